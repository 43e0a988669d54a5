"""Outcomes: gold rows with the answers that a resolver gave.

Figures, calibration and errors are made of outcomes alone: another way of asking (a document at a time) has only to
yield them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from canonym.decide.resolver import Resolver
from canonym.evaluate.gold import GoldRow
from canonym.resolution import Resolution
from canonym.vocabulary import Status

_DECIMALS = 4
"""Of a confidence, as answers are written."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """A gold row and its answer.

    `type` is the top-level type of what is expected, of the row itself where nothing is; `unknown id` where the table
    has not what is expected; empty where nothing says.
    """

    row: GoldRow
    answer: Resolution
    type: str = ""

    @property
    def is_between(self) -> bool:
        """Whether the row expects to be ambiguous between several ids."""
        return isinstance(self.row.expected, tuple)

    @property
    def answered(self) -> str | None:
        """The id that was answered, None unless resolved."""
        return self.answer.id

    @property
    def candidate(self) -> str | None:
        """The best candidate whatever the status."""
        return self.answer.candidates[0].id if self.answer.candidates else None

    @property
    def confidence(self) -> float:
        """Of the best candidate, 0-1, as answers are written."""
        return round(self.answer.confidence, _DECIMALS)

    @property
    def right(self) -> bool:
        """Whether the answer is the expected one: the id, ambiguous with all of the list, or not resolved."""
        expected = self.row.expected
        if isinstance(expected, tuple):
            candidates = {candidate.id for candidate in self.answer.candidates}
            return self.answer.status is Status.AMBIGUOUS and candidates.issuperset(expected)
        return self.answered == expected

    @property
    def one_of_them(self) -> bool:
        """Whether a row that is ambiguous was answered with one of its ids."""
        expected = self.row.expected
        return isinstance(expected, tuple) and self.answered in expected


def ask(resolver: Resolver, rows: Sequence[GoldRow]) -> list[Outcome]:
    """The outcomes of single names, asked as a column is: weak aliases need support.

    Args:
        resolver: with the options that are to be measured.
        rows: from `read_gold`.
    """
    answers = resolver.resolve_many(
        [row.query for row in rows],
        [row.as_of for row in rows],
        [row.context for row in rows],
        [row.type for row in rows],
    )
    return [Outcome(row, answer, _type(resolver, row)) for row, answer in zip(rows, answers, strict=True)]


def _type(resolver: Resolver, row: GoldRow) -> str:
    expected = row.expected[0] if isinstance(row.expected, tuple) else row.expected
    if expected is None:
        return (row.type or "").partition("/")[0]
    number = resolver.index.entity_of_id(expected)
    return resolver.index.type(number).partition("/")[0] if number >= 0 else "unknown id"
