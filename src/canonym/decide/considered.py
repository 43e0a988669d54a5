"""Candidates made when they are looked at: most callers want the answer, few what else was considered."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, overload

from canonym.dates import OPEN_END, OPEN_START, show_span
from canonym.index.opened import Index
from canonym.index.rows import WEAK, kind_of
from canonym.match.hits import Hit
from canonym.resolution import Candidate


class Considered(Sequence[Candidate]):
    """The candidates of a resolution; equal to the tuple of them, and pickled as that."""

    __slots__ = ("_confidences", "_hits", "_index", "_made", "_why")

    def __init__(self, index: Index, hits: Sequence[Hit], confidences: Sequence[float], why: Sequence[str]) -> None:
        """Keep what candidates are made of.

        Args:
            index: that the hits are of.
            hits: one for each candidate.
            confidences: of the hits, 0-1.
            why: of each hit why it is ruled out; empty where none is.
        """
        self._index, self._hits, self._confidences, self._why = index, hits, confidences, why
        self._made: dict[int, Candidate] = {}

    def __len__(self) -> int:
        return len(self._hits)

    @overload
    def __getitem__(self, place: int) -> Candidate: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Candidate, ...]: ...
    def __getitem__(self, place: int | slice) -> Candidate | tuple[Candidate, ...]:
        if isinstance(place, slice):
            return tuple([self._at(number) for number in range(len(self._hits))[place]])
        return self._at(range(len(self._hits))[place])

    def _at(self, number: int) -> Candidate:
        made = self._made.get(number)
        if made is None:
            why = self._why[number] if self._why else ""
            made = self._made[number] = _candidate(self._index, self._hits[number], self._confidences[number], why)
        return made

    def __add__(self, other: Sequence[Candidate]) -> tuple[Candidate, ...]:
        return (*self, *other)

    def __radd__(self, other: Sequence[Candidate]) -> tuple[Candidate, ...]:
        return (*other, *self)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, tuple | Considered) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return repr(tuple(self))

    def __reduce__(self) -> tuple[Any, ...]:
        return tuple, (tuple(self),)


def _candidate(index: Index, hit: Hit, confidence: float, why: str) -> Candidate:
    dated = hit.first != OPEN_START or hit.last != OPEN_END
    return Candidate(
        id=index.ids[hit.entity],
        name=index.names[hit.entity],
        type=index.type(hit.entity),
        score=hit.score,
        confidence=confidence,
        alias=index.text(hit.row) if hit.row >= 0 else index.ids[hit.entity],
        kind=kind_of(hit.flags),
        weak=bool(hit.flags & WEAK),
        method=hit.method,
        rules=hit.rules,
        position=index.ids[hit.position] if hit.position >= 0 else None,
        valid=show_span(hit.first, hit.last) if dated else "",
        description=str(index.detail(hit.entity).get("description", "")),
        evidence=hit.evidence,
        ruled_out=why,
    )
