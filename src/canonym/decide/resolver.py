"""The Resolver: mentions in, resolutions out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from canonym.decide.decision import Judged, resolution
from canonym.decide.offices import agreeing, by_day, is_position
from canonym.decide.query import Options, Query, as_of_period, folded_context, wanted_type
from canonym.decide.support import supported
from canonym.errors import UsageError
from canonym.index.opened import Index
from canonym.index.rows import SURNAME, WEAK
from canonym.match.hits import Hit, RuledOut
from canonym.match.matcher import Stage, stages
from canonym.match.weights import weights
from canonym.names.fold import fold
from canonym.resolution import Resolution
from canonym.vocabulary import is_of_type

LONGEST_MENTION = 1_000
"""Code points; longer mentions are nil with the reason `too-long`."""


class Resolver:
    """Resolves mentions against one index. Open one with `canonym.open`; it may be shared by threads."""

    def __init__(self, index: Index, options: Options | None = None) -> None:
        self.index = index
        self.options = options or Options()

    def resolve(
        self,
        mention: str,
        as_of: str | None = None,
        context: str | None = None,
        type: str | None = None,
        *,
        threshold: float | None = None,
        margin: float | None = None,
        profile: str | None = None,
    ) -> Resolution:
        """Resolve one mention, as a one-off lookup.

        Args:
            mention: a name as it was met; over 1,000 code points it is nil.
            as_of: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; no date means no date filter.
            context: surrounding text whose words may support a candidate.
            type: keeps only entities of this type or below it.
            threshold: least confidence of an answer, 0-1.
            margin: least lead over the runner-up, 0-1.
            profile: `strict`, `balanced` or `broad`.

        Raises:
            UsageError: a bad date, profile or number, or a type that the table does not know.
        """
        options = self._options(threshold, margin, profile)
        wanted = wanted_type(type)
        if wanted and not self.knows_type(wanted):
            known = ", ".join(self.index.types) or "none"
            raise UsageError(f"no entity of type {wanted!r} in this table; it has {known}")
        query = Query(mention, self._key(mention), as_of_period(as_of), folded_context(context), wanted, alone=True)
        return self._resolve(query, options)

    def resolve_many(
        self,
        mentions: Iterable[str | None],
        as_of: str | Sequence[str | None] | None = None,
        context: str | Sequence[str | None] | None = None,
        type: str | Sequence[str | None] | None = None,
        *,
        together: bool = False,
        threshold: float | None = None,
        margin: float | None = None,
        profile: str | None = None,
    ) -> list[Resolution]:
        """Resolve a column of mentions; equal questions are paid once.

        Args:
            mentions: names as they were met; None counts as empty.
            as_of: one for all, or one for each mention; `context` and `type` likewise.
            together: the mentions are of one document and may support each other.
            threshold, margin, profile: as for `resolve`.

        Returns:
            One resolution a mention, in order. Weak aliases need support here.

        Raises:
            UsageError: a bad date, profile or number, or a column of another length.
        """
        options = self._options(threshold, margin, profile)
        rows = list(self._questions(list(mentions), as_of, context, type))
        if together:
            from canonym.decide.coherence import resolve_together

            return resolve_together(self, rows, options)
        answers: dict[Query, Resolution] = {}
        for query in rows:
            if query not in answers:
                answers[query] = self._resolve(query, options)
        return [answers[query] for query in rows]

    def _questions(
        self,
        mentions: list[str | None],
        as_of: str | Sequence[str | None] | None,
        context: str | Sequence[str | None] | None,
        type_: str | Sequence[str | None] | None,
    ) -> Iterator[Query]:
        count = len(mentions)
        keys: dict[str, str] = {}
        columns = zip(
            mentions, _column(as_of, count), _column(context, count), _column(type_, count), strict=True
        )
        for mention, day, around, wanted in columns:
            text = mention or ""
            if text not in keys:
                keys[text] = self._key(text)
            yield Query(text, keys[text], as_of_period(day), folded_context(around), wanted_type(wanted))

    def _options(self, threshold: float | None, margin: float | None, profile: str | None) -> Options:
        base = self.options
        if threshold is None and margin is None and profile is None:
            return base
        return Options(
            base.threshold if threshold is None else threshold,
            base.margin if margin is None else margin,
            base.profile if profile is None else profile,
        )

    @staticmethod
    def _key(mention: str) -> str:
        return fold(mention) if len(mention) <= LONGEST_MENTION else ""

    def knows_type(self, type_: str) -> bool:
        """Whether any entity of the table is of this type or below it."""
        return self.index.has_type(type_)

    def _resolve(self, query: Query, options: Options) -> Resolution:
        judged = self.judge(query, options)
        return resolution(self.index, query, judged, options)

    def judge(self, query: Query, options: Options) -> Judged:
        """The candidates of a query with their log-odds, and what was ruled out on the way."""
        if len(query.mention) > LONGEST_MENTION:
            return Judged([], [], "too-long")
        if not query.key:
            return Judged([], [], "empty")
        ruled_out: list[RuledOut] = []
        for stage in stages(self.index, query.mention, query.key, partial(self._close_names, options)):
            ruled_out += stage.ruled_out
            if stage.silenced:
                return Judged([], ruled_out, ruled_out[-1].why)
            typed = self._of_type(stage.hits, query, ruled_out)
            if typed:
                hits = self._weigh(typed, stage, query, ruled_out)
                return Judged(hits, ruled_out, "")
        return Judged([], ruled_out, ruled_out[0].why if ruled_out else "unknown")

    def _close_names(self, options: Options, mention: str, key: str) -> list[Hit]:
        return []

    def _of_type(self, hits: list[Hit], query: Query, ruled_out: list[RuledOut]) -> list[Hit]:
        """The hits that can lead to an entity of the wanted type; positions can lead to any holder."""
        wanted = query.type
        if wanted is None:
            return hits
        kept = []
        for hit in hits:
            if is_of_type(self.index.type(hit.entity), wanted) or is_position(self.index, hit.entity):
                kept.append(hit)
            else:
                ruled_out.append(RuledOut(hit, "wrong type"))
        return kept

    def _weigh(self, hits: list[Hit], stage: Stage, query: Query, ruled_out: list[RuledOut]) -> list[Hit]:
        """The hits of one stage after days, types and titles, one for each entity, with their log-odds."""
        if query.type is None or not is_of_type("position", query.type):
            hits, out = by_day(self.index, hits, query.as_of)
            ruled_out += out
            if query.type is not None:
                ruled_out += [RuledOut(h, "wrong type") for h in hits if not self._is_wanted(h, query.type)]
                hits = [hit for hit in hits if self._is_wanted(hit, query.type)]
        if stage.title is not None:
            hits, out = self._with_offices(hits, stage, query)
            ruled_out += out
        best = best_of_each(hits)
        best = supported(self.index, best, query.context, crowded=len(best) > 1)
        if query.alone and len(best) == 1 and best[0].flags & WEAK:
            best = [best[0]._replace(weight=best[0].weight + weights()["alone"])]
        return sorted(best, key=lambda hit: (-hit.weight, hit.entity))

    def _is_wanted(self, hit: Hit, wanted: str) -> bool:
        return is_of_type(self.index.type(hit.entity), wanted)

    def _with_offices(self, hits: list[Hit], stage: Stage, query: Query) -> tuple[list[Hit], list[RuledOut]]:
        assert stage.title is not None
        weak = [hit for hit in hits if hit.flags & (WEAK | SURNAME)]
        strong = [hit for hit in hits if not hit.flags & (WEAK | SURNAME)]
        if strong:
            return strong, []
        return agreeing(self.index, weak, stage.title.offices, stage.title.title, query.as_of)


def best_of_each(hits: list[Hit]) -> list[Hit]:
    """The heaviest hit of each entity."""
    best: dict[int, Hit] = {}
    for hit in hits:
        known = best.get(hit.entity)
        if known is None or hit.weight > known.weight:
            best[hit.entity] = hit
    return list(best.values())


def _column(value: str | Sequence[str | None] | None, count: int) -> Sequence[str | None]:
    if value is None or isinstance(value, str):
        return [value] * count
    if len(value) != count:
        raise UsageError(f"a column of {len(value)} values beside {count} mentions; they need the same length")
    return value
