"""The signature table of an index: built from the keys that may be matched fuzzily, probed in place.

neighbour.buckets   where the entries of each bucket begin (top bits of the signature)
neighbour.entries   32 bits each: a fingerprint (the next bits of the signature) above a key number
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from canonym.collector import collector_off
from canonym.index.hashing import Hashes, Numbers
from canonym.index.layout import Buffer, IndexFile
from canonym.index.signatures import CAP, POINTS, Names, emit
from canonym.index.strings import written_texts
from canonym.index.words import WordCollector, run_lengths, run_starts, spans, telling

Sections = dict[str, Buffer]

_U, _u = np.uint64, np.uint32
_BLOCK = 1 << 15
"""Keys that emit at once; bounds the memory of compiling."""

_KEY_BITS = 28
"""Bits that a key number takes beside a mention's position where suggestions are ranked."""


class Bearers(NamedTuple):
    """The entities that each key may be matched to fuzzily: where those of each key begin, and all in a row."""

    offsets: Numbers
    entities: Numbers


@collector_off()
def neighbour_sections(known: Mapping[str, Buffer], bearers: Bearers) -> Sections:
    """The sections of the signature table and of the words that it is made of.

    Args:
        known: sections with the keys of the index.
        bearers: of each key; none where it may not be matched fuzzily.
    """
    count = len(bearers.offsets) - 1
    key_bits = max(1, (count - 1).bit_length()) if count else 1
    numbers = np.flatnonzero(np.diff(bearers.offsets))
    collector = WordCollector()
    packed: list[Hashes] = []
    borne: list[Numbers] = []
    columns: tuple[list[Numbers], list[Numbers], list[Numbers]] = [], [], []
    for start in range(0, len(numbers), _BLOCK):
        block = numbers[start : start + _BLOCK]
        read = collector.add(written_texts(known, "key", block.tolist()))
        own = [np.array(column, np.int64) for column in (read.words, read.lengths, read.legal)]
        offsets = np.append(0, np.cumsum(own[1]))
        grammar = np.frombuffer(bytes(collector.grammar), np.bool_)[own[0]]
        told = telling(offsets, grammar)
        stems, letters = collector.stem_hashes()[own[0]], collector.first_letters()[own[0]]
        packed.append(_packed(Names(told, stems, letters, read.joined, read.proper), block, key_bits))
        borne.append(_borne(own[0][told.places], np.repeat(block, told.counts), bearers))
        for column, part in zip(columns, own, strict=True):
            column.append(part)
    return {
        **_signature_sections(packed, key_bits),
        **collector.sections(_of_all_keys(numbers, count, *columns), _together(borne)),
    }


def _of_all_keys(
    numbers: Numbers, count: int, words: Sequence[Numbers], lengths: Sequence[Numbers], legal: Sequence[Numbers]
) -> dict[str, Numbers]:
    """The columns of the keys that may be matched, spread over all keys."""
    length, mask = np.zeros(count, np.int64), np.zeros(count, np.int64)
    length[numbers], mask[numbers] = _together(lengths), _together(legal)
    return {"words": _together(words), "offsets": np.append(0, np.cumsum(length)), "legal": mask}


def _together(parts: Sequence[Numbers]) -> Numbers:
    return np.concatenate(parts) if parts else np.zeros(0, np.int64)


def _borne(words: Numbers, keys: Numbers, bearers: Bearers) -> Numbers:
    """Each telling word of a key with each entity of the key, in one number, each once."""
    start = bearers.offsets[keys]
    count = bearers.offsets[keys + 1] - start
    pairs: Numbers = np.repeat(words, count) << 32 | bearers.entities[spans(start, count)]
    pairs.sort()
    return pairs[run_starts(pairs)]


def _packed(names: Names, numbers: Numbers, key_bits: int) -> Hashes:
    """Signature bits above key bits in one word: one sort then orders both."""
    signatures, owners, _ = emit(names, query=False)
    mask = _U((1 << key_bits) - 1)
    packed: Hashes = (signatures & ~mask) | numbers.astype(_U)[owners]
    return packed


