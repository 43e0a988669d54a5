"""Names that the table nearly knows: capitalised stretches of a text that no alias covers (*Daeesh*, *John Kirbey*).

Each distinct stretch costs one fuzzy match (tens of microseconds in a batch), so this is off unless asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from time import perf_counter
from typing import TYPE_CHECKING

from canonym.resolution import FuzzyCost
from canonym.text.common_words import is_common_word
from canonym.text.surroundings import opens_sentence
from canonym.vocabulary import Status

if TYPE_CHECKING:
    from canonym.decide.resolver import Resolver

_CAPITALISED = re.compile(
    r"[^\W\d_a-zß-ÿ][\w'’-]*(?:[ \u00a0](?:(?:al|el|bin|ibn|de|da|di|von|van|of|the)[ -])?[^\W\d_a-zß-ÿ][\w'’-]*){0,4}"
)
_LINKS = re.compile(r"(?:[a-z]+[ \u00a0-])+")
"""What joined a stretch to the common word before it."""

_LEAST_LETTERS = 4
_MOST_NAMES = 20_000
_LEAST_SCORE = 0.85

Span = tuple[int, int]


def nearly_known(resolver: Resolver, text: str, taken: Sequence[Span]) -> tuple[list[Span], FuzzyCost]:
    """Capitalised stretches outside of the mentions that the table nearly knows, in order, and what it cost.

    Args:
        resolver: over the table.
        text: the whole text.
        taken: mentions, in order.
    """
    began = perf_counter()
    spans = list(_capitalised(text, taken))
    names = list(dict.fromkeys(text[start:end] for start, end in spans))[:_MOST_NAMES]
    near = {
        name
        for name, answer in zip(names, resolver.resolve_many(names), strict=True)
        if answer.status is not Status.NIL and answer.method == "fuzzy" and answer.score >= _LEAST_SCORE
    }
    cost = FuzzyCost(len(names), len(near), perf_counter() - began)
    return [(start, end) for start, end in spans if text[start:end] in near], cost


def _capitalised(text: str, taken: Sequence[Span]) -> Iterator[Span]:
    at = 0
    for match in _CAPITALISED.finditer(text):
        start, end = match.span()
        while at < len(taken) and taken[at][1] <= start:
            at += 1
        if at < len(taken) and taken[at][0] < end:
            continue
        end = start + len(re.sub(r"['’]s?$", "", text[start:end]))
        first = text[start:end].split(maxsplit=1)
        if is_common_word(first[0].lower()) and opens_sentence(text, start):
            if len(first) == 1:
                continue
            start = end - len(first[1]) + (links.end() if (links := _LINKS.match(first[1])) else 0)
        if end - start >= _LEAST_LETTERS and text[start].isalpha() and not is_common_word(text[start:end].lower()):
            yield start, end
