"""The JSON Schema takes what reading takes and refuses what reading refuses."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from scripted import ROOT

jsonschema = pytest.importorskip("jsonschema", reason="needs the docs extra")

TABLES = [*sorted((ROOT / "aliases").glob("*.yaml")), ROOT / "tests" / "tables" / "small.yaml"]


class EditorLoader(yaml.SafeLoader):
    """YAML as editors read it: numbers and truth values have types, dates and NO are text (the core schema of 1.2)."""


EditorLoader.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
):
    EditorLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), [*first])


@pytest.fixture(scope="module")
def validator() -> Any:
    schema = json.loads((ROOT / "docs" / "schema" / "canonym-table.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft7Validator.check_schema(schema)
    return jsonschema.Draft7Validator(schema)


def complaints(validator: Any, data: object) -> list[str]:
    return [f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(data)]


@pytest.mark.parametrize("table", TABLES, ids=lambda path: path.stem)
def test_every_table_fits_when_all_scalars_are_text(validator: Any, table: Path) -> None:
    assert not complaints(validator, yaml.load(table.read_text(encoding="utf-8"), yaml.CBaseLoader))


def test_a_table_fits_as_an_editor_reads_it(validator: Any) -> None:
    text = (ROOT / "tests" / "tables" / "small.yaml").read_text(encoding="utf-8")
    assert not complaints(validator, yaml.load(text, EditorLoader))


@pytest.mark.parametrize(
    "text",
    [
        "entities: {a: {name: 1920, aliases: [365, {text: NO}], ids: {geonames: 12}}}",
        "entities: {a: {name: A, aliases: [{text: B, valid_from: 1914, valid_to: 1918-11-11}]}}",
        "entities: {a: {extend: true, cues: [x]}}",
        "entities: {a: {name: A, prominence: 0.5, attributes: {population: 12, list: [1]}}}",
        "positions: {p: {name: P, seats: 2, tenures: [{holder: a, acting: true}]}}",
        "entities:\nblocklist: []\n",
    ],
)
def test_what_reading_takes_fits(validator: Any, text: str) -> None:
    assert not complaints(validator, yaml.load(text, EditorLoader))
    assert not complaints(validator, yaml.load(text, yaml.CBaseLoader)) or "entities:\n" in text


@pytest.mark.parametrize(
    "text",
    [
        "entitys: {}",
        "entities: [a]",
        "entities: {a: {description: no name}}",
        "entities: {a: {name: A, alias: [B]}}",
        "entities: {a: {name: A, aliases: B}}",
        "entities: {a: {name: A, aliases: [{kind: short}]}}",
        "entities: {a: {name: A, aliases: [{text: B, kind: word}]}}",
        "entities: {a: {name: A, aliases: [{text: B, valid_from: May 2014}]}}",
        "entities: {a: {name: A, aliases: [{text: B, valid_from: 2014-13}]}}",
        "entities: {a: {name: A, prominence: 2}}",
        "positions: {p: {name: P, seats: 0}}",
        "positions: {p: {name: P, tenures: [{valid_from: 2014}]}}",
        "redirects: {a: [b]}",
        "blocklist: Pentagon Papers",
    ],
)
def test_what_reading_refuses_does_not_fit(validator: Any, text: str) -> None:
    assert complaints(validator, yaml.load(text, EditorLoader))
    assert complaints(validator, yaml.load(text, yaml.CBaseLoader))
