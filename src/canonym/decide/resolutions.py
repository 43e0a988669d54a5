"""Many resolutions at once: columns inside, `Resolution` values made when they are asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar, overload

from canonym.decide.decided import Decided, judged_of
from canonym.decide.decision import resolution
from canonym.decide.query import Options, Query
from canonym.index.opened import Index
from canonym.resolution import Resolution
from canonym.vocabulary import Status

_Value = TypeVar("_Value")


class Resolutions(Sequence[Resolution]):
    """The answers to a column of queries, in order; equal queries share one answer.

    Indexing and iterating make `Resolution` values; the columns (`statuses`, `ids`, ...) do without them.
    """

    def __init__(
        self, index: Index, queries: Sequence[Query], decided: Decided, options: Options, order: Sequence[int]
    ) -> None:
        """Lay out.

        Args:
            index: that the hits are of.
            queries: distinct.
            decided: what was found for each.
            options: threshold and margin.
            order: for each row of the column, the position of its query.
        """
        self._index, self._queries, self._decided, self._options, self._order = index, queries, decided, options, order

    def __len__(self) -> int:
        return len(self._order)

    @overload
    def __getitem__(self, place: int) -> Resolution: ...

    @overload
    def __getitem__(self, place: slice) -> list[Resolution]: ...

    def __getitem__(self, place: int | slice) -> Resolution | list[Resolution]:
        if isinstance(place, slice):
            return [self._at(number) for number in self._order[place]]
        return self._at(self._order[place])

    def _at(self, number: int) -> Resolution:
        judged = judged_of(self._decided.judged[number])
        return resolution(self._index, self._queries[number], judged, self._options)

    @property
    def statuses(self) -> list[Status]:
        """The status of each row."""
        return self._rows(self._decided.statuses)

    @property
    def ids(self) -> list[str | None]:
        """The canonical ID of each row, None unless resolved."""
        return self._rows(self._of_resolved(self._index.ids.__getitem__))

    @property
    def names(self) -> list[str | None]:
        """The display name of each row's entity, None unless resolved."""
        return self._rows(self._of_resolved(self._index.names.__getitem__))

    @property
    def candidates(self) -> list[str | None]:
        """The id of each row's best candidate, whatever the status; None where there is none."""
        ids = self._index.ids
        return self._rows([ids[entity] if entity >= 0 else None for entity in self._decided.best])

    @property
    def confidences(self) -> list[float]:
        """The confidence (0-1) of each row's best candidate, 0 where there is none."""
        return self._rows([shared[0] if shared else 0.0 for shared in self._decided.confidences])

    @property
    def reasons(self) -> list[str]:
        """Why each row's status is what it is, in a phrase."""
        return self._rows(self._decided.reasons)

    def best(self, place: int, most: int) -> list[tuple[str, str, float]]:
        """Id, display name and confidence (0-1) of up to `most` candidates of a row, the best first."""
        number = self._order[place]
        hits, ids, names = judged_of(self._decided.judged[number]).hits, self._index.ids, self._index.names
        pairs = zip(hits[:most], self._decided.confidences[number], strict=False)
        return [(ids[hit.entity], names[hit.entity], shared) for hit, shared in pairs]

    def _of_resolved(self, text: Callable[[int], str]) -> list[str | None]:
        pairs = zip(self._decided.best, self._decided.statuses, strict=True)
        return [text(entity) if status is Status.RESOLVED else None for entity, status in pairs]

    def _rows(self, values: list[_Value]) -> list[_Value]:
        """The values of distinct queries, row by row."""
        return [values[number] for number in self._order]
