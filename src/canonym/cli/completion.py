"""What a shell offers at the press of Tab: ids, types, schemes and paths, read from the table of the command line.

A key press must not wait: the table is asked only where it opens at once (a compiled index, the bundled table, or
tables small enough to compile on the way), and whatever fails offers nothing.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from click import Context, Parameter
from click.shell_completion import CompletionItem

from canonym.errors import CanonymError

if TYPE_CHECKING:
    from canonym.index.opened import Index

_LARGEST_TABLE = 200_000
"""Bytes of YAML or JSONL that are compiled for one key press (about a tenth of a second)."""

_MOST_IDS = 20_000
"""Ids offered at once; beyond, none, since a part of them would complete to what only that part has in common."""


def complete_id(ctx: Context, param: Parameter, incomplete: str) -> list[CompletionItem]:
    """The canonical ids that begin like this, each with its name."""
    index = _index(ctx)
    if index is None:
        return []
    items: list[CompletionItem] = []
    for number in index.ids.numbers_with_prefix(incomplete):
        if len(items) == _MOST_IDS:
            return []
        items.append(CompletionItem(index.ids[number], help=index.names[number]))
    return items


def complete_type(ctx: Context, param: Parameter, incomplete: str) -> list[CompletionItem]:
    """The types of the table that begin like this, and those above them."""
    index = _index(ctx)
    if index is None:
        return []
    types = {"/".join(steps[: i + 1]) for steps in (t.split("/") for t in index.types) for i in range(len(steps))}
    return [CompletionItem(type_) for type_ in sorted(types) if type_.startswith(incomplete)]


def complete_scheme(ctx: Context, param: Parameter, incomplete: str) -> list[CompletionItem]:
    """The schemes of external ids that the table has."""
    index = _index(ctx)
    return [CompletionItem(s) for s in index.schemes() if s.startswith(incomplete)] if index is not None else []


def complete_table(ctx: Context, param: Parameter, incomplete: str) -> list[CompletionItem]:
    """Paths, which the shell completes itself, or the name of the shipped table."""
    from canonym.decide.opening import BUNDLED

    if incomplete and BUNDLED.startswith(incomplete):
        return [CompletionItem(BUNDLED)]
    return [CompletionItem(incomplete, type="file")]


def complete_file(ctx: Context, param: Parameter, incomplete: str) -> list[CompletionItem]:
    """Paths, which the shell completes itself."""
    return [CompletionItem(incomplete, type="file")]


def _index(ctx: Context) -> Index | None:
    """The index of the tables given so far, None where it would take long or cannot be had."""
    from canonym.decide.opening import open_resolver

    tables: tuple[str, ...] = ctx.params.get("tables") or ()
    try:
        return open_resolver(*tables).index if _opens_at_once(tables) else None
    except (CanonymError, OSError):
        return None


def _opens_at_once(tables: tuple[str, ...]) -> bool:
    from canonym.decide.opening import BUNDLED
    from canonym.index.layout import is_index

    if len(tables) < 2 and (not tables or tables[0] == BUNDLED or is_index(Path(tables[0]))):
        return True
    return BUNDLED not in tables and sum(map(_size, tables)) <= _LARGEST_TABLE


def _size(table: str) -> int:
    path = Path(table)
    files = path.rglob("*") if path.is_dir() else [path]
    return sum(file.stat().st_size for file in files if file.is_file())
