"""Outcomes: gold rows with the answers that a resolver gave.

Figures, calibration and errors are made of outcomes alone: another way of asking (a document at a time) has only to
yield them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from canonym.decide.resolver import Resolver
from canonym.errors import UsageError
from canonym.evaluate.gold import GoldRow
from canonym.resolution import Resolution
from canonym.vocabulary import Status, normal_type

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
    def status(self) -> Status:
        """Of the answer."""
        return self.answer.status

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

    def reach(self, margin: float) -> float | None:
        """The highest threshold at which the best candidate is answered; None where none would make it an answer.

        That is its confidence, unless it leads the next (or, alone, nothing) by less than `margin` (0-1). The threshold
        asks how sure the best candidate is, the margin whether it is the only one; what fails one of them, no value of
        the other mends.
        """
        found = self.answer.candidates
        if not found or found[0].confidence - (found[1].confidence if len(found) > 1 else 0.0) < margin:
            return None
        return found[0].confidence


def ask(resolver: Resolver, rows: Sequence[GoldRow], *, single: bool = False) -> list[Outcome]:
    """The outcomes of names.

    Args:
        resolver: with the options that are to be measured.
        rows: from `read_gold`.
        single: each is a lookup of its own, as of `Resolver.resolve`, in which a weak alias may stand alone;
            otherwise all are a column, in which weak aliases need support.

    Raises:
        UsageError: a lookup of its own has a type that the table does not know.
    """
    answers = _one_by_one(resolver, rows) if single else _column(resolver, rows)
    return [Outcome(row, answer, _type(resolver, row)) for row, answer in zip(rows, answers, strict=True)]


def _column(resolver: Resolver, rows: Sequence[GoldRow]) -> Sequence[Resolution]:
    return resolver.resolve_many(
        [row.query for row in rows],
        [row.as_of for row in rows],
        [row.context for row in rows],
        [row.type for row in rows],
    )


def _one_by_one(resolver: Resolver, rows: Sequence[GoldRow]) -> Iterator[Resolution]:
    known: dict[tuple[str | None, ...], Resolution] = {}
    for row in rows:
        question = (row.query, row.as_of, row.context, row.type)
        if question not in known:
            try:
                known[question] = resolver.resolve(row.query, row.as_of, row.context, row.type)
            except UsageError as error:
                raise UsageError(f"{row.file}:{row.line}: {error}") from None
        yield known[question]


def _type(resolver: Resolver, row: GoldRow) -> str:
    expected = row.expected[0] if isinstance(row.expected, tuple) else row.expected
    if expected is None:
        return normal_type(row.type or "").partition("/")[0]
    number = resolver.index.entity_of_id(expected)
    return resolver.index.type(number).partition("/")[0] if number >= 0 else "unknown id"
