"""`annotate`: from a text to a document of mentions, found or given."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from made_tables import entities_of, resolver_of, world

from canonym.errors import UsageError
from canonym.model import Entity
from canonym.resolution import Document
from canonym.vocabulary import Status

TEXT = "Rear Admiral John Kirby spoke of ISIS in Iraq. Kirby said no more."


def shown(document: Document) -> list[tuple[str, str | None]]:
    return [(mention.text, mention.id) for mention in document.mentions]


def test_a_full_name_makes_the_later_surname_the_same_man() -> None:
    assert shown(world().annotate(TEXT)) == [
        ("Rear Admiral John Kirby", "john-kirby"),
        ("ISIS", "islamic-state"),
        ("Iraq", "iraq"),
        ("Kirby", "john-kirby"),
    ]


def test_somebody_elses_surname_is_left_out() -> None:
    assert shown(world().annotate("Robert Kirby wrote a book. Kirby sold it in Iraq.")) == [("Iraq", "iraq")]


def test_given_spans_come_back_unchanged_and_in_order_overlaps_and_duplicates_included() -> None:
    spans = [(41, 45), (13, 23), (0, 23), (13, 23), (5, 5)]
    document = world().annotate(TEXT, mentions=spans)
    assert [(mention.start, mention.end) for mention in document.mentions] == spans
    assert [mention.text for mention in document.mentions] == [TEXT[start:end] for start, end in spans]
    assert document.mentions[0].id == "iraq"
    assert document.mentions[4].status is Status.NIL


def test_no_mentions_given_means_none() -> None:
    assert world().annotate(TEXT, mentions=[]).mentions == ()


@pytest.mark.parametrize("span", [(-1, 3), (3, 2), (0, 1_000)])
def test_a_span_outside_the_text_is_a_usage_error(span: tuple[int, int]) -> None:
    with pytest.raises(UsageError, match="not inside the text"):
        world().annotate("Iraq", mentions=[span])


def test_a_bad_date_is_a_usage_error() -> None:
    with pytest.raises(UsageError, match="as_of"):
        world().annotate(TEXT, "yesterday")


def test_an_empty_text_has_no_mentions() -> None:
    assert world().annotate("") == Document("")


def test_what_a_longer_mention_covers_is_told_only_when_asked() -> None:
    resolver = resolver_of([*entities_of(["Bank of Iraq"]), Entity("iraq", "Iraq", "place/country")])
    text = "The Bank of Iraq said so."
    assert shown(resolver.annotate(text)) == [("Bank of Iraq", "e0")]
    assert shown(resolver.annotate(text, overlaps=True)) == [("Bank of Iraq", "e0"), ("Iraq", "iraq")]


def test_a_name_that_the_table_nearly_knows_is_found_only_when_asked() -> None:
    text = "A spokesman, John Kirbey, said so in Iraq."
    assert shown(world().annotate(text)) == [("Iraq", "iraq")]
    assert ("John Kirbey", "john-kirby") in shown(world().annotate(text, fuzzy=True))


def test_a_document_of_a_megabyte_is_annotated_throughout() -> None:
    count = 12_000
    text = "The Iraqi army left Iraq, and John Kirby said that ISIS was in New York. " * count
    document = world().annotate(text)
    assert len(document.mentions) == 5 * count
    assert all(text[mention.start : mention.end] == mention.text for mention in document.mentions)


def test_resolving_one_name_loads_nothing_of_finding(tmp_path: Path) -> None:
    code = (
        "import sys, canonym; canonym.open(sys.argv[1]).resolve('Iran');"
        "print(any(name.startswith(('daachorse', 'canonym.text')) for name in sys.modules))"
    )
    table = Path(__file__).parents[1] / "tables" / "small.yaml"
    index = tmp_path / "small.index"
    subprocess.run([sys.executable, "-m", "canonym", "compile", table, "--output", index], check=True)
    done = subprocess.run([sys.executable, "-c", code, index], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "False"
