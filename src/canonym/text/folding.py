"""Folding of running text in bulk, with the way back: which character every folded byte came from.

The folded text is what the patterns of `index.finding` are matched against: the words of `names.fold` between single
spaces, a space at both ends, in UTF-8. ASCII is folded by one byte table; the rest by a table over code points.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from canonym.names.fold import FOLD
from canonym.names.scripts import is_spaceless
from canonym.text.edits import Edit, edits

Codes = npt.NDArray[Any]

MASK = 0x7F
"""A byte that no pattern has: what is masked is no name and joins no names."""

_DELETED, _SPACE = 0, 32
_CONTINUES = -64
"""As signed numbers, the bytes that go on a character of UTF-8 are below this."""
_ASCII = bytes(ord(FOLD[code] or "\0") if code < 128 else code for code in range(256))
_JAMO = ("\u1160", "\u11ff")
_KNOWN, _MANY, _UNSPACED, _COMBINES, _VANISHES = 1 << 24, 1 << 25, 1 << 26, 1 << 27, 1 << 28
_CODE = (1 << 24) - 1
_WIDE = _MANY | _UNSPACED | _COMBINES | (_CODE ^ 0x7F)
"""What an entry has of a character that does not fold to one ASCII character or to nothing."""


class FoldedText(NamedTuple):
    """A text as the finder sees it.

    Attributes:
        data: folded UTF-8 with a space at both ends and no two spaces beside each other.
        origin: for each byte of `data` but the first, the code-point offset in the text that it came from; of spaces
            it is undefined.
        breaks: the places in `origin` after which folding deleted something.
        plain: whether `names.fold.fold` folds the whole text to the same words, but for letters that compose.
    """

    data: bytes
    origin: Sequence[int]
    breaks: frozenset[int]
    plain: bool

    def words(self) -> str | None:
        """The words of the whole text between spaces as `fold` makes them, None where it makes others."""
        words = self.data.decode("utf-8", "surrogatepass")
        if not self.plain or not unicodedata.is_normalized("NFC", words):
            return None
        while words.startswith(" the ") and len(words) > 5:
            words = words[4:]
        return words if len(words) > 1 else "  "


_NOTHING: frozenset[int] = frozenset()


def _squeezed_bytes(folded: bytes | bytearray, moved: Codes | None, *, plain: bool) -> FoldedText:
    """The folded text of one byte a character; what is deleted and all spaces of a run but one are dropped.

    Args:
        folded: a byte a character, 0 where folding deletes it.
        moved: the offset in the text of each, None where they are the same.
        plain: whether no edits were made but those that `fold` makes.
    """
    if b" \0" in folded or folded[:1] == b"\0":
        # Spaces around what is deleted meet.
        codes, moved = _without_deleted(np.frombuffer(folded, np.uint8), moved)
        return _squeezed(codes.astype(np.uint32), moved, plain=plain)
    padded: Codes = np.frombuffer(b" " + folded + b" ", np.uint8)
    word = padded != _SPACE
    kept = word[1:] | word[:-1]
    deleted = _places(folded, b"\0")
    kept[deleted] = False
    places: Codes = kept.nonzero()[0]
    data = b" " + padded[1:][kept].tobytes()
    own = places.data
    origin = own if moved is None else moved.take(places, mode="clip").data
    breaks = frozenset([bisect_left(own, place) - 1 for place in deleted]) if deleted else _NOTHING
    return FoldedText(data, origin, breaks, plain)


def _places(data: bytes | bytearray, byte: bytes) -> list[int]:
    found: list[int] = []
    at = data.find(byte)
    while at >= 0:
        found.append(at)
        at = data.find(byte, at + 1)
    return found


def _without_deleted(codes: Codes, moved: Codes | None) -> tuple[Codes, Codes | None]:
    """Folded code points without the deleted ones, and the offset in the text of each."""
    kept = np.flatnonzero(codes)
    return codes[kept], _through(moved, kept)


def _squeezed(codes: Codes, moved: Codes | None, *, plain: bool) -> FoldedText:
    """The folded text of any characters; all spaces of a run but one are dropped.

    Args:
        codes: folded code points, none deleted.
        moved: the offset in the text of each, None where they are the same.
        plain: see `FoldedText`.
    """
    padded = np.empty(len(codes) + 1, codes.dtype)
    padded[:-1] = codes
    padded[-1] = _SPACE
    word = padded != _SPACE
    word[1:] |= word[:-1]
    places = word.nonzero()[0]
    left = padded.take(places)
    data = b" " + left.tobytes().decode("utf-32-le", "surrogatepass").encode("utf-8", "surrogatepass")
    if moved is not None and len(moved):
        places = moved.take(places, mode="clip")
    if len(data) > len(places) + 1:
        begins = np.frombuffer(data, np.int8)[1:] >= _CONTINUES
        places = places.take(begins.cumsum() - 1)
    gaps = (places[1:] - places[:-1] > 1) & (np.frombuffer(data, np.uint8)[2:] != _SPACE)
    return FoldedText(data, places.data, frozenset(gaps.nonzero()[0].tolist()), plain)


def fold_text(text: str, *, apart: bool = False) -> FoldedText:
    """Fold a text for finding.

    Args:
        text: any string.
        apart: the second reading, in which elisions and hyphens at line ends part words instead of joining them.

    >>> folded = fold_text("The U.S.  and Da'esh")
    >>> folded.data, folded.origin[4], folded.origin[5]
    (b' the us and daesh ', 4, 6)
    """
    changes = edits(text, apart=apart)
    folded: bytes | bytearray
    if text.isascii():
        folded = text.encode().translate(_ASCII)
    else:
        entries, traits = _table().read(text)
        if traits & _WIDE:
            return _fold_unicode(text, entries, traits, changes, apart=apart)
        folded = (entries & 0x7F).astype(np.uint8).tobytes()
    moved: Codes | None = None
    if changes:
        folded, moved = _edited_bytes(folded, changes)
    return _squeezed_bytes(folded, moved, plain=_are_plain(text, changes))


def _are_plain(text: str, changes: list[Edit]) -> bool:
    """Whether `fold` makes the same edits: dots of initials, and `&` by itself."""
    for start, end, new in changes:
        if end != start + 1 or not (new == "" or (new == " and " and text[end : end + 1] == " ")):
            return False
    return True


def _edited_bytes(folded: bytes | bytearray, changes: list[Edit]) -> tuple[bytes | bytearray, Codes | None]:
    """The edits made in a text of one byte a character, and the origins where something longer was put in."""
    if all(len(new) < 2 for _, _, new in changes):
        return _edited_in_place(folded, changes), None
    pieces: list[bytes | bytearray] = []
    repeated: list[tuple[int, int]] = []
    at = longer = 0
    for start, end, new in changes:
        put_in = new.encode("ascii") or b"\0"
        pieces += (folded[at:start], put_in, bytes(end - start - 1))
        repeated.append((start + longer + 1, start + longer + len(put_in)))
        longer += len(put_in) - 1
        at = end
    pieces.append(folded[at:])
    steps = np.ones(len(folded) + longer, np.int64)
    for first, last in repeated:
        steps[first:last] = 0
    return b"".join(pieces), steps.cumsum() - 1


def _edited_in_place(folded: bytes | bytearray, changes: list[Edit]) -> bytearray:
    """`_edited` of one byte a character where nothing longer is put in."""
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


def _fold_unicode(text: str, entries: Codes, traits: int, changes: list[Edit], *, apart: bool) -> FoldedText:
    """The folded text of any characters.

    Args:
        text: any string.
        entries: of its characters in the table.
        traits: that any of them has.
        changes: its edits.
        apart: as for `fold_text`.
    """
    table = _table()
    simple = not changes and not traits & (_COMBINES | _UNSPACED | _MANY)
    written = text
    moved: Codes | None = None
    if traits & _COMBINES:
        text, moved = _composed(text, np.flatnonzero(entries & _COMBINES).tolist())
        if moved is not None:
            entries, traits = table.read(text)
    if traits & _MANY:
        counts = np.where(entries & _MANY, entries & _CODE, 1)
        text = _replaced(text, table.many, np.flatnonzero(entries & _MANY).tolist())
        moved = _through(moved, np.repeat(np.arange(len(entries)), counts))
        entries, traits = table.read(text)
    if text is not written:
        changes = edits(text, apart=apart)
    codes = entries & _CODE
    if changes:
        codes, put_in = _edited(codes, changes)
        moved = _through(moved, put_in)
    if changes or traits & _VANISHES:
        # Before scripts are parted: what vanishes between them does not join them.
        codes, moved = _without_deleted(codes, moved)
    if traits & _UNSPACED:
        codes, put_in = table.parted(codes)
        moved = _through(moved, put_in)
    return _squeezed(codes, moved, plain=simple)


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


def _composed(text: str, marks: list[int]) -> tuple[str, Codes | None]:
    """The text in NFC, and the offset of the cluster that each of its characters came from; None where it was.

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
        i += 1
        piece = unicodedata.normalize("NFC", text[first : last + 1])
        if piece == text[first : last + 1]:
            continue
        pieces += (text[at:first], piece)
        starts += (np.arange(at, first), np.full(len(piece), first))
        at = last + 1
    if not pieces:
        return text, None
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
        entries = self._known(np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32))
        return entries, int(np.bitwise_or.reduce(entries))

    def _known(self, codes: Codes) -> Codes:
        """The entries of characters."""
        entries = self._entries.take(codes)
        if not int(np.bitwise_and.reduce(entries)) & _KNOWN:
            for code in np.unique(codes[entries == 0]).tolist():
                self._learn(code)
            entries = self._entries.take(codes)
        return entries

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
