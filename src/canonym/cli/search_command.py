"""`canonym search`: find entities by their names."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

import click

from canonym.cli.completion import complete_type
from canonym.cli.options import table_option
from canonym.cli.terminal import say, write_line, write_table
from canonym.decide.opening import open_resolver
from canonym.decide.query import LONGEST_MENTION, wanted_type
from canonym.decide.resolver import Resolver
from canonym.errors import UsageError
from canonym.index.search import rows_found
from canonym.vocabulary import is_of_type


class Found(NamedTuple):
    """An entity found, by which alias, and how: `id`, `name`, `beginning`, `words` or `close`."""

    id: str
    name: str
    type: str
    alias: str
    found_by: str
    description: str


@click.command("search", no_args_is_help=True)
@click.argument("words", nargs=-1, required=True, metavar="TEXT...")
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, metavar="N", help="Entities to show.")
@click.option("--type", "type_", metavar="TYPE", shell_complete=complete_type,
              help="Only entities of this type or below it.")  # fmt: skip
@click.option("--format", "format_", type=click.Choice(["text", "jsonl", "id"]), default="text", show_default=True)
@table_option
def command(words: tuple[str, ...], limit: int, type_: str | None, format_: str, tables: tuple[str, ...]) -> None:
    """Find entities by name: whole names, beginnings of names, words of names, then close spellings.

    Exits 0 whether or not anything is found.

    \b
    canonym search islamic
    canonym search press secretary --limit 5
    canonym search Sorbone --type organization --format jsonl
    """
    resolver = open_resolver(*tables)
    wanted = wanted_type(type_)
    if wanted and not resolver.knows_type(wanted):
        known = ", ".join(resolver.index.types) or "none"
        raise UsageError(f"no entity of type {wanted!r} in this table; it has {known}")
    found = [*islice(_found(resolver, " ".join(words), wanted), limit)]
    if format_ == "text":
        _write_text(found)
        return
    for each in found:
        write_line(each.id if format_ == "id" else json.dumps(each._asdict(), ensure_ascii=False))


def _found(resolver: Resolver, text: str, wanted: str | None) -> Iterator[Found]:
    """What is found, each entity once, the closest first."""
    seen: set[int] = set()
    for entity, alias, how in _ways(resolver, text):
        type_ = resolver.index.type(entity)
        if entity not in seen and (wanted is None or is_of_type(type_, wanted)):
            seen.add(entity)
            description = str(resolver.index.detail(entity).get("description", ""))
            yield Found(resolver.index.ids[entity], resolver.index.names[entity], type_, alias, how, description)


def _ways(resolver: Resolver, text: str) -> Iterator[tuple[int, str, str]]:
    index, id_ = resolver.index, text.strip()
    for find in (index.entity_of_id, index.entity_of_retired, index.entity_of_external):
        entity = find(id_)
        if entity >= 0:
            yield entity, id_, "id"
    if len(text) > LONGEST_MENTION:
        return
    for row, how in rows_found(index, text):
        yield index.row_entity[row], index.text(row), how
    for candidate in resolver.resolve(text, profile="broad").candidates:
        yield index.entity_of_id(candidate.id), candidate.alias, "close"


def _write_text(found: list[Found]) -> None:
    if not found:
        say("nothing found")
        return
    rows = [(each.id, each.name, each.type, each.alias, each.found_by) for each in found]
    write_table(["id", "name", "type", "alias", "found by"], rows)
