"""Namesakes: mentions that have a name and a word of their own, and so are the name of something else.

*Angela Merkel High School* is no chancellor, *Damascus steel* no city, *Airbus 380* no *Airbus 350*.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from canonym.index.hashing import Numbers
from canonym.index.words import Bits
from canonym.names.words import Word

if TYPE_CHECKING:
    from canonym.match.crossed import Crossing, Links
    from canonym.match.mentions import Mentions

NAMED_AFTER, OTHER_NUMBER, OTHER_GIVEN = "named after it", "a number of its own", "another given name"

REASONS = ("", NAMED_AFTER, OTHER_NUMBER, OTHER_GIVEN)
"""Why a close name is somebody else's, by number; the first is that it is not. OTHER_GIVEN is a suspicion: the person
may have that given name under another alias."""

_PLACE_WORDS = frozenset(
    """
    city town village port province region state island islands republic governorate district county area kingdom
    prefecture territory oblast canton capital municipality commune peninsula federal federative federation sultanate
    principality duchy commonwealth emirate confederation
    """.split()
)
"""Words that may stand beside the name of a place and leave it the same place."""

_QUIET = frozenset({"noise", "particle", "number", "letter"})
_STRANGE_TO_PLACES, _NUMBER, _HEAD, _GIVEN = 1, 2, 4, 8


def marks(word: Word) -> int:
    """What a word does to a name it stands beside without counterpart, a bit each."""
    fits_place = (
        word.role in _QUIET
        or word.canonical in _PLACE_WORDS
        or word.country is not None
        or word.qualifier is not None
    )
    return (
        (0 if fits_place else _STRANGE_TO_PLACES)
        | (_NUMBER if word.text.isdigit() else 0)
        | (_HEAD if word.role in ("generic", "common") else 0)
        | (_GIVEN if word.role == "given" else 0)
    )


class Namesakes(NamedTuple):
    """For each pair the number of the reason why the alias is somebody else's, if it is of a place or of a person."""

    of_place: Numbers
    of_person: Numbers


def namesakes(crossing: Crossing, links: Links, mentions: Mentions) -> Namesakes:
    """What the words of mentions that have no counterpart make of aligned pairs."""
    ours, count = crossing.ours, len(crossing.owners)
    free = np.ones(len(ours.pairs), np.bool_)
    free[links.rows] = False
    left = free.nonzero()[0]
    pairs = ours.pairs[left]
    marked = mentions.marks[crossing.distinct[left]]
    ends = left == (ours.counts.cumsum() - 1)[pairs]

    def some(holds: Numbers) -> Bits:
        return np.bincount(pairs[holds > 0], minlength=count) > 0

    of_person = np.where((crossing.theirs.counts == 1) & some(marked & _GIVEN), REASONS.index(OTHER_GIVEN), 0)
    of_person = np.where(some(np.where(ends, marked & _HEAD, 0)), REASONS.index(NAMED_AFTER), of_person)
    of_person = np.where(some(marked & _NUMBER), REASONS.index(OTHER_NUMBER), of_person)
    return Namesakes(np.where(some(marked & _STRANGE_TO_PLACES), REASONS.index(NAMED_AFTER), 0), of_person)
