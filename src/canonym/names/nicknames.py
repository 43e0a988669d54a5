"""Given names: short forms, spellings, counterparts in other languages, and the common ones of the world.

Everything here reads folded tokens. Two relations, one strong and one weak:

- :func:`same_given_name`: *Joe* and *Joseph*, *Sasha* and *Aleksandr*: the same person may go by either.
- :func:`cross_language_given_name`: *John* and *Juan*: the same name in another language; persons seldom go by both, save
  monarchs, popes and saints.
"""

from types import MappingProxyType
from typing import Final

from canonym.names import given_name_lexicon as lexicon
from canonym.names.spellings import skeleton

_Pairs = frozenset[tuple[str, int]]


def _parse_groups() -> tuple[dict[str, tuple[int, ...]], _Pairs, _Pairs]:
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
    return groups, frozenset(full), frozenset(short)


def _parse_cross() -> dict[str, tuple[int, ...]]:
    """Reads the cross-language lines: name -> line numbers."""
    lines: dict[str, tuple[int, ...]] = {}
    for number, line in enumerate(lexicon.CROSS_LANGUAGE.replace("\n    ", " ").strip().splitlines()):
        for name in set(line.split()):
            lines[name] = (*lines.get(name, ()), number)
    return lines


_parsed = _parse_groups()
_GROUP_OF: Final = MappingProxyType(_parsed[0])
_FULL: Final = _parsed[1]
_SHORT: Final = _parsed[2]
_LINE_OF: Final = MappingProxyType(_parse_cross())
_COMMON: Final = frozenset(lexicon.COMMON.split()) - {
    "smith",
    "mubarak",
    "mao",
    "nguyen",
    "pham",
    "jun",
    "marine",
    "german",
    "wilson",
    "jackson",
}
_GIVEN_NAMES: Final = _COMMON | frozenset(name for name, _ in _FULL)


def same_given_name(a: str, b: str) -> bool:
    """Whether two given names may belong to one person: equal, or a full form and its short form or spelling.

    Two full forms of a line count only where they are spellings of each other (*Catherine*, *Katherine*; not *Paul*,
    *Pablo*), two short forms only where one continues the other (*Bob*, *Bobby*).

    Args:
        a: a folded given name.
        b: another one.
    """
    if a == b:
        return True
    groups_a, groups_b = _GROUP_OF.get(a), _GROUP_OF.get(b)
    if groups_a is None or groups_b is None:
        return False
    for group in groups_a:
        if group not in groups_b:
            continue
        full_a, full_b = (a, group) in _FULL, (b, group) in _FULL
        if full_a and full_b:
            agree = (a, group) in _SHORT or (b, group) in _SHORT or skeleton(a) == skeleton(b)
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
    lines_a, lines_b = _LINE_OF.get(a), _LINE_OF.get(b)
    return lines_a is not None and lines_b is not None and not set(lines_a).isdisjoint(lines_b)


def given_names() -> frozenset[str]:
    """The common given names of the world in folded Latin spelling."""
    return _GIVEN_NAMES


def is_given_name(token: str) -> bool:
    """Whether a folded token is a common given name.

    Args:
        token: one folded token.
    """
    return token in _GIVEN_NAMES
