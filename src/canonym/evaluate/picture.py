"""Pictures: the reliability curve and precision over recall, as SVG that needs no library to draw or to see."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import sqrt
from string import Template

from canonym.evaluate.axes import BOTTOM, HEIGHT, LEFT, SIDE, WIDTH, path, square, text, x, y
from canonym.evaluate.calibration import Bin, Calibration
from canonym.evaluate.picture_template import DECLARATION, FRAME, STYLE
from canonym.evaluate.report import Report
from canonym.evaluate.sheets import share, threshold
from canonym.evaluate.sweep import Point, Sweep
from canonym.markup import safe

_STRIP, _TALLEST = 44, 26
"""How far below the square the bars of the bins stand, and the height of the tallest, in pixels."""

_NORMAL_95 = 1.96
"""Standard deviations on either side that hold 95 of 100 of a normal distribution."""


def picture(measured: Report, title: str) -> str:
    """Both curves side by side, as a file of its own.

    Args:
        measured: the report.
        title: what was measured; any text.
    """
    content = f'<g>{_reliability(measured)}</g><g transform="translate({WIDTH} 0)">{_precision(measured)}</g>'
    described = f"{_reliability_told(measured.calibration)} {_precision_told(measured.sweep)}"
    size = f' width="{2 * WIDTH}" height="{HEIGHT}"'
    return DECLARATION + _framed("eval", title, described, content, 2 * WIDTH, size)


def reliability_picture(measured: Report) -> str:
    """The reliability curve, to stand in a page."""
    told = _reliability_told(measured.calibration)
    return _framed("reliability", "Reliability", told, _reliability(measured), WIDTH)


def precision_picture(measured: Report) -> str:
    """Precision over recall, to stand in a page."""
    return _framed("precision", "Precision and recall", _precision_told(measured.sweep), _precision(measured), WIDTH)


def _framed(name: str, title: str, described: str, content: str, width: int, size: str = "") -> str:
    return Template(FRAME).substitute(
        name=name,
        title=safe(title),
        description=safe(described),
        style=STYLE,
        width=width,
        height=HEIGHT,
        size=size,
        content=content,
    )


def _reliability(measured: Report) -> str:
    frame = square("Reliability", "share right", "confidence", labels_at=_STRIP + 16, across_at=_STRIP + 36)
    bins = measured.calibration.bins if measured.calibration else ()
    return "\n".join([*frame, f'<path class="ideal" d="{path([(x(0), y(0)), (x(1), y(1))])}"/>', *_bins(bins)])


def _bins(bins: tuple[Bin, ...]) -> Iterator[str]:
    if not bins:
        yield _empty("no row has a candidate")
        return
    most = max(bin_.rows for bin_ in bins)
    places = [(x(bin_.mean), y(bin_.right)) for bin_ in bins]
    yield f'<path class="line" d="{path(places)}"/>'
    for bin_, (across, down) in zip(bins, places, strict=True):
        low, high = interval(bin_.right, bin_.rows)
        yield f'<path class="span" d="{path([(across, y(low)), (across, y(high))])}"/>'
        told = f"<title>{safe(_bin_told(bin_))}</title>"
        yield f'<circle class="dot" cx="{across:.1f}" cy="{down:.1f}" r="4">{told}</circle>'
        yield _bar(bin_, most)


def _bar(bin_: Bin, most: int) -> str:
    height = max(1.0, _TALLEST * bin_.rows / most)
    left, right, foot = x(bin_.low) + 2, x(bin_.high) - 2, BOTTOM + _STRIP
    return (
        f'<rect class="bar" x="{left:.1f}" y="{foot - height:.1f}" width="{right - left:.1f}" height="{height:.1f}"/>'
        f"{text((left + right) / 2, foot - height - 3, _short(bin_.rows), style='soft', anchor='middle')}"
    )


def _short(count: int) -> str:
    """A count that fits over a bar."""
    for size, unit in ((1_000_000, "M"), (10_000, "k")):
        if count >= size:
            return f"{count / (1_000 if unit == 'k' else size):.0f}{unit}"
    return str(count)


def interval(right: float, rows: int) -> tuple[float, float]:
    """Where the share would lie with 95 % confidence, by Wilson's score (1927).

    Args:
        right: the share that was found, 0-1.
        rows: of how many.

    >>> [round(end, 2) for end in interval(0.5, 10)]
    [0.24, 0.76]
    """
    z = _NORMAL_95
    middle = right + z * z / (2 * rows)
    half = z * sqrt(right * (1 - right) / rows + z * z / (4 * rows * rows))
    whole = 1 + z * z / rows
    return max(0.0, (middle - half) / whole), min(1.0, (middle + half) / whole)


def _precision(measured: Report) -> str:
    found = measured.sweep
    frame = square("Precision and recall", "precision", "recall", labels_at=16, across_at=34)
    return "\n".join([*frame, *_curve(found), *_legend(found)])


def _curve(found: Sweep) -> Iterator[str]:
    places = [(x(point.recall), y(point.precision)) for point in found.curve if point.precision is not None]
    if not places:
        yield _empty("no threshold answers anything")
        return
    yield f'<path class="line" d="{path(places)}"/>'
    if found.best_f1 and found.best_f1.precision is not None:
        yield _diamond(x(found.best_f1.recall), y(found.best_f1.precision))
    if found.in_force.precision is not None:
        yield _disc(x(found.in_force.recall), y(found.in_force.precision))


def _legend(found: Sweep) -> Iterator[str]:
    foot = BOTTOM + 58
    yield _disc(LEFT + 6, foot - 4)
    yield text(LEFT + 18, foot, f"in force: {_point_told(found.in_force)}")
    if found.best_f1:
        yield _diamond(LEFT + 6, foot + 16)
        yield text(LEFT + 18, foot + 20, f"best F1: {_point_told(found.best_f1)}")


def _disc(across: float, down: float) -> str:
    return f'<circle class="here" cx="{across:.1f}" cy="{down:.1f}" r="6"/>'


def _diamond(across: float, down: float) -> str:
    corners = ((across, down - 8), (across + 8, down), (across, down + 8), (across - 8, down))
    return f'<path class="best" d="{path(corners)}Z"/>'


def _empty(words: str) -> str:
    return text(LEFT + SIDE / 2, BOTTOM - SIDE / 2, words, style="soft", anchor="middle")


def _point_told(point: Point) -> str:
    return f"{threshold(point.threshold)} (P {share(point.precision)}, R {share(point.recall)}, F1 {share(point.f1)})"


def _bin_told(bin_: Bin) -> str:
    return f"{bin_.rows:,} rows with confidence {bin_.mean:.3f}, of which {bin_.right:.3f} are right"


def _reliability_told(found: Calibration | None) -> str:
    if found is None:
        return "No row has a candidate."
    bins: Iterable[str] = (_bin_told(bin_) for bin_ in found.bins)
    head = f"Share of right candidates by confidence, beside the diagonal of perfect calibration; ECE {found.ece:.3f}"
    return f"{head}: {'; '.join(bins)}."


def _precision_told(found: Sweep) -> str:
    best = f"; best F1 at threshold {_point_told(found.best_f1)}" if found.best_f1 else ""
    head = f"Precision over recall, average precision {share(found.average_precision)}"
    return f"{head}; in force is threshold {_point_told(found.in_force)}{best}."
