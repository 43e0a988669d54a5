"""The worst errors: what was answered wrongly with the most confidence, then what was missed."""

from __future__ import annotations

from collections.abc import Iterable

from canonym.evaluate.outcomes import Outcome
from canonym.evaluate.recorded import record


def worst(outcomes: Iterable[Outcome], most: int) -> list[Outcome]:
    """Up to `most` errors: wrong answers before missing ones, each the most confident first."""
    errors = [outcome for outcome in outcomes if not outcome.right]
    errors.sort(key=lambda outcome: (outcome.answered is None, -outcome.confidence))
    return errors[:most]


def told(outcome: Outcome) -> str:
    """An error in one line: what was expected, and what was answered instead."""
    return f"{record(outcome).asked()}, got {outcome.answered or outcome.status.value}"
