"""Words that carry little identity, and the small ones that carry all of it."""

import pytest

from canonym.names import generic_lexicon
from canonym.names.generic import canonical_word, head_class, is_generic, is_noise, is_qualifier, qualifier


@pytest.mark.parametrize(
    ("token", "canonical"),
    [
        ("intl", "international"),
        ("internacional", "international"),
        ("univ", "university"),
        ("universidad", "university"),
        ("universitat", "university"),
        ("dept", "department"),
        ("govt", "government"),
        ("natl", "national"),
        ("istituto", "institute"),
        ("bros", "brothers"),
        ("assn", "association"),
        ("mfg", "manufacturing"),
        ("hldgs", "holdings"),
        ("centre", "center"),
        ("organisation", "organization"),
        ("defence", "defense"),
        ("labour", "labor"),
        ("mt", "mount"),
        ("ft", "fort"),
        ("st", "saint"),
        ("and", "and"),
        ("und", "and"),
        ("min", "min"),
        ("kirby", "kirby"),
        ("e", "e"),
    ],
)
def test_a_word_has_one_form(token: str, canonical: str) -> None:
    assert canonical_word(token) == canonical


def test_a_canonical_word_stays_itself() -> None:
    lines = generic_lexicon.VARIANTS.replace("\n    ", " ").strip().splitlines()
    assert [key for key in (line.split(" : ")[0] for line in lines) if canonical_word(key) != key] == []


@pytest.mark.parametrize("word", ["bank", "banco", "ministry", "university", "republic", "group", "army", "holdings"])
def test_shared_words_are_generic(word: str) -> None:
    assert is_generic(word)


@pytest.mark.parametrize("word", ["kirby", "siemens", "qaida", "raqqa"])
def test_rare_words_are_not_generic(word: str) -> None:
    assert not is_generic(word)


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("bank", "banco", True),
        ("bank", "insurance", False),
        ("airline", "airways", True),
        ("university", "hospital", False),
        ("army", "navy", False),
        ("river", "mountain", False),
        ("city", "county", False),
    ],
)
def test_head_words_say_what_kind_of_thing_a_name_is(a: str, b: str, same: bool) -> None:
    assert (head_class(a) == head_class(b)) is same


@pytest.mark.parametrize(
    ("token", "canonical"),
    [
        ("norte", "north"),
        ("sud", "south"),
        ("ost", "east"),
        ("nueva", "new"),
        ("democratique", "democratic"),
        ("great", "great"),
        ("former", "ex"),
        ("widow", "widow"),
        ("anti", "anti"),
        ("bank", None),
    ],
)
def test_qualifiers_tell_namesakes_apart(token: str, canonical: str | None) -> None:
    assert qualifier(token) == canonical
    assert is_qualifier(token) is (canonical is not None)


@pytest.mark.parametrize(
    ("token", "noise"), [("of", True), ("the", True), ("und", True), ("y", True), ("al", False), ("e", False)]
)
def test_noise_is_grammar(token: str, noise: bool) -> None:
    assert is_noise(token) is noise
