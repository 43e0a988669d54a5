"""Coherence: the mentions of one document, resolved together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from canonym.decide.query import Options, Query
from canonym.resolution import Resolution

if TYPE_CHECKING:
    from canonym.decide.resolver import Resolver


def resolve_together(resolver: Resolver, queries: Sequence[Query], options: Options) -> list[Resolution]:
    """One resolution a query, in order; the queries are of one document and support each other."""
    text = "\n".join(query.mention for query in queries)
    spans = []
    start = 0
    for query in queries:
        spans.append((start, start + len(query.mention)))
        start += len(query.mention) + 1
    return settle(resolver, text, spans, queries, options, source=None, found=False)


def settle(
    resolver: Resolver,
    text: str,
    spans: Sequence[tuple[int, int]],
    queries: Sequence[Query],
    options: Options,
    *,
    source: str | None,
    found: bool,
) -> list[Resolution]:
    """One resolution a span, in order."""
    distinct = list(dict.fromkeys(queries))
    answers = dict(zip(distinct, resolver.resolutions(distinct, options), strict=True))
    return [answers[query] for query in queries]
