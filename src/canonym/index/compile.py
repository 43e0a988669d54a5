"""Compile: from a table in memory to the sections of an index.

Entities are numbered in the order of their ids and rows sorted by key, so that the order of the table never
changes the index, let alone an answer.
"""

from __future__ import annotations

import json
import math
from array import array
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from canonym.collector import collector_off, give_back
from canonym.dates import OPEN_END, OPEN_START, first_day, last_day
from canonym.index.columns import RowCollector, RowColumns
from canonym.index.derive import phrase_rows, rows_of
from canonym.index.finding import findable, finding_sections
from canonym.index.hashing import Numbers
from canonym.index.layout import Buffer
from canonym.index.neighbours import Bearers, neighbour_sections
from canonym.index.opened import NO_ROW
from canonym.index.rows import (
    DATED,
    DERIVED,
    EXACT_CASE,
    IS_NAME,
    NO_ENTITY,
    PHRASE,
    TENURE_ACTING,
    TENURE_END_UNKNOWN,
)
from canonym.index.strings import pool_sections
from canonym.index.words import run_starts
from canonym.model import Entity, Position, Table, Tenure

Sections = dict[str, Buffer]

_BLOCK = 1 << 12
"""Entities whose rows are values at a time."""


def compile_table(table: Table) -> Sections:
    """The sections of the index of a table.

    Args:
        table: ids of holders and redirect targets that it does not have are passed over (lint reports them).

    Raises:
        ValueError: more text or rows than the format holds.
    """
    return dict(compiled(table))


def compiled(table: Table) -> Iterator[tuple[str, Buffer]]:
    """`compile_table` section by section: each may be let go when it has been written.

    A table that nobody else holds is let go on the way, too, for building the automaton takes most of the memory.
    """
    entities = sorted(table.entities, key=lambda entity: entity.id.encode("utf-8", "surrogatepass"))
    numbers = {entity.id: number for number, entity in enumerate(entities)}
    rows = _rows_of(entities, table.blocklist)
    types = [entity.type for entity in entities]
    yield from _entity_sections(entities, rows).items()
    yield from _tenure_sections(entities, numbers).items()
    yield from _id_sections(entities, numbers, table.redirects).items()
    del table, entities, numbers
    yield from _row_sections(rows, len(types)).items()
    keys = pool_sections("key", rows.keys, hashed=True)
    yield from keys.items()
    bearers, found = _bearers(rows), findable(rows, types)
    del rows
    give_back()
    yield from finding_sections(found).items()
    del found
    yield from neighbour_sections(keys, bearers).items()


@collector_off()
def _rows_of(entities: Sequence[Entity], blocklist: Sequence[str]) -> RowColumns:
    collector = RowCollector()
    for start in range(0, len(entities), _BLOCK):
        collector.add(rows_of(entities[start : start + _BLOCK], start))
    collector.add(phrase_rows(blocklist))
    return collector.columns()


def _bearers(rows: RowColumns) -> Bearers:
    """For each key, the entities that it may be matched to fuzzily: not by acronyms, phrases and derived rows."""
    free = rows.flags & (EXACT_CASE | DERIVED | PHRASE) == 0
    pairs = rows.key[free].astype(np.int64) << 32 | rows.entity[free]
    pairs = pairs[run_starts(pairs)]
    return Bearers(_starts(pairs >> 32, len(rows.keys)), pairs & 0xFFFFFFFF)


def _starts(numbers: npt.NDArray[Any], count: int) -> Numbers:
    """Where the items of each number begin, for items sorted by number, and where the last of them end."""
    return np.append(0, np.cumsum(np.bincount(numbers, minlength=count)))


def _row_sections(rows: RowColumns, entity_count: int) -> Sections:
    owned = np.flatnonzero(rows.entity != NO_ENTITY)
    by_entity = owned[np.argsort(rows.entity[owned], kind="stable")]
    return {
        "key.rows": _uint32(_starts(rows.key, len(rows.keys))),
        "row.entity": _uint32(rows.entity),
        **_rare_sections(rows),
        "row.offsets": _uint32(rows.texts.offsets),
        "row.text": rows.texts.content.tobytes(),
        "entity.rows": _uint32(by_entity),
        "entity.rows.offsets": _uint32(_starts(rows.entity[by_entity], entity_count)),
    }


def _rare_sections(rows: RowColumns) -> Sections:
    """What few rows have, days and languages, with the rows that have it; and the flags, which tell of days."""
    in_force = (rows.first != OPEN_START) | (rows.last != OPEN_END)
    dated = np.flatnonzero(in_force)
    tagged = np.flatnonzero(np.array([tag != "" for tag in rows.languages], np.bool_)[rows.lang])
    return {
        "row.flags": (rows.flags | np.where(in_force, np.uint32(DATED), np.uint32(0))).astype(np.uint16).tobytes(),
        "row.dated": _uint32(dated),
        "row.first": _uint32(rows.first[dated]),
        "row.last": _uint32(rows.last[dated]),
        "row.tagged": _uint32(tagged),
        "row.lang": rows.lang[tagged].astype(np.uint16).tobytes(),
        **pool_sections("language", rows.languages),
    }


