"""`canonym map` over Parquet, Arrow IPC and zstd."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from canonym.adapters import columnar

pytestmark = pytest.mark.heavy
Command = Callable[..., Result]


@pytest.fixture
def arrow() -> Any:
    return pytest.importorskip("pyarrow")


@pytest.fixture
def parquet(arrow: Any) -> Any:
    return pytest.importorskip("pyarrow.parquet")


def test_parquet_keeps_its_columns_and_gets_new_ones(
    command: Command, arrow: Any, parquet: Any, tmp_path: Path
) -> None:
    source, out = tmp_path / "in.parquet", tmp_path / "out.parquet"
    names = ["US Secretary of State", "Georgia", None, "Nobody"]
    days = [datetime.date(2014, 12, 3), None, None, None]
    table = arrow.table({"n": [1, 2, 3, 4], "name": arrow.array(names).dictionary_encode(), "day": days})
    parquet.write_table(table.replace_schema_metadata({"kept": "yes"}), source, compression="zstd")
    result = command("map", source, out, "--column", "name", "--as-of-column", "day")
    assert result.exit_code == 0
    answered = parquet.read_table(out)
    assert answered.select(["n", "name", "day"]).equals(table)
    assert answered.schema.metadata[b"kept"] == b"yes"
    assert answered["name_status"].to_pylist() == ["resolved", "ambiguous", "nil", "nil"]
    assert answered["name_id"].to_pylist() == ["john-kerry", None, None, None]
    assert answered["name_candidate"].to_pylist() == ["john-kerry", "georgia", None, None]
    assert answered["name_confidence"].type == arrow.float64()
    assert parquet.ParquetFile(out).metadata.row_group(0).column(0).compression == "ZSTD"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.parquet", "out.parquet"]


def test_row_groups_are_read_one_after_the_other(
    command: Command, arrow: Any, parquet: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(columnar, "ROWS", 100)
    source, out = tmp_path / "in.parquet", tmp_path / "out.parquet"
    names = ["Iran" if i % 3 else "Iraq" for i in range(1000)]
    parquet.write_table(arrow.table({"name": names}), source, row_group_size=330)
    assert command("map", source, out, "--column", "name").exit_code == 0
    assert parquet.read_table(out)["name_id"].to_pylist() == [name.lower() for name in names]
    groups = parquet.ParquetFile(out).metadata
    assert max(groups.row_group(i).num_rows for i in range(groups.num_row_groups)) <= 100


def test_arrow_files(command: Command, arrow: Any, tmp_path: Path) -> None:
    source, out = tmp_path / "in.arrow", tmp_path / "out.arrow"
    table = arrow.table({"name": ["Iran", "Georgia"], "name_id": ["old", "old"]})
    with arrow.OSFile(str(source), "wb") as file, arrow.ipc.new_file(file, table.schema) as writer:
        writer.write_table(table)
    assert "pass --overwrite" in command("map", source, out, "--column", "name").stderr
    result = command("map", source, out, "--column", "name", "--overwrite", "--on-ambiguous", "list")
    assert result.exit_code == 0
    answered = arrow.ipc.open_file(arrow.memory_map(str(out))).read_all()
    assert answered.column_names[:3] == ["name", "name_id", "name_status"]
    assert answered["name_id"].to_pylist() == [["iran"], ["georgia", "georgia-us-state"]]


def test_an_empty_parquet_file(command: Command, arrow: Any, parquet: Any, tmp_path: Path) -> None:
    source, out = tmp_path / "in.parquet", tmp_path / "out.parquet"
    parquet.write_table(arrow.table({"name": arrow.array([], arrow.string())}), source)
    assert command("map", source, out, "--column", "name").exit_code == 0
    assert parquet.read_table(out).num_rows == 0
    assert "name_id" in parquet.read_table(out).column_names


def test_what_is_no_parquet_is_told(command: Command, arrow: Any, tmp_path: Path) -> None:
    source, out = tmp_path / "in.parquet", tmp_path / "out.parquet"
    source.write_bytes(b"name\nIran\n")
    result = command("map", source, out, "--column", "name")
    assert result.exit_code == 2
    assert "not a sound Parquet file" in result.stderr
    result = command("map", "-", out, "--column", "name", "--input-format", "parquet")
    assert result.exit_code == 2


def test_a_missing_or_nested_column_is_refused(command: Command, arrow: Any, parquet: Any, tmp_path: Path) -> None:
    source, out = tmp_path / "in.parquet", tmp_path / "out.parquet"
    parquet.write_table(arrow.table({"who": [["Iran"]]}), source)
    assert "it has 'who'" in command("map", source, out, "--column", "name").stderr
    assert "must hold text" in command("map", source, out, "--column", "who").stderr


def test_zstd_by_ending(command: Command, arrow: Any, tmp_path: Path) -> None:
    source, out, plain = tmp_path / "in.csv.zst", tmp_path / "out.csv.zst", tmp_path / "in.csv"
    plain.write_text("name\n" + "Iran\n" * 300_000, encoding="utf-8")
    with arrow.output_stream(str(source), compression="zstd") as file:
        file.write(plain.read_bytes())
    assert command("map", source, out, "--column", "name").exit_code == 0
    with arrow.input_stream(str(out), compression="zstd") as file:
        answered = file.read()
    assert answered.count(b"Iran,resolved,iran") == 300_000


def test_a_missing_library_is_named_with_its_extra(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    source = tmp_path / "in.parquet"
    source.write_bytes(b"")
    result = command("map", source, tmp_path / "out.parquet", "--column", "name")
    assert result.exit_code == 2
    assert "pip install 'canonym[arrow]'" in result.stderr
