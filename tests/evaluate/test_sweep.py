"""The sweep tells what another threshold would give, which asking again with that threshold confirms."""

from __future__ import annotations

import pytest
from outcomes_by_hand import answered

from canonym.decide.query import Options
from canonym.decide.resolver import Resolver
from canonym.evaluate.figures import Figures, figures
from canonym.evaluate.gold import Expected, GoldRow
from canonym.evaluate.outcomes import Outcome, ask
from canonym.evaluate.sweep import GRID, MOST_POINTS, Point, sweep

ROWS = (
    GoldRow("ISIS", "islamic-state"),
    GoldRow("Islamc State", "islamic-state"),
    GoldRow("Daesh", "iraq"),
    GoldRow("Islamic State of Irak", "islamic-state"),
    GoldRow("Georgia", ("georgia", "georgia-us-state")),
    GoldRow("Georgia", "georgia"),
    GoldRow("Georgia", "georgia", context="Tbilisi"),
    GoldRow("Georgia", "georgia", type="place/country"),
    GoldRow("Kirby", "john-kirby"),
    GoldRow("Kirby", "john-kirby", context="a Pentagon briefing"),
    GoldRow("Jon Kirby", "john-kirby"),
    GoldRow("Hilary Clinton", "hillary-clinton"),
    GoldRow("Clinton", None),
    GoldRow("Pentagon spokesman", "john-kirby", as_of="2014-12-03"),
    GoldRow("Pentagon spokesman", None),
    GoldRow("Robert Kirby", None),
    GoldRow("Isis Pharmaceuticals", None),
    GoldRow("", None),
)


def row(expected: Expected, *candidates: tuple[str, float]) -> Outcome:
    return answered(GoldRow("query", expected), "nil", *candidates)


def same(point: Point, counted: Figures) -> bool:
    return (point.answered, point.right, point.precision or 0.0, point.recall, point.f1, point.nil_accuracy) == (
        counted.answered, counted.right, counted.precision, counted.recall, counted.f1, counted.nil_accuracy,
    )  # fmt: skip


@pytest.mark.parametrize("single", [False, True])
@pytest.mark.parametrize("margin", [0.0, 0.15, 0.5])
@pytest.mark.parametrize("profile", ["strict", "balanced", "broad"])
def test_every_point_is_what_asking_with_its_threshold_gives(
    resolver: Resolver, profile: str, margin: float, single: bool
) -> None:
    first = Resolver(resolver.index, Options(0.62, margin, profile))
    swept = sweep(ask(first, ROWS, single=single), first.options)
    assert len(swept.curve) > 3
    for point in (*swept.grid, *swept.curve):
        again = Resolver(resolver.index, Options(point.threshold, margin, profile))
        assert same(point, figures(ask(again, ROWS, single=single))), point


@pytest.mark.parametrize("threshold", [0.0, 0.3, 0.62, 0.9, 1.0])
def test_at_the_threshold_in_force_it_says_what_the_figures_say(resolver: Resolver, threshold: float) -> None:
    options = Options(threshold)
    outcomes = ask(Resolver(resolver.index, options), ROWS)
    swept = sweep(outcomes, options)
    assert same(swept.in_force, figures(outcomes))
    assert swept.in_force in swept.grid


def test_what_the_margin_forbids_is_answered_at_no_threshold() -> None:
    swept = sweep([row("a", ("a", 0.5), ("b", 0.45)), row("a", ("a", 0.5), ("b", 0.3))], Options(0.62, 0.15))
    assert [(point.threshold, point.answered, point.recall) for point in swept.curve] == [(0.5, 1, 0.5)]
    assert sweep([row("a", ("a", 0.5), ("b", 0.45))], Options(0.62, 0.0)).curve[0].answered == 1


FOUR = (
    row("a", ("a", 0.9)),
    row("a", ("b", 0.8)),
    row("a", ("a", 0.7)),
    row(None, ("a", 0.1)),
    row("a"),
)