def _uint32(numbers: npt.NDArray[Any]) -> bytes:
    return numbers.astype(np.uint32).tobytes()


def _entity_sections(entities: Sequence[Entity], rows: RowColumns) -> Sections:
    types = sorted({entity.type for entity in entities})
    type_number = {type_: number for number, type_ in enumerate(types)}
    schemes = sorted({scheme for entity in entities for scheme in entity.ids})
    names = np.full(len(entities), NO_ROW, np.uint32)
    of_names = np.flatnonzero(rows.flags & IS_NAME)
    names[rows.entity[of_names]] = of_names
    details = [_detail(entity, named=row != NO_ROW) for entity, row in zip(entities, names.tolist(), strict=True)]
    detail_number = {detail: number for number, detail in enumerate(sorted(set(details)))}
    return {
        **pool_sections("id", [entity.id for entity in entities], hashed=True),
        "entity.name": _uint32(names),
        "entity.detail": array("I", map(detail_number.__getitem__, details)).tobytes(),
        **pool_sections("detail", list(detail_number)),
        "entity.type": array("H", (type_number[entity.type] for entity in entities)).tobytes(),
        "entity.prominence": array("f", (prominence(entity) for entity in entities)).tobytes(),
        **pool_sections("type", types),
        **pool_sections("scheme", schemes),
    }


def prominence(entity: Entity) -> float:
    """How prominent an entity is, 0-1; NaN where nothing tells.

    Stated, or derived from the logarithm of `attributes.population`: 0 for one inhabitant, 1 for 100 million.
    """
    if entity.prominence is not None:
        return entity.prominence
    try:
        population = float(entity.attributes.get("population", "nan"))
    except (TypeError, ValueError, OverflowError):
        return math.nan
    if math.isnan(population) or population < 0:
        return math.nan
    return min(1.0, math.log10(max(population, 1.0)) / 8.0)


_DETAILS = ("description", "ids", "cues", "never", "attributes", "prominence", "source")
_encoded = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=str).encode


def _detail(entity: Entity, *, named: bool) -> str:
    """What is read only when an entity is shown or weighed, as JSON; empty where there is nothing.

    Args:
        entity: from a table.
        named: whether a row has its display name; else it stands here.
    """
    fields: dict[str, Any] = {name: value for name in _DETAILS if (value := getattr(entity, name)) or value == 0}
    for name in ("ids", "attributes"):
        if name in fields:
            fields[name] = dict(fields[name])
    if not named:
        fields["name"] = entity.name
    if isinstance(entity, Position):
        fields |= {"organization": entity.organization} if entity.organization else {}
        fields["seats"] = entity.seats
    return _encoded(fields) if fields else ""


def _tenure_sections(entities: Sequence[Entity], numbers: Mapping[str, int]) -> Sections:
    held: list[tuple[int, int, Tenure]] = []
    for number, entity in enumerate(entities):
        if isinstance(entity, Position):
            held += [(number, numbers[t.holder], t) for t in entity.tenures if t.holder in numbers]
    held.sort(key=lambda item: (item[0], first_day(item[2].valid_from), last_day(item[2].valid_to), item[1]))
    by_holder = sorted(range(len(held)), key=lambda i: held[i][1])
    return {
        "tenure.position": array("I", (position for position, _, _ in held)).tobytes(),
        "tenure.holder": array("I", (holder for _, holder, _ in held)).tobytes(),
        "tenure.first": array("I", (first_day(t.valid_from) for _, _, t in held)).tobytes(),
        "tenure.last": array("I", (last_day(t.valid_to) for _, _, t in held)).tobytes(),
        "tenure.flags": array("I", (_tenure_flags(t) for _, _, t in held)).tobytes(),
        "tenure.by-holder": array("I", by_holder).tobytes(),
    }


def _tenure_flags(tenure: Tenure) -> int:
    return (TENURE_ACTING if tenure.acting else 0) | (TENURE_END_UNKNOWN if tenure.end_unknown else 0)


def _id_sections(entities: Sequence[Entity], numbers: Mapping[str, int], redirects: Mapping[str, str]) -> Sections:
    """External ids (`scheme:value`) and retired ids, each sorted with the entity it leads to."""
    external: dict[str, int] = {}
    for number, entity in enumerate(entities):
        for scheme, value in entity.ids.items():
            external.setdefault(f"{scheme}:{value}", number)
    retired = {old: numbers[new] for old in redirects if (new := final_target(old, redirects)) in numbers}
    return {**_lookup_sections("external", external), **_lookup_sections("retired", retired)}


def final_target(old: str, redirects: Mapping[str, str]) -> str:
    """The id at the end of a chain of redirects; a cycle ends where it closes."""
    seen: set[str] = set()
    while old in redirects and old not in seen:
        seen.add(old)
        old = redirects[old]
    return old


def _lookup_sections(name: str, numbers: Mapping[str, int]) -> Sections:
    ordered = sorted(numbers, key=lambda text: text.encode("utf-8", "surrogatepass"))
    return {
        **pool_sections(name, ordered, hashed=True),
        f"{name}.entity": array("I", (numbers[text] for text in ordered)).tobytes(),
    }
