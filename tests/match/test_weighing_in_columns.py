"""Many pairs weighed at once are weighed as each by itself."""

from __future__ import annotations

import math

import numpy as np
import pytest

from canonym.index.compile import compile_table
from canonym.index.layout import IndexFile, to_bytes
from canonym.index.opened import Index
from canonym.match.align import align
from canonym.match.features import Features, features, word_weights
from canonym.match.fuzzy import BROAD, FuzzyMatcher
from canonym.model import Entity, Table
from canonym.names.fold import fold
from canonym.names.words import form_of

_PEOPLE = ("John F. Kirby", "Joseph Kirby", "Massoud Jazayeri", "Abu Bakr al-Baghdadi", "Angela Merkel", "Karl Merkel")
_THINGS = (
    "Deutsche Bank AG", "Deutsche Bank Trust", "Bank of New York", "University of South Wales", "Vessel 1222",
    "Ministry of Foreign Affairs of Iran", "AlQaeda", "Isis Pharmaceuticals Inc", "North Trading Company Ltd",
)  # fmt: skip
_MENTIONS = (
    "Kirby John", "Joe Kirby", "J. Kirby", "Jazairi Masoud", "Abubakr Al Baghdadi", "Angela Merkle", "Merkel Merkel",
    "Deutsche Bank Limited", "Deutsch Bank Trust", "Bank of York", "University of North Wales", "Vessel 1221",
    "Iranian Foreign Ministry", "Al Qaeda", "Isis Pharma", "South Trading Co. GmbH", "the of and", "Iran", "x y z",
)  # fmt: skip


@pytest.fixture(scope="module")
def index() -> Index:
    entities = [Entity(f"p{i}", name, type="person") for i, name in enumerate(_PEOPLE)]
    entities += [Entity(f"t{i}", name, type="organization") for i, name in enumerate(_THINGS)]
    return Index(IndexFile(to_bytes(compile_table(Table(tuple(entities), {}, ()))), "memory"))


def test_features_in_columns_are_those_of_each_pair(index: Index) -> None:
    close = FuzzyMatcher(index).close([fold(mention) for mention in _MENTIONS], BROAD)
    assert len(close.rows) > len(_MENTIONS)

    def rarity(stem: str) -> float:
        return math.log((len(index) + 1) / (index.stem_count(stem) + 1)) / math.log(len(index) + 1)

    rows = zip(close.owners.tolist(), close.rows.tolist(), close.persons.tolist(), close.features(), strict=True)
    for owner, row, person, seen in rows:
        ours, theirs = form_of(fold(_MENTIONS[owner])), form_of(fold(index.text(row)))
        weights = word_weights(ours.words, rarity), word_weights(theirs.words, rarity)
        alone = features(ours, theirs, align(ours, theirs), *weights, rarity, index.stem_count, person=person)
        pair = _MENTIONS[owner], index.text(row)
        assert dict(zip(Features._fields, np.round(seen, 4).tolist(), strict=True)) == pytest.approx(
            {name: float(value) for name, value in alone._asdict().items()}, abs=2e-4
        ), pair


def test_links_in_columns_have_the_rules_of_each_pair(index: Index) -> None:
    hits = FuzzyMatcher(index).hits([fold(mention) for mention in _MENTIONS], BROAD)
    for mention, found in zip(_MENTIONS, hits, strict=True):
        for hit in found:
            alone = align(form_of(fold(mention)), form_of(fold(index.text(hit.row))))
            assert set(hit.rules) == set(alone.rules), (mention, index.text(hit.row))