def _signature_sections(packed: Iterable[Hashes], key_bits: int) -> Sections:
    words = np.concatenate([np.zeros(0, _U), *packed])
    words.sort()
    words = words[run_starts(words)]
    buckets, entries = _table(_without_crowds(words, key_bits), key_bits)
    return {"neighbour.buckets": buckets.tobytes(), "neighbour.entries": entries.tobytes()}


def _without_crowds(words: Hashes, key_bits: int) -> Hashes:
    """The sorted words without the signatures that more than CAP names share."""
    if not len(words):
        return words
    signatures = words >> _U(key_bits)
    starts = run_starts(signatures)
    counts = run_lengths(starts, len(words))
    kept: Hashes = words[(counts <= CAP).repeat(counts)]
    return kept


def _table(words: Hashes, key_bits: int) -> tuple[npt.NDArray[np.uint32], npt.NDArray[np.uint32]]:
    bits = bucket_bits(len(words))
    counts = np.bincount((words >> _U(64 - bits)).astype(np.int64), minlength=1 << bits)
    buckets = np.concatenate(([0], np.cumsum(counts))).astype(np.uint32)
    fingerprints = (words >> _U(64 - bits - (32 - key_bits))) << _U(key_bits)
    mask = _U((1 << key_bits) - 1)
    return buckets, (fingerprints | (words & mask)).astype(np.uint32)


def bucket_bits(entries: int) -> int:
    """Bits of the bucket number: about three entries a bucket."""
    return max(4, entries.bit_length() - 2)


class Suggested(NamedTuple):
    """Keys suggested for mentions, best first for each: position of the mention, key number, points."""

    owners: Numbers
    keys: Numbers
    points: npt.NDArray[np.float32]


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

    def suggest(self, names: Names, most: int) -> Suggested:
        """The keys that share most with each name, at most `most` for each."""
        shared = self._probe(names)
        shared.sort()
        pairs = shared >> 3
        starts = run_starts(pairs)
        points = np.add.reduceat(_POINTS[shared & 7], starts) if len(pairs) else np.zeros(0, np.float32)
        pairs = pairs[starts]
        return best_of(Suggested(pairs >> _KEY_BITS, pairs & ((1 << _KEY_BITS) - 1), points), most)

    def _probe(self, names: Names) -> Numbers:
        """For each shared signature the mention, the key and the kind, in one number."""
        signatures, owners, kinds = emit(names, query=True)
        bucket = (signatures >> _U(64 - self._bits)).astype(np.int64)
        start = self._buckets[bucket].astype(np.int64)
        count = np.minimum(self._buckets[bucket + 1], len(self._entries)) - start
        count[count < 0] = 0
        wanted = (signatures >> _U(64 - self._bits - (32 - self._key_bits))).astype(np.uint32) << _u(self._key_bits)
        entries = self._entries[spans(start, count)]
        equal = ((entries ^ wanted.repeat(count)) < _u(1 << self._key_bits)).nonzero()[0]
        keys = (entries[equal] & _u((1 << self._key_bits) - 1)).astype(np.int64)
        asked = count.cumsum().searchsorted(equal, "right")
        hits: Numbers = owners[asked] << (_KEY_BITS + 3) | keys << 3 | kinds[asked]
        return hits[keys < self._key_count]


_POINTS = np.array(POINTS, np.float32)


def best_of(suggested: Suggested, most: int) -> Suggested:
    """The `most` suggestions with most points for each mention, best first; equal points go by place."""
    owners, keys, points = suggested
    places = _ranked(owners, points)
    ranked = owners[places]
    starts = run_starts(ranked)
    rank = np.arange(len(ranked)) - starts.repeat(run_lengths(starts, len(ranked)))
    places = places[rank < most]
    return Suggested(owners[places], keys[places], points[places])


_STEPS = 1 << 10
"""Steps that a point is ranked by."""


def _ranked(owners: Numbers, points: npt.NDArray[np.float32]) -> Numbers:
    """The order by mention, falling points and place.

    Points between -512 and 511 are told apart by a thousandth.
    """
    falling = np.clip(512 * _STEPS - points * _STEPS, 0, (1 << 20) - 1).astype(np.int64)
    packed: Numbers = (owners << 20 | falling) << 24 | np.arange(len(owners))
    packed.sort()
    return packed & ((1 << 24) - 1)
