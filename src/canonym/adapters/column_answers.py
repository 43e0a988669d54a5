"""Answers for columns of files: what a file keeps of each resolution, every distinct question asked once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress
from typing import NamedTuple

from canonym.decide.query import LONGEST_MENTION, as_of_period
from canonym.decide.resolver import Resolver
from canonym.errors import UsageError
from canonym.resolution import Resolution
from canonym.vocabulary import Status, normal_type

_MOST_KEPT = 1 << 16
"""Answers remembered between blocks, twice."""

_LONGEST_KEPT = 2_000
"""Code points of the longest question that is remembered."""

_MOST_LISTED = 50
_MOST_SUGGESTED = 3

AMBIGUOUS_MODES = ("blank", "first", "list")
"""What the id of an ambiguous mention is: nothing, the best candidate's, or all candidates'."""


class Question(NamedTuple):
    """A mention and what decides about it."""

    mention: str
    as_of: str | None = None
    context: str | None = None
    type: str | None = None


class Suggestion(NamedTuple):
    """A candidate that a curator may want to see."""

    id: str
    name: str
    confidence: float


class ColumnAnswer(NamedTuple):
    """What a file keeps of a resolution.

    Attributes:
        status: `resolved`, `ambiguous` or `nil`.
        ids: the id, or those of an ambiguous mention as asked for; empty where there is none.
        names: display names, of the same entities.
        candidate: id of the best candidate whatever the status, None where there is none.
        confidence: of that candidate, 0-1.
        suggestions: the best candidates of a mention that did not resolve.
        reason: why the status is what it is.
    """

    status: str
    ids: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    candidate: str | None = None
    confidence: float = 0.0
    suggestions: tuple[Suggestion, ...] = ()
    reason: str = ""


BAD_DATE = ColumnAnswer(Status.NIL.value, reason="bad date")


@dataclass(frozen=True, slots=True)
class AnswerStyle:
    """How a resolution becomes an answer.

    Attributes:
        scheme: answer with external ids of this scheme, None for canonical ones.
        on_ambiguous: one of AMBIGUOUS_MODES.
    """

    scheme: str | None = None
    on_ambiguous: str = "blank"


def answer_of(resolver: Resolver, resolution: Resolution, style: AnswerStyle) -> ColumnAnswer:
    """What a file keeps of a resolution."""
    chosen: list[tuple[str, str]] = []
    if resolution.id is not None:
        chosen = [(resolution.id, resolution.name or "")]
    elif resolution.status is Status.AMBIGUOUS and style.on_ambiguous != "blank":
        most = 1 if style.on_ambiguous == "first" else _MOST_LISTED
        chosen = [(candidate.id, candidate.name) for candidate in resolution.candidates[:most]]
    scheme = style.scheme
    ids = (resolver.index.external_id(id_, scheme) if scheme else id_ for id_, _ in chosen)
    best = resolution.candidates[0] if resolution.candidates else None
    suggested = () if resolution.resolved else resolution.candidates[:_MOST_SUGGESTED]
    return ColumnAnswer(
        resolution.status.value,
        tuple(id_ for id_ in ids if id_ is not None),
        tuple(name for _, name in chosen),
        best.id if best else None,
        best.confidence if best else 0.0,
        tuple(Suggestion(candidate.id, candidate.name, candidate.confidence) for candidate in suggested),
        resolution.reason,
    )


def ask(resolver: Resolver, questions: Sequence[Question], style: AnswerStyle) -> list[ColumnAnswer]:
    """Resolve distinct questions; a date that cannot be read makes its answer nil with the reason `bad date`."""
    sound = [is_date(question.as_of) for question in questions]
    asked = list(compress(questions, sound))
    mentions, days, contexts, types = zip(*asked, strict=True) if asked else ((), (), (), ())
    resolutions = iter(resolver.resolve_many(mentions, days, contexts, types))
    return [answer_of(resolver, next(resolutions), style) if is_sound else BAD_DATE for is_sound in sound]


def is_date(text: str | None) -> bool:
    """Whether a text can be an `as_of`: a date, or nothing.

    >>> is_date("2014-12"), is_date(None), is_date("3 December")
    (True, True, False)
    """
    if not text:
        return True
    try:
        as_of_period(text)
    except UsageError:
        return False
    return True


class Memory:
    """Answers by question, the latest used kept."""

    def __init__(self) -> None:
        # Two generations: when the young one is full it becomes the old one, and what nobody asked for goes.
        self._young: dict[Question, ColumnAnswer] = {}
        self._old: dict[Question, ColumnAnswer] = {}

    def get(self, question: Question) -> ColumnAnswer | None:
        """The answer, None where it is not remembered."""
        answer = self._young.get(question)
        if answer is None:
            answer = self._old.get(question)
            if answer is not None:
                self.keep(question, answer)
        return answer

    def keep(self, question: Question, answer: ColumnAnswer) -> None:
        """Remember an answer; what was not used for long is forgotten."""
        if len(question.mention) + len(question.context or "") > _LONGEST_KEPT:
            return
        if len(self._young) >= _MOST_KEPT:
            self._old, self._young = self._young, {}
        self._young[question] = answer


Ready = Callable[[], list[ColumnAnswer]]
"""Waits for the answers of questions that were handed in."""

Submit = Callable[[list[Question]], Ready]
"""Hands in distinct questions to be resolved."""


@dataclass(frozen=True, slots=True)
class Decisive:
    """What decides about mentions: the same for all records, or a column whose blank cells fall back to the former."""

    as_of: str | None = None
    context: str | None = None
    type: str | None = None
    as_of_column: str | None = None
    context_column: str | None = None
    type_column: str | None = None

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns to read."""
        return tuple(column for column in (self.as_of_column, self.context_column, self.type_column) if column)

    def questions(self, mentions: Sequence[str | None], values: Mapping[str, Sequence[str | None]]) -> list[Question]:
        """The questions of one column of mentions, one a record.

        Args:
            mentions: None counts as empty; over-long ones are cut to a length that is still too long.
            values: the columns of the records.
        """
        size = len(mentions)
        days = self._column(values, self.as_of_column, self.as_of, size)
        contexts = self._column(values, self.context_column, self.context, size)
        types = self._column(values, self.type_column, self.type, size)
        cut = LONGEST_MENTION + 1
        texts = [mention[:cut] if mention else "" for mention in mentions]
        if self.columns:
            return list(map(Question, texts, days, contexts, types))
        shared = {text: Question(text, self.as_of, self.context, self.type) for text in set(texts)}
        return [shared[text] for text in texts]

    @staticmethod
    def _column(
        values: Mapping[str, Sequence[str | None]], name: str | None, fallback: str | None, size: int
    ) -> Sequence[str | None]:
        if name is None:
            return [fallback] * size
        return [value if value and not value.isspace() else fallback for value in values[name]]


