"""Searching the names of an index: by beginning and by words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from canonym.index.opened import Index
from canonym.index.rows import DERIVED, NO_ENTITY, PHRASE
from canonym.names.fold import fold

_MOST_SORTED = 1_000
"""Names found in one way that are put in order, the shortest first."""


def rows_found(index: Index, text: str) -> Iterator[tuple[int, str]]:
    """The alias rows whose names have the text, the closest first, each with how: `name`, `beginning` or `words`.

    Args:
        index: an opened index.
        text: a name, the beginning of one, or words of one (the last may be cut short).
    """
    key = fold(text)
    if not key:
        return
    seen: set[int] = set()
    own = index.keys.find(key)
    for how, numbers in (
        ("name", iter([own] if own >= 0 else [])),
        ("beginning", index.keys.numbers_with_prefix(key)),
        ("words", _with_words(index, key.split())),
    ):
        for number in sorted(islice(numbers, _MOST_SORTED), key=index.keys.length):
            if number not in seen:
                seen.add(number)
                yield from ((row, how) for row in _naming(index, number))


def _naming(index: Index, number: int) -> Iterator[int]:
    for row in index.rows_of_key_number(number):
        if index.row_entity[row] != NO_ENTITY and not index.row_flags[row] & (PHRASE | DERIVED):
            yield row


def _with_words(index: Index, words: list[str]) -> Iterator[int]:
    """Keys that have all the words, the last of them as the beginning of a word."""
    longest = max(words, key=len)
    *whole, last = words
    for number in index.keys.numbers_with(longest):
        padded = f" {index.keys[number]} "
        if f" {last}" in padded and all(f" {word} " in padded for word in whole):
            yield number
