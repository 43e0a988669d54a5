"""Gold rows: questions with the answers that are right."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, cast

from canonym.dates import period
from canonym.errors import CanonymError

_MOST_REPORTED = 20

Expected = str | tuple[str, ...] | None
"""An id; several ids between which nobody can tell; or None, where nothing in the table is meant."""

READING_ERRORS = (EOFError, gzip.BadGzipFile, zlib.error)
"""What reading a damaged archive raises."""


class GoldError(CanonymError):
    """Gold rows that cannot be read: one line for each, up to 20."""


@dataclass(frozen=True, slots=True)
class GoldRow:
    """A mention, what decides about it, and what it means; `file` and `line` say where it stands."""

    query: str
    expected: Expected
    as_of: str | None = None
    context: str | None = None
    type: str | None = None
    kind: str = ""
    file: str = ""
    line: int = 0

    @property
    def is_between(self) -> bool:
        """Whether the row expects to be ambiguous between several ids."""
        return isinstance(self.expected, tuple)

    @property
    def asked(self) -> str:
        """What was asked with the mention, and the kind, in one phrase; empty where there is neither."""
        said = (("as of", self.as_of), ("type", self.type), ("context", self.context), ("kind", self.kind))
        return ", ".join(f"{key} {value}" for key, value in said if value)

    @property
    def wanted(self) -> str:
        """What is expected, in one phrase."""
        if isinstance(self.expected, tuple):
            return f"ambiguous between {', '.join(self.expected)}"
        return self.expected or "nil"

    def is_of_kind(self, kind: str) -> bool:
        """Whether `kind` is the row's kind, or the number at the start of the last word of it.

        >>> row = GoldRow("AVIA IMPORT", "x", kind="name 7-unrelated")
        >>> row.is_of_kind("7"), row.is_of_kind("name 7-unrelated"), row.is_of_kind("name")
        (True, True, False)
        """
        if kind == self.kind:
            return True
        number, dash, _ = self.kind.split(" ")[-1].partition("-")
        return bool(dash) and number.isdigit() and kind == number


def read_gold(paths: Iterable[Path]) -> list[GoldRow]:
    """The rows of JSONL files, gzipped where a name ends in `.gz`.

    Args:
        paths: lines of `{"query", "expected"}` with `as_of`, `context`, `type`, `kind` where they matter; other keys
            are passed over.

    Raises:
        GoldError: with a line for every row that cannot be meant.
        OSError: a file cannot be read.
    """
    rows: list[GoldRow] = []
    wrong: list[str] = []
    for path in paths:
        try:
            with opened(path) as file:
                for number, raw in enumerate(file, 1):
                    if raw.strip():
                        _read_line(raw, path, number, rows, wrong)
        except READING_ERRORS as error:
            wrong.append(f"{path}: cannot be read: {error}")
    if wrong:
        more = [f"... and {len(wrong) - _MOST_REPORTED} more"] if len(wrong) > _MOST_REPORTED else []
        raise GoldError("\n".join([*wrong[:_MOST_REPORTED], *more]))
    return rows


def opened(path: Path) -> IO[bytes]:
    """A file, unpacked where its name ends in `.gz`."""
    return cast(IO[bytes], gzip.open(path)) if path.suffix == ".gz" else path.open("rb")


def _read_line(raw: bytes, path: Path, number: int, rows: list[GoldRow], wrong: list[str]) -> None:
    try:
        row = json.loads(raw.decode("utf-8-sig"))
    except UnicodeDecodeError:
        wrong.append(f"{path}:{number}: not valid UTF-8; write the file as UTF-8")
        return
    except (ValueError, RecursionError) as error:
        wrong.append(f"{path}:{number}: not JSON: {getattr(error, 'msg', 'nested too deep')}; write one object a line")
        return
    if not isinstance(row, dict):
        wrong.append(f"{path}:{number}: not an object; write one {{...}} a line")
        return
    found = list(_mistakes(row))
    wrong += [f"{path}:{number}: {mistake}" for mistake in found]
    if not found:
        rows.append(_gold_row(row, str(path), number))


def _gold_row(row: dict[str, Any], file: str, line: int) -> GoldRow:
    expected = row["expected"]
    return GoldRow(
        query=row["query"],
        expected=as_expected(expected),
        as_of=row.get("as_of"),
        context=row.get("context"),
        type=row.get("type"),
        kind=row.get("kind") or "",
        file=file,
        line=line,
    )


def _mistakes(row: dict[str, Any]) -> Iterator[str]:
    """What is wrong with a row, each with what to do."""
    if "query" not in row and "mentions" in row:
        yield "a document with `mentions`; only rows with `query` and `expected` can be measured"
        return
    if not isinstance(row.get("query"), str):
        yield "no `query`; write the mention as a text"
    if "expected" not in row:
        yield "no `expected`; write an id, a list of ids, or null"
    elif not is_expected(row["expected"]):
        yield "`expected` is an id, a list of ids, or null"
    for key in ("as_of", "context", "type", "kind"):
        if not isinstance(row.get(key), str | None):
            yield f"`{key}` is a text or null"
    if isinstance(row.get("as_of"), str) and row["as_of"].strip():
        try:
            period(row["as_of"])
        except ValueError as error:
            yield f"as_of: {error}"


def is_expected(value: object) -> bool:
    """Whether a JSON value can be what a row expects: an id, a list of ids, or null."""
    if isinstance(value, list):
        return bool(value) and all(isinstance(id_, str) and id_ for id_ in value)
    return value is None or (isinstance(value, str) and bool(value))


def as_expected(value: Any) -> Expected:
    """What `is_expected`, as a row holds it: each id of a list once."""
    return tuple(dict.fromkeys(value)) if isinstance(value, list) else value
