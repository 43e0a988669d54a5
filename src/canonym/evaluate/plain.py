"""The report as lines of plain text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from canonym.evaluate.comparison import CHANGES, ONE_SIDED, Comparison
from canonym.evaluate.report import Report
from canonym.evaluate.sheets import Sheet, comparison_sheet, figures_sheet, measured_sheets
from canonym.evaluate.worst import told

_MOST_CHANGES = 20
"""Rows of each sort that are listed."""


class Line(NamedTuple):
    """A line of text; `heads` says that it is above what follows."""

    text: str
    heads: bool = False


def lines(measured: Report, compared: Comparison | None, clean: Callable[[object], str]) -> Iterator[Line]:
    """The report, line by line.

    Args:
        measured: the report.
        compared: with an earlier run, if with any.
        clean: makes one legible line of any text.
    """
    overall = figures_sheet(measured.all)
    yield Line(overall.title)
    yield from _body(overall, clean)
    for sheet in measured_sheets(measured):
        yield from _headed(sheet, clean)
    if measured.errors:
        yield Line("")
        yield Line("worst errors", heads=True)
        for outcome in measured.errors:
            yield Line(clean(told(outcome)))
            yield from (Line(f"  {clean(line)}") for line in outcome.answer.explain().splitlines()[1:])
    if compared:
        yield from _headed(comparison_sheet(compared), clean)
        yield from _changes(compared, clean)


def _headed(sheet: Sheet, clean: Callable[[object], str]) -> Iterator[Line]:
    yield Line("")
    yield Line(clean(sheet.title), heads=True)
    yield from _body(sheet, clean)


def _body(sheet: Sheet, clean: Callable[[object], str]) -> Iterator[Line]:
    rows = [[clean(cell) for cell in row] for row in sheet.rows]
    widths = [max(map(len, column)) for column in zip(sheet.headings, *rows, strict=True)]
    yield Line(_aligned(sheet.headings, widths), heads=True)
    yield from (Line(_aligned(row, widths)) for row in rows)
    yield from (Line(clean(word)) for word in sheet.words)


def _aligned(cells: Sequence[str], widths: Sequence[int]) -> str:
    return "  ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)).rstrip()


def _changes(compared: Comparison, clean: Callable[[object], str]) -> Iterator[Line]:
    for name in CHANGES:
        yield from _listed(name, [change.told() for change in getattr(compared, name)], clean)
    for name in ONE_SIDED:
        yield from _listed(name, [item.asked() for item in getattr(compared, name)], clean)


def _listed(name: str, items: Sequence[str], clean: Callable[[object], str]) -> Iterator[Line]:
    if not items:
        return
    yield Line("")
    yield Line(name, heads=True)
    yield from (Line(clean(item)) for item in items[:_MOST_CHANGES])
    if len(items) > _MOST_CHANGES:
        yield Line(f"... and {len(items) - _MOST_CHANGES:,} more")
