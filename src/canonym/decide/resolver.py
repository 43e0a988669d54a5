"""The Resolver: mentions in, resolutions out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from canonym.errors import UsageError

if TYPE_CHECKING:
    # Nothing of this is needed to open an index, and it would take ten times as long as opening it.
    from canonym.decide.alone import AloneBook
    from canonym.decide.decided import Decided
    from canonym.decide.decision import Judged
    from canonym.decide.facts import FactBook
    from canonym.decide.judging import Judging
    from canonym.decide.query import Options, Query
    from canonym.index.opened import Index
    from canonym.match.hits import Hit
    from canonym.match.plain import PlainMatcher
    from canonym.resolution import Document, Resolution
    from canonym.text.find import Finder

_COLUMN = 64
"""Queries from which on plain answers are looked up together."""


class Resolver:
    """Resolves mentions against one index. Open one with `canonym.open`; it may be shared by threads."""

    def __init__(self, index: Index, options: Options | None = None) -> None:
        self.index = index
        if options is not None:
            self.options = options

    @cached_property
    def options(self) -> Options:
        """What holds where a call gives no threshold, margin or profile."""
        from canonym.decide.query import Options

        return Options()

    @cached_property
    def judging(self) -> Judging:
        """Matching and weighing over this index."""
        from canonym.decide.judging import Judging

        return Judging(self.index)

    @cached_property
    def _ends(self) -> tuple[Callable[..., Query], Callable[..., Resolution]]:
        """What makes the query of a one-off lookup, and what makes its answer; imported once, not at every lookup."""
        from canonym.decide.decision import resolution
        from canonym.decide.query import one_query

        return one_query, resolution

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
        one_query, resolution = self._ends
        options = self._options(threshold, margin, profile)
        query = one_query(mention, as_of, context, type)
        if query.type and not self.knows_type(query.type):
            known = ", ".join(self.index.types) or "none"
            raise UsageError(f"no entity of type {query.type!r} in this table; it has {known}")
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
        from canonym.collector import collector_off
        from canonym.decide.questions import questions
        from canonym.decide.resolutions import Resolutions

        options = self._options(threshold, margin, profile)
        with collector_off():
            rows = list(questions(mentions, as_of, context, type))
            if together:
                from canonym.decide.coherence import resolve_together

                return resolve_together(self, rows, options)
            places: dict[Query, int] = {}
            order = [places.setdefault(query, len(places)) for query in rows]
            distinct = list(places)
            return Resolutions(self.index, distinct, self._decide(distinct, options, jobs), options, order)

    def _decide(self, queries: Sequence[Query], options: Options, jobs: int) -> Decided:
        if jobs == 1:
            return self.decide(queries, options)
        from canonym.decide.processes import decided_apart

        return decided_apart(self, queries, options, jobs)

    def decide(self, queries: Sequence[Query], options: Options) -> Decided:
        """What is decided about each query, in columns; see `judge`."""
        from canonym.decide.decided import decided

        return decided(self.judge(queries, options), options)

    def _options(self, threshold: float | None, margin: float | None, profile: str | None) -> Options:
        base = self.options
        if threshold is None and margin is None and profile is None:
            return base
        from canonym.decide.query import Options

        return Options(
            base.threshold if threshold is None else threshold,
            base.margin if margin is None else margin,
            base.profile if profile is None else profile,
        )

    def knows_type(self, type_: str) -> bool:
        """Whether any entity of the table is of this type or below it."""
        return self.index.has_type(type_)

    def judge(self, queries: Sequence[Query], options: Options) -> list[Judged]:
        """The candidates of each query with their log-odds, and what was ruled out on the way.

        Args:
            queries: distinct.
            options: how bold to be.

        Raises:
            IndexFileError: the index turns out to be damaged, where it is too large to be checked at opening.
        """
        try:
            return self._judged(queries, options)
        except (LookupError, ValueError, ArithmeticError):
            self.index.file.verify()
            raise

    def _judged(self, queries: Sequence[Query], options: Options) -> list[Judged]:
        plain = self._plain(queries)
        if not any(plain):
            return self.judging.closely(queries, options)
        from canonym.decide.decision import Judged

        asked = [query for query, hit in zip(queries, plain, strict=True) if hit is None]
        closely = iter(self.judging.closely(asked, options))
        return [next(closely) if hit is None else Judged([hit], [], "") for hit in plain]

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

    @cached_property
    def facts(self) -> FactBook:
        """What coherence asks of entities again and again."""
        from canonym.decide.facts import FactBook

        return FactBook(self.index)

    @cached_property
    def alone(self) -> AloneBook:
        """What forms of documents are by themselves."""
        from canonym.decide.alone import AloneBook

        return AloneBook(self)

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
