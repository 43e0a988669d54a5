"""What stands beside a stretch of text: the words before and after it, and how its sentence is written."""

from __future__ import annotations

import re
from typing import NamedTuple

from canonym.names.fold import fold

_OPENERS = "\"'“”‘’([{«„*#"
_BREAKS = re.compile(r"[^\w'’.&-]")
_AFTER = re.compile(r"[ \u00a0]([^\W_](?:[\w'’&-]*\w)?)")
_OPENING = re.compile(r"(?:^|[\n.!?:;…•*|>\"“”«»()\[\]—–]|[ \u00a0][-'‘]|^[-'‘])[\s\"“”'‘«(\[]*$")
_BREAK = re.compile(r"[\n.!?;…](?=\s|$)|\n")
_WORD = re.compile(r"[^\W\d_][^\W_'’-]*")
_INITIAL = re.compile(r"[^\W\d_]\.?(?:-?[^\W\d_]\.)*$")
_REACH = 40
_SENTENCE = 300


class Word(NamedTuple):
    """A word beside a mention, with its offsets."""

    start: int
    end: int
    text: str

    @property
    def key(self) -> str:
        """The folded word."""
        return fold(self.text)

    @property
    def is_capitalised(self) -> bool:
        """Whether it begins with a capital letter (or has one after an article: *al-Asad*)."""
        return self.text[0].isupper() or any(char.isupper() for char in self.text[1:4])

    @property
    def is_initial(self) -> bool:
        """Whether it is one or more initials: *J.*, *J.-P.*"""
        return self.text[0].isupper() and _INITIAL.match(self.text) is not None


def word_before(text: str, start: int) -> Word | None:
    """The word directly before, only a space between; None at the start of a line or after punctuation."""
    if start < 2 or text[start - 1] not in " \u00a0":
        return None
    pieces = text[max(0, start - _REACH) : start - 1].rsplit(None, 1)
    if not pieces or text[start - 2].isspace():
        return None
    word = pieces[-1].lstrip(_OPENERS)
    last = word[-1:]
    if not last.isalnum() and not (last == "." and _may_end_in_dot(word)):
        return None
    if not word[0].isalnum() or (not word.isalnum() and _BREAKS.search(word)):
        return None
    return Word(start - 1 - len(word), start - 1, word)


def _may_end_in_dot(word: str) -> bool:
    bare = word[:-1]
    return bare != "" and (len(bare) <= 1 or "." in bare or (len(bare) <= 5 and bare[0].isupper()))


def word_after(text: str, end: int) -> Word | None:
    """The word directly after, only a space between; None at the end of a line or before punctuation."""
    match = _AFTER.match(text, end)
    return Word(match.start(1), match.end(1), match[1]) if match else None


def opens_sentence(text: str, start: int) -> bool:
    """Whether a word stands where a sentence, a line, a heading or a quotation begins."""
    return _OPENING.search(text[max(0, start - 6) : start]) is not None or start == 0


class Sentence(NamedTuple):
    """How the sentence around a mention is written.

    Attributes:
        start: where it begins.
        end: where it ends, its mark included.
        capitals: all in capitals, so that capitals tell nothing.
        headline: nearly every word capitalised, so that capitals tell little.
        question: ends with a question mark.
    """

    start: int
    end: int
    capitals: bool
    headline: bool
    question: bool


def sentence_around(text: str, start: int, end: int) -> Sentence:
    """The sentence around a mention, or what of it lies within 300 characters."""
    low = max(0, start - _SENTENCE)
    first = low
    for match in _BREAK.finditer(text, low, start):
        if match.group() != "." or not _is_abbreviated(text, match.start()):
            first = match.end()
    last = min(len(text), end + _SENTENCE)
    for match in _BREAK.finditer(text, end, last):
        if match.group() != "." or not _is_abbreviated(text, match.start()):
            last = match.end()
            break
    words = [word for word in _WORD.findall(text, first, last) if len(word) > 1]
    upper = sum(word.isupper() for word in words)
    long = [word for word in words if len(word) > 3]
    titled = sum(word[0].isupper() for word in long)
    capitals = len(words) > 2 and upper >= 0.8 * len(words)
    ends = text[last - 1 : last] == "."
    headline = capitals or (not ends and len(long) > 3 and titled >= 0.8 * len(long))
    return Sentence(first, last, capitals, headline, text[last - 1 : last] == "?")


def _is_abbreviated(text: str, dot: int) -> bool:
    """Whether the dot belongs to initials or a short capitalised abbreviation."""
    match = re.search(r"([^\W_]+)$", text[max(0, dot - 8) : dot])
    return match is not None and (len(match[1]) == 1 or (len(match[1]) <= 3 and match[1][0].isupper()))
