"""Compile: from a table in memory to the sections of an index.

Entities are numbered in the order of their ids and rows sorted by key, so that the order of the table never
changes the index, let alone an answer.
"""

from __future__ import annotations

import json
import math
from array import array
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby, pairwise
from typing import Any

import numpy as np

from canonym.collector import collector_off
from canonym.dates import first_day, last_day
from canonym.index.derive import Row, entity_rows, phrase_rows
from canonym.index.finding import Findable, findable, finding_sections
from canonym.index.layout import Buffer
from canonym.index.neighbours import Bearers, neighbour_sections
from canonym.index.rows import DERIVED, EXACT_CASE, NO_ENTITY, PHRASE, TENURE_ACTING, TENURE_END_UNKNOWN
from canonym.index.strings import pool_sections
from canonym.model import Entity, Position, Table, Tenure

Sections = dict[str, Buffer]


def compile_table(table: Table) -> Sections:
    """The sections of the index of a table.

    Args:
        table: ids of holders and redirect targets that it does not have are passed over (lint reports them).

    Raises:
        ValueError: more text or rows than the format holds.
    """
    with collector_off():
        entities = sorted(table.entities, key=lambda entity: entity.id.encode("utf-8", "surrogatepass"))
        numbers = {entity.id: number for number, entity in enumerate(entities)}
        sections, bearers, found = _of_rows(entities, table.blocklist)
        sections |= _entity_sections(entities, len(sections["row.flags"]) // 4)
        sections |= _tenure_sections(entities, numbers)
        sections |= _id_sections(entities, numbers, table.redirects)
        # The automaton takes more memory than all else: a table that nobody else holds makes room for it.
        del table, entities, numbers
        sections |= finding_sections(found)
        del found
        return sections | neighbour_sections(sections, bearers)


def _of_rows(entities: Sequence[Entity], blocklist: Sequence[str]) -> tuple[Sections, Bearers, Findable]:
    """The sections of rows and keys, the keys' bearers, and what finds them. The rows themselves are let go."""
    rows = [row for number, entity in enumerate(entities) for row in entity_rows(entity, number)]
    rows += phrase_rows(blocklist)
    rows.sort()
    sections = _row_sections(rows, len(entities))
    found = findable(rows, [entity.type for entity in entities])
    keys = [key for key, _ in groupby(rows, key=lambda row: row.key)]
    return sections | pool_sections("key", keys, hashed=True), _bearers(rows), found


def _bearers(rows: Sequence[Row]) -> Bearers:
    """For each key, the entities that it may be matched to fuzzily: not by acronyms, phrases and derived rows."""
    barred = EXACT_CASE | DERIVED | PHRASE
    lengths, entities = array("Q"), array("Q")
    for _, group in groupby(rows, key=lambda row: row.key):
        own = sorted({row.entity for row in group if not row.flags & barred})
        lengths.append(len(own))
        entities.extend(own)
    return Bearers(np.append(0, np.cumsum(np.array(lengths, np.int64))), np.array(entities, np.int64))


def _row_sections(rows: Sequence[Row], entity_count: int) -> Sections:
    starts = array("I", (i for i, (a, b) in enumerate(pairwise(rows), 1) if a.key != b.key))
    offsets = array("I", [0]) + starts + array("I", [len(rows)] if rows else [])
    by_entity = sorted((i for i in range(len(rows)) if rows[i].entity != NO_ENTITY), key=lambda i: rows[i].entity)
    languages = sorted({row.lang for row in rows})
    language_number = {lang: number for number, lang in enumerate(languages)}
    return {
        "key.rows": offsets.tobytes(),
        "row.entity": array("I", (row.entity for row in rows)).tobytes(),
        "row.flags": array("I", (row.flags for row in rows)).tobytes(),
        "row.first": array("I", (row.first for row in rows)).tobytes(),
        "row.last": array("I", (row.last for row in rows)).tobytes(),
        "row.lang": array("H", (language_number[row.lang] for row in rows)).tobytes(),
        "languages": json.dumps(languages).encode(),
        **pool_sections("row", [row.text for row in rows]),
        "entity.rows": array("I", by_entity).tobytes(),
        "entity.rows.offsets": _offsets((rows[i].entity for i in by_entity), entity_count),
    }


def _offsets(numbers: Iterable[int], count: int) -> bytes:
    """Where the items of each number begin, for items sorted by number."""
    offsets = array("I", bytes(4 * (count + 1)))
    for number in numbers:
        offsets[number + 1] += 1
    for i in range(count):
        offsets[i + 1] += offsets[i]
    return offsets.tobytes()


def _entity_sections(entities: Sequence[Entity], row_count: int) -> Sections:
    types = sorted({entity.type for entity in entities})
    type_number = {type_: number for number, type_ in enumerate(types)}
    schemes = sorted({scheme for entity in entities for scheme in entity.ids})
    counts = {"entities": len(entities), "rows": row_count}
    return {
        **pool_sections("id", [entity.id for entity in entities], hashed=True),
        **pool_sections("name", [entity.name for entity in entities]),
        **pool_sections("detail", [_detail(entity) for entity in entities]),
        "entity.type": array("H", (type_number[entity.type] for entity in entities)).tobytes(),
        "entity.prominence": array("f", (prominence(entity) for entity in entities)).tobytes(),
        "meta": json.dumps({"types": types, "counts": counts, "schemes": schemes}).encode(),
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


def _detail(entity: Entity) -> str:
    """What is read only when an entity is shown or weighed, as JSON; empty where there is nothing."""
    fields: dict[str, Any] = {
        "description": entity.description,
        "ids": dict(entity.ids),
        "cues": list(entity.cues),
        "never": list(entity.never),
        "attributes": dict(entity.attributes),
        "prominence": entity.prominence,
        "source": entity.source,
    }
    if isinstance(entity, Position):
        fields |= {"organization": entity.organization, "seats": entity.seats}
    kept = {key: value for key, value in fields.items() if value or value == 0}
    return json.dumps(kept, ensure_ascii=False, separators=(",", ":"), default=str) if kept else ""


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
