"""Figures: precision, recall, F1, nil accuracy and ambiguity of a set of outcomes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any, TypeVar

from canonym.evaluate.graded import Graded

_Graded = TypeVar("_Graded", bound=Graded)


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts, and the shares made of them (0-1; None where there is nothing to divide by).

    Attributes:
        rows: all outcomes.
        answerable: rows that expect one id.
        nil_rows: rows that expect nothing.
        between_rows: rows that expect to be ambiguous between several ids.
        answered: rows of any sort that were resolved.
        right: rows resolved to the id they expect.
        nil_right: rows that expect nothing and were not resolved.
        between_right: rows that are ambiguous with all expected ids among the candidates.
        between_answered: rows that expect to be ambiguous and were resolved to one of the ids.
    """

    rows: int = 0
    answerable: int = 0
    nil_rows: int = 0
    between_rows: int = 0
    answered: int = 0
    right: int = 0
    nil_right: int = 0
    between_right: int = 0
    between_answered: int = 0

    @property
    def precision(self) -> float:
        """Right answers among all answers; an answer to a nil or ambiguous row is a wrong one. 0 without answers."""
        return self.right / self.answered if self.answered else 0.0

    @property
    def recall(self) -> float:
        """Right answers among the rows that expect one id; 0 where there are none."""
        return self.right / self.answerable if self.answerable else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    @property
    def nil_accuracy(self) -> float | None:
        """Rows that expect nothing and were not resolved, among all that expect nothing."""
        return self.nil_right / self.nil_rows if self.nil_rows else None

    @property
    def ambiguity(self) -> float | None:
        """Rows that are ambiguous as expected, among all that expect it."""
        return self.between_right / self.between_rows if self.between_rows else None

    def to_dict(self) -> dict[str, Any]:
        """Counts and shares as plain JSON values."""
        counts = {field.name: getattr(self, field.name) for field in fields(self)}
        shares = {
            "precision": self.precision,
            "recall": self.recall,
            "f1": self.f1,
            "nil_accuracy": self.nil_accuracy,
            "ambiguity": self.ambiguity,
        }
        return {**counts, **shares}


def figures(items: Sequence[Graded]) -> Figures:
    """The figures of outcomes."""
    between = [item for item in items if item.row.is_between]
    nil = [item for item in items if item.row.expected is None]
    return Figures(
        rows=len(items),
        answerable=len(items) - len(between) - len(nil),
        nil_rows=len(nil),
        between_rows=len(between),
        answered=sum(item.answered is not None for item in items),
        right=sum(item.answered is not None and item.answered == item.row.expected for item in items),
        nil_right=sum(item.right for item in nil),
        between_right=sum(item.right for item in between),
        between_answered=sum(item.answered is not None and item.answered in _ids(item) for item in between),
    )


def slices(outcomes: Iterable[_Graded], by: Callable[[_Graded], str]) -> Mapping[str, Figures]:
    """The figures of each part, by what `by` says of an outcome; in alphabetical order."""
    parts: defaultdict[str, list[_Graded]] = defaultdict(list)
    for outcome in outcomes:
        parts[by(outcome) or "none"].append(outcome)
    return {name: figures(parts[name]) for name in sorted(parts)}


def _ids(item: Graded) -> tuple[str, ...]:
    return item.row.expected if isinstance(item.row.expected, tuple) else ()
