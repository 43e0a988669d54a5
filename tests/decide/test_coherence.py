"""The mentions of a document are resolved together."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from canonym import Resolver

Answers = Callable[..., str]


@pytest.mark.parametrize(
    "document",
    [
        "[Rear Admiral John Kirby|john-kirby] spoke. Later [Kirby|john-kirby] left.",
        "[Kirby|john-kirby] left the [Pentagon|us-department-of-defense].",
        "[Kirby|john-kirby] said that the Navy was ready.",
    ],
)
def test_a_surname_needs_a_full_name_or_a_cue(resolver: Resolver, answers: Answers, document: str) -> None:
    assert answers(resolver, document, "2014-12-03") == document


def test_a_surname_alone_needs_at_least_the_date_of_an_office(resolver: Resolver, answers: Answers) -> None:
    assert answers(resolver, "[Kirby|] left.") == "[Kirby|] left."
    assert answers(resolver, "[Kirby|] left.", "2014-12-03") == "[Kirby|john-kirby] left."


@pytest.mark.parametrize(
    "document",
    [
        "[Robert Kirby|] wrote columns. [Kirby|] lives in Utah.",
        "Robert Kirby wrote columns. [Kirby|] lives in Utah.",
        "Cartoonist Jack Kirby drew for decades. [Kirby|] was born in New York.",
        "[John Kirby|john-kirby] spoke. [Robert Kirby|] wrote. [Kirby|] writes daily.",
        "[Robert Kirby|] wrote. [John Kirby|john-kirby] spoke. [Kirby|john-kirby] speaks daily.",
    ],
)
def test_an_unknown_full_name_claims_its_surname(resolver: Resolver, answers: Answers, document: str) -> None:
    assert answers(resolver, document, "2014-12-03") == document


@pytest.mark.parametrize(
    "document",
    [
        "[John Kirby|john-kirby], a [Pentagon spokesman|john-kirby], said no.",
        "[Robert Gordon|], a [Pentagon spokesman|], said no.",
        "A [Pentagon spokesman|john-kirby] said no.",
        "[Pentagon spokesman|john-kirby] [John Kirby|john-kirby] said no.",
    ],
)
def test_an_apposition_binds_role_and_person(resolver: Resolver, answers: Answers, document: str) -> None:
    assert answers(resolver, document, "2014-12-03") == document


@pytest.mark.parametrize(
    ("as_of", "document"),
    [
        (
            "2012-06-01",
            "The [Secretary of State|hillary-clinton] spoke to the [State Department|us-department-of-state].",
        ),
        ("2014-06-01", "The [US Secretary of State|john-kerry] spoke."),
        ("2013-02-01", "The [US Secretary of State|] spoke."),
        ("2016-06-01", "The [Pentagon spokesman|] spoke. The [State Department spokesman|john-kirby] did not."),
    ],
)
def test_the_date_decides_who_holds_an_office(resolver: Resolver, answers: Answers, as_of: str, document: str) -> None:
    assert answers(resolver, document, as_of) == document


@pytest.mark.parametrize(
    "document",
    [
        "The [Islamic State of Iraq and the Levant|islamic-state] ([ISIL|islamic-state]) grew; [IS|islamic-state] too.",
        "The Independent Savings Institute of Syracuse ([ISIS|]) failed. [ISIS|] had ten branches.",
        "The Independent Savings Institute of Syracuse (ISIS) failed. [ISIS|] had ten branches.",
        "[ISIS|] (Independent Savings Institute of Syracuse) failed.",
        "The World Harmonica Orchestra ([WHO|]) played, and the [WHO|] left.",
    ],
)
def test_a_definition_holds_for_the_whole_document(resolver: Resolver, answers: Answers, document: str) -> None:
    assert answers(resolver, document) == document


@pytest.mark.parametrize(
    "document",
    [
        "[IRAN|iran] DEAL [IS|] DEAD, [US|united-states] SAYS",
        "[ISIS|islamic-state] holds Mosul. [IRAN|iran] DEAL [IS|] DEAD, [US|united-states] SAYS",
        "[IS|islamic-state] fighters left Raqqa.",
        "[IS|] is short.",
        "[ISIS|islamic-state] holds Mosul. [US|united-states] RAIDS AGAINST [IS|islamic-state] GO ON",
    ],
)
def test_a_weak_acronym_needs_support(resolver: Resolver, answers: Answers, document: str) -> None:
    assert answers(resolver, document) == document


@pytest.mark.parametrize(
    "document",
    [
        "The prime minister of [Georgia|georgia] met them in Tbilisi.",
        "The governor of [Georgia|georgia-us-state] met them in Atlanta, near Savannah.",
        "[Jordan|] Spieth won in Augusta.",
        "[Jordan|jordan] and [Syria|syria] talked in Amman.",
    ],
)
def test_surroundings_tell_namesakes_apart(resolver: Resolver, answers: Answers, document: str) -> None:
    assert answers(resolver, document) == document


def test_names_of_one_call_share_evidence(resolver: Resolver) -> None:
    together = resolver.resolve_many(["Kirby", "a Pentagon spokesman"], together=True)
    assert [answer.id for answer in together] == ["john-kirby", "john-kirby"]
    apart = resolver.resolve_many(["Kirby", "a Pentagon spokesman"])
    assert [answer.id for answer in apart] == [None, "john-kirby"]


def test_evidence_names_the_span_that_it_comes_from(resolver: Resolver) -> None:
    surname = resolver.resolve_many(["John F. Kirby", "Kirby"], together=True)[1]
    assert any("'John F. Kirby' at 0" in phrase for phrase in surname.candidates[0].evidence)
