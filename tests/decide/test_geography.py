"""Places: which of several is meant, by what holds them and by the countries that a document speaks of."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

import canonym
from canonym import Resolver
from canonym.decide.geography import holders_after

Answers = Callable[..., str]

GAZETTEER = [
    ("united-states", "country", "United States", ["USA"], {"population": 327_000_000}),
    ("united-kingdom", "country", "United Kingdom", ["GBR"], {"population": 66_000_000}),
    ("canada", "country", "Canada", ["CAN"], {"population": 37_000_000}),
    ("ireland", "country", "Ireland", ["IRL"], {"population": 4_850_000}),
    ("mexico", "country", "Mexico", ["MEX"], {"population": 126_000_000}),
    ("illinois", "state", "Illinois", ["IL"], {}),
    ("mexico-mo", "place", "Mexico", [], {"country": "US", "population": 11_500}),
    ("london", "place", "London", [], {"country": "GB", "population": 7_556_900}),
    ("london-on", "place", "London", [], {"country": "CA", "population": 422_000}),
    ("cambridge-uk", "place", "Cambridge", [], {"country": "GB", "population": 128_000}),
    ("cambridge-ma", "place", "Cambridge", ["Cambridge, Massachusetts"], {"country": "US", "population": 110_000}),
    ("cork", "place", "Cork", [], {"country": "IE", "population": 190_000}),
    ("newport-wales", "place", "Newport", [], {"country": "GB", "population": 117_000}),
    ("newport-us", "place", "Newport", [], {"country": "US", "population": 84_000}),
]


@pytest.fixture(scope="module")
def gazetteer(tmp_path_factory: pytest.TempPathFactory) -> Resolver:
    """A gazetteer as machines write it: names, populations and ISO codes."""
    path = tmp_path_factory.mktemp("places") / "places.jsonl"
    fields = ("id", "type", "name", "aliases", "attributes")
    path.write_text("".join(json.dumps(dict(zip(fields, row, strict=True))) + "\n" for row in GAZETTEER))
    return canonym.open(Path(path))


@pytest.mark.parametrize(
    "document",
    [
        "He left [London|london] yesterday.",
        "He left [London|london-on], Ontario, yesterday.",
        "He left [London|london-on], Canada, yesterday.",
        "He moved from [Cambridge|cambridge-ma], Massachusetts, to [Cambridge|cambridge-uk], England.",
        "[Cork|cork], Ireland, has a harbour.",
        "[London|], Texas, is no city.",
    ],
)
def test_what_stands_after_a_place_holds_it(gazetteer: Resolver, answers: Answers, document: str) -> None:
    assert answers(gazetteer, document) == document


@pytest.mark.parametrize(
    "document",
    [
        "The [British|united-kingdom] and the [Irish|ireland] met [U.S.|united-states] envoys.",
        "[American|united-states] envoys from [America|united-states] spoke.",
        "[Mexico|mexico] and the [Mexican|mexico] press.",
        "They drove to Springfield, [Ill.|illinois], and on.",
        "The peoples of [Africa|] and the [Middle East|].",
    ],
)
def test_countries_are_known_by_words_that_the_table_lacks(
    gazetteer: Resolver, answers: Answers, document: str
) -> None:
    assert answers(gazetteer, document) == document


def test_the_publisher_tells_namesakes_apart(gazetteer: Resolver, answers: Answers) -> None:
    assert "newport-wales" in answers(gazetteer, "Police in [Newport|] said so.", publisher="www.example.co.uk")
    assert "newport-us" in answers(gazetteer, "Police in [Newport|] said so.", publisher="www.example.gov")


@pytest.mark.parametrize(
    ("text", "end", "expected"),
    [
        ("in Cambridge, Massachusetts today", 12, ["massachusetts today", "massachusetts"]),
        ("Springfield (Ill.)", 11, ["ill"]),
        ("Paris and London", 5, []),
        ("Paris, and then", 5, []),
    ],
)
def test_holders(text: str, end: int, expected: list[str]) -> None:
    assert holders_after(text, end) == expected
