"""The signature table of an index: built from the keys that may be matched fuzzily, probed in place.

    neighbour.buckets   where the entries of each bucket begin (top bits of the signature)
    neighbour.entries   32 bits each: a fingerprint (the next bits of the signature) above a key number
    latin.*, latin.key  keys of other scripts in Latin letters, and their numbers
    stem.*, stem.count  every stem of the table and how many entities have it, for rarity
    stem.share          how much of a name's identity its words can carry by their role, 0-255 for 0-1
    key.stems           the stems of each key, by number; key.stems.offsets says where they begin
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from canonym.index.hashing import Hashes, Numbers
from canonym.index.layout import Buffer, IndexFile
from canonym.index.signatures import CAP, Emitted, emit, stems_of, telling_words
from canonym.index.strings import Pool, pool_sections
from canonym.names.words import Form, latin_form, latin_key

Sections = dict[str, Buffer]

_U = np.uint64
_BLOCK = 1 << 16
"""Keys that emit at once; bounds the memory of compiling."""


def neighbour_sections(keys: Sequence[str], bearers: Sequence[Sequence[int]]) -> Sections:
    """The sections of the signature table.

    Args:
        keys: all keys of the index, by number.
        bearers: for each key, the entities that it may be matched to fuzzily; none where it may not be.
    """
    numbers = [number for number, entities in enumerate(bearers) if entities]
    key_bits = max(1, (len(keys) - 1).bit_length()) if keys else 1
    stems: dict[str, int] = {}
    shares: list[float] = []
    of_keys: list[tuple[int, list[int]]] = []
    latin: dict[int, str] = {}
    carried = []
    packed = []
    for start in range(0, len(numbers), _BLOCK):
        block = numbers[start : start + _BLOCK]
        forms = [latin_form(_latin(keys[number], number, latin)) for number in block]
        of_keys += zip(block, (_numbered(form, stems, shares) for form in forms), strict=True)
        carried.append(_carried(forms, [bearers[number] for number in block], stems))
        packed.append(_packed(forms, np.array(block, _U), key_bits))
    words = np.concatenate(packed) if packed else np.zeros(0, _U)
    words.sort()
    words = words[np.append(True, words[1:] != words[:-1])] if len(words) else words
    buckets, entries = _table(_without_crowds(words, key_bits), key_bits)
    ordered = sorted(stems)
    rank = np.zeros(len(stems), np.uint32)
    rank[[stems[stem] for stem in ordered]] = np.arange(len(stems), dtype=np.uint32)
    by_number = _distinct_counts(carried, len(stems))
    counts = array("I", (int(by_number[stems[stem]]) for stem in ordered))
    return {
        "neighbour.buckets": buckets.tobytes(),
        "neighbour.entries": entries.tobytes(),
        **_key_stems(of_keys, len(keys), rank),
        "stem.share": bytes(round(255 * shares[stems[stem]]) for stem in ordered),
        "latin.key": array("I", latin).tobytes(),
        **pool_sections("latin", list(latin.values())),
        **pool_sections("stem", ordered, hashed=True),
        "stem.count": counts.tobytes(),
    }


def _numbered(form: Form, stems: dict[str, int], shares: list[float]) -> list[int]:
    """The numbers of a form's stems; new stems are numbered on the way."""
    numbers = []
    for word in telling_words(form):
        number = stems.setdefault(word.stem, len(stems))
        if number == len(shares):
            shares.append(word.share)
        numbers.append(number)
    return numbers


def _key_stems(of_keys: Sequence[tuple[int, list[int]]], count: int, rank: npt.NDArray[np.uint32]) -> Sections:
    lengths = np.zeros(count + 1, np.uint32)
    for key, numbers in of_keys:
        lengths[key + 1] = len(numbers)
    flat = np.fromiter((number for _, numbers in of_keys for number in numbers), np.int64)
    return {
        "key.stems.offsets": np.cumsum(lengths, dtype=np.uint32).tobytes(),
        "key.stems": rank[flat].tobytes() if len(flat) else b"",
    }


def _latin(key: str, number: int, latin: dict[int, str]) -> str:
    """The key in Latin letters, noted where it differs: romanising is too slow to do for every candidate."""
    form = latin_key(key)
    if form != key:
        latin[number] = form
    return form


def _distinct_counts(carried: Sequence[Numbers], count: int) -> Numbers:
    """How many entities bear each stem, over all blocks."""
    if not carried:
        return np.zeros(count, np.int64)
    pairs = np.concatenate(carried)
    pairs.sort()
    return np.bincount(pairs[np.append(True, pairs[1:] != pairs[:-1])] >> 32, minlength=count)


def _carried(forms: Sequence[Form], bearers: Sequence[Sequence[int]], stems: dict[str, int]) -> Numbers:
    """Each stem with each entity that bears it, packed into one number; new stems are numbered on the way."""
    pairs = {
        stems.setdefault(stem, len(stems)) << 32 | entity
        for form, entities in zip(forms, bearers, strict=True)
        for stem in stems_of(form)
        for entity in entities
    }
    return np.fromiter(pairs, np.int64, len(pairs))


