"""Mentions as plain JSON values: what the machine-readable output of a document holds."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from canonym.resolution import Mention

Externalise = Callable[[str | None], str | None]
"""From a canonical ID to the id that is shown; None stays None."""


def same_id(id_: str | None) -> str | None:
    """The id itself: no other scheme was asked for."""
    return id_


def mention_row(mention: Mention, *, top: int | None = None, shown: Externalise = same_id) -> dict[str, Any]:
    """A mention as a JSON object.

    Args:
        mention: of a document; what `mention.extra` holds is passed through.
        top: how many candidates to add; None adds no list.
        shown: turns canonical IDs into those that are asked for.

    Returns:
        `{start, end, text, status, id, name, type, confidence, candidate}`, and `candidates` where asked for.
    """
    resolution = mention.resolution
    row: dict[str, Any] = {
        **mention.extra,
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "status": resolution.status.value,
        "id": shown(resolution.id),
        "name": resolution.name,
        "type": resolution.type,
        "confidence": round(resolution.confidence, 4),
        "candidate": shown(resolution.candidates[0].id) if resolution.candidates else None,
    }
    if top is not None:
        row["candidates"] = [candidate.to_dict() for candidate in resolution.candidates[:top]]
    return row
