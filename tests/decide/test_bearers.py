"""Bearers of a surname: strangers who share one with somebody of the table, and those who may be meant."""

from __future__ import annotations

import pytest

from canonym.decide.bearers import Bearers
from canonym.decide.resolver import Resolver
from canonym.index.compile import compile_table
from canonym.index.layout import IndexFile, to_bytes
from canonym.index.opened import Index
from canonym.model import Alias, Entity, Table


def resolver() -> Resolver:
    people = (
        Entity("roxanna-schamberger", "Roxanna Schamberger", "person", aliases=(Alias("R. Schamberger"),)),
        Entity("joseph-lind", "Joseph Lind", "person"),
        Entity("j-holt", "J. Holt", "person"),
        Entity("lise-van-dam", "Lise van Dam", "person"),
        Entity("muhammad-al-adnani", "Muhammad al-Adnani", "person"),
    )
    return Resolver(Index(IndexFile(to_bytes(compile_table(Table(people))), "table of a test")))


@pytest.mark.parametrize(
    "name",
    [
        "Roxana Schamberger", "R. Schamberger", "Joe Lind", "Joseph Paul Lind", "Jacob Holt", "J. Lind",
        "Lise Maria van Dam", "Mohammed al-Adnani", "Nobody Knows",
    ],
)  # fmt: skip
def test_a_full_name_may_be_that_of_a_bearer_whose_given_name_is_related(name: str) -> None:
    assert Bearers(resolver().index).may_be_known(name.lower().replace(".", "").replace("-", " ").split())


@pytest.mark.parametrize("name", ["Roderic Schamberger", "Carol J. Lind", "Robert Holt", "Ella van Dam", "Frank Lind"])
def test_a_full_name_is_a_strangers_where_no_bearer_has_a_related_given_name(name: str) -> None:
    assert not Bearers(resolver().index).may_be_known(name.lower().replace(".", "").split())


@pytest.mark.parametrize("name", ["Roderic Schamberger", "Ella van Dam"])
def test_a_stranger_of_a_text_is_not_resolved_to_a_bearer_of_the_surname(name: str) -> None:
    assert resolver().annotate(f"{name} spoke. Later {name} left.").mentions == ()


def test_a_misspelt_given_name_of_a_text_is_still_known() -> None:
    (mention,) = resolver().annotate("Roxana Schamberger spoke.").mentions
    assert mention.id == "roxanna-schamberger"
