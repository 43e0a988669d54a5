"""`canonym map` in a process of its own: interrupted, killed, resumed, out of space, in pipes, with workers."""

from __future__ import annotations

import csv
import json
import os
import resource
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from canonym.adapters import streams

Process = Callable[..., "subprocess.Popen[bytes]"]

KNOWN = ["Daesh", "Iran", "Georgia", "US Secretary of State", "KIRBY, John", "Nobody"]


@pytest.fixture(scope="session")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file of many blocks, with quoted names, and names that differ in every row."""
    path = tmp_path_factory.mktemp("many") / "many.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["row", "name", "day"])
        for row in range(60_000):
            name = KNOWN[row % 7] if row % 7 < len(KNOWN) else f"Somebody {row}"
            writer.writerow([row, name, "2014-12-03"])
        assert file.tell() > 1.5 * streams.PIECE
    return path


@pytest.fixture(scope="session")
def columns() -> tuple[str, ...]:
    return ("--column", "name", "--as-of-column", "day", "--profile", "strict")


def finished(process: subprocess.Popen[bytes]) -> tuple[int, str]:
    _, said = process.communicate(timeout=120)
    return process.returncode, said.decode()


def wait_for(path: Path, process: subprocess.Popen[bytes]) -> None:
    for _ in range(6000):
        if path.exists() or process.poll() is not None:
            break
        time.sleep(0.01)
    assert path.exists()


@pytest.mark.parametrize("ending", [".csv", ".csv.gz"])
def test_a_killed_run_leaves_nothing_that_looks_finished_and_resumes_to_the_same_bytes(
    process: Process, many: Path, columns: tuple[str, ...], tmp_path: Path, ending: str
) -> None:
    whole, out = tmp_path / f"whole{ending}", tmp_path / f"out{ending}"
    todo, todo_whole = tmp_path / "todo.csv", tmp_path / "todo-whole.csv"
    assert finished(process("map", many, whole, *columns, "--unresolved", todo_whole))[0] == 0
    arguments = ("map", many, out, *columns, "--unresolved", todo)
    running = process(*arguments)
    wait_for(tmp_path / f"out{ending}.partial.journal", running)
    running.kill()
    running.communicate()
    assert running.returncode == -signal.SIGKILL
    assert not out.exists()
    assert not todo.exists()
    state = json.loads((tmp_path / f"out{ending}.partial.journal").read_text(encoding="utf-8"))
    assert 0 < state["point"][1] < 60_000
    code, said = finished(process(*arguments, "--resume"))
    assert code == 0
    assert "60000 rows" in said
    assert out.read_bytes() == whole.read_bytes()
    assert todo.read_bytes() == todo_whole.read_bytes()
    names = {f"whole{ending}", f"out{ending}", "todo.csv", "todo-whole.csv"}
    assert {path.name for path in tmp_path.iterdir()} == names


def test_resume_refuses_another_input_option_or_table(
    process: Process, many: Path, columns: tuple[str, ...], small_table: Path, tmp_path: Path
) -> None:
    source, out = tmp_path / "in.csv", tmp_path / "out.csv"
    source.write_bytes(many.read_bytes())
    running = process("map", source, out, *columns)
    wait_for(tmp_path / "out.csv.partial.journal", running)
    running.kill()
    running.communicate()
    code, said = finished(process("map", source, out, *columns, "--threshold", "0.9", "--resume"))
    assert (code, "an option changed" in said) == (2, True)
    code, said = finished(process("map", source, out, "--column", "name", "--resume"))
    assert (code, "an option changed" in said) == (2, True)
    other = tmp_path / "other.jsonl"
    other.write_text('{"id": "iran", "name": "Iran"}\n', encoding="utf-8")
    code, said = finished(process("map", source, out, *columns, "--resume", "--table", other))
    assert (code, "the table changed" in said) == (2, True)
    with source.open("ab") as file:
        file.write(b"60000,Iran,2014\r\n")
    code, said = finished(process("map", source, out, *columns, "--resume"))
    assert (code, "the input changed" in said) == (2, True)
    assert (tmp_path / "out.csv.partial").exists()
    assert finished(process("map", source, out, *columns))[0] == 0
    assert not (tmp_path / "out.csv.partial.journal").exists()


def test_resume_with_nothing_to_continue_begins_anew(
    process: Process, many: Path, columns: tuple[str, ...], tmp_path: Path
) -> None:
    out = tmp_path / "out.csv"
    code, said = finished(process("map", many, out, *columns, "--resume"))
    assert code == 0
    assert "60000 rows" in said
    code, said = finished(process("map", many, "-", *columns, "--resume", stdout=subprocess.DEVNULL))
    assert (code, "--resume needs an output file" in said) == (2, True)


def test_a_damaged_journal_is_refused(process: Process, many: Path, columns: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / "out.csv.partial").write_bytes(b"row")
    for content in ("{", "[]", '{"written": 4000}', "\x00"):
        (tmp_path / "out.csv.partial.journal").write_text(content, encoding="utf-8")
        code, said = finished(process("map", many, tmp_path / "out.csv", *columns, "--resume"))
        assert (code, "damaged journal" in said) == (2, True)


@pytest.mark.parametrize("jobs", [1, 2])
def test_ctrl_c_ends_with_130_and_one_sentence(
    process: Process, many: Path, columns: tuple[str, ...], tmp_path: Path, jobs: int
) -> None:
    pipe, out = tmp_path / "in.csv", tmp_path / "out.csv"
    os.mkfifo(pipe)
    running = process("map", pipe, out, *columns, "--jobs", jobs, start_new_session=True)
    with pipe.open("wb") as file:
        file.write(many.read_bytes()[: streams.PIECE + 1000])
        file.flush()
        time.sleep(1.5)
        os.killpg(running.pid, signal.SIGINT)
        code, said = finished(running)
    assert code == 130
    assert "Traceback" not in said
    assert said.strip().splitlines()[-1] == "canonym: interrupted"
    assert not out.exists()


def test_ctrl_c_before_anything_can_be_continued_leaves_no_file(
    process: Process, columns: tuple[str, ...], tmp_path: Path
) -> None:
    pipe, out = tmp_path / "in.csv", tmp_path / "out.csv"
    os.mkfifo(pipe)
    running = process("map", pipe, out, *columns)
    with pipe.open("wb") as file:
        file.write(b"row,name,day\n1,Iran,2014\n")
        file.flush()
        time.sleep(1)
        running.send_signal(signal.SIGINT)
        assert finished(running)[0] == 130
    assert [path.name for path in tmp_path.iterdir()] == ["in.csv"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_disk_is_one_sentence(process: Process, many: Path, columns: tuple[str, ...]) -> None:
    code, said = finished(process("map", many, "/dev/full", *columns))
    assert (code, said) == (2, "canonym: /dev/full: cannot be written: No space left on device\n")
    with Path("/dev/full").open("wb") as full:
        code, said = finished(process("map", many, "-", *columns, stdout=full))
    assert (code, said) == (2, "canonym: stdout: cannot be written: No space left on device\n")


def test_a_disk_that_fills_up_leaves_what_can_be_continued(
    process: Process, many: Path, columns: tuple[str, ...], tmp_path: Path
) -> None:
    out, whole = tmp_path / "out.csv", tmp_path / "whole.csv"
    assert finished(process("map", many, whole, *columns))[0] == 0
    limit = whole.stat().st_size * 9 // 10

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    code, said = finished(process("map", many, out, *columns, preexec_fn=limited))
    assert code == 2
    assert "out.csv.partial: cannot be written" in said
    assert "the same command with --resume continues" in said
    assert not out.exists()
    assert finished(process("map", many, out, *columns, "--resume"))[0] == 0
    assert out.read_bytes() == whole.read_bytes()


def test_a_reader_that_leaves_ends_the_run_quietly(process: Process, many: Path, columns: tuple[str, ...]) -> None:
    running = process("map", many, "-", *columns)
    assert running.stdout is not None
    assert running.stdout.readline().startswith(b"row,name,day,name_status,")
    running.stdout.close()
    assert running.stderr is not None
    said = running.stderr.read()
    assert (running.wait(timeout=60), said) == (0, b"")


def test_pipes_in_and_out(process: Process, many: Path, columns: tuple[str, ...], tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    assert finished(process("map", many, out, *columns))[0] == 0
    with many.open("rb") as file:
        running = process("map", "-", "-", *columns, "--input-format", "csv", stdin=file)
        piped, said = running.communicate(timeout=120)
    assert piped == out.read_bytes()
    assert b"60000 rows" in said
    assert b"\r60" not in said


def test_several_processes_give_the_same_bytes(
    process: Process, many: Path, columns: tuple[str, ...], small_table: Path, tmp_path: Path
) -> None:
    one, two = tmp_path / "one.csv", tmp_path / "two.csv"
    assert finished(process("map", many, one, *columns))[0] == 0
    code, said = finished(process("map", many, two, *columns, "--jobs", "2", "--table", small_table))
    assert (code, "60000 rows" in said) == (0, True)
    assert one.read_bytes() == two.read_bytes()


def test_workers_end_with_their_parent(process: Process, many: Path, columns: tuple[str, ...], tmp_path: Path) -> None:
    running = process("map", many, tmp_path / "out.csv", *columns, "--jobs", "2", start_new_session=True)
    wait_for(tmp_path / "out.csv.partial.journal", running)
    running.kill()
    running.communicate()
    for _ in range(500):
        if not group_members(running.pid):
            break
        time.sleep(0.01)
    assert not group_members(running.pid)


def group_members(group: int) -> list[int]:
    """Processes of a process group that still run."""
    members = []
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = status.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[2]) == group and fields[0] != "Z":
            members.append(int(status.parent.name))
    return members
