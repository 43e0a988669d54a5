"""Contexts of another topic: what withdraws support from a name that is another word or another thing there.

*Turkey* beside *roast* and *gravy* is a bird; *ELN* beside *European LeukemiaNet* is that network. The entity's own
cues in the context outweigh both.
"""

from __future__ import annotations

import re

from canonym.decide.definitions import fits
from canonym.decide.query import Query
from canonym.index.opened import Index
from canonym.index.rows import SURNAME, WEAK
from canonym.match.hits import Hit
from canonym.names.acronyms import looks_like_acronym
from canonym.names.fold import fold
from canonym.names.generic import is_noise
from canonym.names.topics import PERSON, homograph_topics, speaks_of_person, topics_of, topics_of_word

_ANOTHER = -7.0
"""Log-odds that another sense of the name in the context's topic adds."""

_BEFORE_PLACES = ("in", "from", "near", "across", "throughout", "outside", "visit", "visited")
"""Words after which a name is a place's, whatever else the text speaks of."""

_SHORTEST_ACRONYM = 3
_MOST_LETTERS = 6
_SURELY = 3
"""Words of a topic that withdraw support from a weak alias, whatever its senses."""
_HUMPS = re.compile(r"(?<=[a-z])(?=[A-Z])")
_CAPITALISED = re.compile(r"[A-Z][\w'’-]*(?:(?: (?:of|the|and|for|in|on|de|du|des|del|la))* [A-Z][\w'’-]*)+")


def in_another_topic(index: Index, hits: list[Hit], query: Query) -> list[Hit]:
    """The hits, less likely where the context speaks of another sense of the name and of nothing of the entity.

    Args:
        index: an opened index.
        hits: candidates, with the cues that the context has as evidence.
        query: with a context.
    """
    senses = homograph_topics(query.key)
    acronym = len(query.key) >= _SHORTEST_ACRONYM and looks_like_acronym(query.mention, longest=_MOST_LETTERS)
    doubtful = [hit for hit in hits if not _has_cue(hit) and _is_short(hit)]
    if not doubtful or not (senses or acronym or any(hit.flags & (WEAK | SURNAME) for hit in doubtful)):
        return hits
    words = frozenset(query.context.split()) - {query.key}
    topics = topics_of(words)
    spelt = _spelt_out(query) if acronym else []
    if not (topics or spelt) or _stands_as_place(query):
        return hits
    personal = speaks_of_person(words)
    foreign = [topic for topic in topics if topic in senses and (senses[topic] != PERSON or personal)]
    surely = [topic for topic, said in topics.items() if len(said) >= _SURELY]
    weighed = []
    for hit in hits:
        if hit in doubtful:
            weak = bool(hit.flags & (WEAK | SURNAME))
            home = _home_topics(index, hit.entity)
            against = next((topic for topic in [*foreign, *(surely if weak else [])] if topic not in home), "")
            if against:
                hit = _against(hit, f"the context speaks of {against}")
            elif spelt and not any(_names_it(index, hit, long) for long in spelt):
                hit = _against(hit, f"the context spells out {spelt[0]!r}")
        weighed.append(hit)
    return weighed


def _stands_as_place(query: Query) -> bool:
    """Whether the context has the mention where places stand: *in Turkey*, *Chile's*."""
    return any(f" {word} {query.key} " in query.context for word in _BEFORE_PLACES)


def _home_topics(index: Index, entity: int) -> set[str]:
    """The topics that the entity belongs to itself, as its description, cues and type tell."""
    detail = index.detail(entity)
    told = [str(detail.get("description", "")), *detail.get("cues", ()), index.type(entity).replace("/", " ")]
    return {topic for word in fold(" ".join(told)).split() for topic in topics_of_word(word)}


def _has_cue(hit: Hit) -> bool:
    return any(phrase.startswith("cue ") for phrase in hit.evidence)


def _is_short(hit: Hit) -> bool:
    """Whether a hit is on an alias that may be another word; holders of offices are reached by phrases."""
    return hit.method in ("exact", "variant") and hit.position < 0


def _against(hit: Hit, phrase: str) -> Hit:
    return hit._replace(weight=hit.weight + _ANOTHER, evidence=(*hit.evidence, phrase))


def _spelt_out(query: Query) -> list[str]:
    """The capitalised phrases of the context whose first letters are the acronym: *European LeukemiaNet* for *ELN*."""
    found = []
    for phrase in _CAPITALISED.findall(query.said):
        long = _HUMPS.sub(" ", phrase)
        if fits(query.mention, long):
            found.append(phrase)
    return found


def _names_it(index: Index, hit: Hit, long: str) -> bool:
    """Whether a long name shares a telling word with any alias of a hit's entity."""
    words = {word for word in fold(long).split() if not is_noise(word)}
    return any(words & set(fold(index.text(row)).split()) for row in index.rows_of_entity(hit.entity))
