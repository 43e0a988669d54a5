"""`canonym map` over input that is damaged, hostile or not what it seems."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Command = Callable[..., Result]


def mapped(command: Command, tmp_path: Path, content: bytes, *arguments: str) -> tuple[int, str, bytes]:
    source, out = tmp_path / "in.csv", tmp_path / "out.csv"
    source.write_bytes(content)
    result = command("map", source, out, "--column", "name", *arguments)
    return result.exit_code, result.stderr, out.read_bytes() if out.exists() else b""


def test_broken_text_is_kept_counted_and_replaced_to_resolve_it(command: Command, tmp_path: Path) -> None:
    code, said, out = mapped(command, tmp_path, b"name\nIran\xff\nIraq\n\xc3\n")
    assert code == 0
    assert "2 lines are not valid utf-8" in said
    assert "line 2, line 4" in said
    assert b"Iran\xff," in out
    assert b"Iraq,resolved,iraq" in out


def test_broken_text_stops_a_strict_run_and_leaves_nothing(command: Command, tmp_path: Path) -> None:
    code, said, out = mapped(command, tmp_path, b"name\nIran\nIr\xffaq\n", "--encoding-errors", "strict")
    assert code == 2
    assert "line 3 is not valid utf-8" in said
    assert out == b""
    assert [path.name for path in tmp_path.iterdir()] == ["in.csv"]


def test_control_codes_and_nul_are_kept(command: Command, tmp_path: Path) -> None:
    code, _, out = mapped(command, tmp_path, b"name,x\nIran,\x00\x07\x1b]0;title\x07\n\x00,\x08\n")
    assert code == 0
    assert b"Iran,\x00\x07\x1b]0;title\x07,resolved,iran" in out
    assert b"\x00,\x08,nil" in out


def test_empty_and_blank_cells_are_nil(command: Command, tmp_path: Path) -> None:
    code, said, out = mapped(command, tmp_path, 'name,x\n,1\n"",2\n \u00a0\t,3\n'.encode())
    assert code == 0
    assert out.count(b",nil,,,,") == 3
    assert "3 nil" in said


def test_a_cell_of_ten_megabytes_is_nil(command: Command, tmp_path: Path) -> None:
    code, _, out = mapped(command, tmp_path, b"name,x\n" + b"Iran " * 2_000_000 + b",1\nIran,2\n")
    assert code == 0
    assert len(out) > 10_000_000
    assert out.count(b",nil,") == 1
    assert b"Iran,2,resolved,iran" in out


def test_a_quoted_cell_of_ten_megabytes_and_many_lines_is_one_row(command: Command, tmp_path: Path) -> None:
    code, said, out = mapped(command, tmp_path, b'name,x\nIraq,"' + b'line ""\n' * 1_250_000 + b'"\nIran,2\n')
    assert code == 0
    assert b'\n",resolved,iraq' in out
    assert b"Iran,2,resolved,iran" in out
    assert "2 rows" in said


def test_ragged_rows_are_kept_aligned_and_told(command: Command, tmp_path: Path) -> None:
    code, said, out = mapped(command, tmp_path, b"x,name,y\n1,Iran\n2,Iraq,b,extra\n\n3,Daesh,c\n")
    assert code == 0
    assert "2 rows have another number of fields than the header, kept as they are (line 2, line 3)" in said
    lines = out.decode().splitlines()
    assert lines[1].startswith("1,Iran,,resolved,iran,")
    assert lines[2].startswith("2,Iraq,b,resolved,iraq,")
    assert lines[2].endswith(",extra")
    assert lines[3] == ""
    assert "3 rows" in said


def test_line_numbers_count_lines_in_quoted_cells(command: Command, tmp_path: Path) -> None:
    _, said, _ = mapped(command, tmp_path, b'name,x\nIran,"a\nb\nc"\nIraq\n')
    assert "(line 5)" in said


def test_an_empty_file_has_no_header(command: Command, tmp_path: Path) -> None:
    code, said, _ = mapped(command, tmp_path, b"")
    assert code == 2
    assert "empty file; it must begin with a line of column names" in said


def test_a_header_alone_gets_its_new_columns(command: Command, tmp_path: Path) -> None:
    code, said, out = mapped(command, tmp_path, b"\xef\xbb\xbfname,x\n")
    assert code == 0
    assert out.startswith(b"\xef\xbb\xbfname,x,name_status,")
    assert "0 rows" in said


def test_a_header_without_newline(command: Command, tmp_path: Path) -> None:
    code, _, out = mapped(command, tmp_path, b"name")
    assert code == 0
    assert out.startswith(b"name,name_status,")


def test_a_missing_column_lists_those_there_are(command: Command, tmp_path: Path) -> None:
    source = tmp_path / "in.csv"
    source.write_text("who,when\nIran,2014\n", encoding="utf-8")
    result = command("map", source, tmp_path / "out.csv", "--column", "name")
    assert result.exit_code == 2
    assert "no column 'name'; it has 'who', 'when'" in result.stderr
    result = command("map", source, tmp_path / "out.csv", "--column", "who", "--as-of-column", "date")
    assert result.exit_code == 2
    assert "no column 'date'; it has 'who', 'when'" in result.stderr


def test_a_column_that_comes_twice_is_refused(command: Command, tmp_path: Path) -> None:
    code, said, _ = mapped(command, tmp_path, b"name,name\nIran,Iraq\n")
    assert code == 2
    assert "comes more than once" in said


def test_the_output_may_not_be_the_input(command: Command, tmp_path: Path) -> None:
    source = tmp_path / "in.csv"
    source.write_text("name\nIran\n", encoding="utf-8")
    link = tmp_path / "link.csv"
    link.symlink_to(source)
    for target in (source, link, tmp_path / "." / "in.csv"):
        result = command("map", source, target, "--column", "name")
        assert result.exit_code == 2
        assert "is the input file" in result.stderr
    result = command("map", source, tmp_path / "out.csv", "--column", "name", "--unresolved", source)
    assert result.exit_code == 2
    assert source.read_text(encoding="utf-8") == "name\nIran\n"


def test_a_missing_file_is_named(command: Command, tmp_path: Path) -> None:
    result = command("map", tmp_path / "none.csv", tmp_path / "out.csv", "--column", "name")
    assert result.exit_code == 2
    assert "none.csv: No such file" in result.stderr


def test_a_folder_as_input_or_output_is_refused(command: Command, tmp_path: Path) -> None:
    source = tmp_path / "in.csv"
    source.write_text("name\nIran\n", encoding="utf-8")
    folder = tmp_path / "folder.csv"
    folder.mkdir()
    assert command("map", folder, tmp_path / "out.csv", "--column", "name").exit_code == 2
    assert command("map", source, folder, "--column", "name").exit_code == 2
    assert command("map", source, tmp_path / "none" / "out.csv", "--column", "name").exit_code == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["folder.csv", "in.csv"]


def test_an_unknown_ending_asks_for_the_format(command: Command, tmp_path: Path) -> None:
    source = tmp_path / "in.dat"
    source.write_text("name\nIran\n", encoding="utf-8")
    result = command("map", source, tmp_path / "out.dat", "--column", "name")
    assert result.exit_code == 2
    assert "--input-format" in result.stderr
    out = tmp_path / "out.dat"
    assert command("map", source, out, "--column", "name", "--input-format", "csv").exit_code == 0
    assert b"Iran,resolved,iran" in out.read_bytes()


def test_an_output_of_another_format_is_refused(command: Command, tmp_path: Path) -> None:
    source = tmp_path / "in.csv"
    source.write_text("name\nIran\n", encoding="utf-8")
    result = command("map", source, tmp_path / "out.jsonl", "--column", "name")
    assert result.exit_code == 2
    assert "would be jsonl, but the input is csv" in result.stderr


def test_a_damaged_compressed_file_is_told_and_leaves_nothing(command: Command, tmp_path: Path) -> None:
    source, out = tmp_path / "in.csv.gz", tmp_path / "out.csv"
    source.write_bytes(gzip.compress(b"name\n" + b"Iran\n" * 100)[:-12])
    result = command("map", source, out, "--column", "name")
    assert result.exit_code == 2
    assert "damaged compressed file" in result.stderr
    source.write_bytes(b"name\nIran\n")
    result = command("map", source, out, "--column", "name")
    assert result.exit_code == 2
    assert "in.csv.gz" in result.stderr
    assert not out.exists()


@pytest.mark.parametrize("given", ["", ";;", '"', "\n", "é"])
def test_a_delimiter_is_one_plain_character(command: Command, tmp_path: Path, given: str) -> None:
    code, said, _ = mapped(command, tmp_path, b"name\nIran\n", "--delimiter", given)
    assert code == 2
    assert "delimiter" in said


def test_an_unknown_encoding_is_refused(command: Command, tmp_path: Path) -> None:
    for name in ("klingon", "hex", "undefined"):
        code, said, _ = mapped(command, tmp_path, b"name\nIran\n", "--encoding", name)
        assert code == 2
        assert "unknown encoding" in said


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252", "utf-16", "utf-16-le", "utf-32", "shift_jis", "iso2022_jp"])
def test_other_encodings_are_read_and_written(command: Command, tmp_path: Path, encoding: str) -> None:
    text = 'name,x\r\nIran,"a\nb"\r\nDaesh,y\r\n'
    code, _, out = mapped(command, tmp_path, text.encode(encoding), "--encoding", encoding)
    assert code == 0
    lines = out.decode(encoding).split("\r\n")
    assert lines[1].startswith('Iran,"a\nb",resolved,iran,Iran,iran,')
    assert lines[2].startswith("Daesh,y,resolved,islamic-state,")


def test_accents_of_single_byte_encodings_are_read(command: Command, tmp_path: Path) -> None:
    table = tmp_path / "table.jsonl"
    table.write_text('{"id": "elysee", "name": "Élysée"}\n', encoding="utf-8")
    content = "name\nÉlysée\n".encode("latin-1")
    code, _, out = mapped(command, tmp_path, content, "--encoding", "latin-1", "--table", str(table))
    assert code == 0
    assert out.splitlines()[1].startswith("Élysée,resolved,elysee,Élysée,".encode("latin-1"))
