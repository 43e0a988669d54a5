"""Which files a table is made of."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from canonym.errors import TableError

CURATED_ENDINGS = (".yaml", ".yml")
MACHINE_ENDINGS = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")


def table_files(paths: Iterable[str | os.PathLike[str]]) -> list[Path]:
    """The table files that the paths name, folders walked in sorted order, each file once.

    Raises:
        TableError: a path does not exist, is no table, or a folder holds none.
    """
    files: list[Path] = []
    for given in paths:
        path = Path(given)
        if path.is_dir():
            inside = list(_walk(path, set()))
            if not inside:
                raise TableError(f"{path}: no .yaml or .jsonl file in this folder; name the folder of a table")
            files += inside
        elif not path.exists():
            raise TableError(f"{path}: no such file or folder; check the path of the table")
        elif not _is_table_file(path):
            raise TableError(f"{path}: not a table; expected .yaml, .yml, .jsonl, .jsonl.gz or a compiled index")
        else:
            files.append(path)
    return list(dict.fromkeys(files))


def _walk(folder: Path, above: set[Path]) -> Iterator[Path]:
    real = folder.resolve()
    if real in above:
        raise TableError(f"{folder}: the folder contains itself by a symbolic link; take the link out")
    for path in sorted(folder.iterdir()):
        if path.name.startswith("."):
            continue
        if path.is_dir():
            yield from _walk(path, above | {real})
        elif _is_table_file(path):
            yield path


def _is_table_file(path: Path) -> bool:
    return path.name.endswith((*CURATED_ENDINGS, *MACHINE_ENDINGS))
