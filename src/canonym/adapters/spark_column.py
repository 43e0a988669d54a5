"""Spark: columns of names or texts resolved by Arrow pandas UDFs, each Python worker opening the index once."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias, Unpack

from canonym.adapters.arrow_column import StructBatches
from canonym.adapters.column_answers import FIELDS, TEXT_FIELDS, is_date
from canonym.adapters.frame_answers import BatchAnswers, Deciding, FrameAnswers, check_type, frame_answers, text_of
from canonym.adapters.library import library
from canonym.errors import UsageError
from canonym.index.opened import Index
from canonym.text.rows import mention_row

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa
    import pyspark.sql.functions as F
    import pyspark.sql.types as T
    from pyspark import SparkContext, SparkFiles
    from pyspark.sql import Column, DataFrame
else:
    pd = library("pandas", "spark")
    pa = library("pyarrow", "spark")
    F = library("pyspark.sql.functions", "spark")
    T = library("pyspark.sql.types", "spark")
    SparkFiles = library("pyspark", "spark").SparkFiles
    Column = library("pyspark.sql", "spark").Column

Beside: TypeAlias = "str | date | Column | None"
"""A column of the frame by name, a Column, or one value for all rows."""

RESOLUTION = T.StructType(
    [*(T.StructField(field, T.StringType()) for field in TEXT_FIELDS), T.StructField("confidence", T.DoubleType())]
)
"""What a name resolves to."""

MENTIONS = T.ArrayType(
    T.StructType(
        [
            T.StructField("start", T.IntegerType()),
            T.StructField("end", T.IntegerType()),
            *(T.StructField(field, T.StringType()) for field in ("text", "status", "id", "name", "type")),
            T.StructField("confidence", T.DoubleType()),
            T.StructField("candidate", T.StringType()),
        ]
    )
)
"""The mentions of a text."""


@dataclass(frozen=True, slots=True)
class _Setting:
    """What a worker needs to open its answers; equal settings share them.

    `place` is a path on every worker, or the name of a shipped file.
    """

    place: str
    shipped: bool
    threshold: float | None
    margin: float | None
    profile: str | None
    to: str | None


def resolve_column(
    frame: DataFrame,
    column: str,
    *,
    as_of: Beside = None,
    context: Beside = None,
    type: Beside = None,
    into: str | None = None,
    ship: bool = True,
    **deciding: Unpack[Deciding],
) -> DataFrame:
    """A Spark frame with a struct of status, id, name, candidate, confidence for each name.

    Args:
        frame: any frame; canonym is installed on its workers.
        column: the column of names; a null name has a null struct.
        as_of: a column of the frame (date, timestamp, year or text), a Column, or one date for all rows; `context` and
            `type` likewise.
        into: the column that is added or replaced; `COLUMN_canonym` by default.
        ship: send the compiled index to the workers by SparkContext.addFile; otherwise `table` is the path of a
            compiled index on every worker.
        deciding: see `Deciding`.

    Raises:
        UsageError: no such column, or a date that is neither a column nor a date.
        TableError, IndexFileError: the table cannot be opened.
    """
    _check_column(frame, column)
    given = {"as_of": as_of, "context": context, "type": type}
    beside = {word: _column_or_text(frame, word, value) for word, value in given.items()}
    columns = {word: value for word, value in beside.items() if isinstance(value, Column)}
    same = {word: value for word, value in beside.items() if not isinstance(value, Column)}
    setting = _setting(frame, deciding, ship, same.get("type"))
    # The Arrow UDFs of Spark 4.1 and later save the way through pandas, which takes twice as long as resolving.
    is_direct = hasattr(F, "arrow_udf")
    make = _resolving_arrow if is_direct else _resolving_pandas
    function = make(setting, tuple(columns), tuple(same.items()))
    resolved = (F.arrow_udf if is_direct else F.pandas_udf)(function, RESOLUTION)
    names = F.col(_quoted(column))
    answers = F.when(names.isNotNull(), resolved(names, *columns.values()))
    return frame.withColumn(into or f"{column}_canonym", answers)


def annotate_column(
    frame: DataFrame,
    column: str,
    *,
    as_of: Beside = None,
    source: Beside = None,
    into: str | None = None,
    ship: bool = True,
    **deciding: Unpack[Deciding],
) -> DataFrame:
    """A Spark frame with an array of mentions for each text, every text resolved as one document.

    Args:
        frame: any frame; canonym is installed on its workers.
        column: the column of texts; a null text has null mentions.
        as_of: the date of each document: a column of the frame, a Column, or one date for all.
        source: who published it, likewise; counts as context.
        into: the column that is added or replaced; `COLUMN_mentions` by default.
        ship: as for `resolve_column`.
        deciding: see `Deciding`.

    Raises:
        UsageError: no such column, or a date that is neither a column nor a date.
        TableError, IndexFileError: the table cannot be opened.
    """
    _check_column(frame, column)
    beside = [
        value if isinstance(value, Column) else F.lit(value).cast("string")
        for value in (_column_or_text(frame, "as_of", as_of), _column_or_text(frame, "source", source))
    ]
    annotated = F.pandas_udf(_annotating(_setting(frame, deciding, ship)), MENTIONS)
    texts = F.col(_quoted(column))
    return frame.withColumn(into or f"{column}_mentions", F.when(texts.isNotNull(), annotated(texts, *beside)))


Same: TypeAlias = "tuple[tuple[str, str | None], ...]"
"""What is the same for all rows, by word."""


def _resolving_arrow(
    setting: _Setting, words: tuple[str, ...], same: Same
) -> Callable[[Iterator[tuple[pa.Array, ...]]], Iterator[pa.Array]]:
    def resolved(batches: Iterator[tuple[pa.Array, ...]]) -> Iterator[pa.Array]:
        answers = _struct_batches(setting, words, same)
        for batch in batches:
            yield answers.answer(*_columns(batch))

    return resolved


def _resolving_pandas(
    setting: _Setting, words: tuple[str, ...], same: Same
) -> Callable[[Iterator[tuple[pd.Series, ...]]], Iterator[pd.DataFrame]]:
    def resolved(batches: Iterator[tuple[pd.Series, ...]]) -> Iterator[pd.DataFrame]:
        answers = _batch_answers(setting, words, same)
        for batch in batches:
            found = answers.ask(*map(_texts, _columns(batch)))
            yield pd.DataFrame({field: pd.Series(found.column(field), dtype=object) for field in FIELDS})

    return resolved


def _columns(batch: Any) -> tuple[Any, ...]:
    """The columns of a batch; a single one comes by itself."""
    return batch if isinstance(batch, tuple) else (batch,)


def _annotating(setting: _Setting) -> Callable[[Iterator[tuple[pd.Series, ...]]], Iterator[pd.Series]]:
    def annotated(batches: Iterator[tuple[pd.Series, ...]]) -> Iterator[pd.Series]:
        answers = _frame_answers(setting)
        for batch in batches:
            rows = zip(*map(_texts, batch), strict=True)
            yield pd.Series([_mentions(answers, *row) for row in rows], dtype=object)

    return annotated


def _texts(column: pd.Series) -> list[str | None]:
    """The texts of a batch; pandas has more than one null."""
    return [value if isinstance(value, str) else None for value in column.tolist()]


def _mentions(
    answers: FrameAnswers, text: str | None, as_of: str | None, source: str | None
) -> list[dict[str, Any]] | None:
    """The mentions of a text; None without a text, or where its date cannot be read."""
    if text is None or not is_date(as_of):
        return None
    document = answers.resolver.annotate(text, as_of, source=source)
    return [mention_row(mention, shown=answers.shown) for mention in document.mentions]


@lru_cache(maxsize=8)
def _batch_answers(setting: _Setting, words: tuple[str, ...], same: Same) -> BatchAnswers:
    """Remembering from batch to batch and from task to task."""
    return BatchAnswers(_frame_answers(setting), words, dict(same))


@lru_cache(maxsize=8)
def _struct_batches(setting: _Setting, words: tuple[str, ...], same: Same) -> StructBatches:
    return StructBatches(_batch_answers(setting, words, same))


@lru_cache(maxsize=4)
def _frame_answers(setting: _Setting) -> FrameAnswers:
    """Over an index opened once in a Python worker."""
    path = SparkFiles.get(setting.place) if setting.shipped else setting.place
    return frame_answers(
        Deciding(
            table=path,
            threshold=setting.threshold,
            margin=setting.margin,
            profile=setting.profile,
            to=setting.to,
        )
    )


def _setting(frame: DataFrame, deciding: Deciding, ship: bool, type_: str | None = None) -> _Setting:
    """What the workers need; with the index on its way to them."""
    if ship:
        answers = frame_answers(deciding)
        check_type(answers.resolver, type_)
        place = _shipped(_context(frame), answers.resolver.index)
    else:
        place = _path_everywhere(deciding)
    return _Setting(
        place,
        ship,
        deciding.get("threshold"),
        deciding.get("margin"),
        deciding.get("profile"),
        deciding.get("to"),
    )


def _path_everywhere(deciding: Deciding) -> str:
    table = deciding.get("table")
    if not isinstance(table, str | os.PathLike):
        raise UsageError("ship=False needs the path of a compiled index that every worker has: table='/path/to/index'")
    return os.fspath(table)


def _context(frame: DataFrame) -> SparkContext:
    context = getattr(frame.sparkSession, "_sc", None)
    if context is None:
        raise UsageError(
            "this session has no SparkContext to ship the index (Spark Connect); put the compiled index on every "
            "worker and pass table='/its/path', ship=False"
        )
    return context


def _shipped(context: SparkContext, index: Index) -> str:
    """The name under which workers find the index, which is sent to them once."""
    name = f"canonym-{index.file.fingerprint}.index"
    if name not in {path.rpartition("/")[2] for path in context.listFiles}:
        context.addFile(str(_file_to_ship(name, index)))
    return name


def _file_to_ship(name: str, index: Index) -> Path:
    """The index under a name of its own: Spark refuses two files of one name. It is kept as long as the driver runs."""
    folder = Path(tempfile.mkdtemp(prefix="canonym-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    path = folder / name
    path.write_bytes(index.file.content)
    return path


def _check_column(frame: DataFrame, column: str) -> None:
    if column not in frame.columns:
        raise UsageError(f"no column {column!r}; the frame has {', '.join(map(repr, frame.columns))}")


def _column_or_text(frame: DataFrame, word: str, value: Beside) -> Column | str | None:
    """A column of texts, from a column of the frame or a Column; or the text that holds for all rows."""
    if isinstance(value, str) and value in frame.columns:
        value = F.col(_quoted(value))
    elif word == "as_of" and isinstance(value, str) and not is_date(value):
        listed = ", ".join(map(repr, frame.columns))
        raise UsageError(f"as_of={value!r} is neither a date nor a column; the frame has {listed}")
    if not isinstance(value, Column):
        return text_of(value)
    is_time = isinstance(frame.select(value).schema[0].dataType, T.TimestampType | T.TimestampNTZType)
    return (F.to_date(value) if is_time else value).cast("string")


def _quoted(column: str) -> str:
    """A column's name as Spark reads it whatever it contains, dots included."""
    return f"`{column.replace('`', '``')}`"
