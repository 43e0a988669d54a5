"""`canonym annotate`: text, JSONL, folders and streams in; text, JSONL and a page out."""

from __future__ import annotations

import gzip
import json
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from click.testing import Result

Command = Callable[..., Result]
Process = Callable[..., "subprocess.Popen[bytes]"]

TEXT = "Rear Admiral John Kirby spoke of ISIS in Iraq."
SHOWN = "Rear Admiral John Kirby[john-kirby] spoke of ISIS[islamic-state] in Iraq[iraq].\n"


def lines(*records: object) -> str:
    return "".join(json.dumps(record) + "\n" for record in records)


def answers(result: Result) -> list[dict[str, Any]]:
    assert result.exit_code == 0, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


def ids(record: dict[str, Any]) -> list[str | None]:
    return [mention["id"] for mention in record["mentions"]]


def test_a_text_is_shown_with_its_ids(command: Command, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(TEXT, encoding="utf-8")
    assert command("annotate", file).stdout == SHOWN


def test_a_text_is_read_from_stdin(command: Command) -> None:
    assert command("annotate", "-", stdin=TEXT).stdout == SHOWN


def test_line_breaks_and_kinds_of_spaces_stay_and_control_codes_are_made_visible(command: Command) -> None:
    result = command("annotate", "-", stdin="In\u00a0Iraq\tnow,\n\n  \x1b[31mred\n".encode())
    assert result.stdout == "In\u00a0Iraq[iraq]\tnow,\n\n  \\x1b[31mred\n"


def test_a_text_is_rewritten(command: Command) -> None:
    assert (
        command("annotate", "-", "--replace", "id", stdin=TEXT).stdout == "john-kirby spoke of islamic-state in iraq.\n"
    )
    assert "Islamic State" in command("annotate", "-", "--replace", "name", stdin=TEXT).stdout


def test_ids_come_in_the_scheme_asked_for(command: Command) -> None:
    result = command("annotate", "-", "--to", "iso3", "--replace", "id", stdin="ISIS in Iraq.")
    assert result.stdout == "ISIS in IRQ.\n"
    assert command("annotate", "-", "--to", "isni", stdin=TEXT).exit_code == 2


def test_jsonl_is_known_by_its_first_line_and_other_keys_pass_through(command: Command) -> None:
    (record,) = answers(command("annotate", "-", "--format", "jsonl", stdin=lines({"n": [1], "text": TEXT, "é": "ü"})))
    assert (record["n"], record["text"], record["é"]) == ([1], TEXT, "ü")
    assert ids(record) == ["john-kirby", "islamic-state", "iraq"]
    assert list(record["mentions"][0]) == [
        "start", "end", "text", "status", "id", "name", "type", "confidence", "candidate",
    ]  # fmt: skip


def test_mentions_absent_or_null_are_found_empty_are_none_and_given_are_resolved(command: Command) -> None:
    given = {"start": 33, "end": 37, "label": "ORG"}
    stdin = lines(
        {"text": TEXT},
        {"text": TEXT, "mentions": None},
        {"text": TEXT, "mentions": []},
        {"text": TEXT, "mentions": [given, {"start": 0, "end": 4}, given]},
    )
    found, null, none, resolved = answers(command("annotate", "-", "--format", "jsonl", stdin=stdin))
    assert ids(found) == ids(null) == ["john-kirby", "islamic-state", "iraq"]
    assert none["mentions"] == []
    assert [(mention["start"], mention["end"]) for mention in resolved["mentions"]] == [(33, 37), (0, 4), (33, 37)]
    assert resolved["mentions"][0]["label"] == "ORG"
    assert resolved["mentions"][0]["id"] == "islamic-state"


def test_find_finds_whatever_is_given(command: Command) -> None:
    (record,) = answers(
        command("annotate", "-", "--format", "jsonl", "--find", stdin=lines({"text": TEXT, "mentions": []}))
    )
    assert len(record["mentions"]) == 3


def test_a_document_has_its_own_date_and_falls_back_to_the_one_of_the_call(command: Command) -> None:
    text = "The Secretary of State, John Kerry, and the US Secretary of State spoke."
    stdin = lines({"text": text, "as_of": "2010-05-01"}, {"text": text})
    old, new = answers(command("annotate", "-", "--format", "jsonl", "--as-of", "2014", stdin=stdin))
    assert ids(old)[-1] == "hillary-clinton"
    assert ids(new)[-1] == "john-kerry"


def test_candidates_are_added_when_asked_for(command: Command) -> None:
    (record,) = answers(command("annotate", "-", "--format", "jsonl", "--top", 1, stdin=lines({"text": TEXT})))
    assert record["mentions"][1]["candidates"][0]["id"] == "islamic-state"


def test_one_bad_document_is_told_with_its_line_and_left_out(command: Command, tmp_path: Path) -> None:
    file = tmp_path / "feed.jsonl"
    file.write_bytes(
        b'{"text": "Iraq"}\n{"text": 3}\n\nnot json\n[1]\n{"text": "x", "mentions": [{"start": 0, "end": 9}]}\n'
        b'{"text": "x", "as_of": "soon"}\n{"text": "\xff"}\n{"text": "Iran"}\n'
    )
    result = command("annotate", file, "--format", "jsonl")
    assert [ids(record) for record in answers(result)] == [["iraq"], ["iran"]]
    for line, why in ((2, "no text"), (4, "JSON"), (5, "object"), (6, "not inside"), (7, "as_of"), (8, "UTF-8")):
        assert re_line(result.stderr, f"feed.jsonl:{line}", why)
    assert "6 documents could not be read" in result.stderr


def re_line(said: str, place: str, why: str) -> bool:
    return any(place in line and why in line for line in said.splitlines())


def test_a_strict_run_stops_at_the_first_bad_document(command: Command) -> None:
    result = command("annotate", "-", "--format", "jsonl", "--strict", stdin='{"text": "Iraq"}\n{}\n{"text": "Iran"}\n')
    assert result.exit_code == 2
    assert "stdin:2" in result.stderr
    assert "Iran" not in result.stdout


def test_folders_are_read_in_the_order_of_their_names(command: Command, tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("Iran", encoding="utf-8")
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "c.jsonl").write_text(lines({"text": "Syria"}), encoding="utf-8")
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(b"Iraq"))
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    assert [ids(record) for record in answers(command("annotate", tmp_path, "--format", "jsonl"))] == [
        ["iraq"], ["iran"], ["syria"],
    ]  # fmt: skip


