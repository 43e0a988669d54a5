"""What a rule says of a small curated table."""

from __future__ import annotations

from pathlib import Path

from canonym.table.lint.registry import RULES
from canonym.table.lint.subject import Subject
from canonym.table.load import examine


def linted(rule: str, folder: Path, curated: str = "", machine: str = "") -> list[str]:
    """The findings of one rule, as `line:column severity message`, in the order of the file.

    Args:
        rule: its id.
        folder: where the table may be written.
        curated: the text of a YAML file.
        machine: the text of a JSONL file, read after it.
    """
    files = {"t.yaml": curated, "t.jsonl": machine}
    paths = [folder / name for name, text in files.items() if text]
    for path in paths:
        path.write_text(files[path.name], encoding="utf-8")
    loaded = examine(paths)
    assert not loaded.problems, loaded.problems
    found = sorted(RULES[rule].check(Subject(loaded)))
    assert all(problem.rule == rule for problem in found)
    return [f"{p.place.line}:{p.place.column} {p.severity}: {p.message.replace(f'{folder}/', '')}" for p in found]
