"""Given names: short forms, spellings, counterparts in other languages, and the common ones of the world.

Everything here reads folded tokens. Two relations, one strong and one weak:

- :func:`same_given_name`: *Joe* and *Joseph*, *Sasha* and *Aleksandr*: the same person may go by either.
- :func:`cross_language_given_name`: *John* and *Juan*: the same name in another language; persons seldom go by both,
  save monarchs, popes and saints.
"""

from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Final

from canonym.names import given_name_lexicon as lexicon
from canonym.names.spellings import skeleton

_Pairs = frozenset[tuple[str, int]]
# Surnames and words that the list of given names holds by accident of frequency.
_NOT_GIVEN: Final = frozenset(
    ("smith", "mubarak", "mao", "nguyen", "pham", "jun", "marine", "german", "wilson", "jackson")
)


_PATRONYMIC: Final = (
    "iyovych", "iiovych", "yovych", "iovych", "ovych", "evych", "ovich", "evich",
    "iivna", "yivna", "ivna", "yevna", "ievna", "ovna", "evna",
)  # fmt: skip
"""Endings of East Slavic patronymics, longer ones before those that they end in."""
_NOMINATIVE: Final = ("", "i", "y", "iy", "ii", "a", "o", "ei", "ey")
"""What a given name ends in that its patronymic leaves off."""


@cache
def _parse_groups() -> tuple[Mapping[str, tuple[int, ...]], _Pairs, _Pairs]:
    """Reads the groups: name -> group numbers, and the (name, group) pairs of full and of short forms."""
    groups: dict[str, tuple[int, ...]] = {}
    full: list[tuple[str, int]] = []
    short: list[tuple[str, int]] = []
    for number, line in enumerate(lexicon.GROUPS.replace("\n    ", " ").strip().splitlines()):
        left, _, right = line.partition(" : ")
        names, nicks = left.split(), right.split()
        full += [(name, number) for name in names]
        short += [(name, number) for name in nicks]
        for name in {*names, *nicks}:
            groups[name] = (*groups.get(name, ()), number)
    return MappingProxyType(groups), frozenset(full), frozenset(short)


@cache
def _parse_cross() -> Mapping[str, tuple[int, ...]]:
    """Reads the cross-language lines: name -> line numbers."""
    lines: dict[str, tuple[int, ...]] = {}
    for number, line in enumerate(lexicon.CROSS_LANGUAGE.replace("\n    ", " ").strip().splitlines()):
        for name in set(line.split()):
            lines[name] = (*lines.get(name, ()), number)
    return MappingProxyType(lines)


@cache
def given_names() -> frozenset[str]:
    """The common given names of the world in folded Latin spelling."""
    return frozenset(lexicon.COMMON.split()) - _NOT_GIVEN | frozenset(name for name, _ in _parse_groups()[1])


def same_given_name(a: str, b: str) -> bool:
    """Whether two given names may belong to one person: equal, or a full form and its short form or spelling.

    Two full forms of a line count only where they are spellings of each other (*Catherine*, *Katherine*; not
    *Paul*, *Pablo*), two short forms only where one continues the other (*Bob*, *Bobby*). Patronymics are the same
    where the fathers' names are (*Nikolaevna*, *Mykolaivna*).

    Args:
        a: a folded given name.
        b: another one.
    """
    if a == b:
        return True
    father_a, father_b = father_of(a), father_of(b)
    if father_a is not None and father_b is not None:
        return same_given_name(father_a, father_b)
    group_of, full, short = _parse_groups()
    groups_a, groups_b = group_of.get(a), group_of.get(b)
    if groups_a is None or groups_b is None:
        return False
    for group in groups_a:
        if group not in groups_b:
            continue
        full_a, full_b = (a, group) in full, (b, group) in full
        if full_a and full_b:
            agree = (a, group) in short or (b, group) in short or skeleton(a) == skeleton(b)
        else:
            agree = full_a or full_b or a[:3] == b[:3]
        if agree:
            return True
    return False


def cross_language_given_name(a: str, b: str) -> bool:
    """Whether two given names are one name in two languages (*John*, *Giovanni*): weaker than :func:`same_given_name`.

    Args:
        a: a folded given name.
        b: another one.
    """
    if a == b:
        return True
    line_of = _parse_cross()
    lines_a, lines_b = line_of.get(a), line_of.get(b)
    return lines_a is not None and lines_b is not None and not set(lines_a).isdisjoint(lines_b)


def is_given_name(token: str) -> bool:
    """Whether a folded token is a common given name, or a patronymic made of one.

    Args:
        token: one folded token.
    """
    return token in given_names() or father_of(token) is not None


@lru_cache(1 << 14)
def father_of(token: str) -> str | None:
    """The given name that an East Slavic patronymic is made of; None for other words.

    Args:
        token: a folded token.

    >>> father_of("nikolaevna"), father_of("ihorovych"), father_of("kirby")
    ('nikola', 'ihor', None)
    """
    for ending in _PATRONYMIC:
        if token.endswith(ending):
            stem = token[: -len(ending)]
            known = _parse_groups()[0]
            return next((name for vowel in _NOMINATIVE if (name := stem + vowel) in known), None)
    return None


def given_name_root(token: str) -> str | None:
    """One name for a given name and its short forms, for looking candidates up; None for other words.

    Short forms of several names (*al*) go to the first of them, so equal roots suggest and never decide.

    Args:
        token: a folded given name.
    """
    groups = _parse_groups()[0].get(token)
    return f"@{groups[0]}" if groups else None