class Asking:
    """Questions in, answers out, in order; each distinct question of a block is asked once, and remembered."""

    def __init__(self, submit: Submit, knows_type: Callable[[str], bool]) -> None:
        self._submit = submit
        self._memory = Memory()
        self._knows_type = knows_type
        self._types: dict[str, bool] = {}

    @property
    def unknown_types(self) -> list[str]:
        """Types asked for that the table does not know."""
        return [type_ for type_, known in self._types.items() if not known]

    def hand_in(self, questions: Sequence[Question]) -> Ready:
        """Ask what is not remembered; what is returned waits for the answers, one a question."""
        known: dict[Question, ColumnAnswer] = {}
        new: list[Question] = []
        for question in dict.fromkeys(questions):
            answer = self._memory.get(question)
            if answer is None:
                new.append(question)
            else:
                known[question] = answer
        self._note_types(new)
        ready = self._submit(new) if new else list

        def answers() -> list[ColumnAnswer]:
            for question, answer in zip(new, ready(), strict=True):
                known[question] = answer
                self._memory.keep(question, answer)
            return [known[question] for question in questions]

        return answers

    def _note_types(self, questions: Iterable[Question]) -> None:
        for question in questions:
            type_ = question.type
            if type_ and type_ not in self._types and len(self._types) < _MOST_KEPT:
                self._types[type_] = self._knows_type(normal_type(type_))


def here(resolver: Resolver, style: AnswerStyle) -> Submit:
    """Resolve in this process."""

    def submit(questions: list[Question]) -> Ready:
        answers = ask(resolver, questions, style)
        return lambda: answers

    return submit


def chunks(questions: list[Question], size: int) -> Iterator[list[Question]]:
    """The questions in lists of at most `size`."""
    for start in range(0, len(questions), size):
        yield questions[start : start + size]
