"""The rows of a table in columns while it is compiled, so that a million aliases take little room and no loops.

Rows come entity by entity and leave ordered by key, entity and what else is in them.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from canonym.index.derive import Row
from canonym.index.hashing import Numbers
from canonym.index.words import run_starts, spans

_BLOCK = 1 << 14
"""Texts moved at once: one number for each of their bytes is in memory meanwhile."""

Counts = npt.NDArray[np.uint32]


@dataclass(frozen=True, slots=True)
class Texts:
    """Many texts in one: their UTF-8 in a row, and where each begins, with the end of the last."""

    content: npt.NDArray[np.uint8]
    offsets: Numbers

    def __len__(self) -> int:
        return len(self.offsets) - 1

    def __getitem__(self, number: int) -> str:
        piece = self.content[self.offsets[number] : self.offsets[number + 1]]
        return piece.tobytes().decode("utf-8", "surrogatepass")

    def taken(self, numbers: Numbers) -> Texts:
        """The texts of these numbers, in their order."""
        lengths = np.diff(self.offsets)[numbers]
        offsets = np.append(0, np.cumsum(lengths))
        content = np.empty(offsets[-1], np.uint8)
        for at in range(0, len(numbers), _BLOCK):
            part = slice(at, at + _BLOCK)
            places = spans(self.offsets[numbers[part]], lengths[part])
            content[offsets[at] : offsets[at] + len(places)] = self.content[places]
        return Texts(content, offsets)


class RowColumns(NamedTuple):
    """All rows of a table by key.

    Attributes:
        keys: in order, each once.
        key: number of the key of each row.
        entity, flags, first, last: of each row, as `derive.Row` has them.
        lang: number of the language of each row in `languages`.
        texts: the aliases as written.
        languages: in order.
    """

    keys: list[str]
    key: Counts
    entity: Counts
    flags: Counts
    first: Counts
    last: Counts
    lang: Counts
    texts: Texts
    languages: list[str]

    def starts(self) -> Numbers:
        """Where the rows of each key begin."""
        return run_starts(self.key) if len(self.key) else np.zeros(0, np.int64)


_COLUMNS = ("key", "entity", "flags", "first", "last", "lang")


class RowCollector:
    """Takes the rows of entities, which come in the order of their numbers."""

    def __init__(self) -> None:
        self._start_afresh()

    def _start_afresh(self) -> None:
        self._keys: dict[str, int] = {}
        self._languages: dict[str, int] = {}
        self._numbers = {name: array("I") for name in _COLUMNS}
        self._content = bytearray()
        self._lengths = array("I")

    def add(self, rows: Iterable[Row]) -> None:
        """Take rows; those of one entity and key in order."""
        rows = list(rows)
        if not rows:
            return
        keys, entity, flags, first, last, texts, languages = zip(*rows, strict=True)
        for name, column in (("entity", entity), ("flags", flags), ("first", first), ("last", last)):
            self._numbers[name].extend(column)
        known = self._keys
        self._numbers["key"].extend([known.setdefault(key, len(known)) for key in keys])
        tags = self._languages
        self._numbers["lang"].extend([tags.setdefault(tag, len(tags)) for tag in languages])
        encoded = [text.encode("utf-8", "surrogatepass") for text in texts]
        self._lengths.extend(map(len, encoded))
        self._content += b"".join(encoded)

    def columns(self) -> RowColumns:
        """All rows in order; the collector holds none of them after that."""
        keys, key_rank = _ranked(self._keys)
        languages, language_rank = _ranked(self._languages)
        taken = {name: np.array(column, np.uint32) for name, column in self._numbers.items()}
        offsets = np.append(0, np.cumsum(np.array(self._lengths, np.int64)))
        texts = Texts(np.frombuffer(self._content, np.uint8), offsets)
        order = np.argsort(key_rank[taken["key"]], kind="stable")
        ordered = {name: column[order] for name, column in taken.items()}
        ordered |= {"key": key_rank[ordered["key"]], "lang": language_rank[ordered["lang"]]}
        self._start_afresh()
        return RowColumns(keys=keys, texts=texts.taken(order), languages=languages, **ordered)


def _ranked(numbers: dict[str, int]) -> tuple[list[str], Counts]:
    """The texts in order, and the place in that order of each by its number."""
    ordered = sorted(numbers)
    rank = np.zeros(len(ordered), np.uint32)
    places = np.fromiter(map(numbers.__getitem__, ordered), np.int64, len(ordered))
    rank[places] = np.arange(len(ordered), dtype=np.uint32)
    return ordered, rank
