"""Support: what beside the name speaks for a candidate - cues in the context, prominence."""

from __future__ import annotations

from canonym.index.opened import Index
from canonym.match.hits import Hit
from canonym.match.weights import weights
from canonym.names.fold import fold

_MOST_CUES = 3
"""Cues beyond these say nothing new."""


def supported(index: Index, hits: list[Hit], context: str, *, crowded: bool) -> list[Hit]:
    """The hits with what their entities' cues and prominence add.

    Args:
        index: an opened index.
        hits: candidates left.
        context: folded words between spaces, empty for none.
        crowded: whether several entities are left, so that prominence may break the tie.
    """
    if not context and not crowded:
        return hits
    table = weights()
    weighed = []
    ranks = prominence_ranks(index, hits) if crowded else [0.0] * len(hits)
    for hit, rank in zip(hits, ranks, strict=True):
        weight, evidence = hit.weight, hit.evidence
        if context:
            cues = cues_in(index, hit.entity, context)
            weight += table["cue"] * len(cues)
            evidence = (*evidence, *(f"cue {cue}" for cue in cues))
        weighed.append(hit._replace(weight=weight + table["prominence"] * rank, evidence=evidence))
    return weighed


def has_cue(hit: Hit) -> bool:
    """Whether a cue of the context speaks for a hit."""
    return any(reason.startswith("cue ") for reason in hit.evidence)


def prominence_ranks(index: Index, hits: list[Hit]) -> list[float]:
    """How far each entity stands behind the most prominent one, 0 to -1; an unknown prominence is the others' mean."""
    known = [index.prominence(hit.entity) for hit in hits]
    told = [value for value in known if value is not None]
    if not told:
        return [0.0] * len(hits)
    mean, top = sum(told) / len(told), max(told)
    return [(mean if value is None else value) - top for value in known]


def cues_in(index: Index, entity: int, context: str) -> list[str]:
    """The entity's cues that the context has, at most three."""
    found = [cue for cue in index.detail(entity).get("cues", ()) if (key := fold(cue)) and f" {key} " in context]
    return found[:_MOST_CUES]
