"""Which country a name means as registers and data sets write it."""

from __future__ import annotations

import pytest

from canonym.names.country_names import PART_OF_THE_WORLD, country_of_mention, country_of_name
from canonym.names.fold import fold


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("KOREA, REPUBLIC OF", "KR"),
        ("Korea (Rep.)", "KR"),
        ("Korea, Dem. People's Rep.", "KP"),
        ("Bolivia (Plurinational State of)", "BO"),
        ("Bolivia (Plurin.State of)", "BO"),
        ("LAO PEOPLE'S DEM.REP.", "LA"),
        ("Micronesia, Fed. Sts.", "FM"),
        ("St. Kitts & Nevis", "KN"),
        ("Turks & Caicos Is.", "TC"),
        ("Dominican Rep.", "DO"),
        ("U.S.A.", "US"),
        ("French Republic", "FR"),
        ("Sultanate of Oman", "OM"),
        ("Congo (Kinshasa)", "CD"),
        ("Virgin Islands (U.S.)", "VI"),
        ("South Korean", "KR"),
    ],
)
def test_names_turned_round_and_cut_short(name: str, expected: str | None) -> None:
    assert country_of_mention(name, fold(name)) == expected


@pytest.mark.parametrize("name", ["Korea", "Congolese", "Chinese Republic", "Virgin Islands"])
def test_what_two_countries_could_be_called_names_neither(name: str) -> None:
    assert country_of_mention(name, fold(name)) is None


@pytest.mark.parametrize(
    "name",
    ["Islamic State of Iraq", "Democratic Union of Kosovo", "State of Mexico", "Republic of Texas", "us", "Rep. Chad"],
)
def test_what_only_sounds_like_a_state_is_none(name: str) -> None:
    assert country_of_mention(name, fold(name)) is None


@pytest.mark.parametrize(("name", "today"), [("German Democratic Republic", "DE"), ("USSR", "RU")])
def test_a_state_that_is_no_more_is_not_its_successor(name: str, today: str) -> None:
    assert country_of_name(fold(name)) not in (None, today)


def test_a_part_of_the_world_is_no_country() -> None:
    assert country_of_name("africa") == PART_OF_THE_WORLD
