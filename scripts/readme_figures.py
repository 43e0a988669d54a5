"""Fill the figures of README from benchmarks/RESULTS.md, between the two marks that README has for them.

    python scripts/readme_figures.py

Of each size of table it takes the rates and shares of the first and second table under `## Resolving`; nothing is
computed here, and where there are no results README says how to get them.
"""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BEGIN, END = "<!-- figures: begin -->\n", "<!-- figures: end -->"

_NONE = "Speed and memory beside these peers are measured by `make bench`, which writes `benchmarks/RESULTS.md`.\n"
_SPEED = ("engine", "exact p50 / p95 ms", "not exact p50 / p95 ms", "mixed names/s", "memory MB")
_FOUND = ("exact", "typo1", "typo2", "swap", "drop", "absent")

Rows = list[dict[str, str]]


def filled(readme: str, results: str) -> str:
    """README with the figures of a page of results; with how to get them where the page is empty."""
    before, _, rest = readme.partition(BEGIN)
    _, _, after = rest.partition(END)
    return before + BEGIN + (_figures(results) or _NONE) + END + after


def _figures(results: str) -> str:
    resolving = re.search(r"^## Resolving\n(.*?)(?=^## |\Z)", results, re.MULTILINE | re.DOTALL)
    if resolving is None:
        return ""
    parts = []
    for size, text in re.findall(r"^### (.+?) names\n(.*?)(?=^### |\Z)", resolving[1], re.MULTILINE | re.DOTALL):
        speed, found = [*_tables(text), [], []][:2]
        shares = {row["engine"]: row for row in found}
        if any(row["engine"] == "canonym" for row in speed):
            rows = [{**row, **shares.get(row["engine"], {})} for row in speed]
            parts.append(f"Among {size} names ([all results](benchmarks/RESULTS.md)):\n\n{_table(rows)}")
    return "\n".join(parts)


def _tables(text: str) -> list[Rows]:
    """The tables of a text whose first column is `engine`."""
    tables = []
    for block in re.findall(r"^\| engine .*?(?=^[^|]|\Z)", text, re.MULTILINE | re.DOTALL):
        lines = [line.strip().strip("|") for line in block.strip().splitlines()]
        head, _, *body = ([cell.strip() for cell in line.split("|")] for line in lines)
        tables.append([dict(zip(head, cells, strict=True)) for cells in body])
    return tables


def _table(rows: Rows) -> str:
    columns = [*_SPEED, *(name for name in _FOUND if any(name in row for row in rows))]
    lines = [columns, ["---"] * len(columns), *([row.get(name, "-") for name in columns] for row in rows)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def main() -> None:
    """Fill README."""
    results, readme = ROOT / "benchmarks" / "RESULTS.md", ROOT / "README.md"
    text = results.read_text(encoding="utf-8") if results.exists() else ""
    readme.write_text(filled(readme.read_text(encoding="utf-8"), text), encoding="utf-8")


if __name__ == "__main__":
    main()
