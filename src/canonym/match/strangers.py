"""Strangers: mentions of which the table says nothing, and that have nothing to take off and no parts.

Most damaged names of a column are such. They are told all at once and are only matched fuzzily; all others go the way
of `match.matcher`, which would find no more for these.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from canonym.index.lookup import PoolLookup
from canonym.index.opened import Index
from canonym.index.rows import OFFICE
from canonym.match.exact import INDEFINITE
from canonym.match.matcher import CUTS
from canonym.names.country_names import country_of_name
from canonym.names.fold import APOSTROPHES
from canonym.names.titles import has_title_word
from canonym.vocabulary import is_of_type

_OUTER = CUTS.union(APOSTROPHES)
"""Characters that part a mention or that something may be taken off at."""

_POOLS = ("key", "id", "external", "retired")


class Strangers:
    """Tells strangers among mentions, over one index."""

    def __init__(self, index: Index) -> None:
        self._pools = [PoolLookup(index.file, name) for name in _POOLS]
        self._has_offices = any(is_of_type(name, "position") for name in index.types)
        self._has_offices |= bool((np.frombuffer(index.row_flags, np.uint16) & np.uint16(OFFICE)).any())

    def among(self, mentions: Sequence[str], keys: Sequence[str]) -> list[bool]:
        """Whether each mention is a stranger.

        Args:
            mentions: as they were met.
            keys: `fold` of each.
        """
        plain = [self._is_plain(mention, key) for mention, key in zip(mentions, keys, strict=True)]
        asked = [place for place, holds in enumerate(plain) if holds]
        texts = {"key": [keys[place] for place in asked], "id": [mentions[place].strip() for place in asked]}
        known = np.zeros(len(asked), np.bool_)
        for name, pool in zip(_POOLS, self._pools, strict=True):
            known |= pool.find_all(texts["key" if name == "key" else "id"]) >= 0
        for place, holds in zip(asked, known.tolist(), strict=True):
            plain[place] = not holds
        return plain

    def _is_plain(self, mention: str, key: str) -> bool:
        """Whether nothing can be taken off a mention or told of it but by the table and by what is close."""
        if not key or not _OUTER.isdisjoint(mention) or key.startswith(INDEFINITE) or key.endswith("s"):
            return False
        tokens = key.split()
        if has_title_word(tokens) or (self._has_offices and len(tokens) > 2):
            return False
        return country_of_name(key) is None
