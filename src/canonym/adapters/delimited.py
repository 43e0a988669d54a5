"""CSV and TSV: the bytes of every row are kept, new fields are appended to them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import chain
from operator import add
from typing import NamedTuple

from canonym.adapters.column_answers import FIELDS, Answered, Shown
from canonym.adapters.lines import BYTE_ORDER_MARK, Lines, TextRecords, check_text, lines_of
from canonym.adapters.records import (
    AnswerRow,
    Block,
    Columns,
    Dialect,
    Findings,
    Point,
    Written,
    check_columns,
    joined_forms,
    rows_of,
)
from canonym.errors import UsageError

_QUOTE = b'"'
_LONGEST_QUOTED = 1 << 24
"""Bytes after which a quote that does not close is taken for text, unless it closes on its line."""

RAGGED = "rows have another number of fields than the header, kept as they are"
OPEN_QUOTE = "quotes open a field and never close it, taken as text"


class Fields:
    """Rows cut into their fields, which keep their quotes."""

    def __init__(self, delimiter: bytes, *, quoted: bool) -> None:
        self.delimiter = delimiter
        self.quoted = quoted
        mark = re.escape(delimiter)
        self._field = re.compile(
            rb"(?:\A|" + mark + rb')("(?:[^"]++|"")*+"[^' + mark + rb']*+|[^"' + mark + rb"][^" + mark + rb"]*+|)"
        )
        self._closing = re.compile(rb'(?:[^"]++|"")*+"(?!")')

    def cut(self, row: bytes) -> list[bytes]:
        """The fields of a row; quotes that never close are text."""
        if self.quoted and _QUOTE in row:
            fields: list[bytes] = self._field.findall(row)
            if self._covers(fields, row):
                return fields
        return row.split(self.delimiter)

    @staticmethod
    def _covers(fields: list[bytes], row: bytes) -> bool:
        return sum(map(len, fields)) + len(fields) - 1 == len(row)

    def left_open(self, line: bytes, *, inside: bool) -> bool:
        """Whether a quoted field is still open where a line ends.

        Args:
            line: without its newline.
            inside: a field is open where it begins.
        """
        if not inside:
            return _QUOTE in line and not self._covers(self._field.findall(line), line)
        closing = self._closing.match(line)
        if closing is None:
            return True
        _, found, rest = line[closing.end() :].partition(self.delimiter)
        return bool(found) and self.left_open(rest, inside=False)

    def text(self, field: bytes) -> bytes:
        """What a field says: without its quotes."""
        if self.quoted and field[:1] == _QUOTE:
            closing = self._closing.match(field, 1)
            if closing:
                return field[1 : closing.end() - 1].replace(b'""', _QUOTE) + field[closing.end() :]
        return field

    def written(self, text: bytes) -> bytes:
        """A text as a field."""
        if self.delimiter not in text and _QUOTE not in text and b"\n" not in text and b"\r" not in text:
            return text
        if self.quoted:
            return _QUOTE + text.replace(_QUOTE, b'""') + _QUOTE
        return text.translate(None, b"\r\n").replace(self.delimiter, b" ")


class Delimited(TextRecords):
    """An opened CSV or TSV file."""

    def __init__(self, source: str, columns: Columns, dialect: Dialect) -> None:
        """Open the file and read its header.

        Raises:
            UsageError: the file is empty, a column is missing, or an output exists already.
        """
        super().__init__(source, dialect)
        self._columns, self._outer = columns, dialect.encoding
        self._fields = Fields((dialect.delimiter or ",").encode("ascii"), quoted=dialect.quoted)
        self._parts = self._rows_from(Point())
        first = next(self._parts, None)
        if first is None:
            raise UsageError(f"{self._input.name}: empty file; it must begin with a line of column names")
        self._header = first.rows[0]
        self._first = first._replace(rows=first.rows[1:])
        self._read_header(dialect)

    def _rows_from(self, start: Point) -> Iterator[_Rows]:
        lines = lines_of(self._input.pieces(start.offset), self._input.name)
        return _rows(lines, self._fields, self.findings, start)

    def _read_header(self, dialect: Dialect) -> None:
        check_text([self._header], 1, self._encoding, self.findings, self._input.name)
        plain, _ = _split_line_end(self._header)
        fields = self._fields.cut(plain.removeprefix(BYTE_ORDER_MARK))
        self._names = [self._encoding.decode(self._fields.text(field)) for field in fields]
        check_columns(self._columns, self._names, self._input.name, self._hint(dialect))
        self._places = [self._names.index(name) for name in self._columns.wanted]
        outputs = self._columns.outputs
        self._replaced = {self._names.index(name): i for i, name in enumerate(outputs) if name in self._names}
        self._written = [Written(partial(self._tail, column)) for column in range(len(self._columns.names))]
        self._appended = [i for i, name in enumerate(outputs) if name not in self._names]

    def _hint(self, dialect: Dialect) -> str:
        if len(self._names) > 1:
            return ""
        other = next((mark for mark in ";\t,|" if mark != dialect.delimiter and mark in self._names[0]), None)
        return f"; if fields are cut by {other!r}, pass --delimiter {other!r}" if other else ""

    def head(self) -> bytes:
        """The header with the names of the new columns."""
        plain, end = _split_line_end(self._header)
        added = [self._fields.written(self._encoding.encode(self._columns.outputs[i])) for i in self._appended]
        return self._fields.delimiter.join([plain, *added]) + end + b"\n"

    def blocks(self, start: Point | None) -> Iterator[Block]:
        """The rows in blocks; see `Records.blocks`."""
        if start is None:
            parts = chain([self._first], self._parts) if self._first.rows else self._parts
            start = Point(line=1 + self._header.count(b"\n"))
        else:
            parts = self._rows_from(start)
        for part in parts:
            block = self._block(part, start)
            start = block.end
            yield block

    def _block(self, part: _Rows, start: Point) -> Block:
        rows, first, width = part.rows, start.line + 1, len(self._names)
        sound = check_text(rows, first, self._encoding, self.findings, self._input.name)
        blank = {i for i, row in enumerate(rows) if row in (b"", b"\r")} if width > 1 else set()
        records = [i for i in range(len(rows)) if i not in blank] if blank else range(len(rows))
        plain = list(map(rows.__getitem__, records))
        if b"\r" in b"".join(plain):
            plain = [row[:-1] if row[-1:] == b"\r" else row for row in plain]
        columns, odd = self._cut(plain)
        self._note_ragged(rows, [records[place] for place in odd], first)
        values = [self._texts(column, sound=sound) for column in columns]
        end = Point(part.end, start.row + len(records), start.line + len(rows) + _breaks(rows))
        named: dict[str, list[str | None]] = dict(zip(self._columns.wanted, values, strict=True))
        return Block(rows, records, named, end, part.open_end, frozenset(records[place] for place in odd))

    def _cut(self, rows: list[bytes]) -> tuple[list[list[bytes]], list[int]]:
        """The fields of each wanted column, and which rows have another number of fields than the header."""
        mark, width = self._fields.delimiter, len(self._names)
        special = {
            i: self._fields.cut(row)
            for i, row in enumerate(rows)
            if _QUOTE in row or row.count(mark) != width - 1
        }
        odd = [i for i, fields in special.items() if len(fields) != width]
        # Only the wanted fields are cut out of the others: a list of all for each row costs several times as much.
        for i in special:
            rows[i] = mark * (width - 1)
        columns = [[row.split(mark, place + 1)[place] for row in rows] for place in self._places]
        for i, fields in special.items():
            for place, column in zip(self._places, columns, strict=True):
                column[i] = fields[place] if place < len(fields) else b""
        return columns, odd

    def _texts(self, fields: list[bytes], *, sound: bool) -> list[str | None]:
        """What the fields of a column say."""
        text, name = self._fields.text, self._encoding.name
        plain = [text(field) if field[:1] == _QUOTE else field for field in fields]
        if sound:
            # Decoded as one text and cut again: four times as fast, but not where a field has lines of its own.
            joined = b"\n".join(plain).decode(name).split("\n")
            if len(joined) == len(plain):
                return [*joined]
        return [field.decode(name, "strict" if sound else "replace") for field in plain]

    def _note_ragged(self, rows: Sequence[bytes], odd: Sequence[int], first: int) -> None:
        line, before = first, 0
        for position in odd:
            line += position - before + _breaks(rows[before:position])
            before = position
            self.findings.add(RAGGED, f"line {line}")

    def render(self, block: Block, answers: Sequence[Answered]) -> bytes:
        """The rows with their new fields; see `Records.render`."""
        tails = joined_forms(self._written, answers, b"")
        end = b"" if block.open_end else b"\n"
        simple = len(block.records) == len(block.rows) and not self._replaced and not block.odd
        if simple and b"\r" not in b"".join(block.rows):
            return b"\n".join(map(add, block.rows, tails)) + end
        out = list(block.rows)
        for position, tail in zip(block.records, tails, strict=True):
            plain, line_end = _split_line_end(out[position])
            out[position] = plain + tail + line_end
        if block.odd or self._replaced:
            given = list(zip(*map(rows_of, answers), strict=True))
            for number, position in enumerate(block.records):
                if self._replaced or position in block.odd:
                    plain, line_end = _split_line_end(block.rows[position])
                    out[position] = self._placed(plain, given[number]) + line_end
        return b"\n".join(out) + end

    def _tail(self, column: int, answer: AnswerRow) -> bytes:
        """The fields that are appended for one column of mentions."""
        first = column * len(FIELDS)
        cells = enumerate(self._cells([answer]), first)
        return b"".join(self._fields.delimiter + cell for i, cell in cells if i in self._appended)

    def _cells(self, given: Sequence[AnswerRow]) -> list[bytes]:
        """The fields of every output, in order."""
        return [self._fields.written(self._encoded(text)) for answer in given for text in _texts(answer)]

    def _encoded(self, text: str) -> bytes:
        if not self._outer.has(text):
            self.findings.add(f"answers have characters that {self._outer.name} lacks, written as ?", repr(text))
        return self._encoding.encode(text)

    def _placed(self, plain: bytes, given: Sequence[AnswerRow]) -> bytes:
        """A row with fields replaced, or with more or fewer than the header: new fields stand under their names."""
        fields, cells, width = self._fields.cut(plain), self._cells(given), len(self._names)
        fields += [b""] * (width - len(fields))
        for place, i in self._replaced.items():
            fields[place] = cells[i]
        added = [cells[i] for i in self._appended]
        return self._fields.delimiter.join([*fields[:width], *added, *fields[width:]])


def _texts(answer: AnswerRow) -> tuple[str, str, str, str, str]:
    status, id_, name, candidate, confidence = answer
    shown = "" if confidence is None else f"{confidence:.4f}"
    return status, _joined_text(id_), _joined_text(name), candidate or "", shown


def _joined_text(shown: Shown) -> str:
    return ";".join(shown) if isinstance(shown, tuple) else shown or ""


def _breaks(rows: Sequence[bytes]) -> int:
    """Line ends inside rows."""
    return sum(row.count(b"\n") for row in rows)


class _Rows(NamedTuple):
    """Complete rows without their last newlines, and the offset in the stream after them."""

    rows: list[bytes]
    end: int
    open_end: bool = False


def _rows(parts: Iterator[Lines], fields: Fields, findings: Findings, start: Point) -> Iterator[_Rows]:
    """Lines joined to rows where quoted fields span them."""
    held: list[bytes] = []
    offset, line = start.offset, start.line
    for part in parts:
        lines = held + part.lines
        rows, held = _joined(lines, fields, findings, line, last=part.last)
        if rows:
            open_end = part.last and part.open_end
            offset += sum(map(len, rows)) + len(rows) - open_end
            line += len(lines) - len(held)
            yield _Rows(rows, offset, open_end)


def _joined(
    lines: list[bytes], fields: Fields, findings: Findings, line: int, *, last: bool
) -> tuple[list[bytes], list[bytes]]:
    """The complete rows, and the lines of one that is not complete yet."""
    if not fields.quoted or not any(_QUOTE in text for text in lines):
        return lines, []
    rows: list[bytes] = []
    at = 0
    while at < len(lines):
        if _QUOTE not in lines[at]:
            rows.append(lines[at])
            at += 1
            continue
        end = at
        inside = fields.left_open(lines[at], inside=False)
        while inside and end + 1 < len(lines):
            end += 1
            inside = fields.left_open(lines[end], inside=True)
        if inside:
            if not last and sum(map(len, lines[at:])) <= _LONGEST_QUOTED:
                return rows, lines[at:]
            findings.add(OPEN_QUOTE, f"line {line + at + 1}")
            end = at
        rows.append(b"\n".join(lines[at : end + 1]) if end > at else lines[at])
        at = end + 1
    return rows, []


def _split_line_end(row: bytes) -> tuple[bytes, bytes]:
    return (row[:-1], b"\r") if row.endswith(b"\r") else (row, b"")
