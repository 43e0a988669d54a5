"""How many pairs of words relate: what `match.relations` says of one pair, in columns.

Most words that may relate are misspellings or nothing: these are told by their edits alone, all at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt
from rapidfuzz import process
from rapidfuzz.distance import OSA

from canonym.index.hashing import Numbers
from canonym.index.words import Bits, Records, WordTable
from canonym.match.mentions import Mentions
from canonym.match.relations import FIRST_LETTER, LEAST_LIKENESS, RELATIONS, edits_forgiven, related

Column = npt.NDArray[Any]

_WORDS_KEPT = 1 << 16
_CODES = {name: number for number, name in enumerate(RELATIONS)}
_LONGEST = 255
"""Letters from which on a record does not tell how long a word is."""

_FEW = 64
"""Pairs of words up to which looking for equal ones takes longer than looking at all."""

_FIXED = ("number", "code")
_ROLES = (*_FIXED, "letter", "generic", "given")
_FORGIVEN = np.array([edits_forgiven(length) for length in range(_LONGEST + 1)], np.int64)


class Relater:
    """Relates words of mentions to words of one index."""

    def __init__(self, table: WordTable) -> None:
        self._table = table
        self._roles = {name: table.classes["role"].find(name) for name in _ROLES}
        self._fixed, self._special = (self._are(names) for names in (_FIXED, (*_FIXED, "letter")))
        self.word = lru_cache(_WORDS_KEPT)(table.word)

    def _are(self, names: Sequence[str]) -> Bits:
        """Whether each number of a role is one of these."""
        found = np.zeros(256, np.bool_)
        found[[self._roles[name] for name in names]] = True
        return found

    def may_relate(self, one: Records, other: Records) -> Bits:
        """Whether two words that differ may relate in any of the ways of `relations.related`; never wrongly no."""
        role, other_role = one["role"], other["role"]
        generic, given, initial = (self._roles[name] for name in ("generic", "given", "letter"))
        fixed = self._fixed[role] | self._fixed[other_role]
        letter = (role == initial) | (other_role == initial)
        same_stem = one["stem"] == other["stem"]
        same_first = (one["start"] ^ other["start"]) < (1 << 24)
        length, other_length = one["length"], other["length"]
        longest = np.maximum(length, other_length)
        edits = _FORGIVEN[longest]
        close = (
            (longest - np.minimum(length, other_length) <= edits)
            & (np.bitwise_count(one["letters"] ^ other["letters"]) <= 2 * edits)
            & (edits > 0)
        )
        close |= (one["start"] == other["start"]) | ((role == given) & (other_role == given)) | same_stem
        free = np.where(letter, same_first, close & ~((role == generic) & (other_role == generic))) & ~fixed
        found: Bits = free | (one["canonical"] == other["canonical"]) | (fixed & same_stem)
        for name in ("qualifier", "country"):
            found |= (one[name] == other[name]) & (one[name] > 0)
        return found

    def related(self, mentions: Mentions, ours: Numbers, theirs: Numbers) -> tuple[Column, Column]:
        """The likeness (0-1) and the relation of pairs, none of them equal; many are looked at once each.

        Args:
            mentions: a block of them.
            ours: distinct words of the block.
            theirs: words of the index.
        """
        places: Numbers | slice = slice(None)
        if len(ours) > _FEW:
            packed, places = np.unique(ours << 32 | theirs, return_inverse=True)
            ours, theirs = packed >> 32, packed & 0xFFFFFFFF
        one, other = mentions.facts[ours], self._table.facts[theirs]
        plain = self._only_misspelt(one, other)
        likeness = np.zeros(len(ours), np.float32)
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
        special = (one["stem"] == other["stem"]) | (one["canonical"] == other["canonical"])
        special |= self._special[one["role"]] | self._special[other["role"]]
        special |= (one["role"] == self._roles["given"]) & (other["role"] == self._roles["given"])
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
        kept = (edits <= _FORGIVEN[longest]) & (likeness >= LEAST_LIKENESS) & (same_first | (longest > 4))
        return np.where(kept, likeness, 0.0)
