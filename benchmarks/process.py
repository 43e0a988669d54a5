"""Fresh processes and the memory of this one, as Linux reports them."""

from __future__ import annotations

import ctypes
import gc
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.clock import SINGLE_THREAD

ROOT = Path(__file__).resolve().parent.parent
"""The folder from which ``python -m benchmarks.NAME`` runs."""


# A child's peak counts that of the process which starts it, so a small one does; its own stdout carries the figures.
_LAUNCH = """
import os, sys, time
nothing = os.open(os.devnull, os.O_RDWR)
files = [(os.POSIX_SPAWN_DUP2, nothing, 0), (os.POSIX_SPAWN_DUP2, nothing, 1)]
start = time.perf_counter()
child = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ, file_actions=files)
_, status, usage = os.wait4(child, 0)
wall = time.perf_counter() - start
print(os.waitstatus_to_exitcode(status), wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss)
"""


@dataclass(frozen=True, slots=True)
class Finished:
    """A process that has ended.

    Args:
        code: its exit code.
        wall_s: seconds from start to end.
        cpu_s: seconds of CPU, its own and its children's.
        peak_mb: peak resident memory in MB (10^6 bytes).
        errors: what it wrote to stderr.
    """

    code: int
    wall_s: float
    cpu_s: float
    peak_mb: float
    errors: str


def run_process(command: Sequence[str]) -> Finished:
    """Run a command to its end with one thread per native library, its output thrown away.

    Args:
        command: program and arguments.

    Returns:
        What it took.

    Raises:
        OSError: the program cannot be started.
    """
    launch = [sys.executable, "-I", "-S", "-c", _LAUNCH, *command]
    done = subprocess.run(launch, capture_output=True, text=True, errors="replace", env=environment(), cwd=ROOT)
    if not done.stdout:
        raise OSError((done.stderr.strip().splitlines() or ["cannot be started"])[-1])
    code, wall, cpu, peak_kib = done.stdout.split()
    return Finished(int(code), float(wall), float(cpu), int(peak_kib) * 1024 / 1e6, done.stderr)


def run_module(module: str, arguments: Sequence[str], timeout: float) -> dict[str, Any]:
    """Run one measurement in a process of its own: ``python -m MODULE ARGUMENTS``.

    Args:
        module: a module of the benchmarks whose command prints one JSON object as its last line.
        arguments: its arguments.
        timeout: seconds after which it is ended.

    Returns:
        The JSON object, or {"failed": why}.
    """
    command = [sys.executable, "-m", module, *arguments]
    try:
        done = subprocess.run(command, capture_output=True, text=True, env=environment(), cwd=ROOT, timeout=timeout)
    except subprocess.TimeoutExpired:
        return {"failed": f"not done within {timeout:.0f} s"}
    if done.returncode != 0:
        last = (done.stderr.strip().splitlines() or [f"exit code {done.returncode}"])[-1]
        return {"failed": last[:300]}
    result: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return result


def settled_mb() -> float:
    """Return the resident memory of this process in MB, once what is free has been given back."""
    _give_back()
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def private_mb() -> float:
    """Return the memory that only this process holds (private clean and dirty pages) in MB, what is free given back."""
    _give_back()
    total = 0
    for line in Path("/proc/self/smaps_rollup").read_text().splitlines():
        if line.startswith(("Private_Clean:", "Private_Dirty:")):
            total += int(line.split()[1])
    return total * 1024 / 1e6


def size_mb(path: Path) -> float:
    """Return the size of a file, or of all files in a folder, in MB."""
    files = [path] if path.is_file() else [file for file in path.rglob("*") if file.is_file()]
    return sum(file.stat().st_size for file in files) / 1e6


def _give_back() -> None:
    gc.collect()
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)


def environment() -> dict[str, str]:
    """Return the environment of what is measured: this tree first, one thread, bytecode kept as an install has it."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, **SINGLE_THREAD, "PYTHONPATH": os.pathsep.join(filter(None, [str(ROOT), _inherited_path()]))}


def _inherited_path() -> str:
    return os.environ.get("PYTHONPATH", "")
