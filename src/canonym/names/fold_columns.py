"""Folding of whole columns: the keys of `fold`, several times as fast.

Names are joined to one text, folded by byte or code-point tables, and split again. Measured against a bare NFKC and
casefold of the same names: about 2 times for ASCII, 2 to 3 times for the rest (`benchmarks/RESULTS.md`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt

from canonym.names.fold import FOLD, INITIAL_DOT, fold, fold_character

Codes = npt.NDArray[Any]
"""Code points of a text, one element each."""

_BLOCK = 512
"""Names folded as one text: enough to spread the cost of a call, few enough to stay in the processor's cache."""

_INITIAL_DOT = re.compile(INITIAL_DOT)
_ASCII_LINES = bytes(10 if code == 10 else ord(FOLD[code] or "'") if code < 128 else code for code in range(256))
_ASCII_DELETED = bytes(code for code in range(128) if FOLD[code] is None)


def fold_all(texts: Sequence[str]) -> list[str]:
    """`fold` of many names at once, in order.

    >>> fold_all(["The Hague", "ISIS", "São Paulo"])
    ['hague', 'isis', 'sao paulo']
    """
    keys: list[str] = []
    for start in range(0, len(texts), _BLOCK):
        keys += _fold_block(texts[start : start + _BLOCK])
    return keys


def _fold_block(texts: Sequence[str]) -> list[str]:
    joined = "\n".join(texts)
    if not joined.isascii():
        return _fold_mixed(texts)
    keys = _fold_ascii(joined)
    return keys if len(keys) == len(texts) else [fold(text) for text in texts]


def _fold_mixed(texts: Sequence[str]) -> list[str]:
    plain = [text for text in texts if text.isascii()]
    other = [text for text in texts if not text.isascii()]
    plain_keys = _fold_ascii("\n".join(plain)) if plain else []
    other_keys = _fold_unicode("\n".join(other))
    if len(plain_keys) != len(plain) or len(other_keys) != len(other):
        return [fold(text) for text in texts]
    next_plain, next_other = iter(plain_keys), iter(other_keys)
    return [next(next_plain if text.isascii() else next_other) for text in texts]


def _fold_ascii(joined: str) -> list[str]:
    """The keys of the lines; none where one of the names needs the careful way."""
    if "<" in joined or ("&" in joined and ";" in joined):
        return []
    joined = _INITIAL_DOT.sub("", joined.replace("&", " and "))
    folded = b"\n" + joined.encode().translate(_ASCII_LINES, _ASCII_DELETED) + b"\n"
    squeezed = _squeeze(np.frombuffer(folded, np.uint8)).tobytes()
    while b"\nthe " in squeezed:
        squeezed = squeezed.replace(b"\nthe ", b"\n")
    return squeezed[1:-1].decode().split("\n")


def _fold_unicode(joined: str) -> list[str]:
    if "<" in joined or ("&" in joined and ";" in joined):
        return []
    joined = _INITIAL_DOT.sub("", joined.replace("&", " and "))
    squeezed = _squeeze(_code_points().fold(f"\n{joined}\n"))
    text = squeezed.astype("<u4").tobytes().decode("utf-32-le", "surrogatepass")
    while "\nthe " in text:
        text = text.replace("\nthe ", "\n")
    lines = text[1:-1].split("\n")
    return [unicodedata.normalize("NFC", line) for line in lines]


def _squeeze(codes: Codes) -> Codes:
    """One space between words, none at the ends of a line."""
    space = codes == 32
    gap = space | (codes == 10)
    codes = codes[~(space & np.append(gap[1:], False))]
    inside: Codes = codes[~((codes == 32) & np.append(True, codes[:-1] == 10))]
    return inside


class _CodePoints:
    """The fold table as an array over all code points, filled as characters are met."""

    _UNKNOWN, _MANY, _DELETED = -1, -2, -3

    def __init__(self) -> None:
        self._one = np.full(0x110000, self._UNKNOWN, np.int32)
        self._one[10] = 10

    def fold(self, text: str) -> Codes:
        """The code points of the text, each folded on its own; line breaks stay."""
        codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
        folded = self._one[codes]
        if (folded == self._UNKNOWN).any():
            self._learn(set(codes[folded == self._UNKNOWN].tolist()))
            folded = self._one[codes]
        if (folded == self._MANY).any():
            many = {code: FOLD[code] for code in set(codes[folded == self._MANY].tolist())}
            return self.fold(text.translate(many))
        kept: Codes = folded[folded != self._DELETED]
        return kept

    def _learn(self, codes: set[int]) -> None:
        for code in codes:
            folded = fold_character(chr(code))
            self._one[code] = self._MANY if len(folded) > 1 else ord(folded) if folded else self._DELETED


@cache
def _code_points() -> _CodePoints:
    return _CodePoints()
