"""An acronym that its context spells out is what is spelt out."""

from __future__ import annotations

import pytest

import canonym


@pytest.mark.parametrize(
    ("mention", "context", "expected"),
    [
        ("ELN", "the recommendations of the European LeukemiaNet for treatment", None),
        ("SDF", "Stromal Derived Factor is a chemokine", None),
        ("ELN", "guerrillas of the Ejército de Liberación Nacional", "eln"),
        ("ELN", "fighters of the group crossed from Venezuela", "eln"),
        ("ISIS", "the Islamic State of Iraq and Syria took the dam", "islamic-state"),
    ],
)
def test_a_long_form_in_the_context_decides_for_itself(mention: str, context: str, expected: str | None) -> None:
    answer = canonym.resolve(mention, context=context)
    assert answer.id == expected
    assert ("spells out" in answer.explain()) == (expected is None)
