"""From a text to a document: mentions found or given, resolved together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from canonym.errors import UsageError
from canonym.index.finding import SHORT_FORM
from canonym.resolution import Document, Mention, Resolution
from canonym.text.rules import mentions
from canonym.text.short_forms import short_forms
from canonym.vocabulary import Status

if TYPE_CHECKING:
    from canonym.decide.query import Options
    from canonym.decide.resolver import Resolver
    from canonym.text.find import Seen

Span = tuple[int, int]


def annotated(
    resolver: Resolver,
    text: str,
    as_of: str | None,
    options: Options,
    *,
    source: str | None,
    given: Iterable[Span] | None,
    overlaps: bool,
    fuzzy: bool,
) -> Document:
    """The document of a text; see `Resolver.annotate` for the arguments.

    Raises:
        UsageError: a bad date, or a given span that is not inside the text.
    """
    from canonym.decide.document import resolve_spans

    if given is not None:
        spans = [_checked(span, len(text)) for span in given]
        answers = resolve_spans(resolver, text, spans, as_of=as_of, source=source, options=options, found=False)
        return Document(text, answers)
    seen = resolver.finder.look(text)
    longest = _mentioned(text, seen)
    near: dict[Span, Resolution] = {}
    cost = None
    if fuzzy:
        from canonym.text.nearly import nearly_known

        near, cost = nearly_known(resolver, text, longest)
        longest = sorted([*longest, *near])

    def resolved(spans: list[Span], *, nil: bool = False) -> tuple[Mention, ...]:
        return resolve_spans(
            resolver, text, spans, as_of=as_of, source=source, options=options, found=True, words=seen.words, nil=nil
        )

    if near:
        kept = [_nearly(mention, near.get((mention.start, mention.end))) for mention in resolved(longest, nil=True)]
        kept = [mention for mention in kept if mention.status is not Status.NIL]
    else:
        kept = list(resolved(longest))
    nested = frozenset(_nested(longest, seen)) if overlaps else ()
    if nested:
        every = resolved([*longest, *sorted(nested)])
        kept += [mention for mention in every if (mention.start, mention.end) in nested]
        kept.sort(key=lambda mention: (mention.start, -mention.end))
    return Document(text, tuple(kept), cost)


def _checked(span: Span, length: int) -> Span:
    start, end = span
    if not 0 <= start <= end <= length:
        raise UsageError(f"mention {start}-{end} is not inside the text of {length} characters")
    return start, end


def _nearly(mention: Mention, alone: Resolution | None) -> Mention:
    """A mention that is nearly known, as it is by itself where the document has nothing likelier.

    In running text most capitalised words are names that no table knows, and a document doubts what is merely close;
    who asks for nearly known names has waived that doubt.
    """
    if alone is None or mention.status is not Status.NIL or not mention.resolution.candidates:
        return mention
    return replace(mention, resolution=alone) if mention.resolution.candidates[0].id == alone.id else mention


def spans_of(resolver: Resolver, text: str) -> list[Span]:
    """The spans of the mentions of a text, in order."""
    return _mentioned(text, resolver.finder.look(text))


def _mentioned(text: str, seen: Seen) -> list[Span]:
    found = mentions(text, seen.longest)
    spans = [(hit.start, hit.end) for hit in found]
    short = short_forms(text, found)
    return sorted([*spans, *short]) if short else spans


def _nested(spans: list[Span], seen: Seen) -> list[Span]:
    """Those of the other hits that overlap a mention: what a rejected hit overlaps is rejected with it."""
    others = {(start, end) for start, end, flags, _ in seen.others if not flags & SHORT_FORM}
    kept: list[Span] = []
    at = 0
    for start, end in sorted(others):
        while at < len(spans) and spans[at][1] <= start:
            at += 1
        if at < len(spans) and spans[at][0] < end and (start, end) != spans[at]:
            kept.append((start, end))
    return kept
