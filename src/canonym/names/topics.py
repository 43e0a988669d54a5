"""Topics that are not the news: where a name is another word (*turkey* in a kitchen) or another person's (*Jordan*).

Everything here reads folded tokens.
"""
# ruff: noqa: SIM905

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from functools import cache
from types import MappingProxyType

from canonym.names import topic_lexicon as lexicon

_PERSONAL = frozenset(
    "he she his her hers him himself herself sister brother wife husband girlfriend boyfriend".split()
)
"""Words that speak of one person."""

_NEWS = frozenset(
    """
    ambassador army attack attacks authorities ban banned border borders ceasefire central coalition coup court
    crisis currency defence defense deputy diplomat diplomatic economy economic election elections embassy export
    exported exporter exporters exports force forces foreign government governments import imported imports
    inflation invasion killed kingdom law leader leaders market markets military militants minister ministers
    ministry nation nations national officials opposition parliament party police policy political president
    prime protest protesters province rebels refugees region republic sanctions security soldiers spokesman
    spokesperson spokeswoman state talks tariff tariffs trade treaty troops war
    shares shareholders profit profits revenue quarterly earnings analysts acquisition merger stock investors ceo
    """.split()
)
"""Words that speak of the news of states, wars and markets."""

_LEAST = 2
"""Distinct words of a topic that make a context speak of it."""

_ONE_IN = 9
"""At least one word in so many of a context must be of its topic."""

_ENDINGS = ("s", "es", "ed", "d", "ing", "r", "er")

PERSON = "person"
"""What a homograph may need beside its topic: a person in the context."""


@cache
def _words() -> Mapping[str, frozenset[str]]:
    """Word to the topics that it speaks of."""
    found: dict[str, set[str]] = {}
    for topic, words in _lines(lexicon.TOPICS):
        for word in words:
            found.setdefault(word, set()).add(topic)
    return MappingProxyType({word: frozenset(topics) for word, topics in found.items()})


@cache
def _homographs() -> Mapping[str, Mapping[str, str]]:
    """Name to the topics in which it is something else, each with what it needs beside."""
    found: dict[str, dict[str, str]] = {}
    for head, words in _lines(lexicon.HOMOGRAPHS):
        topic, _, needs = head.partition("+")
        for word in words:
            found.setdefault(word, {})[topic] = needs
    return MappingProxyType({word: MappingProxyType(topics) for word, topics in found.items()})


def _lines(text: str) -> Iterable[tuple[str, list[str]]]:
    head, words = "", list[str]()
    for token, following in zip(text.split(), [*text.split()[1:], ""], strict=True):
        if following == ":":
            if head:
                yield head, words
            head, words = token, []
        elif token != ":":
            words.append(token)
    yield head, words


def topics_of(words: Iterable[str]) -> dict[str, frozenset[str]]:
    """The topics that words speak of, each with its words, where these are many and the news has far fewer.

    Args:
        words: folded words of a context.

    >>> sorted(topics_of("roast the bird baste with butter and serve with gravy".split()))
    ['cooking']
    >>> topics_of("the minister said that exports of butter and gravy to the kingdom fell".split())
    {}
    """
    found: dict[str, set[str]] = {}
    news = 0
    distinct = set(words)
    for word in distinct:
        news += word in _NEWS
        for topic in topics_of_word(word):
            found.setdefault(topic, set()).add(word)
    least = max(_LEAST, 2 * news + 1, len(distinct) // _ONE_IN)
    return {topic: frozenset(said) for topic, said in found.items() if len(said) >= least}


def topics_of_word(word: str) -> frozenset[str]:
    """The topics that a folded word speaks of, inflected or not."""
    return _words().get(word) or _of_stem(word)


def _of_stem(word: str) -> frozenset[str]:
    known = _words()
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) > 2 and word[: -len(ending)] in known:
            return known[word[: -len(ending)]]
    return frozenset()


def homograph_topics(key: str) -> Mapping[str, str]:
    """The topics in which a name is another word or somebody's name, each with what must be said beside.

    Args:
        key: a folded name.
    """
    return _homographs().get(key, {})


def speaks_of_person(words: Set[str]) -> bool:
    """Whether words speak of one person: *he*, *her*, *sister*."""
    return not _PERSONAL.isdisjoint(words)
