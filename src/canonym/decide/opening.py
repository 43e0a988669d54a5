"""Opening: from paths of tables or of a compiled index to a Resolver."""

from __future__ import annotations

import os
from functools import cache
from typing import TYPE_CHECKING

from canonym.decide.resolver import Resolver
from canonym.errors import UsageError
from canonym.index.layout import IndexFile, is_index, map_file, to_bytes
from canonym.index.opened import Index

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from canonym.decide.query import Options

BUNDLED = "bundled"
"""Names the shipped table wherever a path is expected."""


def open_resolver(*tables: str | os.PathLike[str], options: Options | None = None) -> Resolver:
    """A Resolver over tables or one compiled index.

    Args:
        tables: folders, YAML or JSONL files, compiled in memory together; or one compiled index; `bundled` names the
            shipped table, which is also the default.
        options: threshold, margin and profile that hold where a call gives none.

    Raises:
        TableError: a table is missing or has errors (all of them are told).
        IndexFileError: an index is damaged, truncated or of another version.
        UsageError: an index among tables.
    """
    return Resolver(Index(_open_file(tables or (BUNDLED,))), options)


def _open_file(tables: tuple[str | os.PathLike[str], ...]) -> IndexFile:
    if len(tables) == 1 and str(tables[0]) == BUNDLED:
        from canonym.index.bundled import open_bundled

        return open_bundled()
    if len(tables) == 1 and is_index(tables[0]):
        return map_file(tables[0])
    return _open_tables(tables)


def _open_tables(tables: tuple[str | os.PathLike[str], ...]) -> IndexFile:
    from pathlib import Path

    if len(tables) == 1:
        path = Path(tables[0])
        if path.is_file() and not _is_table(path):
            return map_file(path)
    indexes = [str(table) for table in tables if Path(table).is_file() and is_index(Path(table))]
    if indexes:
        raise UsageError(f"{indexes[0]} is a compiled index; compile it together with the others from their tables")
    return IndexFile(to_bytes(_compiled(tables)), " + ".join(str(table) for table in tables))


def _is_table(path: Path) -> bool:
    from canonym.table.files import CURATED_ENDINGS, MACHINE_ENDINGS

    return path.name.endswith((*CURATED_ENDINGS, *MACHINE_ENDINGS)) and not is_index(path)


def _compiled(tables: tuple[str | os.PathLike[str], ...]) -> Iterator[tuple[str, bytes | memoryview]]:
    from canonym.index.bundled import bundled_folder
    from canonym.index.compile import compiled
    from canonym.table.load import load_table

    paths = [bundled_folder() if str(table) == BUNDLED else table for table in tables]
    return compiled(load_table(*paths))


@cache
def bundled_resolver() -> Resolver:
    """The Resolver over the shipped table, opened once in a process; it holds no state but its mapped index."""
    return open_resolver(BUNDLED)
