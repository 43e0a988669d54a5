"""Acronyms that their context spells out: *ELN* beside *European LeukemiaNet* is that network and no armed group."""

from __future__ import annotations

import re

from canonym.decide.definitions import fits
from canonym.index.opened import Index
from canonym.match.hits import Hit
from canonym.names.acronyms import looks_like_acronym
from canonym.names.fold import fold
from canonym.names.generic import is_noise

_OTHERWISE = -7.0
"""Log-odds that another long form in the context adds."""

_LEAST_LETTERS, _MOST_LETTERS = 3, 6
_HUMPS = re.compile(r"(?<=[a-z])(?=[A-Z])")
_CAPITALISED = re.compile(r"[A-Z][\w'’-]*(?:(?: (?:of|the|and|for|in|on|de|du|des|del|la))* [A-Z][\w'’-]*)+")


def spelt_otherwise(index: Index, hits: list[Hit], mention: str, context: str) -> list[Hit]:
    """The hits, far less likely where the context spells the acronym out as something else.

    Args:
        index: an opened index.
        hits: candidates, with the cues that the context has as evidence; these outweigh a long form.
        mention: as it was met.
        context: as it was given.
    """
    if len(mention) < _LEAST_LETTERS or not looks_like_acronym(mention, longest=_MOST_LETTERS):
        return hits
    long = [phrase for phrase in _CAPITALISED.findall(context) if fits(mention, _HUMPS.sub(" ", phrase))]
    if not long:
        return hits
    words = {word for phrase in long for word in fold(phrase).split() if not is_noise(word)}
    return [hit if _has_cue(hit) or _shares(index, hit, words) else _against(hit, long[0]) for hit in hits]


def _has_cue(hit: Hit) -> bool:
    return any(phrase.startswith("cue ") for phrase in hit.evidence)


def _shares(index: Index, hit: Hit, words: set[str]) -> bool:
    """Whether any alias of a hit's entity has one of the words of a long form."""
    return any(not words.isdisjoint(fold(index.text(row)).split()) for row in index.rows_of_entity(hit.entity))


def _against(hit: Hit, long: str) -> Hit:
    phrase = f"the context spells out {long!r}"
    return hit._replace(weight=hit.weight + _OTHERWISE, evidence=(*hit.evidence, phrase))
