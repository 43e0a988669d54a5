"""Comparison: which rows got better or worse since an earlier run."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any

from canonym.evaluate.baseline import Baseline
from canonym.evaluate.calibration import calibration
from canonym.evaluate.figures import figures
from canonym.evaluate.graded import Graded
from canonym.evaluate.recorded import Key, Recorded
from canonym.vocabulary import nothing

FIGURES = ("precision", "recall", "f1", "nil_accuracy", "ambiguity", "ece", "brier")
"""The shares that are compared."""

CHANGES = ("worse", "better", "changed")
"""The lists of rows that both runs asked, in the order in which people want to see them."""

ONE_SIDED = ("new", "gone")
"""The lists of rows that one run asked."""


class Grade(IntEnum):
    """What an answer is worth: a wrong id costs more than none."""

    WRONG = 0
    MISSING = 1
    RIGHT = 2


@dataclass(frozen=True, slots=True)
class Change:
    """A row whose answer is another one."""

    then: Recorded
    now: Recorded

    def told(self) -> str:
        """The change in one line."""
        return f"{self.now.asked()}, was {_answer(self.then)}, is {_answer(self.now)}"

    def to_dict(self) -> dict[str, Any]:
        """The row as it is now, with what it was under `then`."""
        was = self.then.to_dict()
        return {**self.now.to_dict(), "then": {name: was[name] for name in ("status", "id", "candidate", "confidence")}}


@dataclass(frozen=True, slots=True)
class Comparison:
    """An earlier run and this one.

    Attributes:
        name: of the baseline.
        shared: rows that both asked; rows that came twice count once.
        then, now: the shares of FIGURES over the shared rows (0-1; None where there is nothing to divide by).
        better, worse: rows with a better or worse grade, see `grade`.
        changed: rows of the same grade with another status, id or best candidate.
        new, gone: rows that only this run, only the earlier one asked.
        options: options that differ, each with its value then and now.
    """

    name: str
    shared: int
    then: Mapping[str, float | None]
    now: Mapping[str, float | None]
    better: tuple[Change, ...]
    worse: tuple[Change, ...]
    changed: tuple[Change, ...]
    new: tuple[Recorded, ...]
    gone: tuple[Recorded, ...]
    options: Mapping[str, tuple[object, object]] = field(default_factory=nothing)

    @property
    def counts(self) -> str:
        """How many rows there are of each sort, in one phrase."""
        return ", ".join(f"{len(getattr(self, name)):,} {name}" for name in (*CHANGES, *ONE_SIDED))

    def differences(self) -> Mapping[str, float | None]:
        """Now less then, for each of FIGURES; None where either is."""
        return {name: _difference(self.then[name], self.now[name]) for name in FIGURES}

    def to_dict(self) -> dict[str, Any]:
        """The comparison as plain JSON values."""
        return {
            "baseline": self.name,
            "shared": self.shared,
            "options": {name: {"then": then, "now": now} for name, (then, now) in self.options.items()},
            "then": dict(self.then),
            "now": dict(self.now),
            "difference": dict(self.differences()),
            **{name: [change.to_dict() for change in getattr(self, name)] for name in CHANGES},
            **{name: [item.to_dict() for item in getattr(self, name)] for name in ONE_SIDED},
        }


def compare(baseline: Baseline, answers: Iterable[Recorded], options: Mapping[str, object]) -> Comparison:
    """Compare this run with an earlier one, row by row.

    Args:
        baseline: the earlier run.
        answers: of this run; rows are the same where mention, date, context, type and what is expected are.
        options: of this run, as a baseline has them.
    """
    then, now = _by_key(baseline.answers), _by_key(answers)
    shared = [Change(then[key], item) for key, item in now.items() if key in then]
    moved = [(grade(change.now) - grade(change.then), change) for change in shared]
    return Comparison(
        name=baseline.name,
        shared=len(shared),
        then=_shares([change.then for change in shared]),
        now=_shares([change.now for change in shared]),
        better=tuple(change for by, change in moved if by > 0),
        worse=tuple(change for by, change in moved if by < 0),
        changed=tuple(change for by, change in moved if not by and _said(change.then) != _said(change.now)),
        new=tuple(item for key, item in now.items() if key not in then),
        gone=tuple(item for key, item in then.items() if key not in now),
        options=_different(baseline.options, options),
    )


def grade(item: Graded) -> Grade:
    """What an answer is worth: right, a wrong id, or (where an id or ambiguity was expected) no answer."""
    if item.right:
        return Grade.RIGHT
    return Grade.MISSING if item.answered is None else Grade.WRONG


def _by_key(answers: Iterable[Recorded]) -> dict[Key, Recorded]:
    found: dict[Key, Recorded] = {}
    for item in answers:
        found.setdefault(item.key, item)
    return found


def _shares(items: Sequence[Recorded]) -> dict[str, float | None]:
    counted, calibrated = figures(items), calibration(items)
    shares: dict[str, float | None] = {
        "precision": counted.precision if counted.answered else None,
        "recall": counted.recall if counted.answerable else None,
        "f1": counted.f1 if counted.answerable else None,
        "nil_accuracy": counted.nil_accuracy,
        "ambiguity": counted.ambiguity,
        "ece": calibrated.ece if calibrated else None,
        "brier": calibrated.brier if calibrated else None,
    }
    return shares


def _difference(then: float | None, now: float | None) -> float | None:
    return None if then is None or now is None else now - then


def _said(item: Recorded) -> tuple[object, ...]:
    return item.status, item.answered, item.candidate


def _answer(item: Recorded) -> str:
    if item.answered is not None:
        return item.answered
    return f"{item.status.value} ({item.candidate} at {item.confidence:.2f})" if item.candidate else item.status.value


def _different(then: Mapping[str, Any], now: Mapping[str, object]) -> dict[str, tuple[object, object]]:
    """Options of both that differ; what an earlier run did not write down cannot be compared."""
    return {name: (then[name], value) for name, value in now.items() if name in then and then[name] != value}
