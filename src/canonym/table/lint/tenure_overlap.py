"""More holders of a position at once than it has seats.

A role phrase of those days is ambiguous. A handover is no overlap: two tenures may share the period in which one ends
and the other begins, at the precision given (`2015-05` and `2015-05`, or the same day). A tenure whose end is unknown
(`end_unknown: true`) ends with the next one.

Mend the dates, or give the position `seats` where several hold it at once (co-chairs, rival governments).

    tenures:
      - {holder: george-little, valid_from: 2011, valid_to: 2014}
      - {holder: john-kirby, valid_from: 2013-12, valid_to: 2015-05}
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from canonym.dates import OPEN_END, OPEN_START, Period, period, show_span
from canonym.model import Position, Tenure
from canonym.table.lint.subject import Subject
from canonym.table.problems import Problem

ID = "tenure-overlap"
SEVERITY = "error"


class _Certain(NamedTuple):
    """The days on which a tenure certainly runs: from the end of its first period to the start of its last."""

    first: int
    last: int
    tenure: Tenure

    def overlaps(self, other: _Certain) -> bool:
        """Whether the two share more than the boundary at which one hands over to the other."""
        return self.first < other.last and other.first < self.last


def check(subject: Subject) -> Iterator[Problem]:
    """The tenures that begin while all seats are taken."""
    for position in subject.positions:
        yield from _overlaps(subject, position)


def _overlaps(subject: Subject, position: Position) -> Iterator[Problem]:
    earlier: list[_Certain] = []
    for one in sorted(filter(None, map(_certain, position.tenures)), key=lambda one: one[:2]):
        others = [other for other in earlier if other.overlaps(one)]
        earlier.append(one)
        if len(others) >= position.seats:
            held = ", ".join(f"{other.tenure.holder} ({_span(other.tenure)})" for other in others)
            seats = "one seat" if position.seats == 1 else f"{position.seats} seats"
            message = (
                f"{one.tenure.holder} ({_span(one.tenure)}) holds {position.id} at the same time as {held}, but it has "
                f"{seats}; mend the dates or raise `seats`"
            )
            yield Problem(subject.place(position, one.tenure), message, ID, SEVERITY)


def _certain(tenure: Tenure) -> _Certain | None:
    try:
        start = period(tenure.valid_from) if tenure.valid_from else Period(OPEN_START, OPEN_START)
        end = period(tenure.valid_to) if tenure.valid_to else Period(OPEN_END, OPEN_END)
    except ValueError:
        return None
    if tenure.end_unknown and not tenure.valid_to:
        end = start
    return _Certain(start.last, end.first, tenure)


def _span(tenure: Tenure) -> str:
    first = period(tenure.valid_from).first if tenure.valid_from else OPEN_START
    last = period(tenure.valid_to).last if tenure.valid_to else OPEN_END
    return show_span(first, last)
