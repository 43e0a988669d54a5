"""Signatures: numbers that names close to each other share, so that equal numbers make candidates.

A name emits, from its stems (the forms under which spellings and short forms of a word meet) and from its joined
letters:

- `whole`: all stems, order-free; `but one`: all stems but one - swaps, dropped, added or wholly different words;
- `pair`: any two stems - subsets of longer names; `initial`: a stem and the first letter of another;
- `word`: a single stem - a shared rare word;
- `quarters`: two of four equal pieces of the joined letters, their letters in any order - at most two edits leave
  two pieces whole, and letters that change places inside a piece leave it whole, too;
- `gap`: the joined letters of a short name with one or two of them left out.

The letters are those of the whole name and, where it has generic words (*City Council*), those of the others alone:
what a thousand councils share suggests nothing.

Signatures that more than `CAP` names share suggest nothing and are dropped by the compiler. All is vectorised; after
the signature join of Gravano et al. 2001 and the deletion neighbourhoods of SymSpell (Garbe 2012).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import IntEnum
from functools import lru_cache
from itertools import combinations, product
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from canonym.index.hashing import Hashes, Numbers, Substrings, mixed
from canonym.index.words import Telling

CAP = 64
"""Names that may share a signature."""

SHORT = 8
"""Letters of a joined name up to which gaps, not quarters, find its misspellings."""

_U = np.uint64
_WHOLE, _PAIR, _INITIAL, _WORD, _QUARTERS, _GAP = (_U(0x1234567 + 0x7654321 * kind) for kind in range(6))
_SPREAD = _U(0xD6E8FEB86659FD93)


class Kind(IntEnum):
    """Kinds of signatures, by the number that goes with each."""

    WHOLE = 0
    BUT_ONE = 1
    PAIR = 2
    INITIAL = 3
    WORD = 4
    QUARTERS = 5
    GAP = 6
    TWO_GAPS = 7


POINTS = (8.0, 3.0, 3.0, 1.0, 1.2, 2.5, 4.0, 3.0)
"""What sharing a signature of each kind says; points only rank candidates for a closer look."""

_MOST_INITIALS = 4
"""Telling words up to which a stem and an initial make a signature."""


class Names(NamedTuple):
    """Names to emit signatures.

    Attributes:
        telling: the telling words of each name.
        stems: hash of the stem of each word of all names in a row.
        letters: first letter of each word.
        joined: the letters of each name without spaces.
        proper: those of its proper words, see `names.words.proper_letters`; empty where there is no telling them apart.
    """

    telling: Telling
    stems: Hashes
    letters: Hashes
    joined: Sequence[str]
    proper: Sequence[str]


class Emitted(NamedTuple):
    """Signatures, the position of the name each is of, and the kind of each, a number of `VOTES`."""

    signatures: Hashes
    owners: Numbers
    kinds: npt.NDArray[np.uint8]


class _Piece(NamedTuple):
    hashes: Hashes
    owners: Numbers
    kind: int


def emit(names: Names, *, query: bool) -> Emitted:
    """The signatures of names.

    Args:
        names: to emit them.
        query: emit what a mention is looked up by (all shifts of quarters), not what an alias is stored under.
    """
    proper = [number for number, text in enumerate(names.proper) if text]
    joined = Substrings([*names.joined, *(names.proper[number] for number in proper)])
    bearers = np.concatenate((np.arange(len(names.joined)), np.array(proper, np.int64)))
    quarters = _query_quarters(joined) if query else _stored_quarters(joined)
    letters = [*_gap_signatures(joined, query, len(names.joined)), *quarters]
    if proper:
        letters = [piece._replace(owners=bearers[piece.owners]) for piece in letters]
    pieces = [*_word_signatures(names), *letters]
    if not pieces:
        return Emitted(np.zeros(0, _U), np.zeros(0, np.int64), np.zeros(0, np.uint8))
    lengths = [len(piece.hashes) for piece in pieces]
    return Emitted(
        mixed(np.concatenate([piece.hashes for piece in pieces])),
        np.concatenate([piece.owners for piece in pieces]),
        np.array([piece.kind for piece in pieces], np.uint8).repeat(lengths),
    )


def _word_signatures(names: Names) -> list[_Piece]:
    counts, places = names.telling
    begins = counts.cumsum() - counts
    pieces: list[_Piece] = []
    for count in sorted(set(counts[counts > 0].tolist())):
        owners = (counts == count).nonzero()[0]
        slots = places[begins[owners][:, None] + np.arange(count)]
        pieces += _of_same_length(names.stems[slots], names.letters[slots], owners, count)
    return pieces


def _of_same_length(hashes: Hashes, letters: Hashes, owners: Numbers, count: int) -> Iterator[_Piece]:
    """The signatures of words, for names of which all have `count` telling words: one row a name."""
    total = hashes.sum(axis=1, dtype=_U)
    yield _Piece(total + _WHOLE, owners, Kind.WHOLE)
    yield _flat(hashes + _WORD, owners, Kind.WORD)
    if count < 2:
        return
    if count > 2:
        yield _flat(total[:, None] - hashes + _WHOLE, owners, Kind.BUT_ONE)
    ones, others = _pairs(count)
    yield _flat(hashes[:, ones] + hashes[:, others] + _PAIR, owners, Kind.PAIR)
    if count <= _MOST_INITIALS:
        ones, others = _ordered_pairs(count)
        yield _flat(hashes[:, ones] * _SPREAD + letters[:, others] + _INITIAL, owners, Kind.INITIAL)


@lru_cache(64)
def _pairs(count: int) -> tuple[Numbers, Numbers]:
    """The first and the second of every two places out of `count`."""
    ones, others = np.triu_indices(count, 1)
    return ones, others


@lru_cache(64)
def _ordered_pairs(count: int) -> tuple[Numbers, Numbers]:
    """The same either way round."""
    ones, others = _pairs(count)
    return np.concatenate((ones, others)), np.concatenate((others, ones))


def _flat(rows: Hashes, owners: Numbers, kind: int) -> _Piece:
    return _Piece(rows.ravel(), owners.repeat(rows.shape[1]), kind)


def _gap_signatures(joined: Substrings, query: bool, whole: int) -> Iterator[_Piece]:
    """Short names with no letter, one letter and (from five letters on) two letters left out.

    Only the first `whole` of the names are stored with two letters left out, for these are many.
    """
    longest = SHORT + 2 if query else SHORT
    lengths = joined.lengths
    short = ((lengths >= 2) & (lengths <= longest)).nonzero()[0]
    if not len(short):
        return
    first, end = joined.starts[short], joined.starts[short] + lengths[short]
    yield _Piece(joined.hashes(first, end) + _GAP, short, Kind.GAP)
    for length in sorted(set(lengths[short].tolist())):
        owners = short[lengths[short] == length]
        start = joined.starts[owners][:, None]
        gap = np.arange(length)
        yield _flat(joined.without(start, start + length, start + gap) + _GAP, owners, Kind.GAP)
        if length >= 5:
            if not query:
                owners = owners[owners < whole]
                start = joined.starts[owners][:, None]
            one, two = _pairs(length)
            hashes = joined.without_two(start, start + length, start + one, start + two)
            yield _flat(hashes + _GAP, owners, Kind.TWO_GAPS)


_MOST_EDITS = 2
_QUARTER_PAIRS = tuple(combinations(range(4), 2))


def _quarter(length: int, number: int) -> tuple[int, int]:
    return number * length // 4, (number + 1) * length // 4


def _stored_quarters(joined: Substrings) -> list[_Piece]:
    owners = np.flatnonzero(joined.lengths > SHORT)
    start, length = joined.starts[owners], joined.lengths[owners]
    quarters = [joined.bags(start + k * length // 4, start + (k + 1) * length // 4) for k in range(4)]
    return [
        _Piece(_two_quarters(quarters[i], quarters[j], _salts(length, np.array(number))), owners, Kind.QUARTERS)
        for number, (i, j) in enumerate(_QUARTER_PAIRS)
    ]


def _two_quarters(one: Hashes, other: Hashes, salts: Hashes) -> Hashes:
    return one * _SPREAD + mixed(other) + salts


def _salts(lengths: Numbers, numbers: Numbers) -> Hashes:
    """What makes the quarters of each length and the pairs of them differ."""
    salts: Hashes = (numbers * 1000 + lengths).astype(_U) * _U(0xE7037ED1A0B428DB) + _QUARTERS
    return salts


def _query_quarters(joined: Substrings) -> Iterator[_Piece]:
    for length in sorted(set(joined.lengths[joined.lengths >= SHORT - 1].tolist())):
        places, salts = _places(min(length, 2_000))
        owners = (joined.lengths == length).nonzero()[0]
        bags = joined.bags_before(joined.starts[owners][:, None, None] + places)
        pieces = bags[:, 1::2] - bags[:, ::2]
        one, other = pieces[:, 0] + pieces[:, 1], pieces[:, 2] + pieces[:, 3]
        yield _flat(_two_quarters(one, other, salts), owners, Kind.QUARTERS)


@lru_cache(512)
def _places(length: int) -> tuple[Numbers, Hashes]:
    """Where to look for two quarters of stored names in a mention of this length.

    Returns:
        Eight rows, one column for each place to look: first and end of the two pieces that one quarter is made of, and
        of the two that the other is made of; and the salt of each place.
    """
    (first, end, then, stop), salts = _shifts(length)
    (begin, border, close), border_salts = _borders(length)
    whole = np.array([first, end, end, end, then, stop, stop, stop])
    # Across the border each quarter has got the other's letter for its own.
    crossed = np.array([begin, border - 1, border, border + 1, border - 1, border, border + 1, close])
    return np.concatenate((whole, crossed), axis=1), np.concatenate((salts, border_salts))


@lru_cache(512)
def _shifts(length: int) -> tuple[Numbers, Hashes]:
    """Where two whole quarters of a stored name may stand in a mention of this length.

    Two edits spoil two quarters at most. What the spoilt ones before, between and after the two whole ones have gained
    or lost tells where the whole ones stand.

    Returns:
        Rows first, end, second first, second end, one column for each place to look; and the salt of each place.
    """
    places = set()
    for number, (i, j) in enumerate(_QUARTER_PAIRS):
        for before, between, after in product(_gains(i), _gains(j - i - 1), _gains(3 - j)):
            if abs(before) + abs(between) + abs(after) > _MOST_EDITS:
                continue
            stored = length - before - between - after
            first, end = (offset + before for offset in _quarter(stored, i))
            then, stop = (offset + before + between for offset in _quarter(stored, j))
            if stored > SHORT and first >= 0 and then >= end and stop <= length:
                places.add((first, end, then, stop, stored, number))
    columns = np.array(sorted(places), np.int64).reshape(-1, 6).T
    return columns[:4], _salts(columns[4], columns[5])


def _gains(quarters: int, edits: int = _MOST_EDITS) -> range:
    """Letters that so many quarters together may have gained or lost by so many edits."""
    return range(-edits, edits + 1) if quarters else range(1)


@lru_cache(512)
def _borders(length: int) -> tuple[Numbers, Hashes]:
    """Where two quarters stand whose letters at their border have changed places, which spoils both in one edit.

    Returns:
        Rows first, border, end of both, one column for each place to look; and the salt of each place.
    """
    places = set()
    for number, (i, j) in enumerate(_QUARTER_PAIRS):
        for before, after in product(_gains(i, 1), _gains(3 - j, 1)):
            stored = length - before - after
            if j == i + 1 and abs(before) + abs(after) < _MOST_EDITS and stored > SHORT:
                first, border = (offset + before for offset in _quarter(stored, i))
                places.add((first, border, _quarter(stored, j)[1] + before, stored, number))
    columns = np.array(sorted(place for place in places if place[0] >= 0 and place[2] <= length), np.int64)
    columns = columns.reshape(-1, 5).T
    return columns[:3], _salts(columns[3], columns[4])
