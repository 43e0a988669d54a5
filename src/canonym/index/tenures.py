"""Who held which position when, as an opened index has it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from canonym.index.layout import IndexFile
from canonym.index.rows import TENURE_ACTING, TENURE_END_UNKNOWN


class Held(NamedTuple):
    """A tenure in numbers: position and holder are entity numbers, `first` and `last` days, inclusive."""

    position: int
    holder: int
    first: int
    last: int
    acting: bool
    end_unknown: bool


class Tenures:
    """The tenures of an opened index, sorted by position and day."""

    def __init__(self, file: IndexFile) -> None:
        self._file = file
        self._positions, self._holders = file.array("tenure.position"), file.array("tenure.holder")
        self._firsts, self._lasts = file.array("tenure.first"), file.array("tenure.last")
        self._flags, self._by_holder = file.array("tenure.flags"), file.array("tenure.by-holder")

    def of_position(self, position: int) -> list[Held]:
        """Who held a position, in the order of their first days."""
        start, end = bisect_left(self._positions, position), bisect_right(self._positions, position)
        return [self._held(number) for number in range(start, end)]

    def of_holder(self, holder: int) -> list[Held]:
        """Which positions an entity held, in the order of the positions' ids.

        Raises:
            IndexFileError: the tenures of the entity are damaged.
        """
        order, holders = self._by_holder, self._holders
        try:
            start = bisect_left(order, holder, key=holders.__getitem__)
            end = bisect_right(order, holder, key=holders.__getitem__)
            return [self._held(number) for number in order[start:end]]
        except IndexError:
            raise self._file.damaged(f"tenures of entity {holder}") from None

    def _held(self, number: int) -> Held:
        flags = self._flags[number]
        return Held(
            position=self._positions[number],
            holder=self._holders[number],
            first=self._firsts[number],
            last=self._lasts[number],
            acting=bool(flags & TENURE_ACTING),
            end_unknown=bool(flags & TENURE_END_UNKNOWN),
        )
