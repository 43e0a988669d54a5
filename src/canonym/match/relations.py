"""How two words relate: equal, a spelling, a short form, an initial, a misspelling, an abbreviation - or not at all."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA

from canonym.names.nicknames import cross_language_given_name, same_given_name
from canonym.names.spellings import spelling_variants_equal
from canonym.names.words import Word

_RELATIONS_KEPT = 1 << 17


FIRST_LETTER = 0.05
"""Likeness that a misspelling in the first letter costs beside its edit."""

LEAST_LIKENESS = 0.65
"""Likeness below which a word is no misspelling of another."""


class Relation(NamedTuple):
    """A relation by name and how much of the word it keeps, 0-1."""

    name: str
    likeness: float


NONE = Relation("", 0.0)
EQUAL = Relation("equal", 1.0)

RELATIONS = (
    "equal", "canonical", "demonym", "nickname", "initial", "joined", "spelling", "language", "misspelling",
    "abbreviation",
)  # fmt: skip
"""Every relation that words can have; `joined` is of a word with several."""

STRUCTURAL = frozenset({"equal", "canonical", "nickname", "initial", "joined"})
"""Relations that are no misspelling: a match made of these alone is a variant, not a guess."""


@lru_cache(_RELATIONS_KEPT)
def related(one: Word, other: Word) -> Relation:
    """The closest relation of two words.

    >>> from canonym.names.words import word
    >>> related(word("joe"), word("joseph")).name, related(word("jazairi"), word("jazayeri")).name
    ('nickname', 'spelling')
    >>> related(word("east"), word("west")).name, related(word("12"), word("13")).name
    ('', '')
    """
    if one.text == other.text:
        return EQUAL
    if one.canonical == other.canonical:
        return Relation("canonical", 0.98)
    if one.qualifier and other.qualifier:
        return Relation("canonical", 0.97) if one.qualifier == other.qualifier else NONE
    if one.country and other.country:
        return Relation("demonym", 0.95) if one.country == other.country else NONE
    if "number" in (one.role, other.role) or "code" in (one.role, other.role):
        return Relation("canonical", 0.97) if one.stem == other.stem else NONE
    if "letter" in (one.role, other.role):
        return _initial(one, other)
    if one.role == other.role == "generic":
        return NONE
    return _names(one, other)


def _initial(one: Word, other: Word) -> Relation:
    short, long = (one, other) if one.role == "letter" else (other, one)
    fits = long.role in ("given", "plain", "common") and long.text[0] == short.text
    return Relation("initial", 0.85) if fits else NONE


def _names(one: Word, other: Word) -> Relation:
    if same_given_name(one.text, other.text):
        return Relation("nickname", 0.93)
    if one.stem == other.stem and spelling_variants_equal(one.text, other.text):
        return Relation("spelling", 0.95)
    if one.role == other.role == "given":
        return Relation("language", 0.6) if cross_language_given_name(one.text, other.text) else NONE
    misspelt = _misspelt(one.text, other.text)
    return misspelt if misspelt.likeness else _abbreviated(one.text, other.text)


def edits_forgiven(length: int) -> int:
    """Edits that a word of this many letters may have and still be itself."""
    return 0 if length <= 3 else 1 if length <= 5 else 2 if length <= 9 else 3


def _misspelt(one: str, other: str) -> Relation:
    longest = max(len(one), len(other))
    most = edits_forgiven(longest)
    if not most or abs(len(one) - len(other)) > most or (longest <= 4 and one[0] != other[0]):
        return NONE
    edits = OSA.distance(one, other, score_cutoff=most)
    if edits > most:
        return NONE
    likeness = 1.0 - edits / longest - (FIRST_LETTER if one[0] != other[0] else 0.0)
    return Relation("misspelling", likeness) if likeness >= LEAST_LIKENESS else NONE


def _abbreviated(one: str, other: str) -> Relation:
    short, long = (one, other) if len(one) < len(other) else (other, one)
    if len(short) >= 4 and len(long) - len(short) >= 2 and long.startswith(short):
        return Relation("abbreviation", 0.75)
    return NONE
