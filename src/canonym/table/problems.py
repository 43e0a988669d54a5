"""What is wrong with a table, and where."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from canonym.errors import TableError

Path = tuple[str | int, ...]
"""Keys and indices that lead from the top of a file to a value."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A position in a file; `line` and `column` count from 1, 0 where unknown."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        known = [str(part) for part in (self.line, self.column) if part]
        return ":".join([self.file, *known])


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One finding: `message` says what is wrong and what to do, `rule` is the id of the check, `severity` error or
    warning."""

    place: Place
    message: str
    rule: str = "schema"
    severity: str = "error"

    def __str__(self) -> str:
        return f"{self.place}: {self.severity}: {self.message} [{self.rule}]"


class UnreadableTable(TableError):
    """A table with errors; `problems` holds all of them."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(str(problem) for problem in self.problems))
