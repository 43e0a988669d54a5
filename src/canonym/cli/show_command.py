"""`canonym show`: one entity, or counts of a table."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

import click

from canonym.cli.completion import complete_id
from canonym.cli.options import table_option
from canonym.cli.terminal import clean, is_terminal, say, write_line
from canonym.decide.opening import open_resolver
from canonym.errors import UsageError
from canonym.index.description import described, statistics
from canonym.index.opened import Index


@click.command("show", no_args_is_help=True)
@click.argument("ids", nargs=-1, metavar="[ID]...", shell_complete=complete_id)
@click.option("--stats", is_flag=True, help="Count the table: entities by type, aliases by kind, ids by scheme, ...")
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True)
@table_option
def command(ids: tuple[str, ...], stats: bool, format_: str, tables: tuple[str, ...]) -> None:
    """Show entities by their ids, or count a table.

    An id may be canonical, retired, or external with its scheme before it. Exits 2 where there is no such entity.

    \b
    canonym show islamic-state
    canonym show wikidata:Q2429253 --format json
    canonym show us-dod-press-secretary
    canonym show --stats --table aliases/
    """
    if not ids and not stats:
        raise UsageError("name an id, or pass --stats; canonym search finds ids by names")
    index = open_resolver(*tables).index
    entities = [_entity(index, id_) for id_ in ids]
    shown = [described(index, entity) for entity in entities] + ([statistics(index)] if stats else [])
    for number, fields in enumerate(shown):
        if format_ == "json":
            write_line(json.dumps(fields, ensure_ascii=False, indent=2))
            continue
        if number:
            write_line("")
        for line in _statistics_lines(fields) if number == len(ids) else _entity_lines(fields):
            write_line(line)


def _entity(index: Index, id_: str) -> int:
    """The number of the entity that an id means; a retired id is said to be one.

    Raises:
        UsageError: no entity has the id.
    """
    entity = index.entity_of_id(id_)
    if entity >= 0:
        return entity
    entity = index.entity_of_retired(id_)
    if entity >= 0:
        say(f"{id_} is a retired id of {index.ids[entity]}")
        return entity
    entity = index.entity_of_external(id_)
    if entity < 0:
        raise UsageError(f"no entity has the id {id_!r}; canonym search finds ids by names")
    return entity


def _entity_lines(fields: Mapping[str, Any]) -> Iterator[str]:
    yield f"{_bold(fields['id'])}  {clean(fields['name'])}  {clean(fields['type'])}"
    if "description" in fields:
        yield f"  {clean(fields['description'])}"
    for name in ("ids", "attributes"):
        if name in fields:
            yield f"  {name}: " + ", ".join(f"{clean(key)}:{clean(value)}" for key, value in fields[name].items())
    for name in ("organization", "seats", "prominence", "source"):
        if name in fields:
            yield f"  {name}: {clean(fields[name])}"
    for name in ("cues", "never", "retired_ids"):
        if name in fields:
            yield f"  {name.replace('_', ' ')}: " + ", ".join(map(clean, fields[name]))
    for name, line in (("aliases", _alias_line), ("tenures", _tenure_line), ("positions", _tenure_line)):
        if name in fields:
            yield f"  {name}:"
            yield from (f"    {line(each)}" for each in fields[name])


def _alias_line(alias: Mapping[str, Any]) -> str:
    marks = [alias["kind"]]
    marks += [alias["strength"]] if "strength" in alias else []
    marks += ["exact case"] if "case" in alias else []
    marks += [alias["lang"]] if "lang" in alias else []
    marks += [span] if (span := _span(alias)) else []
    marks += ["derived"] if "derived" in alias else []
    return f"{clean(alias['text'])}  ({clean(', '.join(marks))})"


def _tenure_line(tenure: Mapping[str, Any]) -> str:
    marks = [_span(tenure), "acting" if "acting" in tenure else "", "end unknown" if "end_unknown" in tenure else ""]
    told = ", ".join(mark for mark in marks if mark)
    line = f"{clean(tenure.get('holder') or tenure.get('position'))}  {clean(tenure['name'])}"
    return f"{line}  {told}" if told else line


def _span(fields: Mapping[str, Any]) -> str:
    first, last = fields.get("valid_from"), fields.get("valid_to")
    if first and last:
        return f"{first} to {last}"
    return f"from {first}" if first else f"until {last}" if last else ""


def _statistics_lines(fields: Mapping[str, Any]) -> Iterator[str]:
    width = max(len(str(value)) for value in _numbers(fields))
    for name, value in fields.items():
        if isinstance(value, Mapping):
            yield ""
            yield _bold(name.replace("_", " "))
            yield from (f"  {count:>{width}}  {clean(key)}" for key, count in value.items())
        else:
            yield f"  {value:>{width}}  {name}"


def _numbers(fields: Mapping[str, Any]) -> Iterator[int]:
    for value in fields.values():
        if isinstance(value, Mapping):
            yield from value.values()
        else:
            yield value


def _bold(text: str) -> str:
    return click.style(clean(text), bold=True) if is_terminal() else clean(text)
