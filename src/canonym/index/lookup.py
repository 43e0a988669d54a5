"""Looking up whole columns of texts at once."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

import numpy as np

from canonym.index.hashing import Numbers
from canonym.index.layout import IndexFile
from canonym.index.opened import RareNumbers
from canonym.index.strings import hash_bits
from canonym.index.words import spans


class RareColumn:
    """`RareNumbers` of whole columns of rows."""

    def __init__(self, rare: RareNumbers) -> None:
        self._places = np.frombuffer(rare.places, np.uint32)
        self._numbers = np.frombuffer(rare.numbers, np.uint32)
        self._usual = rare.usual

    def __getitem__(self, rows: Numbers) -> Numbers:
        if not len(self._places):
            return np.full(len(rows), self._usual)
        at = np.minimum(self._places.searchsorted(rows), len(self._places) - 1)
        return np.where(self._places[at] == rows, self._numbers[at], self._usual)


class PoolLookup:
    """The hash table of a pool of an index, read in columns; finds what `Pool.find` finds."""

    def __init__(self, file: IndexFile, name: str) -> None:
        """Lay the arrays over the pool `name`, which must have been written `hashed`."""
        self._offsets = np.frombuffer(file.raw(f"{name}.offsets"), np.uint32)
        self._text = np.frombuffer(file.raw(f"{name}.text"), np.uint8)
        self._buckets = np.frombuffer(file.raw(f"{name}.buckets"), np.uint32)
        self._slots = np.frombuffer(file.raw(f"{name}.slots"), np.uint32)
        self._shift = 32 - hash_bits(len(self._offsets) - 1)

    def find_all(self, texts: Sequence[str]) -> Numbers:
        """The number of each text, -1 for those that the pool does not have."""
        encoded = [text.encode("utf-8", "surrogatepass") for text in texts]
        hashes = np.fromiter(map(zlib.crc32, encoded), np.uint32, len(encoded))
        lengths = np.fromiter(map(len, encoded), np.int64, len(encoded))
        bucket = (hashes >> np.uint32(self._shift)).astype(np.int64)
        begin = self._buckets[bucket].astype(np.int64)
        count = self._buckets[bucket + 1].astype(np.int64) - begin
        numbers = self._slots[spans(begin, count)].astype(np.int64)
        owners = np.arange(len(texts)).repeat(count)
        starts = self._offsets[numbers].astype(np.int64)
        fits = self._offsets[numbers + 1].astype(np.int64) - starts == lengths[owners]
        numbers, owners, starts = numbers[fits], owners[fits], starts[fits]
        own = np.frombuffer(b"".join(encoded), np.uint8)
        own_starts = (np.cumsum(lengths) - lengths)[owners]
        sizes = lengths[owners]
        differing = self._text[spans(starts, sizes)] != own[spans(own_starts, sizes)]
        equal = np.bincount(np.repeat(np.arange(len(owners)), sizes)[differing], minlength=len(owners)) == 0
        found = np.full(len(texts), -1, np.int64)
        found[owners[equal]] = numbers[equal]
        return found
