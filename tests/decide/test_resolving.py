"""One name in, one id out, or an honest "ambiguous" or "nil": the bundled table."""

from __future__ import annotations

import pytest

import canonym
from canonym import Resolver, Status, UsageError


@pytest.fixture(scope="module")
def bundled() -> Resolver:
    return canonym.open("bundled")


@pytest.mark.parametrize(
    ("mention", "as_of", "expected"),
    [
        ("ISIS", None, "islamic-state"),
        ("ISIL", None, "islamic-state"),
        ("Daesh", None, "islamic-state"),
        ("the Islamic State of Iraq and the Levant (ISIL)", None, "islamic-state"),
        ("Isis", None, "islamic-state"),
        ("IS", None, "islamic-state"),
        ("is", None, None),
        ("isis", None, None),
        ("US", None, "united-states"),
        ("U.S.", None, "united-states"),
        ("us", None, None),
        ("WHO", None, "world-health-organization"),
        ("who", None, None),
        ("Isis Pharmaceuticals", None, "ionis-pharmaceuticals"),
        ("Kirby", None, "john-kirby"),
        ("Rear Admiral John Kirby", None, "john-kirby"),
        ("KIRBY, John F.", None, "john-kirby"),
        ("J. Kirby", None, "john-kirby"),
        ("Robert Kirby", None, None),
        ("Jack Kirby", None, None),
        ("Kirby Smart", None, None),
        ("Pentagon spokesman", "2014-12-03", "john-kirby"),
        ("a Pentagon spokesman", "2014-12-03", "john-kirby"),
        ("Chancellor Merkel", None, "angela-merkel"),
        ("Foreign Minister Zarif", "2014-12-03", "mohammad-javad-zarif"),
        ("Syrian FM", "2014-12-03", "walid-muallem"),
        ("Vladmir Putin", None, "vladimir-putin"),
        ("Hezbolah", None, "hezbollah"),
        ("New Mexico Tech", None, None),
        ("Barack Obama 5", None, None),
        ("Angela Merkel High School", None, None),
        ("Max Merkel", None, None),
        ("Europe (band)", None, None),
        ("Raqqa, Syria", None, "raqqa"),
        ("Versailles, Kentucky", None, None),
        ("rename", None, None),
        ("some", None, None),
        ("", None, None),
        ("  ", None, None),
        ("\x00\x01", None, None),
        ("!!!", None, None),
    ],
)
def test_a_lone_mention(bundled: Resolver, mention: str, as_of: str | None, expected: str | None) -> None:
    assert bundled.resolve(mention, as_of).id == expected


@pytest.mark.parametrize(
    ("mention", "context", "expected"),
    [
        ("Shell", "The turtle withdrew its head into its hard covering on the beach.", None),
        ("Shell", "The oil company pumped less than a year before.", "shell"),
        ("Turkey", "Roast the bird for three hours. Serve it with gravy.", None),
        ("Turkey", "The army of Turkey crossed into Syria.", "turkey"),
        ("Turkey", "ankara syria border", "turkey"),
    ],
)
def test_a_common_word_is_no_name_where_the_context_has_none(
    bundled: Resolver, mention: str, context: str, expected: str | None
) -> None:
    assert bundled.resolve(mention, context=context).id == expected


@pytest.mark.parametrize(
    ("mention", "expected"),
    [
        ("GENERAL ELECTRIC CO.", "general-electric"),
        ("General Ban Ki Mun", "ban-ki-moon"),
        ("Dr. Angela Merkl", "angela-merkel"),
    ],
)
def test_a_title_may_be_a_part_of_the_name(bundled: Resolver, mention: str, expected: str) -> None:
    assert bundled.resolve(mention).id == expected


def test_a_role_without_a_date_has_all_its_holders(bundled: Resolver) -> None:
    answer = bundled.resolve("Pentagon spokesman")
    assert answer.status is Status.AMBIGUOUS
    assert {"john-kirby", "geoff-morrell", "george-little"} <= {candidate.id for candidate in answer.candidates}
    assert all(candidate.valid for candidate in answer.candidates)


@pytest.mark.parametrize(
    ("mention", "as_of", "expected"),
    [
        ("acting CIA director", "2021-02-10", "david-cohen-cia"),
        ("Acting Defense Secretary", "2019-01-15", "patrick-shanahan"),
        ("acting CIA director", "2015-02-10", None),
        ("the outgoing CIA director", "2015-02-10", "john-brennan"),
        ("acting", None, None),
    ],
)
def test_a_role_says_how_it_is_held(bundled: Resolver, mention: str, as_of: str, expected: str | None) -> None:
    assert bundled.resolve(mention, as_of).id == expected


def test_a_role_may_be_asked_for_itself(bundled: Resolver) -> None:
    assert bundled.resolve("Pentagon spokesman", type="position").id == "us-dod-press-secretary"


def test_a_vacant_role_is_nil_and_names_the_position(bundled: Resolver) -> None:
    answer = bundled.resolve("Pentagon spokesman", as_of="1950-01-01")
    assert answer.status is Status.NIL
    assert "us-dod-press-secretary" in answer.explain()


def test_mentions_of_one_document_support_each_other(bundled: Resolver) -> None:
    answers = bundled.resolve_many(["Kirby", "a Pentagon spokesman"], together=True)
    assert [answer.id for answer in answers] == ["john-kirby", "john-kirby"]


def test_a_weak_name_needs_support_in_a_column(bundled: Resolver) -> None:
    assert bundled.resolve_many(["Kirby"])[0].id is None
    assert bundled.resolve_many(["Kirby"], context="the Pentagon spokesman said")[0].id == "john-kirby"


def test_a_mention_of_ten_megabytes_is_nil(bundled: Resolver) -> None:
    answer = bundled.resolve("x" * 10_000_000)
    assert (answer.status, answer.reason) == (Status.NIL, "too-long")


def test_a_type_filters_down_the_hierarchy(bundled: Resolver) -> None:
    assert bundled.resolve("Kirby", type="person").id == "john-kirby"
    assert bundled.resolve("Kirby", type="place").id is None


def test_a_type_that_the_table_does_not_know_is_refused(bundled: Resolver) -> None:
    with pytest.raises(UsageError, match="no entity of type 'starship'"):
        bundled.resolve("Kirby", type="starship")


def test_a_date_that_is_none_is_refused(bundled: Resolver) -> None:
    with pytest.raises(UsageError, match="as_of"):
        bundled.resolve("Kirby", as_of="last year")


def test_an_id_answers_for_itself(bundled: Resolver) -> None:
    assert bundled.resolve("islamic-state").id == "islamic-state"
    assert bundled.resolve("wikidata:Q2429253").id == "islamic-state"


def test_columns_say_what_values_say(bundled: Resolver) -> None:
    answers = bundled.resolve_many(["Daesh", "nobody at all", "Pentagon spokesman", "Daesh"])
    assert [answer.id for answer in answers] == list(answers.ids)  # type: ignore[attr-defined]
    assert [answer.status for answer in answers] == list(answers.statuses)  # type: ignore[attr-defined]
