"""The page and the pictures hold what was measured, and untrusted text stays text."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest
from outcomes_by_hand import answered

from canonym.decide.resolver import Resolver
from canonym.evaluate.baseline import Baseline
from canonym.evaluate.comparison import Comparison, compare
from canonym.evaluate.gold import GoldRow
from canonym.evaluate.outcomes import Outcome, ask
from canonym.evaluate.page import page
from canonym.evaluate.picture import picture
from canonym.evaluate.report import Report, report
from html_tags import Tags

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = "<script>alert(1)</script>\"'&]]>\x00\x1b[31m\u202e\ud800\ufffe"


def checked(text: str) -> Tags:
    parser = Tags()
    parser.feed(text)
    parser.close()
    assert not parser.open
    return parser


def hostile_outcomes() -> list[Outcome]:
    row = GoldRow(HOSTILE, HOSTILE, as_of=HOSTILE, context=HOSTILE, type=HOSTILE, kind=HOSTILE, file=HOSTILE)
    plain = GoldRow("q", None, kind="name")
    return [answered(row, "resolved", ("<b>&", 0.9)), answered(plain, "nil"), answered(row, "nil", (HOSTILE, 0.3))]


def with_itself(measured: Report) -> Comparison:
    return compare(
        Baseline(measured.answers[:1], {"threshold": HOSTILE}, HOSTILE), measured.answers[1:], {"threshold": 1}
    )


@pytest.fixture
def measured(resolver: Resolver) -> Report:
    rows = [
        GoldRow("ISIS", "islamic-state", kind="acronym"),
        GoldRow("Daesh", "iraq", kind="name"),
        GoldRow("Georgia", ("georgia", "georgia-us-state"), kind="name"),
        GoldRow("Jon Kirby", "john-kirby", kind="spelling"),
        GoldRow("Xyzzy", None),
    ]
    return report(ask(resolver, rows), options=resolver.options)


def test_a_picture_has_both_curves_and_says_what_it_shows(measured: Report) -> None:
    root = ElementTree.fromstring(picture(measured, "gold.jsonl"))
    assert root.tag == f"{SVG}svg"
    assert root.get("role") == "img"
    title, description = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert title is not None
    assert description is not None
    assert root.get("aria-labelledby") == f"{title.get('id')} {description.get('id')}"
    assert title.text == "gold.jsonl"
    told = str(description.text)
    assert measured.calibration is not None
    assert f"ECE {measured.calibration.ece:.3f}" in told
    assert "in force is threshold 0.62 (P 0.667" in told
    words = [item.text for item in root.iter(f"{SVG}text")]
    assert {"Reliability", "Precision and recall", "confidence", "recall"} <= set(words)
    assert len([item for item in root.iter(f"{SVG}circle") if item.get("class") == "dot"]) == len(
        measured.calibration.bins
    )
    assert len([item for item in root.iter(f"{SVG}rect") if item.get("class") == "bar"]) == len(
        measured.calibration.bins
    )


def test_the_working_point_lies_where_its_figures_are(measured: Report) -> None:
    root = ElementTree.fromstring(picture(measured, "gold.jsonl"))
    here = next(item for item in root.iter(f"{SVG}circle") if item.get("class") == "here")
    across, down = (float(str(here.get(name))) for name in ("cx", "cy"))
    assert (across - 54) / 280 == pytest.approx(measured.all.recall, abs=0.001)
    assert (324 - down) / 280 == pytest.approx(measured.all.precision, abs=0.001)


@pytest.mark.parametrize("outcomes", [[], [answered(GoldRow("q", "a"), "nil")]])
def test_nothing_to_draw_is_a_picture_and_a_page_all_the_same(outcomes: list[Outcome]) -> None:
    found = report(outcomes)
    ElementTree.fromstring(picture(found, "t"))
    assert "no row has a candidate" in picture(found, "t")
    assert "no threshold answers anything" in page(found)
    checked(page(found))


def test_untrusted_text_stays_text_in_pictures_and_pages() -> None:
    found = report(hostile_outcomes())
    drawn = picture(found, HOSTILE)
    ElementTree.fromstring(drawn.encode("utf-8"))
    shown = page(found, with_itself(found), title=HOSTILE)
    shown.encode("utf-8")
    assert "script" not in checked(shown).seen
    assert "b" not in checked(shown).seen
    for text in (drawn, shown):
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe]", text)


def test_a_page_needs_no_network_and_no_script(measured: Report) -> None:
    text = page(measured, with_itself(measured))
    assert checked(text).seen >= {"svg", "table", "section", "article", "pre", "figure", "style"}
    assert "default-src 'none'" in text
    assert not re.findall(r"(?:src|href|url)\s*[=(]|@import", text)
    assert set(re.findall(r"https?://[^\"' ]+", text)) == {"http://www.w3.org/2000/svg"}
    ids = re.findall(r'\bid="([^"]+)"', text)
    assert len(ids) == len(set(ids))


def test_a_page_has_figures_slices_thresholds_errors_and_changes(measured: Report) -> None:
    text = page(measured, with_itself(measured), title="canonym eval: gold.jsonl")
    assert "<h1>canonym eval: gold.jsonl</h1>" in text
    assert "<dt>precision</dt><dd>0.667</dd>" in text
    assert '<tr class="here"><th scope="row">0.62 in force</th>' in text
    for heading in ("calibration: ECE", "thresholds: average precision", "by kind", "by type", "worst errors"):
        assert f"<h2>{heading}" in text
    assert "<h3>Daesh</h3>" in text
    assert "Daesh: resolved, islamic-state (Islamic State)" in text
    assert "0 worse, 0 better, 0 changed, 4 new, 1 gone" in text
    assert "<h3>gone</h3>" in text


def test_a_page_without_errors_or_changes_has_no_such_headings(resolver: Resolver) -> None:
    found = report(ask(resolver, [GoldRow("ISIS", "islamic-state")]))
    text = page(found, compare(Baseline(found.answers), found.answers, {}))
    assert "worst errors" not in text
    assert "rows since" not in text
