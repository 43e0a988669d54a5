"""Queries of a column judged and decided: columns, of which those from another process are unpacked when looked at."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple, TypeAlias

from canonym.decide.confidence import shares
from canonym.decide.decision import Judged, decide
from canonym.decide.query import Options
from canonym.match.hits import Hit, RuledOut
from canonym.vocabulary import Status

Packed: TypeAlias = tuple[Any, ...]
"""What was judged, as plain tuples all through, which cost a fraction of named ones on their way between processes."""


class Decided(NamedTuple):
    """What was found for some queries and decided about it, one value a query in each column.

    Attributes:
        judged: see `judged_of`.
        statuses: whether one entity is meant.
        reasons: why, in a phrase.
        best: number of the best hit's entity whatever the status, -1 where there is none.
        confidences: of the hits, 0-1.
    """

    judged: list[Judged | Packed]
    statuses: list[Status]
    reasons: list[str]
    best: list[int]
    confidences: list[list[float]]

    def extend(self, others: Decided) -> None:
        """Append what was found for other queries."""
        for column, other in zip(self, others, strict=True):
            # Columns of one place are of one type, which the type of a tuple's walk does not say.
            column += other  # type: ignore[operator]

    def packed(self) -> tuple[list[Any], ...]:
        """All of it as plain values."""
        return [_packed(found) for found in self.judged], [status.value for status in self.statuses], *self[2:]

    @classmethod
    def unpacked(cls, columns: Sequence[Any]) -> Decided:
        """What `packed` gave."""
        judged, statuses, *rest = columns
        of = {status.value: status for status in Status}
        return cls(judged, [of[status] for status in statuses], *rest)


def decided(judged: Sequence[Judged], options: Options) -> Decided:
    """Decide about queries that were judged."""
    confidences = [shares([hit.weight for hit in found.hits]) for found in judged]
    outcomes = [decide(found, shared, options) for found, shared in zip(judged, confidences, strict=True)]
    best = [found.hits[0].entity if found.hits else -1 for found in judged]
    return Decided([*judged], [status for status, _ in outcomes], [why for _, why in outcomes], best, confidences)


def nothing_decided() -> Decided:
    """What was found for no queries."""
    return Decided([], [], [], [], [])


def judged_of(found: Judged | Packed) -> Judged:
    """What was found for a query, unpacked where it came from another process."""
    if isinstance(found, Judged):
        return found
    hits, ruled_out, reason = found
    return Judged([Hit._make(hit) for hit in hits], [RuledOut(Hit._make(hit), why) for hit, why in ruled_out], reason)


def _packed(found: Judged | Packed) -> Packed:
    if not isinstance(found, Judged):
        return found
    return [tuple(hit) for hit in found.hits], [(tuple(hit), why) for hit, why in found.ruled_out], found.reason
