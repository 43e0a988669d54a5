"""What many tests share: a small table, its compiled index, a resolver over it, and the command."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from canonym.cli.commands import canonym
from canonym.decide.opening import open_resolver
from canonym.decide.resolver import Resolver
from canonym.index.compile import compile_table
from canonym.index.layout import write_sections
from canonym.table.load import load_table

TABLES = Path(__file__).parent / "tables"

Command = Callable[..., Result]
"""Runs `canonym` with the given arguments over the small table, in this process."""

Process = Callable[..., "subprocess.Popen[bytes]"]
"""Starts `canonym` with the given arguments over the small table, in a process of its own."""


@pytest.fixture(scope="session")
def small_table() -> Path:
    """A table of some twenty public entities whose names collide."""
    return TABLES / "small.yaml"


@pytest.fixture(scope="session")
def small_index(small_table: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The compiled index of the small table."""
    path = tmp_path_factory.mktemp("index") / "small.index"
    write_sections(path, compile_table(load_table(small_table)))
    return path


@pytest.fixture(scope="session")
def resolver(small_index: Path) -> Resolver:
    """A resolver over the small table."""
    return open_resolver(small_index)


@pytest.fixture
def command(small_index: Path) -> Command:
    """Runs `canonym` in this process."""

    def run(*arguments: object, stdin: bytes | str = b"") -> Result:
        table = () if "--table" in arguments else ("--table", str(small_index))
        return CliRunner().invoke(canonym, [*map(str, arguments), *table], input=stdin)

    return run


@pytest.fixture
def process(small_index: Path) -> Process:
    """Starts `canonym` in a process of its own, with pipes for its output."""

    def start(*arguments: object, **options: object) -> subprocess.Popen[bytes]:
        table = () if "--table" in arguments else ("--table", str(small_index))
        line = [sys.executable, "-m", "canonym", *map(str, arguments), *table]
        settings: dict[str, object] = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "env": dict(os.environ)}
        # Where the tests run in the background, their children would ignore Ctrl-C.
        settings["preexec_fn"] = lambda: signal.signal(signal.SIGINT, signal.default_int_handler)
        return subprocess.Popen(line, **{**settings, **options})  # type: ignore[call-overload,no-any-return]

    return start
