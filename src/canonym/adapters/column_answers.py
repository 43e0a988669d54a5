"""Answers as columns: what files, frames and engines keep of resolutions, every distinct question asked once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeAlias, cast

from canonym.decide.query import as_of_period
from canonym.decide.resolutions import Resolutions
from canonym.decide.resolver import Resolver
from canonym.errors import UsageError
from canonym.vocabulary import Status

_BLOCK = 20_000
"""Questions resolved at once; bounds the memory that their candidates take."""

_MOST_KEPT = 1 << 17
"""Answers remembered from block to block: some 50 MB."""

_MOST_CHARACTERS = 1 << 24
"""Code points of the questions that are remembered."""

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


Shown: TypeAlias = str | tuple[str, ...] | None
"""An id or a name; several, never none, where answers are lists."""


class Answers(NamedTuple):
    """The answers to some questions, field by field: one value a question in each.

    Attributes:
        status: `resolved`, `ambiguous` or `nil`; None for a null name.
        id: None where there is none, or none is shown.
        name: display name of the same entity.
        candidate: id of the best candidate whatever the status, None where there is none.
        confidence: of that candidate, 0-1, to four digits; None where there is none.
        reason: why the status is what it is.
        suggestions: the best candidates of a mention that did not resolve, where they are asked for.
    """

    status: list[str | None]
    id: list[Shown]
    name: list[Shown]
    candidate: list[str | None]
    confidence: list[float | None]
    reason: list[str]
    suggestions: list[tuple[Suggestion, ...]]

    @classmethod
    def of(cls, rows: Sequence[tuple[Any, ...]]) -> Answers:
        """The answers whose fields stand in rows, one a question."""
        return cls(*map(list, zip(*rows, strict=True))) if rows else cls([], [], [], [], [], [], [])

    def extend(self, others: Answers) -> None:
        """Append the answers to other questions."""
        for column, other in zip(self, others, strict=True):
            # Columns of one place are of one type, which the type of a tuple's walk does not say.
            column += other  # type: ignore[operator]


FIELDS = Answers._fields[:5]
"""The fields that are shown, in order: those of `canonym map`, of frames and of engines."""

TEXT_FIELDS = FIELDS[:4]
"""The shown fields that hold text; `confidence` is the one that does not."""

NO_ANSWER = (None, None, None, None, None, "", ())
"""What stands for a null name."""

BAD_DATE = "bad date"
_NIL_OF_BAD_DATE = (Status.NIL.value, None, None, None, None, BAD_DATE, ())


class Answered(NamedTuple):
    """The answers of a column: `numbers` has for each row the position of its answer in `answers`."""

    answers: Answers
    numbers: list[int]

    def column(self, field: str) -> list[Any]:
        """One field of the answers, a value a row."""
        return list(map(getattr(self.answers, field).__getitem__, self.numbers))


@dataclass(frozen=True, slots=True)
class AnswerStyle:
    """How a resolution becomes an answer.

    Attributes:
        scheme: answer with external ids of this scheme, None for canonical ones.
        on_ambiguous: one of AMBIGUOUS_MODES; with `list` every id and name is a tuple, or None.
        suggested: give suggestions.
    """

    scheme: str | None = None
    on_ambiguous: str = "blank"
    suggested: bool = False


def ask(resolver: Resolver, questions: Sequence[Question], style: AnswerStyle) -> Answers:
    """Resolve distinct questions; a date that cannot be read makes its answer nil with the reason `bad date`."""
    answers = Answers.of([])
    for block in chunks(questions, _BLOCK):
        bad = {day for day in {question.as_of for question in block} if not is_date(day)}
        if not bad:
            answers.extend(_answers(resolver, block, style))
            continue
        sound = [question.as_of not in bad for question in block]
        found = _answers(resolver, [question for question in block if question.as_of not in bad], style)
        rows = zip(*found, strict=True)
        answers.extend(Answers.of([next(rows) if is_sound else _NIL_OF_BAD_DATE for is_sound in sound]))
    return answers


def _answers(resolver: Resolver, questions: Sequence[Question], style: AnswerStyle) -> Answers:
    if not questions:
        return Answers.of([])
    # Whole columns make no `Resolution` values, which would cost half as much again as finding the candidates.
    found = cast(Resolutions, resolver.resolve_many(*zip(*questions, strict=True)))
    statuses, candidates = found.statuses, found.candidates
    ids: list[Shown] = [*found.ids]
    names: list[Shown] = [*found.names]
    if style.on_ambiguous != "blank":
        _choose_of_several(found, style, ids, names)
    if style.scheme is not None:
        external, scheme = resolver.index.external_id, style.scheme
        ids = [_each(id_, lambda canonical: external(canonical, scheme)) for id_ in ids]
    confidences = [
        None if candidate is None else round(confidence, 4)
        for candidate, confidence in zip(candidates, found.confidences, strict=True)
    ]
    suggestions: list[tuple[Suggestion, ...]] = [()] * len(questions)
    if style.suggested:
        for place in (place for place, status in enumerate(statuses) if status is not Status.RESOLVED):
            suggestions[place] = tuple(Suggestion(*best) for best in found.best(place, _MOST_SUGGESTED))
    shown = [status.value for status in statuses]
    return Answers([*shown], ids, names, candidates, [*confidences], found.reasons, suggestions)


def _choose_of_several(found: Resolutions, style: AnswerStyle, ids: list[Shown], names: list[Shown]) -> None:
    """Put the candidates of ambiguous mentions in, as the style has them."""
    lists = style.on_ambiguous == "list"
    for place, status in enumerate(found.statuses):
        if status is Status.AMBIGUOUS:
            best = found.best(place, _MOST_LISTED if lists else 1)
            some_ids, some_names = tuple(id_ for id_, _, _ in best), tuple(name for _, name, _ in best)
            ids[place], names[place] = (some_ids, some_names) if lists else (some_ids[0], some_names[0])
        elif lists and status is Status.RESOLVED:
            ids[place], names[place] = (cast(str, ids[place]),), (cast(str, names[place]),)


def _each(shown: Shown, external: Callable[[str], str | None]) -> Shown:
    if isinstance(shown, tuple):
        return tuple(id_ for id_ in map(external, shown) if id_ is not None) or None
    return None if shown is None else external(shown)


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


Submit = Callable[[list[Question]], Callable[[], Answers]]
"""Hands in distinct questions to be resolved; what is returned waits for the answers."""

Ready = Callable[[], Answered]
"""Waits for the answers of a column that was handed in; to be called in the order of handing in."""


class Asking:
    """Columns of questions in, their answers out; each distinct question is asked once, and remembered for long.

    A question comes as a key: whatever the caller has at hand, equal for equal questions.
    """

    def __init__(self, submit: Submit, question: Callable[[Any], Question | None]) -> None:
        """Remember nothing yet.

        Args:
            submit: answers questions.
            question: of a key; None for a null name, which has no answer.
        """
        self._submit, self._question = submit, question
        self._begin()

    def _begin(self) -> None:
        self._numbers: dict[Any, int] = {}
        self._answers = Answers.of([NO_ANSWER])
        self._asked = 1
        self._characters = 0

    def hand_in(self, keys: Sequence[Any]) -> Ready:
        """Ask what is not remembered; what is returned waits for the answers, one a key.

        Whatever is raised on the way, nothing is remembered after it.
        """
        answers, numbers = self._answers, list(map(self._numbers.get, keys))
        if None not in numbers:
            return lambda: Answered(answers, cast(list[int], numbers))
        with self._forgetting():
            ready = self._submit(self._new(keys))
        known = list(map(self._numbers.__getitem__, keys))
        if self._asked > _MOST_KEPT or self._characters > _MOST_CHARACTERS:
            self._begin()

        def answered() -> Answered:
            with self._forgetting():
                answers.extend(ready())
            return Answered(answers, known)

        return answered

    @contextmanager
    def _forgetting(self) -> Iterator[None]:
        """Forget everything where something is raised: numbers without answers would be those of others later."""
        try:
            yield
        except BaseException:
            self._begin()
            raise

    def _new(self, keys: Sequence[Any]) -> list[Question]:
        """The questions that are not remembered, numbered as they will be answered."""
        new = []
        for key in dict.fromkeys(keys):
            if key in self._numbers:
                continue
            question = self._question(key)
            if question is None:
                self._numbers[key] = 0
                continue
            self._numbers[key] = self._asked
            self._asked += 1
            self._characters += len(question.mention) + len(question.context or "")
            new.append(question)
        return new


def here(resolver: Resolver, style: AnswerStyle) -> Submit:
    """Resolve in this process."""

    def submit(questions: list[Question]) -> Callable[[], Answers]:
        answers = ask(resolver, questions, style)
        return lambda: answers

    return submit


def chunks(questions: Sequence[Question], size: int) -> Iterator[Sequence[Question]]:
    """The questions in sequences of at most `size`."""
    for start in range(0, len(questions), size):
        yield questions[start : start + size]
