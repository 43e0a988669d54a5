"""The specifications name what there is."""

from __future__ import annotations

import re
from pathlib import Path

from scripted import ROOT

from canonym.index.compile import compile_table
from canonym.index.layout import CHECKED_WHOLE, MAJOR, MINOR
from canonym.table.load import load_table
from canonym.table.schema import ALIAS_FIELDS, ENTITY_FIELDS, FILE_FIELDS, POSITION_FIELDS, TENURE_FIELDS
from canonym.vocabulary import Kind

POOL_PARTS = re.compile(r"\.(offsets|text|buckets|slots)$")


def test_every_section_of_an_index_is_specified(small_table: Path) -> None:
    page = (ROOT / "docs" / "reference" / "index-format.md").read_text(encoding="utf-8")
    sections = compile_table(load_table(small_table))
    missing = [name for name in sections if f"`{name}`" not in page and f"`{POOL_PARTS.sub('', name)}`" not in page]
    assert not missing


def test_the_version_of_the_index_is_specified() -> None:
    page = (ROOT / "docs" / "reference" / "index-format.md").read_text(encoding="utf-8")
    assert f"**{MAJOR}.{MINOR}**" in page
    assert f"{CHECKED_WHOLE >> 20} MiB" in page


def test_every_field_of_a_table_is_specified() -> None:
    page = (ROOT / "docs" / "reference" / "table-format.md").read_text(encoding="utf-8")
    fields = {*ALIAS_FIELDS, *ENTITY_FIELDS, *POSITION_FIELDS, *FILE_FIELDS, *TENURE_FIELDS, *(k.value for k in Kind)}
    assert not [field for field in sorted(fields) if f"`{field}`" not in page]


def test_the_files_that_the_architecture_walks_through_exist() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    there = {path.name for folder in ("src", "benchmarks") for path in (ROOT / folder).rglob("*.*")}
    named = set(re.findall(r"`(?:[\w-]+/)*([\w-]+\.(?:py|json))`", page))
    assert len(named) > 20
    assert named <= there
