"""*Long Name (ABBR)* and *ABBR (Long Name)* are definitions where the letters fit."""

from __future__ import annotations

import pytest

from canonym.decide.definitions import definitions, fits


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Islamic State of Iraq and the Levant (ISIL)", [("ISIL", "Islamic State of Iraq and the Levant")]),
        ("NATO (North Atlantic Treaty Organization)", [("NATO", "North Atlantic Treaty Organization")]),
        ("the FARC (Revolutionary Armed Forces of Colombia)", [("FARC", "Revolutionary Armed Forces of Colombia")]),
        ("the World Health Organization -LRB- WHO -RRB- said", [("WHO", "World Health Organization")]),
        ("the Iranian government (ISIS)", []),
        ("John Kirby (Pentagon)", []),
        ("a year (2014)", []),
        ("plain text", []),
    ],
)
def test_definitions(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(found.short, found.long) for found in definitions(text)] == expected


@pytest.mark.parametrize(
    ("short", "long", "expected"),
    [
        ("ISIL", "Islamic State of Iraq and the Levant", True),
        ("U.N.", "United Nations", True),
        ("Interpol", "International Criminal Police Organization", False),
        ("SDF", "Free Syrian Army", False),
        ("A" * 10, "a " * 40, False),
    ],
)
def test_letters_fit(short: str, long: str, expected: bool) -> None:
    assert fits(short, long) is expected
