"""Hashes of texts and substrings, vectorised: what signatures are made of.

One polynomial over the code points modulo 2^64; prefix sums give the hash of any substring in constant time. It is not
safe against crafted names: a match is a suggestion, and what it suggests is always compared.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, lru_cache
from hashlib import blake2b
from typing import Any

import numpy as np
import numpy.typing as npt

Hashes = npt.NDArray[np.uint64]
Numbers = npt.NDArray[np.int64]

_U = np.uint64
_BASE = 0x9E3779B97F4A7C15 | 1
_INVERSE = pow(_BASE, -1, 1 << 64)


def mixed(hashes: Hashes) -> Hashes:
    """Bits spread over the whole word (the finaliser of SplitMix64, Steele et al. 2014)."""
    hashes = (hashes ^ (hashes >> _U(30))) * _U(0xBF58476D1CE4E5B9)
    hashes = (hashes ^ (hashes >> _U(27))) * _U(0x94D049BB133111EB)
    return hashes ^ (hashes >> _U(31))


@lru_cache(1 << 17)
def word_hash(text: str) -> int:
    """A 64-bit hash of a stem."""
    return int.from_bytes(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")


def _powers(base: int, count: int) -> Hashes:
    powers = np.full(count, base, _U)
    powers[:1] = 1
    return np.cumprod(powers, dtype=_U)


def _sums_before(amounts: Hashes) -> Hashes:
    """The sum of all amounts before each place, and that of all."""
    sums = np.empty(len(amounts) + 1, _U)
    sums[0] = 0
    np.add.accumulate(amounts, out=sums[1:])
    return sums


class Substrings:
    """Hashes of any substring of many texts; `starts` and `lengths` count code points."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.lengths: Numbers = np.fromiter(map(len, texts), np.int64, len(texts))
        ends = self.lengths.cumsum()
        self.starts: Numbers = ends - self.lengths
        codes = np.frombuffer("".join(texts).encode("utf-32-le", "surrogatepass"), np.uint32)
        self._codes: Hashes = codes.astype(_U) + _U(1)

    @cached_property
    def _bags(self) -> Hashes:
        return _sums_before(mixed(self._codes))

    @cached_property
    def _sums(self) -> Hashes:
        return _sums_before(self._codes * _powers(_BASE, len(self._codes)))

    @cached_property
    def _inverse(self) -> Hashes:
        return _powers(_INVERSE, len(self._codes) + 1)

    def hashes(self, first: npt.NDArray[Any], end: npt.NDArray[Any]) -> Hashes:
        """Hashes of the substrings `first..end` (offsets into the joined texts)."""
        found: Hashes = (self._sums[end] - self._sums[first]) * self._inverse[first]
        return found

    def bags(self, first: npt.NDArray[Any], end: npt.NDArray[Any]) -> Hashes:
        """Hashes of the letters of the substrings `first..end`, in whatever order they stand."""
        found: Hashes = self._bags[end] - self._bags[first]
        return found

    def bags_before(self, ends: npt.NDArray[Any]) -> Hashes:
        """Hashes of all letters before each of the offsets; the difference of two is the bag of what is between."""
        found: Hashes = self._bags[ends]
        return found

    def without(self, first: npt.NDArray[Any], end: npt.NDArray[Any], gap: npt.NDArray[Any]) -> Hashes:
        """Hashes of the substrings `first..end` with the code point at `gap` left out."""
        before = (self._sums[gap] - self._sums[first]) * self._inverse[first]
        after = (self._sums[end] - self._sums[gap + 1]) * self._inverse[first] * _U(_INVERSE)
        found: Hashes = before + after
        return found

    def without_two(
        self, first: npt.NDArray[Any], end: npt.NDArray[Any], one: npt.NDArray[Any], two: npt.NDArray[Any]
    ) -> Hashes:
        """Hashes of the substrings `first..end` with the code points at `one` < `two` left out."""
        inverse = self._inverse[first]
        before = (self._sums[one] - self._sums[first]) * inverse
        between = (self._sums[two] - self._sums[one + 1]) * inverse * _U(_INVERSE)
        after = (self._sums[end] - self._sums[two + 1]) * inverse * _U(_INVERSE) * _U(_INVERSE)
        found: Hashes = before + between + after
        return found
