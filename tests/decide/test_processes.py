"""Columns judged by several processes."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canonym.decide import processes
from canonym.decide.resolutions import Resolutions
from canonym.decide.resolver import Resolver
from canonym.errors import CanonymError
from canonym.index.compile import compile_table
from canonym.index.layout import IndexFile, map_file, to_bytes, write_sections
from canonym.index.opened import Index
from canonym.model import Entity, Table


def _table() -> Table:
    names = ("Acme Shipping", "Baltic Trading House", "Northern Pipeline Works", "Harbour Bank of Commerce")
    return Table(tuple(Entity(f"e{i}", name) for i, name in enumerate(names)), {}, ())


_MENTIONS = [
    "Acme Shiping", "Baltic Tradng House", "Works Northern Pipeline", "Nobody at all", "Harbor Bank of Commerce",
]  # fmt: skip


def test_several_processes_answer_as_one_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "LEAST_SHARE", 1)
    path = tmp_path / "names.index"
    write_sections(path, compile_table(_table()))
    resolver = Resolver(Index(map_file(path)))
    alone = list(resolver.resolve_many(_MENTIONS))
    assert list(resolver.resolve_many(_MENTIONS, jobs=2)) == alone
    assert list(resolver.resolve_many(_MENTIONS, jobs=5)) == alone


def test_columns_are_the_same_from_several_processes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "LEAST_SHARE", 1)
    monkeypatch.setattr(processes, "_LEAST_PART", 1)
    path = tmp_path / "names.index"
    write_sections(path, compile_table(_table()))
    resolver = Resolver(Index(map_file(path)))
    one = cast(Resolutions, resolver.resolve_many(_MENTIONS))
    two = cast(Resolutions, resolver.resolve_many(_MENTIONS, jobs=2))
    assert one.ids[:3] == ["e0", "e1", "e2"]
    for column in ("statuses", "ids", "names", "candidates", "confidences", "reasons"):
        assert getattr(one, column) == getattr(two, column)
    assert [one.best(place, 3) for place in range(5)] == [two.best(place, 3) for place in range(5)]


@given(st.integers(0, 200_000), st.integers(2, 16))
def test_parts_are_the_whole_and_become_smaller(count: int, jobs: int) -> None:
    parts = list(processes._cut(count, jobs))
    assert [row for start, end in parts for row in (start, end)][1:-1:2] == [start for start, _ in parts[1:]]
    assert sum(end - start for start, end in parts) == count
    sizes = [end - start for start, end in parts]
    assert sizes == sorted(sizes, reverse=True)


def test_another_process_that_ends_early_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "LEAST_SHARE", 1)
    path = tmp_path / "names.index"
    write_sections(path, compile_table(_table()))
    resolver = Resolver(Index(map_file(path)))
    monkeypatch.setattr(processes, "_at_work", lambda connection, apart, work: connection.close())
    with pytest.raises(CanonymError, match="ended early"):
        resolver.resolve_many(_MENTIONS, jobs=2)


def test_other_processes_open_the_index_by_its_path_where_they_cannot_inherit_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(processes, "LEAST_SHARE", 2)
    path = tmp_path / "names.index"
    write_sections(path, compile_table(_table()))
    resolver = Resolver(Index(map_file(path)))
    monkeypatch.setattr(processes, "_apart", lambda resolver: resolver.index.file.path)
    assert list(resolver.resolve_many(_MENTIONS, jobs=2)) == list(resolver.resolve_many(_MENTIONS))


def test_an_index_in_memory_that_cannot_be_inherited_is_judged_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "LEAST_SHARE", 1)
    monkeypatch.setattr(processes, "_apart", lambda resolver: None)
    resolver = Resolver(Index(IndexFile(to_bytes(compile_table(_table())), "memory")))
    assert [found.id for found in resolver.resolve_many(_MENTIONS, jobs=3)][:3] == ["e0", "e1", "e2"]


def test_a_column_of_nothing_needs_no_process() -> None:
    resolver = Resolver(Index(IndexFile(to_bytes(compile_table(_table())), "memory")))
    assert list(resolver.resolve_many([], jobs=4)) == []
