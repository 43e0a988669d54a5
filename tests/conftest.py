"""What many tests share: a small table, its compiled index, and a resolver over it."""

from __future__ import annotations

from pathlib import Path

import pytest

from canonym.decide.opening import open_resolver
from canonym.decide.resolver import Resolver
from canonym.index.compile import compile_table
from canonym.index.layout import write_sections
from canonym.table.load import load_table

TABLES = Path(__file__).parent / "tables"


@pytest.fixture(scope="session")
def small_table() -> Path:
    """A table of some twenty public entities whose names collide."""
    return TABLES / "small.yaml"


@pytest.fixture(scope="session")
def small_index(small_table: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The compiled index of the small table."""
    path = tmp_path_factory.mktemp("index") / "small.index"
    write_sections(path, compile_table(load_table(small_table)))
    return path


@pytest.fixture(scope="session")
def resolver(small_index: Path) -> Resolver:
    """A resolver over the small table."""
    return open_resolver(small_index)
