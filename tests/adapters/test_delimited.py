"""Rows of CSV cut into fields."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canonym.adapters.delimited import RAGGED, Delimited, Fields
from canonym.adapters.records import Columns, Dialect

FIELDS = Fields(b",", quoted=True)


@pytest.mark.parametrize(
    ("row", "fields"),
    [
        (b"", [b""]),
        (b",", [b"", b""]),
        (b"a,b", [b"a", b"b"]),
        (b'"a,b",c', [b'"a,b"', b"c"]),
        (b'"a ""b""","",', [b'"a ""b"""', b'""', b""]),
        (b'5" pipe,"x', [b'5" pipe', b'"x']),
        (b'"Weird Al" Yankovic,x', [b'"Weird Al" Yankovic', b"x"]),
        (b'"a\nb",c', [b'"a\nb"', b"c"]),
    ],
)
def test_fields_keep_their_quotes(row: bytes, fields: list[bytes]) -> None:
    assert FIELDS.cut(row) == fields


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\r\0")), min_size=1))
def test_what_the_csv_module_writes_is_read_back(texts: list[str]) -> None:
    out = io.StringIO()
    csv.writer(out, lineterminator="", quoting=csv.QUOTE_MINIMAL).writerow(texts)
    row = out.getvalue().encode()
    assert [FIELDS.text(field).decode() for field in FIELDS.cut(row)] == texts
    inside = False
    for line in row.split(b"\n"):
        inside = FIELDS.left_open(line, inside=inside)
    assert not inside


@given(st.binary().filter(lambda row: b"\n" not in row))
def test_fields_joined_again_are_the_row(row: bytes) -> None:
    assert b",".join(FIELDS.cut(row)) == row


@given(st.lists(st.text(), min_size=1))
def test_what_is_written_is_read_by_the_csv_module(texts: list[str]) -> None:
    row = b",".join(FIELDS.written(text.encode("utf-8", "replace")) for text in texts).decode()
    if row and "\0" not in row:
        assert next(csv.reader(io.StringIO(row, newline=""))) == [
            text.encode("utf-8", "replace").decode() for text in texts
        ]


def test_without_quotes_the_delimiter_in_a_text_becomes_a_space() -> None:
    plain = Fields(b"\t", quoted=False)
    assert plain.written(b'a\tb\n"c"') == b'a b"c"'
    assert plain.cut(b'"a\tb"') == [b'"a', b'b"']


def test_blank_ragged_and_broken_lines_are_told_by_the_line_they_begin_on(tmp_path: Path) -> None:
    source = tmp_path / "in.csv"
    source.write_bytes(b'n,name\r\n1,"a\nb"\r\n\r\n2\r\n3,"c ""d""",more\r\n4,e\r\n')
    records = Delimited(str(source), Columns(("name",)), Dialect(","))
    (block,) = records.blocks(None)
    assert block.values == {"name": ["a\nb", "", 'c "d"', "e"]}
    assert [block.rows[place][:1] for place in block.records] == [b"1", b"2", b"3", b"4"]
    assert block.odd == {block.records[1], block.records[2]}
    assert records.findings.sentences() == [f"2 {RAGGED} (line 5, line 6)"]
    assert block.end.line == 7
    records.close()
