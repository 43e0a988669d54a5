"""What can be counted: an answer beside what was expected, of this run or of an earlier one."""

from __future__ import annotations

from typing import Protocol

from canonym.evaluate.gold import GoldRow
from canonym.vocabulary import Status


class Graded(Protocol):
    """An answer and whether it is right."""

    @property
    def row(self) -> GoldRow:
        """What was asked and expected."""

    @property
    def status(self) -> Status:
        """Of the answer."""

    @property
    def answered(self) -> str | None:
        """The id that was answered, None unless resolved."""

    @property
    def candidate(self) -> str | None:
        """The best candidate whatever the status."""

    @property
    def confidence(self) -> float:
        """Of the best candidate, 0-1."""

    @property
    def right(self) -> bool:
        """Whether the answer is the expected one."""
