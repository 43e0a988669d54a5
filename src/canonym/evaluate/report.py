"""The report on a table: everything measured, as one value."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from canonym.decide.query import Options
from canonym.evaluate.calibration import Calibration, calibration
from canonym.evaluate.figures import Figures, figures, slices
from canonym.evaluate.gold import GoldRow
from canonym.evaluate.outcomes import Outcome
from canonym.evaluate.recorded import Recorded, record
from canonym.evaluate.sweep import Sweep, sweep
from canonym.evaluate.worst import worst


@dataclass(frozen=True, slots=True)
class Report:
    """What outcomes amount to.

    Attributes:
        options, single: how the rows were asked, see `ask`.
        all: the figures of all rows; `by_kind` and `by_type` those of parts.
        calibration: None where no row has a candidate.
        sweep: the figures at other thresholds.
        errors: the worst.
        answers: row by row, what an answer was.
    """

    options: Options
    single: bool
    all: Figures
    calibration: Calibration | None
    sweep: Sweep
    by_kind: Mapping[str, Figures]
    by_type: Mapping[str, Figures]
    errors: tuple[Outcome, ...]
    answers: tuple[Recorded, ...]

    @property
    def asked(self) -> dict[str, object]:
        """How the rows were asked, as plain JSON values."""
        options = self.options
        return {
            "threshold": options.threshold,
            "margin": options.margin,
            "profile": options.profile,
            "single": self.single,
        }

    def to_dict(self) -> dict[str, Any]:
        """The report as plain JSON values."""
        return {
            **self.all.to_dict(),
            "options": self.asked,
            "calibration": self.calibration.to_dict() if self.calibration else None,
            "sweep": self.sweep.to_dict(),
            "by_kind": {name: part.to_dict() for name, part in self.by_kind.items()},
            "by_type": {name: part.to_dict() for name, part in self.by_type.items()},
            "errors": [
                {**record(outcome).to_dict(), "explanation": outcome.answer.explain()} for outcome in self.errors
            ],
            "outcomes": [item.to_dict() for item in self.answers],
        }


def report(
    outcomes: Sequence[Outcome], most_errors: int = 20, *, options: Options | None = None, single: bool = False
) -> Report:
    """Measure outcomes.

    Args:
        outcomes: all that count; see `without_kinds`.
        most_errors: how many of the worst errors are kept.
        options: that the outcomes were asked with.
        single: whether each was a lookup of its own.
    """
    asked_with = options or Options()
    return Report(
        options=asked_with,
        single=single,
        all=figures(outcomes),
        calibration=calibration(outcomes),
        sweep=sweep(outcomes, asked_with),
        by_kind=slices(outcomes, lambda outcome: outcome.row.kind),
        by_type=slices(outcomes, lambda outcome: outcome.type),
        errors=tuple(worst(outcomes, most_errors)),
        answers=tuple(record(outcome) for outcome in outcomes),
    )


def without_kinds(rows: Sequence[GoldRow], kinds: Collection[str]) -> list[GoldRow]:
    """The rows of other kinds; a kind is given whole or by its number (see `GoldRow.is_of_kind`)."""
    return [row for row in rows if not any(row.is_of_kind(kind) for kind in kinds)]
