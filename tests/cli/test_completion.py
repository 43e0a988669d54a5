"""What a press of Tab offers."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.shell_completion import CompletionItem, ShellComplete

from canonym.cli.commands import canonym


def offered(*words: object) -> list[CompletionItem]:
    """What completes the last of the words after `canonym`."""
    *before, last = map(str, words)
    return ShellComplete(canonym, {}, "canonym", "_CANONYM_COMPLETE").get_completions(before, last)


def values(*words: object) -> list[str]:
    return [item.value for item in offered(*words)]


def test_commands_are_offered_by_their_beginnings() -> None:
    assert values("re") == ["resolve"]


def test_ids_come_from_the_table_of_the_command_line(small_index: Path) -> None:
    found = offered("show", "--table", small_index, "islamic")
    assert found[0].value == "islamic-state"
    assert found[0].help == "Islamic State"


def test_ids_come_from_a_small_yaml_too(small_table: Path) -> None:
    assert "islamic-state" in values("show", "--table", small_table, "isl")


def test_a_large_table_of_yaml_is_not_compiled_for_a_key_press(tmp_path: Path) -> None:
    lines = (f"  entity-{i}: {{name: Entity number {i}}}" for i in range(8_000))
    table = tmp_path / "large.yaml"
    table.write_text("entities:\n" + "\n".join(lines), encoding="utf-8")
    assert values("show", "--table", table, "entity") == []


@pytest.mark.parametrize("command", ["resolve", "search"])
def test_types_are_offered_with_those_above_them(command: str, small_index: Path) -> None:
    found = values(command, "x", "--table", small_index, "--type", "organ")
    assert found[0] == "organization"
    assert "organization/armed-group" in found


def test_schemes_are_those_of_the_table(small_index: Path) -> None:
    assert "wikidata" in values("resolve", "x", "--table", small_index, "--to", "")


def test_a_table_is_a_path_or_the_bundled_one() -> None:
    assert values("resolve", "--table", "bun") == ["bundled"]
    assert [item.type for item in offered("resolve", "--table", "ali")] == ["file"]
    assert [item.type for item in offered("lint", "ali")] == ["file"]


def test_a_table_that_cannot_be_read_offers_nothing(tmp_path: Path) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text("entities: [", encoding="utf-8")
    assert values("show", "--table", broken, "a") == []
    assert values("show", "--table", tmp_path / "missing.yaml", "a") == []
