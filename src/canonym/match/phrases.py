"""Structure around a name: a title or role before it, its natural order, the part that a comma or bracket cuts off."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from canonym.index.opened import Index
from canonym.index.rows import KIND_MASK, KINDS, OFFICE, PHRASE
from canonym.names.fold import fold
from canonym.names.generic import head_class
from canonym.names.persons import bare_name, natural_order
from canonym.names.titles import leading_title, title_offices
from canonym.vocabulary import Kind

_DEMONYM = KINDS.index(Kind.DEMONYM)
_LONGEST_BODY = 5
"""Words that the body or nationality before a title may have: *US State Department spokesman X*."""

_LINKS = frozenset({"of", "for", "to"})
"""Words after which an office goes on, and no name begins: *King of Jordan*."""

_CUT = re.compile(r"[,;:()\[\]/|]|\s[-–—]\s")


_LONGEST_RUN, _MOST_PARTS = 3, 40
"""Segments that a name may have, and parts of a mention that are looked at."""

_DEPARTMENTS = frozenset("department faculty institute school college laboratory center division".split())
_INSTITUTIONS = frozenset("university college academy institute hospital school ministry".split())
_BELONGING, _ARTICLES = frozenset("of at de der des du della da".split()), frozenset("the la l der".split())

SHORTEST_ADDRESS, SHORTEST_PART = 25, 7
"""Letters of a mention that is matched by its segments too, and of a segment that may be a name."""


class Titled(NamedTuple):
    """A name with a title before or after it.

    Attributes:
        name: the folded name without the title.
        written: the same as the mention writes it, where it stands there in one piece.
        title: the folded title.
        offices: normalised head words of the offices that the title speaks of; empty for ranks and courtesies.
    """

    name: str
    written: str
    title: str
    offices: frozenset[str]


def titled(index: Index, mention: str, key: str) -> Titled | None:
    """The mention split into a title (or role phrase) and a name; None where it has no title.

    Args:
        index: knows bodies, nationalities and roles that may stand before a title.
        mention: as it was met.
        key: its folded key, possessives off.
    """
    tokens = (fold(natural_order(mention)) if "," in mention else key).split()
    before = title_length(index, tokens)
    name = bare_name(tokens[before:])
    if len(name) == len(tokens) or name[0] in _LINKS:
        return None
    title = tokens[:before] or tokens[: len(tokens) - len(name)]
    key = " ".join(name)
    return Titled(key, _written(mention, key), " ".join(title), title_offices(title))


def _written(mention: str, key: str) -> str:
    """The end or beginning of a mention that folds to the key, in its own case; the key itself where there is none."""
    words = mention.split()
    for count in range(1, len(words)):
        for piece in (" ".join(words[-count:]), " ".join(words[:count])):
            if fold(piece) == key:
                return piece
    return key


def title_length(index: Index, tokens: list[str]) -> int:
    """How many leading tokens are a title, with the body or nationality before it; one token at least is left."""
    plain = leading_title(tokens)
    if plain or len(tokens) < 3:
        return plain
    role = _role_length(index, tokens)
    if role:
        return role
    for length in range(min(_LONGEST_BODY, len(tokens) - 2), 0, -1):
        title = leading_title(tokens[length:])
        if title and _may_precede_title(index, " ".join(tokens[:length])):
            return length + title
    return 0


def _role_length(index: Index, tokens: list[str]) -> int:
    """The longest beginning that is a role or position of the table."""
    for length in range(min(8, len(tokens) - 1), 1, -1):
        for row in index.rows_of_key(" ".join(tokens[:length])):
            entity = index.row_entity[row]
            if index.row_flags[row] & PHRASE:
                continue
            if index.row_flags[row] & OFFICE or index.type(entity).partition("/")[0] == "position":
                return length
    return 0


def _may_precede_title(index: Index, key: str) -> bool:
    for row in index.rows_of_key(key):
        flags = index.row_flags[row]
        if flags & PHRASE:
            continue
        if flags & KIND_MASK == _DEMONYM:
            return True
        if index.type(index.row_entity[row]).partition("/")[0] in ("place", "organization"):
            return True
    return False


def runs(mention: str) -> list[tuple[int, int, str]]:
    """The segments of a mention and of two or three neighbours together, the longest runs first.

    Names have commas and brackets of their own (*California State University, Chico*). Each run comes with the position
    of its first segment and that after its last; the whole mention is none.

    >>> runs("Medical School, X University, Paris")[0]
    (0, 2, 'Medical School, X University')
    """
    spans = _segment_spans(mention)
    return [
        (first, first + length, mention[spans[first][0] : spans[first + length - 1][1]])
        for length in range(min(_LONGEST_RUN, len(spans) - 1), 0, -1)
        for first in range(len(spans) - length + 1)
    ]


def _segment_spans(mention: str) -> list[tuple[int, int]]:
    """Where the segments of a mention begin and end, blanks and empty ones left out."""
    found, start = [], 0
    for cut in (*_CUT.finditer(mention), None):
        end = cut.start() if cut else len(mention)
        text = mention[start:end]
        if text.strip():
            found.append((start + len(text) - len(text.lstrip()), start + len(text.rstrip())))
        start = cut.end() if cut else end
    return found


def segments(mention: str) -> Iterator[str]:
    """The parts that commas, brackets, slashes and free-standing dashes cut a mention into, the first one first.

    >>> list(segments("the Islamic State of Iraq and the Levant (ISIL)"))
    ['the Islamic State of Iraq and the Levant', 'ISIL']
    """
    if not _CUT.search(mention):
        return
    spans = _segment_spans(mention)
    if len(spans) > 1:
        yield from (mention[start:end] for start, end in spans)


class Part(NamedTuple):
    """A part of an address-like mention that may be a name by itself.

    Attributes:
        key: folded.
        share: how much of the mention it is, 0-1.
        joined: whether it is two segments, which only a name that has all their words is.
    """

    key: str
    share: float
    joined: bool


def address_parts(mention: str) -> tuple[Part, ...]:
    """The segments of an address-like mention, two neighbours of them together, and what a department belongs to."""
    if len(mention) < SHORTEST_ADDRESS:
        return ()
    joined: dict[str, bool] = {}
    for first, end, text in runs(mention)[:_MOST_PARTS]:
        if end - first < _LONGEST_RUN:
            key = fold(text)
            for part in (key, *owners(key)[:1]):
                joined[part] = joined.get(part, True) and end - first > 1
    kept = {key: both for key, both in joined.items() if len(key) >= SHORTEST_PART}
    total = len(fold(mention)) or 1
    if len(kept) < 2:
        return ()
    return tuple(Part(key, min(1.0, len(key) / total), both) for key, both in kept.items())


def owners(key: str) -> list[str]:
    """What a department may belong to, by its folded name: what comes after *of* or *at* and has a head of its own.

    >>> owners("faculty of medicine of the university of vienna")
    ['medicine of the university of vienna', 'university of vienna']
    """
    tokens = key.split()
    if not any(head_class(token) in _DEPARTMENTS for token in tokens[:3]):
        return []
    found = []
    for place in range(1, len(tokens) - 1):
        if tokens[place] in _BELONGING:
            tail = tokens[place + 1 :]
            if tail[0] in _ARTICLES:
                tail = tail[1:]
            if len(tail) > 1 and any(head_class(token) in _INSTITUTIONS for token in tail):
                found.append(" ".join(tail))
    return found
