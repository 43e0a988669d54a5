"""Documents for people and machines: ids in the text, rows, and a page that nothing in a text can break."""

from __future__ import annotations

import re

from made_tables import world

from canonym.resolution import Document
from canonym.text.page import Page
from canonym.text.plain import outermost, replaced, with_ids
from canonym.text.rows import mention_row
from html_tags import Tags

TEXT = "Rear Admiral John Kirby spoke of ISIS in Iraq."
DOCUMENT = world().annotate(TEXT)


def page_of(document: Document, name: str = "a document") -> str:
    pieces: list[str] = []
    page = Page()
    page.add(name, document, pieces.append)
    page.finish(pieces.append)
    return "".join(pieces)


def test_ids_stand_in_brackets_after_the_mentions() -> None:
    assert with_ids(DOCUMENT) == "Rear Admiral John Kirby[john-kirby] spoke of ISIS[islamic-state] in Iraq[iraq]."


def test_mentions_are_replaced_by_ids_or_names_and_all_else_stays() -> None:
    assert replaced(DOCUMENT, "id") == "john-kirby spoke of islamic-state in iraq."
    assert replaced(DOCUMENT, "name") == "John Kirby spoke of Islamic State in Iraq."


def test_a_mention_without_an_id_in_the_wanted_scheme_stays_as_it_is() -> None:
    assert replaced(DOCUMENT, "id", shown=lambda _: None) == TEXT


def test_of_mentions_that_overlap_the_first_and_longest_is_shown() -> None:
    document = world().annotate(TEXT, mentions=[(13, 23), (0, 23), (18, 30)])
    assert [(mention.start, mention.end) for mention in outermost(document.mentions)] == [(0, 23)]


def test_a_row_has_the_words_of_the_contract() -> None:
    row = mention_row(DOCUMENT.mentions[1])
    assert list(row) == ["start", "end", "text", "status", "id", "name", "type", "confidence", "candidate"]
    assert (row["text"], row["id"], row["candidate"]) == ("ISIS", "islamic-state", "islamic-state")


def test_candidates_are_added_when_asked_for() -> None:
    assert [candidate["id"] for candidate in mention_row(DOCUMENT.mentions[1], top=1)["candidates"]] == [
        "islamic-state"
    ]


def test_the_page_is_whole_and_needs_no_network() -> None:
    page = page_of(DOCUMENT)
    tags = Tags()
    tags.feed(page)
    assert tags.open == []
    assert not re.search(r"""(?:src|href)=|url\(|@import""", page)


def test_every_mention_can_be_reached_by_keyboard_and_says_why() -> None:
    page = page_of(DOCUMENT)
    assert page.count('tabindex="0"') == 3
    assert "islamic-state" in page
    assert "exact match of name" in page


def test_markup_and_control_codes_of_a_text_are_text_on_the_page() -> None:
    text = "<script>alert(1)</script> Iraq & <b>\x1b[31m\u202e\x00 \ud800 \"'"
    page = page_of(world().annotate(text), name="<img src=x>")
    assert "<script>alert" not in page
    assert "<img" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert not re.search("[\x00-\x08\x1b\u202e\ud800]", page)


def test_a_page_without_documents_is_a_page() -> None:
    pieces: list[str] = []
    Page().finish(pieces.append)
    assert "".join(pieces).startswith("<!DOCTYPE html>")
