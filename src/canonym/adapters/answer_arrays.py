"""Answers as Arrow arrays, for columns that are answered block by block."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from canonym.adapters.column_answers import FIELDS, Answered, Answers
from canonym.adapters.library import library

if TYPE_CHECKING:
    import pyarrow as pa
else:
    pa = library("pyarrow", "arrow")


class AnswerArrays:
    """The answers of a column that is answered block by block, as Arrow arrays: each answer becomes Arrow once."""

    def __init__(self, types: Sequence[pa.DataType]) -> None:
        """Begin without answers.

        Args:
            types: of the fields.
        """
        self._types = types
        self._answers: Answers | None = None
        self._arrays: list[pa.Array] = []

    def take(self, column: Answered) -> list[pa.Array]:
        """The answers of the rows of a block, an array a field."""
        if column.answers is not self._answers:
            self._answers, self._arrays = column.answers, [pa.array([], type_) for type_ in self._types]
        start = len(self._arrays[0])
        if start < len(column.answers.status):
            fields = zip(self._arrays, column.answers[: len(FIELDS)], self._types, strict=True)
            self._arrays = [pa.concat_arrays([array, pa.array(field[start:], type_)]) for array, field, type_ in fields]
        rows = pa.array(column.numbers, pa.int32())
        return [array.take(rows) for array in self._arrays]
