"""Countries under names that the table does not have: their other names lead to them, other countries' do not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import canonym

COUNTRIES = {
    "KR": "Korea (the Republic of)",
    "KP": "Korea (the Democratic People's Republic of)",
    "CG": "Congo (the)",
    "CN": "China",
    "DE": "Germany",
    "DM": "Dominica",
    "IR": "Iran (Islamic Republic of)",
    "LA": "Lao People's Democratic Republic (the)",
    "MM": "Myanmar",
    "PR": "Prussia",
    "SS": "South Sudan",
    "SY": "Syrian Arab Republic (the)",
    "ZA": "South Africa",
}
"""As ISO 3166-1 writes them, beside a kingdom of the Correlates of War."""


@pytest.fixture(scope="module")
def countries(tmp_path_factory: pytest.TempPathFactory) -> canonym.Resolver:
    path: Path = tmp_path_factory.mktemp("countries") / "countries.jsonl"
    lines = [json.dumps({"id": id_, "type": "place/country", "name": name}) for id_, name in COUNTRIES.items()]
    path.write_text("\n".join(lines), encoding="utf-8")
    return canonym.open(path)


@pytest.mark.parametrize(
    ("mention", "expected"),
    [
        ("KOREA, REPUBLIC OF", "KR"),
        ("South Korea", "KR"),
        ("DPRK", "KP"),
        ("Korea, North", "KP"),
        ("Congo (Brazzaville)", "CG"),
        ("Burma", "MM"),
        ("Iran", "IR"),
        ("Laos", "LA"),
        ("Syria", "SY"),
        ("Federal Republic of Germany", "DE"),
        ("P.R. China", "CN"),
        ("People's Rep. of China", "CN"),
        ("China, Hong Kong SAR", None),
        ("DR Congo", None),
        ("Dominican Rep.", None),
        ("Republic of the Sudan", None),
        ("Russia", None),
        ("Africa", None),
    ],
)
def test_a_country_by_its_other_names(countries: canonym.Resolver, mention: str, expected: str | None) -> None:
    assert countries.resolve_many([mention], type="place")[0].id == expected


def test_the_rule_is_named(countries: canonym.Resolver) -> None:
    assert "by country" in countries.resolve("Burma").explain()


def test_people_are_no_countries(tmp_path: Path) -> None:
    path = tmp_path / "people.jsonl"
    path.write_text('{"id": "drake", "type": "person", "name": "USA"}', encoding="utf-8")
    assert canonym.open(path).resolve("United States").id is None
