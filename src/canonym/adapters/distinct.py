"""Columns side by side as their distinct rows, so that every question is asked once however often it comes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import repeat
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from canonym.adapters.column_answers import Question
from canonym.adapters.frame_answers import mention_of, text_of

Codes = NDArray[np.int64]
"""One integer a row: the position of its value among distinct ones, -1 for null."""


class Coded(NamedTuple):
    """A column as codes into its values; a value may be None, which is null too."""

    codes: Codes
    values: Sequence[Any]


class Asked(NamedTuple):
    """The questions of a column: `rows` has the position of each row's question, -1 where the mention is null."""

    rows: Codes
    questions: list[Question]


def asked(names: Coded, beside: Mapping[str, Coded | str | None]) -> Asked:
    """The distinct questions of a column of names.

    Args:
        names: the names; null ones ask nothing.
        beside: `as_of`, `context`, `type`: a column, or one text for all rows.

    Raises:
        UsageError: a name that is no text.
    """
    columns = [value for value in beside.values() if isinstance(value, Coded)]
    rows, firsts = _distinct_rows(_without_nulls(names), [_without_nulls(column) for column in columns])
    mentions = map(mention_of, _picked(names, firsts))
    words = (_texts(beside.get(word), firsts) for word in ("as_of", "context", "type"))
    return Asked(rows, list(map(Question, mentions, *words)))


def _texts(value: Coded | str | None, rows: Codes) -> Iterable[str | None]:
    """What stands beside the mentions of some rows, as text."""
    return map(text_of, _picked(value, rows)) if isinstance(value, Coded) else repeat(value)


def _without_nulls(column: Coded) -> Codes:
    """The codes of a column, -1 also where the value is None."""
    holes = [number for number, value in enumerate(column.values) if value is None]
    return np.where(np.isin(column.codes, holes), -1, column.codes) if holes else column.codes


def _distinct_rows(names: Codes, beside: Sequence[Codes]) -> tuple[Codes, Codes]:
    """The number of each row's distinct combination (-1 without a name), and a row where each is first met."""
    keys = names
    for codes in beside:
        # Numbered afresh after every column: products of sizes would overflow.
        keys = np.unique(keys, return_inverse=True)[1].reshape(-1) * (int(codes.max(initial=-1)) + 2) + codes + 1
    present = np.flatnonzero(names >= 0)
    _, firsts, numbers = np.unique(keys[present], return_index=True, return_inverse=True)
    rows = np.full(len(names), -1, dtype=np.int64)
    rows[present] = numbers.reshape(-1)
    return rows, present[firsts]


def _picked(column: Coded, rows: Codes) -> list[Any]:
    """The values of some rows, None where null."""
    values = column.values
    return [None if code < 0 else values[code] for code in column.codes[rows].tolist()]
