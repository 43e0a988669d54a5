"""The decision: resolved, ambiguous or nil, told with everything that was considered."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from canonym.decide.confidence import alone, shares
from canonym.decide.considered import Considered
from canonym.decide.query import Options, Query
from canonym.index.opened import Index
from canonym.index.rows import NO_ENTITY, WEAK
from canonym.match.hits import Hit, RuledOut
from canonym.resolution import Resolution
from canonym.vocabulary import Status

_MOST_RULED_OUT = 20


class Judged(NamedTuple):
    """The hits of a query, best first, one for each entity; what was ruled out; why there is nothing."""

    hits: list[Hit]
    ruled_out: list[RuledOut]
    reason: str


def resolution(index: Index, query: Query, judged: Judged, options: Options) -> Resolution:
    """The value that a caller gets."""
    confidences = shares([hit.weight for hit in judged.hits])
    return told(index, query, judged, confidences, *decide(judged, confidences, options))


def told(
    index: Index, query: Query, judged: Judged, confidences: list[float], status: Status, reason: str
) -> Resolution:
    """The value that a caller gets for what was decided.

    Args:
        index: that the hits are of.
        query: what was asked.
        judged: hits, best first.
        confidences: of the hits, 0-1.
        status: what was decided.
        reason: why, in a phrase.
    """
    hits = judged.hits
    best = hits[0] if hits else None
    chosen = best if status is Status.RESOLVED else None
    named = None if best is None else index.text(best.row) if best.row >= 0 else index.ids[best.entity]
    return Resolution(
        mention=query.mention,
        status=status,
        id=None if chosen is None else index.ids[chosen.entity],
        name=None if chosen is None else index.names[chosen.entity],
        type=None if chosen is None else index.type(chosen.entity),
        confidence=confidences[0] if hits else 0.0,
        score=0.0 if best is None else best.score,
        method="" if best is None else best.method,
        alias=named,
        candidates=Considered(index, hits, confidences, ()) if hits else (),
        ruled_out=_ruled_out(index, judged.ruled_out) if judged.ruled_out else (),
        reason=reason,
        redirected_from=query.mention.strip() if best is not None and "retired id" in best.rules else None,
    )


def _ruled_out(index: Index, ruled_out: Sequence[RuledOut]) -> Considered:
    told = [out for out in ruled_out[:_MOST_RULED_OUT] if out.hit.entity != NO_ENTITY]
    return Considered(index, [out.hit for out in told], [0.0] * len(told), [out.why for out in told])


def decide(judged: Judged, confidences: list[float], options: Options) -> tuple[Status, str]:
    """The status and, in a phrase, why.

    Args:
        judged: hits, best first.
        confidences: of the hits, 0-1.
        options: threshold and margin.
    """
    hits = judged.hits
    if not hits:
        return Status.NIL, judged.reason or _first_reason(judged.ruled_out)
    lead = confidences[0] - (confidences[1] if len(hits) > 1 else 0.0)
    if confidences[0] >= options.threshold and lead >= options.margin:
        return Status.RESOLVED, hits[0].method
    plausible = [hit for hit in hits if alone(hit.weight) >= options.threshold or hit.method in ("exact", "role")]
    if len(plausible) > 1:
        return Status.AMBIGUOUS, f"{len(plausible)} entities are plausible"
    if hits[0].flags & WEAK:
        return Status.NIL, "weak without support"
    return Status.NIL, "below the threshold"


def _first_reason(ruled_out: list[RuledOut]) -> str:
    return ruled_out[0].why if ruled_out else "unknown"
