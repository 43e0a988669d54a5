"""Sheets: the report as small tables with words, for whatever shows them to people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from canonym.evaluate.calibration import Calibration
from canonym.evaluate.comparison import FIGURES, Comparison
from canonym.evaluate.figures import Figures
from canonym.evaluate.report import Report
from canonym.evaluate.sweep import Point, Sweep

_NAMES = {"f1": "F1", "nil_accuracy": "nil", "ece": "ECE", "brier": "Brier"}
"""Figures that are called otherwise before people."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table, what it is about, and sentences below it; `here` is the row that is in force, if any is."""

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    words: tuple[str, ...] = ()
    here: int | None = None


def figures_sheet(all_: Figures) -> Sheet:
    """Counts and shares of all rows."""
    words = [
        f"{all_.right:,} right of {all_.answered:,} answered; "
        f"{all_.nil_right:,} of {all_.nil_rows:,} nil rows not resolved"
    ]
    if all_.between_rows:
        words.append(
            f"{all_.between_right:,} of {all_.between_rows:,} ambiguous rows ambiguous between all expected ids; "
            f"{all_.between_answered:,} answered with one of them"
        )
    return Sheet(
        f"{all_.rows:,} rows: {all_.answerable:,} with one id, {all_.nil_rows:,} nil, {all_.between_rows:,} ambiguous",
        ("precision", "recall", "F1", "nil", "ambiguity"),
        (tuple(map(share, (all_.precision, all_.recall, all_.f1, all_.nil_accuracy, all_.ambiguity))),),
        tuple(words),
    )


def measured_sheets(measured: Report) -> Iterator[Sheet]:
    """Calibration, the sweep, and the slices: all but the figures and the errors."""
    if measured.calibration:
        yield calibration_sheet(measured.calibration)
    if measured.sweep.curve:
        yield sweep_sheet(measured.sweep)
    for name, parts in (("kind", measured.by_kind), ("type", measured.by_type)):
        if len(parts) > 1:
            yield slices_sheet(name, parts)


def calibration_sheet(found: Calibration) -> Sheet:
    """The reliability table."""
    rows = [(f"{b.low:.1f}-{b.high:.1f}", f"{b.rows:,}", f"{b.mean:.3f}", f"{b.right:.3f}") for b in found.bins]
    title = f"calibration: ECE {found.ece:.3f}, Brier {found.brier:.3f} (of a constant {found.constant_brier:.3f})"
    return Sheet(title, ("confidence", "rows", "mean", "right"), tuple(rows))


def sweep_sheet(found: Sweep) -> Sheet:
    """Thresholds and what they are worth; neighbours that answer the same share a row."""
    rows: list[tuple[str, ...]] = []
    here = 0
    for _, same in groupby(found.grid, lambda point: (point.answered, point == found.in_force)):
        points = list(same)
        first, last = threshold(points[0].threshold), threshold(points[-1].threshold)
        name = first if first == last else f"{first}-{last}"
        if points[0] == found.in_force:
            name, here = f"{name} in force", len(rows)
        rows.append(_point(name, points[0]))
    headings = ("threshold", "answered", "precision", "recall", "F1", "nil")
    title = f"thresholds: average precision {share(found.average_precision)}"
    return Sheet(title, headings, tuple(rows), _named(found), here)


def _point(name: str, point: Point) -> tuple[str, ...]:
    shares = (point.precision, point.recall, point.f1, point.nil_accuracy)
    return (name, f"{point.answered:,}", *map(share, shares))


def _named(found: Sweep) -> tuple[str, ...]:
    best = found.best_f1
    words = [f"best F1: {best.f1:.3f} at {threshold(best.threshold)}" if best else "best F1: nothing is answered right"]
    for aim, point in found.reaching:
        if point:
            words.append(f"precision {aim:.2f}: from {threshold(point.threshold)}, with recall {point.recall:.3f}")
        else:
            words.append(f"precision {aim:.2f}: at no threshold")
    return tuple(words)


def slices_sheet(name: str, parts: Mapping[str, Figures]) -> Sheet:
    """The figures of parts."""
    headings = (name, "rows", "precision", "recall", "F1", "nil", "ambiguity")
    return Sheet(f"by {name}", headings, tuple(_slice(value, part) for value, part in parts.items()))


def _slice(value: str, part: Figures) -> tuple[str, ...]:
    precision = part.precision if part.answered else None
    recall, f1 = (part.recall, part.f1) if part.answerable else (None, None)
    return (value, f"{part.rows:,}", *map(share, (precision, recall, f1, part.nil_accuracy, part.ambiguity)))


def comparison_sheet(found: Comparison) -> Sheet:
    """Figures then and now, over the rows that both runs asked."""
    moved = found.differences()
    rows = [
        (_NAMES.get(name, name), share(found.then[name]), share(found.now[name]), _signed(moved[name]))
        for name in FIGURES
        if found.then[name] is not None or found.now[name] is not None
    ]
    words = [f"over the {found.shared:,} rows of both"]
    words += [f"{name} was {then}, is {now}" for name, (then, now) in found.options.items()]
    title = f"compared with {found.name}: {found.counts}"
    return Sheet(title, ("figure", "then", "now", "difference"), tuple(rows), tuple(words))


def share(value: float | None) -> str:
    """A share as people read it.

    >>> share(0.5), share(None)
    ('0.500', '-')
    """
    return "-" if value is None else f"{value:.3f}"


def _signed(value: float | None) -> str:
    shown = "-" if value is None else f"{value:+.3f}"
    return "0.000" if shown in ("+0.000", "-0.000") else shown


def threshold(value: float) -> str:
    """A threshold as it may be given on the command line.

    >>> threshold(0.5), threshold(0.6234)
    ('0.50', '0.6234')
    """
    text = f"{value:.4f}"
    return text[:4] + text[4:].rstrip("0")
