"""Fuzzy matching: names that are close, aligned word by word and weighed by a fitted model."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from operator import mul

from canonym.index.neighbours import LatinKeys, Neighbours
from canonym.index.opened import Index
from canonym.index.rows import DERIVED, EXACT_CASE, PHRASE
from canonym.match.align import Alignment, align
from canonym.match.exact import alias_weight
from canonym.match.features import Features, features, word_weights
from canonym.match.hits import Hit
from canonym.match.shortlist import Shortlist
from canonym.match.weights import weights
from canonym.names.words import Form, form_of, latin_form

SUGGESTED = 32
"""Keys that signatures may suggest for one mention."""

CANDIDATES = 8
"""Keys of these that are aligned word by word; four times as many in the broad profile."""

GAP = 3.0
"""Estimated log-odds behind the likeliest key beyond which another is not looked at closely."""

HOPELESS = -6.0
"""Log-odds below which a close name is not worth a hit (a probability of 1 in 400)."""

_FORMS_KEPT = 1 << 15
_STEMS_KEPT = 1 << 17


class FuzzyMatcher:
    """Finds and weighs names close to mentions, over one index."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._neighbours = Neighbours(index.file, len(index.keys))
        self._shortlist = Shortlist(index)
        self._latin = LatinKeys(index.file, index.keys)
        self._names = max(1, len(index))
        self.bearers = lru_cache(_STEMS_KEPT)(index.stem_count)
        self.form = lru_cache(_FORMS_KEPT)(self._form)
        self.rarity = lru_cache(_STEMS_KEPT)(self._rarity)

    def _form(self, key_number: int) -> tuple[Form, list[float]]:
        form = latin_form(self._latin[key_number])
        return form, word_weights(form.words, self.rarity)

    def _rarity(self, stem: str) -> float:
        count = self.bearers(stem)
        return math.log((self._names + 1) / (count + 1)) / math.log(self._names + 1) if self._names > 1 else 1.0

    def hits(self, keys: Sequence[str], most: int = CANDIDATES) -> list[list[Hit]]:
        """The hits of names close to each folded key, unsorted; at most `most` keys are looked at closely for each."""
        forms = [form_of(key) for key in keys]
        found: list[list[Hit]] = [[] for _ in keys]
        suggested = self._neighbours.suggest(forms, SUGGESTED)
        closest = self._shortlist.of(forms, suggested, most, GAP)
        for owner, numbers in _grouped(closest.owners.tolist(), closest.keys.tolist()):
            found[owner] = self._weighed(forms[owner], numbers)
        return found

    def _weighed(self, mention: Form, numbers: Iterable[int]) -> list[Hit]:
        ours = word_weights(mention.words, self.rarity)
        hits: list[Hit] = []
        for number in numbers:
            alias, theirs = self.form(number)
            alignment = align(mention, alias)
            if alignment.links:
                hits += self._row_hits(mention, alias, alignment, ours, theirs, number)
        return hits

    def _row_hits(
        self, mention: Form, alias: Form, alignment: Alignment, ours: list[float], theirs: list[float], number: int
    ) -> Iterator[Hit]:
        index = self._index
        known: dict[bool, Features] = {}
        for row in index.rows_of_key_number(number):
            flags = index.row_flags[row]
            if flags & (PHRASE | DERIVED | EXACT_CASE):
                continue
            person = index.type(index.row_entity[row]).startswith("person")
            seen = known.get(person)
            if seen is None:
                seen = features(mention, alias, alignment, ours, theirs, self.rarity, self.bearers, person=person)
                known[person] = seen
            weight = log_odds(seen) + min(0.0, alias_weight(flags) - weights()["exact"])
            if weight < HOPELESS:
                continue
            yield Hit(
                index.row_entity[row],
                row,
                "variant" if alignment.structural and not seen.clash else "fuzzy",
                alignment.rules,
                similarity(seen),
                weight,
                flags,
                index.row_first[row],
                index.row_last[row],
            )


def log_odds(seen: Features) -> float:
    """The model: log-odds that two names are of one thing."""
    constant, by_feature = _model()
    return constant + sum(map(mul, by_feature, seen))


@cache
def _model() -> tuple[float, tuple[float, ...]]:
    table = weights()
    return table["fuzzy"], tuple(table[name] for name in Features._fields)


def similarity(seen: Features) -> float:
    """Raw similarity, 0-1: how much of both names agrees; below 1 for names that differ."""
    one, other = seen.covered_mention, seen.covered_alias
    return min(0.999, 2.0 * one * other / (one + other or 1.0))


def _grouped(owners: list[int], numbers: list[int]) -> Iterator[tuple[int, list[int]]]:
    start = 0
    for end in range(1, len(owners) + 1):
        if end == len(owners) or owners[end] != owners[start]:
            yield owners[start], numbers[start:end]
            start = end