def _packed(forms: Sequence[Form], numbers: Hashes, key_bits: int) -> Hashes:
    """Signature bits above key bits in one word: one sort then orders both."""
    signatures, owners, _ = emit(forms, query=False)
    mask = _U((1 << key_bits) - 1)
    packed: Hashes = (signatures & ~mask) | numbers[owners]
    return packed


def _without_crowds(words: Hashes, key_bits: int) -> Hashes:
    """The sorted words without the signatures that more than CAP names share."""
    if not len(words):
        return words
    signatures = words >> _U(key_bits)
    starts = np.flatnonzero(np.concatenate(([True], signatures[1:] != signatures[:-1])))
    counts = np.diff(np.append(starts, len(words)))
    kept: Hashes = words[np.repeat(counts <= CAP, counts)]
    return kept


def _table(words: Hashes, key_bits: int) -> tuple[npt.NDArray[np.uint32], npt.NDArray[np.uint32]]:
    bits = bucket_bits(len(words))
    counts = np.bincount((words >> _U(64 - bits)).astype(np.int64), minlength=1 << bits)
    buckets = np.concatenate(([0], np.cumsum(counts))).astype(np.uint32)
    fingerprints = (words >> _U(64 - bits - (32 - key_bits))) << _U(key_bits)
    mask = _U((1 << key_bits) - 1)
    return buckets, (fingerprints | (words & mask)).astype(np.uint32)


def bucket_bits(entries: int) -> int:
    """Bits of the bucket number: about four entries a bucket."""
    return max(4, entries.bit_length() - 2)


class Suggested(NamedTuple):
    """Keys suggested for mentions, best first for each: position of the mention, key number, points."""

    owners: Numbers
    keys: Numbers
    points: npt.NDArray[np.float32]


class LatinKeys:
    """The keys of an index in Latin letters."""

    def __init__(self, file: IndexFile, keys: Pool) -> None:
        self._keys, self._latin = keys, Pool(file, "latin")
        self._numbers = file.array("latin.key")

    def __getitem__(self, number: int) -> str:
        """Key `number` in Latin letters."""
        key = self._keys[number]
        if key.isascii():
            return key
        place = bisect_left(self._numbers, number)
        found = place < len(self._numbers) and self._numbers[place] == number
        return self._latin[place] if found else key


class Neighbours:
    """The signature table of an opened index."""

    def __init__(self, file: IndexFile, key_count: int) -> None:
        self._buckets = np.frombuffer(file.raw("neighbour.buckets"), np.uint32)
        self._entries = np.frombuffer(file.raw("neighbour.entries"), np.uint32)
        self._key_bits = max(1, (key_count - 1).bit_length()) if key_count else 1
        self._bits = bucket_bits(len(self._entries))
        self._key_count = key_count
        if len(self._buckets) != (1 << self._bits) + 1:
            raise file.damaged("size of neighbour.buckets")

    def suggest(self, forms: Sequence[Form], most: int) -> Suggested:
        """The keys that share most with each form, at most `most` for each."""
        emitted = emit(forms, query=True)
        owners, keys, votes = self._probe(emitted)
        if not len(owners):
            return Suggested(owners, keys, votes)
        pairs = (owners << 32) | keys
        order = np.argsort(pairs, kind="stable")
        pairs = pairs[order]
        starts = np.flatnonzero(np.append(True, pairs[1:] != pairs[:-1]))
        points = np.add.reduceat(votes[order], starts)
        return best_of(Suggested(pairs[starts] >> 32, pairs[starts] & 0xFFFFFFFF, points), most)

    def _probe(self, emitted: Emitted) -> tuple[Numbers, Numbers, npt.NDArray[np.float32]]:
        signatures, owners, votes = emitted
        bucket = (signatures >> _U(64 - self._bits)).astype(np.int64)
        start = self._buckets[bucket].astype(np.int64)
        count = np.minimum(self._buckets[bucket + 1].astype(np.int64), len(self._entries)) - start
        full = np.flatnonzero(count > 0)
        start, count, signatures, owners, votes = start[full], count[full], signatures[full], owners[full], votes[full]
        place = np.arange(int(count.sum())) - np.repeat(np.cumsum(count) - count - start, count)
        entries = self._entries[place]
        fingerprint = (signatures >> _U(64 - self._bits - (32 - self._key_bits))).astype(np.uint32)
        wanted = np.repeat(fingerprint << np.uint32(self._key_bits), count)
        equal = np.flatnonzero((entries ^ wanted) < np.uint32(1 << self._key_bits))
        keys = (entries[equal] & np.uint32((1 << self._key_bits) - 1)).astype(np.int64)
        inside = keys < self._key_count
        hit = np.repeat(np.arange(len(count)), count)[equal][inside]
        return owners[hit].astype(np.int64), keys[inside], votes[hit]


def best_of(suggested: Suggested, most: int) -> Suggested:
    """The `most` suggestions with most points for each mention, best first; equal points go by key."""
    owners, keys, points = suggested
    order = np.lexsort((keys, -points, owners))
    owners, keys, points = owners[order], keys[order], points[order]
    starts = np.flatnonzero(np.concatenate(([True], owners[1:] != owners[:-1])))
    rank = np.arange(len(owners)) - np.repeat(starts, np.diff(np.append(starts, len(owners))))
    kept = rank < most
    return Suggested(owners[kept], keys[kept], points[kept])
