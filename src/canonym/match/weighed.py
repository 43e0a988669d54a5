"""The features and log-odds of many aligned pairs at once: what `match.features` says of one, in columns."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from canonym.index.hashing import Numbers
from canonym.index.words import Bits, Classes, run_starts
from canonym.match.crossed import Crossing, Links, Side
from canonym.match.features import COMMON_BEARERS, Features
from canonym.match.relations import RELATIONS, STRUCTURAL
from canonym.match.weights import weights
from canonym.names.words import SHARES

Floats = npt.NDArray[Any]

_INITIAL, _MISSPELLING = RELATIONS.index("initial"), RELATIONS.index("misspelling")
_IS_STRUCTURAL = np.array([name in STRUCTURAL for name in RELATIONS])
_TELLING_SHARE = 0.2
"""Share of a name's identity above which a word is more than grammar."""

_ORDER, _EXTRA, _MISSING = (1 << len(RELATIONS) + place for place in range(3))
_RULES = (*RELATIONS, "order", "extra word", "missing word")

PERSON_ONLY = frozenset({"person_clash", "given_clash", "person_left"})
"""Features that are 0 for whatever is no person."""

NEVER_PERSON = frozenset({"part"})
"""Features that are 0 for persons."""


class Weighed(NamedTuple):
    """Pairs with what the model makes of them.

    Attributes:
        features: one row a pair, in the order of `Features`; for persons and for others alike.
        log_odds: that the names are of one thing, if that is no person.
        person: what being a person's name adds to that.
        similarity: how much of both names agrees, 0-1; below 1 for names that differ.
        structural: whether nothing is left over that clashes and no link is a guess at a spelling.
        rules: the relations that are no plain equality, a bit each, see `rule_names`.
    """

    features: Floats
    log_odds: Floats
    person: Floats
    similarity: Floats
    structural: Bits
    rules: Numbers


class _Rest(NamedTuple):
    """The words of one side without counterpart, summed up for each pair."""

    weight: Floats
    numbers: Bits
    given: Bits
    countries: Bits
    qualifiers: Numbers
    telling: Bits
    any: Bits


class Weigher:
    """Weighs aligned pairs with the fitted model, for the classes of one index."""

    def __init__(self, classes: Mapping[str, Classes]) -> None:
        role = classes["role"]
        self._numbers = np.zeros(256, np.bool_)
        self._numbers[[role.find(name) for name in ("number", "code")]] = True
        self._given = role.find("given")
        telling = [SHARES.get(name, 1.0) > _TELLING_SHARE for name in role.names]
        self._telling = np.ones(256, np.bool_)
        self._telling[1 : len(telling) + 1] = telling
        self._least_bearers = np.ones(256, np.int64)
        self._least_bearers[role.find("common")] = COMMON_BEARERS

    def weigh(
        self, crossing: Crossing, links: Links, letters: Floats, our_legal: Numbers, their_legal: Numbers
    ) -> Weighed:
        """The features of pairs and their log-odds.

        Args:
            crossing: the pairs with their words.
            links: their alignment, by pair.
            letters: likeness of the joined letters of each pair, 0-1.
            our_legal, their_legal: families of the legal forms of each pair's names.
        """
        ours, theirs, count = crossing.ours, crossing.theirs, len(crossing.owners)
        linked_rows, linked_columns = np.zeros(len(ours.pairs), bool), np.zeros(len(theirs.pairs), bool)
        linked_rows[links.rows], linked_columns[links.columns] = True, True
        rest_ours, rest_theirs = self._rest(ours, linked_rows, count), self._rest(theirs, linked_columns, count)
        columns = self._agreement(crossing, links, count)
        columns |= self._disagreement(ours, theirs, rest_ours, rest_theirs)
        columns["letters"] = letters
        columns["loose"] = columns["clash"] * (1.0 - columns["anchor"])
        columns |= _heads(crossing, count)
        columns["legal"] = (our_legal > 0) & (their_legal > 0) & (our_legal & their_legal == 0)
        seen = np.empty((count, len(Features._fields)))
        for place, name in enumerate(Features._fields):
            seen[:, place] = columns[name]
        constant, general, person = _model()
        guessed = np.bincount(links.pairs[~_IS_STRUCTURAL[links.relations]], minlength=count) > 0
        one, other = columns["covered_mention"], columns["covered_alias"]
        return Weighed(
            seen,
            constant + seen @ general,
            seen @ person,
            np.minimum(0.999, 2.0 * one * other / np.maximum(one + other, 1e-9)),
            ~guessed & (columns["clash"] == 0.0),
            _rules(links, count)
            | np.where(columns["order"], _ORDER, 0)
            | np.where(rest_ours.any, _EXTRA, 0)
            | np.where(rest_theirs.any, _MISSING, 0),
        )

    def _rest(self, side: Side, linked: Bits, count: int) -> _Rest:
        left = (~linked).nonzero()[0]
        pairs, facts = side.pairs[left], side.facts[left]

        def some(holds: Bits) -> Bits:
            return np.bincount(pairs[holds], minlength=count) > 0

        return _Rest(
            np.bincount(pairs, side.weights[left], count),
            some(self._numbers[facts["role"]]),
            some(facts["role"] == self._given),
            some(facts["country"] > 0),
            np.bincount(pairs[facts["qualifier"] > 0], minlength=count),
            some(self._telling[facts["role"]]),
            np.bincount(pairs, minlength=count) > 0,
        )

    def _agreement(self, crossing: Crossing, links: Links, count: int) -> dict[str, Any]:
        """What the linked words say."""
        ours, theirs = crossing.ours, crossing.theirs
        pairs, likeness = links.pairs, links.likeness
        own, other = ours.weights[links.rows], theirs.weights[links.columns]
        low, high, lost = np.minimum(own, other), np.maximum(own, other), 1.0 - likeness

        def total(amounts: Floats) -> Floats:
            return np.bincount(pairs, amounts, count)

        least = self._least_bearers[theirs.facts["role"][links.columns]]
        telling = (low > 0.25) & (links.relations != _INITIAL)
        anchors = np.where(telling, likeness / np.maximum(theirs.bearers[links.columns], least), 0.0)
        slipped = (links.relations == _MISSPELLING) & (ours.bearers[links.rows] > 0)
        ours_total = np.maximum(np.bincount(ours.pairs, ours.weights, count), 1e-9)
        theirs_total = np.maximum(np.bincount(theirs.pairs, theirs.weights, count), 1e-9)
        return {
            "covered_mention": np.minimum(1.0, total(own * likeness) / ours_total),
            "covered_alias": np.minimum(1.0, total(other * likeness) / theirs_total),
            "mass": np.minimum(3.0, total(low * likeness)),
            "rarest": _highest(pairs, low * likeness, count),
            "anchor": _highest(pairs, anchors, count),
            "misspelt": np.minimum(2.0, total(high * lost)),
            "slips": np.minimum(1.0, 4.0 * total(high * lost * lost)),
            "initials": np.minimum(2.0, np.bincount(pairs[links.relations == _INITIAL], minlength=count)),
            "known": np.minimum(2.0, total(own * slipped)),
            "order": _reordered(links, count),
        }

    def _disagreement(self, ours: Side, theirs: Side, left_ours: _Rest, left_theirs: _Rest) -> dict[str, Any]:
        """What the words without counterpart say."""
        clash = np.minimum(2.0, np.minimum(left_ours.weight, left_theirs.weight))
        return {
            "left_mention": np.minimum(2.0, left_ours.weight),
            "left_alias": np.minimum(2.0, left_theirs.weight),
            "clash": clash,
            "numbers": (left_ours.numbers.astype(float) + left_theirs.numbers) / 2.0,
            "qualifiers": np.minimum(2.0, left_ours.qualifiers + left_theirs.qualifiers),
            "country": (left_ours.countries.astype(float) + left_theirs.countries) / 2.0,
            "part": (self._single(ours) & ~left_ours.any & left_theirs.telling)
            | (self._single(theirs) & ~left_theirs.any & left_ours.telling),
            "person_clash": clash,
            "given_clash": left_ours.given & left_theirs.given,
            "person_left": np.minimum(2.0, np.abs(left_ours.weight - left_theirs.weight)),
        }

    def _single(self, side: Side) -> Bits:
        """Whether a name has one word that is more than grammar."""
        telling = side.pairs[self._telling[side.facts["role"]]]
        single: Bits = np.bincount(telling, minlength=len(side.counts)) == 1
        return single


