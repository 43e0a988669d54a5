"""DuckDB: `canonym(name)` and `canonym_struct(name, as_of)` in SQL, as vectorised functions over Arrow."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Unpack

from canonym.adapters.arrow_column import StructBatches
from canonym.adapters.frame_answers import BatchAnswers, Deciding, frame_answers
from canonym.adapters.library import library
from canonym.errors import UsageError

if TYPE_CHECKING:
    import duckdb
    import pyarrow as pa
else:
    duckdb = library("duckdb", "duckdb")
    pa = library("pyarrow", "duckdb")

STRUCT = "STRUCT(status VARCHAR, id VARCHAR, name VARCHAR, candidate VARCHAR, confidence DOUBLE)"
"""The SQL type of what a name resolves to."""

_MOST_ARGUMENTS = 4


def register(
    connection: duckdb.DuckDBPyConnection, *, prefix: str = "canonym", **deciding: Unpack[Deciding]
) -> duckdb.DuckDBPyConnection:
    """Give a connection the SQL functions `canonym` and `canonym_struct`.

    Both take `(name [, as_of [, context [, type]]])`; `as_of` may be DATE, TIMESTAMP, a year or text, and NULL where
    it is not known. `canonym` gives the id, NULL unless resolved; `canonym_struct` gives status, id, name, candidate,
    confidence. A NULL name gives NULL. Each registration replaces the one before on this connection.

    Args:
        connection: where the functions will exist.
        prefix: their name, where two tables are to be used side by side: `prefix` and `prefix_struct`.
        deciding: see `Deciding`.

    Returns:
        The connection.

    Raises:
        UsageError: a bad profile, number or scheme.
        TableError, IndexFileError: the table cannot be opened.
    """
    answers = StructBatches(BatchAnswers(frame_answers(deciding)))
    _create(connection, prefix, _ids(answers), "VARCHAR")
    _create(connection, f"{prefix}_struct", _structs(answers), STRUCT)
    return connection


def _create(connection: duckdb.DuckDBPyConnection, name: str, function: Callable[..., object], returns: str) -> None:
    with suppress(duckdb.InvalidInputException):  # There may be none yet.
        connection.remove_function(name)
    # Without declared parameters the function takes one to four arguments, of any type.
    connection.create_function(name, function, None, returns, type="arrow", null_handling="special")


def _structs(answers: StructBatches) -> Callable[..., pa.StructArray]:
    def structs(*columns: pa.ChunkedArray) -> pa.StructArray:
        if not 1 <= len(columns) <= _MOST_ARGUMENTS:
            raise UsageError(f"{len(columns)} arguments given; it takes (name [, as_of [, context [, type]]])")
        return answers.answer(*columns)

    return structs


def _ids(answers: StructBatches) -> Callable[..., pa.Array]:
    structs = _structs(answers)

    def ids(*columns: pa.ChunkedArray) -> pa.Array:
        return structs(*columns).field("id")

    return ids
