"""What scripts write into the docs is current."""

from __future__ import annotations

import pytest
from scripted import ROOT, script


def test_the_reference_of_the_commands_is_current() -> None:
    page = (ROOT / "docs" / "reference" / "commands.md").read_text(encoding="utf-8")
    assert page == script("command_reference").written(), "renew with: python scripts/command_reference.py"


def test_the_json_schema_is_current() -> None:
    schema = (ROOT / "docs" / "schema" / "canonym-table.schema.json").read_text(encoding="utf-8")
    assert schema == script("json_schema").written(), "renew with: python scripts/json_schema.py"


def test_the_terminal_picture_is_current() -> None:
    pytest.importorskip("rich", reason="needs the docs extra")
    pytest.importorskip("pty", reason="needs a pseudo-terminal")
    picture = (ROOT / "docs" / "images" / "terminal.svg").read_text(encoding="utf-8")
    same = script("doc_examples").agree(picture, script("terminal_picture").drawn())
    assert same, "renew with: python scripts/terminal_picture.py"


RESULTS = """\
# Speed

## Resolving

### 10k names

| engine | exact p50 / p95 ms | not exact p50 / p95 ms | mixed names/s | n | memory MB |
| --- | --- | --- | --- | --- | --- |
| peer | 1 / 2 | 3 / 4 | 500 | 38 | 3.66 |
| canonym | 5 / 6 | 7 / 8 | 900 | 10,000 | 4 |

Share:

| engine | n | exact | typo1 |
| --- | --- | --- | --- |
| peer | 38 | 1.000 | - |
| canonym | 10,000 | 0.999 | 0.9 |

## Running text

### 10k names

| engine | find MB/s |
| --- | --- |
| canonym | 10 |
"""


def test_the_figures_of_readme_are_those_of_the_results() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    results = ROOT / "benchmarks" / "RESULTS.md"
    text = results.read_text(encoding="utf-8") if results.exists() else ""
    assert readme == script("readme_figures").filled(readme, text), "renew with: python scripts/readme_figures.py"


def test_figures_are_copied_between_the_marks_and_nothing_else_changes() -> None:
    figures = script("readme_figures")
    page = f"before\n{figures.BEGIN}old\n{figures.END}\nafter\n"
    full = figures.filled(page, RESULTS)
    assert full.startswith("before\n")
    assert full.endswith("\nafter\n")
    assert "Among 10k names" in full
    assert "| canonym | 5 / 6 | 7 / 8 | 900 | 4 | 0.999 | 0.9 |" in full
    assert "old" not in full
    assert "make bench" in figures.filled(full, "")