def _heads(crossing: Crossing, count: int) -> dict[str, Bits]:
    """Whether both names have generic heads and share no class; whether only one has any."""
    ours, theirs = crossing.ours, crossing.theirs
    own, other = ours.facts["head"], theirs.facts["head"]
    with_own = np.bincount(ours.pairs[own > 0], minlength=count) > 0
    with_other = np.bincount(theirs.pairs[other > 0], minlength=count) > 0
    heads = own[crossing.rows]
    cells = ((heads > 0) & (heads == other[crossing.columns])).nonzero()[0]
    shared = np.bincount(ours.pairs[crossing.rows[cells]], minlength=count) > 0
    return {"heads": with_own & with_other & ~shared, "extra_head": with_own != with_other}


def _highest(pairs: Numbers, amounts: npt.NDArray[Any], count: int) -> Floats:
    """The highest amount of each pair, 0 where it has none; pairs ascend."""
    found = np.zeros(count)
    if len(pairs):
        starts = run_starts(pairs)
        found[pairs[starts]] = np.maximum.reduceat(amounts, starts)
    return found


def _rules(links: Links, count: int) -> Numbers:
    """The relations of each pair but plain equality, a bit each."""
    found = np.zeros(count, np.int64)
    if len(links.pairs):
        starts = run_starts(links.pairs)
        bits = np.left_shift(1, links.relations.astype(np.int64))
        found[links.pairs[starts]] = np.bitwise_or.reduceat(bits, starts)
    return found & ~1


@lru_cache(1024)
def rule_names(rules: int) -> tuple[str, ...]:
    """The names of the rules that a number of `Weighed.rules` stands for."""
    return tuple(name for place, name in enumerate(_RULES) if rules >> place & 1)


def _reordered(links: Links, count: int) -> Bits:
    """Whether linked words stand in another order: links come in the order of ours."""
    back = (links.pairs[1:] == links.pairs[:-1]) & (links.columns[1:] < links.columns[:-1])
    reordered: Bits = np.bincount(links.pairs[1:][back], minlength=count) > 0
    return reordered


@cache
def _model() -> tuple[float, Floats, Floats]:
    """The constant, the weights for all, and what to add for persons."""
    table = weights()
    everybody = [0.0 if name in PERSON_ONLY else table[name] for name in Features._fields]
    person = [
        table[name] if name in PERSON_ONLY else -table[name] if name in NEVER_PERSON else 0.0
        for name in Features._fields
    ]
    return table["fuzzy"], np.array(everybody), np.array(person)
