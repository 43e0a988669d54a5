"""Names of a document that are other people's or things': given names, family names that come first, phrases."""

from __future__ import annotations

import pytest

import canonym


def texts_of(text: str, as_of: str | None = None) -> list[tuple[str, str | None]]:
    return [(mention.text, mention.id) for mention in canonym.annotate(text, as_of).mentions]


@pytest.mark.parametrize("phrase", ["French fries", "Damascus steel", "Brazil nuts", "Paris Saint-Germain", "AIDS"])
def test_a_phrase_that_names_something_else_is_not_matched_closely(phrase: str) -> None:
    assert canonym.resolve(phrase).id is None


def test_the_given_name_of_a_person_named_before_is_that_person() -> None:
    text = "Jordan Spieth led from the first round. Jordan, as the crowds called, never looked troubled."
    assert all(id_ != "jordan" for _, id_ in texts_of(text))


def test_a_family_name_that_comes_first_is_claimed_by_the_full_name() -> None:
    text = "Donald Trump and Kim Jong Un shook hands. Kim signed a statement on nuclear weapons."
    assert ("Kim", "kim-jong-un") in texts_of(text, "2018-06-12")


def test_a_company_claims_its_first_word_where_that_is_an_acronym_written_as_a_word() -> None:
    text = "Isis Pharmaceuticals said that it would change its name. Shares of Isis fell while ISIS held Raqqa."
    found = texts_of(text, "2015-12-18")
    assert ("Isis", "ionis-pharmaceuticals") in found
    assert ("ISIS", "islamic-state") in found


def test_a_surname_before_of_does_not_make_a_longer_name() -> None:
    assert "UKIP" in dict(texts_of("Nigel Farage of UKIP spoke in Britain."))
