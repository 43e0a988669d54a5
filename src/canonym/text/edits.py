"""What spans several characters of a running text and must be mended before it is folded one by one.

Dotted initials (*U.S.*), `&`, markup leftovers, words broken at line ends, and what is no prose: web addresses, e-mail
addresses and @handles, inside which nothing is a mention.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from itertools import chain
from typing import NamedTuple

from canonym.names.fold import INITIAL_DOT, fold_character

_MASK = "\x7f"
_TOP_LEVEL = "com|org|net|gov|edu|mil|int|info|io|eu|co|uk|us|de|fr|ru|ir|tv|me|news"
_ADDRESS = re.compile(
    rf"""(?:https?|ftp)://[^\s<>"\u3000-\uffff]+ | \bwww\.[^\s<>"\u3000-\uffff]+
    | [\w.+-]+@[\w-]+(?:\.[\w-]+)+ | (?<![\w@])@\w+
    | \b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:{_TOP_LEVEL})\b(?:/[^\s<>"]*)?""",
    re.VERBOSE,
)
_DOMAIN = re.compile(rf"\.(?:{_TOP_LEVEL})\b")
_INNER_DOT = re.compile(r"\.(?=\w)")
_INITIAL_DOT = re.compile(INITIAL_DOT)
_TAG = re.compile(r"</?[A-Za-z][^<>\n]{0,200}>")
_AMPERSAND = re.compile(r"&(?:#?\w{1,31};)?")
_BROKEN = re.compile(r"[-\u2010\xad](?<=[^\W\d_].)[ \t]*\r?\n[ \t]*(?=[^\W\d_])")
_STRAIGHT = re.compile(r"'(?=[^\W\d_]{2})")
_CURLY = re.compile(r"’(?=[^\W\d_]{2})")
_ELIDED = re.compile(
    r"(?<![^\W_])(?:[cdjlmnst]|qu|lorsqu|puisqu|jusqu|dell|all|nell|sull|dall|quell|un)$", re.IGNORECASE
)
_LONGEST_ELIDED = 7
_HASHTAG = re.compile(r"#[A-Za-z]*[a-z][A-Z]\w*")
_HUMP = re.compile(r"(?<=[a-z])[A-Z]")


class Edit(NamedTuple):
    """The characters `start..end` become `new`: nothing, one character, or ASCII."""

    start: int
    end: int
    new: str


def edits(text: str, *, apart: bool) -> list[Edit]:
    """The edits of a text, in order, none overlapping another.

    Args:
        text: any string.
        apart: whether this is the second reading, see `has_second_reading`.
    """
    found: list[Edit] = []
    if _INNER_DOT.search(text):
        found += [Edit(match.start(), match.end(), "") for match in _INITIAL_DOT.finditer(text)]
        if _DOMAIN.search(text) or "@" in text or ("/" in text and "//" in text) or "www." in text:
            found += [Edit(match.start(), match.end(), _MASK) for match in _ADDRESS.finditer(text)]
    elif "@" in text or ("/" in text and "//" in text):
        found += [Edit(match.start(), match.end(), _MASK) for match in _ADDRESS.finditer(text)]
    if "&" in text:
        found += [Edit(match.start(), match.end(), _ampersand(match.group())) for match in _AMPERSAND.finditer(text)]
    if "<" in text:
        found += [Edit(match.start(), match.end(), " ") for match in _TAG.finditer(text)]
    if "\n" in text and _has_break(text):
        found += [Edit(*match.span(), _joint(match[0], apart=apart)) for match in _BROKEN.finditer(text)]
    if apart:
        found += _parted(text)
    return _disjoint(found) if len(found) > 1 else found


def has_second_reading(text: str) -> bool:
    """Whether a text has elisions, hyphens at line ends or joined words that part as well as join words.

    >>> has_second_reading("l'Iran"), has_second_reading("al-\\nQaeda"), has_second_reading("Iran's")
    (True, True, False)
    """
    if (_STRAIGHT.search(text) or ("’" in text and _CURLY.search(text))) and any(True for _ in _elisions(text)):
        return True
    if "\n" in text and "-" in text and _BROKEN.search(text):
        return True
    return "#" in text and _HASHTAG.search(text) is not None


def _joint(broken: str, *, apart: bool) -> str:
    """What a hyphen at a line end is: nothing, or a space where the words are read apart; a soft one is nothing."""
    return " " if apart and broken[0] != "\xad" else ""


def _has_break(text: str) -> bool:
    return "-" in text or "\xad" in text or "\u2010" in text


def _ampersand(text: str) -> str:
    """What `&` or an entity is for folding; one that is no ASCII when folded parts words."""
    plain = unescape(text)
    if plain.startswith("&"):
        return " and " if len(plain) == 1 else " "
    folded = "".join(map(fold_character, plain))
    return folded if folded.isascii() else " "


def _elisions(text: str) -> Iterator[int]:
    """Where an apostrophe stands for a vowel before a word: *l'Iran*, *dell'Italia*; one at the start counts not."""
    for match in chain(_STRAIGHT.finditer(text), _CURLY.finditer(text)):
        start = match.start()
        if _ELIDED.search(text, max(0, start - _LONGEST_ELIDED), start):
            yield start


def _parted(text: str) -> Iterator[Edit]:
    for start in _elisions(text):
        yield Edit(start, start + 1, " ")
    for tag in _HASHTAG.finditer(text):
        for hump in _HUMP.finditer(text, *tag.span()):
            yield Edit(*hump.span(), f" {hump.group().lower()}")


def _disjoint(found: list[Edit]) -> list[Edit]:
    """The edits in order; of two that overlap the one that begins first, else the longer."""
    kept: list[Edit] = []
    for edit in sorted(found, key=lambda edit: (edit.start, -edit.end)):
        if not kept or edit.start >= kept[-1].end:
            kept.append(edit)
    return kept
