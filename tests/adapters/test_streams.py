"""Bytes read in pieces, lines cut from them, and encodings."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from canonym.adapters import lines, streams
from canonym.adapters.encodings import Encoding
from canonym.adapters.lines import lines_of
from canonym.adapters.streams import Input
from canonym.errors import CanonymError, UsageError


@pytest.fixture
def small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streams, "PIECE", 10)


@pytest.mark.parametrize("ending", ["", ".gz"])
def test_pieces_are_cut_at_the_same_offsets_wherever_reading_begins(
    small_pieces: None, tmp_path: Path, ending: str
) -> None:
    content = bytes(range(35))
    path = tmp_path / f"file{ending}"
    path.write_bytes(gzip.compress(content) if ending else content)
    assert [*Input(str(path), Encoding()).pieces()] == [content[:10], content[10:20], content[20:30], content[30:]]
    assert [*Input(str(path), Encoding()).pieces(13)] == [content[13:20], content[20:30], content[30:]]


def test_a_start_beyond_the_end_is_told(small_pieces: None, tmp_path: Path) -> None:
    path = tmp_path / "file.gz"
    path.write_bytes(gzip.compress(b"short"))
    with pytest.raises(CanonymError, match="ends before the point"):
        list(Input(str(path), Encoding()).pieces(100))


def test_wide_encodings_arrive_as_utf8(small_pieces: None, tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes("Élysée, Paris\n".encode("utf-16"))
    assert b"".join(Input(str(path), Encoding("utf-16")).pieces()).decode() == "Élysée, Paris\n"


@pytest.mark.parametrize(
    ("name", "transparent"),
    [("utf-8", True), ("latin-1", True), ("cp1252", True), ("koi8-r", True), ("euc_jp", False), ("utf-16", False),
     ("shift_jis", False), ("gb18030", False), ("utf-7", False), ("iso2022_jp", False), ("cp037", False)],
)  # fmt: skip
def test_which_encodings_may_be_cut_as_bytes(name: str, transparent: bool) -> None:
    assert Encoding(name).transparent is transparent


def test_unknown_encodings_are_refused() -> None:
    with pytest.raises(UsageError, match="unknown encoding"):
        Encoding("nonsense")


def test_lines_that_end_in_one_piece_come_together() -> None:
    found = list(lines_of(iter([b"a\nb", b"c\nd\n", b"", b"e"]), "x"))
    assert [each.lines for each in found] == [[b"a"], [b"bc", b"d"], [b"e"]]
    assert (found[-1].last, found[-1].open_end) == (True, True)


def test_a_file_that_ends_with_a_newline_has_no_open_end() -> None:
    *_, last = lines_of(iter([b"a\n"]), "x")
    assert (last.lines, last.last, last.open_end) == ([], True, False)


def test_a_line_beyond_all_measure_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "LONGEST_LINE", 100)
    with pytest.raises(CanonymError, match="a line is longer"):
        list(lines_of(iter([b"x" * 60, b"x" * 60]), "x"))
