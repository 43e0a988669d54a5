"""The index file: written in one step, read back equal, and refused in one sentence where it is not what it was."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from struct import pack, pack_into

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from canonym.dates import OPEN_END, OPEN_START
from canonym.decide.opening import open_resolver
from canonym.decide.query import Options
from canonym.decide.resolver import Resolver
from canonym.errors import IndexFileError, UsageError
from canonym.index import layout
from canonym.index.compile import compile_table
from canonym.index.layout import MAGIC, IndexFile, is_index, map_file, to_bytes, write_sections
from canonym.index.opened import Index
from canonym.index.rows import DATED
from canonym.index.strings import pool_sections
from canonym.model import Alias, Entity, Position, Table
from canonym.table.load import load_table

QUESTIONS = (
    "Kirby", "KIRBY, John F.", "Rear Admiral John Kirby", "Islamic State", "Daesh group", "ISIS", "is", "islamc stat",
    "Pentagon spokesman", "Georgia", "Iranians", "wikidata:Q230", "isil", "Secretary Clinton", "Hilary Clintn",
    "Рейтер", "Isis Pharmaceuticals", "Mosul, Iraq", "",
)  # fmt: skip


@pytest.fixture(scope="module")
def content(small_index: Path) -> bytes:
    return small_index.read_bytes()


def ask_everything(index: Index) -> list[object]:
    """What an index answers to many questions, and everything it holds."""
    resolver = Resolver(index, Options(profile="broad"))
    answers: list[object] = [resolver.resolve(q, as_of).to_dict() for q in QUESTIONS for as_of in (None, "2014-12-03")]
    answers += [answer.explain() for answer in resolver.resolve_many(QUESTIONS, context="Pentagon, Atlanta and Mosul")]
    for entity in range(len(index)):
        rows = [(index.text(row), index.language(row), index.row_first[row]) for row in index.rows_of_entity(entity)]
        held = [index.tenures_of_position(entity), index.tenures_of_holder(entity)]
        answers.append((index.ids[entity], index.names[entity], index.type(entity), index.detail(entity), rows, held))
        answers.append(index.prominence(entity))
    return [*answers, index.redirects, index.schemes(), index.types]


class Answers:
    """The right answers; a class of its own, so that a failing example does not print them."""

    def __init__(self, content: bytes) -> None:
        self.all = ask_everything(Index(IndexFile(content, "small")))


@pytest.fixture(scope="module")
def answers(content: bytes) -> Answers:
    return Answers(content)


def flipped(path: Path, data: st.DataObject) -> bytes:
    """The file with one byte changed."""
    content = bytearray(path.read_bytes())
    content[data.draw(st.integers(0, len(content) - 1))] ^= data.draw(st.integers(1, 255))
    return bytes(content)


def test_what_the_table_says_is_in_the_index(small_table: Path, small_index: Path) -> None:
    table, index = load_table(small_table), Index(map_file(small_index))
    assert len(index) == len(table.entities)
    for entity in table.entities:
        number = index.entity_of_id(entity.id)
        texts = {index.text(row) for row in index.rows_of_entity(number)}
        assert index.ids[number] == entity.id
        assert index.names[number] == entity.name
        assert index.type(number) == entity.type
        assert texts >= {entity.name, *(alias.text for alias in entity.aliases), *entity.never}
        detail = index.detail(number)
        assert detail.get("description", "") == entity.description
        assert detail.get("cues", []) == list(entity.cues)
        assert [index.entity_of_external(f"{k}:{v}") for k, v in entity.ids.items()] == [number] * len(entity.ids)
        if isinstance(entity, Position):
            holders = {index.ids[held.holder] for held in index.tenures_of_position(number)}
            assert holders == {tenure.holder for tenure in entity.tenures}
    assert index.redirects == dict(table.redirects)
    assert index.entity_of_id("no-such-id") == index.entity_of_external("a:b") == index.entity_of_retired("x") == -1


def test_a_name_of_which_folding_leaves_nothing_is_shown_all_the_same() -> None:
    table = Table((Entity("a", "+++", aliases=(Alias("Plus"),)), Entity("b", "Bonn")))
    index = Index(IndexFile(to_bytes(compile_table(table)), "plus"))
    assert [index.names[number] for number in range(2)] == ["+++", "Bonn"]
    assert Resolver(index).resolve("Plus").name == "+++"


def test_only_aliases_with_days_are_in_force_on_some_days_alone() -> None:
    aliases = (Alias("Zaire", valid_from="1971", valid_to="1997-05"), Alias("Congo", lang="fr"))
    index = Index(IndexFile(to_bytes(compile_table(Table((Entity("cd", "DR Congo", aliases=aliases),)))), "days"))
    facts = {
        index.text(row): (index.row_first[row], index.row_last[row], index.row_flags[row] & DATED > 0)
        for row in index.rows_of_entity(0)
    }
    assert facts["Zaire"] == (19710101, 19970531, True)
    assert facts["Congo"] == facts["DR Congo"] == (OPEN_START, OPEN_END, False)
    assert {index.text(row): index.language(row) for row in index.rows_of_entity(0)}["Congo"] == "fr"


def test_the_same_table_makes_the_same_file(small_table: Path, content: bytes) -> None:
    assert to_bytes(compile_table(load_table(small_table))) == content


def test_an_empty_table_makes_an_index_that_answers_nil(tmp_path: Path) -> None:
    (tmp_path / "t.yaml").write_text("entities:\n")
    resolver = open_resolver(tmp_path / "t.yaml")
    assert [resolver.resolve(q).status.value for q in QUESTIONS] == ["nil"] * len(QUESTIONS)


def test_a_later_minor_version_is_read_and_another_major_refused(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "new.index"
    for offset, number in ((8, layout.MAJOR + 1), (8, 0), (10, 7)):
        changed = bytearray(content)
        pack_into("<H", changed, offset, number)
        path.write_bytes(changed)
        if offset == 10:
            assert open_resolver(path).resolve("ISIS").resolved
        else:
            expected = rf"index format {number}\.0, expected {layout.MAJOR}\.x; .*canonym compile"
            with pytest.raises(IndexFileError, match=expected):
                open_resolver(path)


@pytest.mark.parametrize(
    ("foreign", "what"),
    [
        (b"", "empty file"),
        (b"C", "not a canonym index"),
        (b"PK\x03\x04" + bytes(500), "not a canonym index"),
        (b"\x80\x04\x95 a pickle", "not a canonym index"),
        (MAGIC, "truncated"),
        (MAGIC + bytes(30), "truncated"),
        (MAGIC + bytes([layout.MAJOR, 0, 0, 0]) + b"\xff" * 52, "truncated"),
    ],
)
def test_a_foreign_file_is_refused_in_one_sentence(foreign: bytes, what: str, tmp_path: Path) -> None:
    path = tmp_path / "foreign"
    path.write_bytes(foreign)
    with pytest.raises(IndexFileError, match=what) as raised:
        open_resolver(path)
    assert str(path) in str(raised.value)
    assert "\n" not in str(raised.value)


@settings(deadline=None)
@given(st.data())
def test_a_truncated_file_is_refused(small_index: Path, data: st.DataObject) -> None:
    content = small_index.read_bytes()
    size = data.draw(st.integers(1, len(content) - 1))
    with pytest.raises(IndexFileError):
        IndexFile(content[:size], "cut")


def test_bytes_after_the_end_are_refused(content: bytes) -> None:
    with pytest.raises(IndexFileError):
        IndexFile(content + b"\0", "long")


@settings(deadline=None, max_examples=200)
@given(st.data())
def test_a_flipped_byte_is_refused_or_changes_nothing(small_index: Path, answers: Answers, data: st.DataObject) -> None:
    try:
        index = Index(IndexFile(flipped(small_index, data), "flipped"))
    except IndexFileError:
        return
    assert ask_everything(index) == answers.all


@settings(deadline=None, max_examples=200)
@given(st.data())
def test_a_flipped_byte_in_a_file_too_large_to_check_does_not_crash(small_index: Path, data: st.DataObject) -> None:
    damaged = flipped(small_index, data)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(layout, "CHECKED_WHOLE", 0)
        try:
            ask_everything(Index(IndexFile(damaged, "flipped")))
        except IndexFileError as error:
            assert "flipped: " in str(error)


def test_what_opening_did_not_check_is_checked_on_request(content: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(layout, "CHECKED_WHOLE", 0)
    IndexFile(content, "whole").verify()
    flipped = bytearray(content)
    at = content.index(b"Daesh")
    flipped[at] ^= 1
    with pytest.raises(IndexFileError, match="damaged index"):
        IndexFile(bytes(flipped), "flipped").verify()


def test_a_missing_section_is_refused(small_table: Path) -> None:
    sections = compile_table(load_table(small_table))
    for name in ("key.rows", "row.flags", "type.text", "id.offsets", "tenure.last"):
        rest = {key: value for key, value in sections.items() if key != name}
        with pytest.raises(IndexFileError):
            Index(IndexFile(to_bytes(rest), "short"))


@pytest.mark.parametrize("odd", [{"type.text": b"\xff\xff"}, {"type.offsets": b""}, {"type.offsets": b"\0\0\0"}])
def test_texts_that_are_none_are_refused(small_table: Path, odd: dict[str, bytes]) -> None:
    sections = {**compile_table(load_table(small_table)), **odd}
    with pytest.raises(IndexFileError, match="type"):
        Index(IndexFile(to_bytes(sections), "odd"))


@pytest.mark.parametrize("detail", [b"[]", b"3", b"{", b"[" * 50_000, b'{"ids": 3}', b"\xff"])
def test_details_of_json_that_say_something_else_are_refused(small_table: Path, detail: bytes) -> None:
    sections = {**compile_table(load_table(small_table)), **pool_sections("detail", [])}
    sections |= {"detail.text": detail, "detail.offsets": pack("<2I", 0, len(detail))}
    sections["entity.detail"] = bytes(len(sections["entity.detail"]))
    index = Index(IndexFile(to_bytes(sections), "odd"))
    with pytest.raises(IndexFileError, match=r"detail"):
        index.detail(0)


def test_arrays_that_do_not_fit_each_other_are_refused(small_table: Path) -> None:
    sections = compile_table(load_table(small_table))
    for name in ("row.flags", "entity.type", "tenure.holder", "key.rows", "entity.rows.offsets", "id.offsets"):
        with pytest.raises(IndexFileError):
            Index(IndexFile(to_bytes({**sections, name: bytes(sections[name])[:-4]}), "short"))


def test_an_index_among_tables_is_refused(small_index: Path, small_table: Path) -> None:
    with pytest.raises(UsageError, match="is a compiled index"):
        open_resolver(small_table, small_index)


def test_an_index_is_known_by_its_first_bytes(small_index: Path, small_table: Path, tmp_path: Path) -> None:
    assert is_index(small_index)
    assert not is_index(small_table)
    assert not is_index(tmp_path)
    assert not is_index(tmp_path / "missing")


def test_a_file_is_complete_or_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "deep" / "a.index"
    write_sections(path, {"one": b"1"})

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    for target in (path, path.with_name("b.index")):
        with pytest.raises(OSError, match="No space"):
            write_sections(target, {"one": b"2"})
    assert list(path.parent.iterdir()) == [path]
    assert bytes(map_file(path).raw("one")) == b"1"


def test_a_section_may_be_made_when_it_is_written(tmp_path: Path) -> None:
    sections = {"one": b"1", "two": bytes(200), "none": b""}
    write_sections(tmp_path / "a.index", (item for item in sections.items()))
    assert (tmp_path / "a.index").read_bytes() == to_bytes(sections)
    opened = map_file(tmp_path / "a.index")
    assert {name: bytes(opened.raw(name)) for name in sections} == sections
    with pytest.raises(ValueError, match="200 sections"):
        to_bytes({f"s{number}": b"" for number in range(200)})


def test_a_disk_that_fills_up_leaves_the_old_file(small_table: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.index"
    write_sections(path, {"one": b"1"})
    code = (
        "import resource, sys; from pathlib import Path;"
        "from canonym.index.compile import compile_table; from canonym.index.layout import write_sections;"
        "from canonym.table.load import load_table; sections = compile_table(load_table(sys.argv[1]));"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096));"
        "write_sections(Path(sys.argv[2]), sections)"
    )
    done = subprocess.run([sys.executable, "-c", code, small_table, path], capture_output=True, text=True, timeout=60)
    assert "OSError: [Errno 27] File too large" in done.stderr
    assert list(tmp_path.iterdir()) == [path]
    assert bytes(map_file(path).raw("one")) == b"1"


@pytest.mark.parametrize("name", ["/dev/full", "/dev/null", "/"])
def test_a_device_or_a_folder_is_never_replaced(name: str) -> None:
    with pytest.raises(OSError, match="not a regular file"):
        write_sections(Path(name), {"one": b"1"})


def test_a_replaced_file_stays_readable_for_those_who_have_it_open(small_index: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.index"
    path.write_bytes(small_index.read_bytes())
    resolver = open_resolver(path)
    write_sections(path, {"one": b"1"})
    assert resolver.resolve("Daesh").id == "islamic-state"
