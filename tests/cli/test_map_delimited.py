"""`canonym map` over CSV and TSV."""

from __future__ import annotations

import csv
import gzip
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Command = Callable[..., Result]


def rows_of(path: Path, delimiter: str = ",") -> list[dict[str, str]]:
    with path.open(encoding="utf-8", errors="replace", newline="") as file:
        return list(csv.DictReader(file, delimiter=delimiter))


@pytest.fixture
def names(tmp_path: Path) -> Path:
    path = tmp_path / "names.csv"
    path.write_text("name,when\nDaesh,2014-12-03\nGeorgia,\nNobody at all,\n", encoding="utf-8")
    return path


def test_answers_stand_beside_the_column(command: Command, names: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    result = command("map", names, out, "--column", "name")
    assert result.exit_code == 0
    first, second, third = rows_of(out)
    assert (first["name_status"], first["name_id"]) == ("resolved", "islamic-state")
    assert (first["name_name"], first["name_candidate"]) == ("Islamic State", "islamic-state")
    assert 0.9 < float(first["name_confidence"]) <= 1
    assert (second["name_status"], second["name_id"], second["name_candidate"]) == ("ambiguous", "", "georgia")
    assert (third["name_status"], third["name_id"], third["name_candidate"]) == ("nil", "", "")
    assert third["name_confidence"] == ""
    assert [row["name"] for row in rows_of(out)] == ["Daesh", "Georgia", "Nobody at all"]
    assert "3 rows, 3 distinct, 1 resolved, 1 ambiguous, 1 nil" in result.stderr


def test_quiet_says_nothing(command: Command, names: Path, tmp_path: Path) -> None:
    result = command("map", names, tmp_path / "out.csv", "--column", "name", "--quiet")
    assert result.stderr == result.stdout == ""


def test_the_bytes_of_every_row_are_kept(command: Command, tmp_path: Path) -> None:
    source, out = tmp_path / "in.csv", tmp_path / "out.csv"
    rows = [
        b'id,"name",note',
        b'1,"KIRBY, John F.","says ""no"""',
        b"2,  Iran ,a\x00b\x1b[31mc",
        b'3,"Islamic\nState", spaced out ',
        b'4,caf\xe9 5" pipe,',
        b"5,Daesh,last without newline",
    ]
    source.write_bytes(b"\r\n".join(rows))
    assert command("map", source, out, "--column", "name").exit_code == 0
    written = out.read_bytes()
    answered = written.split(b"\r\n")
    assert len(answered) == len(rows)
    assert all(after.startswith(before) for before, after in zip(rows, answered, strict=True))
    ids = [row["name_id"] for row in rows_of(out)]
    assert ids == ["john-kirby", "iran", "islamic-state", "", "islamic-state"]


def test_tabs_are_the_delimiter_of_tsv(command: Command, tmp_path: Path) -> None:
    source, out = tmp_path / "in.tsv", tmp_path / "out.tsv"
    source.write_text("a\tname\n1,2\tDaesh\n", encoding="utf-8")
    assert command("map", source, out, "--column", "name").exit_code == 0
    assert rows_of(out, "\t")[0]["name_id"] == "islamic-state"
    assert rows_of(out, "\t")[0]["a"] == "1,2"


def test_another_delimiter_is_suggested_and_taken(command: Command, tmp_path: Path) -> None:
    source, out = tmp_path / "in.csv", tmp_path / "out.csv"
    source.write_text("a;name\n1;Daesh\n", encoding="utf-8")
    result = command("map", source, out, "--column", "name")
    assert result.exit_code == 2
    assert "--delimiter ';'" in result.stderr
    assert command("map", source, out, "--column", "name", "--delimiter", ";").exit_code == 0
    assert rows_of(out, ";")[0]["name_id"] == "islamic-state"


def test_without_quotes_a_quote_is_text(command: Command, tmp_path: Path) -> None:
    source, out = tmp_path / "in.tsv", tmp_path / "out.tsv"
    source.write_bytes(b'name\tnote\nIran\t"never closed\nIraq\tx\n')
    assert command("map", source, out, "--column", "name", "--no-quotes").exit_code == 0
    assert out.read_bytes().count(b"resolved") == 2


def test_a_quote_that_never_closes_costs_only_its_own_row(command: Command, tmp_path: Path) -> None:
    source, out = tmp_path / "in.csv", tmp_path / "out.csv"
    source.write_bytes(b'name,note\nIran,"open\nIraq,x\nDaesh,y\n')
    result = command("map", source, out, "--column", "name")
    assert result.exit_code == 0
    assert "1 quotes open a field and never close it" in result.stderr
    assert "line 2" in result.stderr
    assert out.read_bytes().count(b",resolved,") == 3


def test_several_columns_in_one_run(command: Command, tmp_path: Path) -> None:
    source, out = tmp_path / "in.csv", tmp_path / "out.csv"
    source.write_text("source,target\nIran,Iraq\nDaesh,Nobody\n", encoding="utf-8")
    result = command("map", source, out, "--column", "source", "--column", "target")
    assert [(row["source_id"], row["target_id"]) for row in rows_of(out)] == [("iran", "iraq"), ("islamic-state", "")]
    assert "source: 2 rows, 2 distinct, 2 resolved" in result.stderr
    assert "target: 2 rows, 2 distinct, 1 resolved" in result.stderr


def test_dates_contexts_and_types_come_from_columns(command: Command, tmp_path: Path) -> None:
    source, out = tmp_path / "in.csv", tmp_path / "out.csv"
    source.write_text(
        "name,day,around,kind\n"
        "US Secretary of State,2010-06-01,,\n"
        "US Secretary of State,2014-12-03 10:00,,\n"
        "Georgia,,the road to Tbilisi in the Caucasus,\n"
        "Georgia,,,place/region\n",
        encoding="utf-8",
    )
    arguments = ("--as-of-column", "day", "--context-column", "around", "--type-column", "kind")
    assert command("map", source, out, "--column", "name", *arguments).exit_code == 0
    assert [row["name_id"] for row in rows_of(out)] == ["hillary-clinton", "john-kerry", "georgia", "georgia-us-state"]


def test_blank_dates_fall_back_to_the_option(command: Command, tmp_path: Path) -> None:
    source, out = tmp_path / "in.csv", tmp_path / "out.csv"
    source.write_text("name,day\nUS Secretary of State,\nUS Secretary of State,2010\n", encoding="utf-8")
    arguments = ("--as-of-column", "day", "--as-of", "2014-12-03")
    assert command("map", source, out, "--column", "name", *arguments).exit_code == 0
    assert [row["name_id"] for row in rows_of(out)] == ["john-kerry", "hillary-clinton"]


def test_a_date_that_cannot_be_read_makes_its_row_nil_and_is_told(command: Command, tmp_path: Path) -> None:
    source, out = tmp_path / "in.csv", tmp_path / "out.csv"
    source.write_text("name,day\nIran,03/12/2014\nIran,2014-12-03\n", encoding="utf-8")
    result = command("map", source, out, "--column", "name", "--as-of-column", "day")
    assert result.exit_code == 0
    assert [row["name_status"] for row in rows_of(out)] == ["nil", "resolved"]
    assert "1 rows have a date that cannot be read" in result.stderr
    assert "row 1" in result.stderr


def test_a_bad_date_for_all_rows_is_refused(command: Command, names: Path, tmp_path: Path) -> None:
    result = command("map", names, tmp_path / "out.csv", "--column", "name", "--as-of", "3 December")
    assert result.exit_code == 2
    assert "as_of" in result.stderr


def test_a_type_that_the_table_does_not_know_is_a_warning(command: Command, names: Path, tmp_path: Path) -> None:
    result = command("map", names, tmp_path / "out.csv", "--column", "name", "--type", "starship")
    assert result.exit_code == 0
    assert "no entity of this table is of type 'starship'" in result.stderr


def test_external_ids_are_answered_where_an_entity_has_one(command: Command, tmp_path: Path) -> None:
    source, out = tmp_path / "in.csv", tmp_path / "out.csv"
    source.write_text("name\nIran\nReuters\n", encoding="utf-8")
    assert command("map", source, out, "--column", "name", "--to", "iso3").exit_code == 0
    assert [(row["name_id"], row["name_candidate"]) for row in rows_of(out)] == [("IRN", "iran"), ("", "reuters")]
    result = command("map", source, out, "--column", "name", "--to", "isbn")
    assert result.exit_code == 2
    assert "wikidata" in result.stderr


@pytest.mark.parametrize(
    ("mode", "id_", "name"),
    [
        ("blank", "", ""),
        ("first", "georgia", "Georgia"),
        ("list", "georgia;georgia-us-state", "Georgia;Georgia (U.S. state)"),
    ],
)
def test_ambiguous_names_give_what_is_asked_for(
    command: Command, names: Path, tmp_path: Path, mode: str, id_: str, name: str
) -> None:
    out = tmp_path / "out.csv"
    assert command("map", names, out, "--column", "name", "--on-ambiguous", mode).exit_code == 0
    row = rows_of(out)[1]
    assert (row["name_status"], row["name_id"], row["name_name"]) == ("ambiguous", id_, name)


def test_what_did_not_resolve_is_reported_with_counts(command: Command, tmp_path: Path) -> None:
    source, out, todo = tmp_path / "in.csv", tmp_path / "out.csv", tmp_path / "todo.csv"
    source.write_text("name\nNobody\nGeorgia\nIran\nGeorgia\n\n", encoding="utf-8")
    assert command("map", source, out, "--column", "name", "--unresolved", todo).exit_code == 0
    first, second = rows_of(todo)
    assert (first["mention"], first["count"], first["row"], first["status"]) == ("Georgia", "2", "2", "ambiguous")
    assert first["candidates"].startswith("georgia 0.")
    assert (second["mention"], second["count"], second["row"], second["status"]) == ("Nobody", "1", "1", "nil")


def test_existing_output_columns_are_refused_or_replaced_in_place(command: Command, tmp_path: Path) -> None:
    source, out = tmp_path / "in.csv", tmp_path / "out.csv"
    source.write_text('name_id,name,note\nold,Iran,"a,b"\n', encoding="utf-8")
    result = command("map", source, out, "--column", "name")
    assert result.exit_code == 2
    assert "'name_id' exists already; pass --overwrite" in result.stderr
    assert not out.exists()
    assert command("map", source, out, "--column", "name", "--overwrite").exit_code == 0
    lines = out.read_text(encoding="utf-8").splitlines()
    assert lines[0] == "name_id,name,note,name_status,name_name,name_candidate,name_confidence"
    assert lines[1].startswith('iran,Iran,"a,b",resolved,Iran,iran,')


def test_mapping_its_own_output_again_changes_nothing(command: Command, names: Path, tmp_path: Path) -> None:
    once, twice = tmp_path / "once.csv", tmp_path / "twice.csv"
    command("map", names, once, "--column", "name")
    command("map", once, twice, "--column", "name", "--overwrite")
    assert once.read_bytes() == twice.read_bytes()


def test_compressed_files_by_their_endings(command: Command, names: Path, tmp_path: Path) -> None:
    packed, out, plain = tmp_path / "in.csv.gz", tmp_path / "out.csv.gz", tmp_path / "out.csv"
    packed.write_bytes(gzip.compress(names.read_bytes()))
    assert command("map", packed, out, "--column", "name").exit_code == 0
    assert command("map", names, plain, "--column", "name").exit_code == 0
    assert gzip.decompress(out.read_bytes()) == plain.read_bytes()


def test_the_delimiter_in_a_display_name_is_quoted(command: Command, tmp_path: Path) -> None:
    table = tmp_path / "table.jsonl"
    table.write_text('{"id": "a,b", "name": "A, \\"B\\""}\n', encoding="utf-8")
    source, out = tmp_path / "in.csv", tmp_path / "out.csv"
    source.write_text('name\n"A, ""B"""\n', encoding="utf-8")
    assert command("map", source, out, "--column", "name", "--table", table).exit_code == 0
    row = rows_of(out)[0]
    assert (row["name"], row["name_id"], row["name_name"]) == ('A, "B"', "a,b", 'A, "B"')
