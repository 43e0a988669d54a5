"""The sweep: what the same candidates would be worth at every other threshold."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import floor
from typing import Any

from canonym.decide.query import Options
from canonym.evaluate.outcomes import Outcome

GRID = (*(step / 20 for step in range(1, 20)), 0.97, 0.99)
"""Thresholds that are shown to people."""

PRECISIONS = (0.95, 0.99)
"""Precisions whose thresholds are named."""

MOST_POINTS = 200
"""Of a curve; a longer one is thinned."""

_STEPS = 10_000
"""Thresholds to a confidence of 1: as fine as confidences are written."""


@dataclass(frozen=True, slots=True)
class Point:
    """What a threshold is worth; shares are 0-1, None where there is nothing to divide by.

    Attributes:
        threshold: least confidence of an answer, 0-1.
        answered: rows of any sort that are resolved.
        right: rows resolved to the id they expect.
        precision: `right` of `answered`.
        recall: `right` of the rows that expect one id; 0 where there are none.
        nil_accuracy: rows that expect nothing and are not resolved, of all that expect nothing.
    """

    threshold: float
    answered: int
    right: int
    precision: float | None
    recall: float
    nil_accuracy: float | None

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, 0 where nothing is answered right."""
        total = (self.precision or 0.0) + self.recall
        return 2 * (self.precision or 0.0) * self.recall / total if total else 0.0

    def to_dict(self) -> dict[str, Any]:
        """The point as plain JSON values."""
        row: dict[str, Any] = {"threshold": self.threshold, "answered": self.answered, "right": self.right}
        shares = ("precision", "recall", "f1", "nil_accuracy")
        for name in shares:
            value = getattr(self, name)
            row[name] = value if value is None else round(value, 6)
        return row


@dataclass(frozen=True, slots=True)
class Sweep:
    """Precision and recall over the thresholds.

    Attributes:
        in_force: the point at the threshold that was asked with.
        best_f1: the point with the best F1, of equals the highest threshold; None where nothing is answered right.
        reaching: for each of PRECISIONS the lowest threshold whose precision reaches it, None where none does. A higher
            threshold may fall below it again where few rows are left.
        average_precision: the precision at each threshold, weighed by the recall that it adds (0-1); what no threshold
            answers counts as lost. None where no row expects one id.
        grid: a point for each of GRID and the one in force, by threshold.
        curve: points at the confidences there are, the highest first, at most MOST_POINTS.
    """

    in_force: Point
    best_f1: Point | None
    reaching: tuple[tuple[float, Point | None], ...]
    average_precision: float | None
    grid: tuple[Point, ...]
    curve: tuple[Point, ...]

    def to_dict(self) -> dict[str, Any]:
        """The sweep as plain JSON values."""
        return {
            "in_force": self.in_force.to_dict(),
            "best_f1": self.best_f1.to_dict() if self.best_f1 else None,
            "reaching": {str(aim): point.to_dict() if point else None for aim, point in self.reaching},
            "average_precision": self.average_precision,
            "curve": [point.to_dict() for point in self.curve],
        }


def sweep(outcomes: Sequence[Outcome], options: Options) -> Sweep:
    """What outcomes would be worth at other thresholds, all else equal.

    Swept is `threshold` alone, the least confidence of the best candidate. Candidates, their confidences and `margin`
    stay: an answer that does not lead the next by the margin is resolved at no threshold, so recall may end below 1
    however low the threshold is. At the threshold of `options` the sweep says the same as `figures`.

    Args:
        outcomes: asked with `options`.
        options: threshold and margin in force.
    """
    counts = _Counts(outcomes, options.margin)
    curve = [counts.at(threshold) for threshold in counts.thresholds()]
    right = [point for point in curve if point.right]
    best = max(right, key=lambda point: (point.f1, point.threshold), default=None)
    reaching = tuple((aim, _lowest(curve, aim)) for aim in PRECISIONS)
    named = {point.threshold for point in (best, *(point for _, point in reaching)) if point}
    return Sweep(
        in_force=counts.at(options.threshold),
        best_f1=best,
        reaching=reaching,
        average_precision=_average_precision(curve) if counts.answerable else None,
        grid=tuple(counts.at(threshold) for threshold in sorted({*GRID, options.threshold})),
        curve=tuple(_thinned(curve, named)),
    )


class _Counts:
    """Outcomes by the thresholds at which they are answered, the highest first."""

    def __init__(self, outcomes: Sequence[Outcome], margin: float) -> None:
        reached = [(reach, item) for item in outcomes if (reach := item.reach(margin)) is not None]
        reached.sort(key=lambda pair: -pair[0])
        self._falling = [-reach for reach, _ in reached]
        self._right = list(_running(item.candidate == item.row.expected for _, item in reached))
        self._nil = list(_running(item.row.expected is None for _, item in reached))
        self._nil_rows = sum(item.row.expected is None for item in outcomes)
        self.answerable = sum(isinstance(item.row.expected, str) for item in outcomes)

    def thresholds(self) -> list[float]:
        """Each confidence at which something is answered, cut to the decimals that confidences are written with."""
        return sorted({_cut(-value) for value in self._falling}, reverse=True)

    def at(self, threshold: float) -> Point:
        """The point at a threshold."""
        answered = bisect_right(self._falling, -threshold)
        right, nil = self._right[answered], self._nil[answered]
        return Point(
            threshold=threshold,
            answered=answered,
            right=right,
            precision=right / answered if answered else None,
            recall=right / self.answerable if self.answerable else 0.0,
            nil_accuracy=(self._nil_rows - nil) / self._nil_rows if self._nil_rows else None,
        )


def _running(hits: Iterator[bool]) -> Iterator[int]:
    """How many of the first 0, 1, 2, ... hold."""
    total = 0
    yield total
    for hit in hits:
        total += hit
        yield total


def _cut(confidence: float) -> float:
    """The highest threshold of full steps that the confidence reaches."""
    steps = floor(confidence * _STEPS)
    return steps / _STEPS if steps / _STEPS <= confidence else (steps - 1) / _STEPS


def _lowest(curve: Sequence[Point], aim: float) -> Point | None:
    reached = [point for point in curve if point.precision is not None and point.precision >= aim]
    return min(reached, key=lambda point: point.threshold, default=None)


def _average_precision(curve: Sequence[Point]) -> float:
    before, total = 0.0, 0.0
    for point in curve:
        total += (point.precision or 0.0) * (point.recall - before)
        before = point.recall
    return total


def _thinned(curve: Sequence[Point], named: set[float]) -> Iterator[Point]:
    """The points, or evenly many of them with both ends and those that are named."""
    if len(curve) <= MOST_POINTS:
        yield from curve
        return
    room = MOST_POINTS - len(named) - 1
    kept = {number * (len(curve) - 1) // room for number in range(room + 1)}
    yield from (point for number, point in enumerate(curve) if number in kept or point.threshold in named)
