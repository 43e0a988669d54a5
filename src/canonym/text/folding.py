"""Folding of running text in bulk, with the way back: which character every folded byte came from.

The folded text is what the patterns of `index.finding` are matched against: the words of `names.fold` between single
spaces, a space at both ends, in UTF-8. ASCII is folded by one byte table; the rest by a table over code points.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from canonym.names.fold import APOSTROPHES, FOLD
from canonym.names.scripts import has_spaceless, is_spaceless
from canonym.text.edits import Edit, edits

Codes = npt.NDArray[Any]

_DELETED, _MANY, _UNKNOWN = 0, -1, -2
_SPACE = 32
MASK = 1
"""A byte that no pattern has: what is masked is no name and joins no names."""

_ASCII = bytes(ord(FOLD[code] or "\0") if code < 128 else code for code in range(256))
_COMBINES = re.compile("[\u1160-\u11ff]")


class FoldedText(NamedTuple):
    """A text as the finder sees it.

    Attributes:
        data: folded UTF-8, a space at both ends.
        origins: for each byte, the code-point offset in the text that it came from.
    """

    data: bytes
    origins: Codes


def fold_text(text: str, *, apart: bool = False) -> FoldedText:
    """Fold a text for finding.

    Args:
        text: any string.
        apart: the second reading, in which elisions and hyphens at line ends part words instead of joining them.
    """
    changes = edits(text, apart=apart)
    if text.isascii():
        codes = np.frombuffer(text.encode().translate(_ASCII), np.uint8)
        deleted = "'" in text or "`" in text
        if not changes and not deleted:
            return _squeezed(codes, None)
        origins = None
        if changes:
            codes, origins = _edited(codes, changes)
        kept = np.flatnonzero(codes)
        return _squeezed(codes[kept], kept if origins is None else origins[kept])
    return _fold_unicode(text, changes)


def _squeezed(codes: Codes, origins: Codes | None) -> FoldedText:
    """One space between words and at both ends."""
    padded = np.empty(len(codes) + 2, codes.dtype)
    padded[0] = padded[-1] = _SPACE
    padded[1:-1] = codes
    space = padded == _SPACE
    kept = ~space
    kept[1:] |= kept[:-1]
    kept[0] = True
    if space[1]:
        kept[1] = False
        kept[1:] &= ~(space[1:] & space[:-1])
    places = np.flatnonzero(kept)
    data = padded[places]
    places -= 1
    if origins is not None:
        places = _looked_up(origins, places)
    return FoldedText(data.tobytes(), places) if data.dtype == np.uint8 else _encoded(data, places)


def _looked_up(origins: Codes, places: Codes) -> Codes:
    """The origins of the kept codes; the spaces at the ends belong to the first and after the last."""
    if not len(origins):
        return places
    return origins[np.clip(places, 0, len(origins) - 1)]


def _encoded(data: Codes, places: Codes) -> FoldedText:
    text = data.astype("<u4").tobytes().decode("utf-32-le", "surrogatepass")
    if text.isascii():
        return FoldedText(text.encode(), places)
    sizes = 1 + (data >= 0x80) + (data >= 0x800) + (data >= 0x10000)
    return FoldedText(text.encode("utf-8", "surrogatepass"), np.repeat(places, sizes))


def _edited(codes: Codes, changes: list[Edit]) -> tuple[Codes, Codes | None]:
    """The codes with the edits made, and their origins where lengths changed."""
    codes = codes.copy()
    inserted: list[tuple[int, bytes]] = []
    for start, end, new in changes:
        if len(new) <= 1:
            codes[start:end] = ord(new) if new else _DELETED
        else:
            codes[start:end] = _DELETED
            inserted.append((start, new.encode("ascii")))
    if not inserted:
        return codes, None
    counts = np.ones(len(codes), np.int64)
    counts[[start for start, _ in inserted]] = [len(new) for _, new in inserted]
    origins = np.repeat(np.arange(len(codes)), counts)
    ends = np.cumsum(counts)
    codes = np.repeat(codes, counts)
    for start, new in inserted:
        codes[ends[start] - len(new) : ends[start]] = np.frombuffer(new, np.uint8)
    return codes, origins


def _fold_unicode(text: str, changes: list[Edit]) -> FoldedText:
    origins: Codes | None = None
    if not unicodedata.is_normalized("NFC", text):
        text, origins, changes = _composed(text, changes)
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    folded = _table().fold(codes)
    if changes:
        folded, moved = _edited(folded, changes)
        origins = _through(origins, moved)
    many = folded == _MANY
    if many.any():
        source = codes if len(codes) == len(folded) else None
        folded, moved = _expanded(folded, text, origins_in(source, folded, moved if changes else None), many)
        origins = _through(origins, moved)
    if has_spaceless(text):
        folded, moved = _parted(folded)
        origins = _through(origins, moved)
    kept = np.flatnonzero(folded != _DELETED)
    if origins is None:
        return _squeezed(folded[kept], kept)
    return _squeezed(folded[kept], origins[kept])
