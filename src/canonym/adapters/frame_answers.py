"""Answers for columns in memory: the plain fields of each resolution, every distinct question asked once."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from itertools import compress, repeat
from typing import Any, NamedTuple, TypedDict, cast
from warnings import warn

from canonym.adapters.column_answers import Question, chunks, is_date
from canonym.adapters.tables import TableLike, resolver_of
from canonym.decide.query import LONGEST_MENTION, Options
from canonym.decide.resolutions import Resolutions
from canonym.decide.resolver import Resolver
from canonym.errors import UsageError
from canonym.vocabulary import normal_type

_BLOCK = 20_000
"""Questions asked at once; bounds the memory that whole resolutions take."""

_KEPT = 1 << 17
"""Answers remembered from batch to batch, at least, and at most twice as many: 30 to 60 MB."""

Row = tuple[Any, ...]
"""A mention and the values beside it."""


class Deciding(TypedDict, total=False):
    """What every adapter takes beside the mentions.

    Attributes:
        table: an open Resolver, a path or several as `canonym.open` takes them; the bundled table by default.
        threshold: least confidence of an answer, 0-1.
        margin: least lead over the runner-up, 0-1.
        profile: `strict`, `balanced` or `broad`.
        to: answer with external ids of this scheme, such as `wikidata`; an entity without one has a null id.
    """

    table: TableLike
    threshold: float | None
    margin: float | None
    profile: str | None
    to: str | None


class Fields(NamedTuple):
    """A resolution as plain fields, named like the columns that `canonym map` adds.

    All are None for a null name. `id` and `name` are None unless `status` is `resolved`; `candidate` is the best
    candidate whatever the status, and `confidence` (0-1, four digits) is that candidate's, None where there is none.
    """

    status: str | None
    id: str | None
    name: str | None
    candidate: str | None
    confidence: float | None


NO_FIELDS = Fields(None, None, None, None, None)
"""What stands for a null name."""

BAD_DATE = Fields("nil", None, None, None, None)
"""What stands for a name whose date cannot be read."""

TEXT_FIELDS = ("status", "id", "name", "candidate")
"""The fields that hold text; `confidence` is the one that does not."""


def field_columns(answers: Sequence[Fields]) -> dict[str, tuple[Any, ...]]:
    """The answers by field, each as a column."""
    columns = zip(*answers, strict=True) if answers else repeat(())
    return dict(zip(Fields._fields, columns, strict=False))


class FrameAnswers:
    """Answers questions against one table; what was asked lately is remembered from batch to batch."""

    def __init__(self, resolver: Resolver, to: str | None = None) -> None:
        """Answer by a resolver.

        Args:
            resolver: what to ask.
            to: scheme of external ids to answer with.

        Raises:
            UsageError: no entity has an id in that scheme.
        """
        if to is not None and to not in resolver.index.schemes():
            known = ", ".join(resolver.index.schemes()) or "none"
            raise UsageError(f"no entity has an id in scheme {to!r}; this table has {known}")
        self.resolver = resolver
        self._scheme = to
        self._recent: dict[Row, Fields] = {}
        self._older: dict[Row, Fields] = {}

    def shown(self, id_: str | None) -> str | None:
        """The id that is shown for a canonical ID: its external one where a scheme was asked for."""
        return id_ if id_ is None or self._scheme is None else self.resolver.index.external_id(id_, self._scheme)

    def ask(self, questions: Sequence[Question]) -> list[Fields]:
        """The answers to distinct questions, in order; a date that cannot be read is nil."""
        answers: list[Fields] = []
        for block in chunks(list(questions), _BLOCK):
            sound = [is_date(question.as_of) for question in block]
            fields = iter(self._fields(list(compress(block, sound))))
            answers += [next(fields) if is_sound else BAD_DATE for is_sound in sound]
        return answers

    def _fields(self, questions: Sequence[Question]) -> Iterator[Fields]:
        if not questions:
            return iter(())
        # Whole columns make no `Resolution` values, which would cost about as much as an exact match.
        found = cast(Resolutions, self.resolver.resolve_many(*zip(*questions, strict=True)))
        candidates = found.candidates
        confidences = [
            None if candidate is None else round(confidence, 4)
            for candidate, confidence in zip(candidates, found.confidences, strict=True)
        ]
        statuses = [status.value for status in found.statuses]
        ids = [self.shown(id_) for id_ in found.ids] if self._scheme else found.ids
        return map(Fields, statuses, ids, found.names, candidates, confidences)

    def ask_rows(self, rows: Sequence[Row], words: Sequence[str], same: Mapping[str, str | None]) -> list[Fields]:
        """The answers to a batch of rows, where many batches come; answers given lately are remembered.

        Args:
            rows: a mention (None for null) and what stands beside it, as the engine gives it.
            words: what stands beside the mention, in order: `as_of`, `context`, `type` or some of them; the same in
                every batch.
            same: the others of them, which are the same for all rows of all batches.

        Returns:
            One answer a row, NO_FIELDS where the mention is null.
        """
        recent, older = self._recent, self._older
        known = {row: recent.get(row) or older.get(row) for row in set(rows)}
        new = [row for row, answer in known.items() if answer is None]
        known.update(self._new_answers(new, words, same))
        answers = {row: answer for row, answer in known.items() if answer is not None}
        recent.update(answers)
        if len(recent) >= _KEPT:
            # Two generations: the recent one becomes the older one, and what nobody asked for goes.
            self._older, self._recent = recent, {}
        return [answers[row] for row in rows]

    def _new_answers(
        self, rows: Sequence[Row], words: Sequence[str], same: Mapping[str, str | None]
    ) -> Iterator[tuple[Row, Fields]]:
        named = [row for row in rows if row[0] is not None]
        questions = [
            Question(mention_of(row[0]), **same, **dict(zip(words, map(text_of, row[1:]), strict=False)))
            for row in named
        ]
        yield from zip(named, self.ask(questions), strict=True)
        yield from ((row, NO_FIELDS) for row in rows if row[0] is None)


def frame_answers(deciding: Deciding) -> FrameAnswers:
    """The answers that the arguments of an adapter ask for.

    Raises:
        TypeError: an argument that there is none of.
        UsageError: a bad profile, number or scheme.
        TableError, IndexFileError: the table cannot be opened.
    """
    unknown = deciding.keys() - Deciding.__annotations__.keys()
    if unknown:
        raise TypeError(f"no argument {sorted(unknown)[0]!r}; there are {', '.join(Deciding.__annotations__)}")
    return FrameAnswers(_decided(resolver_of(deciding.get("table")), deciding), deciding.get("to"))


def _decided(resolver: Resolver, deciding: Deciding) -> Resolver:
    threshold, margin, profile = deciding.get("threshold"), deciding.get("margin"), deciding.get("profile")
    if threshold is None and margin is None and profile is None:
        return resolver
    own = resolver.options
    return Resolver(
        resolver.index,
        Options(
            own.threshold if threshold is None else threshold,
            own.margin if margin is None else margin,
            own.profile if profile is None else profile,
        ),
    )


def check_type(resolver: Resolver, type_: str | None) -> None:
    """Warn of a type that the table does not know: every answer will be nil."""
    if type_ and not resolver.knows_type(normal_type(type_)):
        known = ", ".join(resolver.index.types) or "none"
        warn(f"no entity of type {type_!r} in this table; it has {known}", UserWarning, stacklevel=4)


def mention_of(value: object) -> str:
    """A value of a column of names; what is longer than any mention is cut to a length that is still too long.

    Raises:
        UsageError: it is no text.
    """
    if isinstance(value, str):
        return value if len(value) <= LONGEST_MENTION else value[: LONGEST_MENTION + 1]
    raise UsageError(f"the column of names holds {value!r} ({type(value).__name__}); names are text")


def column_names(
    present: Collection[str],
    column: str,
    beside: Mapping[str, str | date | None],
    overwrite: bool = False,
) -> dict[str, str]:
    """Which of the texts beside a column of a frame name columns themselves; the others are the same for all rows.

    Args:
        present: the columns of the frame.
        column: the column of names.
        beside: `as_of`, `context`, `type`, as they were given.
        overwrite: columns with the names of the outputs are replaced, otherwise refused.

    Raises:
        UsageError: no such column, a date that is neither a column nor a date, or an output that exists already.
    """
    listed = ", ".join(map(repr, present)) or "none"
    if column not in present:
        raise UsageError(f"no column {column!r}; the frame has {listed}")
    existing = [name for name in output_names(column).values() if name in present]
    if existing and not overwrite:
        raise UsageError(f"column {existing[0]!r} exists already; overwrite=True replaces it")
    columns = {word: value for word, value in beside.items() if isinstance(value, str) and value in present}
    as_of = beside.get("as_of")
    if isinstance(as_of, str) and "as_of" not in columns and not is_date(as_of):
        raise UsageError(f"as_of={as_of!r} is neither a date nor a column; the frame has {listed}")
    return columns


def output_names(column: str) -> dict[str, str]:
    """The columns that a column of names gets, by field."""
    return {field: f"{column}_{field}" for field in Fields._fields}


def text_of(value: object) -> str | None:
    """A date, year or text as the text that a question holds; a time of day is dropped.

    >>> import datetime
    >>> text_of(datetime.datetime(2014, 12, 3, 8, 30)), text_of(2014)
    ('2014-12-03', '2014')
    """
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, date):
        return value.isoformat()[:10]
    if isinstance(value, float) and value.is_integer():
        # A column of years with holes is one of floats in pandas.
        return str(int(value))
    return str(value)
