"""A real wire report of 3 December 2014, where it lies beside the checkout: every mention, by hand, with its id."""

from __future__ import annotations

from pathlib import Path

import pytest

import canonym
from canonym import Resolver

REPORT = Path(__file__).resolve().parents[2] / "shared" / "sample" / "article-2014-12-03.txt"
DAY = "2014-12-03"

IRAN, IRAQ, SYRIA, US = "iran", "iraq", "syria", "united-states"
GROUP, PENTAGON, KIRBY, JAZAYERI = "islamic-state", "us-department-of-defense", "john-kirby", "massoud-jazayeri"

MENTIONS = [
    ("Middle East", "middle-east"),
    ("Iran", IRAN), ("Islamic State", GROUP), ("IS", GROUP), ("Iraq", IRAQ), ("Reuters", "reuters"), ("Iranian", IRAN),
    ("Pentagon", PENTAGON), ("Iran", IRAN), ("Islamic State", GROUP), ("Iraq", IRAQ),
    ("MOSCOW", "moscow"), ("Sputnik", "sputnik"),
    ("Iran", IRAN), ("Islamic State", GROUP), ("IS", GROUP), ("Iraq", IRAQ), ("Reuters", "reuters"), ("Iranian", IRAN),
    ("Iran", IRAN), ("Daesh", GROUP), ("Iraq", IRAQ), ("America", US), ("Iran", IRAN),
    ("Islamic State", GROUP), ("Iraq", IRAQ), ("Syria", SYRIA), ("Daesh", GROUP),
    ("Pentagon", PENTAGON), ("Iran", IRAN), ("Islamic State", GROUP), ("Iraq", IRAQ),
    ("Rear Admiral John Kirby", KIRBY), ("Pentagon spokesman", KIRBY), ("United States", US), ("Iran", IRAN),
    ("Iraq", IRAQ), ("Iraqi government", "iraq-government"), ("Iraqi government", "iraq-government"),
    ("Pentagon spokesman", KIRBY), ("AFP", "agence-france-presse"), ("Iranians", IRAN),
    ("Kirby", KIRBY), ("General Massoud Jazayeri", JAZAYERI),
    ("deputy chief of staff of the Iranian Armed Forces", JAZAYERI),
    ("Iran", IRAN), ("Iraq", IRAQ), ("United States", US), ("Fars News Agency", "fars-news-agency"),
    ("Iran", IRAN),
    ("US", US), ("Islamic State", GROUP), ("Iraq", IRAQ),
    ("Iraqi", IRAQ), ("Iraq", IRAQ), ("United States", US), ("General Massoud Jazayeri", JAZAYERI),
    ("IS", GROUP), ("Islamic State of Iraq and Greater Syria", GROUP), ("ISIS", GROUP),
    ("Islamic State of Iraq and the Levant", GROUP), ("ISIL", GROUP), ("Syrian government", "syria-government"),
    ("Iraq", IRAQ), ("US-led international coalition", "international-coalition-against-isis"),
    ("IS", GROUP), ("Iraqi", IRAQ), ("Syrian", SYRIA),
    ("US Military", "us-armed-forces"), ("Syria", SYRIA), ("Islamic State", GROUP), ("Syrian FM", "walid-muallem"),
    ("US Department of State", "us-department-of-state"),
    ("Islamic State", GROUP), ("India", "india"), ("Home Ministry", "india-ministry-of-home-affairs"),
    ("Islamic State", GROUP), ("UK", "united-kingdom"),
    ("Daesh", GROUP), ("Iran", IRAN), ("Iraq", IRAQ),
]  # fmt: skip
"""In the order of the text; all others (`Sunni`, `GMT`, `Congressman`) name nothing in the table."""

pytestmark = pytest.mark.skipif(not REPORT.exists(), reason="the report is for running, not for committing")


@pytest.fixture(scope="module")
def resolver() -> Resolver:
    return canonym.open("bundled")


@pytest.fixture(scope="module")
def text() -> str:
    return REPORT.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def spans(text: str) -> list[tuple[int, int]]:
    found, after = [], 0
    spaced = plain(text)
    for mention, _ in MENTIONS:
        start = spaced.index(mention, after)
        after = start + len(mention)
        found.append((start, after))
    return found


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


def test_every_mention_resolves_to_the_right_id(
    resolver: Resolver, text: str, spans: list[tuple[int, int]]
) -> None:
    document = resolver.annotate(text, DAY, mentions=spans)
    answers = [(plain(mention.text), mention.id) for mention in document.mentions]
    assert answers == MENTIONS


def test_every_mention_is_found_and_nothing_else_is_resolved(
    resolver: Resolver, text: str, spans: list[tuple[int, int]]
) -> None:
    document = resolver.annotate(text, DAY)
    found = [((m.start, m.end), plain(m.text), m.id) for m in document.mentions if m.id]
    wanted = [(span, *mention) for span, mention in zip(spans, MENTIONS, strict=True)]
    assert found == wanted
