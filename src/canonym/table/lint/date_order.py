"""Dates that no calendar has, or an end before its start.

A span that ends before it starts is never in force. An impossible date is refused while reading; this rule also finds
it in tables that were made by a program.

    aliases:
      - {text: Zaire, kind: former, valid_from: 1997-05, valid_to: 1971-10}
"""

from __future__ import annotations

from collections.abc import Iterator

from canonym.dates import period
from canonym.model import Alias, Entity, Position, Tenure
from canonym.table.lint.subject import Subject
from canonym.table.problems import Problem

ID = "date-order"
SEVERITY = "error"


def check(subject: Subject) -> Iterator[Problem]:
    """The aliases and tenures whose dates cannot be."""
    for entity in subject.table.entities:
        for dated in _dated(entity):
            wrong = _wrong(dated)
            if wrong:
                what = repr(dated.text) if isinstance(dated, Alias) else f"the tenure of {dated.holder}"
                message = f"{entity.id}: {what}: {wrong}"
                yield Problem(subject.place(entity, dated), message, ID, SEVERITY)


def _dated(entity: Entity) -> Iterator[Alias | Tenure]:
    yield from (alias for alias in entity.aliases if alias.valid_from or alias.valid_to)
    if isinstance(entity, Position):
        yield from (tenure for tenure in entity.tenures if tenure.valid_from or tenure.valid_to)


def _wrong(dated: Alias | Tenure) -> str:
    try:
        first = period(dated.valid_from) if dated.valid_from is not None else None
        last = period(dated.valid_to) if dated.valid_to is not None else None
    except ValueError as error:
        return str(error)
    if first and last and last.last < first.first:
        return f"ends ({dated.valid_to}) before it starts ({dated.valid_from}); swap or mend the dates"
    return ""
