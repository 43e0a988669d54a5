"""A hit: one alias row that a mention may be, how it was reached and how much speaks for it."""

from __future__ import annotations

from typing import NamedTuple


class Hit(NamedTuple):
    """One alias row that a mention may be; a tuple, since a batch makes millions.

    Attributes:
        entity: number of the entity in the index.
        row: number of the alias row, -1 where the mention is an id.
        method: `exact`, `variant`, `fuzzy`, `id` or `role`.
        rules: names of the rules that led from the mention to the alias.
        score: raw similarity, 0-1.
        weight: log-odds that this is the right entity, before any competition.
        flags: the row's flags, see `index.rows`.
        first: first day of the alias or tenure.
        last: last day of the alias or tenure.
        position: number of the position whose holder the entity is, -1 where no role phrase led here.
        evidence: what speaks for it beside the name.
        namesake: why the words left over may make it somebody else's name, see `match.namesakes`; empty where not.
    """

    entity: int
    row: int
    method: str
    rules: tuple[str, ...]
    score: float
    weight: float
    flags: int
    first: int
    last: int
    position: int = -1
    evidence: tuple[str, ...] = ()
    namesake: str = ""


BARRING = frozenset({"never", "its gloss says another thing", "lies elsewhere", "says where the name is"})
"""Reasons that rule an entity out for the whole mention, however else it may be reached."""


class RuledOut(NamedTuple):
    """A hit that cannot be the answer, and why."""

    hit: Hit
    why: str
