"""Everything an opened index knows of an entity, and counts of the whole, as plain JSON values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from canonym.dates import show_day
from canonym.index.opened import Index
from canonym.index.rows import DERIVED, EXACT_CASE, IS_NAME, KINDS, PHRASE, WEAK, kind_of
from canonym.index.tenures import Held


def described(index: Index, entity: int) -> dict[str, Any]:
    """An entity with its aliases, tenures and retired ids; empty fields are left out.

    Args:
        index: an opened index.
        entity: its number.
    """
    detail = index.detail(entity)
    id_ = index.ids[entity]
    fields = {
        "id": id_,
        "name": index.names[entity],
        "type": index.type(entity),
        "description": detail.get("description"),
        "ids": detail.get("ids"),
        "cues": detail.get("cues"),
        "aliases": sorted(_aliases(index, entity), key=_alias_order),
        "never": detail.get("never"),
        "attributes": detail.get("attributes"),
        "prominence": index.prominence(entity),
        "source": detail.get("source"),
        "organization": detail.get("organization"),
        "seats": detail.get("seats") if detail.get("seats") != 1 else None,
        "tenures": [_tenure(index, held, "holder", held.holder) for held in index.tenures_of_position(entity)],
        "positions": [_tenure(index, held, "position", held.position) for held in _by_day(index, entity)],
        "retired_ids": sorted(old for old, new in index.redirects.items() if new == id_),
    }
    return {key: value for key, value in fields.items() if value not in (None, "", [], {})}


def _aliases(index: Index, entity: int) -> Iterator[dict[str, Any]]:
    for row in index.rows_of_entity(entity):
        flags = index.row_flags[row]
        if flags & (PHRASE | IS_NAME):
            continue
        fields = {
            "text": index.text(row),
            "kind": kind_of(flags).value,
            "strength": "weak" if flags & WEAK else None,
            "case": "exact" if flags & EXACT_CASE else None,
            "lang": index.language(row),
            "valid_from": show_day(index.row_first[row]),
            "valid_to": show_day(index.row_last[row]),
            "derived": bool(flags & DERIVED),
        }
        yield {key: value for key, value in fields.items() if value}


def _alias_order(alias: dict[str, Any]) -> tuple[bool, int, str]:
    kinds = [kind.value for kind in KINDS]
    return bool(alias.get("derived")), kinds.index(alias["kind"]), alias["text"]


def _by_day(index: Index, holder: int) -> list[Held]:
    return sorted(index.tenures_of_holder(holder), key=lambda held: (held.first, held.last))


def _tenure(index: Index, held: Held, what: str, entity: int) -> dict[str, Any]:
    fields = {
        what: index.ids[entity],
        "name": index.names[entity],
        "valid_from": show_day(held.first),
        "valid_to": show_day(held.last),
        "acting": held.acting,
        "end_unknown": held.end_unknown,
    }
    return {key: value for key, value in fields.items() if value}


def statistics(index: Index) -> dict[str, Any]:
    """Counts of an index: entities by type, aliases by kind, weak and derived ones, tenures, ids by scheme."""
    types = Counter(map(index.type, range(len(index))))
    flags = [row for row in index.row_flags if not row & (PHRASE | IS_NAME)]
    stated = [row for row in flags if not row & DERIVED]
    kinds = Counter(kind_of(row).value for row in stated)
    schemes = Counter(scheme for entity in range(len(index)) for scheme in index.detail(entity).get("ids", {}))
    return {
        "entities": len(index),
        "positions": sum(count for type_, count in types.items() if type_.partition("/")[0] == "position"),
        "tenures": len(index.file.array("tenure.position")),
        "aliases": len(stated),
        "weak": sum(1 for row in stated if row & WEAK),
        "derived": len(flags) - len(stated),
        "phrases": sum(1 for row in index.row_flags if row & PHRASE),
        "redirects": len(index.redirects),
        "keys": len(index.keys),
        "bytes": index.file.size,
        "entities_by_type": dict(sorted(types.items())),
        "aliases_by_kind": {kind.value: kinds[kind.value] for kind in KINDS if kinds[kind.value]},
        "ids_by_scheme": dict(sorted(schemes.items())),
    }
