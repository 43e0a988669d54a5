"""What scripts write into the docs is current."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

Script = Callable[[str], ModuleType]


def test_the_reference_of_the_commands_is_current(script: Script, root: Path) -> None:
    page = (root / "docs" / "reference" / "commands.md").read_text(encoding="utf-8")
    assert page == script("command_reference").written(), "renew with: python scripts/command_reference.py"


def test_the_json_schema_is_current(script: Script, root: Path) -> None:
    schema = (root / "docs" / "schema" / "canonym-table.schema.json").read_text(encoding="utf-8")
    assert schema == script("json_schema").written(), "renew with: python scripts/json_schema.py"


def test_the_terminal_picture_is_current(script: Script, root: Path) -> None:
    pytest.importorskip("rich", reason="needs the docs extra")
    pytest.importorskip("pty", reason="needs a pseudo-terminal")
    picture = (root / "docs" / "images" / "terminal.svg").read_text(encoding="utf-8")
    same = script("doc_examples").agree(picture, script("terminal_picture").drawn())
    assert same, "renew with: python scripts/terminal_picture.py"
