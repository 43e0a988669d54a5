"""Answers for columns: five plain fields a question, each question paid once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypedDict

from canonym.decide.resolver import Resolver
from canonym.resolution import Resolution

FIELDS = ("status", "id", "name", "candidate", "confidence")
"""The fields of an answer, in the order that every column format gives them."""

KEPT = 200_000
"""Answers remembered between batches, at least; about 100 MB."""

_BLOCK = 20_000
"""Questions resolved at once; bounds the memory that whole resolutions take."""


class Deciding(TypedDict, total=False):
    """How bold to be: least confidence, least lead (both 0-1) and profile, as for `Resolver.resolve`."""

    threshold: float | None
    margin: float | None
    profile: str | None


class Question(NamedTuple):
    """A mention and what decides about it."""

    mention: str
    as_of: str | None = None
    context: str | None = None
    type: str | None = None


class Answer(NamedTuple):
    """A resolution as plain fields.

    `id` and `name` are None unless `status` is `resolved`; `candidate` is the best candidate whatever the status, and
    `confidence` (0-1) is that candidate's, None where there is no candidate.
    """

    status: str
    id: str | None
    name: str | None
    candidate: str | None
    confidence: float | None


def answer_of(found: Resolution) -> Answer:
    """The fields of a resolution."""
    candidate = found.candidates[0].id if found.candidates else found.id
    confidence = None if candidate is None else round(found.confidence, 4)
    return Answer(found.status.value, found.id, found.name, candidate, confidence)


class Answers:
    """Answers questions against one resolver; it may be shared by threads."""

    def __init__(self, resolver: Resolver, deciding: Deciding | None = None, kept: int = KEPT) -> None:
        """Answer by `resolver`.

        Args:
            resolver: what to ask.
            deciding: threshold, margin and profile where they are not the resolver's own.
            kept: answers remembered from one call to the next, at least; 0 where each call holds a whole column.
        """
        self.resolver = resolver
        self.deciding: Deciding = deciding or {}
        self._kept = kept
        # Two generations: when the recent one is full it becomes the older one, and what nobody asked for goes.
        self._recent: dict[Question, Answer] = {}
        self._older: dict[Question, Answer] = {}

    def to(self, questions: Sequence[Question]) -> list[Answer]:
        """One answer a question, in order.

        Raises:
            UsageError: a bad date, profile or number among the questions.
        """
        if not self._kept:
            return list(self._fresh(questions))
        recent, older = self._recent, self._older
        found = {question: recent.get(question) or older.get(question) for question in questions}
        unknown = [question for question, answer in found.items() if answer is None]
        found.update(zip(unknown, self._fresh(unknown), strict=True))
        known = {question: answer for question, answer in found.items() if answer is not None}
        recent.update(known)
        if len(recent) >= self._kept:
            self._older, self._recent = recent, {}
        return [known[question] for question in questions]

    def _fresh(self, questions: Sequence[Question]) -> Iterable[Answer]:
        for start in range(0, len(questions), _BLOCK):
            block = questions[start : start + _BLOCK]
            mentions, days, contexts, types = zip(*block, strict=True)
            found = self.resolver.resolve_many(mentions, days, contexts, types, **self.deciding)
            yield from map(answer_of, found)
