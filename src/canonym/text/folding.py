"""Folding of running text in bulk, with the way back: which character every folded byte came from.

The folded text is what the patterns of `index.finding` are matched against: the words of `names.fold` between single
spaces, a space at both ends, in UTF-8. ASCII is folded by one byte table; the rest by a table over code points.
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
_JAMO = ("\u1160", "\u11ff")
_KNOWN, _MANY, _UNSPACED, _COMBINES, _VANISHES = 1 << 24, 1 << 25, 1 << 26, 1 << 27, 1 << 28
_CODE = (1 << 24) - 1


class FoldedText:
    """A text as the finder sees it; `data` is folded UTF-8 with a space at both ends."""

    __slots__ = ("_kept", "_moved", "_places", "_squeezed", "data")

    def __init__(self, codes: Codes, moved: Codes | None = None, *, deleted: bool) -> None:
        """Drop what is deleted, and all spaces of a run but one.

        Args:
            codes: folded code points, 0 where deleted; bytes where all are ASCII.
            moved: the offset in the text of each, None where they are the same.
            deleted: whether any may be deleted.
        """
        self._moved = moved
        self._kept: Codes | None = None
        self._squeeze(codes, deleted=deleted)
        if deleted and b"  " in self.data:
            # What was deleted stood between two spaces: drop it first.
            self._kept = np.flatnonzero(codes)
            self._squeeze(codes[self._kept], deleted=False)

    def _squeeze(self, codes: Codes, *, deleted: bool) -> None:
        padded = np.empty(len(codes) + 1, codes.dtype)
        padded[:-1] = codes
        padded[-1] = _SPACE
        word = padded != _SPACE
        word[1:] |= word[:-1]
        if deleted:
            word &= padded != _DELETED
        self._places: Codes = word.nonzero()[0]
        self._squeezed = padded.take(self._places)
        if codes.dtype == np.uint8:
            self.data = b" " + self._squeezed.tobytes()
        else:
            text = self._squeezed.tobytes().decode("utf-32-le", "surrogatepass")
            self.data = b" " + text.encode("utf-8", "surrogatepass")

    def origins(self) -> Codes:
        """For each byte of `data` after the first the code-point offset in the text that it came from.

        Of spaces it is undefined.
        """
        places = self._places
        if len(self.data) > len(places) + 1:
            codes = self._squeezed
            places = np.repeat(places, 1 + (codes >= 0x80).astype(np.int8) + (codes >= 0x800) + (codes >= 0x10000))
        for further in (self._kept, self._moved):
            if further is not None:
                places = further.take(places, mode="clip") if len(further) else places
        return places


def fold_text(text: str, *, apart: bool = False) -> FoldedText:
    """Fold a text for finding.

    Args:
        text: any string.
        apart: the second reading, in which elisions and hyphens at line ends part words instead of joining them.

    >>> folded = fold_text("The U.S.  and Da'esh")
    >>> folded.data, folded.origins()[4:6].tolist()
    (b' the us and daesh ', [4, 6])
    """
    if not text.isascii():
        return _fold_unicode(text, apart=apart)
    folded: bytes = text.encode().translate(_ASCII)
    changes = edits(text, apart=apart)
    if not changes:
        return FoldedText(np.frombuffer(folded, np.uint8), deleted="'" in text or "`" in text)
    if all(len(new) < 2 for _, _, new in changes):
        return FoldedText(np.frombuffer(_edited_in_place(folded, changes), np.uint8), deleted=True)
    return FoldedText(*_edited(np.frombuffer(folded, np.uint8), changes), deleted=True)


def _edited_in_place(folded: bytes, changes: list[Edit]) -> bytearray:
    """`_edited` of ASCII where nothing longer is put in."""
    edited = bytearray(folded)
    for start, end, new in changes:
        edited[start] = ord(new) if new else _DELETED
        if end - start > 1:
            edited[start + 1 : end] = bytes(end - start - 1)
    return edited


def _edited(codes: Codes, changes: list[Edit]) -> tuple[Codes, Codes | None]:
    """The codes with the edits made, and their origins where something longer was put in."""
    codes = codes.copy()
    codes[[start for start, _, _ in changes]] = [ord(new) if len(new) == 1 else _DELETED for _, _, new in changes]
    for start, end, _ in changes:
        if end - start > 1:
            codes[start + 1 : end] = _DELETED
    longer = [(start, new.encode("ascii")) for start, _, new in changes if len(new) > 1]
    if not longer:
        return codes, None
    counts = np.ones(len(codes), np.int64)
    counts[[start for start, _ in longer]] = [len(new) for _, new in longer]
    ends = np.cumsum(counts)
    codes = np.repeat(codes, counts)
    for start, piece in longer:
        codes[ends[start] - len(piece) : ends[start]] = np.frombuffer(piece, np.uint8)
    return codes, np.repeat(np.arange(len(counts)), counts)


def _fold_unicode(text: str, *, apart: bool) -> FoldedText:
    table = _table()
    entries, traits = table.read(text)
    moved: Codes | None = None
    if traits & _COMBINES and not unicodedata.is_normalized("NFC", text):
        text, moved = _composed(text, np.flatnonzero(entries & _COMBINES).tolist())
        entries, traits = table.read(text)
    if traits & _MANY:
        counts = np.where(entries & _MANY, entries & _CODE, 1)
        text = _replaced(text, table.many, np.flatnonzero(entries & _MANY).tolist())
        moved = _through(moved, np.repeat(np.arange(len(entries)), counts))
        entries, traits = table.read(text)
    codes = entries & _CODE
    changes = edits(text, apart=apart)
    if changes:
        codes, put_in = _edited(codes, changes)
        moved = _through(moved, put_in)
    if traits & _UNSPACED:
        codes, put_in = table.parted(codes)
        moved = _through(moved, put_in)
    return FoldedText(codes, moved, deleted=bool(changes or traits & _VANISHES))


def _replaced(text: str, longer: dict[int, str], offsets: list[int]) -> str:
    """The text with the characters at some offsets replaced."""
    pieces: list[str] = []
    at = 0
    for offset in offsets:
        pieces += (text[at:offset], longer[ord(text[offset])])
        at = offset + 1
    pieces.append(text[at:])
    return "".join(pieces)


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
    """The fold table as an array over all code points, filled as characters are met.

    An entry holds traits and, below them, the folded code point (0 where folding deletes the character), or how many
    characters it folds to where these are several. A mark that folding deletes anyway counts as none that combines.

    Attributes:
        many: characters that fold to several, and these.
    """

    def __init__(self) -> None:
        self._entries: Codes = np.zeros(0x110000, np.uint32)
        self.many: dict[int, str] = {}

    def read(self, text: str) -> tuple[Codes, int]:
        """The entries of the characters of a text, and the traits that any of them has."""
        codes: Codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
        entries = self._entries.take(codes)
        if not int(np.bitwise_and.reduce(entries)) & _KNOWN:
            for code in np.unique(codes[entries == 0]).tolist():
                self._learn(code)
            entries = self._entries[codes]
        return entries, int(np.bitwise_or.reduce(entries))

    def _learn(self, code: int) -> None:
        folded = FOLD[code] or ""
        entry = _KNOWN
        if len(folded) > 1:
            self.many[code] = folded
            entry |= _MANY | len(folded)
        elif folded:
            entry |= ord(folded)
            if ord(folded) != code:
                self._learn(ord(folded))
        else:
            entry |= _VANISHES
        if any(map(is_spaceless, folded)):
            entry |= _UNSPACED
        if folded and _combines(chr(code)):
            entry |= _COMBINES
        self._entries[code] = entry

    def parted(self, codes: Codes) -> tuple[Codes, Codes | None]:
        """Spaces where a script with spaces between words meets one without."""
        unspaced = self._entries[codes] & _UNSPACED
        word = codes > _SPACE
        where = np.flatnonzero((unspaced[1:] != unspaced[:-1]) & word[1:] & word[:-1]) + 1
        if not len(where):
            return codes, None
        counts = np.ones(len(codes), np.int8)
        counts[where] = 2
        origins = np.repeat(np.arange(len(codes)), counts)
        parted = codes[origins]
        parted[where + np.arange(len(where))] = _SPACE
        return parted, origins


@cache
def _table() -> _Table:
    return _Table()
