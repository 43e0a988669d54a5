"""JSON lines: the text of every object is kept, new keys are appended to it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain
from typing import Any

from canonym.adapters.column_answers import FIELDS, Answered
from canonym.adapters.lines import BYTE_ORDER_MARK, TextRecords, check_text, lines_of
from canonym.adapters.records import (
    AnswerRow,
    Block,
    Columns,
    Dialect,
    Point,
    Written,
    joined_forms,
    rows_of,
)
from canonym.errors import UsageError

DAMAGED = "lines are not JSON objects, kept as they are"
NOT_TEXT = "values are neither text nor numbers, taken as null"

_DECODER = json.JSONDecoder()
_SPACE = " \t\r\n"


class JsonLines(TextRecords):
    """An opened file of JSON lines."""

    def __init__(self, source: str, columns: Columns, dialect: Dialect) -> None:
        """Open the file.

        Raises:
            OSError: it cannot be opened.
        """
        super().__init__(source, dialect)
        self._columns = columns
        self._outputs = frozenset(columns.outputs)
        self._ascii = dialect.encoding.name != "utf-8"
        self._written = [Written(partial(self._tail, column)) for column in range(len(columns.names))]

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

    def render(self, block: Block, answers: Sequence[Answered]) -> bytes:
        """The lines with their new keys; see `Records.render`."""
        out = [line + b"\n" for line in block.rows]
        if self._columns.overwrite:
            for position, *given in zip(block.records, *map(rows_of, answers), strict=True):
                out[position] = self._replaced(block.rows[position], given) + b"\n"
        else:
            for position, tail in zip(block.records, joined_forms(self._written, answers, b", "), strict=True):
                line = block.rows[position]
                stripped = line.rstrip()
                body = stripped[:-1]
                comma = b"" if body.rstrip().endswith(b"{") else b", "
                out[position] = b"".join((body, comma, tail, b"}", line[len(stripped) :], b"\n"))
        if block.open_end:
            out[-1] = out[-1][:-1]
        return b"".join(out)

    def _tail(self, column: int, answer: AnswerRow) -> bytes:
        """The members that are appended for one column of mentions."""
        first = column * len(FIELDS)
        keys = self._columns.outputs[first : first + len(FIELDS)]
        return self._encoding.encode(self._members(dict(zip(keys, self._cells(answer), strict=True))))

    def _cells(self, answer: AnswerRow) -> list[str]:
        """The JSON of every output of one column."""
        return [json.dumps(value, ensure_ascii=self._ascii) for value in answer]

    def _members(self, cells: Mapping[str, str]) -> str:
        return ", ".join(f"{json.dumps(key, ensure_ascii=self._ascii)}: {value}" for key, value in cells.items())

    def _replaced(self, line: bytes, given: Sequence[AnswerRow]) -> bytes:
        cells = chain.from_iterable(map(self._cells, given))
        errors = "strict" if self._encoding.can_decode(line) else "surrogateescape"
        text = line.decode(self._encoding.name, errors)
        pieces = replaced(text, dict(zip(self._columns.outputs, cells, strict=True)), self._members)
        return pieces.encode(self._encoding.name, errors)


def replaced(text: str, cells: Mapping[str, str], members: Callable[[Mapping[str, str]], str]) -> str:
    """The text of a JSON object with some values replaced where their keys stand, and the other keys appended.

    Args:
        text: a valid JSON object; all else in it is kept as it is.
        cells: key to JSON text.
        members: writes the other keys.

    >>> replaced('{"b":1.50, "a" : [2], "c":3}', {"a": "null"}, str)
    '{"b":1.50, "a" : null, "c":3}'
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
        pieces.append((", " if at > first else "") + members(missing))
    return "".join(pieces) + text[at:]


def _after_space(text: str, at: int) -> int:
    while text[at] in _SPACE:
        at += 1
    return at
