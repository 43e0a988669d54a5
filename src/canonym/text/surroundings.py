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
        return self.text[0].isupper() or self.text[1:4] != self.text[1:4].lower()

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


class Sentence:
    """The sentence around a mention, or what of it lies within 300 characters; read when it is asked for."""

    __slots__ = ("_bounds", "_mention", "_text", "_words")

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text, self._mention = text, (start, end)
        self._bounds: tuple[int, int] | None = None
        self._words: list[str] | None = None

    @property
    def bounds(self) -> tuple[int, int]:
        """Where it begins, and where it ends, its mark included."""
        if self._bounds is None:
            self._bounds = _bounds(self._text, *self._mention)
        return self._bounds

    @property
    def words(self) -> list[str]:
        """Its words of two letters and more."""
        if self._words is None:
            self._words = [word for word in _WORD.findall(self._text, *self.bounds) if len(word) > 1]
        return self._words

    @property
    def capitals(self) -> bool:
        """All in capitals, so that capitals tell nothing."""
        words = self.words
        return len(words) > 2 and sum([word.isupper() for word in words]) >= 0.8 * len(words)

    @property
    def headline(self) -> bool:
        """Nearly every word capitalised, so that capitals tell little."""
        if self.capitals:
            return True
        if self._mark() == ".":
            return False
        long = [word for word in self.words if len(word) > 3]
        return len(long) > 3 and sum([word[0].isupper() for word in long]) >= 0.8 * len(long)

    @property
    def question(self) -> bool:
        """Ends with a question mark."""
        return self._mark() == "?"

    def _mark(self) -> str:
        _, end = self.bounds
        return self._text[end - 1 : end]


def _bounds(text: str, start: int, end: int) -> tuple[int, int]:
    first = max(0, start - _SENTENCE)
    for match in reversed(list(_BREAK.finditer(text, first, start))):
        if match.group() != "." or not _is_abbreviated(text, match.start()):
            first = match.end()
            break
    last = min(len(text), end + _SENTENCE)
    for match in _BREAK.finditer(text, end, last):
        if match.group() != "." or not _is_abbreviated(text, match.start()):
            return first, match.end()
    return first, last


_BEFORE_DOT = re.compile(r"([^\W_]+)$")


def _is_abbreviated(text: str, dot: int) -> bool:
    """Whether the dot belongs to initials or a short capitalised abbreviation."""
    match = _BEFORE_DOT.search(text[max(0, dot - 8) : dot])
    return match is not None and (len(match[1]) == 1 or (len(match[1]) <= 3 and match[1][0].isupper()))
