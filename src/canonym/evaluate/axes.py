"""A square of two shares, 0-1 each: its frame, grid and labels, and where in it a point lies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from canonym.markup import safe

WIDTH, HEIGHT = 360, 424
"""Of a panel, in pixels, with all its labels."""

LEFT, TOP, SIDE = 54, 44, 280
"""Where the square begins, and how long its sides are."""

BOTTOM = TOP + SIDE

_TICKS = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)


def x(share: float) -> float:
    """The horizontal place of a share."""
    return LEFT + share * SIDE


def y(share: float) -> float:
    """The vertical place of a share."""
    return BOTTOM - share * SIDE


def path(points: Iterable[tuple[float, float]]) -> str:
    """A line through places, as the `d` of a path."""
    return "M" + "L".join(f"{across:.1f} {down:.1f}" for across, down in points)


def text(across: float, down: float, words: object, *, style: str = "", anchor: str = "start") -> str:
    """Words at a place."""
    class_ = f' class="{style}"' if style else ""
    return f'<text x="{across:.1f}" y="{down:.1f}" text-anchor="{anchor}"{class_}>{safe(words)}</text>'


def square(title: str, down: str, across: str, *, labels_at: int, across_at: int) -> Iterator[str]:
    """The frame, grid and labels.

    Args:
        title: above it.
        down, across: what the two shares are.
        labels_at, across_at: how far below the square the horizontal labels and their name are, in pixels.
    """
    yield text(LEFT, TOP - 18, title, style="head")
    for tick in _TICKS:
        yield f'<path class="grid" d="{path([(x(tick), TOP), (x(tick), BOTTOM)])}"/>'
        yield f'<path class="grid" d="{path([(LEFT, y(tick)), (LEFT + SIDE, y(tick))])}"/>'
        yield text(LEFT - 6, y(tick) + 4, f"{tick:.1f}", style="soft", anchor="end")
        yield text(x(tick), BOTTOM + labels_at, f"{tick:.1f}", style="soft", anchor="middle")
    yield f'<rect class="frame" x="{LEFT}" y="{TOP}" width="{SIDE}" height="{SIDE}"/>'
    middle = LEFT + SIDE / 2
    yield text(middle, BOTTOM + across_at, across, anchor="middle")
    place = f"translate(16 {TOP + SIDE / 2:.0f}) rotate(-90)"
    yield f'<g transform="{place}">{text(0, 0, down, anchor="middle")}</g>'
