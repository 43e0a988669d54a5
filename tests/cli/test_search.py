"""`canonym search`."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from click.testing import Result

Command = Callable[..., Result]


def found(command: Command, *arguments: str) -> list[str]:
    result = command("search", *arguments, "--format", "id")
    assert result.exit_code == 0
    return str(result.stdout).split()


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("Daesh", "islamic-state"),
        ("islamic sta", "islamic-state"),
        ("forbes kerry", "john-kerry"),
        ("press sec", "us-dod-press-secretary"),
        ("Jonh Kirby", "john-kirby"),
        ("wikidata:Q30", "united-states"),
        ("isil", "islamic-state"),
        ("Рейтер", "reuters"),
    ],
)
def test_names_beginnings_words_close_spellings_and_ids(command: Command, text: str, id_: str) -> None:
    assert found(command, text)[0] == id_


def test_whole_names_come_before_beginnings_and_those_before_words(command: Command) -> None:
    assert found(command, "Georgia")[:2] == ["georgia", "georgia-us-state"]
    ids = found(command, "state")
    assert ids.index("us-department-of-state") < ids.index("islamic-state")
    assert len(ids) == len(set(ids))


def test_the_shorter_name_comes_first(command: Command) -> None:
    assert found(command, "islamic")[:2] == ["islamic-state", "iran"]


def test_several_words_need_no_quotes(command: Command) -> None:
    assert found(command, "state", "department") == found(command, "state department")


def test_types_and_limits(command: Command) -> None:
    assert found(command, "Georgia", "--type", "place/region") == ["georgia-us-state"]
    assert len(found(command, "united", "--limit", "2")) == 2
    result = command("search", "x", "--type", "starship")
    assert result.exit_code == 2
    assert "place/country" in result.stderr


def test_the_table_and_json_say_how_it_was_found(command: Command) -> None:
    shown = command("search", "Daesh").stdout.splitlines()
    assert shown[0].split() == ["id", "name", "type", "alias", "found", "by"]
    assert shown[1].split()[0] == "islamic-state"
    row = json.loads(command("search", "Daesh", "--format", "jsonl", "--limit", "1").stdout)
    assert (row["id"], row["alias"], row["found_by"]) == ("islamic-state", "Daesh", "name")


def test_nothing_found_is_no_error(command: Command) -> None:
    for text in ("qqqqqqqqqq", "…", "x" * 20_000, "\x00"):
        result = command("search", text)
        assert (result.exit_code, result.stdout) == (0, "")
        assert "nothing found" in result.stderr


def test_blocked_phrases_are_not_names(command: Command) -> None:
    assert "Pentagon Papers" not in command("search", "Pentagon").stdout
    assert "Isis Pharmaceuticals" not in command("search", "Isis").stdout
