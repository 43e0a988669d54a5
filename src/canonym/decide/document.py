"""Given spans of one text, resolved together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from canonym.decide.coherence import settled
from canonym.decide.query import LONGEST_MENTION, Options, Query, as_of_period
from canonym.names.fold import fold
from canonym.resolution import Mention

if TYPE_CHECKING:
    from canonym.decide.resolver import Resolver


def resolve_spans(
    resolver: Resolver,
    text: str,
    spans: Sequence[tuple[int, int]],
    *,
    as_of: str | None,
    source: str | None,
    options: Options,
    found: bool,
    words: str | None = None,
    nil: bool = True,
) -> tuple[Mention, ...]:
    """The mentions of a text, each resolved in the light of all others.

    Args:
        resolver: over the table that decides.
        text: the whole document.
        spans: code-point offsets; they may overlap and repeat.
        as_of: the document's date, None for no date filter.
        source: who published it (a name, a domain), None where unknown.
        options: threshold, margin and profile.
        found: whether the spans were found by their aliases rather than given by somebody who saw names there.
        words: the folded words of the text between spaces, where they are known already.
        nil: whether mentions that are nil are told.

    Returns:
        One mention a span, in the order given; without those that are nil where these are not told.

    Raises:
        UsageError: a bad date.
    """
    day = as_of_period(as_of)
    keys: dict[str, str] = {}
    queries = []
    for start, end in spans:
        piece = text[start:end]
        if piece not in keys:
            keys[piece] = fold(piece) if len(piece) <= LONGEST_MENTION else ""
        queries.append(Query(piece, keys[piece], day, found=found))
    resolutions = settled(resolver, text, spans, queries, options, source=source, words=words, nil=nil)
    return tuple(
        [
            Mention(start, end, query.mention, answer)
            for (start, end), query, answer in zip(spans, queries, resolutions, strict=True)
            if answer is not None
        ]
    )
