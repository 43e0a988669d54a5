"""Machine tables: JSON lines, each problem with its line, and nothing a line holds stops the reading."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from canonym.model import Alias, Position, Tenure
from canonym.table.load import LoadedTable, examine
from canonym.vocabulary import Kind

Reading = Callable[[str | bytes], LoadedTable]


@pytest.fixture
def read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Reading:
    """Reads a text as the file `t.jsonl`; problems name that file."""
    monkeypatch.chdir(tmp_path)

    def reading(content: str | bytes) -> LoadedTable:
        Path("t.jsonl").write_bytes(content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass"))
        return examine(["t.jsonl"])

    return reading


def test_every_sort_of_line_is_read(read: Reading) -> None:
    rows: list[object] = [
        {"id": "a", "type": "Org/Media", "name": "A", "aliases": ["B", {"text": "C", "kind": "acronym"}]},
        {"position": {"id": "p", "name": "P", "seats": 2,
                      "tenures": [{"holder": "a", "valid_from": 2014, "acting": True}]}},
        {"redirect": {"old": "a"}},
        {"blocklist": ["x y", "z"]},
        {"blocklist": "w"},
    ]  # fmt: skip
    loaded = read("\n".join(map(json.dumps, rows)) + "\n\n")
    assert not loaded.problems
    entity, position = loaded.table.entities
    assert (entity.type, entity.aliases) == ("organization/media", (Alias("B"), Alias("C", Kind.ACRONYM)))
    assert isinstance(position, Position)
    assert (position.seats, position.tenures) == (2, (Tenure("a", valid_from="2014", acting=True),))
    assert dict(loaded.table.redirects) == {"old": "a"}
    assert loaded.table.blocklist == ("x y", "z", "w")
    assert str(loaded.place("p")) == "t.jsonl:2"


def test_any_id_will_do_and_a_number_becomes_text(read: Reading) -> None:
    loaded = read('{"id": 42, "name": "A"}\n{"id": "Q/ 1:é", "name": "B"}\n')
    assert [entity.id for entity in loaded.table.entities] == ["42", "Q/ 1:é"]


def test_attributes_keep_their_types(read: Reading) -> None:
    loaded = read('{"id": "a", "name": "A", "attributes": {"population": 12, "tags": ["x"], "n": null}}')
    (entity,) = loaded.table.entities
    assert dict(entity.attributes) == {"population": 12, "tags": ["x"], "n": None}


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ('{"id": "a", "name": "A"', "not JSON"),
        ("[1]", "not an object"),
        ("{}", "an entity needs an `id`"),
        ('{"id": "", "name": "A"}', "has no id"),
        ('{"id": true, "name": "A"}', "has no id"),
        ('{"id": "a"}', "has no name"),
        ('{"id": "a", "name": "A", "name": "B"}', "duplicate key 'name'"),
        ('{"id": "a", "name": "A", "attributes": {"x": 1, "x": 2}}', "duplicate key 'x'"),
        ('{"id": "a", "name": "A", "alias": []}', "unknown field 'alias'"),
        ('{"id": "a", "name": ["A"]}', "name is a text, found a list"),
        ('{"id": "a", "name": "A", "aliases": "B"}', "aliases is a list"),
        ('{"id": "a", "name": "A", "aliases": [3]}', "write the alias as text"),
        ('{"id": "a", "name": "A", "aliases": [{"text": "B", "valid_to": "2014-02-30"}]}', "no such day"),
        ('{"id": "a", "name": "A", "ids": {"x": [1]}}', "maps a scheme to an id"),
        ('{"id": "a", "name": "A", "prominence": 1' + "0" * 400 + "}", "a number from 0 to 1"),
        ('{"id": "a", "name": "A", "prominence": NaN}', "a number from 0 to 1"),
        ('{"id": "a", "name": "A", "attributes": {"x": ' + "9" * 5000 + "}}", "not JSON"),
        ('{"redirect": {"a": 3}}', "is not an id"),
        ('{"blocklist": [3]}', "a phrase or a list of phrases"),
        ("[" * 100_000, "not JSON"),
        ('{"a":' * 100_000, "not JSON"),
        ("\x00", "not JSON"),
    ],
)
def test_a_mistake_is_named_with_its_line_and_the_rest_is_read(read: Reading, line: str, what: str) -> None:
    loaded = read(f'{{"id": "first", "name": "F"}}\n{line}\n{{"id": "last", "name": "L"}}\n')
    assert any(what in problem.message and str(problem.place) == "t.jsonl:2" for problem in loaded.problems)
    assert {"first", "last"} <= {entity.id for entity in loaded.table.entities}


def test_broken_utf8_is_named_with_its_line(read: Reading) -> None:
    (problem,) = read(b'{"id": "a", "name": "A"}\n{"id": "b", "name": "S\xe3o"}\n').problems
    assert (str(problem.place), "not valid UTF-8" in problem.message) == ("t.jsonl:2", True)


def test_a_byte_order_mark_is_passed_over(read: Reading) -> None:
    assert read(b'\xef\xbb\xbf{"id": "a", "name": "A"}\n').table.entities[0].id == "a"


def test_half_a_surrogate_pair_is_kept(read: Reading) -> None:
    assert read('{"id": "a", "name": "A\\ud800"}').table.entities[0].name == "A\ud800"


def test_a_million_mistakes_are_one(read: Reading) -> None:
    loaded = read("x\n" * 5_000)
    assert len(loaded.problems) == 101
    assert "the rest was not read" in loaded.problems[-1].message


def test_gzip_is_read(tmp_path: Path) -> None:
    path = tmp_path / "t.jsonl.gz"
    path.write_bytes(gzip.compress(b'{"id": "a", "name": "A"}\n'))
    assert len(examine([path]).table.entities) == 1


@pytest.mark.parametrize("damage", [b"", b"\x1f\x8b", b"not gzip"])
def test_damaged_gzip_is_a_problem_not_a_crash(tmp_path: Path, damage: bytes) -> None:
    path = tmp_path / "t.jsonl.gz"
    path.write_bytes(damage)
    loaded = examine([path])
    assert not loaded.table.entities
    assert bool(loaded.problems) == bool(damage)


def test_gzip_cut_short_or_flipped_is_a_problem_not_a_crash(tmp_path: Path) -> None:
    whole = gzip.compress("".join(f'{{"id": "{i}", "name": "N{i}"}}\n' for i in range(500)).encode())
    path = tmp_path / "t.jsonl.gz"
    for damaged in (whole[:-9], whole[: len(whole) // 2], whole[:40] + b"\xff\x00\xff" + whole[43:]):
        path.write_bytes(damaged)
        assert any("cannot be read" in problem.message for problem in examine([path]).problems)
