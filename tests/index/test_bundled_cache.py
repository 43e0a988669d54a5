"""The bundled table's index: built once into the cache, by whoever comes first, and never a reason to fail."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from canonym.index import bundled
from canonym.index.bundled import open_bundled
from canonym.index.opened import Index

ASK = (
    "import sys; from canonym.index import bundled;"
    "bundled._folder = lambda: sys.argv[1];"
    "from canonym.decide.opening import open_resolver; print(open_resolver().resolve('Daesh').id)"
)


@pytest.fixture
def clone(small_table: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the small table that counts as the bundled one, and an empty cache."""
    folder = tmp_path / "clone"
    folder.mkdir()
    (folder / "small.yaml").write_bytes(small_table.read_bytes())
    monkeypatch.setattr(bundled, "_folder", lambda: str(folder))
    monkeypatch.setenv("CANONYM_CACHE", str(tmp_path / "cache"))
    return folder


def cached(tmp_path: Path) -> list[Path]:
    return sorted(path for path in (tmp_path / "cache").iterdir() if path.suffix != ".key")


def test_it_is_built_once(clone: Path, tmp_path: Path) -> None:
    assert Index(open_bundled()).entity_of_id("islamic-state") > 0
    (path,) = cached(tmp_path)
    before = path.stat().st_mtime_ns
    assert open_bundled().name == str(path)
    assert path.stat().st_mtime_ns == before


def test_two_clones_with_different_tables_never_see_each_other(clone: Path, tmp_path: Path) -> None:
    first = len(Index(open_bundled()))
    (clone / "more.yaml").write_text("entities:\n  x: {name: X}\n")
    assert len(Index(open_bundled())) == first + 1
    (clone / "more.yaml").unlink()
    assert len(Index(open_bundled())) == first
    assert len(cached(tmp_path)) == 2


def test_only_the_latest_are_kept(clone: Path, tmp_path: Path) -> None:
    for number in range(7):
        (clone / "more.yaml").write_text(f"entities:\n  x{number}: {{name: X}}\n")
        open_bundled()
    assert 1 <= len(cached(tmp_path)) <= 5


@pytest.mark.parametrize("damage", [b"", b"nonsense", b"CANONYM\x1a", None])
def test_a_damaged_cache_is_built_again(clone: Path, tmp_path: Path, damage: bytes | None) -> None:
    open_bundled()
    (path,) = cached(tmp_path)
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 255
    path.write_bytes(content if damage is None else damage)
    assert Index(open_bundled()).entity_of_id("islamic-state") > 0
    assert open_bundled().name == str(path)


def test_a_cache_that_cannot_be_written_is_done_without(
    clone: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("CANONYM_CACHE", str(tmp_path / "file" / "cache"))
    opened = open_bundled()
    assert opened.name == "bundled table (in memory)"
    assert Index(opened).entity_of_id("islamic-state") > 0


@pytest.mark.skipif(os.geteuid() == 0, reason="root writes everywhere")
def test_a_read_only_cache_folder_is_done_without(clone: Path, tmp_path: Path) -> None:
    (tmp_path / "cache").mkdir(mode=0o500)
    assert open_bundled().name == "bundled table (in memory)"


def test_a_full_disk_is_done_without(clone: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert open_bundled().name == "bundled table (in memory)"
    assert cached(tmp_path) == []


def test_many_processes_may_start_at_once(clone: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-c", ASK, str(clone)]
    started = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(8)]
    for process in started:
        out, err = process.communicate(timeout=120)
        assert (out, err, process.returncode) == ("islamic-state\n", "", 0)
    (path,) = cached(tmp_path)
    assert path.suffix == ".index"
