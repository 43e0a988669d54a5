"""A one-off lookup starts at once: it imports nothing that it does not need."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

LOOKUP = "import sys; sys.argv = ['canonym', 'resolve', 'Daesh', '--table', {!r}]; from canonym.cli import main; main()"
HEAVY = {"numpy", "rapidfuzz", "yaml", "platformdirs", "hashlib", "tempfile", "concurrent.futures", "canonym.adapters"}


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """An environment in which compiled code is kept, as it is where canonym is installed."""
    kept = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPYCACHEPREFIX": str(tmp_path_factory.mktemp("code"))}


def test_a_known_name_needs_no_heavy_library(small_index: Path, environment: dict[str, str]) -> None:
    line = [sys.executable, "-X", "importtime", "-c", LOOKUP.format(str(small_index))]
    run = subprocess.run(line, capture_output=True, text=True, check=True, env=environment)
    assert run.stdout.startswith("Daesh  islamic-state")
    imported = {row.rpartition("|")[2].strip() for row in run.stderr.splitlines()}
    assert "canonym.decide.resolver" in imported
    assert imported & HEAVY == set()


def test_importing_the_package_imports_no_part_of_it(environment: dict[str, str]) -> None:
    line = [sys.executable, "-c", "import sys, canonym; print([m for m in sys.modules if m.startswith('canonym.')])"]
    run = subprocess.run(line, capture_output=True, text=True, check=True, env=environment)
    assert run.stdout.strip() == "[]"


def test_opening_an_index_imports_hardly_more_than_a_file_needs(
    small_index: Path, environment: dict[str, str]
) -> None:
    code = (
        "import sys, canonym; before = set(sys.modules);"
        f"canonym.open({str(small_index)!r}); print(*sorted(set(sys.modules) - before))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    imported = run.stdout.split()
    assert {name for name in imported if name.startswith("canonym.")} <= {
        "canonym.decide", "canonym.decide.opening", "canonym.decide.resolver", "canonym.errors", "canonym.index",
        "canonym.index.layout", "canonym.index.opened", "canonym.index.strings",
    }  # fmt: skip
    assert set(imported).isdisjoint({*HEAVY, "dataclasses", "json", "pathlib", "inspect", "unicodedata"})


def cpu_seconds(code: str, environment: dict[str, str]) -> float:
    """Processor time of a fresh interpreter that runs the code."""
    process = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.DEVNULL, env=environment)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0
    return used.ru_utime + used.ru_stime


@pytest.mark.skipif(not hasattr(os, "wait4"), reason="this system does not tell the time of a process")
def test_the_whole_process_takes_little_longer_than_importing_click(
    small_index: Path, environment: dict[str, str]
) -> None:
    lookup = LOOKUP.format(str(small_index))
    pairs = [(cpu_seconds(lookup, environment), cpu_seconds("import click", environment)) for _ in range(10)]
    best, click = (min(times) for times in zip(*pairs, strict=True))
    assert best <= 1.6 * click