def test_precision_recall_and_nil_at_each_confidence() -> None:
    swept = sweep(FOUR, Options(margin=0.0))
    assert [(p.threshold, p.answered, p.right, p.precision, p.recall, p.nil_accuracy) for p in swept.curve] == [
        (0.9, 1, 1, 1.0, 0.25, 1.0),
        (0.8, 2, 1, 0.5, 0.25, 1.0),
        (0.7, 3, 2, pytest.approx(2 / 3), 0.5, 1.0),
        (0.1, 4, 2, 0.5, 0.5, 0.0),
    ]
    assert swept.average_precision == pytest.approx(0.25 * 1 + 0.25 * 2 / 3)


def test_the_best_f1_and_the_lowest_thresholds_of_a_precision_are_named() -> None:
    swept = sweep(FOUR, Options())
    assert swept.best_f1 is not None
    assert swept.best_f1.threshold == 0.7
    assert swept.best_f1.f1 == pytest.approx(4 / 7)
    assert [(aim, point and point.threshold) for aim, point in swept.reaching] == [(0.95, 0.9), (0.99, 0.9)]


def test_of_equal_f1_the_highest_threshold_is_named() -> None:
    swept = sweep([row("a", ("a", 0.9)), row(("b", "c"), ("b", 0.9))], Options())
    assert swept.best_f1 is not None
    assert swept.best_f1.threshold == 0.9


def test_a_precision_that_no_threshold_reaches_has_none() -> None:
    swept = sweep([row("a", ("b", 0.9))], Options())
    assert swept.best_f1 is None
    assert [point for _, point in swept.reaching] == [None, None]


@pytest.mark.parametrize("outcomes", [[], [row("a")], [row(None)], [row(("a", "b"))]])
def test_where_nothing_has_a_candidate_nothing_is_swept(outcomes: list[Outcome]) -> None:
    swept = sweep(outcomes, Options())
    assert (swept.curve, swept.best_f1, len(swept.grid)) == ((), None, len(GRID) + 1)
    assert {point.precision for point in swept.grid} == {None}


def test_a_threshold_of_the_grid_that_is_in_force_comes_once() -> None:
    assert len(sweep(FOUR, Options(0.6)).grid) == len(GRID)


@pytest.mark.parametrize(
    ("confidence", "threshold"),
    [(0.62, 0.62), (0.61996, 0.6199), (0.62004, 0.62), (1.0, 1.0), (0.00001, 0.0), (0.6199999999999999, 0.6199)],
)
def test_thresholds_are_cut_so_that_they_may_be_given_as_options(confidence: float, threshold: float) -> None:
    (point,) = sweep([row("a", ("a", confidence))], Options(margin=0.0)).curve
    assert (point.threshold, point.answered) == (threshold, 1)


def test_a_long_curve_is_thinned_but_keeps_its_ends_and_what_is_named() -> None:
    rows = [row("a" if number % 7 else "b", ("a", number / 5000)) for number in range(1, 4001)]
    swept = sweep(rows, Options(margin=0.0))
    thresholds = [point.threshold for point in swept.curve]
    assert MOST_POINTS - 10 < len(thresholds) <= MOST_POINTS
    assert (thresholds[0], thresholds[-1]) == (0.8, 0.0002)
    assert thresholds == sorted(thresholds, reverse=True)
    assert swept.best_f1 in swept.curve
    assert all(point in swept.curve for _, point in swept.reaching if point)


def test_lookups_of_their_own_let_weak_aliases_stand_alone(resolver: Resolver) -> None:
    rows = [GoldRow("Kirby", "john-kirby"), GoldRow("Kirby", "john-kirby"), GoldRow("ISIS", "islamic-state")]
    assert [item.answered for item in ask(resolver, rows)] == [None, None, "islamic-state"]
    alone = ask(resolver, rows, single=True)
    assert [item.answer for item in alone] == [resolver.resolve(item.query) for item in rows]
