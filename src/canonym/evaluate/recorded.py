"""Recorded answers: what of an outcome is written down, so that a later run can be compared with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from canonym.evaluate.gold import GoldRow, as_expected, is_expected
from canonym.evaluate.graded import Graded
from canonym.vocabulary import Status

Key = tuple[object, ...]
"""What makes two rows the same question with the same answer expected."""

_OPTIONAL = ("as_of", "context", "type", "kind")


@dataclass(frozen=True, slots=True)
class Recorded:
    """A gold row and what was answered; `right` is written down too, since it may hang on all the candidates."""

    row: GoldRow
    status: Status
    answered: str | None
    candidate: str | None
    confidence: float
    right: bool

    @property
    def key(self) -> Key:
        """What was asked and expected; the line, which moves, and the kind, which only slices, are no part of it."""
        row = self.row
        expected = tuple(sorted(row.expected)) if isinstance(row.expected, tuple) else row.expected
        return row.query, row.as_of or None, row.context or None, row.type or None, expected

    def asked(self) -> str:
        """The row in one line."""
        row = self.row
        more = f" ({row.asked})" if row.asked else ""
        return f"{row.file}:{row.line}: {row.query!r}{more}: expected {row.wanted}"

    def to_dict(self) -> dict[str, Any]:
        """The record as plain JSON values; what a row does not give is left out."""
        row, expected = self.row, self.row.expected
        given = {name: getattr(row, name) for name in _OPTIONAL if getattr(row, name)}
        return {
            "file": row.file,
            "line": row.line,
            "query": row.query,
            **given,
            "expected": list(expected) if isinstance(expected, tuple) else expected,
            "status": self.status.value,
            "id": self.answered,
            "candidate": self.candidate,
            "confidence": self.confidence,
            "right": self.right,
        }


def record(item: Graded) -> Recorded:
    """What of an outcome is written down."""
    return Recorded(item.row, item.status, item.answered, item.candidate, item.confidence, item.right)


def read_record(value: object) -> Recorded:
    """The record that `Recorded.to_dict` wrote.

    Raises:
        ValueError: it is none; says what is wrong.
    """
    if not isinstance(value, dict):
        raise ValueError("not an object")
    for mistake in _mistakes(value):
        raise ValueError(mistake)
    row = GoldRow(
        query=value["query"],
        expected=as_expected(value["expected"]),
        as_of=value.get("as_of"),
        context=value.get("context"),
        type=value.get("type"),
        kind=value.get("kind") or "",
        file=value.get("file") or "",
        line=value.get("line") or 0,
    )
    confidence = float(value["confidence"])
    return Recorded(row, Status(value["status"]), value["id"], value["candidate"], confidence, value["right"])


def _mistakes(value: Mapping[str, Any]) -> Iterator[str]:
    if not isinstance(value.get("query"), str):
        yield "no `query`"
    if "expected" not in value or not is_expected(value["expected"]):
        yield "`expected` is an id, a list of ids, or null"
    if value.get("status") not in [status.value for status in Status]:
        yield f"`status` is one of {', '.join(status.value for status in Status)}"
    for name in ("id", "candidate"):
        if name not in value or not isinstance(value[name], str | None):
            yield f"`{name}` is an id or null"
    if (value["id"] is not None) != (value["status"] == Status.RESOLVED.value):
        yield "there is an `id` where and only where the `status` is resolved"
    confidence = value.get("confidence")
    if not isinstance(confidence, int | float) or isinstance(confidence, bool) or not 0 <= confidence <= 1:
        yield "`confidence` is a number from 0 to 1"
    if not isinstance(value.get("right"), bool):
        yield "`right` is true or false"
    for name in (*_OPTIONAL, "file"):
        if not isinstance(value.get(name), str | None):
            yield f"`{name}` is a text or null"
    if not isinstance(value.get("line"), int | None):
        yield "`line` is a number"
