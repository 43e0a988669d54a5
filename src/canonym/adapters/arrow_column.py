"""Arrow: arrays of names in, arrays of answers out, chunk by chunk; dictionaries pay once for each value."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, TypeAlias, Unpack

import numpy as np

from canonym.adapters.answer_arrays import AnswerArrays
from canonym.adapters.column_answers import FIELDS, TEXT_FIELDS, Answers
from canonym.adapters.distinct import Asked, Coded, asked
from canonym.adapters.frame_answers import (
    BatchAnswers,
    Deciding,
    check_type,
    columns_beside,
    frame_answers,
    output_names,
)
from canonym.adapters.library import library
from canonym.errors import UsageError

if TYPE_CHECKING:
    import pyarrow as pa
    import pyarrow.compute as pc
else:
    pa = library("pyarrow", "arrow")
    pc = library("pyarrow.compute", "arrow")

ArrowColumn: TypeAlias = "pa.Array | pa.ChunkedArray"
Beside: TypeAlias = "ArrowColumn | str | date | None"
"""A column, or one value for all rows."""


def resolve(
    names: ArrowColumn,
    *,
    as_of: Beside = None,
    context: Beside = None,
    type: Beside = None,
    **deciding: Unpack[Deciding],
) -> ArrowColumn:
    """Resolve a column of names into a struct of status, id, name, candidate, confidence.

    Args:
        names: strings of any width, or a dictionary of them; nulls stay null.
        as_of: dates, timestamps or text; `context` and `type` are text; each a column or one value for all rows.
        deciding: see `Deciding`.

    Returns:
        A ChunkedArray of the same chunks for a ChunkedArray, an Array for an Array. The text fields have the type of
        `names`, dictionaries included.

    Raises:
        UsageError: a column of something else than text, or of another length.
    """
    answers = frame_answers(deciding)
    column = _chunked(names)
    if isinstance(type, str):
        check_type(answers.resolver, type)
    question = ask_column(column, as_of, context, type)
    structs = struct_chunks(column, question, answers.ask(question.questions))
    return pa.chunked_array(structs) if isinstance(names, pa.ChunkedArray) else structs[0]


def ids(
    names: ArrowColumn,
    *,
    as_of: Beside = None,
    context: Beside = None,
    type: Beside = None,
    **deciding: Unpack[Deciding],
) -> ArrowColumn:
    """Resolve a column of names into canonical IDs, of the same type as `names`; null unless resolved.

    The arguments are those of `resolve`.
    """
    structs = resolve(names, as_of=as_of, context=context, type=type, **deciding)
    if isinstance(structs, pa.ChunkedArray):
        return pa.chunked_array([pc.struct_field(chunk, "id") for chunk in structs.chunks])
    return pc.struct_field(structs, "id")


def resolve_column(
    frame: pa.Table,
    column: str,
    *,
    as_of: str | date | None = None,
    context: str | None = None,
    type: str | None = None,
    overwrite: bool = False,
    **deciding: Unpack[Deciding],
) -> pa.Table:
    """A table with the columns that `canonym map` adds: COLUMN_status, _id, _name, _candidate, _confidence.

    Args:
        frame: it is not changed itself.
        column: the column of names.
        as_of: a column of the frame, or one date for all rows; `context` and `type` likewise.
        overwrite: columns of these names are replaced, otherwise refused.
        deciding: see `Deciding`.

    Raises:
        UsageError: no such column, or one that exists already.
    """
    given: dict[str, Any] = {"as_of": as_of, "context": context, "type": type}
    beside = columns_beside(frame.column_names, column, given, frame.column, overwrite)
    found = resolve(frame.column(column), **beside, **deciding)
    for field, name in output_names(column).items():
        values = pa.chunked_array([pc.struct_field(chunk, field) for chunk in found.chunks])
        frame = frame.drop_columns([name]) if name in frame.column_names else frame
        frame = frame.append_column(name, values)
    return frame


def ask_column(names: pa.ChunkedArray, as_of: Beside, context: Beside, type_: Beside) -> Asked:
    """The distinct questions of a chunked column."""
    given = {"as_of": as_of, "context": context, "type": type_}
    beside = {word: _beside(word, value, len(names)) for word, value in given.items()}
    return asked(_coded(_text(names)), beside)


def struct_chunks(names: pa.ChunkedArray, question: Asked, answers: Answers) -> list[pa.StructArray]:
    """The answers as structs, one a row of `names`, cut into its chunks."""
    texts = [_text_array(getattr(answers, field), names.type) for field in TEXT_FIELDS]
    columns = [*texts, pa.array(answers.confidence, pa.float64())]
    structs, start = [], 0
    for chunk in names.chunks or [pa.array([], names.type)]:
        rows = question.rows[start : start + len(chunk)]
        start += len(chunk)
        absent = rows < 0
        wanted = pa.array(rows, mask=absent)
        fields = [_taken(column, wanted, names.type) for column in columns]
        mask = pa.array(absent) if absent.any() else None
        structs.append(pa.StructArray.from_arrays(fields, names=list(FIELDS), mask=mask))
    return structs


class StructBatches:
    """Batches of names, and of what stands beside them, as structs of answers; threads may share it."""

    def __init__(self, answers: BatchAnswers) -> None:
        self._answers = answers
        self._arrays = AnswerArrays([*[pa.string()] * len(TEXT_FIELDS), pa.float64()])
        self._lock = threading.Lock()

    def answer(self, names: ArrowColumn, *beside: ArrowColumn) -> pa.StructArray:
        """The answers to a batch, see `BatchAnswers.ask`."""
        days = [_days(column).to_pylist() for column in beside]
        with self._lock:
            arrays = self._arrays.take(self._answers.ask(_text(names).to_pylist(), *days))
        mask = arrays[0].is_null() if arrays[0].null_count else None
        return pa.StructArray.from_arrays(arrays, names=list(FIELDS), mask=mask)


def _text_array(values: Sequence[object], type_: pa.DataType) -> pa.Array:
    if pa.types.is_string_view(type_):
        return pa.array(values, pa.string())
    if not pa.types.is_dictionary(type_):
        return pa.array(values, pa.string() if pa.types.is_null(type_) else type_)
    encoded = pa.array(values, type_.value_type).dictionary_encode()
    most = np.iinfo(type_.index_type.to_pandas_dtype()).max
    width = type_.index_type if len(encoded.dictionary) <= most else pa.int32()
    return pa.DictionaryArray.from_arrays(encoded.indices.cast(width), encoded.dictionary, ordered=type_.ordered)


def _taken(column: pa.Array, rows: pa.Array, type_: pa.DataType) -> pa.Array:
    if isinstance(column, pa.DictionaryArray):
        # Taking from the dictionary array itself is not offered for every index type.
        return pa.DictionaryArray.from_arrays(column.indices.take(rows), column.dictionary, ordered=column.type.ordered)
    taken = column.take(rows)
    # Views cannot be taken from, so they are made last.
    return taken.cast(type_) if pa.types.is_string_view(type_) and pa.types.is_string(taken.type) else taken


def _beside(word: str, value: Beside, size: int) -> Coded | str | None:
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, date):
        return value.isoformat()[:10]
    column = _chunked(value)
    if len(column) != size:
        raise UsageError(f"{word} has {len(column)} rows beside {size} names; they need the same length")
    return _coded(_days(column))


def _chunked(column: ArrowColumn) -> pa.ChunkedArray:
    if isinstance(column, pa.ChunkedArray):
        return column
    if isinstance(column, pa.Array):
        return pa.chunked_array([column])
    raise UsageError(f"{type(column).__name__} is no Arrow column; give an Array or a ChunkedArray")


def _text(names: ArrowColumn) -> ArrowColumn:
    """The names in a type that can be encoded as a dictionary."""
    kind = names.type.value_type if pa.types.is_dictionary(names.type) else names.type
    if pa.types.is_null(kind) or pa.types.is_string(kind) or pa.types.is_large_string(kind):
        return names
    if pa.types.is_string_view(kind):
        return names.cast(pa.large_string())
    raise UsageError(f"the column of names holds {kind}; names are text")


def _days(column: ArrowColumn) -> ArrowColumn:
    """Timestamps as days, so that a day is asked once; other columns as they are."""
    if not pa.types.is_timestamp(column.type):
        return column.cast(pa.large_string()) if pa.types.is_string_view(column.type) else column
    local = pc.local_timestamp(column) if column.type.tz else column
    return local.cast(pa.date32(), safe=False)


def _coded(column: pa.ChunkedArray) -> Coded:
    encoded = column if pa.types.is_dictionary(column.type) else column.dictionary_encode()
    encoded = encoded.unify_dictionaries()
    if not encoded.num_chunks:
        return Coded(np.empty(0, dtype=np.int64), [])
    codes = [chunk.indices.cast(pa.int64()).fill_null(-1).to_numpy(zero_copy_only=False) for chunk in encoded.chunks]
    return Coded(np.concatenate(codes), encoded.chunk(0).dictionary.to_pylist())
