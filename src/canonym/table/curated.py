"""Curated tables: YAML read strictly, every scalar a string, every problem with its line and column.

Parsed by libyaml where PyYAML has it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path as FilePath
from typing import Any

import yaml

from canonym.model import Entity
from canonym.table.compose import TOO_DEEP, Composed, Unusable, compose
from canonym.table.problems import Path, Place, Problem
from canonym.table.records import Record, Retired, Silence
from canonym.table.schema import FILE_FIELDS, Schema


def read_curated(path: FilePath, problems: list[Problem], *, parts: bool = True) -> Iterator[Record]:
    """The records of one YAML file.

    Args:
        path: a UTF-8 file as DESIGN section 2 lays out: `entities`, `positions`, `redirects`, `blocklist`, defaults.
        problems: every problem found is appended; the records that could be read are yielded all the same.
        parts: the records tell where the parts of an entity stand; of their own place they tell in any case.
    """
    composed = _compose(path, problems)
    if composed is None:
        return
    document = _Document(str(path), composed, problems)
    top = composed.root
    if not isinstance(top, dict):
        document.report((), "a table is a mapping; begin with `entities:`, `positions:`, `redirects:` or `blocklist:`")
        return
    for key in top:
        if key not in FILE_FIELDS:
            document.report((key,), f"unknown field {key!r}; known are {', '.join(FILE_FIELDS)}")
    yield from _records(document, top, parts)


def _records(document: _Document, top: dict[str, Any], parts: bool) -> Iterator[Record]:
    defaults = {key: top[key] for key in ("type", "lang", "source") if isinstance(top.get(key), str) and top[key]}
    schema = Schema(document.report, defaults, document.note if parts else None)
    readers = {"entities": schema.entity, "positions": schema.position}
    for section, read in readers.items():
        for id_, value in document.section(top, section):
            entity: Entity | None = read(id_, value, (section, id_))
            if entity is not None:
                extends = isinstance(value, dict) and value.get("extend") == "true"
                inside = document.parts((section, id_), value) if parts else {}
                yield Record(entity, document.place((section, id_)), extends, inside)
    for old, new in document.section(top, "redirects"):
        if isinstance(new, str) and new:
            yield Record(Retired(old, new), document.place(("redirects", old)))
        else:
            document.report(("redirects", old), "a redirect names the id that it now means: `old-id: new-id`")
    blocklist = top.get("blocklist") or []
    if not isinstance(blocklist, list):
        document.report(("blocklist",), "blocklist is a list of phrases; write [one, two] or `- ` lines")
        return
    for i, phrase in enumerate(blocklist):
        if isinstance(phrase, str) and phrase.strip():
            yield Record(Silence(phrase), document.place(("blocklist", i)))
        else:
            document.report(("blocklist", i), "a blocklist entry is a phrase; quote it or take it out")


def _compose(path: FilePath, problems: list[Problem]) -> Composed | None:
    """The values of the file, or None with the problem appended."""
    raw = path.read_bytes()

    def problem(message: str, line: int = 0, column: int = 0, rule: str = "yaml") -> None:
        problems.append(Problem(Place(str(path), line, column), message, rule))

    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        problem("not valid UTF-8; save the file as UTF-8", line, rule="encoding")
        return None
    try:
        return compose(text, lambda mark, message: problem(message, mark.line + 1, mark.column + 1))
    except Unusable:
        return None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        # libyaml has a limit of its own, which it meets before it tells of the levels above: it reads ahead.
        deep = "nesting depth" in str(error.problem)
        message = TOO_DEEP if deep else f"not YAML: {error.problem or error.context}; mend the syntax here"
        problem(message, *((mark.line + 1, mark.column + 1) if mark else ()))
        return None
    except yaml.YAMLError as error:
        offset = getattr(error, "position", 0) or 0
        reason = str(getattr(error, "reason", "cannot be read"))
        problem(f"not YAML: {reason}; take control characters out", text.count("\n", 0, offset) + 1)
        return None


class _Document:
    """A composed file, and where in the file a path of its data stands."""

    def __init__(self, file: str, composed: Composed, problems: list[Problem]) -> None:
        self._file = file
        self._composed = composed
        self._problems = problems
        self._parts: dict[object, Place] = {}

    def report(self, path: Path, message: str) -> None:
        """Append a problem at the path, or at the nearest place above it that the file has."""
        self._problems.append(Problem(self.place(path), message))

    def place(self, path: Path) -> Place:
        """Line and column of the key or item that the path leads to."""
        mark = self._composed.mark(path)
        return Place(self._file, mark.line + 1, mark.column + 1)

    def note(self, path: Path, value: object) -> None:
        """Remember where an alias or a tenure of the entity that is being read stands."""
        self._parts[value] = self.place(path)

    def parts(self, path: Path, fields: object) -> dict[object, Place]:
        """The parts noted since the last call, and the text fields of the entity that the path leads to."""
        parts, self._parts = self._parts, {}
        for name in ("name", "organization", "never"):
            if isinstance(fields, dict) and name in fields:
                parts[name] = self.place((*path, name))
        return parts

    def section(self, top: dict[str, Any], key: str) -> Iterator[tuple[str, Any]]:
        """The items of a top-level mapping, reported where it is something else."""
        value = top.get(key)
        if value is None or value == "":
            return
        if not isinstance(value, dict):
            self.report((key,), f"{key} is a mapping from id to fields; write `some-id:` lines below it")
            return
        yield from value.items()
