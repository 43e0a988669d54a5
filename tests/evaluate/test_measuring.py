"""Figures, calibration and errors of outcomes that were counted by hand."""

from __future__ import annotations

import pytest

from canonym.decide.resolver import Resolver
from canonym.evaluate.calibration import calibration
from canonym.evaluate.figures import figures, slices
from canonym.evaluate.gold import Expected, GoldRow
from canonym.evaluate.outcomes import Outcome, ask
from canonym.evaluate.report import report, without_kinds
from canonym.evaluate.worst import told, worst
from canonym.resolution import Candidate, Resolution
from canonym.vocabulary import Status


def outcome(expected: Expected, status: str, confidence: float = 0.0, *candidates: str, kind: str = "") -> Outcome:
    """An outcome with these candidates, the first of them answered where the status is resolved."""
    found = tuple(Candidate(id_, id_, "person", 1.0, confidence, id_) for id_ in candidates)
    answered = candidates[0] if status == "resolved" else None
    row = GoldRow("query", expected, kind=kind, file="gold.jsonl", line=1)
    return Outcome(row, Resolution("query", Status(status), answered, confidence=confidence, candidates=found))


SIX = (
    outcome("a", "resolved", 0.95, "a"),
    outcome("a", "resolved", 0.75, "b", "a"),
    outcome("a", "ambiguous", 0.45, "a", "b"),
    outcome("a", "nil"),
    outcome(None, "resolved", 0.65, "c"),
    outcome(None, "nil", 0.25, "c"),
)


def test_precision_recall_and_nil_are_counted_as_defined() -> None:
    found = figures(SIX)
    assert (found.rows, found.answerable, found.nil_rows, found.answered, found.right) == (6, 4, 2, 3, 1)
    assert found.precision == pytest.approx(1 / 3)
    assert found.recall == pytest.approx(1 / 4)
    assert found.f1 == pytest.approx(2 / 7)
    assert found.nil_accuracy == pytest.approx(1 / 2)
    assert found.ambiguity is None


def test_nothing_to_divide_by_is_no_error() -> None:
    nothing = figures([])
    assert (nothing.precision, nothing.recall, nothing.f1, nothing.nil_accuracy) == (0, 0, 0, None)
    assert calibration([]) is None
    assert report([]).to_dict()["calibration"] is None


def test_a_row_between_several_is_right_when_it_is_ambiguous_with_all_of_them() -> None:
    rows = (
        outcome(("a", "b"), "ambiguous", 0.5, "b", "a"),
        outcome(("a", "b"), "ambiguous", 0.4, "a", "c", "b"),
        outcome(("a", "b"), "ambiguous", 0.5, "a", "c"),
        outcome(("a", "b"), "resolved", 0.9, "a"),
        outcome(("a", "b"), "resolved", 0.9, "c"),
        outcome(("a", "b"), "nil"),
    )
    found = figures(rows)
    assert (found.between_rows, found.between_right, found.between_answered) == (6, 2, 1)
    assert found.ambiguity == pytest.approx(1 / 3)
    assert (found.answered, found.precision, found.answerable) == (2, 0, 0)


def test_calibration_is_of_the_best_candidate_whatever_the_status() -> None:
    found = calibration(SIX)
    assert found is not None
    assert found.rows == 5
    gaps = 0.05 + 0.75 + 0.55 + 0.65 + 0.25
    assert found.ece == pytest.approx(gaps / 5)
    assert found.brier == pytest.approx((0.05**2 + 0.75**2 + 0.55**2 + 0.65**2 + 0.25**2) / 5)
    assert found.constant_brier == pytest.approx(0.4 * 0.6)
    assert [(b.low, b.rows, b.mean, b.right) for b in found.bins] == [
        (0.2, 1, 0.25, 0.0), (0.4, 1, 0.45, 1.0), (0.6, 1, 0.65, 0.0), (0.7, 1, 0.75, 0.0), (0.9, 1, 0.95, 1.0),
    ]  # fmt: skip


def test_rows_of_one_bin_are_weighed_together_and_certainty_is_in_the_last() -> None:
    found = calibration([outcome("a", "resolved", 1.0, "a"), outcome("a", "resolved", 0.9, "b")])
    assert found is not None
    assert found.ece == pytest.approx(0.45)
    assert [(b.low, b.high, b.rows) for b in found.bins] == [(0.9, 1.0, 2)]


def test_ambiguous_rows_are_not_calibrated() -> None:
    assert calibration([outcome(("a", "b"), "ambiguous", 0.5, "a", "b")]) is None


def test_slices_are_the_figures_of_parts() -> None:
    rows = (outcome("a", "resolved", 0.9, "a", kind="x"), outcome("a", "nil", kind="y"), outcome(None, "nil", kind=""))
    parts = slices(rows, lambda item: item.row.kind)
    assert list(parts) == ["none", "x", "y"]
    assert [part.f1 for part in parts.values()] == [0, 1, 0]


def test_the_worst_errors_are_wrong_answers_and_the_most_confident_first() -> None:
    errors = worst(SIX, 10)
    assert [item.confidence for item in errors] == [0.75, 0.65, 0.45, 0.0]
    assert worst(SIX, 1) == errors[:1]
    assert told(errors[0]) == "gold.jsonl:1: 'query': expected a, got b"
    assert told(errors[1]) == "gold.jsonl:1: 'query': expected nil, got c"
    assert told(outcome(("a", "b"), "nil")).endswith("expected ambiguous between a, b, got nil")


def test_kinds_are_left_out() -> None:
    rows = [GoldRow("q", None, kind=kind) for kind in ("1-case", "name 7-unrelated", "8-script", "")]
    assert [row.kind for row in without_kinds(rows, ["7", "8-script"])] == ["1-case", ""]


def test_rows_are_asked_like_a_column(resolver: Resolver) -> None:
    rows = [
        GoldRow("ISIS", "islamic-state"),
        GoldRow("Kirby", "john-kirby"),
        GoldRow("Kirby", "john-kirby", context="a Pentagon briefing"),
        GoldRow("Georgia", ("georgia", "georgia-us-state")),
        GoldRow("Georgia", "georgia", type="place/country"),
        GoldRow("Pentagon spokesman", "john-kirby", as_of="2014-12-03"),
        GoldRow("Isis Pharmaceuticals", None),
        GoldRow("Nobody", "no-such-id"),
    ]
    outcomes = ask(resolver, rows)
    assert [item.right for item in outcomes] == [True, False, True, True, True, True, True, False]
    assert [item.type for item in outcomes] == [
        "organization", "person", "person", "place", "place", "person", "", "unknown id",
    ]  # fmt: skip


def test_a_report_is_plain_json(resolver: Resolver) -> None:
    import json

    rows = [GoldRow("ISIS", "islamic-state", kind="acronym"), GoldRow("Daesh", "iraq", kind="name")]
    found = json.loads(json.dumps(report(ask(resolver, rows)).to_dict()))
    assert (found["rows"], found["precision"], found["by_kind"]["acronym"]["f1"]) == (2, 0.5, 1.0)
    assert found["by_type"].keys() == {"organization", "place"}
    assert found["calibration"]["rows"] == 2
    (error,) = found["errors"]
    assert (error["query"], error["expected"], error["id"]) == ("Daesh", "iraq", "islamic-state")
    assert "exact match" in error["explanation"]
