"""Names that the table nearly knows: capitalised stretches of a text that no alias covers (*Daeesh*, *John Kirbey*).

Each distinct stretch costs one fuzzy match (tens of microseconds in a batch), so this is off unless asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from time import perf_counter
from typing import TYPE_CHECKING

from canonym.resolution import FuzzyCost, Resolution
from canonym.text.common_words import is_common_word
from canonym.text.surroundings import opens_sentence
from canonym.vocabulary import Status

if TYPE_CHECKING:
    from canonym.decide.resolver import Resolver

_CAPITALISED = re.compile(
    r"[^\W\d_a-zß-ÿ][\w'’-]*(?:[ \u00a0](?:(?:al|el|bin|ibn|de|da|di|von|van|of|the)[ -])?[^\W\d_a-zß-ÿ][\w'’-]*){0,4}"
)
_BETWEEN_LINKS = re.compile(r"[^\W\d_a-zß-ÿ][\w'’-]*(?:[ \u00a0][^\W\d_a-zß-ÿ][\w'’-]*)*")
_LEAST_LETTERS = 4
_MOST_NAMES = 20_000
_LEAST_SCORE = 0.85

Span = tuple[int, int]


def nearly_known(resolver: Resolver, text: str, taken: Sequence[Span]) -> tuple[dict[Span, Resolution], FuzzyCost]:
    """Capitalised stretches outside of the mentions that the table nearly knows, and what looking them up cost.

    Args:
        resolver: over the table.
        text: the whole text.
        taken: mentions, in order.

    Returns:
        The spans with what each is by itself, and the cost. Where a stretch is not known, what stands on either side
        of its small words (*Fighters of Daeesh*) is tried.
    """
    began = perf_counter()
    spans = list(_capitalised(text, taken))
    near, tried = _near(resolver, text, spans)
    pieces = [piece for span in spans if span not in near for piece in _pieces(text, *span)]
    near_pieces, tried_pieces = _near(resolver, text, pieces)
    near |= near_pieces
    known = len({text[start:end] for start, end in near})
    return near, FuzzyCost(tried + tried_pieces, known, perf_counter() - began)


def _near(resolver: Resolver, text: str, spans: Sequence[Span]) -> tuple[dict[Span, Resolution], int]:
    """The spans that the table nearly knows, and how many names were looked up."""
    names = list(dict.fromkeys(text[start:end] for start, end in spans))[:_MOST_NAMES]
    near = {
        name: answer
        for name, answer in zip(names, resolver.resolve_many(names), strict=True)
        if answer.status is not Status.NIL and answer.method == "fuzzy" and answer.score >= _LEAST_SCORE
    }
    found = {(start, end): near[text[start:end]] for start, end in spans if text[start:end] in near}
    return found, len(names)


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    """What stands between the small words of a stretch that has any."""
    pieces = [(start + match.start(), start + match.end()) for match in _BETWEEN_LINKS.finditer(text[start:end])]
    for first, last in pieces if len(pieces) > 1 else ():
        if last - first >= _LEAST_LETTERS and not is_common_word(text[first:last].lower()):
            yield first, last


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
            named = _BETWEEN_LINKS.search(text, end - len(first[1]), end)
            start = named.start() if named else end
        if end - start >= _LEAST_LETTERS and text[start].isalpha() and not is_common_word(text[start:end].lower()):
            yield start, end
