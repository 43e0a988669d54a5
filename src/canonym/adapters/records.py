"""Files of records: what a format offers, and which format a file has."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Protocol

from canonym.adapters.column_answers import FIELDS, Answered, Answers, Shown
from canonym.adapters.encodings import Encoding
from canonym.adapters.streams import PIPE, split_compression
from canonym.errors import UsageError

_SHOWN = 5
"""Places that are named of each kind of finding."""


class Point(NamedTuple):
    """A point between two records of a file.

    Attributes:
        offset: bytes of the decompressed stream before it; batches, in columnar files.
        row: records before it.
        line: lines before it; 0 in columnar files.
    """

    offset: int = 0
    row: int = 0
    line: int = 0


class Block(NamedTuple):
    """Some records in a row.

    Attributes:
        rows: the records as their format keeps them, what is no record (blank lines, damaged ones) among them.
        records: the positions in `rows` of the records.
        values: the wanted columns, one value a record; None where a value is null or absent.
        end: the point after the block.
        open_end: the last line has no newline.
        odd: the positions in `rows` of records that need care when they are written.
    """

    rows: Sequence[Any]
    records: Sequence[int]
    values: Mapping[str, Sequence[str | None]]
    end: Point
    open_end: bool = False
    odd: frozenset[int] = frozenset()


class Findings:
    """What is wrong with the records of a file: how often, and the first lines it was met on."""

    def __init__(self) -> None:
        self._found: dict[str, tuple[int, list[str]]] = {}

    def add(self, what: str, where: str) -> None:
        """Note that `what` was met, `where` (such as `line 17`)."""
        known, seen = self._found.get(what, (0, []))
        self._found[what] = (known + 1, seen if len(seen) >= _SHOWN else [*seen, where])

    def sentences(self) -> list[str]:
        """One sentence for each kind of finding, in the order they were first met."""
        return [
            f"{count} {what} ({', '.join(seen)}{', ...' if count > len(seen) else ''})"
            for what, (count, seen) in self._found.items()
        ]

    def state(self) -> dict[str, Any]:
        """What a continued run needs, as JSON values."""
        return {what: list(found) for what, found in self._found.items()}

    def restore(self, state: Mapping[str, Any]) -> None:
        """Go on from what `state` gave, forgetting what was found since."""
        self._found = {what: (count, list(seen)) for what, (count, seen) in state.items()}


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a text file of records is written.

    Attributes:
        delimiter: one ASCII character between fields of CSV and TSV; None for that of the format.
        quoted: fields in double quotes may hold delimiters and line ends; otherwise quotes are text.
        encoding: of the text.
    """

    delimiter: str | None = None
    quoted: bool = True
    encoding: Encoding = field(default_factory=Encoding)

    def __post_init__(self) -> None:
        given = self.delimiter
        if given is not None and (len(given) != 1 or not given.isascii() or given in '"\r\n\0'):
            raise UsageError(f"the delimiter {given!r} is not one ASCII character such as ';' or a tab")


@dataclass(frozen=True, slots=True)
class Columns:
    """Which columns are read and which are added.

    Attributes:
        names: columns of mentions, each of which gets its outputs.
        beside: other columns to read: dates, contexts, types.
        overwrite: existing columns with the names of outputs are replaced, otherwise refused.
        lists: ids and names are lists, for the several candidates of ambiguous mentions.
    """

    names: tuple[str, ...]
    beside: tuple[str, ...] = ()
    overwrite: bool = False
    lists: bool = False

    @property
    def wanted(self) -> tuple[str, ...]:
        """Every column to read, each once."""
        return tuple(dict.fromkeys((*self.names, *self.beside)))

    @property
    def outputs(self) -> tuple[str, ...]:
        """The names of the columns that are added, in order: NAME_status, NAME_id, ..."""
        return tuple(f"{name}_{output}" for name in self.names for output in FIELDS)


AnswerRow = tuple[str, Shown, Shown, str | None, float | None]
"""The shown fields of an answer."""


class Written:
    """The written forms of the answers of one column; each answer is written once."""

    def __init__(self, write: Callable[[AnswerRow], bytes]) -> None:
        self._write = write
        self._answers: Answers | None = None
        self._forms: list[bytes] = []

    def forms(self, answered: Answered) -> Iterable[bytes]:
        """The written form of each row's answer."""
        if answered.answers is not self._answers:
            self._answers, self._forms = answered.answers, [b""]
        start, write = len(self._forms), self._write
        columns = (column[start:] for column in self._answers[: len(FIELDS)])
        self._forms += [write(row) for row in zip(*columns, strict=True)]
        return map(self._forms.__getitem__, answered.numbers)


