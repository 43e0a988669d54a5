"""canonym itself, seen only through its public library and command."""

from __future__ import annotations

import inspect
import shutil
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any, ClassVar

from benchmarks.process import Finished, run_process


def is_installed() -> bool:
    """Say whether canonym can be imported and opened here."""
    return find_spec("canonym") is not None and hasattr(import_module("canonym"), "open")


def command() -> list[str]:
    """Return the ``canonym`` command that belongs to this Python, as program and arguments."""
    beside = Path(sys.executable).with_name("canonym")
    program = str(beside) if beside.exists() else shutil.which("canonym")
    return [program] if program else [sys.executable, "-m", "canonym"]


def compile_index(table: Path, index: Path) -> Finished:
    """Compile a table in a fresh process, in place of an index that may be there.

    Args:
        table: a table in the machine format.
        index: where the index goes.

    Returns:
        What it took.

    Raises:
        RuntimeError: the command failed; with the last line that it said.
    """
    if index.is_dir():
        shutil.rmtree(index)
    else:
        index.unlink(missing_ok=True)
    done = run_process([*command(), "compile", str(table), "--output", str(index)])
    if done.code != 0:
        raise RuntimeError((done.errors.strip().splitlines() or [f"exit code {done.code}"])[-1])
    return done


def supported(call: Callable[..., Any], **options: Any) -> dict[str, Any]:
    """Return those of the options that a callable takes."""
    parameters = inspect.signature(call).parameters
    if any(parameter.kind is inspect.Parameter.VAR_KEYWORD for parameter in parameters.values()):
        return options
    return {name: value for name, value in options.items() if name in parameters}


class Canonym:
    """canonym behind the protocol of the peers; it gets raw names and queries, and folds them itself."""

    name: ClassVar[str] = "canonym"
    install: ClassVar[str] = "canonym"

    def __init__(self, index: Path) -> None:
        """Open an index.

        Args:
            index: a compiled index.
        """
        self._index = index
        self.reopen()

    def reopen(self) -> None:
        """Open the index anew, so that nothing remembered from earlier queries helps later ones."""
        self.resolver: Any = import_module("canonym").open(self._index)

    def one(self, query: str) -> str | None:
        """Return the id that a name resolves to."""
        found: str | None = self.resolver.resolve(query).id
        return found

    def batch(self, queries: Sequence[str], jobs: int = 1) -> list[str | None]:
        """Return the id that each name resolves to, each name on its own."""
        resolve_many = self.resolver.resolve_many
        return [resolution.id for resolution in resolve_many(queries, **supported(resolve_many, jobs=jobs))]

    def takes_jobs(self) -> bool:
        """Say whether a batch may be spread over processes."""
        return bool(supported(self.resolver.resolve_many, jobs=2))
