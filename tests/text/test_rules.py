"""What is a mention: not a part of another name, not a word, and with the title before it."""

from __future__ import annotations

import pytest
from made_tables import world

from canonym.text.annotate import spans_of


def mentions(text: str) -> list[str]:
    """The stretches of a text that may be mentions, resolved not yet."""
    return [text[start:end] for start, end in spans_of(world(), text)]


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Rear Admiral John Kirby spoke.", ["Rear Admiral John Kirby"]),
        ("Later Gen. Kirby and Mrs May spoke.", ["Gen. Kirby", "Mrs May"]),
        ("Secretary of State John Kirby spoke.", ["Secretary of State John Kirby"]),
        ("The spokesman John Kirby spoke.", ["John Kirby"]),
        ("Then J. Kirby and John F. Kirby spoke.", ["J. Kirby", "John F. Kirby"]),
    ],
)
def test_a_title_or_an_initial_before_a_name_belongs_to_the_mention(text: str, seen: list[str]) -> None:
    assert mentions(text) == seen


@pytest.mark.parametrize(
    "text",
    [
        "fans of Kirby Smart cheered",
        "they read the New York Times today",
        "it flew with Turkish Airlines in spring",
        "shares of Isis Pharmaceuticals fell",
        "he won the US Open in August",
        "with Jordan Spieth in front",
        "money of the Bank of America went",
        "students of the University of Georgia left",
        "a book by Jack London and one by Georgia Brown sold",
        "the Pentagon Papers were read",
        "sold to Apple Records in spring",
        "the drug IS-2 works",
        "the Georgia-Pacific mill",
    ],
)
def test_a_part_of_a_longer_name_is_no_mention(text: str) -> None:
    assert mentions(text) == []


def test_a_surname_in_somebody_elses_name_is_taken_with_the_whole_name() -> None:
    assert mentions("The writer Robert Kirby spoke.") == ["Robert Kirby"]


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("The Iraqi government met US President Obama.", ["Iraqi", "US"]),
        ("In Iraq the Iranian Parliament is feared.", ["Iraq", "Iranian"]),
        ("The President of Iraq and the Republic of Iraq and many parts of Iraq.", ["Iraq"] * 3),
        ("Iraq Monday and Iran Tuesday", ["Iraq", "Iran"]),
        ("A US-led mission near the Iraq-Iran border", ["US", "Iraq", "Iran"]),
        ("He, in New York, said so.", ["New York"]),
        ("Neighbouring Iraq; However Iraq", ["Iraq", "Iraq"]),
    ],
)
def test_a_country_beside_its_bodies_and_offices_is_a_mention(text: str, seen: list[str]) -> None:
    assert mentions(text) == seen


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("IRAN DEAL IS DEAD, SAYS PENTAGON", ["IRAN", "PENTAGON"]),
        ("IS CLAIMS ATTACK; IRAQ IS AT WAR", ["IS", "IRAQ"]),
        ("US TELLS IT TO THE WORLD, TELLS US ALL", ["US"]),
        ("WHO DECLARES EMERGENCY; WHO IS AT RISK?", ["WHO"]),
        ("TURKEY OR HAM? TELL US WHO COOKS IN FINE CHINA", []),
        ("TALKS WITH CHINA FAIL IN TURKEY", ["CHINA", "TURKEY"]),
    ],
)
def test_in_capitals_a_common_word_is_a_name_only_where_grammar_leaves_room(text: str, seen: list[str]) -> None:
    assert mentions(text) == seen


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Turkey with rice is cheap.", []),
        ("Apple growers are glad.", []),
        ("Turkey said no.", ["Turkey"]),
        ("Shares of Apple rose.", ["Apple"]),
    ],
)
def test_a_common_word_at_the_start_of_a_sentence_needs_to_act_like_a_name(text: str, seen: list[str]) -> None:
    assert mentions(text) == seen


def test_a_headline_in_title_case_is_full_of_capitals_that_say_nothing() -> None:
    text = "US Military Campaign in Iraq Failed to Weaken Islamic State: Pentagon"
    assert mentions(text) == ["US", "Iraq", "Islamic State", "Pentagon"]


def test_a_company_is_taken_with_its_legal_form_and_without_the_one_of_the_table() -> None:
    assert mentions("The firm Paxar Corp said that Paxar grows.") == ["Paxar Corp", "Paxar"]


def test_one_word_without_its_legal_form_is_no_company_by_itself() -> None:
    assert mentions("The firm Paxar grows.") == []


def test_an_acronym_that_the_document_defines_is_found() -> None:
    assert mentions("the World Health Organization (WHO) and the WHOs; WHO said") == [
        "World Health Organization",
        "WHO",
        "WHO",
    ]


def test_days_and_months_are_no_mentions() -> None:
    assert mentions("On Monday in October, Iraq") == ["Iraq"]
