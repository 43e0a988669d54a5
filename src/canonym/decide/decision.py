"""The decision: resolved, ambiguous or nil, told with everything that was considered."""

from __future__ import annotations

from typing import NamedTuple

from canonym.dates import OPEN_END, OPEN_START, show_span
from canonym.decide.confidence import alone, shares
from canonym.decide.query import Options, Query
from canonym.index.opened import Index
from canonym.index.rows import NO_ENTITY, WEAK, kind_of
from canonym.match.hits import Hit, RuledOut
from canonym.resolution import Candidate, Resolution
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
    status, reason = decide(judged, confidences, options)
    candidates = tuple(
        _candidate(index, hit, confidence)
        for hit, confidence in zip(judged.hits, confidences, strict=True)
        if hit.entity != NO_ENTITY
    )
    out = tuple(
        _candidate(index, hit, 0.0, why) for hit, why in judged.ruled_out[:_MOST_RULED_OUT] if hit.entity != NO_ENTITY
    )
    best = candidates[0] if candidates else None
    chosen = best if status is Status.RESOLVED else None
    return Resolution(
        mention=query.mention,
        status=status,
        id=chosen.id if chosen else None,
        name=chosen.name if chosen else None,
        type=chosen.type if chosen else None,
        confidence=best.confidence if best else 0.0,
        score=best.score if best else 0.0,
        method=best.method if best else "",
        alias=best.alias if best else None,
        candidates=candidates,
        ruled_out=out,
        reason=reason,
        redirected_from=query.mention.strip() if best and "retired id" in best.rules else None,
    )


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


def _candidate(index: Index, hit: Hit, confidence: float, why: str = "") -> Candidate:
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
