"""The scene: one document as coherence sees it - its text, its distinct forms, and where each stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from canonym.decide.document_weights import document_weights
from canonym.decide.facts import Facts
from canonym.match.hits import Hit
from canonym.names.fold import fold

if TYPE_CHECKING:
    from canonym.decide.alone import Alone

_LONG = 1 << 15
"""Characters of a text of which words and pairs of words are listed before anything is searched in it."""

_NOTHING: Mapping[str, float] = MappingProxyType({})


class Holder(NamedTuple):
    """What stands after a place's name: the words, the countries they speak of, the division they mean."""

    key: str
    codes: tuple[str, ...]
    division: str | None


class Case:
    """What speaks for and against one hit of a form: amounts by the name of their weight, and phrases for people.

    Attributes:
        hit: what the form may mean.
        facts: of the hit's entity.
        base: log-odds of the hit before any evidence.
        weight: log-odds with all evidence.
    """

    __slots__ = ("base", "facts", "hit", "phrases", "values", "weight")

    def __init__(self, hit: Hit, facts: Facts, base: float) -> None:
        self.hit = hit
        self.facts = facts
        self.base = self.weight = base
        self.values: dict[str, float] = {}
        self.phrases: list[str] = []

    def add(self, name: str, value: float = 1.0, phrase: str = "") -> None:
        """Add evidence; several amounts of one name add up."""
        self.values[name] = self.values.get(name, 0.0) + value
        self.weight += document_weights()[name] * value
        if phrase:
            self.phrases.append(phrase)

    def drop(self, names: frozenset[str]) -> None:
        """Take evidence of some names back, and all phrases."""
        kept = {name: value for name, value in self.values.items() if name not in names}
        self.phrases, self.values, self.weight = [], {}, self.base
        for name, value in kept.items():
            self.add(name, value)

    def copy(self) -> Case:
        """A case of its own with the same evidence."""
        other = Case(self.hit, self.facts, self.base)
        other.weight = self.weight
        other.values = self.values.copy()
        other.phrases = self.phrases.copy()
        return other


class Form:
    """A distinct mention of the document: what it is alone, and what the document makes of it.

    Attributes:
        alone: what it is whatever document it stands in.
        starts: where it stands, ascending; empty for names that only the text has (definitions, unknown names).
        cases: evidence that holds wherever the form stands.
        best: entity of the likeliest hit, -1 where nothing is likely; `sure` its probability, 0-1.
        holder: what stands after it at the first place where that is known.
        own: what it adds itself to the countries that the document speaks of.
    """

    __slots__ = (*("alone", "best", "cases", "holder", "number", "own", "query", "starts", "sure", "tokens"),)

    def __init__(self, number: int, alone: Alone) -> None:
        self.number = number
        self.alone = alone
        self.query = alone.query
        self.tokens = alone.tokens
        self.starts: list[int] = []
        self.cases: list[Case] = []
        self.best = -1
        self.sure = 0.0
        self.holder: Holder | None = None
        self.own: Mapping[str, float] = _NOTHING

    @property
    def known(self) -> bool:
        """Whether it is likely to mean one entity of the table."""
        return self.best >= 0 and self.sure >= 0.5

    def named(self) -> str:
        """The form and its first place, for phrases."""
        return f"{self.query.mention!r} at {self.starts[0]}" if self.starts else f"{self.query.mention!r}"


class Scene:
    """One document."""

    def __init__(
        self, text: str, spans: Sequence[tuple[int, int]], source: str | None, words: str | None = None
    ) -> None:
        self.text = text
        self.spans = spans
        self.source = source or ""
        self.forms: list[Form] = []
        self._has: dict[str, bool] = {}
        self._where: dict[str, str] = {}
        if words is not None:
            self.folded = words

    @cached_property
    def folded(self) -> str:
        """The folded text between spaces."""
        return f" {fold(self.text)} "

    @cached_property
    def words(self) -> frozenset[str]:
        """The folded words of the text."""
        return frozenset(self.folded.split())

    @cached_property
    def _lower(self) -> str:
        return self.text.lower()

    @cached_property
    def _pairs(self) -> frozenset[tuple[str, str]]:
        return frozenset(pairwise(self.folded.split()))

    def has(self, key: str) -> bool:
        """Whether the text has a folded word or phrase."""
        known = self._has.get(key)
        if known is None:
            known = self._has[key] = self._may_have(key) and f" {key} " in self.folded
        return known

    def _may_have(self, key: str) -> bool:
        """Whether a long text, where searching takes its time, has the words of a key one after the other."""
        if len(self.folded) < _LONG:
            return True
        words = key.split()
        return words[0] in self.words and all(pair in self._pairs for pair in pairwise(words))

    def where(self, text: str) -> str:
        """A word or phrase of the text with its first offset, for phrases."""
        known = self._where.get(text)
        if known is None:
            at = self._lower.find(text.lower())
            known = self._where[text] = f"{text!r} at {at}" if at >= 0 else f"{text!r}"
        return known
