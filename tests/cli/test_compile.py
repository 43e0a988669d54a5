"""`canonym compile`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from canonym.cli.commands import canonym


def compiled(*arguments: object) -> Result:
    return CliRunner().invoke(canonym, ["compile", *map(str, arguments)])


def test_it_says_what_it_wrote(small_table: Path, tmp_path: Path) -> None:
    out = tmp_path / "folder" / "names.index"
    result = compiled(small_table, "--output", out)
    assert result.exit_code == 0
    assert result.stdout == ""
    assert "25 entities, " in result.stderr
    assert " aliases, " in result.stderr
    assert f"{out.stat().st_size / 1e3:.1f} kB" in result.stderr
    assert compiled(small_table, "--output", out, "--quiet").stderr == ""


def test_the_index_answers_like_the_table(command: Callable[..., Result], small_table: Path, tmp_path: Path) -> None:
    out = tmp_path / "names.index"
    compiled(small_table, "--output", out)
    names = ("Daesh", "Georgia", "Pentagon spokesman", "Nobody")
    arguments = ("resolve", *names, "--format", "jsonl", "--table")
    assert command(*arguments, out).stdout == command(*arguments, small_table).stdout


def test_equal_tables_give_equal_bytes_whatever_their_order(tmp_path: Path) -> None:
    one, two = tmp_path / "one.jsonl", tmp_path / "two.jsonl"
    one.write_text('{"id": "iran", "name": "Iran"}\n', encoding="utf-8")
    two.write_text('{"id": "iraq", "name": "Iraq"}\n', encoding="utf-8")
    first, second = tmp_path / "first.index", tmp_path / "second.index"
    compiled(one, two, "--output", first)
    compiled(two, one, "--output", second)
    assert first.read_bytes() == second.read_bytes()


def test_errors_in_a_table_are_all_told_and_nothing_is_written(tmp_path: Path) -> None:
    table, out = tmp_path / "table.yaml", tmp_path / "names.index"
    table.write_text("entities:\n  a: {name: A, colour: red}\n  b: {nome: B}\n", encoding="utf-8")
    result = compiled(table, "--output", out)
    assert result.exit_code == 2
    assert "table.yaml:2" in result.stderr
    assert "table.yaml:3" in result.stderr
    assert not out.exists()


@pytest.mark.parametrize("tables", [["none.yaml"], ["table.txt"]])
def test_what_is_no_table_is_refused(tmp_path: Path, tables: list[str]) -> None:
    (tmp_path / "table.txt").write_text("x", encoding="utf-8")
    result = compiled(*(tmp_path / table for table in tables), "--output", tmp_path / "names.index")
    assert result.exit_code == 2
    assert tables[0] in result.stderr


def test_an_index_is_not_compiled_again(small_index: Path, tmp_path: Path) -> None:
    result = compiled(small_index, "--output", tmp_path / "names.index")
    assert result.exit_code == 2
    assert "a compiled index already" in result.stderr


def test_the_output_is_never_one_of_the_tables(tmp_path: Path) -> None:
    table = tmp_path / "table.jsonl"
    table.write_text('{"id": "iran", "name": "Iran"}\n', encoding="utf-8")
    for output in (table, tmp_path / "." / "table.jsonl", tmp_path):
        assert compiled(table, "--output", output).exit_code == 2
    assert table.read_text(encoding="utf-8") == '{"id": "iran", "name": "Iran"}\n'


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_where_nothing_can_be_written_there_is_one_sentence(small_table: Path) -> None:
    result = compiled(small_table, "--output", "/proc/names.index")
    assert result.exit_code == 2
    assert result.stderr.startswith("canonym: ")
    assert len(result.stderr.splitlines()) == 1
