"""Counts in bounded memory."""

from __future__ import annotations

import json

import pytest

from canonym.adapters import tally
from canonym.adapters.column_answers import Answered, Answers, Suggestion
from canonym.adapters.tally import DistinctCount, Tally, Unresolved

ANSWERS = Answers.of(
    [
        ("nil", None, None, "iran", 0.25, "unknown", (Suggestion("iran", "Iran", 0.25),)),
        ("resolved", "iran", "Iran", "iran", 0.99, "exact", ()),
    ]
)


def answered(*resolved: bool) -> Answered:
    """Answers, each to a question of its own."""
    answers = Answers.of([])
    rows = list(zip(*ANSWERS, strict=True))
    answers.extend(Answers.of([rows[each] for each in resolved]))
    return Answered(answers, list(range(len(resolved))))



def test_few_distinct_texts_are_counted_exactly() -> None:
    count = DistinctCount()
    for _ in range(3):
        count.add(map(str, range(10_000)))
    assert (int(count), count.exact) == (10_000, True)


@pytest.mark.parametrize("texts", [100_000, 400_000])
def test_many_are_estimated_within_a_few_percent(texts: int) -> None:
    count = DistinctCount()
    for start in range(0, texts, 10_000):
        count.add(map(str, range(start, start + 10_000)))
    assert not count.exact
    assert int(count) == pytest.approx(texts, rel=0.04)
    assert len(count.state()) <= 1 << 14


def test_a_count_goes_on_from_its_state() -> None:
    whole, first = DistinctCount(), DistinctCount()
    whole.add(map(str, range(60_000)))
    first.add(map(str, range(30_000)))
    second = DistinctCount(json.loads(json.dumps(first.state())))
    second.add(map(str, range(30_000, 60_000)))
    assert int(second) == int(whole)


def test_the_more_frequent_strings_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tally, "_MOST_UNRESOLVED", 100)
    unresolved = Unresolved()
    for start in range(1, 2001, 20):
        mentions = ["often", *(f"rare {row}" for row in range(start, start + 19))]
        unresolved.add("name", mentions, answered(*[False] * 20), start)
    rows = unresolved.rows()
    assert (rows[0]["mention"], rows[0]["count"], rows[0]["row"]) == ("often", 100, 1)
    assert len(rows) <= 120
    assert unresolved.dropped + len(rows) == 1 + 19 * 100


def test_blank_and_resolved_mentions_are_passed_over_and_long_ones_cut() -> None:
    unresolved = Unresolved()
    unresolved.add("name", ["", " ", None, "Iran", "x" * 5000], answered(False, False, False, True, False), 1)
    (row,) = unresolved.rows()
    assert row["mention"] == "x" * 200 + "…"
    assert row["candidates"] == [{"id": "iran", "name": "Iran", "confidence": 0.25}]


def test_a_tally_goes_on_from_its_state() -> None:
    whole = Tally(["name"], unresolved=True)
    first = Tally(["name"], unresolved=True)
    blocks = [(["a", "Iran"], answered(False, True)), (["a", "b"], answered(False, False))]
    for mentions, answers in blocks:
        whole.add({"name": mentions}, {"name": answers})
    first.add({"name": blocks[0][0]}, {"name": blocks[0][1]})
    second = Tally(["name"], json.loads(json.dumps(first.state())), unresolved=True)
    second.add({"name": blocks[1][0]}, {"name": blocks[1][1]})
    assert second.sentences() == whole.sentences() == ["4 rows, 3 distinct, 1 resolved, 0 ambiguous, 3 nil"]
    assert second.unresolved is not None
    assert whole.unresolved is not None
    assert second.unresolved.rows() == whole.unresolved.rows()
