"""Which country a word speaks of."""

from __future__ import annotations

import pytest

from canonym.names.countries import (
    countries_of,
    country_code,
    country_of_source,
    division_of,
    named_countries,
    spans_the_world,
)


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("britain", ("GB",)),
        ("irish", ("IE",)),
        ("iranians", ("IR",)),
        ("texas", ("US",)),
        ("georgia", ("US", "GE")),
        ("korean", ("KR", "KP")),
        ("kirby", ()),
        ("", ()),
    ],
)
def test_countries_of_words(key: str, expected: tuple[str, ...]) -> None:
    assert countries_of(key) == expected


def test_divisions_name_no_country() -> None:
    assert named_countries("georgia") == ("GE",)
    assert named_countries("texas") == ()


@pytest.mark.parametrize(("key", "expected"), [("calif", "california"), ("ont", "ontario"), ("texas", "texas")])
def test_press_abbreviations_of_divisions(key: str, expected: str) -> None:
    assert division_of(key) == expected


def test_parts_of_the_world_are_no_countries() -> None:
    assert spans_the_world("middle east")
    assert not spans_the_world("iran")


@pytest.mark.parametrize(
    ("value", "expected"), [("US", "US"), ("united-kingdom", "GB"), ("Georgia", "GE"), ("Atlantis", None)]
)
def test_codes_of_attributes(value: str, expected: str | None) -> None:
    assert country_code(value) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("www.bbc.co.uk", "GB"),
        ("https://www.irishtimes.ie/news", "IE"),
        ("nation.com.pk", "PK"),
        ("state.gov", "US"),
        ("example.com", None),
        ("world-wire", None),
        ("bit.ly", None),
        ("", None),
    ],
)
def test_countries_of_publishers(source: str, expected: str | None) -> None:
    assert country_of_source(source) == expected
