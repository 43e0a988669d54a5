"""What finding in running text needs: an automaton over the patterns of the keys, and what each pattern is.

A pattern is a folded key as it stands in folded text: after a space where its script puts spaces between words. Finding
whole words only halves the work of the automaton and keeps *ran* out of *Iran* (measured: twice the rate of bare keys).
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple

from canonym.index.derive import Row
from canonym.index.layout import Buffer, IndexFile
from canonym.index.rows import BLOCKED, EXACT_CASE, INITIALS, KIND_MASK, KINDS, OFFICE, PHRASE, SURNAME, WEAK
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

_COUNTRIES_BEFORE = ("us ", "united states ", "uk ", "united kingdom ")
_DEMONYM_KIND = KINDS.index(Kind.DEMONYM)
_INNER = frozenset(",:;()[]/!?|")
_ARTICLE = "The "


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

    def patterns(self) -> list[bytes]:
        """The patterns one by one."""
        return [bytes(self.text[start:end]) for start, end in pairwise((0, *self.ends))]


def findable(rows: Sequence[Row], types: Sequence[str]) -> Findable:
    """The patterns to find keys by.

    Args:
        rows: all rows of the table, sorted by key.
        types: the type of each entity, by its number.
    """
    text, ends = bytearray(), array("Q")
    keys, flags = array("I"), array("I")
    heads = [type_.partition("/")[0] for type_ in types]
    for number, (key, group) in enumerate(groupby(rows, key=lambda row: row.key)):
        named = [row for row in group if not row.flags & INITIALS]
        if not named or not _may_be_found(key):
            continue
        shared = _flags(named, heads)
        for pattern, own in _patterns(key, named, shared):
            text += pattern.encode("utf-8", "surrogatepass")
            ends.append(len(text))
            keys.append(number)
            flags.append(shared | own)
    return Findable(text, ends, keys, flags)


def finding_sections(found: Findable) -> dict[str, Buffer]:
    """The sections of the finder; building the automaton takes most of the memory of compiling."""
    from daachorse import DoubleArrayAhoCorasick

    automaton = DoubleArrayAhoCorasick(found.patterns()).serialize() if found.keys else b""
    return {"find.automaton": automaton, "find.keys": found.keys.tobytes(), "find.flags": found.flags.tobytes()}


def _may_be_found(key: str) -> bool:
    """Whether a key is long enough to be looked for: single characters are everywhere."""
    return len(key) > 1


def _flags(rows: Sequence[Row], heads: Sequence[str]) -> int:
    aliases = [row for row in rows if not row.flags & PHRASE]
    flags = SILENT if not aliases or any(row.flags & BLOCKED for row in rows) else 0
    if not aliases:
        return flags | LOWER | (PUNCTUATED if any(_is_punctuated(row.text) for row in rows) else 0)
    every, some = aliases[0].flags, 0
    for row in aliases:
        every &= row.flags
        some |= row.flags
    flags |= CASED if every & EXACT_CASE else 0
    flags |= SHORT_FORM if every & SURNAME else 0
    flags |= FAINT if every & WEAK else 0
    if any(row.flags & KIND_MASK == _DEMONYM_KIND for row in aliases):
        flags |= DEMONYM
    own = {heads[row.entity] for row in aliases}
    flags |= PERSON if own == {"person"} else 0
    flags |= ROLE if some & OFFICE or "position" in own else 0
    flags |= PLACE if "place" in own else 0
    return flags | _written([row.text for row in aliases])


def _written(texts: Sequence[str]) -> int:
    """What the spelling of the aliases says."""
    flags = LOWER if any(text[:1] == text[:1].lower() for text in texts) else 0
    flags |= PUNCTUATED if any(map(_is_punctuated, texts)) else 0
    flags |= WITH_ARTICLE if all(text.startswith(_ARTICLE) for text in texts) else 0
    return flags | (DOTTED if any(text.endswith(".") for text in texts) else 0)


def _is_punctuated(text: str) -> bool:
    return not _INNER.isdisjoint(text.strip(".,;:!?()[] "))


def _patterns(key: str, rows: Sequence[Row], flags: int) -> Iterator[tuple[str, int]]:
    """The patterns of a key with the flags that only they have."""
    yield _pattern(key)
    if any(not _APOSTROPHES.isdisjoint(row.text) for row in rows):
        bare = {fold(without_possessives(row.text)) for row in rows} - {key, ""}
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
