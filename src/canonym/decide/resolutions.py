"""Many resolutions at once: columns inside, `Resolution` values made when they are asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import overload

from canonym.decide.confidence import shares
from canonym.decide.decision import Judged, decide, resolution
from canonym.decide.query import Options, Query
from canonym.index.opened import Index
from canonym.resolution import Resolution
from canonym.vocabulary import Status


class Resolutions(Sequence[Resolution]):
    """The answers to a column of queries, in order; equal queries share one answer.

    Indexing and iterating make `Resolution` values; the columns (`statuses`, `ids`, ...) do without them.
    """

    def __init__(
        self, index: Index, queries: Sequence[Query], judged: Sequence[Judged], options: Options, order: Sequence[int]
    ) -> None:
        """Decide.

        Args:
            index: that the hits are of.
            queries: distinct.
            judged: what was found for each.
            options: threshold and margin.
            order: for each row of the column, the position of its query.
        """
        self._index, self._queries, self._judged, self._options, self._order = index, queries, judged, options, order
        self._confidences = [shares([hit.weight for hit in found.hits]) for found in judged]
        pairs = zip(judged, self._confidences, strict=True)
        self._decided = [decide(found, shared, options) for found, shared in pairs]

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
        return resolution(self._index, self._queries[number], self._judged[number], self._options)

    @property
    def statuses(self) -> list[Status]:
        """The status of each row."""
        return [self._decided[number][0] for number in self._order]

    @property
    def ids(self) -> list[str | None]:
        """The canonical ID of each row, None unless resolved."""
        ids = [self._id(number) if self._resolved(number) else None for number in range(len(self._queries))]
        return [ids[number] for number in self._order]

    @property
    def names(self) -> list[str | None]:
        """The display name of each row's entity, None unless resolved."""
        found = [self._name(number) if self._resolved(number) else None for number in range(len(self._queries))]
        return [found[number] for number in self._order]

    @property
    def candidates(self) -> list[str | None]:
        """The id of each row's best candidate, whatever the status; None where there is none."""
        ids = [self._id(number) if found.hits else None for number, found in enumerate(self._judged)]
        return [ids[number] for number in self._order]

    @property
    def reasons(self) -> list[str]:
        """Why each row's status is what it is, in a phrase."""
        return [self._decided[number][1] for number in self._order]

    @property
    def confidences(self) -> list[float]:
        """The confidence (0-1) of each row's best candidate, 0 where there is none."""
        return [shared[0] if (shared := self._confidences[number]) else 0.0 for number in self._order]

    def best(self, place: int, most: int) -> list[tuple[str, str, float]]:
        """Id, display name and confidence (0-1) of up to `most` candidates of a row, the best first."""
        number = self._order[place]
        pairs = zip(self._judged[number].hits[:most], self._confidences[number], strict=False)
        return [(self._index.ids[hit.entity], self._index.names[hit.entity], shared) for hit, shared in pairs]

    def _resolved(self, number: int) -> bool:
        return self._decided[number][0] is Status.RESOLVED

    def _id(self, number: int) -> str:
        return self._index.ids[self._judged[number].hits[0].entity]

    def _name(self, number: int) -> str:
        return self._index.names[self._judged[number].hits[0].entity]
