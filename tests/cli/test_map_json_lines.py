"""`canonym map` over JSON lines."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

Command = Callable[..., Result]


def mapped(command: Command, tmp_path: Path, content: bytes, *arguments: str) -> tuple[int, str, bytes]:
    source, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_bytes(content)
    result = command("map", source, out, "--column", "name", *arguments)
    return result.exit_code, result.stderr, out.read_bytes() if out.exists() else b""


def rows_of(out: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines() if line.strip()]


def test_keys_their_order_and_their_text_are_kept(command: Command, tmp_path: Path) -> None:
    lines = [
        b'{"b":1.50,"name" : "Daesh", "big":123456789012345678901234567890, "u":"\\u00e9"}',
        b' {"name":"Iran","name2":{"x":[1,2]}} ',
        b"",
        b'{"name":"Nobody","x":NaN}\r',
        b'{"name":"Iraq"}',
    ]
    code, _, out = mapped(command, tmp_path, b"\n".join(lines))
    assert code == 0
    answered = out.split(b"\n")
    for before, after in zip(lines, answered, strict=True):
        assert after.startswith(before.rstrip()[:-1])
    assert [row["name_id"] for row in rows_of(out)] == ["islamic-state", "iran", None, "iraq"]
    assert list(rows_of(out)[0])[:4] == ["b", "name", "big", "u"]
    assert not out.endswith(b"\n")


def test_nothing_is_null_rather_than_blank(command: Command, tmp_path: Path) -> None:
    _, _, out = mapped(command, tmp_path, b'{"name":"Nobody"}\n{"name":"Georgia"}\n')
    nobody, georgia = rows_of(out)
    assert nobody["name_status"] == "nil"
    assert [nobody[f"name_{field}"] for field in ("id", "name", "candidate", "confidence")] == [None] * 4
    assert (georgia["name_status"], georgia["name_id"], georgia["name_candidate"]) == ("ambiguous", None, "georgia")
    assert isinstance(georgia["name_confidence"], float)


def test_an_absent_key_and_an_empty_object_are_null(command: Command, tmp_path: Path) -> None:
    code, _, out = mapped(command, tmp_path, b'{}\n{ }\n{"x":1}\n{"name":null}\n')
    assert code == 0
    assert [row["name_status"] for row in rows_of(out)] == ["nil"] * 4


def test_columns_of_dates_may_be_absent(command: Command, tmp_path: Path) -> None:
    content = b'{"name":"US Secretary of State","day":"2010"}\n{"name":"US Secretary of State"}\n'
    _, _, out = mapped(command, tmp_path, content, "--as-of-column", "day", "--as-of", "2014")
    assert [row["name_id"] for row in rows_of(out)] == ["hillary-clinton", "john-kerry"]


def test_lines_that_are_no_objects_are_kept_and_told(command: Command, tmp_path: Path) -> None:
    content = b'{"name":"Iran"}\nnot json\n[1]\n{"name":"Iraq"\n' + b"[" * 100_000 + b'\n{"name":"Syria"}\n'
    code, said, out = mapped(command, tmp_path, content)
    assert code == 0
    assert "4 lines are not JSON objects, kept as they are (line 2, line 3, line 4, line 5)" in said
    lines = out.splitlines()
    assert lines[1:4] == [b"not json", b"[1]", b'{"name":"Iraq"']
    assert b'"name_id": "syria"' in lines[5]
    assert "2 rows" in said


def test_values_that_are_not_text(command: Command, tmp_path: Path) -> None:
    code, said, out = mapped(command, tmp_path, b'{"name":["Iran"]}\n{"name":7}\n{"name":true}\n')
    assert code == 0
    assert "2 values are neither text nor numbers, taken as null (line 1, line 3)" in said
    assert [row["name_status"] for row in rows_of(out)] == ["nil"] * 3


def test_broken_text_is_kept_and_counted(command: Command, tmp_path: Path) -> None:
    code, said, out = mapped(command, tmp_path, b'{"name":"Iran","x":"\xff"}\n')
    assert code == 0
    assert "1 lines are not valid utf-8" in said
    assert out.startswith(b'{"name":"Iran","x":"\xff", "name_status": "resolved"')


def test_half_of_a_surrogate_pair_is_no_reason_to_stop(command: Command, tmp_path: Path) -> None:
    todo = tmp_path / "todo.jsonl"
    code, _, out = mapped(command, tmp_path, b'{"name":"\\ud800 x"}\n', "--unresolved", str(todo))
    assert code == 0
    assert b'"name_status": "nil"' in out
    assert json.loads(todo.read_bytes())["count"] == 1


def test_existing_keys_are_refused_with_their_line_or_replaced_in_place(command: Command, tmp_path: Path) -> None:
    content = b'{"name":"Iran"}\n{"name_id" : [1, 2] ,"name":"Iraq"}\n'
    code, said, out = mapped(command, tmp_path, content)
    assert code == 2
    assert "line 2 has 'name_id' already; pass --overwrite" in said
    assert out == b""
    code, _, out = mapped(command, tmp_path, content, "--overwrite")
    assert code == 0
    assert out.splitlines()[1].startswith(b'{"name_id" : "iraq" ,"name":"Iraq", "name_status": "resolved"')


def test_lists_of_ids_are_arrays(command: Command, tmp_path: Path) -> None:
    content = b'{"name":"Georgia"}\n{"name":"Iran"}\n{"name":"Nobody"}\n'
    _, _, out = mapped(command, tmp_path, content, "--on-ambiguous", "list")
    assert [row["name_id"] for row in rows_of(out)] == [["georgia", "georgia-us-state"], ["iran"], None]


def test_the_report_of_what_did_not_resolve_may_be_json(command: Command, tmp_path: Path) -> None:
    todo = tmp_path / "todo.jsonl"
    mapped(command, tmp_path, b'{"name":"Georgia"}\n{"name":"Georgia"}\n{"name":" "}\n', "--unresolved", str(todo))
    (row,) = rows_of(todo.read_bytes())
    assert (row["mention"], row["count"], row["row"], row["column"]) == ("Georgia", 2, 1, "name")
    assert [candidate["id"] for candidate in row["candidates"]] == ["georgia", "georgia-us-state"]


@pytest.mark.parametrize("content", [b"", b"\n\n"])
def test_an_empty_file_stays_empty(command: Command, tmp_path: Path, content: bytes) -> None:
    code, said, out = mapped(command, tmp_path, content)
    assert code == 0
    assert out == content
    assert "0 rows" in said


def test_a_byte_order_mark_is_kept(command: Command, tmp_path: Path) -> None:
    code, said, out = mapped(command, tmp_path, b'\xef\xbb\xbf{"name":"Iran"}\n')
    assert code == 0
    assert out.startswith(b'\xef\xbb\xbf{"name":"Iran", "name_status": "resolved"')
    assert "not JSON" not in said


def test_pipes_need_no_names(command: Command) -> None:
    arguments = ("map", "-", "-", "--column", "name", "--input-format", "jsonl", "--quiet")
    result = command(*arguments, stdin=b'{"name":"Iran"}\n')
    assert json.loads(result.stdout)["name_id"] == "iran"
    assert command("map", "-", "-", "--column", "name").exit_code == 2


def test_ndjson_and_gzip_by_ending(command: Command, tmp_path: Path) -> None:
    source, out = tmp_path / "in.ndjson.gz", tmp_path / "out.ndjson"
    source.write_bytes(gzip.compress(b'{"name":"Iran"}\n'))
    assert command("map", source, out, "--column", "name").exit_code == 0
    assert rows_of(out.read_bytes())[0]["name_id"] == "iran"
