"""A context of another topic withdraws support: *Turkey* in a kitchen, *Jordan* on a court, an acronym spelt out."""

from __future__ import annotations

import pytest

import canonym
from canonym import Resolver


@pytest.fixture(scope="module")
def bundled() -> Resolver:
    return canonym.open("bundled")


@pytest.mark.parametrize(
    ("mention", "context"),
    [
        ("Turkey", "Stuff the bird with sage and onion and roast it for two hours in the oven"),
        ("Jordan", "He scored 45 points against the Knicks and never missed in the fourth quarter"),
        ("Georgia", "She starred in three films and sang in the musical; her album won a Grammy"),
        ("Trump", "She held four spades and led a club, hoping to ruff the third heart"),
        ("China", "The bride chose porcelain plates and saucers with a gold rim"),
        ("Panama", "He wore a linen suit and a straw hat with a broad brim"),
        ("SDF", "Stromal Derived Factor is a chemokine"),
    ],
)
def test_another_topic_means_another_thing(bundled: Resolver, mention: str, context: str) -> None:
    assert bundled.resolve(mention, context=context).id is None
    assert bundled.resolve_many([mention], context=context)[0].id is None


@pytest.mark.parametrize(
    ("mention", "context", "expected"),
    [
        ("Turkey", "Turkey bans egg and chicken imports, butter and sugar from the EU, the minister said", "turkey"),
        ("Jordan", "Jordan beat Syria 2-0 in the Asian Cup qualifier in Amman", "jordan"),
        ("Trump", "The president's bid to win the South and a partner to lead the party", "donald-trump"),
        ("Mali", "Cook the rice with onion and pepper and serve with sauce", "mali"),
        ("Paris", "The new restaurant has a star; its chef serves duck with butter sauce", "paris"),
        ("Apple", "The company's laptop and smartphone use the same processor and software", "apple"),
        ("ELN", "guerrillas of the Ejército de Liberación Nacional", "eln"),
    ],
)
def test_its_own_topic_and_the_news_leave_a_name_alone(
    bundled: Resolver, mention: str, context: str, expected: str
) -> None:
    assert bundled.resolve(mention, context=context).id == expected


def test_what_spoke_against_is_told(bundled: Resolver) -> None:
    answer = bundled.resolve("Turkey", context="baste with butter and serve with gravy and cranberry sauce")
    assert "the context speaks of cooking" in answer.explain()


@pytest.mark.parametrize("phrase", ["French fries", "Damascus steel", "Brazil nuts", "Paris Saint-Germain", "AIDS"])
def test_a_phrase_that_names_something_else_is_not_matched_closely(bundled: Resolver, phrase: str) -> None:
    assert bundled.resolve(phrase).id is None


def texts_of(text: str, as_of: str | None = None) -> list[tuple[str, str | None]]:
    return [(mention.text, mention.id) for mention in canonym.annotate(text, as_of).mentions]


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
