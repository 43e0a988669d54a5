"""How two words of names relate."""

from __future__ import annotations

import pytest

from canonym.match.relations import related
from canonym.names.words import word


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("kirby", "kirby", "equal"),
        ("intl", "international", "canonical"),
        ("joe", "joseph", "nickname"),
        ("j", "john", "initial"),
        ("j", "robert", ""),
        ("jazairi", "jazayeri", "spelling"),
        ("qaddafi", "gadhafi", "spelling"),
        ("hussein", "hasan", ""),
        ("iranian", "iran", "demonym"),
        ("danish", "spanish", ""),
        ("mercan", "mercantile", "abbreviation"),
        ("lukashneko", "lukashenko", "misspelling"),
        ("east", "west", ""),
        ("norte", "north", "canonical"),
        ("12", "13", ""),
        ("two", "2", "canonical"),
        ("bank", "insurance", ""),
        ("maria", "marta", ""),
    ],
)
def test_two_words_are_related_by(one: str, other: str, relation: str) -> None:
    assert related(word(one), word(other)).name == relation


def test_a_relation_holds_both_ways() -> None:
    pairs = [("joe", "joseph"), ("jazairi", "jazayeri"), ("j", "john"), ("pharma", "pharmaceuticals")]
    for one, other in pairs:
        assert related(word(one), word(other)).name == related(word(other), word(one)).name
