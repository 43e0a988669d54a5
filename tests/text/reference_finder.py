"""The reference finder: slow, obvious, and what the fast one is held against."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from canonym.index.finding import spaced_scripts
from canonym.names.fold import FOLD, fold
from canonym.names.scripts import is_spaceless

Span = tuple[int, int]


def find_all(names: Iterable[str], text: str) -> set[Span]:
    """Every stretch of a text that is one of the names at word boundaries, but for case, accents and spaces."""
    keys = {spaced_scripts(key) for key in map(fold, names) if len(key) > 1}
    found = set()
    for start in range(len(text)):
        if not _shows(text[start]) or not _may_begin(text, start):
            continue
        for last in range(start, len(text)):
            if not _shows(text[last]) or not _may_end(text, last):
                continue
            if spaced_scripts(fold(text[start : last + 1])) in keys:
                end = last + 1
                while end < len(text) and not FOLD[ord(text[end])] and unicodedata.category(text[end]) in ("Mn", "Me"):
                    end += 1
                found.add((start, end))
    return found


def longest(spans: Iterable[Span]) -> list[Span]:
    """The longest of spans that overlap, the first of equally long ones, in order."""
    chosen: list[Span] = []
    for start, end in sorted(spans, key=lambda span: (span[0] - span[1], span[0])):
        if all(end <= other[0] or other[1] <= start for other in chosen):
            chosen.append((start, end))
    return sorted(chosen)


def _shows(char: str) -> bool:
    """Whether folding leaves something of a character that is no space."""
    return bool((FOLD[ord(char)] or "").strip())


def _may_begin(text: str, start: int) -> bool:
    before = start - 1
    while before >= 0 and not FOLD[ord(text[before])]:
        before -= 1
    return before < 0 or _part(text[before], text[start])


def _may_end(text: str, last: int) -> bool:
    after = last + 1
    while after < len(text) and not FOLD[ord(text[after])]:
        after += 1
    return after == len(text) or _part(text[last], text[after])


def _part(one: str, other: str) -> bool:
    """Whether a name may end between two characters."""
    return not _shows(one) or not _shows(other) or is_spaceless(one) or is_spaceless(other)
