"""JSON lines: the text of every object is kept, new keys are appended to it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from typing import Any

from canonym.adapters.column_answers import ColumnAnswer
from canonym.adapters.lines import BYTE_ORDER_MARK, check_text, lines_of
from canonym.adapters.partial import rename
from canonym.adapters.records import TAILS_KEPT, Block, Columns, Dialect, Findings, Point
from canonym.adapters.streams import Input
from canonym.errors import UsageError

DAMAGED = "lines are not JSON objects, kept as they are"
NOT_TEXT = "values are neither text nor numbers, taken as null"

_DECODER = json.JSONDecoder()
_SPACE = " \t\r\n"


class JsonLines:
    """An opened file of JSON lines."""

    def __init__(self, source: str, columns: Columns, dialect: Dialect) -> None:
        """Open the file.

        Raises:
            OSError: it cannot be opened.
        """
        self.findings = Findings()
        self._columns, self._encoding = columns, dialect.encoding.inner
        self._outputs = frozenset(columns.outputs)
        self._input = Input(source, dialect.encoding)
        self._tail = lru_cache(TAILS_KEPT)(self._new_tail)

    def head(self) -> bytes:
        """Nothing: every line has its own keys."""
        return b""

    def blocks(self, start: Point | None) -> Iterator[Block]:
        """The lines in blocks; see `Records.blocks`."""
        point = start or Point()
        for part in lines_of(self._input.pieces(point.offset), self._input.name):
            if part.lines:
                size = sum(map(len, part.lines)) + len(part.lines) - part.open_end
                block = self._block(part.lines, point, point.offset + size)._replace(open_end=part.open_end)
                point = block.end
                yield block

    def _block(self, lines: list[bytes], start: Point, offset: int) -> Block:
        check_text(lines, start.line + 1, self._encoding, self.findings, self._input.name)
        records: list[int] = []
        values: dict[str, list[str | None]] = {name: [] for name in self._columns.wanted}
        for position, raw in enumerate(lines):
            line = start.line + position + 1
            record = self._record(raw, line)
            if record is None:
                continue
            records.append(position)
            for name, column in values.items():
                column.append(self._text(record.get(name), line))
        end = Point(offset, start.row + len(records), start.line + len(lines))
        return Block(lines, records, values, end)

    def _record(self, raw: bytes, line: int) -> dict[str, Any] | None:
        """The object of a line; None for blank lines and for what is no object."""
        if line == 1:
            raw = raw.removeprefix(BYTE_ORDER_MARK)
        if not raw or raw.isspace():
            return None
        try:
            record = json.loads(self._encoding.decode(raw))
        except (ValueError, RecursionError):
            record = None
        if not isinstance(record, dict):
            self.findings.add(DAMAGED, f"line {line}")
            return None
        if not self._columns.overwrite and not self._outputs.isdisjoint(record):
            existing = next(key for key in record if key in self._outputs)
            message = f"{self._input.name}: line {line} has {existing!r} already; pass --overwrite to replace it"
            raise UsageError(message)
        return record

    def _text(self, value: Any, line: int) -> str | None:
        if value is None or isinstance(value, str):
            return value
        if isinstance(value, int | float) and not isinstance(value, bool):
            return str(value)
        self.findings.add(NOT_TEXT, f"line {line}")
        return None

    def render(self, block: Block, answers: Sequence[Sequence[ColumnAnswer]]) -> bytes:
        """The lines with their new keys; see `Records.render`."""
        tails: dict[tuple[int, ...], bytes] = {}
        out = [line + b"\n" for line in block.rows]
        for position, given in zip(block.records, zip(*answers, strict=True), strict=True):
            line = block.rows[position]
            if self._columns.overwrite:
                text = replaced(self._encoding.decode(line), self._cells(given))
                out[position] = self._encoding.encode(text) + b"\n"
                continue
            key = tuple(map(id, given))
            tail = tails.get(key)
            if tail is None:
                tail = tails[key] = self._tail(tuple(given))
            stripped = line.rstrip()
            body = stripped[:-1]
            comma = b"" if body.rstrip().endswith(b"{") else b", "
            out[position] = b"".join((body, comma, tail, b"}", line[len(stripped) :], b"\n"))
        if block.open_end:
            out[-1] = out[-1][:-1]
        return b"".join(out)

    def _new_tail(self, given: tuple[ColumnAnswer, ...]) -> bytes:
        return self._encoding.encode(_members(self._cells(given)))

    def _cells(self, given: Sequence[ColumnAnswer]) -> dict[str, str]:
        """Every output with its JSON."""
        values = chain.from_iterable(_values(answer, lists=self._columns.lists) for answer in given)
        cells = (json.dumps(value, ensure_ascii=False) for value in values)
        return dict(zip(self._columns.outputs, cells, strict=True))

    def finish(self, partial: str, target: str) -> None:
        """Give the finished file its name."""
        rename(partial, target)

    def progress(self) -> tuple[int, int | None]:
        """Bytes read, and bytes of the file."""
        return self._input.consumed(), self._input.size

    def close(self) -> None:
        """Close the input."""
        self._input.close()


def _values(answer: ColumnAnswer, *, lists: bool) -> tuple[Any, ...]:
    if lists:
        ids: Any = list(answer.ids) or None
        names: Any = list(answer.names) or None
    else:
        ids = answer.ids[0] if answer.ids else None
        names = answer.names[0] if answer.names else None
    confidence = None if answer.candidate is None else round(answer.confidence, 4)
    return answer.status, ids, names, answer.candidate, confidence


def _members(cells: Mapping[str, str]) -> str:
    return ", ".join(f"{json.dumps(key, ensure_ascii=False)}: {value}" for key, value in cells.items())


def replaced(text: str, cells: Mapping[str, str]) -> str:
    """The text of a JSON object with some values replaced where their keys stand, and the other keys appended.

    Args:
        text: a valid JSON object; all else in it is kept as it is.
        cells: key to JSON text.

    >>> replaced('{"b":1.50, "a" : [2]}', {"a": "null", "c": "3"})
    '{"b":1.50, "a" : null, "c": 3}'
    """
    pieces: list[str] = []
    missing = dict(cells)
    copied = 0
    at = first = _after_space(text, text.index("{") + 1)
    while text[at] != "}":
        key, at = _DECODER.raw_decode(text, at)
        start = _after_space(text, _after_space(text, at) + 1)
        _, at = _DECODER.raw_decode(text, start)
        if key in cells:
            pieces += [text[copied:start], cells[key]]
            copied = at
            missing.pop(key, None)
        at = _after_space(text, at)
        if text[at] == ",":
            at = _after_space(text, at + 1)
    pieces.append(text[copied:at])
    if missing:
        pieces.append((", " if at > first else "") + _members(missing))
    return "".join(pieces) + text[at:]


def _after_space(text: str, at: int) -> int:
    while text[at] in _SPACE:
        at += 1
    return at
