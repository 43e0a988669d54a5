"""Pools of strings in an index: sorted, numbered, found by their text or by their number."""

from __future__ import annotations

import zlib
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate

from canonym.index.layout import Buffer, IndexFile

_U32_MAX = 0xFFFFFFFF


def pool_sections(name: str, texts: Sequence[str], *, hashed: bool = False) -> dict[str, Buffer]:
    """The sections of a pool: offsets, UTF-8 and, where `hashed`, a table from CRC-32 to number.

    Raises:
        ValueError: more than 4 GiB of text.
    """
    from array import array

    encoded = [text.encode("utf-8", "surrogatepass") for text in texts]
    offsets = array("Q", [0])
    offsets.extend(accumulate(map(len, encoded)))
    if offsets[-1] > _U32_MAX:
        raise ValueError(f"more than 4 GiB of text in {name}; split the table")
    sections: dict[str, Buffer] = {
        f"{name}.offsets": array("I", offsets).tobytes(),
        f"{name}.text": b"".join(encoded),
    }
    if hashed:
        sections |= _hash_sections(name, encoded)
    return sections


def written_texts(sections: Mapping[str, Buffer], name: str, numbers: Iterable[int]) -> Iterator[str]:
    """Strings of a pool that was just made, by number, without holding all of them."""
    offsets, text = memoryview(sections[f"{name}.offsets"]).cast("I"), memoryview(sections[f"{name}.text"])
    for number in numbers:
        yield str(text[offsets[number] : offsets[number + 1]], "utf-8", "surrogatepass")


def _hash_sections(name: str, encoded: list[bytes]) -> dict[str, Buffer]:
    """Buckets by the top bits of the hash: where each begins, and the numbers in it."""
    import numpy as np

    bits = hash_bits(len(encoded))
    buckets = np.fromiter(map(zlib.crc32, encoded), np.uint32, len(encoded)) >> np.uint32(32 - bits)
    starts = np.append(0, np.cumsum(np.bincount(buckets, minlength=1 << bits))).astype(np.uint32)
    order = np.argsort(buckets, kind="stable").astype(np.uint32)
    return {f"{name}.buckets": starts.tobytes(), f"{name}.slots": order.tobytes()}


def hash_bits(count: int) -> int:
    """Bits of the bucket number: one to two strings a bucket."""
    return min(28, max(4, count.bit_length() - 1))


class Pool:
    """A numbered pool of strings, mapped from a file."""

    __slots__ = ("_buckets", "_file", "_name", "_offsets", "_shift", "_slots", "_text")

    def __init__(self, file: IndexFile, name: str) -> None:
        self._file, self._name = file, name
        self._offsets = file.array(f"{name}.offsets")
        self._text = file.raw(f"{name}.text")
        if not len(self._offsets):
            raise file.damaged(f"offsets of {name}")
        hashed = f"{name}.buckets" in file
        self._buckets = file.array(f"{name}.buckets") if hashed else None
        self._slots = file.array(f"{name}.slots") if hashed else None
        self._shift = 32 - hash_bits(len(self))

    def __len__(self) -> int:
        return len(self._offsets) - 1

    def raw(self, number: int) -> bytes:
        """The UTF-8 of string `number`."""
        return bytes(self._text[self._offsets[number] : self._offsets[number + 1]])

    def __getitem__(self, number: int) -> str:
        try:
            start, end = self._offsets[number], self._offsets[number + 1]
            return str(self._text[start:end], "utf-8", "surrogatepass")
        except (IndexError, UnicodeDecodeError):
            raise self._file.damaged(f"string {number} of {self._name}") from None

    def __iter__(self) -> Iterator[str]:
        return map(self.__getitem__, range(len(self)))

    def length(self, number: int) -> int:
        """How many bytes string `number` has."""
        return int(self._offsets[number + 1] - self._offsets[number])

    def find(self, text: str) -> int:
        """The number of a string by its hash, or -1; the pool must have been written `hashed`."""
        return self.find_raw(text.encode("utf-8", "surrogatepass"))

    def find_raw(self, wanted: bytes) -> int:
        """`find` for text that is UTF-8 already."""
        if self._buckets is None or self._slots is None:
            raise self._file.damaged(f"{self._name} has no hash table")
        try:
            bucket = zlib.crc32(wanted) >> self._shift
            for number in self._slots[self._buckets[bucket] : self._buckets[bucket + 1]]:
                if self.raw(number) == wanted:
                    return number
        except IndexError:
            raise self._file.damaged(f"hash table of {self._name}") from None
        return -1

    def first_from(self, wanted: bytes) -> int:
        """The first number whose UTF-8 is not before `wanted`, in a sorted pool."""
        try:
            return bisect_left(range(len(self)), wanted, key=self.raw)
        except IndexError:
            raise self._file.damaged(f"offsets of {self._name}") from None

    def numbers_with_prefix(self, prefix: str) -> Iterator[int]:
        """The numbers of a sorted pool's strings that begin with `prefix`, in order."""
        wanted = prefix.encode("utf-8", "surrogatepass")
        for number in range(self.first_from(wanted), len(self)):
            if not self.raw(number).startswith(wanted):
                return
            yield number

    def numbers_with(self, piece: str) -> Iterator[int]:
        """The numbers of the strings that have `piece` anywhere, in order; reads all of the pool."""
        wanted = piece.encode("utf-8", "surrogatepass")
        text = bytes(self._text)
        at = text.find(wanted)
        while at >= 0:
            number = bisect_right(self._offsets, at) - 1
            if wanted in self.raw(number):
                yield number
            at = text.find(wanted, self._offsets[number + 1])
