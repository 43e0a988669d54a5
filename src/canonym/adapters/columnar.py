"""Parquet and Arrow IPC by pyarrow, a few thousand rows at a time.

The columns of mentions are read and answered first; the answers wait beside the output. Only when all are there is
the input read a second time, all of its columns, and written with them. An interrupted run keeps its answers.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from canonym.adapters.column_answers import Answered
from canonym.adapters.library import library
from canonym.adapters.records import Block, Columns, Findings, Point, check_columns
from canonym.adapters.streams import PIPE, split_compression
from canonym.errors import CanonymError, UsageError

if TYPE_CHECKING:
    from canonym.adapters.answer_arrays import AnswerArrays

ROWS = 1 << 16
"""Rows of a batch read, and of a row group written."""


class ColumnarFile(Protocol):
    """An opened file of record batches.

    Attributes:
        schema: of its columns.
        size: rows.
    """

    schema: Any
    size: int

    def batches(self, names: Sequence[str] | None) -> Iterator[Any]:
        """Batches of at most `ROWS` rows, of these columns or of all; the same cuts whenever it is called."""

    def writer(self, target: str, schema: Any) -> Any:
        """A writer of record batches to a file of this format."""

    def close(self) -> None:
        """Close the file."""


class ColumnarRecords:
    """A Parquet or Arrow IPC file and the answers beside its columns."""

    def __init__(self, source: str, format_: str, columns: Columns) -> None:
        """Open the file.

        Args:
            source: a path.
            format_: `parquet` or `arrow`.
            columns: which are read and which are added.

        Raises:
            UsageError: a pipe or a compressed file, a column that is missing, or an output that exists already.
            CanonymError: the file is damaged or of another format.
            MissingLibraryError: pyarrow is not installed.
        """
        opener, name = _FORMATS[format_]
        if source == PIPE or split_compression(source)[1]:
            raise UsageError(f"{name} is read from a plain file; a pipe or compressed file cannot be")
        self.findings = Findings()
        self._source, self._columns = source, columns
        self._arrow: Any = library("pyarrow", "arrow")
        self._read = 0
        try:
            self._file = opener(source)
            self._schema = self._file.schema
            check_columns(columns, self._schema.names, source)
            for column in columns.wanted:
                self._check_type(column)
        except self._arrow.ArrowException as error:
            raise CanonymError(f"{source}: not a sound {name} file: {str(error).splitlines()[0]}") from None

    def _check_type(self, name: str) -> None:
        type_ = self._schema.field(name).type
        types = self._arrow.types
        if types.is_nested(type_) and not types.is_dictionary(type_):
            raise UsageError(f"{self._source}: column {name!r} is of type {type_}; it must hold text")

    def head(self) -> bytes:
        """Nothing: the answers of a batch are a stream of their own."""
        return b""

    def blocks(self, start: Point | None) -> Iterator[Block]:
        """The rows in batches; see `Records.blocks`."""
        point = Point()
        for batch in self._guarded(self._file.batches(self._columns.wanted)):
            point = Point(point.offset + 1, point.row + batch.num_rows)
            self._read = point.row
            if start is not None and point.offset <= start.offset:
                continue
            values = {name: self._texts(batch.column(name)) for name in self._columns.wanted}
            yield Block((), range(batch.num_rows), values, point)

    def _guarded(self, batches: Iterator[Any]) -> Iterator[Any]:
        try:
            yield from batches
        except (self._arrow.ArrowException, OSError) as error:
            reason = (str(error).splitlines() or ["damaged"])[0]
            raise CanonymError(f"{self._source}: cannot be read on: {reason}") from None

    def _texts(self, column: Any) -> list[str | None]:
        types, type_ = self._arrow.types, column.type
        if types.is_dictionary(type_):
            words = self._texts(column.dictionary)
            return [None if code is None else words[code] for code in column.indices.to_pylist()]
        if types.is_binary(type_) or types.is_large_binary(type_):
            return [None if value is None else value.decode("utf-8", "replace") for value in column.to_pylist()]
        if not (types.is_string(type_) or types.is_large_string(type_)):
            column = column.cast(self._arrow.string())
        texts: list[str | None] = column.to_pylist()
        return texts

    def render(self, block: Block, answers: Sequence[Answered]) -> bytes:
        """The answers of a batch, as an Arrow stream of their own."""
        columns = zip(self._answers, answers, strict=True)
        arrays = [array for own, column in columns for array in own.take(column)]
        sink = self._arrow.BufferOutputStream()
        options = self._arrow.ipc.IpcWriteOptions(compression="lz4")
        with self._arrow.ipc.new_stream(sink, self._added, options=options) as writer:
            writer.write_batch(self._arrow.record_batch(arrays, schema=self._added))
        return bytes(sink.getvalue())

    @cached_property
    def _answers(self) -> list[AnswerArrays]:
        """The answers of each column of mentions."""
        from canonym.adapters.answer_arrays import AnswerArrays

        return [AnswerArrays(self._types) for _ in self._columns.names]

    @cached_property
    def _types(self) -> list[Any]:
        """The types of the answers, field by field."""
        text = self._arrow.string()
        several = self._arrow.list_(text) if self._columns.lists else text
        return [text, several, several, text, self._arrow.float64()]

    @cached_property
    def _added(self) -> Any:
        types = self._types * len(self._columns.names)
        return self._arrow.schema(list(zip(self._columns.outputs, types, strict=True)))

    def finish(self, written: str, target: str) -> None:
        """Write the input's columns with the answers that `written` holds, and give the file its name."""
        replaced = set(self._columns.outputs) & set(self._schema.names)
        schema = self._schema
        for field in self._added:
            place = schema.get_field_index(field.name)
            schema = schema.set(place, field) if field.name in replaced else schema.append(field)
        finished = f"{written}.finished"
        try:
            with Path(written).open("rb") as file, closing(self._file.writer(finished, schema)) as writer:
                answers = _Answers(self._arrow, file, self._added)
                for batch in self._guarded(self._file.batches(None)):
                    writer.write_batch(self._joined(batch, answers.take(batch.num_rows), schema))
            Path(finished).replace(target)
        except BaseException:
            Path(finished).unlink(missing_ok=True)
            raise
        Path(written).unlink()

    def _joined(self, batch: Any, added: Any, schema: Any) -> Any:
        new = set(self._columns.outputs)
        arrays = [added.column(name) if name in new else batch.column(name) for name in schema.names]
        return self._arrow.RecordBatch.from_arrays(arrays, schema=schema)

    def progress(self) -> tuple[int, int | None]:
        """Rows read, and rows of the file."""
        return self._read, self._file.size

    def close(self) -> None:
        """Close the input."""
        self._file.close()


