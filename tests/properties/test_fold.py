"""Folding: idempotent, the same for a name alone and in a column, and blind to what never decides."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from canonym.names.fold import fold, fold_cased
from canonym.names.fold_columns import fold_all

PIECES = (
    "the ", "The ", "THE ", "&", "&amp;", "&#39;", "&lt;b&gt;", "<b>", "</b>", "<", ">", ";", ".",
    "U.S.", "A.B.", "a.b.c", "'", "’s", "s'", "-", "\u2011", "\u00ad", "\u200b", "\u200d", "\ufeff",
    "\u202e", "é", "e\u0301", "É", "ﬁ", "Å", "İ", "ı", "ß", "ẞ", "ſ", "Σς", "٠", "ة", "ک", "ـ", "ً",
    "क्ष", "ก็", "가", "\u1112\u1161\u11ab", "㎏", "①", "Ａ", "\u3000", "\n", "\r\n", "\t", "\x00",
    "\x85", "\u2028", "\ud800", "😀", "𝔸", "ǆ", "ͅ", "ᾳ", "ŉ", "ΐ", "\U000e0041", "1", "x", "IS",
    "of",
)  # fmt: skip

names = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=8).map("".join),
    st.text(max_size=20),
    st.text(st.characters(codec="ascii"), max_size=20),
    st.text(st.characters(exclude_categories=[]), max_size=8),
)


@settings(deadline=None, max_examples=300)
@given(names)
@example("the the hague")
@example("The. The")
@example("&amp;amp;lt;b&gt;")
@example("a.\u200bb.")
def test_folding_twice_is_folding_once(name: str) -> None:
    key = fold(name)
    assert fold(key) == key


@settings(deadline=None, max_examples=300)
@given(names)
def test_a_key_has_single_spaces_and_no_capitals(name: str) -> None:
    key = fold(name)
    assert key == " ".join(key.split())
    assert unicodedata.is_normalized("NFC", key)
    assert not any(char.isupper() for char in key)


@settings(deadline=None, max_examples=300)
@given(st.lists(names, max_size=12))
def test_a_column_folds_like_its_names(column: list[str]) -> None:
    assert fold_all(column) == [fold(name) for name in column]


def test_a_column_longer_than_a_block_keeps_its_order() -> None:
    column = [f"The Name {i}{'é' if i % 7 == 0 else ''}{'<b>' if i % 601 == 0 else ''}" for i in range(2_000)]
    assert fold_all(column) == [fold(name) for name in column]


@settings(deadline=None, max_examples=300)
@given(names)
def test_case_kept_and_then_folded_is_the_key(name: str) -> None:
    assert fold(fold_cased(name)) == fold(name)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Élysée", "ELYSEE"),
        ("São Paulo", "Sa\u0303o Paulo"),
        ("Da’esh", "Daesh"),
        ("al-Nusra", "al Nusra"),
        ("U.S.", "US"),
        ("AT&amp;T", "AT & T"),
        ("The Hague", "hague"),
        ("ＩＳＩＳ", "ISIS"),
        ("Stra\u00dfe", "STRASSE"),
        ("zero\u200bwidth", "zerowidth"),
        ("a\u00a0b", "a b"),
        ("<i>Reuters</i>", "Reuters"),
    ],
)
def test_what_never_decides(one: str, other: str) -> None:
    assert fold(one) == fold(other)
