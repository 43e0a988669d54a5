"""Two names side by side."""

from __future__ import annotations

import pytest

from canonym import compare


@pytest.mark.parametrize(
    ("a", "b", "type_"),
    [
        ("Jazayeri, Massoud", "Massoud Jazairi", "person"),
        ("KIRBY, John F.", "John Kirby", "person"),
        ("Siemens Aktiengesellschaft", "Siemens AG", "org"),
        ("RamiMakhlouf", "Rami Makhlouf", "person"),
        ("Владимир Путин", "Vladimir Putin", "person"),
        ("Покровка", "Pokrovka", "place"),
        ("ISIL", "Islamic State of Iraq and the Levant", "org"),
        ("Alexander Luakshenko", "Alexander Lukashenko", "person"),
    ],
)
def test_these_name_one_thing(a: str, b: str, type_: str) -> None:
    assert compare(a, b, type_).confidence >= 0.5


@pytest.mark.parametrize(
    ("a", "b", "type_"),
    [
        ("New Mexico", "Mexico", "place"),
        ("Robert Kirby", "John Kirby", "person"),
        ("Vessel 1222", "Vessel 1221", "vessel"),
        ("North Korea", "South Korea", "place"),
        ("First Bank of Ohio", "Second Bank of Ohio", "org"),
        ("Danish", "Spanish", "place"),
        ("", "Mexico", "place"),
        ("!!!", "Mexico", "place"),
    ],
)
def test_these_do_not(a: str, b: str, type_: str) -> None:
    assert compare(a, b, type_).confidence < 0.5


def test_it_says_why() -> None:
    found = compare("Joe Lieberman", "Joseph Lieberman", "person")
    assert found.rules == ("nickname",)
    assert "joe ~ joseph (nickname)" in found.why


def test_distinct_names_are_never_certain() -> None:
    assert compare("Jon Kirby", "John Kirby").score < 1.0
    assert compare("Jon Kirby", "John Kirby").confidence < 1.0
