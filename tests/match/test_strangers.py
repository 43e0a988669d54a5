"""Strangers are told at once, and only where the slow way would find nothing either."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import canonym
from canonym import Resolver
from canonym.decide.decision import Judged
from canonym.decide.judging import Pending
from canonym.decide.query import Query, key_of
from canonym.match.strangers import Strangers

BUNDLED = canonym.open("bundled")
NAMES = [
    "Kerry",
    "Kirby",
    "Obama",
    "Zebulon",
    "Vladmir",
    "Ministry",
    "Pentagon",
    "Mr",
    "General",
    "Sir",
    "PhD",
    "Jr",
    "of",
]
ODD = [" ", "-", ", ", " (", "'s", "s", "’", ".", "a ", "\u0301"]
mentions = st.lists(st.sampled_from([*NAMES, *ODD]), max_size=6).map(" ".join) | st.text(max_size=12)


@pytest.fixture(scope="module")
def small() -> Resolver:
    return canonym.open("tests/tables/small.yaml")


@pytest.mark.parametrize(
    ("mention", "strange"),
    [
        ("Vladmir Putin", True),
        ("Zebulon", True),
        ("Vladimir Putin", False),
        ("john-kirby", False),
        ("Mr Zebulon", False),
        ("Zebulon Jr", False),
        ("Zebulons", False),
        ("a Zebulon", False),
        ("Zebulon's", False),
        ("Zebulon, Kansas", False),
        ("Republic of Korea", False),
        ("", False),
    ],
)
def test_a_stranger_is_no_name_of_the_table_and_has_nothing_to_take_off(mention: str, strange: bool) -> None:
    assert Strangers(BUNDLED.index).among([mention], [key_of(mention)]) == [strange]


@given(st.lists(mentions, max_size=8))
def test_the_table_has_nothing_to_say_of_strangers(asked: list[str]) -> None:
    keys = [key_of(mention) for mention in asked]
    for mention, key, strange in zip(asked, keys, Strangers(BUNDLED.index).among(asked, keys), strict=True):
        found = BUNDLED.judging.by_table(Query(mention, key))
        if strange and isinstance(found, Pending):
            assert found == Pending(key, [], [])
        elif strange:
            assert isinstance(found, Judged)
            assert (found.hits, found.ruled_out, found.reason) == ([], [], "unknown")


def test_a_column_answers_as_its_rows_do_one_by_one(small: Resolver) -> None:
    rows = [
        "Jon Kirby",
        "Hilary Clinton",
        "Iraqi",
        "Ahrar al Sham",
        "Nusra",
        "Georgia",
        "Irak",
        "Persia",
        "Zebulon",
    ] * 20
    together = small.resolve_many(rows)
    assert [answer.id for answer in together] == [small.resolve_many([row])[0].id for row in rows]
