"""A found name is narrowed to what names something: no foreign article, no people who act for it."""

from __future__ import annotations

import pytest

import canonym


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("On Monday Israeli troops moved into the buffer zone.", {"Israeli": "israel"}),
        ("Malian soldiers entered Timbuktu.", {"Malian": "mali", "Timbuktu": "timbuktu"}),
        ("Hollande l'a reconnu. Le Kremlin a confirmé.", {"Kremlin": "russia-presidential-administration"}),
        ("la guerrilla de las FARC de Colombia", {"FARC": "farc", "Colombia": "colombia"}),
    ],
)
def test_articles_and_agents_are_no_part_of_the_name(text: str, named: dict[str, str]) -> None:
    found = {mention.text: mention.id for mention in canonym.annotate(text).mentions}
    assert named.items() <= found.items()


@pytest.mark.parametrize("name", ["El Salvador", "La Paz", "Le Monde", "Los Angeles"])
def test_an_article_that_belongs_to_the_name_stays(name: str) -> None:
    found = [mention.text for mention in canonym.annotate(f"It was said in {name} on Monday.").mentions]
    assert found == [name]


def test_a_surname_before_of_does_not_make_a_longer_name() -> None:
    found = {mention.text for mention in canonym.annotate("Nigel Farage of UKIP spoke in Britain.").mentions}
    assert "UKIP" in found