class _Answers:
    """The answers beside an output, read back in step with the input."""

    def __init__(self, arrow: Any, file: io.BufferedReader, schema: Any) -> None:
        self._arrow, self._file = arrow, file
        self._held: Any = schema.empty_table()

    def take(self, count: int) -> Any:
        """The answers of the next `count` rows."""
        while self._held.num_rows < count:
            with self._arrow.ipc.open_stream(self._file) as stream:
                self._held = self._arrow.concat_tables([self._held, stream.read_all()])
        taken, self._held = self._held.slice(0, count).combine_chunks(), self._held.slice(count)
        return taken.to_batches()[0]


class _Parquet:
    """A Parquet file, read in row groups."""

    def __init__(self, source: str) -> None:
        self._parquet: Any = library("pyarrow.parquet", "arrow")
        self._file = self._parquet.ParquetFile(source, buffer_size=1 << 20, pre_buffer=False)
        self.schema, self.size = self._file.schema_arrow, self._file.metadata.num_rows

    def batches(self, names: Sequence[str] | None) -> Iterator[Any]:
        for group in range(self._file.num_row_groups):
            yield from self._file.iter_batches(ROWS, row_groups=[group], columns=list(names) if names else None)

    def writer(self, target: str, schema: Any) -> Any:
        return self._parquet.ParquetWriter(target, schema, compression=self._compression())

    def _compression(self) -> str:
        """That of the input, where it is one that can be written."""
        metadata = self._file.metadata
        used = metadata.row_group(0).column(0).compression if metadata.num_row_groups and metadata.num_columns else ""
        known = {"UNCOMPRESSED": "none", "GZIP": "gzip", "BROTLI": "brotli", "ZSTD": "zstd", "LZ4": "lz4"}
        return known.get(used, "snappy")

    def close(self) -> None:
        self._file.close()


class _ArrowIpc:
    """An Arrow IPC file, mapped."""

    def __init__(self, source: str) -> None:
        self._arrow: Any = library("pyarrow", "arrow")
        self._map = self._arrow.memory_map(source)
        self._file = self._arrow.ipc.open_file(self._map)
        self.schema = self._file.schema
        self.size = sum(self._file.get_batch(i).num_rows for i in range(self._file.num_record_batches))

    def batches(self, names: Sequence[str] | None) -> Iterator[Any]:
        for number in range(self._file.num_record_batches):
            batch = self._file.get_batch(number)
            if names:
                batch = batch.select(list(names))
            for start in range(0, batch.num_rows, ROWS):
                yield batch.slice(start, ROWS)

    def writer(self, target: str, schema: Any) -> Any:
        return self._arrow.ipc.new_file(target, schema)

    def close(self) -> None:
        self._map.close()


_FORMATS: dict[str, tuple[Callable[[str], ColumnarFile], str]] = {
    "parquet": (_Parquet, "Parquet"),
    "arrow": (_ArrowIpc, "Arrow IPC"),
}
"""What opens a file of a format, and its name for people."""
