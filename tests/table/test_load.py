"""Several files become one table."""

from __future__ import annotations

from pathlib import Path

import pytest

from canonym.errors import TableError
from canonym.model import Alias, Position, Tenure
from canonym.table.load import examine, load_table


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def write(name: str, text: str) -> None:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(text, encoding="utf-8")


def test_a_folder_is_read_with_its_subfolders_in_order() -> None:
    write("t/b.yaml", "entities:\n  b: {name: B}\n")
    write("t/a/c.jsonl", '{"id": "c", "name": "C"}\n')
    write("t/a/.hidden.yaml", "entities:\n  h: {name: H}\n")
    write("t/notes.txt", "no table")
    assert [entity.id for entity in load_table("t").entities] == ["c", "b"]


def test_one_file_named_twice_is_read_once() -> None:
    write("t/a.yaml", "entities:\n  a: {name: A}\n")
    assert len(load_table("t/a.yaml", "t/a.yaml", "t").entities) == 1


def test_an_id_defined_twice_names_both_places() -> None:
    write("a.yaml", "entities:\n  x: {name: X}\n")
    write("b.jsonl", '\n{"id": "x", "name": "Y"}\n')
    (problem,) = examine(["a.yaml", "b.jsonl"]).problems
    assert str(problem.place) == "b.jsonl:2"
    assert "a.yaml:2:3" in problem.message
    assert problem.rule == "duplicate-id"


def test_a_position_and_an_entity_may_not_share_an_id() -> None:
    write("a.yaml", "entities:\n  x: {name: X}\npositions:\n  x: {name: X}\n")
    assert [problem.rule for problem in examine(["a.yaml"]).problems] == ["duplicate-id"]


def test_a_later_file_may_extend() -> None:
    write("a.yaml", "type: person\nentities:\n  x:\n    name: X\n    aliases: [A]\n    cues: [c]\n    ids: {w: Q1}\n")
    more = "extend: true\n    aliases: [B, A]\n    ids: {w: Q2, v: V}\n    description: D\n"
    write("b.yaml", f"entities:\n  x:\n    {more}")
    loaded = examine(["a.yaml", "b.yaml"])
    (entity,) = loaded.table.entities
    assert not loaded.problems
    assert (entity.name, entity.type, entity.description, entity.cues) == ("X", "person", "D", ("c",))
    assert entity.aliases == (Alias("A"), Alias("B"))
    assert dict(entity.ids) == {"w": "Q2", "v": "V"}
    assert str(loaded.place("x", Alias("A"))) == "a.yaml:5:15"
    assert str(loaded.place("x", Alias("B"))) == "b.yaml:4:15"


def test_a_later_file_may_extend_a_position() -> None:
    write("a.yaml", "positions:\n  p: {name: P, organization: o, tenures: [{holder: a}]}\n")
    write("b.jsonl", '{"position": {"id": "p", "extend": true, "seats": 2, "tenures": [{"holder": "b"}]}}\n')
    (position,) = load_table("a.yaml", "b.jsonl").entities
    assert isinstance(position, Position)
    assert (position.name, position.organization, position.seats) == ("P", "o", 2)
    assert position.tenures == (Tenure("a"), Tenure("b"))


def test_extending_what_is_not_there_is_a_problem() -> None:
    write("a.yaml", "entities:\n  x: {extend: true, aliases: [B]}\n")
    (problem,) = examine(["a.yaml"]).problems
    assert "no earlier file has" in problem.message


def test_two_redirects_of_one_id_name_both_places() -> None:
    write("a.yaml", "redirects: {x: a}\n")
    write("b.yaml", "redirects: {x: b}\n")
    (problem,) = examine(["a.yaml", "b.yaml"]).problems
    assert "a.yaml:1:13" in problem.message
    assert str(problem.place) == "b.yaml:1:13"


def test_a_loop_of_symbolic_links_is_refused_in_one_sentence() -> None:
    write("t/a.yaml", "entities:\n  a: {name: A}\n")
    Path("t/loop").symlink_to(Path("t").resolve(), target_is_directory=True)
    with pytest.raises(TableError, match="contains itself by a symbolic link"):
        load_table("t")


def test_a_link_that_leads_nowhere_is_named() -> None:
    Path("t").mkdir()
    Path("t/a.yaml").symlink_to("missing.yaml")
    (problem,) = examine(["t"]).problems
    assert "cannot be read" in problem.message


@pytest.mark.parametrize(
    ("path", "what"),
    [("missing", "no such file or folder"), ("empty", "no .yaml or .jsonl file"), ("notes.txt", "not a table")],
)
def test_a_path_that_is_no_table_is_refused(path: str, what: str) -> None:
    Path("empty").mkdir()
    write("notes.txt", "")
    with pytest.raises(TableError, match=what):
        load_table(path)


def test_places_of_parts_are_found_out_where_they_are_asked_for() -> None:
    write("t.yaml", "entities:\n  a:\n    name: A\n    aliases:\n      - B\n      - {text: C}\n")
    examined = examine(["t.yaml"])
    entity = examined.table.entities[0]
    places = [str(examined.place("a", part)) for part in (*entity.aliases, "name")]
    assert places == ["t.yaml:5:9", "t.yaml:6:9", "t.yaml:3:5"]
    assert examine(["t.yaml"], parts=False).parts == {}
    assert load_table("t.yaml") == examined.table
