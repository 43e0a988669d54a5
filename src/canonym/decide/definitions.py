"""Definitions: *Long Name (ABBR)* and *ABBR (Long Name)* hold for the whole document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_SHORT = r"[A-Z][A-Za-z0-9&.\-]{1,9}"
_IS_SHORT = re.compile(_SHORT).fullmatch
_INSIDE = r"\s?([^()\n]{2,90}?)\s?(?:\)|-RRB-)"
_BRACKETS = re.compile(rf"\({_INSIDE}")
_WRITTEN_OUT = re.compile(rf"(?:\(|-LRB-\s?){_INSIDE}")
_SHORT_BEFORE = re.compile(rf"({_SHORT})\s*$")
_SMALL = frozenset("of the and for in on de la du des del al to at y & und".split())


class Definition(NamedTuple):
    """A short form and the long name that it stands for, with the offset of the long name."""

    short: str
    long: str
    start: int


def definitions(text: str) -> Iterator[Definition]:
    """The definitions of a text, in order.

    >>> text = "the Syrian Arab Red Crescent (SARC) and FARC (Revolutionary Armed Forces of Colombia)"
    >>> [(d.short, d.long) for d in definitions(text)]
    [('SARC', 'Syrian Arab Red Crescent'), ('FARC', 'Revolutionary Armed Forces of Colombia')]
    """
    written_out = "-LRB-" in text
    if not written_out and "(" not in text:
        return
    for bracket in (_WRITTEN_OUT if written_out else _BRACKETS).finditer(text):
        inside = bracket[1].strip("\"'“”‘’ ")
        if is_short_form(inside):
            start = _long_start(text, bracket.start(), inside)
            if start >= 0:
                yield Definition(inside, text[start : bracket.start()].rstrip(), start)
        elif " " in inside:
            before = _SHORT_BEFORE.search(text, max(0, bracket.start() - 14), bracket.start())
            if before and is_short_form(before[1]) and fits(before[1], inside):
                yield Definition(before[1], inside, bracket.start(1))


def is_short_form(text: str) -> bool:
    """Whether a string can be the short form of a definition: one word, two letters and more, mostly capitals."""
    if not _IS_SHORT(text):
        return False
    capitals = sum(char.isupper() for char in text)
    return capitals >= 2 and capitals * 2 >= sum(char.isalpha() for char in text)


def _long_start(text: str, end: int, short: str) -> int:
    """Where the long name before a bracket begins, -1 where what stands there does not fit the short form.

    Words are taken from the right until their first letters, small words aside, make the short form.
    """
    letters = [char.lower() for char in short if char.isalnum()]
    words = list(re.finditer(r"[\w&'’.\-]+", text[max(0, end - 160) : end]))[-(len(letters) * 2 + 3) :]
    offset = max(0, end - 160)
    for first in range(len(words) - 2, -1, -1):
        word = words[first].group()
        if word[0].lower() == letters[0] and word[0].isupper():
            long = text[offset + words[first].start() : end].rstrip()
            if "\n" not in long and fits(short, long):
                return offset + words[first].start()
    return -1


def fits(short: str, long: str) -> bool:
    """Whether a short form's letters are found in order at the beginnings of a long name's words.

    A word may give several letters in a row (*INTERPOL*-like forms), small words may give theirs or not; every
    other word must give one, but for at most one. Short forms of another language have their letters in any order.

    >>> fits("ISIL", "Islamic State of Iraq and the Levant"), fits("SDF", "Free Syrian Army")
    (True, False)
    """
    letters = "".join(char.lower() for char in short if char.isalnum())
    words = [word.lower() for word in re.findall(r"[^\W_]+", long)]
    if len(words) < 2:
        return False
    initials = sorted(word[0] for word in words if word not in _SMALL)
    return initials == sorted(letters) or _take(letters, words, 0)


def _take(letters: str, words: list[str], missed: int) -> bool:
    if not words:
        return not letters
    word, rest = words[0], words[1:]
    for count in range(min(3, len(letters)), 0, -1):
        if _begins(word, letters[:count]) and _take(letters[count:], rest, missed):
            return True
    if word in _SMALL:
        return _take(letters, rest, missed)
    return missed < 1 and _take(letters, rest, missed + 1)


def _begins(word: str, letters: str) -> bool:
    """Whether a word begins with the first letter and has the others in order."""
    if not letters or word[0] != letters[0]:
        return False
    at = 0
    for letter in letters:
        at = word.find(letter, at) + 1
        if not at:
            return False
    return True
