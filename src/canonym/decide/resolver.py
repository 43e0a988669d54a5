"""The Resolver: mentions in, resolutions out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from canonym.decide.decision import Judged, resolution
from canonym.decide.offices import agreeing, by_day, holding_office, is_position
from canonym.decide.query import (
    LONGEST_MENTION,
    Options,
    Query,
    as_of_period,
    folded_context,
    is_loud,
    key_of,
    wanted_type,
)
from canonym.decide.questions import questions
from canonym.decide.resolutions import Resolutions
from canonym.decide.support import supported
from canonym.errors import UsageError
from canonym.index.opened import Index
from canonym.index.rows import DERIVED, INITIALS, SURNAME, WEAK
from canonym.match.hits import BARRING, Hit, RuledOut
from canonym.match.matcher import of_part, stages
from canonym.match.weights import weights
from canonym.names.english_words import is_english_word

if TYPE_CHECKING:
    from canonym.decide.facts import FactBook
    from canonym.match.fuzzy import Breadth, FuzzyMatcher
    from canonym.match.phrases import Titled
    from canonym.match.plain import PlainMatcher
    from canonym.resolution import Document
    from canonym.text.find import Finder
from canonym.resolution import Resolution
from canonym.vocabulary import is_of_type

SHORTEST_CLOSE = 4
"""Letters of a Latin mention below which nothing is close: another letter is another name, as another word is."""

LEAST_WEIGHT = -4.0
"""Log-odds of a close name below which it is no candidate (a probability of about 2 in 100)."""

FAR_BEHIND = 6.0
"""Log-odds behind the best close name beyond which another is no candidate."""

MOST_CANDIDATES = 20
"""Close names kept for a mention; in the broad profile MOST_BROADLY."""

MOST_BROADLY = 50

_BLOCK = 2_000
"""Mentions matched fuzzily at once; bounds memory."""


_COLUMN = 64
"""Queries from which on plain answers are looked up together."""


class Pending(NamedTuple):
    """A query that the table does not answer: the key to match, weak hits to weigh beside, what was ruled out.

    `parts` are the segments of a long address-like mention, matched for themselves, with their shares of it (0-1);
    `lies` says that the key is the first part of a mention whose rest tells where it lies.
    """

    key: str
    carried: list[Hit]
    ruled_out: list[RuledOut]
    parts: tuple[tuple[str, float], ...] = ()
    lies: bool = False


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
        day, around, loud = as_of_period(as_of), folded_context(context), is_loud(context)
        query = Query(mention, key_of(mention), day, around, wanted, alone=True, loud=loud, said=context or "")
        return resolution(self.index, query, self.judge([query], options)[0], options)

    def resolve_many(
        self,
        mentions: Iterable[str | None],
        as_of: str | Sequence[str | None] | None = None,
        context: str | Sequence[str | None] | None = None,
        type: str | Sequence[str | None] | None = None,
        *,
        together: bool = False,
        jobs: int = 1,
        threshold: float | None = None,
        margin: float | None = None,
        profile: str | None = None,
    ) -> Sequence[Resolution]:
        """Resolve a column of mentions; equal questions are paid once.

        Args:
            mentions: names as they were met; None counts as empty.
            as_of: one for all, or one for each mention; `context` and `type` likewise.
            together: the mentions are of one document and may support each other.
            jobs: processes that work on a long column; they share the index.
            threshold, margin, profile: as for `resolve`.

        Returns:
            One resolution a mention, in order, made when it is looked at; see `Resolutions` for whole columns. Weak
            aliases need support here.

        Raises:
            UsageError: a bad date, profile or number, or a column of another length.
        """
        options = self._options(threshold, margin, profile)
        rows = list(questions(mentions, as_of, context, type))
        if together:
            from canonym.decide.coherence import resolve_together

            return resolve_together(self, rows, options)
        places: dict[Query, int] = {}
        order = [places.setdefault(query, len(places)) for query in rows]
        distinct = list(places)
        return Resolutions(self.index, distinct, self.judge(distinct, options, jobs), options, order)

    def _options(self, threshold: float | None, margin: float | None, profile: str | None) -> Options:
        base = self.options
        if threshold is None and margin is None and profile is None:
            return base
        return Options(
            base.threshold if threshold is None else threshold,
            base.margin if margin is None else margin,
            base.profile if profile is None else profile,
        )

    def knows_type(self, type_: str) -> bool:
        """Whether any entity of the table is of this type or below it."""
        return self.index.has_type(type_)

    def judge(self, queries: Sequence[Query], options: Options, jobs: int = 1) -> list[Judged]:
        """The candidates of each query with their log-odds, and what was ruled out on the way.

        Args:
            queries: distinct.
            options: how bold to be.
            jobs: processes that judge what has no plain answer.

        Raises:
            IndexFileError: the index turns out to be damaged, where it is too large to be checked at opening.
        """
        try:
            return self._judged(queries, options, jobs)
        except (LookupError, ValueError, ArithmeticError):
            self.index.file.verify()
            raise

    def _judged(self, queries: Sequence[Query], options: Options, jobs: int) -> list[Judged]:
        plain = self._plain(queries)
        asked = [query for query, hit in zip(queries, plain, strict=True) if hit is None]
        if jobs > 1:
            from canonym.decide.processes import judged_apart

            closely = iter(judged_apart(self, asked, options, jobs))
        else:
            closely = iter(self.judge_closely(asked, options))
        return [next(closely) if hit is None else Judged([hit], [], "") for hit in plain]

    def judge_closely(self, queries: Sequence[Query], options: Options) -> list[Judged]:
        """What `judge` finds, query by query: what the table knows at once, the rest fuzzily, in blocks."""
        judged: list[Judged | None] = []
        pending: list[tuple[int, Pending]] = []
        for number, query in enumerate(queries):
            found = self._by_table(query)
            if isinstance(found, Pending):
                pending.append((number, found))
                judged.append(None)
            else:
                judged.append(found)
        for start in range(0, len(pending), _BLOCK):
            block = pending[start : start + _BLOCK]
            for (number, waiting), hits in zip(block, self._close(block, options), strict=True):
                judged[number] = self._by_likeness(queries[number], waiting, hits, options)
        return [found for found in judged if found is not None]

    def _plain(self, queries: Sequence[Query]) -> Sequence[Hit | None]:
        """The hits of the queries of a column that have one plain answer; None for all others."""
        if len(queries) < _COLUMN:
            return [None] * len(queries)
        return self.plain.hits(["" if query.context or query.type else query.key for query in queries])

    @cached_property
    def plain(self) -> PlainMatcher:
        """The matcher of plain answers; it loads numpy when it is first needed."""
        from canonym.match.plain import PlainMatcher

        return PlainMatcher(self.index)

    def _close(self, block: list[tuple[int, Pending]], options: Options) -> list[list[Hit]]:
        """The hits of names close to each pending mention or to one of its parts."""
        breadth = _breadth(options)
        found = self.fuzzy.hits([waiting.key for _, waiting in block], breadth)
        parts = [(place, key, share) for place, (_, waiting) in enumerate(block) for key, share in waiting.parts]
        if parts:
            close = self.fuzzy.hits([key for _, key, _ in parts], breadth)
            for (place, _, share), hits in zip(parts, close, strict=True):
                found[place] += [of_part(hit, share) for hit in hits]
        return found

    @cached_property
    def fuzzy(self) -> FuzzyMatcher:
        """The fuzzy matcher; it loads numpy and rapidfuzz when it is first needed."""
        from canonym.match.fuzzy import FuzzyMatcher

        return FuzzyMatcher(self.index)

    @cached_property
    def facts(self) -> FactBook:
        """What coherence asks of entities again and again."""
        from canonym.decide.facts import FactBook

        return FactBook(self.index)

    @cached_property
    def finder(self) -> Finder:
        """The finder of names in running text; it loads the automaton when it is first needed."""
        from canonym.text.find import Finder

        return Finder(self.index)

    def find(self, text: str) -> list[tuple[int, int]]:
        """The names of the table in a running text, by the longest match; which of them are mentions is not asked.

        Args:
            text: any string.

        Returns:
            Code-point offsets in order, none overlapping another.
        """
        return self.finder.spans(text)

    def annotate(
        self,
        text: str,
        as_of: str | None = None,
        *,
        source: str | None = None,
        mentions: Iterable[tuple[int, int]] | None = None,
        overlaps: bool = False,
        fuzzy: bool = False,
        threshold: float | None = None,
        margin: float | None = None,
        profile: str | None = None,
    ) -> Document:
        """Find or take the mentions of a running text and resolve them together.

        Args:
            text: any string; offsets count its code points.
            as_of: the document's date, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; no date means no date filter.
            source: who published it (a name, a domain); counts as context.
            mentions: spans (start, end) to resolve; they come back unchanged and in order, overlaps and duplicates
                included. None finds them instead: what cannot mean anything in the table is then left out.
            overlaps: also what a longer mention covers.
            fuzzy: also capitalised names that the table nearly knows (*Daeesh*); slower.
            threshold, margin, profile: as for `resolve`.

        Raises:
            UsageError: a bad date, profile or number, or a span that is not inside the text.
        """
        from canonym.text.annotate import annotated

        options = self._options(threshold, margin, profile)
        return annotated(
            self, text, as_of, options, source=source, given=mentions, overlaps=overlaps, fuzzy=fuzzy
        )

    def _by_table(self, query: Query) -> Judged | Pending:
        """The candidates that the table names, or what the fuzzy stage needs to know."""
        if len(query.mention) > LONGEST_MENTION:
            return Judged([], [], "too-long")
        if not query.key:
            return Judged([], [], "empty")
        ruled_out: list[RuledOut] = []
        carried: list[Hit] = []
        title, first = None, ""
        for stage in stages(self.index, query.mention, query.key):
            ruled_out += stage.ruled_out
            title, first = title or stage.title, first or stage.first
            if stage.silenced or _is_blocked(stage.hits, stage.ruled_out):
                return Judged([], ruled_out, ruled_out[-1].why)
            typed = self._of_type(_allowed(stage.hits, ruled_out), query, ruled_out)
            if not typed:
                continue
            derived = stage.title is None and " " in query.key and all(hit.flags & DERIVED for hit in typed)
            if derived or stage.partial:
                carried += typed
                continue
            return Judged(self._weigh(typed, stage.title, query, ruled_out), ruled_out, "")
        if _is_known_otherwise(ruled_out) and all("segment" in hit.rules for hit in carried):
            return Judged([], ruled_out, "never")
        key = title.name if title else first or query.key
        if not carried and (is_english_word(key) or (len(key) < SHORTEST_CLOSE and key.isascii())):
            return Judged([], ruled_out, _first_reason(ruled_out))
        parts = () if first else _parts(query.mention)
        return Pending(key, carried, ruled_out, parts, lies=bool(first))

    def _by_likeness(self, query: Query, waiting: Pending, hits: list[Hit], options: Options) -> Judged:
        """The candidates that are close, as bold as the profile is."""
        from canonym.decide.namesakes import without_dependants, without_namesakes

        ruled_out = waiting.ruled_out
        if options.profile == "strict":
            hits = [hit for hit in hits if hit.method == "variant"]
        if options.profile != "broad":
            hits = [hit for hit in hits if hit.weight >= LEAST_WEIGHT]
        hits = without_namesakes(self.index, _allowed(hits, ruled_out), waiting.key, ruled_out)
        if waiting.lies:
            hits = [hit for hit in hits if self._may_lie(hit)]
        typed = self._of_type([*waiting.carried, *hits], query, ruled_out)
        weighed = without_dependants(self._weigh(typed, None, query, ruled_out))
        if weighed and options.profile != "broad":
            least = weighed[0].weight - FAR_BEHIND
            weighed = [hit for hit in weighed if hit.weight >= least]
        most = MOST_BROADLY if options.profile == "broad" else MOST_CANDIDATES
        return Judged(weighed[:most], ruled_out, "" if weighed else _first_reason(ruled_out))

    def _may_lie(self, hit: Hit) -> bool:
        """Whether a close name may be that of the place whose whereabouts the mention tells."""
        whole = "missing word" not in hit.rules and "extra word" not in hit.rules
        return whole and is_of_type(self.index.type(hit.entity), "place")

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

    def _weigh(self, hits: list[Hit], title: Titled | None, query: Query, ruled_out: list[RuledOut]) -> list[Hit]:
        """The hits after days, types and titles, one for each entity, with their log-odds."""
        if query.type is None or not is_of_type("position", query.type):
            hits, out = by_day(self.index, hits, query.as_of)
            ruled_out += out
            if query.type is not None:
                ruled_out += [RuledOut(h, "wrong type") for h in hits if not self._is_wanted(h, query.type)]
                hits = [hit for hit in hits if self._is_wanted(hit, query.type)]
        if title is not None:
            hits, out = self._with_offices(hits, title, query)
            ruled_out += out
        typed = query.type is not None and not query.context
        best = holding_office(self.index, best_of_each(hits), query.as_of, typed=typed)
        if query.loud and is_english_word(query.key):
            best = [hit._replace(weight=hit.weight + weights()["loud_word"]) for hit in best]
        best = supported(self.index, best, query.context, crowded=len(best) > 1)
        if query.context:
            best = _in_context(self.index, best, query)
        if query.alone and not query.context and len(best) == 1 and best[0].flags & WEAK:
            best = [best[0]._replace(weight=best[0].weight + weights()["alone"])]
        return sorted(best, key=lambda hit: (-hit.weight, hit.entity))

    def _is_wanted(self, hit: Hit, wanted: str) -> bool:
        return is_of_type(self.index.type(hit.entity), wanted)

    def _with_offices(self, hits: list[Hit], title: Titled, query: Query) -> tuple[list[Hit], list[RuledOut]]:
        weak = [hit for hit in hits if hit.flags & (WEAK | SURNAME)]
        strong = [hit for hit in hits if not hit.flags & (WEAK | SURNAME)]
        if strong:
            return strong, []
        return agreeing(self.index, weak, title.offices, title.title, query.as_of)


def _allowed(hits: list[Hit], ruled_out: list[RuledOut]) -> list[Hit]:
    """The hits of entities that no `never` phrase and no part of the mention has ruled out."""
    never = {out.hit.entity for out in ruled_out if out.why in BARRING}
    return [hit for hit in hits if hit.entity not in never] if never else hits


def _is_blocked(hits: list[Hit], ruled_out: list[RuledOut]) -> bool:
    """Whether the mention is a phrase that names nothing in the table, and beside it only derived initials."""
    return all(hit.flags & INITIALS for hit in hits) and any(out.why == "blocked" for out in ruled_out)


def _is_known_otherwise(ruled_out: list[RuledOut]) -> bool:
    """Whether the whole mention is a phrase that the table has as the name of something else."""
    return any(out.why == "never" and out.hit.method == "exact" and not out.hit.rules for out in ruled_out)


def _in_context(index: Index, hits: list[Hit], query: Query) -> list[Hit]:
    from canonym.decide.topics import in_another_topic

    return in_another_topic(index, hits, query)


def best_of_each(hits: list[Hit]) -> list[Hit]:
    """The heaviest hit of each entity."""
    best: dict[int, Hit] = {}
    for hit in hits:
        known = best.get(hit.entity)
        if known is None or hit.weight > known.weight:
            best[hit.entity] = hit
    return list(best.values())


def _parts(mention: str) -> tuple[tuple[str, float], ...]:
    if not any(mark in mention for mark in ",;/("):
        return ()
    from canonym.match.phrases import address_parts

    return address_parts(mention)


def _breadth(options: Options) -> Breadth:
    from canonym.match.fuzzy import BALANCED, BROAD

    return BROAD if options.profile == "broad" else BALANCED


def _first_reason(ruled_out: list[RuledOut]) -> str:
    return ruled_out[0].why if ruled_out else "unknown"
