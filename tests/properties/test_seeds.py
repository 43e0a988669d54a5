"""Texts and names that fuzzing once made fail; they are kept as they were found, only cut short."""

import pytest

import canonym
from canonym.names.romanise import latin

TEXTS = [
    "U\u0610S FOR",  # a country counted more often than the words of its document
]
NAMES = [
    "\u3063\u3063\u3063",  # small kana that double a letter that never comes
]


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_found_by_fuzzing_is_annotated(text: str) -> None:
    assert all(text[found.start : found.end] == found.text for found in canonym.open().annotate(text).mentions)


@pytest.mark.parametrize("name", NAMES)
def test_a_name_found_by_fuzzing_is_romanised(name: str) -> None:
    assert latin(name).strip() == ""
