"""`canonym map` before a person: progress, and no control codes."""

from __future__ import annotations

import os
import pty
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from canonym.cli.progress import ProgressLine

Process = Callable[..., "subprocess.Popen[bytes]"]


def read_all(terminal: int) -> bytes:
    read = b""
    try:
        while piece := os.read(terminal, 1 << 16):
            read += piece
    except OSError:
        pass
    return read


def test_data_on_a_terminal_has_no_control_codes(process: Process, tmp_path: Path) -> None:
    source = tmp_path / "in.csv"
    source.write_bytes(b"name,x\nIran,\x1b]0;title\x07\x9b31m\xc2\x9b31m\n")
    ours, theirs = pty.openpty()
    running = process("map", source, "-", "--column", "name", stdout=theirs)
    os.close(theirs)
    shown = read_all(ours)
    running.communicate()
    assert b"Iran," in shown
    assert b",resolved,iran," in shown
    assert not {0x1B, 0x07} & set(shown)
    assert "\x9b" not in shown.decode("utf-8")


def test_short_work_shows_no_progress(process: Process, tmp_path: Path) -> None:
    source = tmp_path / "in.csv"
    source.write_bytes(b"name\nIran\n")
    ours, theirs = pty.openpty()
    running = process("map", source, tmp_path / "out.csv", "--column", "name", stderr=theirs)
    os.close(theirs)
    shown = read_all(ours)
    running.communicate()
    assert shown.startswith(b"canonym: 1 rows, 1 distinct, 1 resolved")


class Terminal:
    """A stderr that says it is a terminal."""

    def __init__(self) -> None:
        self.text = ""

    def isatty(self) -> bool:
        return True

    def write(self, text: str) -> None:
        self.text += text

    def flush(self) -> None:
        """Nothing is held back."""


def test_long_work_shows_rows_rate_and_time_left(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    now = 100.0
    monkeypatch.setattr("sys.stderr", terminal)
    monkeypatch.setattr("time.monotonic", lambda: now)
    line = ProgressLine()
    now = 100.5
    line.rows(1000, 10, 100)
    assert terminal.text == ""
    now = 110.0
    line.rows(50_000, 25, 100)
    assert terminal.text == "\r50,000 rows, 5,000 a second, 25 %, 30 s left"
    line.clear()
    assert terminal.text.endswith("\r")
    quiet = ProgressLine(shown=False)
    now = 200.0
    before = terminal.text
    quiet.rows(1, 1, 1)
    quiet.clear()
    assert terminal.text == before
