"""Machine tables: one JSON object a line, streamed, so that millions of entities pass through in little memory."""

from __future__ import annotations

import gzip
import json
from codecs import BOM_UTF8
from collections.abc import Iterator
from pathlib import Path as FilePath
from typing import IO, Any, cast

from canonym.model import Entity
from canonym.table.problems import Path, Place, Problem
from canonym.table.records import Record, Retired, Silence
from canonym.table.schema import Schema

_MOST_PROBLEMS = 100
"""Reported per file; a million broken lines are one mistake."""


def read_machine(path: FilePath, problems: list[Problem]) -> Iterator[Record]:
    """The records of one JSONL file (gzipped where its name ends in `.gz`).

    Args:
        path: lines of entities (with `id`), or of one of the keys `position`, `redirect`, `blocklist`.
        problems: every problem found (up to 100 a file) is appended; readable records are yielded all the same.
    """
    with _opened(path) as file:
        lines = _Lines(str(path), problems)
        for number, raw in enumerate(file, 1):
            if not raw.strip():
                continue
            yield from lines.records(raw, number)
            if lines.found >= _MOST_PROBLEMS:
                problems.append(Problem(Place(str(path), number), f"{lines.found} problems; the rest was not read"))
                return


class _DuplicateKey(ValueError):
    """An object of JSON has this key twice."""


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    row = dict(pairs)
    if len(row) < len(pairs):
        keys = [key for key, _ in pairs]
        raise _DuplicateKey(next(key for i, key in enumerate(keys) if key in keys[:i]))
    return row


_decode = json.JSONDecoder(object_pairs_hook=_object).decode


def _opened(path: FilePath) -> IO[bytes]:
    return cast(IO[bytes], gzip.open(path)) if path.suffix == ".gz" else path.open("rb")


class _Lines:
    """The lines of a machine table, one after the other; `found` counts the problems met on them."""

    def __init__(self, file: str, problems: list[Problem]) -> None:
        self._file = file
        self._place = Place(file)
        self._problems = problems
        self._schema = Schema(self._report)
        self.found = 0

    def records(self, raw: bytes, number: int) -> Iterator[Record]:
        """What line `number` says."""
        self._place = Place(self._file, number)
        row = self._parse(raw)
        if row is None:
            return
        if "id" in row:
            yield from self._entity(row, "entity")
        elif "position" in row and isinstance(row["position"], dict):
            yield from self._entity(row["position"], "position")
        elif "redirect" in row and isinstance(row["redirect"], dict):
            for old, new in row["redirect"].items():
                if isinstance(new, str) and new:
                    yield Record(Retired(old, new), self._place)
                else:
                    self._report((), f"the redirect of {old!r} is not an id")
        elif "blocklist" in row:
            phrases = row["blocklist"]
            for phrase in [phrases] if isinstance(phrases, str) else phrases if isinstance(phrases, list) else [None]:
                if isinstance(phrase, str) and phrase.strip():
                    yield Record(Silence(phrase), self._place)
                else:
                    self._report((), "blocklist is a phrase or a list of phrases")
        else:
            self._report((), "an entity needs an `id`; other lines have `position`, `redirect` or `blocklist`")

    def _entity(self, row: dict[str, Any], what: str) -> Iterator[Record]:
        id_ = row.get("id")
        if isinstance(id_, int) and not isinstance(id_, bool):
            id_ = str(id_)
        if not isinstance(id_, str) or not id_:
            self._report((), f"the {what} has no id; add a text under `id`")
            return
        fields = {key: value for key, value in row.items() if key != "id" and value is not None}
        read = self._schema.entity if what == "entity" else self._schema.position
        entity: Entity | None = read(id_, fields, ())
        if entity is not None:
            yield Record(entity, self._place, fields.get("extend") is True)

    def _parse(self, raw: bytes) -> dict[str, Any] | None:
        try:
            row = _decode(raw.removeprefix(BOM_UTF8).decode())
        except UnicodeDecodeError:
            self._report((), "not valid UTF-8; write the file as UTF-8")
            return None
        except _DuplicateKey as error:
            self._report((), f"duplicate key {error.args[0]!r}; merge the two or rename one")
            return None
        except (ValueError, RecursionError) as error:
            reason = getattr(error, "msg", "nested too deep, or a number of thousands of digits")
            self._report((), f"not JSON: {reason}; write one object a line")
            return None
        if not isinstance(row, dict):
            self._report((), "not an object; write one {...} a line")
            return None
        return row

    def _report(self, path: Path, message: str) -> None:
        self.found += 1
        where = ".".join(str(step) for step in path)
        self._problems.append(Problem(self._place, f"{where}: {message}" if where else message))
