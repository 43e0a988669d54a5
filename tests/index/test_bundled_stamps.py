"""Which cached index belongs to the bundled table is known by the paths, sizes and times of its files."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from canonym.index import bundled
from canonym.index.bundled import open_bundled
from canonym.index.opened import Index


@pytest.fixture
def folder(small_table: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the small table that counts as the bundled one, long unchanged, and an empty cache."""
    folder = tmp_path / "aliases"
    folder.mkdir()
    (folder / "small.yaml").write_bytes(small_table.read_bytes())
    monkeypatch.setattr(bundled, "_folder", lambda: str(folder))
    monkeypatch.setattr(bundled, "_SETTLED", -1e9)
    monkeypatch.setenv("CANONYM_CACHE", str(tmp_path / "cache"))
    return folder


def notes(tmp_path: Path) -> list[Path]:
    return sorted((tmp_path / "cache").glob("*.key"))


def test_files_that_did_not_change_are_not_read_again(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = open_bundled().name
    monkeypatch.setattr(bundled, "_content_key", lambda files: pytest.fail("the files were read"))
    assert open_bundled().name == first


@pytest.mark.parametrize("text", ["entities:\n  y: {name: Y}\n", "entities:\n  xx: {name: X}\n"])
def test_a_changed_file_is_seen_whether_or_not_its_size_changed(folder: Path, text: str) -> None:
    more = folder / "more.yaml"
    more.write_text("entities:\n  x: {name: X}\n", encoding="utf-8")
    assert Index(open_bundled()).entity_of_id("x") >= 0
    more.write_text(text, encoding="utf-8")
    os.utime(more, ns=(0, more.stat().st_mtime_ns + 1))
    assert Index(open_bundled()).entity_of_id("x") < 0


def test_a_new_and_a_missing_file_are_seen(folder: Path) -> None:
    count = len(Index(open_bundled()))
    (folder / "more.yaml").write_text("entities:\n  x: {name: X}\n", encoding="utf-8")
    assert len(Index(open_bundled())) == count + 1
    (folder / "more.yaml").unlink()
    assert len(Index(open_bundled())) == count


def test_files_changed_just_now_are_read_every_time(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bundled, "_SETTLED", 1e9)
    open_bundled()
    assert notes(tmp_path) == []


def test_a_link_among_the_files_is_followed_by_reading(folder: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "more.yaml").write_text("entities:\n  x: {name: X}\n", encoding="utf-8")
    (folder / "linked").symlink_to(elsewhere)
    assert Index(open_bundled()).entity_of_id("x") >= 0
    assert notes(tmp_path) == []
    (elsewhere / "more.yaml").write_text("entities:\n  y: {name: X}\n", encoding="utf-8")
    assert Index(open_bundled()).entity_of_id("y") >= 0


@pytest.mark.parametrize("damage", [b"", b"nonsense", b"\xff\xfe\x00", b"../../etc/passwd\n"])
def test_a_damaged_note_is_not_believed(folder: Path, tmp_path: Path, damage: bytes) -> None:
    first = open_bundled().name
    (note,) = notes(tmp_path)
    note.write_bytes(damage)
    assert open_bundled().name == first
    assert note.read_bytes() != damage


def test_a_note_without_its_index_builds_it_again(folder: Path) -> None:
    first = Path(open_bundled().name)
    first.unlink()
    assert open_bundled().name == str(first)


def test_only_the_latest_notes_are_kept(folder: Path, tmp_path: Path) -> None:
    for number in range(7):
        (folder / "more.yaml").write_text(f"entities:\n  x{number}: {{name: X}}\n", encoding="utf-8")
        open_bundled()
    assert len(notes(tmp_path)) <= 4
