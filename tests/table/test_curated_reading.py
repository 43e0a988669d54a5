"""Curated tables are read strictly: every scalar is text, and every problem has its line and column."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from canonym.model import Alias, Position
from canonym.table.load import LoadedTable, examine, load_table
from canonym.table.problems import UnreadableTable

Reading = Callable[[str | bytes], LoadedTable]


@pytest.fixture
def read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Reading:
    """Reads a text as the file `t.yaml`; problems name that file."""
    monkeypatch.chdir(tmp_path)

    def reading(content: str | bytes) -> LoadedTable:
        Path("t.yaml").write_bytes(content if isinstance(content, bytes) else content.encode())
        return examine(["t.yaml"])

    return reading


def problems(loaded: LoadedTable) -> list[str]:
    return [f"{problem.place}: {problem.message}" for problem in sorted(loaded.problems)]


@pytest.mark.parametrize(
    "scalar",
    [
        "NO", "no", "Yes", "on", "off", "true", "null", "Null", "~", "1e3", "1_000", "0x1F", "010", "0o17", ".5", "-1",
        ".inf", ".nan", "2014-12-03", "2014-12-03T10:00:00Z", "12:30:45", "190:20:30", "=", "y", "N", "1.0", "+1",
    ],
)  # fmt: skip
def test_a_name_is_text_whatever_yaml_makes_of_it(read: Reading, scalar: str) -> None:
    loaded = read(f"entities:\n  x:\n    name: {scalar}\n    aliases: [{scalar}, {{text: {scalar}, lang: {scalar}}}]\n")
    assert not loaded.problems
    (entity,) = loaded.table.entities
    assert entity.name == scalar
    assert entity.aliases == (Alias(scalar), Alias(scalar, lang=scalar))


def test_ids_and_attributes_are_text_too(read: Reading) -> None:
    loaded = read("entities:\n  NO:\n    name: Norway\n    ids: {iso: NO, n: 010}\n    attributes: {population: 1e3}\n")
    (entity,) = loaded.table.entities
    assert entity.id == "NO"
    assert dict(entity.ids) == {"iso": "NO", "n": "010"}
    assert dict(entity.attributes) == {"population": "1e3"}


def test_a_date_stays_as_it_is_written(read: Reading) -> None:
    text = "positions:\n  p:\n    name: P\n    tenures: [{holder: a, valid_from: 2014, valid_to: 2015-05-31}]\n"
    (position,) = read(text).table.entities
    assert isinstance(position, Position)
    assert (position.tenures[0].valid_from, position.tenures[0].valid_to) == ("2014", "2015-05-31")


@pytest.mark.parametrize(
    ("text", "where", "what"),
    [
        ("entities:\n  a: {name: A}\n  b: {name: B}\n  a: {name: C}\n", "t.yaml:4:3", "duplicate key 'a'"),
        ("entities:\n  a:\n    name: A\n    name: B\n", "t.yaml:4:5", "duplicate key 'name'"),
        ("entities:\n  a:\n    name: A\n    alias: [B]\n", "t.yaml:4:5", "unknown field 'alias'"),
        ("entities:\n  a:\n    name: A\n    aliases:\n      - {text: B, weak: true}\n", "t.yaml:5:19", "'weak'"),
        ("entitys:\n  a: {name: A}\n", "t.yaml:1:1", "unknown field 'entitys'"),
        ("entities:\n  a:\n    description: D\n", "t.yaml:2:3", "has no name"),
        ("entities:\n  a:\n    name: ''\n", "t.yaml:3:5", "name is empty"),
        ("entities:\n  a:\n    name: A\n    aliases: B\n", "t.yaml:4:5", "aliases is a list"),
        ("entities:\n  a:\n    name: A\n    aliases: [B, '']\n", "t.yaml:4:18", "write the alias as text"),
        ("entities:\n  a:\n    name: A\n    aliases: [{kind: acronym}]\n", "t.yaml:4:15", "the alias has no text"),
        ("entities:\n  a:\n    name: A\n    aliases: [{text: B, kind: word}]\n", "t.yaml:4:25", "kind is one of name"),
        ("entities:\n  a:\n    name: A\n    aliases: [{text: B, case: up}]\n", "t.yaml:4:25", "case is one of"),
        ("entities:\n  a:\n    name: A\n    prominence: 2\n", "t.yaml:4:5", "a number from 0 to 1"),
        ("entities:\n  a:\n    name: [A]\n", "t.yaml:3:5", "name is a text, found a list"),
        ("entities:\n  a: A\n", "t.yaml:2:3", "expected a mapping"),
        ("entities: [a]\n", "t.yaml:1:1", "entities is a mapping"),
        ("- a\n", "t.yaml:1:1", "a table is a mapping"),
        ("positions:\n  p:\n    name: P\n    seats: 0\n", "t.yaml:4:5", "a whole number"),
        ("positions:\n  p:\n    name: P\n    tenures: [{valid_from: 2014}]\n", "t.yaml:4:15", "no holder"),
        ("positions:\n  p:\n    name: P\n    tenures: [{holder: a, acting: maybe}]\n", "t.yaml:4:27", "true or false"),
        ("positions:\n  p:\n    name: P\n    tenures: [{holder: a, valid_to: 2014-02-30}]\n", "t.yaml:4:27", "no such"),
        ("positions:\n  p:\n    name: P\n    tenures: [{holder: a, valid_to: 2014-13}]\n", "t.yaml:4:27", "no such"),
        ("positions:\n  p:\n    name: P\n    tenures: [{holder: a, valid_to: May 2014}]\n", "t.yaml:4:27", "a date"),
        ("redirects:\n  a: [b]\n", "t.yaml:2:3", "a redirect names the id"),
        ("blocklist: Pentagon Papers\n", "t.yaml:1:1", "blocklist is a list"),
        ("blocklist:\n  - a\n  - {b: c}\n", "t.yaml:3:5", "a blocklist entry is a phrase"),
    ],
)  # fmt: skip
def test_a_mistake_is_named_with_its_line_and_column(read: Reading, text: str, where: str, what: str) -> None:
    found = problems(read(text))
    assert any(problem.startswith(f"{where}: ") and what in problem for problem in found), found


@pytest.mark.parametrize(
    ("text", "where", "what"),
    [
        ("entities:\n  a: &x {name: A}\n", "t.yaml:2:6", "anchors"),
        ("entities:\n  a: {name: &x A}\n  b: {name: *x}\n", "t.yaml:3:13", "aliases (*)"),
        ("entities:\n  a:\n    name: A\n    aliases:\n      - *NSYNC\n", "t.yaml:5:9", "aliases (*)"),
        ("entities:\n  a:\n    <<: {name: A}\n", "t.yaml:3:5", "merge keys"),
        ("entities:\n  a: {name: !Kung people}\n", "t.yaml:2:13", "tag '!Kung'"),
        ("entities: !!python/object:os.system {a: {name: A}}\n", "t.yaml:1:11", "python/object"),
        ("entities:\n  a: {name: !!int 7}\n", "t.yaml:2:13", "tag"),
        ("entities:\n  a: !t {name: A}\n", "t.yaml:2:6", "tag '!t'"),
        ("entities:\n  ? [a, b]\n  : {name: A}\n", "t.yaml:2:5", "a key is a plain text"),
        ("entities:\n  a: {name: A}\n---\nentities:\n  b: {name: B}\n", "t.yaml:3:1", "a second document"),
        ("entities:\n  a: {name: A\n  b: {name: B}\n", "t.yaml:3:4", "not YAML"),
        ("entities:\n\ta: {name: A}\n", "t.yaml:2:1", "not YAML"),
    ],
)
def test_what_makes_yaml_clever_is_refused(read: Reading, text: str, where: str, what: str) -> None:
    found = problems(read(text))
    assert any(problem.startswith(f"{where}: ") and what in problem for problem in found), found


def test_a_core_tag_runs_nothing(read: Reading, tmp_path: Path) -> None:
    made = tmp_path / "made"
    loaded = read(f"entities:\n  a: {{name: !!python/object/apply:os.mkdir [{made}]}}\n")
    assert loaded.problems
    assert not made.exists()


def test_a_quoted_merge_key_is_an_ordinary_field(read: Reading) -> None:
    assert problems(read('entities:\n  a:\n    name: A\n    attributes: {"<<": x}\n')) == []


def test_an_alias_bomb_is_refused_at_once(read: Reading) -> None:
    lines = ["a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]"]
    lines += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 10)}]" for i in range(1, 12)]
    began = time.perf_counter()
    loaded = read("\n".join(lines))
    assert time.perf_counter() - began < 2
    assert any("aliases (*)" in problem.message for problem in loaded.problems)


DEEP = {
    "brackets": "a: " + "[" * 200_000,
    "braces": "{a: " * 50_000,
    "dashes": "- " * 100_000 + "x",
    "questions": "? " * 50_000,
    "closings in quotes": "a: [" + "']',[" * 50_000,
    "closings in comments": "a: [ #]\n" * 50_000,
    "indentation": "".join(" " * i + "a:\n" for i in range(2_000)),
    "indented dashes": "".join(" " * i + "-\n" for i in range(2_000)),
    "just balanced": "a: " + "[" * 900 + "]" * 900,
}


@pytest.mark.parametrize("sort", DEEP)
def test_deep_nesting_is_refused_and_does_not_crash(sort: str, tmp_path: Path) -> None:
    (tmp_path / "deep.yaml").write_text(DEEP[sort])
    code = "from canonym.table.load import examine; print(*examine(['deep.yaml']).problems, sep='\\n')"
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    # The parser has a limit of its own since PyYAML 6.0.4, and may meet it first.
    assert "nested deeper than 50" in done.stdout or "maximum nesting depth" in done.stdout


@pytest.mark.parametrize("char", ["\x00", "\x07", "\x1b", "\x7f", "\x9f", "\ufffe"])
def test_a_control_character_is_refused_with_its_line(read: Reading, char: str) -> None:
    (problem,) = read(f"entities:\n  a:\n    name: A{char}B\n").problems
    assert problem.place.line == 3
    assert "control characters" in problem.message


def test_an_escaped_control_character_is_text(read: Reading) -> None:
    (entity,) = read('entities:\n  a:\n    name: "A\\x1bB\\0C"\n').table.entities
    assert entity.name == "A\x1bB\x00C"


def test_broken_utf8_is_refused_with_its_line(read: Reading) -> None:
    (problem,) = read(b"entities:\n  a:\n    name: S\xe3o Paulo\n").problems
    assert str(problem.place) == "t.yaml:3"
    assert "not valid UTF-8" in problem.message


def test_a_byte_order_mark_is_passed_over(read: Reading) -> None:
    assert read(b"\xef\xbb\xbfentities:\n  a: {name: A}\n").table.entities[0].name == "A"


@pytest.mark.parametrize("text", ["", "\n", "# only a comment\n", "entities:\n", "entities: {}\n"])
def test_an_empty_file_is_an_empty_table(read: Reading, text: str) -> None:
    loaded = read(text)
    assert not loaded.problems
    assert loaded.table.entities == ()


def test_all_problems_of_a_file_come_at_once(read: Reading) -> None:
    text = (
        "type: organization\nentitys: {}\nentities:\n  a:\n    nam: A\n    aliases: [{kind: x}]\n"
        "  b: {name: B, prominence: high}\n  b: {name: B}\nredirects: {c: []}\n"
    )
    lines = [problem.place.line for problem in sorted(read(text).problems)]
    assert lines == [2, 4, 5, 6, 7, 8, 9]


def test_reading_for_use_raises_all_problems(read: Reading) -> None:
    read("entities:\n  a: {nam: A}\n  b: {nam: B}\n")
    with pytest.raises(UnreadableTable) as raised:
        load_table("t.yaml")
    assert len(raised.value.problems) == 4
    assert len(str(raised.value).splitlines()) == 4


def test_an_unreadable_file_is_a_problem_of_that_file(read: Reading) -> None:
    loaded = read("entities:\n  a: {name: A}\n")
    assert loaded.files == 1
    if os.geteuid() == 0:
        pytest.skip("root reads everything")
    Path("t.yaml").chmod(0)
    assert "cannot be read" in problems(examine(["t.yaml"]))[0]


def test_parts_of_an_entity_know_their_places(read: Reading) -> None:
    loaded = read(
        "entities:\n  a:\n    name: A\n    aliases:\n      - B\n      - {text: C, kind: acronym}\n"
        "positions:\n  p:\n    name: P\n    organization: o\n    tenures:\n      - {holder: a}\n"
    )
    entity, position = loaded.table.entities
    assert isinstance(position, Position)
    assert str(loaded.place("a")) == "t.yaml:2:3"
    assert str(loaded.place("a", "name")) == "t.yaml:3:5"
    assert [str(loaded.place("a", alias)) for alias in entity.aliases] == ["t.yaml:5:9", "t.yaml:6:9"]
    assert str(loaded.place("p", position.tenures[0])) == "t.yaml:12:9"
    assert str(loaded.place("p", "organization")) == "t.yaml:10:5"
    assert str(loaded.place("a", Alias("elsewhere"))) == "t.yaml:2:3"
