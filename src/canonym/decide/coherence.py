"""Coherence: the mentions of one document, resolved together.

One pass weighs every distinct form by itself and in its surroundings; what is then likely supports, claims and defines
the rest in a second pass (`readings`). All of it is evidence that adds to the log-odds of hits; `decision` decides.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from canonym.decide.confidence import shares
from canonym.decide.decision import Judged, decide, told
from canonym.decide.document_weights import weight_of
from canonym.decide.query import Options, Query
from canonym.decide.readings import Readings
from canonym.decide.scene import Case, Scene
from canonym.match.hits import Hit
from canonym.resolution import Resolution
from canonym.vocabulary import Status

if TYPE_CHECKING:
    from canonym.decide.resolver import Resolver

_FAR_BEHIND = 9.0
"""Log-odds behind the best hit at which a hit is dropped."""


def resolve_together(resolver: Resolver, queries: Sequence[Query], options: Options) -> list[Resolution]:
    """One resolution a query, in order; the queries are of one document and support each other."""
    text = "\n".join(query.mention for query in queries)
    spans = []
    start = 0
    for query in queries:
        spans.append((start, start + len(query.mention)))
        start += len(query.mention) + 1
    return settle(resolver, text, spans, queries, options, source=None)


def settle(
    resolver: Resolver,
    text: str,
    spans: Sequence[tuple[int, int]],
    queries: Sequence[Query],
    options: Options,
    *,
    source: str | None,
    words: str | None = None,
) -> list[Resolution]:
    """One resolution a span, in order; see `settled` for the arguments."""
    found = settled(resolver, text, spans, queries, options, source=source, words=words)
    return [answer for answer in found if answer is not None]


def settled(
    resolver: Resolver,
    text: str,
    spans: Sequence[tuple[int, int]],
    queries: Sequence[Query],
    options: Options,
    *,
    source: str | None,
    words: str | None = None,
    nil: bool = True,
) -> list[Resolution | None]:
    """One resolution a span, in order.

    Args:
        resolver: over the table that decides.
        text: the document.
        spans: where each mention stands.
        queries: what is asked of each span.
        options: threshold, margin and profile.
        source: who published the text, None where unknown.
        words: the folded words of the text between spaces, None where they are to be found out.
        nil: whether what is nil is told; else it is None.
    """
    scene = Scene(text, spans, source, words)
    readings, numbers = Readings(resolver, scene, queries, options).all()
    answers: list[Resolution | None] = []
    for form, cases in readings:
        judged = _weighed(form.alone.judged, cases)
        confidences = shares([hit.weight for hit in judged.hits])
        status, reason = decide(judged, confidences, options)
        if nil or status is not Status.NIL:
            answers.append(told(resolver.index, form.query, judged, confidences, status, reason))
        else:
            answers.append(None)
    return [answers[number] for number in numbers]


def _weighed(judged: Judged, cases: Sequence[Case]) -> Judged:
    """The hits with all that speaks for them, best first, without those far behind."""
    if not cases:
        return judged if not judged.hits else judged._replace(hits=[])
    weighed = [(-weight_of(case), case.hit.entity, case) for case in cases]
    if len(weighed) > 1:
        weighed.sort(key=_place)
    least = weighed[0][0] + _FAR_BEHIND
    hits = []
    for lost, _, case in weighed:
        if lost >= least:
            break
        hit = case.hit
        evidence = (*hit.evidence, *case.phrases) if case.phrases else hit.evidence
        hits.append(Hit(*hit[:5], -lost, *hit[6:10], evidence, hit.namesake))
    return Judged(hits, judged.ruled_out, judged.reason)


def _place(weighed: tuple[float, int, Case]) -> tuple[float, int]:
    return weighed[:2]
