"""Plain answers for whole columns: mentions whose key has one row, which nothing can rule out or put in doubt.

Most mentions of a clean column are such. They are looked up together, in columns; all others go the way of
`match.matcher`.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from canonym.dates import OPEN_END, OPEN_START
from canonym.index.lookup import PoolLookup
from canonym.index.opened import Index
from canonym.index.rows import IS_NAME, KIND_MASK
from canonym.match.hits import Hit
from canonym.match.weights import weights
from canonym.vocabulary import is_of_type


class PlainMatcher:
    """Finds the plain answers to mentions, over one index."""

    def __init__(self, index: Index) -> None:
        self._lookup = PoolLookup(index.file, "key")
        self._starts = np.frombuffer(index.key_rows, np.uint32)
        self._entity = np.frombuffer(index.row_entity, np.uint32)
        self._flags = np.frombuffer(index.row_flags, np.uint16)
        self._type = np.frombuffer(index.file.raw("entity.type"), np.uint16)
        self._is_office = np.array([is_of_type(name, "position") for name in index.types] or [False])

    def hits(self, keys: Sequence[str]) -> list[Hit | None]:
        """The hit of each folded key that has one row, without dates, doubt or office; None for the others."""
        numbers = self._lookup.find_all(keys)
        found: list[Hit | None] = [None] * len(keys)
        places = np.flatnonzero(numbers >= 0)
        known = numbers[places]
        rows = self._starts[known].astype(np.int64)
        single = self._starts[known + 1] == rows + 1
        places, rows = places[single], rows[single]
        sure = self._flags[rows] & ~np.uint16(KIND_MASK | IS_NAME) == 0
        places, rows = places[sure], rows[sure]
        entities = self._entity[rows]
        lasting = ~self._is_office[self._type[entities]]
        places, rows, entities = places[lasting], rows[lasting], entities[lasting]
        weight = weights()["exact"]
        columns = (places.tolist(), entities.tolist(), rows.tolist(), self._flags[rows].tolist())
        for place, entity, row, flags in zip(*columns, strict=True):
            found[place] = Hit(entity, row, "exact", (), 1.0, weight, flags, OPEN_START, OPEN_END)
        return found
