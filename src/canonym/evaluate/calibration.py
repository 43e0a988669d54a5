"""Calibration: whether, of the rows with a confidence of 0.9, nine in ten are right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from canonym.evaluate.graded import Graded

BINS = 10


@dataclass(frozen=True, slots=True)
class Bin:
    """Rows whose confidence lies from `low` to `high` (1 belongs to the last bin); `mean` and `right` are 0-1."""

    low: float
    high: float
    rows: int
    mean: float
    right: float


@dataclass(frozen=True, slots=True)
class Calibration:
    """How far confidences are to be believed; the errors are 0-1, less is better.

    Attributes:
        rows: outcomes judged: those with a best candidate, whatever the status.
        ece: expected calibration error: the gap of mean confidence and share right, over the rows of each bin.
        brier: mean squared difference of confidence and outcome (1 right, 0 wrong).
        constant_brier: `brier` of a model that always says the share of right rows; one no better has learnt nothing.
        bins: the reliability table, empty bins left out.
    """

    rows: int
    ece: float
    brier: float
    constant_brier: float
    bins: tuple[Bin, ...]

    def to_dict(self) -> dict[str, Any]:
        """The calibration as plain JSON values."""
        names = ("low", "high", "rows", "mean", "right")
        return {
            "rows": self.rows,
            "ece": self.ece,
            "brier": self.brier,
            "constant_brier": self.constant_brier,
            "bins": [{name: getattr(bin_, name) for name in names} for bin_ in self.bins],
        }


def calibration(outcomes: Iterable[Graded]) -> Calibration | None:
    """The calibration of the best candidates; None where no row has one.

    Rows that expect to be ambiguous are left out: none of their ids alone is right.
    """
    judged = [
        (outcome.confidence, outcome.candidate == outcome.row.expected)
        for outcome in outcomes
        if outcome.candidate is not None and not outcome.row.is_between
    ]
    if not judged:
        return None
    count = len(judged)
    share = sum(right for _, right in judged) / count
    bins = tuple(_bins(judged))
    return Calibration(
        rows=count,
        ece=sum(abs(bin_.mean - bin_.right) * bin_.rows for bin_ in bins) / count,
        brier=sum((confidence - right) ** 2 for confidence, right in judged) / count,
        constant_brier=share * (1 - share),
        bins=bins,
    )


def _bins(judged: Sequence[tuple[float, bool]]) -> Iterable[Bin]:
    for number in range(BINS):
        inside = [item for item in judged if min(int(item[0] * BINS), BINS - 1) == number]
        if inside:
            mean = sum(confidence for confidence, _ in inside) / len(inside)
            right = sum(right for _, right in inside) / len(inside)
            yield Bin(number / BINS, (number + 1) / BINS, len(inside), mean, right)
