"""Two runs are compared by what was asked and expected, and an answer is better or worse by what it is worth."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from outcomes_by_hand import answered, recorded

from canonym.decide.resolver import Resolver
from canonym.evaluate.baseline import Baseline, BaselineError, read_baseline
from canonym.evaluate.comparison import Comparison, compare
from canonym.evaluate.gold import Expected, GoldRow
from canonym.evaluate.outcomes import ask
from canonym.evaluate.recorded import Recorded, read_record, record
from canonym.evaluate.report import report

GOOD = {
    "query": "a",
    "expected": "x",
    "status": "resolved",
    "id": "x",
    "candidate": "x",
    "confidence": 1,
    "right": True,
}


def compared(then: list[Recorded], now: list[Recorded]) -> Comparison:
    return compare(Baseline(tuple(then)), now, {})


@pytest.mark.parametrize(
    ("expected", "then", "now", "sort"),
    [
        ("a", ("resolved", "a"), ("resolved", "a"), ""),
        ("a", ("nil", None), ("resolved", "a"), "better"),
        ("a", ("ambiguous", "a"), ("resolved", "a"), "better"),
        ("a", ("resolved", "b"), ("resolved", "a"), "better"),
        ("a", ("resolved", "b"), ("nil", "b"), "better"),
        ("a", ("resolved", "a"), ("nil", "a"), "worse"),
        ("a", ("resolved", "a"), ("resolved", "b"), "worse"),
        ("a", ("nil", "b"), ("resolved", "b"), "worse"),
        ("a", ("nil", "a"), ("ambiguous", "a"), "changed"),
        ("a", ("nil", "a"), ("nil", "b"), "changed"),
        ("a", ("resolved", "b"), ("resolved", "c"), "changed"),
        (None, ("nil", None), ("resolved", "a"), "worse"),
        (None, ("resolved", "a"), ("ambiguous", "a"), "better"),
        (None, ("nil", None), ("nil", "a"), "changed"),
        (("a", "b"), ("nil", "a"), ("resolved", "a"), "worse"),
        (("a", "b"), ("resolved", "a"), ("nil", None), "better"),
    ],
)
def test_a_wrong_id_is_worse_than_none_and_none_worse_than_the_right_one(
    expected: Expected, then: tuple[str, str | None], now: tuple[str, str | None], sort: str
) -> None:
    found = compared([recorded("q", expected, *then)], [recorded("q", expected, *now)])
    assert [name for name in ("better", "worse", "changed") if getattr(found, name)] == ([sort] if sort else [])


def test_ambiguous_between_all_is_better_than_between_some() -> None:
    row = GoldRow("Georgia", ("a", "b"))
    some, all_ = (record(answered(row, "ambiguous", ("a", 0.4), (other, 0.4))) for other in ("c", "b"))
    assert len(compared([some], [all_]).better) == 1
    assert len(compared([all_], [some]).worse) == 1


@pytest.mark.parametrize(
    ("given", "same"),
    [
        ({}, True),
        ({"kind": "other"}, True),
        ({"as_of": ""}, True),
        ({"as_of": "2014"}, False),
        ({"context": "words"}, False),
        ({"type": "place"}, False),
    ],
)
def test_rows_are_the_same_by_what_was_asked(given: dict[str, str], same: bool) -> None:
    found = compared([recorded("q", "a", "resolved", "a")], [recorded("q", "a", "resolved", "a", **given)])
    assert (found.shared, len(found.new), len(found.gone)) == ((1, 0, 0) if same else (0, 1, 1))


def test_another_expectation_makes_another_row_but_another_order_of_ids_does_not() -> None:
    found = compared(
        [recorded("q", "a", "nil"), recorded("r", ("a", "b"), "nil")],
        [recorded("q", "b", "nil"), recorded("r", ("b", "a"), "nil")],
    )
    assert ([item.row.query for item in found.new], [item.row.query for item in found.gone]) == (["q"], ["q"])


def test_the_line_of_a_row_may_move_and_a_repeated_row_counts_once() -> None:
    row = recorded("q", "a", "resolved", "a")
    moved = Recorded(GoldRow("q", "a", file="other.jsonl", line=99), row.status, "a", "a", 0.5, True)
    assert compared([row, row], [moved]).shared == 1


def test_figures_are_over_the_rows_of_both() -> None:
    then = [recorded("q", "a", "nil", "a"), recorded("gone", "a", "resolved", "b")]
    now = [recorded("q", "a", "resolved", "a"), recorded("new", None, "resolved", "b")]
    found = compared(then, now)
    assert (found.then["precision"], found.now["precision"], found.differences()["precision"]) == (None, 1.0, None)
    assert (found.then["recall"], found.now["recall"], found.differences()["recall"]) == (0.0, 1.0, 1.0)
    assert found.now["nil_accuracy"] is None
    assert found.counts == "0 worse, 1 better, 0 changed, 1 new, 1 gone"


def test_a_change_is_told_in_one_line() -> None:
    (change,) = compared([recorded("q", "a", "nil", "b")], [recorded("q", "a", "resolved", "c", kind="name")]).worse
    assert change.told() == "gold.jsonl:1: 'q' (kind name): expected a, was nil (b at 0.50), is c"


def test_options_that_differ_are_named() -> None:
    found = compare(Baseline((), {"threshold": 0.5, "margin": 0.1}), (), {"threshold": 0.6, "margin": 0.1, "new": 1})
    assert found.options == {"threshold": (0.5, 0.6)}


def test_what_is_written_reads_back_and_does_not_differ_from_itself(resolver: Resolver, tmp_path: Path) -> None:
    rows = [
        GoldRow("ISIS", "islamic-state", kind="acronym", file="a.jsonl", line=3),
        GoldRow("Georgia", ("georgia", "georgia-us-state")),
        GoldRow("Georgia", "georgia", context="Tbilisi", type="place"),
        GoldRow("Pentagon spokesman", "john-kirby", as_of="2014-12-03"),
        GoldRow("\ud800 \x1b[31m <b>", None),
    ]
    measured = report(ask(resolver, rows))
    path = tmp_path / "base.json"
    path.write_bytes(json.dumps(measured.to_dict(), ensure_ascii=False).encode("utf-8", "replace"))
    (tmp_path / "base.json.gz").write_bytes(gzip.compress(path.read_bytes()))
    for baseline in (read_baseline(path), read_baseline(tmp_path / "base.json.gz")):
        assert baseline.answers[:-1] == measured.answers[:-1]
        assert baseline.options == measured.asked
    found = compare(Baseline(measured.answers, measured.asked), measured.answers, measured.asked)
    assert (found.shared, found.counts) == (5, "0 worse, 0 better, 0 changed, 0 new, 0 gone")
    assert set(found.differences().values()) <= {0.0, None}


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"", "not JSON"),
        (b"{", "not JSON"),
        (b"[" * 100_000, "not JSON.*nested too deep"),
        (b"\xff\xfe", "not valid UTF-8"),
        (b"[]", "no list of `outcomes`"),
        (b'{"rows": 3}', "no list of `outcomes`"),
        (b'{"outcomes": {}}', "no list of `outcomes`"),
        (b'{"query": "a", "expected": "x"}\n{}', "not JSON"),
    ],
)
def test_what_is_no_baseline_is_told_in_one_sentence_with_the_remedy(tmp_path: Path, content: bytes, what: str) -> None:
    path = tmp_path / "base.json"
    path.write_bytes(content)
    with pytest.raises(BaselineError, match=what) as raised:
        read_baseline(path)
    told = str(raised.value)
    assert told.startswith(f"{path}: ")
    assert told.endswith("make one with `canonym eval --format json`")
    assert "\n" not in told


def test_a_damaged_archive_is_no_baseline(tmp_path: Path) -> None:
    path = tmp_path / "base.json.gz"
    path.write_bytes(gzip.compress(b'{"outcomes": []}' * 99)[:-12])
    with pytest.raises(BaselineError, match="cannot be unpacked"):
        read_baseline(path)


@pytest.mark.parametrize(
    "wrong",
    [
        {"query": None},
        {"expected": []},
        {"expected": 3},
        {"status": "maybe"},
        {"status": ["nil"]},
        {"status": "nil"},
        {"id": 3},
        {"id": None},
        {"candidate": 3},
        {"confidence": "1"},
        {"confidence": True},
        {"confidence": 2},
        {"confidence": float("nan")},
        {"right": 1},
        {"as_of": 2014},
        {"file": 1},
        {"line": "1"},
    ],
)
def test_a_damaged_record_is_none(wrong: dict[str, object], tmp_path: Path) -> None:
    assert read_record(GOOD).right
    with pytest.raises(ValueError):
        read_record({**GOOD, **wrong})
    path = tmp_path / "base.json"
    path.write_text(json.dumps({"outcomes": [GOOD, {**GOOD, **wrong}]}))
    with pytest.raises(BaselineError, match="entry 2 of `outcomes`"):
        read_baseline(path)


@pytest.mark.parametrize("missing", ["query", "expected", "status", "id", "candidate", "confidence", "right"])
def test_a_record_that_lacks_something_is_none(missing: str) -> None:
    with pytest.raises(ValueError, match=missing):
        read_record({name: value for name, value in GOOD.items() if name != missing})
    with pytest.raises(ValueError, match="not an object"):
        read_record([])
