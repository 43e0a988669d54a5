"""Fuzzy matching: names that are close, aligned word by word and weighed by a fitted model."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from operator import mul
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from canonym.index.hashing import Numbers
from canonym.index.lookup import RareColumn
from canonym.index.neighbours import Neighbours
from canonym.index.opened import Index
from canonym.index.rows import DERIVED, EXACT_CASE, PHRASE
from canonym.index.words import Bits, WordTable, spans
from canonym.match.crossed import Crosser
from canonym.match.exact import alias_weight
from canonym.match.features import Features
from canonym.match.hits import Hit
from canonym.match.mentions import MentionReader, WordWeights
from canonym.match.namesakes import REASONS, namesakes
from canonym.match.shortlist import Shortlist
from canonym.match.weighed import NEVER_PERSON, PERSON_ONLY, Weighed, Weigher, rule_names
from canonym.match.weights import weights
from canonym.names.words import form_of
from canonym.vocabulary import is_of_type


class Breadth(NamedTuple):
    """How far to look for close names.

    Attributes:
        suggested: keys that signatures may suggest for one mention.
        aligned: keys of these that are aligned word by word.
        gap: estimated log-odds behind the likeliest key beyond which another is not looked at closely.
        least: log-odds below which a close name is no hit.
    """

    suggested: int
    aligned: int
    gap: float
    least: float


BALANCED = Breadth(suggested=48, aligned=8, gap=3.0, least=-4.0)
"""For answers; log-odds of -4 are a probability of about 2 in 100."""
BROAD = Breadth(suggested=384, aligned=96, gap=20.0, least=-20.0)
"""For candidates rather than answers."""


class Close(NamedTuple):
    """The alias rows that are close to mentions, those of a mention together.

    Attributes:
        owners: position of the mention.
        rows: number of the alias row.
        weights: log-odds.
        persons: whether the row is of a person.
        pairs: position of the pair of names in `weighed`.
        weighed: the pairs.
        namesakes: number of the reason why the alias is somebody else's, 0 where it is not.
    """

    owners: Numbers
    rows: Numbers
    weights: npt.NDArray[np.float64]
    persons: Bits
    pairs: Numbers
    weighed: Weighed
    namesakes: Numbers

    def features(self) -> npt.NDArray[np.float64]:
        """What the model sees of each row, in the order of `Features`."""
        seen = self.weighed.features[self.pairs]
        for place, name in enumerate(Features._fields):
            if name in PERSON_ONLY:
                seen[~self.persons, place] = 0.0
            elif name in NEVER_PERSON:
                seen[self.persons, place] = 0.0
        return seen


class FuzzyMatcher:
    """Finds and weighs names close to mentions, over one index."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._table = WordTable(index.file, len(index.keys))
        word_weights = WordWeights(self._table, len(index))
        self._reader = MentionReader(self._table, word_weights)
        self._crosser = Crosser(self._table, word_weights)
        self._weigher = Weigher(self._table.classes)
        self._neighbours = Neighbours(index.file, len(index.keys))
        self._shortlist = Shortlist(self._table, word_weights)
        self._rows = _Rows(index)

    def hits(self, keys: Sequence[str], breadth: Breadth = BALANCED) -> list[list[Hit]]:
        """The hits of names close to each folded key, unsorted."""
        found: list[list[Hit]] = [[] for _ in keys]
        try:
            close = self.close(keys, breadth)
        except (IndexError, ValueError) as error:
            raise self._index.file.damaged("numbers of words, keys or rows") from error
        kept = (close.weights >= breadth.least).nonzero()[0]
        for owner, hit in zip(close.owners[kept].tolist(), self._hits(close, kept), strict=True):
            found[owner].append(hit)
        return found

    def close(self, keys: Sequence[str], breadth: Breadth) -> Close:
        """The rows whose names are close to each folded key, with what the model sees of them."""
        mentions = self._reader.read([form_of(key) for key in keys])
        suggested = self._neighbours.suggest(mentions.names, breadth.suggested)
        chosen = self._shortlist.of(mentions, suggested, breadth.aligned, breadth.gap)
        crossing = self._crosser.cross(mentions, chosen.owners, chosen.keys)
        links = self._crosser.links(crossing, mentions)
        our_legal, their_legal = mentions.legal[chosen.owners], self._table.legal[chosen.keys].astype(np.int64)
        weighed = self._weigher.weigh(crossing, links, chosen.letters, our_legal, their_legal)
        own, pairs = self._rows.of_keys(chosen.keys)
        persons = self._rows.are(own, "person")
        of_place, of_person = namesakes(crossing, links, mentions)
        reasons = np.where(persons, of_person[pairs], of_place[pairs] * self._rows.are(own, "place"))
        log_odds = weighed.log_odds[pairs] + weighed.person[pairs] * persons + self._rows.handicaps(own)
        return Close(chosen.owners[pairs], own, log_odds, persons, pairs, weighed, reasons)

    def _hits(self, close: Close, kept: Numbers) -> Iterator[Hit]:
        rows, weighed = self._rows, close.weighed
        own, pairs = close.rows[kept], close.pairs[kept]
        columns = (
            rows.entity[own],
            own,
            weighed.structural[pairs],
            weighed.rules[pairs],
            weighed.similarity[pairs],
            close.weights[kept],
            rows.flags[own],
            rows.first[own],
            rows.last[own],
            close.namesakes[kept],
        )
        for entity, row, plain, rules, score, weight, flags, first, last, reason in zip(
            *(column.tolist() for column in columns), strict=True
        ):
            method, names = "variant" if plain else "fuzzy", rule_names(rules)
            yield Hit(entity, row, method, names, score, weight, flags, first, last, -1, (), REASONS[reason])