def test_a_missing_file_is_wrong_usage(command: Command, tmp_path: Path) -> None:
    result = command("annotate", tmp_path / "none.txt")
    assert result.exit_code == 2
    assert "no such file" in result.stderr


def test_the_page_has_the_document_and_its_mentions(command: Command) -> None:
    page = command("annotate", "-", "--format", "html", stdin="<b>Iraq</b> and ISIS").stdout
    assert page.startswith("<!DOCTYPE html>")
    assert "&lt;b&gt;" in page
    assert 'data-id="islamic-state"' in page


def test_a_page_cannot_be_rewritten_text(command: Command) -> None:
    assert command("annotate", "-", "--format", "html", "--replace", "id", stdin="Iraq").exit_code == 2


def test_several_processes_keep_the_order(command: Command) -> None:
    records = [{"n": n, "text": "Iraq and Iran. " * (n % 7 + 1)} for n in range(60)]
    stdin = lines(*records[:30], {"text": None}, *records[30:])
    one = command("annotate", "-", "--format", "jsonl", stdin=stdin)
    two = command("annotate", "-", "--format", "jsonl", "--jobs", 2, stdin=stdin)
    assert one.stdout == two.stdout
    assert [record["n"] for record in answers(two)] == list(range(60))
    assert "stdin:31" in two.stderr


def test_an_endless_stream_is_answered_as_it_comes(process: Process) -> None:
    running = process("annotate", "-", "--format", "jsonl", "--line-buffered", stdin=subprocess.PIPE)
    assert running.stdin and running.stdout
    for name, id_ in (("Iraq", "iraq"), ("Iran", "iran")):
        running.stdin.write(lines({"text": name}).encode())
        running.stdin.flush()
        assert ids(json.loads(running.stdout.readline())) == [id_]
    running.stdin.close()
    assert running.wait(30) == 0


def test_a_reader_that_has_gone_ends_the_run_silently(process: Process, tmp_path: Path) -> None:
    file = tmp_path / "feed.jsonl"
    file.write_text(lines({"text": "Iraq " * 2_000}) * 200, encoding="utf-8")
    running = process("annotate", file, "--format", "jsonl")
    assert running.stdout and running.stderr
    running.stdout.readline()
    running.stdout.close()
    assert running.wait(60) == 0
    assert running.stderr.read() == b""


def test_an_interrupted_run_says_so_in_one_line(process: Process) -> None:
    running = process("annotate", "-", "--format", "jsonl", "--line-buffered", stdin=subprocess.PIPE)
    assert running.stdin and running.stdout and running.stderr
    running.stdin.write(lines({"text": "Iraq"}).encode())
    running.stdin.flush()
    running.stdout.readline()
    time.sleep(0.1)
    running.send_signal(signal.SIGINT)
    assert running.wait(30) == 130
    assert b"Traceback" not in running.stderr.read()
