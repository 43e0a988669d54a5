"""Folding of running text in bulk, with the way back: which character every folded byte came from.

The folded text is what the patterns of `index.finding` are matched against: the words of `names.fold` between single
spaces, a space at both ends, in UTF-8. ASCII is folded by one byte table; the rest by a table over code points. The way
back is worked out when a hit asks for it: the n-th byte that is no space came from the n-th code that is none.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt

from canonym.names.fold import FOLD
from canonym.names.scripts import is_spaceless
from canonym.text.edits import Edit, edits

Codes = npt.NDArray[Any]

MASK = 0x7F
"""A byte that no pattern has: what is masked is no name and joins no names."""

_DELETED, _SPACE = 0, 32
_ASCII = bytes(ord(FOLD[code] or "\0") if code < 128 else code for code in range(256))
_ASCII_DELETED = bytes(code for code in range(128) if FOLD[code] is None)
_JAMO = ("\u1160", "\u11ff")
_KNOWN, _MANY, _UNSPACED, _COMBINES = 1, 2, 4, 8


class FoldedText:
    """A text as the finder sees it; `data` is folded UTF-8 with a space at both ends."""

    __slots__ = ("_codes", "_moved", "data")

    def __init__(self, data: bytes, codes: bytes | Codes, moved: Codes | None = None) -> None:
        """Keep what the way back needs.

        Args:
            data: the folded bytes.
            codes: folded codes before deletions and before spaces were squeezed.
            moved: the offset in the text of each code, None where they are the same.
        """
        self.data = data
        self._codes = codes
        self._moved = moved

    def origins(self) -> Codes:
        """For each byte of `data` the code-point offset in the text that it came from; undefined for spaces."""
        codes = np.frombuffer(self._codes, np.uint8) if isinstance(self._codes, bytes) else self._codes
        words: Codes = np.flatnonzero(codes > _SPACE)
        if codes.dtype != np.uint8:
            kept = codes[words]
            if kept.size and kept.max() >= 0x80:
                sizes = 1 + (kept >= 0x80).astype(np.int64) + (kept >= 0x800) + (kept >= 0x10000)
                words = np.repeat(words, sizes)
        if self._moved is not None:
            words = self._moved[words]
        data = np.frombuffer(self.data, np.uint8)
        origins = np.zeros(len(data), np.int64)
        origins[data != _SPACE] = words
        return origins


def fold_text(text: str, *, apart: bool = False) -> FoldedText:
    """Fold a text for finding.

    Args:
        text: any string.
        apart: the second reading, in which elisions and hyphens at line ends part words instead of joining them.

    >>> folded = fold_text("The U.S.  and Da'esh")
    >>> folded.data, folded.origins()[5:7].tolist()
    (b' the us and daesh ', [4, 6])
    """
    if not text.isascii():
        return _fold_unicode(text, apart=apart)
    raw = text.encode()
    changes = edits(text, apart=apart)
    if not changes:
        return FoldedText(_squeezed(raw.translate(_ASCII, _ASCII_DELETED)), raw.translate(_ASCII))
    codes, moved = _edited(np.frombuffer(raw.translate(_ASCII), np.uint8), changes)
    return FoldedText(_squeezed(codes.tobytes().translate(None, b"\0")), codes, moved)


def _squeezed(data: bytes) -> bytes:
    """One space between words and at both ends."""
    codes = np.frombuffer(b" %b " % data, np.uint8)
    word = codes != _SPACE
    return b" " + codes[1:].compress(word[1:] | word[:-1]).tobytes()


def _edited(codes: Codes, changes: list[Edit]) -> tuple[Codes, Codes | None]:
    """The codes with the edits made, and their origins where something longer was put in."""
    codes = codes.copy()
    longer: list[tuple[int, bytes]] = []
    for start, end, new in changes:
        codes[start:end] = _DELETED
        if len(new) == 1:
            codes[start] = ord(new)
        elif new:
            longer.append((start, new.encode("ascii")))
    if not longer:
        return codes, None
    counts = np.ones(len(codes), np.int64)
    counts[[start for start, _ in longer]] = [len(new) for _, new in longer]
    ends = np.cumsum(counts)
    codes = np.repeat(codes, counts)
    for start, new in longer:
        codes[ends[start] - len(new) : ends[start]] = np.frombuffer(new, np.uint8)
    return codes, np.repeat(np.arange(len(counts)), counts)


def _fold_unicode(text: str, *, apart: bool) -> FoldedText:
    table = _table()
    codes, traits = table.read(text)
    moved: Codes | None = None
    if traits & _COMBINES and not unicodedata.is_normalized("NFC", text):
        text, moved = _composed(text, table.combining(codes))
        codes, traits = table.read(text)
    if traits & _MANY:
        counts = table.lengths[codes]
        text = text.translate(table.many)
        moved = _through(moved, np.repeat(np.arange(len(codes)), counts))
        codes, _ = table.read(text)
    folded = table.folded[codes]
    changes = edits(text, apart=apart)
    if changes:
        folded, put_in = _edited(folded, changes)
        moved = _through(moved, put_in)
    if traits & _UNSPACED:
        folded, put_in = table.parted(folded)
        moved = _through(moved, put_in)
    plain = folded.astype("<u4", copy=False).tobytes().decode("utf-32-le", "surrogatepass").replace("\0", "")
    return FoldedText(_squeezed(plain.encode("utf-8", "surrogatepass")), folded, moved)


def _through(moved: Codes | None, then: Codes | None) -> Codes | None:
    if moved is None or then is None:
        return then if moved is None else moved
    further: Codes = moved[then]
    return further


def _composed(text: str, marks: list[int]) -> tuple[str, Codes]:
    """The text in NFC, and the offset of the cluster that each of its characters came from.

    Args:
        text: any string.
        marks: offsets of the characters that combine with what is before them.
    """
    pieces: list[str] = []
    starts: list[Codes] = []
    at = i = 0
    while i < len(marks):
        first, last = max(at, marks[i] - 1), marks[i]
        while i + 1 < len(marks) and marks[i + 1] == last + 1:
            i += 1
            last = marks[i]
        piece = unicodedata.normalize("NFC", text[first : last + 1])
        pieces += (text[at:first], piece)
        starts += (np.arange(at, first), np.full(len(piece), first))
        at = last + 1
        i += 1
    pieces.append(text[at:])
    starts.append(np.arange(at, len(text)))
    return "".join(pieces), np.concatenate(starts)


def _combines(char: str) -> bool:
    return unicodedata.combining(char) > 0 or _JAMO[0] <= char <= _JAMO[1]


class _Table:
    """The fold table as arrays over all code points, filled as characters are met.

    Attributes:
        folded: the folded code point, 0 where folding deletes the character; undefined for those in `many`.
        lengths: how many characters each becomes that stays or is in `many`; 1 for all others, deleted ones included.
        many: characters that fold to several, and these.
    """

    def __init__(self) -> None:
        self.folded: Codes = np.zeros(0x110000, np.uint32)
        self.lengths: Codes = np.ones(0x110000, np.uint8)
        self.many: dict[int, str] = {}
        self._traits: Codes = np.zeros(0x110000, np.uint8)

    def read(self, text: str) -> tuple[Codes, int]:
        """The code points of a text, and the traits that any of them has."""
        codes: Codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
        traits = self._traits[codes]
        if traits.size and not traits.min():
            for code in np.unique(codes[traits == 0]).tolist():
                self._learn(code)
            traits = self._traits[codes]
        return codes, int(np.bitwise_or.reduce(traits))

    def _learn(self, code: int) -> None:
        folded = FOLD[code] or ""
        traits = _KNOWN
        if len(folded) > 1:
            self.many[code] = folded
            self.lengths[code] = len(folded)
            traits |= _MANY
        elif folded:
            self.folded[code] = ord(folded)
            if ord(folded) != code:
                self._learn(ord(folded))
        if any(map(is_spaceless, folded)):
            traits |= _UNSPACED
        if _combines(chr(code)):
            traits |= _COMBINES
        self._traits[code] = traits

    def combining(self, codes: Codes) -> list[int]:
        """Offsets of the code points that combine with the one before."""
        offsets: list[int] = np.flatnonzero(self._traits[codes] & _COMBINES).tolist()
        return offsets

    def parted(self, codes: Codes) -> tuple[Codes, Codes | None]:
        """Spaces where a script with spaces between words meets one without."""
        unspaced = self._traits[codes] & _UNSPACED
        word = codes > _SPACE
        where = np.flatnonzero((unspaced[1:] != unspaced[:-1]) & word[1:] & word[:-1]) + 1
        if not len(where):
            return codes, None
        origins = np.arange(len(codes))
        return np.insert(codes, where, _SPACE), np.insert(origins, where, origins[where])


@cache
def _table() -> _Table:
    return _Table()
