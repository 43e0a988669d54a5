"""What finding in running text needs: an automaton over the patterns of the keys, and what each pattern is.

A pattern is a folded key as it stands in folded text: after a space where its script puts spaces between words. Finding
whole words only halves the work of the automaton and keeps *ran* out of *Iran* (measured: twice the rate of bare keys).
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import numpy.typing as npt

from canonym.collector import collector_off
from canonym.index.columns import RowColumns, Texts
from canonym.index.hashing import Numbers
from canonym.index.layout import Buffer, IndexFile
from canonym.index.rows import BLOCKED, EXACT_CASE, INITIALS, KIND_MASK, KINDS, OFFICE, PHRASE, SURNAME, WEAK
from canonym.index.words import run_starts
from canonym.names.fold import APOSTROPHES, fold, without_possessives
from canonym.names.legal_forms import split_legal_forms
from canonym.names.scripts import has_spaceless, is_spaceless
from canonym.vocabulary import Kind

if TYPE_CHECKING:
    from daachorse import DoubleArrayAhoCorasick

CASED = 1
"""Every alias under the key has exact case."""
LOWER = 1 << 1
"""Some alias under the key begins with a small letter (*peshmerga*, *al-Shabaab*)."""
SILENT = 1 << 2
"""A phrase that names nothing, or not what it seems to."""
SHORT_FORM = 1 << 3
"""Derived surnames alone: a short form that something else must license."""
FAINT = 1 << 4
"""Weak aliases alone."""
DEMONYM = 1 << 5
"""The plural counts, too."""
PERSON = 1 << 6
"""Names people alone."""
ROLE = 1 << 7
"""Names an office."""
POSSESSIVE = 1 << 8
"""The pattern leaves out a possessive that the alias has (*McDonald's*)."""
UNSPACED = 1 << 9
"""Begins in a script without spaces between words, so that it may begin anywhere."""
UNSPACED_END = 1 << 10
"""Ends in such a script."""
PUNCTUATED = 1 << 11
"""Some alias under the key has a comma, colon, bracket or the like between its words."""
_APOSTROPHES = frozenset(APOSTROPHES)
WITH_ARTICLE = 1 << 12
"""Every alias under the key begins with *The*, which belongs to the name (*The Hague*)."""
PLACE = 1 << 13
"""Some alias under the key names a place."""

DOTTED = 1 << 14
"""Some alias under the key ends with a dot (*Calif.*)."""
SHORTENED = 1 << 15
"""The pattern leaves out the legal form that the alias has (*Paxar Corporation*)."""
NEEDS_FORM = 1 << 16
"""Shortened to one word, so that a legal form must follow (*Cetus Corp* for *Cetus Corporation*)."""

_APOSTROPHE = 1 << 30
"""Of a text, while compiling: it has an apostrophe."""
_UNNAMED = 1 << 31
"""Of a key, while compiling: only derived acronyms are under it."""

_OF_EVERY = CASED | SHORT_FORM | FAINT | PERSON | WITH_ARTICLE
"""What holds only if every alias under a key says so; for all else one is enough."""
_MEANINGS = ((EXACT_CASE, CASED), (SURNAME, SHORT_FORM), (WEAK, FAINT), (OFFICE, ROLE))
_HEADS = {"person": PERSON, "position": ROLE, "place": PLACE}

_COUNTRIES_BEFORE = ("us ", "united states ", "uk ", "united kingdom ")
_DEMONYM_KIND = KINDS.index(Kind.DEMONYM)
_INNER = frozenset(",:;()[]/!?|")
_ARTICLE = "The "
_ARTICLE_BYTES = np.frombuffer(_ARTICLE.encode(), np.uint8)
_BYTES = np.arange(256)
_FOREIGN_BYTES = _BYTES >= 128
_PUNCTUATION_BYTES = np.isin(_BYTES, [ord(char) for char in _INNER])
_APOSTROPHE_BYTES = np.isin(_BYTES, [ord(char) for char in _APOSTROPHES if char.isascii()])


Bits = npt.NDArray[np.uint32]


class Findable(NamedTuple):
    """The patterns of a table.

    Attributes:
        text: all patterns in a row, in UTF-8; as one buffer they do not pin the memory of the rows they come from.
        ends: where each pattern ends.
        keys: the number of the key of each.
        flags: of each.
    """

    text: bytearray
    ends: array[int]
    keys: array[int]
    flags: array[int]

    def take_patterns(self) -> list[bytes]:
        """The patterns one by one; their text is let go."""
        content, ends = bytes(self.text), self.ends.tolist()
        self.text.clear()
        del self.ends[:]
        return [content[start:end] for start, end in pairwise((0, *ends))]


@collector_off()
def findable(rows: RowColumns, types: Sequence[str]) -> Findable:
    """The patterns to find keys by.

    Args:
        rows: all rows of the table.
        types: the type of each entity, by its number.
    """
    text, ends = bytearray(), array("Q")
    numbers, flags = array("I"), array("I")
    spelt = _spelt(rows.texts)
    bare = _bare_forms(rows, np.flatnonzero(spelt & _APOSTROPHE))
    for number, (key, shared) in enumerate(zip(rows.keys, _flags(rows, spelt, types).tolist(), strict=True)):
        if shared & _UNNAMED or not _may_be_found(key):
            continue
        for pattern, own in _patterns(key, bare.get(number, ()), shared):
            text += pattern.encode("utf-8", "surrogatepass")
            ends.append(len(text))
            numbers.append(number)
            flags.append(shared | own)
    return Findable(text, ends, numbers, flags)


def finding_sections(found: Findable) -> dict[str, Buffer]:
    """The sections of the finder; building the automaton takes most of the memory of compiling."""
    from daachorse import DoubleArrayAhoCorasick

    automaton = DoubleArrayAhoCorasick(found.take_patterns()).serialize() if found.keys else b""
    return {"find.automaton": automaton, "find.keys": found.keys.tobytes(), "find.flags": found.flags.tobytes()}


def _may_be_found(key: str) -> bool:
    """Whether a key is long enough to be looked for: single characters are everywhere."""
    return len(key) > 1


def _flags(rows: RowColumns, spelt: Bits, types: Sequence[str]) -> Bits:
    """The flags that all patterns of a key share, by its number; `_UNNAMED` where nothing but initials is under it."""
    named = rows.flags & INITIALS == 0
    phrase = rows.flags & PHRASE > 0
    flags = np.full(len(rows.keys), _UNNAMED, np.uint32)
    phrases = np.flatnonzero(named & phrase)
    starts = run_starts(rows.key[phrases])
    punctuated = _of_runs(np.bitwise_or, spelt[phrases] & np.uint32(PUNCTUATED), starts)
    flags[rows.key[phrases][starts]] = SILENT | LOWER | punctuated
    aliases = np.flatnonzero(named & ~phrase)
    starts = run_starts(rows.key[aliases])
    said = _said(rows.flags[aliases], rows.entity[aliases], types) | spelt[aliases] & ~np.uint32(_APOSTROPHE)
    every, some = _of_runs(np.bitwise_and, said, starts), _of_runs(np.bitwise_or, said, starts)
    flags[rows.key[aliases][starts]] = every & _OF_EVERY | some & ~np.uint32(_OF_EVERY)
    flags[rows.key[rows.flags & BLOCKED > 0]] |= SILENT
    return flags


def _of_runs(reduce: np.ufunc, bits: Bits, starts: Numbers) -> Bits:
    """The bits of each run of rows taken together."""
    together: Bits = reduce.reduceat(bits, starts) if len(starts) else bits
    return together


def _said(flags: Bits, entities: Bits, types: Sequence[str]) -> Bits:
    """What the flags and the entities of aliases say, as flags of patterns."""
    said = np.array([_HEADS.get(type_.partition("/")[0], 0) for type_ in types], np.uint32)[entities]
    for bit, meaning in _MEANINGS:
        said |= np.where(flags & bit, np.uint32(meaning), np.uint32(0))
    said |= np.where(flags & KIND_MASK == _DEMONYM_KIND, np.uint32(DEMONYM), np.uint32(0))
    return said


def _spelt(texts: Texts) -> Bits:
    """What the spelling of each text says, as flags of patterns and `_APOSTROPHE`."""
    content, starts, ends = texts.content, texts.offsets[:-1], texts.offsets[1:]
    spelt = np.zeros(len(texts), np.uint32)
    first = content[starts]
    spelt[(first < ord("A")) | (first > ord("Z"))] = LOWER
    spelt[content[ends - 1] == ord(".")] |= DOTTED
    for number in _with_bytes(texts, _PUNCTUATION_BYTES):
        spelt[number] |= PUNCTUATED if _is_punctuated(texts[number]) else 0
    spelt[_with_bytes(texts, _APOSTROPHE_BYTES)] |= _APOSTROPHE
    for number in _with_bytes(texts, _FOREIGN_BYTES):
        text = texts[number]
        spelt[number] &= ~np.uint32(LOWER)
        spelt[number] |= LOWER if text[:1] == text[:1].lower() else 0
        spelt[number] |= 0 if _APOSTROPHES.isdisjoint(text) else _APOSTROPHE
    article = np.flatnonzero((first == ord("T")) & (ends - starts >= len(_ARTICLE)))
    article = article[(content[starts[article][:, None] + np.arange(len(_ARTICLE))] == _ARTICLE_BYTES).all(axis=1)]
    spelt[article] |= WITH_ARTICLE
    return spelt


def _with_bytes(texts: Texts, wanted: npt.NDArray[np.bool_]) -> Numbers:
    """The numbers of the texts that have any of the bytes."""
    places = np.flatnonzero(wanted[texts.content])
    numbers = np.searchsorted(texts.offsets, places, "right") - 1
    return numbers[run_starts(numbers)]


def _is_punctuated(text: str) -> bool:
    return not _INNER.isdisjoint(text.strip(".,;:!?()[] "))


def _bare_forms(rows: RowColumns, numbers: Numbers) -> dict[int, set[str]]:
    """For each key of these rows, the forms that it has without possessives."""
    forms: dict[int, set[str]] = {}
    for number in numbers.tolist():
        key = int(rows.key[number])
        form = fold(without_possessives(rows.texts[number]))
        if form != rows.keys[key]:
            forms.setdefault(key, set()).add(form)
    return forms


def _patterns(key: str, bare: Iterable[str], flags: int) -> Iterator[tuple[str, int]]:
    """The patterns of a key with the flags that only they have."""
    yield _pattern(key)
    for form in sorted(bare):
        if _may_be_found(form):
            pattern, own = _pattern(form)
            yield pattern, own | POSSESSIVE
    if not flags & (SILENT | PERSON | PLACE | ROLE | DEMONYM | CASED):
        for core in _cores(key):
            pattern, own = _pattern(core)
            yield pattern, own | SHORTENED | (0 if " " in core else NEEDS_FORM)


def _cores(key: str) -> Iterator[str]:
    """The key without the legal forms at its end, and without the country before a body of two words and more.

    >>> list(_cores("helen of troy limited")), list(_cores("us securities and exchange commission"))
    (['helen of troy'], ['securities and exchange commission'])
    """
    tokens = key.split()
    core, legal = split_legal_forms(tokens)
    if legal and core and tokens[: len(core)] == core and len("".join(core)) > 2:
        yield " ".join(core)
    for country in _COUNTRIES_BEFORE:
        if key.startswith(country) and key.count(" ") - country.count(" ") >= 1:
            yield key.removeprefix(country)


def _pattern(key: str) -> tuple[str, int]:
    if key.isascii():
        return f" {key}", 0
    spaced = spaced_scripts(key) if has_spaceless(key) else key
    begins, ends = is_spaceless(spaced[0]), is_spaceless(spaced[-1])
    flags = (UNSPACED if begins else 0) | (UNSPACED_END if ends else 0)
    return (spaced if begins else f" {spaced}"), flags


def spaced_scripts(key: str) -> str:
    """A folded key with spaces where a script with spaces between words meets one without.

    >>> spaced_scripts("東京tower")
    '東京 tower'
    """
    pieces: list[str] = []
    for unspaced, run in groupby(key, key=is_spaceless):
        word = "".join(run)
        if pieces and not word.startswith(" ") and not pieces[-1].endswith(" "):
            pieces.append(" ")
        pieces.append(word)
        del unspaced
    return "".join(pieces)


class Patterns:
    """The patterns of an opened index; the automaton is loaded when it is first needed."""

    def __init__(self, file: IndexFile) -> None:
        self._file = file
        self.keys, self.flags = file.array("find.keys"), file.array("find.flags")

    @cached_property
    def automaton(self) -> DoubleArrayAhoCorasick | None:
        """The automaton, None where the table has no names.

        Raises:
            IndexFileError: the section is damaged.
        """
        data = bytes(self._file.raw("find.automaton"))
        if not data:
            return None
        from daachorse import DoubleArrayAhoCorasick

        try:
            return DoubleArrayAhoCorasick.deserialize(data)
        except ValueError:
            raise self._file.damaged("section find.automaton") from None
