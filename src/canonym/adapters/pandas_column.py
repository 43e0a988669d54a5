"""pandas: a Series of names in, a frame of answers on the same index out; categories pay once each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, TypeAlias, Unpack

import numpy as np

from canonym.adapters.column_answers import TEXT_FIELDS, Answers
from canonym.adapters.distinct import Coded, Codes, asked
from canonym.adapters.frame_answers import Deciding, check_type, columns_beside, frame_answers, output_names
from canonym.adapters.library import library
from canonym.errors import UsageError

if TYPE_CHECKING:
    import pandas as pd
else:
    pd = library("pandas", "pandas")

Beside: TypeAlias = "pd.Series | Sequence[object] | str | date | None"
"""A column, or one value for all rows."""


def resolve(
    names: pd.Series,
    *,
    as_of: Beside = None,
    context: Beside = None,
    type: Beside = None,
    **deciding: Unpack[Deciding],
) -> pd.DataFrame:
    """Resolve a Series of names into a frame of status, id, name, candidate, confidence.

    Args:
        names: text of any dtype, or categories of text; nulls stay null.
        as_of: dates, timestamps, periods, years or text; `context` and `type` are text; each a Series with the index
            of `names`, a sequence of its length, or one value for all rows.
        deciding: see `Deciding`.

    Returns:
        A frame with the index of `names`; its text columns have the dtype of `names`, categories included.

    Raises:
        UsageError: a Series of something else than text, or a column of another length or index.
    """
    answers = frame_answers(deciding)
    if isinstance(type, str):
        check_type(answers.resolver, type)
    given = {"as_of": as_of, "context": context, "type": type}
    question = asked(_coded(names), {word: _beside(word, value, names) for word, value in given.items()})
    return _frame(names, question.rows, answers.ask(question.questions))


def ids(
    names: pd.Series,
    *,
    as_of: Beside = None,
    context: Beside = None,
    type: Beside = None,
    **deciding: Unpack[Deciding],
) -> pd.Series:
    """Resolve a Series of names into canonical IDs: same index, name and dtype; null unless resolved.

    The arguments are those of `resolve`.
    """
    frame = resolve(names, as_of=as_of, context=context, type=type, **deciding)
    return frame["id"].rename(names.name)


def resolve_column(
    frame: pd.DataFrame,
    column: str,
    *,
    as_of: str | date | None = None,
    context: str | None = None,
    type: str | None = None,
    overwrite: bool = False,
    **deciding: Unpack[Deciding],
) -> pd.DataFrame:
    """A frame with the columns that `canonym map` adds: COLUMN_status, _id, _name, _candidate, _confidence.

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
    beside = columns_beside(list(frame.columns), column, given, frame.__getitem__, overwrite)
    found = resolve(frame[column], **beside, **deciding)
    return frame.assign(**{name: found[field] for field, name in output_names(column).items()})


class SeriesMethods:
    """`series.canonym.resolve(...)` and `series.canonym.ids(...)`."""

    def __init__(self, series: pd.Series) -> None:
        self._series = series

    def resolve(self, **arguments: Any) -> pd.DataFrame:
        """See `canonym.pandas.resolve`."""
        return resolve(self._series, **arguments)

    def ids(self, **arguments: Any) -> pd.Series:
        """See `canonym.pandas.ids`."""
        return ids(self._series, **arguments)


pd.api.extensions.register_series_accessor("canonym")(SeriesMethods)


def _coded(column: pd.Series) -> Coded:
    if isinstance(column.dtype, pd.CategoricalDtype):
        codes = column.cat.codes.to_numpy(dtype=np.int64)
        return Coded(codes, list(column.cat.categories))
    if isinstance(column.dtype, pd.DatetimeTZDtype) or column.dtype.kind == "M":
        column = column.dt.normalize()
    codes, values = pd.factorize(column)
    return Coded(codes.astype(np.int64, copy=False), list(values))


def _beside(word: str, value: Beside, names: pd.Series) -> Coded | str | None:
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, date):
        return value.isoformat()[:10]
    if len(value) != len(names):
        raise UsageError(f"{word} has {len(value)} rows beside {len(names)} names; they need the same length")
    if isinstance(value, pd.Series):
        if not value.index.equals(names.index):
            raise UsageError(f"{word} has another index than the names; align it first, as with reindex")
        return _coded(value)
    return _coded(pd.Series(value))


def _frame(names: pd.Series, rows: Codes, answers: Answers) -> pd.DataFrame:
    """The answers by row, the text columns in the dtype of the names."""
    columns = {field: _taken(getattr(answers, field), rows, names) for field in TEXT_FIELDS}
    numbers = np.append(np.array(answers.confidence, dtype=np.float64), np.nan)
    columns["confidence"] = pd.Series(numbers[rows], index=names.index)
    return pd.DataFrame(columns)


def _taken(values: Sequence[str | None], rows: Codes, names: pd.Series) -> pd.Series:
    """One value a row, null where the row is negative, in the dtype of the names."""
    dtype = names.dtype
    if isinstance(dtype, pd.CategoricalDtype):
        return pd.Series(pd.Categorical(values).take(rows, allow_fill=True), index=names.index)
    if isinstance(dtype, pd.api.extensions.ExtensionDtype):
        return pd.Series(pd.array(list(values), dtype=dtype).take(rows, allow_fill=True), index=names.index)
    return pd.Series(np.array([*values, None], dtype=object)[rows], index=names.index, dtype=object)
