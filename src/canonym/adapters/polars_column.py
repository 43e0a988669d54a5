"""polars: expressions over a column of names, which ask each distinct question once."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar, Unpack

from canonym.adapters.column_answers import FIELDS, TEXT_FIELDS
from canonym.adapters.frame_answers import (
    BatchAnswers,
    Deciding,
    check_type,
    columns_beside,
    frame_answers,
    output_names,
    text_of,
)
from canonym.adapters.library import library

if TYPE_CHECKING:
    import polars as pl
else:
    pl = library("polars", "polars")

Beside: TypeAlias = "pl.Expr | pl.Series | str | date | None"
"""An expression or Series, or one value for all rows."""

Frame = TypeVar("Frame", "pl.DataFrame", "pl.LazyFrame")

STRUCT = pl.Struct({**dict.fromkeys(TEXT_FIELDS, pl.String), "confidence": pl.Float64})
"""What a name resolves to."""

_MENTION = "mention"
_FOUND = "__canonym"


def resolve(
    names: str | pl.Expr,
    *,
    as_of: Beside = None,
    context: Beside = None,
    type: Beside = None,
    **deciding: Unpack[Deciding],
) -> pl.Expr:
    """An expression that resolves names into a struct of status, id, name, candidate, confidence.

    Args:
        names: a column, or an expression of text or categories; nulls stay null.
        as_of: dates, datetimes, years or text; `context` and `type` are text; each an expression, or one value for
            all rows.
        deciding: see `Deciding`.

    Raises:
        UsageError: at once for what is wrong with the arguments; when it runs for names that are no text.
    """
    answers = frame_answers(deciding)
    if isinstance(type, str):
        check_type(answers.resolver, type)
    names = pl.col(names) if isinstance(names, str) else names
    given = {"as_of": as_of, "context": context, "type": type}
    same = {word: text_of(value) for word, value in given.items() if not _is_column(value)}
    beside = [_expression(value).alias(word) for word, value in given.items() if _is_column(value)]
    asking = BatchAnswers(answers, [word for word, value in given.items() if _is_column(value)], same)

    def answer(batch: pl.Series) -> pl.Series:
        frame = batch.struct.unnest() if beside else batch.to_frame(_MENTION)
        return _answered(frame, asking).alias(batch.name)

    asked = pl.struct([names.alias(_MENTION), *beside]) if beside else names
    # Rows do not depend on each other, so engines may hand over one batch after another, and filter first.
    found = asked.map_batches(answer, return_dtype=STRUCT, is_elementwise=True)
    return found.alias(names.meta.output_name()) if beside else found


def ids(
    names: str | pl.Expr,
    *,
    as_of: Beside = None,
    context: Beside = None,
    type: Beside = None,
    **deciding: Unpack[Deciding],
) -> pl.Expr:
    """An expression that resolves names into canonical IDs, null unless resolved; arguments as for `resolve`."""
    return _field(resolve(names, as_of=as_of, context=context, type=type, **deciding), "id")


def resolve_column(
    frame: Frame,
    column: str,
    *,
    as_of: str | date | None = None,
    context: str | None = None,
    type: str | None = None,
    overwrite: bool = False,
    **deciding: Unpack[Deciding],
) -> Frame:
    """A frame with the columns that `canonym map` adds: COLUMN_status, _id, _name, _candidate, _confidence.

    Args:
        frame: a DataFrame or LazyFrame.
        column: the column of names.
        as_of: a column of the frame, or one date for all rows; `context` and `type` likewise.
        overwrite: columns of these names are replaced, otherwise refused.
        deciding: see `Deciding`.

    Raises:
        UsageError: no such column, or one that exists already.
    """
    given: dict[str, Any] = {"as_of": as_of, "context": context, "type": type}
    beside = columns_beside(frame.collect_schema().names(), column, given, pl.col, overwrite)
    found = resolve(column, **beside, **deciding).alias(_FOUND)
    outputs = [pl.col(_FOUND).struct.field(field).alias(name) for field, name in output_names(column).items()]
    return frame.with_columns(found).with_columns(outputs).drop(_FOUND)


class ExpressionMethods:
    """`expression.canonym.resolve(...)` and `expression.canonym.ids(...)`."""

    def __init__(self, expression: pl.Expr) -> None:
        self._expression = expression

    def resolve(self, **arguments: Any) -> pl.Expr:
        """See `canonym.polars.resolve`."""
        return resolve(self._expression, **arguments)

    def ids(self, **arguments: Any) -> pl.Expr:
        """See `canonym.polars.ids`."""
        return ids(self._expression, **arguments)


class SeriesMethods:
    """`series.canonym.resolve(...)` and `series.canonym.ids(...)`."""

    def __init__(self, series: pl.Series) -> None:
        self._series = series

    def resolve(self, **arguments: Any) -> pl.Series:
        """See `canonym.polars.resolve`."""
        return self._series.to_frame().select(resolve(pl.first(), **arguments)).to_series()

    def ids(self, **arguments: Any) -> pl.Series:
        """See `canonym.polars.ids`."""
        return self.resolve(**arguments).struct.field("id").alias(self._series.name)


pl.api.register_expr_namespace("canonym")(ExpressionMethods)
pl.api.register_series_namespace("canonym")(SeriesMethods)


def _field(found: pl.Expr, field: str) -> pl.Expr:
    return found.map_batches(lambda struct: struct.struct.field(field).alias(struct.name), return_dtype=pl.String,
                             is_elementwise=True)


def _answered(frame: pl.DataFrame, answers: BatchAnswers) -> pl.Series:
    """The answers to a batch: `mention` and what stands beside it."""
    frame = frame.with_columns(pl.col(pl.Datetime).dt.date())
    keys = frame.columns
    distinct = frame.filter(pl.col(_MENTION).is_not_null()).unique(maintain_order=True)
    answered = answers.ask(*(column.to_list() for column in distinct.get_columns()))
    columns = {field: answered.column(field) for field in FIELDS}
    found = pl.DataFrame(columns, schema=STRUCT.to_schema()).to_struct(_FOUND)
    joined = frame.join(
        distinct.with_columns(found), on=keys, how="left", nulls_equal=True, maintain_order="left"
    )
    return joined.get_column(_FOUND)


def _is_column(value: object) -> bool:
    return isinstance(value, pl.Expr | pl.Series)


def _expression(value: Any) -> pl.Expr:
    return value if isinstance(value, pl.Expr) else pl.lit(value)
