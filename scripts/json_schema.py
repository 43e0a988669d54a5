"""Write the JSON Schema of curated tables, from the model and from the fields that reading knows.

    python scripts/json_schema.py            # writes docs/schema/canonym-table.schema.json

Editors complete and check tables with it. It is a little wider than reading in one respect: an editor's YAML makes
numbers and truth values of what canonym reads as text (`2014`, `1920`), so both are taken wherever text is.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, get_args, get_origin, get_type_hints

from canonym.model import Alias, Entity, Position, Tenure
from canonym.table.schema import ALIAS_FIELDS, ENTITY_FIELDS, FILE_FIELDS, POSITION_FIELDS, TENURE_FIELDS
from canonym.vocabulary import Kind

TARGET = Path(__file__).resolve().parent.parent / "docs" / "schema" / "canonym-table.schema.json"

Node = dict[str, Any]

_TEXT: Node = {"type": ["string", "number", "boolean"], "minLength": 1, "pattern": r"\S"}
_DATE: Node = {
    "type": ["string", "integer"],
    "pattern": r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$",
    "minimum": 1,
    "maximum": 9999,
}
_TRUTH: Node = {"enum": [True, False, "true", "false"]}
_COUNT: Node = {"type": ["integer", "string"], "minimum": 1, "maximum": 9999, "pattern": r"^0*[1-9]\d{0,3}$"}
_FRACTION: Node = {"type": ["number", "string"], "minimum": 0, "maximum": 1, "pattern": r"^(0|0?\.\d+|1(\.0+)?)$"}

# What a field is where its type in the model does not say it: written words, or a field that only files have.
_WRITTEN: Mapping[str, Node] = MappingProxyType(
    {
        "strength": {"enum": ["weak", "strong"]},
        "case": {"enum": ["exact", "fold"]},
        "valid_from": _DATE,
        "valid_to": _DATE,
        "extend": _TRUTH,
    }
)

_MEANING: Mapping[str, str] = MappingProxyType(
    {
        "acting": "Held the office for the time being.",
        "aliases": "Other strings that name the entity: plain text, or an object where there is more to say.",
        "attributes": "Free: country, population, ...",
        "blocklist": "Phrases that name nothing in the table.",
        "case": "exact: a mention must be written like this; fold: case never counts. Short acronyms are exact.",
        "cues": "Words or phrases that support the entity in context.",
        "description": "One short neutral line that tells the entity apart from its neighbours.",
        "end_unknown": "The holder has left, on a day that is not known.",
        "entities": "Entities by their canonical ids.",
        "extend": "Adds to an entity of an earlier table instead of defining one.",
        "holder": "Id of the person who held the office.",
        "ids": "External ids by scheme: wikidata, iso3, ...",
        "kind": "What the alias is to the entity.",
        "lang": "Language as a BCP 47 tag; at the top of a file, that of its aliases.",
        "name": "Display name; a strong alias, too.",
        "never": "Longer phrases that contain an alias but are never this entity.",
        "organization": "Id of the body that the office belongs to.",
        "positions": "Offices by their canonical ids, with those who held them.",
        "prominence": "0-1, breaks ties between namesakes; absent means unknown.",
        "redirects": "Retired ids, each with the id that it means now.",
        "seats": "How many hold the office at once.",
        "source": "Where the facts come from; at the top of a file, those of its entities.",
        "strength": "weak: too common or too short to decide alone.",
        "tenures": "Who held the office, and when.",
        "text": "The alias itself.",
        "type": "Class of the entity, nested by /: person/politician; at the top of a file, that of its entities.",
        "valid_from": "First day: YYYY, YYYY-MM or YYYY-MM-DD; open where missing.",
        "valid_to": "Last day, inclusive: YYYY, YYYY-MM or YYYY-MM-DD; open where missing.",
    }
)


def schema() -> Node:
    """The schema of one YAML file."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "canonym table",
        "description": "A curated alias table. Every scalar is read as text, whatever YAML makes of it.",
        **_object(FILE_FIELDS, _file_fields()),
        "definitions": {
            "text": {**_TEXT},
            "alias": {"anyOf": [_ref("text"), _object(ALIAS_FIELDS, get_type_hints(Alias), required=["text"])]},
            "tenure": _object(TENURE_FIELDS, get_type_hints(Tenure), required=["holder"]),
            "entity": _named(_object(ENTITY_FIELDS, get_type_hints(Entity))),
            "position": _named(_object(POSITION_FIELDS, get_type_hints(Position))),
        },
    }


def written() -> str:
    """The schema as the committed file has it."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


def _file_fields() -> Mapping[str, Any]:
    by_id = {name: _filled({"type": "object", "additionalProperties": _ref(ref)})
             for name, ref in (("entities", "entity"), ("positions", "position"), ("redirects", "text"))}  # fmt: skip
    return {"type": str, "lang": str, "source": str, "blocklist": tuple[str, ...], **by_id}


def _object(fields: tuple[str, ...], types: Mapping[str, Any], required: list[str] | None = None) -> Node:
    nodes = {name: _WRITTEN[name] if name in _WRITTEN else _node(types[name]) for name in fields}
    properties = {name: {"description": _MEANING[name], **_beside(node)} for name, node in nodes.items()}
    node: Node = {"type": "object", "properties": properties, "additionalProperties": False}
    return {**node, "required": required} if required else node


def _beside(node: Node) -> Node:
    """A node that may have a description beside it: draft 7 ignores what stands beside a reference."""
    return {"allOf": [node]} if "$ref" in node else node


def _named(node: Node) -> Node:
    """An entity needs a name, unless it extends one of an earlier table."""
    extends = {"properties": {"extend": {"enum": [True, "true"]}}, "required": ["extend"]}
    return {**node, "anyOf": [{"required": ["name"]}, extends]}


def _node(type_: Any) -> Node:
    """The schema of a model field's type, or the node that stands for it already."""
    if isinstance(type_, dict):
        return type_
    single: Mapping[Any, Node] = {
        str: _ref("text"), bool: _TRUTH, int: _COUNT, float: _FRACTION,
        Kind: {"enum": [kind.value for kind in Kind]}, Alias: _ref("alias"), Tenure: _ref("tenure"),
    }  # fmt: skip
    if type_ in single:
        return single[type_]
    inner = get_args(type_)
    if type(None) in inner:
        return _node(next(part for part in inner if part is not type(None)))
    if get_origin(type_) is tuple:
        return _filled({"type": "array", "items": _node(inner[0])})
    if inner and inner[-1] is Any:
        return _filled({"type": "object"})
    return _filled({"type": "object", "additionalProperties": _ref("text")})


def _filled(node: Node) -> Node:
    """A list or mapping may be left empty: `aliases:` with nothing below it."""
    return {**node, "type": [node["type"], "null"]}


def _ref(name: str) -> Node:
    return {"$ref": f"#/definitions/{name}"}


def main() -> None:
    """Write the schema to its place."""
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(written(), encoding="utf-8")


if __name__ == "__main__":
    main()
