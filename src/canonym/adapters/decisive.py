"""What decides about the mentions of a file: the same for all records, or columns beside them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from canonym.adapters.column_answers import Question
from canonym.decide.query import LONGEST_MENTION
from canonym.vocabulary import normal_type

_MOST_TYPES = 1 << 16
"""Types asked for that are looked at."""


@dataclass(frozen=True, slots=True)
class Decisive:
    """What decides about mentions: the same for all records, or a column whose blank cells fall back to the former."""

    as_of: str | None = None
    context: str | None = None
    type: str | None = None
    as_of_column: str | None = None
    context_column: str | None = None
    type_column: str | None = None

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns to read."""
        return tuple(column for column in (self.as_of_column, self.context_column, self.type_column) if column)

    def keys(self, mentions: Sequence[str | None], values: Mapping[str, Sequence[str | None]]) -> Sequence[object]:
        """What tells the questions of one column of mentions apart, one a record; `question` makes them of it.

        Args:
            mentions: None counts as empty; over-long ones are cut to a length that is still too long.
            values: the columns of the records.
        """
        cut = LONGEST_MENTION + 1
        texts = [mention[:cut] if mention else "" for mention in mentions]
        if not self.columns:
            return texts
        size = len(texts)
        days = self._column(values, self.as_of_column, self.as_of, size)
        contexts = self._column(values, self.context_column, self.context, size)
        types = self._column(values, self.type_column, self.type, size)
        return list(zip(texts, days, contexts, types, strict=True))

    def question(self, key: str | tuple[str, str | None, str | None, str | None]) -> Question:
        """The question of a key."""
        return Question(key, self.as_of, self.context, self.type) if isinstance(key, str) else Question(*key)

    @staticmethod
    def _column(
        values: Mapping[str, Sequence[str | None]], name: str | None, fallback: str | None, size: int
    ) -> Sequence[str | None]:
        if name is None:
            return [fallback] * size
        return [value if value and not value.isspace() else fallback for value in values[name]]


class TypesAskedFor:
    """The types that questions ask for, and whether the table knows them."""

    def __init__(self, knows: Callable[[str], bool]) -> None:
        self._knows = knows
        self._known: dict[str, bool] = {}

    def note(self, questions: Iterable[Question]) -> None:
        """Look at the types of some questions."""
        for type_ in {question.type for question in questions} - self._known.keys():
            if type_ and len(self._known) < _MOST_TYPES:
                self._known[type_] = self._knows(normal_type(type_))

    @property
    def unknown(self) -> list[str]:
        """Types asked for that the table does not know, in the order of the alphabet."""
        return sorted(type_ for type_, known in self._known.items() if not known)
