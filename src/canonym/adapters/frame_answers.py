"""Answers for columns in memory: what the adapters of frames and engines share."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any, TypedDict
from warnings import warn

from canonym.adapters.column_answers import FIELDS, Answered, Answers, AnswerStyle, Asking, Question, ask, is_date
from canonym.adapters.tables import TableLike, resolver_of
from canonym.decide.query import LONGEST_MENTION, Options
from canonym.decide.resolver import Resolver
from canonym.errors import UsageError
from canonym.vocabulary import NOTHING, normal_type

BESIDE = ("as_of", "context", "type")
"""What may stand beside a mention, in the order of arguments."""


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


class FrameAnswers:
    """Answers questions against one table."""

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
        self.style = AnswerStyle(to)

    def shown(self, id_: str | None) -> str | None:
        """The id that is shown for a canonical ID: its external one where a scheme was asked for."""
        scheme = self.style.scheme
        return id_ if id_ is None or scheme is None else self.resolver.index.external_id(id_, scheme)

    def ask(self, questions: Sequence[Question]) -> Answers:
        """The answers to distinct questions, in order; a date that cannot be read is nil."""
        return ask(self.resolver, questions, self.style)


class BatchAnswers:
    """Answers the rows of one batch after another; what was asked lately is remembered. Threads may share it."""

    def __init__(
        self, answers: FrameAnswers, words: Sequence[str] = BESIDE, same: Mapping[str, str | None] = NOTHING
    ) -> None:
        """Remember nothing yet.

        Args:
            answers: whom to ask.
            words: what stands beside the mention, in order: `as_of`, `context`, `type` or some of them.
            same: the others of them, which are the same for all rows of all batches.
        """
        self._words, self._same = words, same
        self._asking = Asking(lambda questions: partial(answers.ask, questions), self._question)
        self._lock = threading.Lock()

    def ask(self, mentions: Sequence[object], *beside: Sequence[object]) -> Answered:
        """The answers to a batch.

        Args:
            mentions: None for null.
            beside: columns of what stands beside them, as the engine gives it; as many of `words` as there are.

        Returns:
            One answer a row, of fields that are all None where the mention is null.

        Raises:
            UsageError: a mention is no text.
        """
        with self._lock:
            return self._asking.hand_in(list(zip(mentions, *beside, strict=True)) if beside else mentions)()

    def _question(self, key: object) -> Question | None:
        mention, *beside = key if isinstance(key, tuple) else (key,)
        if mention is None:
            return None
        return Question(mention_of(mention), **self._same, **dict(zip(self._words, map(text_of, beside), strict=False)))


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


def columns_beside(
    present: Collection[str],
    column: str,
    beside: Mapping[str, str | date | None],
    take: Callable[[str], Any],
    overwrite: bool = False,
) -> dict[str, Any]:
    """What stands beside a column of a frame: columns where the texts name some, else the same for all rows.

    Args:
        present: the columns of the frame.
        column: the column of names.
        beside: `as_of`, `context`, `type`, as they were given.
        take: a column of the frame by its name.
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
    as_of = beside.get("as_of")
    if isinstance(as_of, str) and as_of not in present and not is_date(as_of):
        raise UsageError(f"as_of={as_of!r} is neither a date nor a column; the frame has {listed}")
    named = {word: value for word, value in beside.items() if isinstance(value, str) and value in present}
    return {**beside, **{word: take(value) for word, value in named.items()}}


def output_names(column: str) -> dict[str, str]:
    """The columns that a column of names gets, by field."""
    return {field: f"{column}_{field}" for field in FIELDS}


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
