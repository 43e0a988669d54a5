"""The worst errors: what was answered wrongly with the most confidence, then what was missed."""

from __future__ import annotations

from collections.abc import Iterable

from canonym.evaluate.outcomes import Outcome


def worst(outcomes: Iterable[Outcome], most: int) -> list[Outcome]:
    """Up to `most` errors: wrong answers before missing ones, each the most confident first."""
    errors = [outcome for outcome in outcomes if not outcome.right]
    errors.sort(key=lambda outcome: (outcome.answered is None, -outcome.confidence))
    return errors[:most]


def told(outcome: Outcome) -> str:
    """An error in one line: what was expected, and what was answered instead."""
    expected = outcome.row.expected
    wanted = "nil" if expected is None else f"one of {', '.join(expected)}" if isinstance(expected, tuple) else expected
    if outcome.is_between:
        wanted = f"ambiguous between {', '.join(expected or ())}"
    got = outcome.answered or outcome.answer.status.value
    asked = ", ".join(f"{key} {value}" for key, value in _asked(outcome) if value)
    place = f"{outcome.row.file}:{outcome.row.line}"
    return f"{place}: {outcome.row.query!r}{f' ({asked})' if asked else ''}: expected {wanted}, got {got}"


def _asked(outcome: Outcome) -> tuple[tuple[str, str | None], ...]:
    row = outcome.row
    return ("as of", row.as_of), ("type", row.type), ("context", row.context), ("kind", row.kind)
