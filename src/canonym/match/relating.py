"""How many pairs of words relate: what `match.relations` says of one pair, in columns.

Most words that may relate are misspellings or nothing: these are told by their edits alone, all at once.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt
from rapidfuzz import process
from rapidfuzz.distance import OSA

from canonym.index.hashing import Numbers
from canonym.index.words import Bits, Records, WordTable
from canonym.match.mentions import Mentions
from canonym.match.relations import FIRST_LETTER, LEAST_LIKENESS, RELATIONS, related

Column = npt.NDArray[Any]

_WORDS_KEPT = 1 << 16
_CODES = {name: number for number, name in enumerate(RELATIONS)}
_LONGEST = 255
"""Letters from which on a record does not tell how long a word is."""


class Relater:
    """Relates words of mentions to words of one index."""

    def __init__(self, table: WordTable) -> None:
        self._table = table
        self.word = lru_cache(_WORDS_KEPT)(table.word)

    def related(self, mentions: Mentions, ours: Numbers, theirs: Numbers) -> tuple[Column, Column]:
        """The likeness (0-1) and the relation of pairs, none of them equal; pairs that come again are looked at once.

        Args:
            mentions: a block of them.
            ours: distinct words of the block.
            theirs: words of the index.
        """
        packed, places = np.unique(ours << 32 | theirs, return_inverse=True)
        ours, theirs = packed >> 32, packed & 0xFFFFFFFF
        one, other = mentions.facts[ours], self._table.facts[theirs]
        plain = self._only_misspelt(one, other)
        likeness = np.zeros(len(packed), np.float32)
        likeness[plain] = self._misspelt(mentions, ours[plain], theirs[plain])
        relations = np.where(likeness > 0.0, _CODES["misspelling"], 0).astype(np.uint8)
        open_ = ~plain | ((likeness == 0.0) & (one["start"] == other["start"]) & (one["length"] != other["length"]))
        for at in open_.nonzero()[0].tolist():
            relation = related(mentions.distinct[int(ours[at])], self.word(int(theirs[at])))
            if relation.likeness:
                likeness[at], relations[at] = relation.likeness, _CODES[relation.name]
        return likeness[places], relations[places]

    def _only_misspelt(self, one: Records, other: Records) -> Bits:
        """Whether words can be nothing to each other but a misspelling or an abbreviation."""
        roles = {name: self._table.classes["role"].find(name) for name in ("number", "code", "letter", "given")}
        special = (one["stem"] == other["stem"]) | (one["canonical"] == other["canonical"])
        for role in ("number", "code", "letter"):
            special |= _either(one, other, roles[role])
        special |= (one["role"] == roles["given"]) & (other["role"] == roles["given"])
        for name in ("qualifier", "country"):
            special |= (one[name] > 0) & (other[name] > 0)
        plain: Bits = ~special & (np.maximum(one["length"], other["length"]) < _LONGEST)
        return plain

    def _misspelt(self, mentions: Mentions, ours: Numbers, theirs: Numbers) -> Column:
        """The likeness of words by their edits, 0 where these are too many; see `relations.related`."""
        texts, distinct = self._table.texts, mentions.distinct
        written = [distinct[number].text for number in ours.tolist()], [texts[number] for number in theirs.tolist()]
        edits = process.cpdist(*written, scorer=OSA.distance, score_cutoff=3, dtype=np.uint8)
        same_first = np.array([one[:1] == other[:1] for one, other in zip(*written, strict=True)], np.bool_)
        longest = np.array([max(len(one), len(other)) for one, other in zip(*written, strict=True)], np.int64)
        likeness = 1.0 - edits / np.maximum(longest, 1) - np.where(same_first, 0.0, FIRST_LETTER)
        kept = (edits <= forgiven(longest)) & (likeness >= LEAST_LIKENESS) & (same_first | (longest > 4))
        return np.where(kept, likeness, 0.0)


def forgiven(longest: Column) -> Column:
    """`relations.edits_forgiven` of many lengths."""
    return np.where(longest <= 3, 0, np.where(longest <= 5, 1, np.where(longest <= 9, 2, 3)))


def may_relate(one: Records, other: Records, table: WordTable) -> Bits:
    """Whether two words that differ may relate in any of the ways of `relations.related`; never wrongly no."""
    roles = {name: table.classes["role"].find(name) for name in ("number", "code", "letter", "given", "generic")}
    fixed = _either(one, other, roles["number"]) | _either(one, other, roles["code"])
    letter = _either(one, other, roles["letter"])
    generic = (one["role"] == roles["generic"]) & (other["role"] == roles["generic"])
    given = (one["role"] == roles["given"]) & (other["role"] == roles["given"])
    same_stem = one["stem"] == other["stem"]
    same_first = (one["start"] ^ other["start"]) < (1 << 24)
    same_qualifier = (one["qualifier"] == other["qualifier"]) & (one["qualifier"] > 0)
    same_country = (one["country"] == other["country"]) & (one["country"] > 0)
    longest = np.maximum(one["length"], other["length"])
    edits = forgiven(longest)
    close = (
        (longest - np.minimum(one["length"], other["length"]) <= edits)
        & (np.bitwise_count(one["letters"] ^ other["letters"]) <= 2 * edits)
        & (edits > 0)
    )
    close |= (one["start"] == other["start"]) | given | same_stem
    free = np.where(letter, same_first, close & ~generic) & ~fixed
    found: Bits = free | same_qualifier | same_country | (one["canonical"] == other["canonical"]) | (fixed & same_stem)
    return found


def _either(one: Records, other: Records, role: int) -> Bits:
    found: Bits = (one["role"] == role) | (other["role"] == role)
    return found
