"""The table that ships with canonym, compiled once into the user's cache folder and keyed by content.

    bundled-CONTENT.index   the index of a table, and of the code that compiled it, with this hash
    bundled-STAMP.key       which of them belongs to files with these paths, sizes and times, so that not all files have
                            to be read at every start

Everything here is on the path of a one-off lookup: what is heavy to import is imported where it is needed.
"""

from __future__ import annotations

import os
import sys
import zlib
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from canonym.errors import IndexFileError, TableError
from canonym.index.layout import IndexFile, map_file

if TYPE_CHECKING:
    from pathlib import Path

_PACKAGE = os.path.dirname(os.path.dirname(os.path.realpath(__file__)))
_COMPILERS = ("names", "table", "index")
"""Rooms whose code decides what an index holds."""

_KEPT = 4
"""Cached indexes kept: other versions and clones that are still in use."""

_SETTLED = 3.0
"""Seconds after which a file's time tells whether it was changed again, on file systems of any precision."""


def bundled_folder() -> Path:
    """The folder of the shipped table: inside the package, or at the top of a source checkout.

    Raises:
        TableError: neither is there.
    """
    from pathlib import Path

    return Path(_folder())


def _folder() -> str:
    for folder in (f"{_PACKAGE}/aliases", f"{os.path.dirname(os.path.dirname(_PACKAGE))}/aliases"):
        if os.path.isdir(folder):
            return folder
    raise TableError("the bundled table is missing from this installation; install canonym again or pass --table")


def open_bundled() -> IndexFile:
    """The index of the shipped table: from the cache, else built into it, else built in memory."""
    folder, cache = _folder(), _cache_folder()
    stamp = _stamp([folder, *(f"{_PACKAGE}/{room}" for room in _COMPILERS)])
    key = _noted_key(cache, stamp)
    if key:
        try:
            return map_file(f"{cache}/bundled-{key}.index")
        except IndexFileError:
            pass
    return _open_by_content(folder, cache, stamp)


def _cache_folder() -> str:
    given = os.environ.get("CANONYM_CACHE")
    if given:
        return given
    if sys.platform == "linux":
        # The rule of platformdirs for this system; importing it would take a tenth of a one-off lookup.
        return f"{os.environ.get('XDG_CACHE_HOME', '').strip() or os.path.expanduser('~/.cache')}/canonym"
    from platformdirs import user_cache_dir

    return user_cache_dir("canonym", appauthor=False)


def _stamp(folders: Iterable[str]) -> str:
    """Paths, sizes and times of all files of the folders, one a line; empty where they do not tell enough.

    That is so where a folder is a link, and where a file was changed just now and may change again unseen.
    """
    import time

    lines = []
    latest = 0.0
    try:
        for path, facts in _files(folders):
            lines.append(f"{path} {facts.st_size} {facts.st_mtime_ns} {facts.st_ino}")
            latest = max(latest, facts.st_mtime)
    except (OSError, RecursionError):
        return ""
    return "\n".join(sorted(lines)) if latest < time.time() - _SETTLED else ""


def _files(folders: Iterable[str]) -> Iterator[tuple[str, os.stat_result]]:
    for folder in folders:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_file():
                    yield entry.path, entry.stat()
                elif entry.is_symlink():
                    raise OSError(f"{entry.path} is a link")
                elif entry.name != "__pycache__":
                    yield from _files([entry.path])


def _note(cache: str, stamp: str) -> str:
    return f"{cache}/bundled-{zlib.crc32(stamp.encode('utf-8', 'surrogateescape')):08x}.key"


def _noted_key(cache: str, stamp: str) -> str:
    """The key of the index that belongs to a stamp; empty where none is noted."""
    if not stamp:
        return ""
    try:
        with open(_note(cache, stamp), encoding="utf-8", errors="surrogateescape") as file:
            key, _, noted = file.read().partition("\n")
    except OSError:
        return ""
    return key if noted == stamp else ""


def _open_by_content(folder: str, cache: str, stamp: str) -> IndexFile:
    from pathlib import Path

    from canonym.table.files import table_files

    files = table_files([Path(folder)])
    key = _content_key(files)
    path = Path(cache) / f"bundled-{key}.index"
    try:
        opened = map_file(path)
    except IndexFileError:
        opened = _build(files, path)
    if opened.path is not None and stamp:
        _write_note(Path(_note(cache, stamp)), f"{key}\n{stamp}")
    return opened


def _content_key(files: Iterable[Path]) -> str:
    """A hash of the table and of the code that compiles it."""
    from hashlib import blake2b
    from pathlib import Path

    digest = blake2b(digest_size=12)
    code = sorted(path for room in _COMPILERS for path in (Path(_PACKAGE) / room).glob("*.py"))
    for path in (*files, *code):
        content = path.read_bytes()
        digest.update(f"{path.name} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()


def _write_note(path: Path, text: str) -> None:
    """Write a note in one step; where it cannot be written, the files are read again next time."""
    fresh = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        fresh.write_text(text, encoding="utf-8", errors="surrogateescape")
        fresh.replace(path)
    except OSError:
        return
    _tidy(path, "bundled-*.key")


def _build(files: list[Path], path: Path) -> IndexFile:
    from canonym.index.compile import compile_table
    from canonym.index.layout import to_bytes, write_sections
    from canonym.table.load import load_table

    sections = compile_table(load_table(*files))
    try:
        write_sections(path, sections)
        _tidy(path, "bundled-*.index")
        return map_file(path)
    except (OSError, IndexFileError):
        return IndexFile(to_bytes(sections), "bundled table (in memory)")


def _tidy(newest: Path, pattern: str) -> None:
    """Remove all but the latest cached files of a kind; another process may be at it too."""
    others = [path for path in newest.parent.glob(pattern) if path != newest]
    others.sort(key=_changed, reverse=True)
    for path in others[_KEPT - 1 :]:
        path.unlink(missing_ok=True)


def _changed(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0