def joined_forms(written: Sequence[Written], answered: Sequence[Answered], between: bytes) -> Iterable[bytes]:
    """The written forms of the answers of each record, over all columns."""
    columns = [each.forms(column) for each, column in zip(written, answered, strict=True)]
    return columns[0] if len(columns) == 1 else [between.join(forms) for forms in zip(*columns, strict=True)]


def rows_of(answered: Answered) -> list[AnswerRow]:
    """The shown fields of each row's answer."""
    return list(zip(*map(answered.column, FIELDS), strict=True))


class Records(Protocol):
    """An opened file of records."""

    findings: Findings

    def head(self) -> bytes:
        """What stands before the first record of the output, such as a header."""

    def blocks(self, start: Point | None) -> Iterator[Block]:
        """The records from a point on (from the first where None), in blocks that do not depend on the point."""

    def render(self, block: Block, answers: Sequence[Answered]) -> bytes:
        """A block with the answers of each column of mentions, one a record."""

    def finish(self, written: str, target: str) -> None:
        """Turn what was rendered into the finished file: `written` holds all of it and becomes `target`."""

    def progress(self) -> tuple[int, int | None]:
        """How much of the input has been read, and how much there is, None where unknown."""

    def close(self) -> None:
        """Close the input."""


FORMATS = ("csv", "tsv", "jsonl", "parquet", "arrow")
"""Formats of record files."""

_ENDINGS = {
    ".csv": "csv", ".tsv": "tsv", ".tab": "tsv", ".jsonl": "jsonl", ".ndjson": "jsonl",
    ".parquet": "parquet", ".pq": "parquet", ".arrow": "arrow", ".feather": "arrow", ".ipc": "arrow",
}  # fmt: skip


def format_of(path: str) -> str | None:
    """The format that the ending of a path tells, None where it tells none.

    >>> format_of("names.CSV.gz"), format_of("names.txt")
    ('csv', None)
    """
    stem = split_compression(path)[0].lower()
    return next((format_ for ending, format_ in _ENDINGS.items() if stem.endswith(ending)), None)


def agreed_format(source: str, target: str, given: str | None) -> str:
    """The format of input and output, which are the same.

    Args:
        source: path of the input or `-`.
        target: path of the output or `-`.
        given: what the caller says, None where the endings are to tell.

    Raises:
        UsageError: nothing tells the format, or input and output would differ.
    """
    format_ = given or format_of(source) or (format_of(target) if source == PIPE else None)
    if format_ is None:
        endings = ", ".join(_ENDINGS)
        what = "stdin" if source == PIPE else source
        raise UsageError(f"{what}: no known ending ({endings}); say what it is with --input-format")
    wanted = format_of(target)
    if wanted not in (None, format_):
        raise UsageError(f"{target} would be {wanted}, but the input is {format_}; name an output of the same format")
    return format_


def open_records(source: str, format_: str, columns: Columns, dialect: Dialect) -> Records:
    """Open a file of records.

    Args:
        source: a path, or `-` for stdin.
        format_: one of FORMATS.
        columns: which are read and which are added.
        dialect: how text is written.

    Raises:
        UsageError: a column is missing, an output exists already, or a library is not installed.
        CanonymError: the file cannot be read.
        OSError: the file cannot be opened.
    """
    if format_ in ("csv", "tsv"):
        from canonym.adapters.delimited import Delimited

        delimiter = dialect.delimiter or {"csv": ",", "tsv": "\t"}[format_]
        return Delimited(source, columns, Dialect(delimiter, dialect.quoted, dialect.encoding))
    if format_ == "jsonl":
        from canonym.adapters.json_lines import JsonLines

        return JsonLines(source, columns, dialect)
    from canonym.adapters.columnar import ColumnarRecords

    return ColumnarRecords(source, format_, columns)


def check_columns(columns: Columns, present: Sequence[str], source: str, hint: str = "") -> None:
    """Refuse columns that are missing or come twice, and outputs that exist already.

    Raises:
        UsageError: listing the columns there are.
    """
    for name in columns.wanted:
        if name not in present:
            listed = ", ".join(repr(column) for column in present[:100])
            raise UsageError(f"{source}: no column {name!r}; it has {listed or 'none'}{hint}")
        if list(present).count(name) > 1:
            raise UsageError(f"{source}: column {name!r} comes more than once; rename one")
    existing = [name for name in columns.outputs if name in present]
    if existing and not columns.overwrite:
        raise UsageError(f"{source}: column {existing[0]!r} exists already; pass --overwrite to replace it")