class _Rows:
    """The alias rows of an index as columns."""

    def __init__(self, index: Index) -> None:
        self._starts = np.frombuffer(index.key_rows, np.uint32)
        self.entity = np.frombuffer(index.row_entity, np.uint32)
        self.flags = np.frombuffer(index.row_flags, np.uint16)
        self.first = RareColumn(index.row_first)
        self.last = RareColumn(index.row_last)
        self._type = np.frombuffer(index.file.raw("entity.type"), np.uint16)
        self._is = {
            kind: np.array([is_of_type(name, kind) for name in index.types] or [False]) for kind in ("person", "place")
        }

    def of_keys(self, keys: Numbers) -> tuple[Numbers, Numbers]:
        """The rows of keys that fuzzy matching may answer, and for each the position of its key."""
        start = self._starts[keys].astype(np.int64)
        count = np.minimum(self._starts[keys + 1].astype(np.int64), len(self.entity)) - start
        rows, places = spans(start, count), np.arange(len(keys)).repeat(count)
        fit = self.flags[rows] & (PHRASE | DERIVED | EXACT_CASE) == 0
        return rows[fit], places[fit]

    def are(self, rows: Numbers, kind: str) -> Bits:
        """Whether each row is of a `person`, or of a `place`."""
        found: Bits = self._is[kind][self._type[self.entity[rows]]]
        return found

    def handicaps(self, rows: Numbers) -> npt.NDArray[np.float64]:
        """Log-odds that each row loses for being weak."""
        lost = [_handicap(flags) for flags in self.flags[rows].tolist()]
        return np.array(lost, np.float64)


@lru_cache(1 << 12)
def _handicap(flags: int) -> float:
    return min(0.0, alias_weight(flags) - weights()["exact"])


def log_odds(seen: Features) -> float:
    """The model: log-odds that two names are of one thing."""
    constant, by_feature = _model()
    return constant + float(sum(map(mul, by_feature, seen)))


@cache
def _model() -> tuple[float, tuple[float, ...]]:
    table = weights()
    return table["fuzzy"], tuple(table[name] for name in Features._fields)


def similarity(seen: Features) -> float:
    """Raw similarity, 0-1: how much of both names agrees; below 1 for names that differ."""
    one, other = seen.covered_mention, seen.covered_alias
    return min(0.999, 2.0 * one * other / (one + other or 1.0))
