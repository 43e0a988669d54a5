"""The table that ships with canonym, compiled once into the user's cache folder and keyed by content."""

from __future__ import annotations

import os
from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path

from canonym.errors import IndexFileError, TableError
from canonym.index.layout import IndexFile, map_file, to_bytes, write_sections
from canonym.table.files import table_files

_PACKAGE = Path(__file__).resolve().parent.parent
_KEPT = 4
"""Cached indexes kept: other versions and clones that are still in use."""


def bundled_folder() -> Path:
    """The folder of the shipped table: inside the package, or at the top of a source checkout.

    Raises:
        TableError: neither is there.
    """
    for folder in (_PACKAGE / "aliases", _PACKAGE.parent.parent / "aliases"):
        if folder.is_dir():
            return folder
    raise TableError("the bundled table is missing from this installation; install canonym again or pass --table")


def open_bundled() -> IndexFile:
    """The index of the shipped table: from the cache, else built into it, else built in memory."""
    files = table_files([bundled_folder()])
    path = cache_folder() / f"bundled-{_content_key(files)}.index"
    try:
        return map_file(path)
    except IndexFileError:
        return _build(files, path)


def cache_folder() -> Path:
    """Where compiled indexes are kept: `CANONYM_CACHE`, or the user's cache folder."""
    given = os.environ.get("CANONYM_CACHE")
    if given:
        return Path(given)
    from platformdirs import user_cache_path

    return user_cache_path("canonym", appauthor=False)


def _content_key(files: Iterable[Path]) -> str:
    """A hash of the table and of the code that compiles it."""
    digest = blake2b(digest_size=12)
    code = sorted(path for room in ("names", "table", "index") for path in (_PACKAGE / room).glob("*.py"))
    for path in (*files, *code):
        content = path.read_bytes()
        digest.update(f"{path.name} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()


def _build(files: list[Path], path: Path) -> IndexFile:
    from canonym.index.compile import compile_table
    from canonym.table.load import load_table

    sections = compile_table(load_table(*files))
    try:
        write_sections(path, sections)
        _tidy(path)
        return map_file(path)
    except (OSError, IndexFileError):
        return IndexFile(to_bytes(sections), "bundled table (in memory)")


def _tidy(newest: Path) -> None:
    """Remove all but the latest cached indexes; another process may be at it too."""
    others = [path for path in newest.parent.glob("bundled-*.index") if path != newest]
    others.sort(key=_changed, reverse=True)
    for path in others[_KEPT - 1 :]:
        path.unlink(missing_ok=True)


def _changed(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0
