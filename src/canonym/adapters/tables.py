"""The `table` argument of every adapter: what it may be, and the Resolver that it means."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import TypeAlias

from canonym.decide.opening import BUNDLED, bundled_resolver, open_resolver
from canonym.decide.resolver import Resolver
from canonym.table.files import table_files

OneTable: TypeAlias = str | os.PathLike[str]
TableLike: TypeAlias = Resolver | OneTable | Sequence[OneTable] | None
"""An open Resolver; a path, or several, as `canonym.open` takes them; None for the bundled table."""


def table_paths(table: OneTable | Sequence[OneTable]) -> tuple[str, ...]:
    """The paths that a table argument names."""
    several = [table] if isinstance(table, str | os.PathLike) else table
    return tuple(os.fspath(path) for path in several)


def resolver_of(table: TableLike) -> Resolver:
    """The Resolver that a table argument means; the same paths with unchanged files are opened once in a process.

    Raises:
        TableError, IndexFileError, UsageError: as `canonym.open`.
    """
    if table is None:
        return bundled_resolver()
    if isinstance(table, Resolver):
        return table
    paths = table_paths(table)
    return _opened(paths, _stamps(paths))


def _stamps(paths: tuple[str, ...]) -> tuple[tuple[str, int, int], ...]:
    """What changes when a table does: its files, their sizes and times."""
    stamps = []
    for path in paths:
        if path == BUNDLED or not Path(path).exists():
            continue
        for file in table_files([Path(path)]) if Path(path).is_dir() else [Path(path)]:
            facts = file.stat()
            stamps.append((str(file), facts.st_size, facts.st_mtime_ns))
    return tuple(stamps)


@lru_cache(maxsize=4)
def _opened(paths: tuple[str, ...], stamps: tuple[tuple[str, int, int], ...]) -> Resolver:
    return open_resolver(*paths)
