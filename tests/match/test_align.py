"""Which words of a mention are which words of an alias."""

from __future__ import annotations

import pytest

from canonym.match.align import align
from canonym.names.words import form_of


@pytest.mark.parametrize(
    ("mention", "alias", "rules"),
    [
        ("john kirby", "john kirby", ()),
        ("kirby john", "john kirby", ("order",)),
        ("j kirby", "john kirby", ("initial",)),
        ("john f kirby", "john kirby", ("extra word",)),
        ("john kirby", "john francis kirby", ("missing word",)),
        ("alqaeda", "al qaeda", ("joined",)),
        ("rami makhlouf", "ramimakhlouf", ("joined",)),
        ("joe lieberman", "joseph lieberman", ("nickname",)),
        ("robert kirby", "john kirby", ("extra word", "missing word")),
        ("vessel 1221", "vessel 1222", ("extra word", "missing word")),
    ],
)
def test_names_align_by(mention: str, alias: str, rules: tuple[str, ...]) -> None:
    assert align(form_of(mention), form_of(alias)).rules == rules


def test_a_match_without_misspelling_is_structural() -> None:
    assert align(form_of("kirby j"), form_of("john kirby")).structural
    assert not align(form_of("jhon kirby"), form_of("john kirby")).structural
