"""Pictures of cost against the size of the table, as SVG."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

Figures = Mapping[str, Any]

SIZES = {"10k": 10_000, "100k": 100_000, "1m": 1_000_000}


def draw(results: Figures, folder: Path) -> list[tuple[str, str]]:
    """Draw what a run of several sizes measured.

    Args:
        results: what benchmarks.run collected.
        folder: where the pictures go.

    Returns:
        What each picture shows and its file name; none where there is one size, or no matplotlib.
    """
    try:
        import matplotlib
    except ModuleNotFoundError:
        return []
    matplotlib.use("svg")
    matplotlib.rcParams["svg.hashsalt"] = "canonym"
    drawn = []
    for told, name, section, unit, read in _PICTURES:
        lines = _lines(results.get(section, {}), read)
        if any(len(places) > 1 for places in lines.values()):
            _draw(lines, told, unit, folder / name)
            drawn.append((told, name))
    return drawn


def _lines(sizes: Mapping[str, Figures], read: Callable[[Figures], Any]) -> dict[str, list[tuple[int, float]]]:
    """For each engine the size of each table and the figure."""
    lines: dict[str, list[tuple[int, float]]] = {}
    for size, engines in sizes.items():
        for engine, figures in engines.items():
            try:
                value = read(figures)
            except KeyError:
                continue
            if value:
                lines.setdefault(engine, []).append((SIZES[size], float(value)))
    return lines


def _draw(lines: Mapping[str, Sequence[tuple[int, float]]], told: str, unit: str, file: Path) -> None:
    import matplotlib.pyplot as plt

    figure, axes = plt.subplots(figsize=(8, 4.5), layout="constrained")
    for engine, places in lines.items():
        width = 3.0 if engine == "canonym" else 1.2
        axes.loglog(*zip(*places, strict=True), marker="o", label=engine, linewidth=width)
    axes.set(title=told, xlabel="names in the table", ylabel=unit)
    axes.grid(which="major", alpha=0.3)
    axes.legend(fontsize="small", bbox_to_anchor=(1.01, 1), loc="upper left", frameon=False)
    figure.savefig(file, metadata={"Date": None})
    plt.close(figure)


_PICTURES: tuple[tuple[str, str, str, str, Callable[[Figures], Any]], ...] = (
    (
        "One name that no table has as it stands",
        "cost-single.svg",
        "resolve",
        "median ms",
        lambda row: row["single"]["not exact"]["p50_ms"],
    ),
    (
        "A column of mixed names",
        "cost-column.svg",
        "resolve",
        "names a second",
        lambda row: row["batch"]["mixed"]["per_second"],
    ),
    ("Finding names in text", "cost-text.svg", "scan", "MB a second", lambda row: row["find"]["mb_per_s"]),
)
