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
    table = weights()
    weighed = []
    for hit in hits:
        weight, evidence = hit.weight, hit.evidence
        if context:
            cues = cues_in(index, hit.entity, context)
            weight += table["cue"] * len(cues)
            evidence = (*evidence, *(f"cue {cue}" for cue in cues))
        if crowded:
            known = index.prominence(hit.entity)
            if known is not None:
                weight += table["prominence"] * (known - 1.0)
        weighed.append(hit._replace(weight=weight, evidence=evidence))
    return weighed


def cues_in(index: Index, entity: int, context: str) -> list[str]:
    """The entity's cues that the context has, at most three."""
    found = [cue for cue in index.detail(entity).get("cues", ()) if (key := fold(cue)) and f" {key} " in context]
    return found[:_MOST_CUES]
