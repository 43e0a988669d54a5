"""Given spans come back as they were given."""

from __future__ import annotations

import time

import pytest

from canonym import Mention, Resolver, UsageError
from canonym.decide.document import resolve_spans


def spans_resolved(resolver: Resolver, text: str, spans: list[tuple[int, int]]) -> tuple[Mention, ...]:
    return resolve_spans(resolver, text, spans, as_of=None, source=None, options=resolver.options, found=False)


def test_order_duplicates_and_overlaps_are_kept(resolver: Resolver) -> None:
    text = "Rear Admiral John Kirby of the Pentagon"
    spans = [(31, 39), (0, 23), (13, 23), (31, 39), (0, 0)]
    mentions = spans_resolved(resolver, text, spans)
    assert [(mention.start, mention.end) for mention in mentions] == spans
    assert [mention.text for mention in mentions] == [
        "Pentagon",
        "Rear Admiral John Kirby",
        "John Kirby",
        "Pentagon",
        "",
    ]
    assert [mention.id for mention in mentions[:4]] == [
        "us-department-of-defense",
        "john-kirby",
        "john-kirby",
        "us-department-of-defense",
    ]


def test_no_spans_give_no_mentions(resolver: Resolver) -> None:
    assert spans_resolved(resolver, "Reuters", []) == ()


def test_a_bad_date_is_an_error(resolver: Resolver) -> None:
    with pytest.raises(UsageError):
        resolve_spans(
            resolver, "Reuters", [(0, 7)], as_of="2014-13", source=None, options=resolver.options, found=False
        )


@pytest.mark.parametrize("distinct", [False, True])
def test_ten_thousand_mentions_are_no_burden(resolver: Resolver, distinct: bool) -> None:
    pieces, spans, at = [], [], 0
    for number in range(10_000):
        name = f"Agency {number}" if distinct and number % 2 else "John Kirby" if number % 3 else "Kirby"
        pieces.append(f"{name} spoke. ")
        spans.append((at, at + len(name)))
        at += len(pieces[-1])
    began = time.perf_counter()
    mentions = spans_resolved(resolver, "".join(pieces), spans)
    assert time.perf_counter() - began < 30
    assert mentions[0].id == "john-kirby"
