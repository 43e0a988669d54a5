"""`canonym compile`: from tables to an index."""

from __future__ import annotations

from pathlib import Path

import click

from canonym.cli.completion import complete_table
from canonym.cli.progress import ProgressLine
from canonym.cli.terminal import say
from canonym.decide.opening import BUNDLED
from canonym.errors import IndexFileError, UsageError
from canonym.index.bundled import bundled_folder
from canonym.index.compile import compiled
from canonym.index.layout import is_index, write_sections
from canonym.table.files import table_files
from canonym.table.load import load_table


@click.command("compile", no_args_is_help=True)
@click.argument("tables", nargs=-1, required=True, metavar="TABLE...", shell_complete=complete_table)
@click.option("--output", required=True, metavar="PATH", help="The index; replaced in one step if it exists.")
@click.option("--quiet", is_flag=True, help="No summary and no progress.")
def command(tables: tuple[str, ...], output: str, quiet: bool) -> None:
    """Compile tables (folders, YAML or JSONL files; `bundled` is the shipped one) to an index.

    An index opens at once, whatever its size, and is shared by all processes that have it open. It depends on nothing
    but the contents of the tables.

    \b
    canonym compile aliases/ --output names.index
    canonym compile bundled extra.jsonl --output names.index
    canonym resolve Daesh --table names.index
    """
    paths = [str(bundled_folder()) if table == BUNDLED else table for table in tables]
    target = Path(output)
    _check(paths, target)
    line = ProgressLine(shown=not quiet)
    try:
        line.stage("reading")
        table = load_table(*paths)
        entities, aliases = len(table.entities), sum(len(entity.aliases) for entity in table.entities)
        line.stage(f"compiling {entities:,} entities")
        sections = compiled(table)
        del table
        write_sections(target, sections)
    except ValueError as error:
        raise UsageError(str(error)) from None
    finally:
        line.clear()
    if not quiet:
        written = size(target.stat().st_size)
        say(f"{output}: {entities} entities, {aliases} aliases, {line.seconds:.1f} s, {written}")


def _check(paths: list[str], target: Path) -> None:
    """Refuse what cannot be compiled, or would be written over.

    Raises:
        IndexFileError: a table is a compiled index.
        UsageError: the output is a folder or one of the tables.
    """
    for path in map(Path, paths):
        if path.is_file() and is_index(path):
            raise IndexFileError(f"{path}: a compiled index already; name the tables that it was compiled from")
    if target.is_dir():
        raise UsageError(f"{target}: a folder; --output names a file such as names.index")
    if target.exists() and any(target.samefile(file) for file in table_files(paths)):
        raise UsageError(f"{target}: one of the tables; name another --output")


def size(count: int) -> str:
    """Bytes for people.

    >>> size(512), size(1_341_632)
    ('512 bytes', '1.3 MB')
    """
    if count < 1000:
        return f"{count} bytes"
    return f"{count / 1e3:.1f} kB" if count < 1_000_000 else f"{count / 1e6:.1f} MB"
