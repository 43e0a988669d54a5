"""`canonym show`."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Command = Callable[..., Result]


def test_an_entity_with_its_aliases(command: Command) -> None:
    result = command("show", "islamic-state")
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[0] == "islamic-state  Islamic State  organization/armed-group"
    assert "  ids: wikidata:Q2429253" in lines
    assert "    IS  (acronym, weak, exact case)" in lines
    assert "    Islamic State of Iraq  (former, 2006-10-01 to 2013-04-30)" in lines
    assert "  never: Isis Pharmaceuticals" in lines


def test_languages_of_aliases(command: Command) -> None:
    assert "    إيران  (name, ar)" in command("show", "iran").stdout


@pytest.mark.parametrize("id_", ["islamic-state", "isil", "wikidata:Q2429253"])
def test_canonical_retired_and_external_ids_lead_to_it(command: Command, id_: str) -> None:
    result = command("show", id_, "--format", "json")
    assert json.loads(result.stdout)["id"] == "islamic-state"
    assert ("isil is a retired id of islamic-state" in result.stderr) == (id_ == "isil")


def test_tenures_of_a_position_and_positions_of_a_person(command: Command) -> None:
    shown = command("show", "us-secretary-of-state").stdout
    assert "    john-kerry  John Kerry  2013-02-01 to 2017-01-20" in shown
    assert "  organization: us-department-of-state" in shown
    shown = command("show", "john-kirby").stdout
    assert "    us-dod-press-secretary  Pentagon Press Secretary  2013-12-01 to 2015-05-31" in shown


def test_json_has_the_words_of_the_table(command: Command) -> None:
    fields = json.loads(command("show", "islamic-state", "--format", "json").stdout)
    assert fields["ids"] == {"wikidata": "Q2429253"}
    assert fields["retired_ids"] == ["isil"]
    assert {"text": "IS", "kind": "acronym", "strength": "weak", "case": "exact"} in fields["aliases"]
    position = json.loads(command("show", "us-dod-press-secretary", "--format", "json").stdout)
    assert position["tenures"] == [
        {"holder": "john-kirby", "name": "John Kirby", "valid_from": "2013-12-01", "valid_to": "2015-05-31"}
    ]


def test_counts_of_the_table(command: Command) -> None:
    counts = json.loads(command("show", "--stats", "--format", "json").stdout)
    assert (counts["entities"], counts["positions"], counts["tenures"], counts["redirects"]) == (25, 3, 5, 1)
    assert counts["entities_by_type"]["place/country"] == 7
    assert sum(counts["entities_by_type"].values()) == 25
    assert counts["aliases_by_kind"]["demonym"] == 6
    assert sum(counts["aliases_by_kind"].values()) == counts["aliases"]
    assert counts["ids_by_scheme"] == {"iso3": 7, "wikidata": 6}
    shown = command("show", "--stats").stdout
    assert "25  entities" in shown
    assert "7  place/country" in shown


def test_an_unknown_id_says_how_to_find_one(command: Command) -> None:
    result = command("show", "nobody")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "no entity has the id 'nobody'; canonym search finds ids by names" in result.stderr
    assert command("show", "--format", "json").exit_code == 2


def test_control_codes_of_a_table_never_reach_the_terminal(command: Command, tmp_path: Path) -> None:
    table = tmp_path / "table.jsonl"
    fields = {"id": "a\x1b[31m", "name": "A\x07\u202e", "description": "\x1b]0;x\x07", "aliases": ["\x9bB"]}
    table.write_text(json.dumps(fields) + "\n", encoding="utf-8")
    shown = command("show", "a\x1b[31m", "--table", table).stdout + command("search", "A", "--table", table).stdout
    assert shown
    assert not any(mark in shown for mark in "\x1b\x07\x9b\u202e")
