"""The report on a table: everything measured, as one value."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from canonym.evaluate.calibration import Calibration, calibration
from canonym.evaluate.figures import Figures, figures, slices
from canonym.evaluate.gold import GoldRow
from canonym.evaluate.outcomes import Outcome
from canonym.evaluate.worst import worst


@dataclass(frozen=True, slots=True)
class Report:
    """What outcomes amount to: figures of all and of parts, calibration, the worst errors."""

    all: Figures
    calibration: Calibration | None
    by_kind: Mapping[str, Figures]
    by_type: Mapping[str, Figures]
    errors: tuple[Outcome, ...]

    def to_dict(self) -> dict[str, Any]:
        """The report as plain JSON values."""
        return {
            **self.all.to_dict(),
            "calibration": self.calibration.to_dict() if self.calibration else None,
            "by_kind": {name: part.to_dict() for name, part in self.by_kind.items()},
            "by_type": {name: part.to_dict() for name, part in self.by_type.items()},
            "errors": [_error(outcome) for outcome in self.errors],
        }


def report(outcomes: Sequence[Outcome], most_errors: int = 20) -> Report:
    """Measure outcomes.

    Args:
        outcomes: all that count; see `without_kinds`.
        most_errors: how many of the worst errors are kept.
    """
    return Report(
        all=figures(outcomes),
        calibration=calibration(outcomes),
        by_kind=slices(outcomes, lambda outcome: outcome.row.kind),
        by_type=slices(outcomes, lambda outcome: outcome.type),
        errors=tuple(worst(outcomes, most_errors)),
    )


def without_kinds(rows: Sequence[GoldRow], kinds: Collection[str]) -> list[GoldRow]:
    """The rows of other kinds; a kind is given whole or by its number (see `GoldRow.is_of_kind`)."""
    return [row for row in rows if not any(row.is_of_kind(kind) for kind in kinds)]


def _error(outcome: Outcome) -> dict[str, Any]:
    row, expected = outcome.row, outcome.row.expected
    fields: dict[str, Any] = {
        "file": row.file,
        "line": row.line,
        "query": row.query,
        "as_of": row.as_of,
        "context": row.context,
        "type": row.type,
        "kind": row.kind or None,
        "expected": list(expected) if isinstance(expected, tuple) else expected,
        "status": outcome.answer.status.value,
        "id": outcome.answered,
        "candidate": outcome.candidate,
        "confidence": outcome.confidence,
        "explanation": outcome.answer.explain(),
    }
    return fields
