"""Short forms that a document makes: what it names in full once it shortens afterwards, without asking the table.

The acronym after a long name in brackets, the acronym of a long name, the beginning of a company's name. They are only
suggested here; whether the long name licenses them is weighed with the whole document.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from canonym.decide.definitions import definitions
from canonym.index.finding import DEMONYM, PERSON, PLACE, ROLE
from canonym.names.acronyms import acronyms_of
from canonym.names.countries import division_of, is_country_word
from canonym.names.fold import fold
from canonym.names.generic import head_class, is_generic, is_noise, is_qualifier
from canonym.names.legal_forms import split_legal_forms
from canonym.names.nicknames import is_given_name
from canonym.text.common_words import is_common_word
from canonym.text.find import Hit
from canonym.text.surroundings import word_after, word_before

_LEAST_LETTERS = 3
_MOST_FORMS = 200
_MOST_PLACES = 1_000
_LONGEST_DIVISION = 8

Span = tuple[int, int]


def short_forms(text: str, found: Sequence[Hit]) -> list[Span]:
    """Where a text uses short forms of the names found in it, outside of these, in order.

    Args:
        text: the whole text.
        found: mentions found by their aliases, in order.
    """
    wanted: dict[str, bool] = {}
    for definition in definitions(text):
        wanted[definition.short] = True
    for surface in dict.fromkeys(text[hit.start : hit.end] for hit in found if _may_shorten(hit)):
        for form, sure in _forms(surface):
            wanted.setdefault(form, sure)
        if len(wanted) > _MOST_FORMS:
            break
    taken = [(hit.start, hit.end) for hit in found]
    new = [span for form, sure in wanted.items() for span in _places(text, form, sure=sure)]
    new += _divisions(text, found)
    return _outside(sorted(set(new), key=lambda span: (span[0], -span[1])), taken)


def _may_shorten(hit: Hit) -> bool:
    return hit.end - hit.start > 2 * _LEAST_LETTERS and not hit.flags & (PERSON | PLACE | ROLE | DEMONYM)


@lru_cache(4096)
def _forms(surface: str) -> tuple[tuple[str, bool], ...]:
    """The short forms of a name as written, each with whether it may stand beside capitalised words."""
    words = surface.split()
    return tuple(_shortened(surface, words)) if len(words) > 1 else ()


def _shortened(surface: str, words: Sequence[str]) -> Iterator[tuple[str, bool]]:
    core, _ = split_legal_forms(fold(surface).split())
    if len(core) > 1:
        for acronym in acronyms_of(core):
            yield acronym.upper(), True
    first = words[0].strip(".,'’\"“”")
    if len(first) >= _LEAST_LETTERS and first[0].isupper() and _tells(fold(first)):
        yield first, False


_FAITHS = frozenset(
    """
    catholic orthodox protestant anglican lutheran baptist methodist christian islamic muslim sunni shia shiite jewish
    hindu buddhist sikh arab kurdish
    """.split()
)
"""Adjectives that begin the names of bodies and say too little alone: a *Catholic* is a believer."""


def _tells(word: str) -> bool:
    """Whether the first word of a name can stand for it."""
    return not (
        " " in word
        or not word
        or word in _FAITHS
        or is_common_word(word)
        or is_generic(word)
        or is_qualifier(word)
        or is_noise(word)
        or head_class(word)
        or is_country_word(word)
        or is_given_name(word)
    )


def _places(text: str, form: str, *, sure: bool) -> Iterator[Span]:
    """Where a form stands as a whole word, and not inside a longer name."""
    at = text.find(form)
    for _ in range(_MOST_PLACES):
        if at < 0:
            return
        end = at + len(form)
        whole = not (text[at - 1 : at].isalnum() and at) and not text[end : end + 1].isalnum()
        if whole and (sure or _stands_alone(text, at, end)):
            yield at, end
        at = text.find(form, end)


def _stands_alone(text: str, start: int, end: int) -> bool:
    after = word_after(text, end)
    if (after is not None and after.is_capitalised) or text[end : end + 1] == "-":
        return False
    before = word_before(text, start)
    return before is None or not before.is_capitalised or is_common_word(before.text.lower())


def _divisions(text: str, found: Sequence[Hit]) -> Iterator[Span]:
    """Divisions as the press shortens them after a place: *Nashville, Tenn.*"""
    for hit in found:
        if not hit.flags & PLACE or text[hit.end : hit.end + 2] != ", ":
            continue
        word = word_after(text, hit.end + 1)
        if word is None or word.end - word.start > _LONGEST_DIVISION or not word.text[0].isupper():
            continue
        key = word.key
        if key and division_of(key) not in (None, key):
            yield word.start, word.end + (text[word.end : word.end + 1] == ".")


def _outside(spans: list[Span], taken: list[Span]) -> list[Span]:
    """The spans that overlap none of those taken, nor an earlier one."""
    kept: list[Span] = []
    at = 0
    for start, end in spans:
        while at < len(taken) and taken[at][1] <= start:
            at += 1
        if at < len(taken) and taken[at][0] < end:
            continue
        if not kept or kept[-1][1] <= start:
            kept.append((start, end))
    return kept
