"""Signatures: numbers that names close to each other share, so that equal numbers make candidates.

A name emits, from its stems (the forms under which spellings and short forms of a word meet) and from its joined
letters:

- `whole`: all stems, order-free; `but one`: all stems but one - swaps, dropped, added or wholly different words;
- `pair`: any two stems - subsets of longer names; `initial`: a stem and the first letter of another;
- `word`: a single stem - a shared rare word;
- `quarters`: two of four equal pieces of the joined letters - at most two edits leave two pieces whole;
- `gap`: the joined letters of a short name with one or two of them left out.

Signatures that more than `CAP` names share suggest nothing and are dropped by the compiler. All is vectorised; after
the signature join of Gravano et al. 2001 and the deletion neighbourhoods of SymSpell (Garbe 2012).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from canonym.index.hashing import Hashes, Numbers, Substrings, mixed, word_hash
from canonym.names.words import Form, Word

CAP = 64
"""Names that may share a signature."""

SHORT = 8
"""Letters of a joined name up to which gaps, not quarters, find its misspellings."""

_U = np.uint64
_WHOLE, _PAIR, _INITIAL, _WORD, _QUARTERS, _GAP = (_U(0x1234567 + 0x7654321 * kind) for kind in range(6))
_SPREAD = _U(0xD6E8FEB86659FD93)
_MOST_STEMS = 8
"""Stems that pairs are made of; longer names are found by their quarters, words and first pairs."""


class Votes(NamedTuple):
    """What a shared signature says, as points for the candidate; they only rank candidates for a closer look."""

    whole: float = 8.0
    but_one: float = 3.0
    pair: float = 3.0
    initial: float = 1.5
    word: float = 2.0
    quarters: float = 1.2
    gap: float = 4.0
    two_gaps: float = 2.0


VOTES = Votes()


class Emitted(NamedTuple):
    """Signatures, the position of the name each is of, and the points that sharing it brings."""

    signatures: Hashes
    owners: Numbers
    votes: npt.NDArray[np.float32]


def emit(forms: Sequence[Form], *, query: bool) -> Emitted:
    """The signatures of names.

    Args:
        forms: the names.
        query: emit what a mention is looked up by (all shifts of quarters), not what an alias is stored under.
    """
    pieces: list[tuple[Hashes, Numbers, float]] = []
    pieces += _word_signatures(forms)
    joined = Substrings([form.joined for form in forms])
    pieces += _gap_signatures(joined, query)
    pieces += _query_quarters(joined) if query else _stored_quarters(joined)
    votes = [np.full(len(hashes), points, np.float32) for hashes, _, points in pieces]
    return Emitted(
        np.concatenate([hashes for hashes, _, _ in pieces]),
        np.concatenate([owners for _, owners, _ in pieces]),
        np.concatenate(votes),
    )


def telling_words(form: Form) -> Sequence[Word]:
    """The words that may tell a name, at most eight: grammar words left out, unless nothing else is left."""
    telling = [word for word in form.words if word.role not in ("noise", "particle")]
    return (telling or form.words)[:_MOST_STEMS]


def stems_of(form: Form) -> list[str]:
    """The stems of the words that may tell a name."""
    return [word.stem for word in telling_words(form)]


def _word_signatures(forms: Sequence[Form]) -> list[tuple[Hashes, Numbers, float]]:
    stems = [stems_of(form) for form in forms]
    counts = np.fromiter(map(len, stems), np.int64, len(stems))
    firsts = [[ord(word.text[0]) for word in telling_words(form)] for form in forms]
    pieces: list[tuple[Hashes, Numbers, float]] = []
    for count in np.unique(counts[counts > 0]).tolist():
        owners = np.flatnonzero(counts == count)
        hashes = np.array([[word_hash(stem) for stem in stems[i]] for i in owners], _U).reshape(len(owners), count)
        letters = np.array([firsts[i] for i in owners], _U).reshape(len(owners), count)
        pieces += _of_same_length(hashes, letters, owners, count)
    return pieces


def _of_same_length(
    hashes: Hashes, letters: Hashes, owners: Numbers, count: int
) -> list[tuple[Hashes, Numbers, float]]:
    total = hashes.sum(axis=1, dtype=_U)
    pieces: list[tuple[Hashes, Numbers, float]] = [(mixed(total + _WHOLE), owners, VOTES.whole)]
    for i in range(count):
        pieces.append((mixed(hashes[:, i] + _WORD), owners, VOTES.word))
        if count >= 3:
            pieces.append((mixed(total - hashes[:, i] + _WHOLE), owners, VOTES.but_one))
    for i, j in combinations(range(count), 2):
        pieces.append((mixed(hashes[:, i] + hashes[:, j] + _PAIR), owners, VOTES.pair))
        if count <= 4:
            for one, other in ((i, j), (j, i)):
                pieces.append((mixed(hashes[:, one] * _SPREAD + letters[:, other] + _INITIAL), owners, VOTES.initial))
    return pieces


def _gap_signatures(joined: Substrings, query: bool) -> list[tuple[Hashes, Numbers, float]]:
    """Short names with no letter, one letter and (from five letters on) two letters left out."""
    longest = SHORT + 2 if query else SHORT
    lengths = joined.lengths
    short = np.flatnonzero((lengths >= 2) & (lengths <= longest))
    first, end = joined.starts[short], joined.starts[short] + lengths[short]
    pieces = [(mixed(joined.hashes(first, end) + _GAP), short, VOTES.gap)]
    for length in range(2, longest + 1):
        owners = short[lengths[short] == length]
        if not len(owners):
            continue
        start = joined.starts[owners]
        for gap in range(length):
            pieces.append((mixed(joined.without(start, start + length, start + gap) + _GAP), owners, VOTES.gap))
        if length >= 5:
            for one, two in combinations(range(length), 2):
                hashes = joined.without_two(start, start + length, start + one, start + two)
                pieces.append((mixed(hashes + _GAP), owners, VOTES.two_gaps))
    return pieces


_QUARTER_PAIRS = tuple(combinations(range(4), 2))


def _quarter(length: int, number: int) -> tuple[int, int]:
    return number * length // 4, (number + 1) * length // 4


def _stored_quarters(joined: Substrings) -> list[tuple[Hashes, Numbers, float]]:
    owners = np.flatnonzero(joined.lengths > SHORT)
    start, length = joined.starts[owners], joined.lengths[owners]
    quarters = [joined.hashes(start + k * length // 4, start + (k + 1) * length // 4) for k in range(4)]
    return [
        (_two_quarters(quarters[i], quarters[j], (number * 1000 + length).astype(_U)), owners, VOTES.quarters)
        for number, (i, j) in enumerate(_QUARTER_PAIRS)
    ]


def _two_quarters(one: Hashes, other: Hashes, salt: Hashes) -> Hashes:
    return mixed(one * _SPREAD + mixed(other) + salt * _U(0xE7037ED1A0B428DB) + _QUARTERS)


def _query_quarters(joined: Substrings) -> list[tuple[Hashes, Numbers, float]]:
    pieces = []
    for length in np.unique(joined.lengths[joined.lengths >= SHORT - 1]).tolist():
        plan = _shifts(min(length, 2_000))
        if not plan.shape[1]:
            continue
        owners = np.flatnonzero(joined.lengths == length)
        start = joined.starts[owners][:, None]
        first, end, then, stop, salt = plan
        one, other = joined.hashes(start + first, start + end), joined.hashes(start + then, start + stop)
        hashes = _two_quarters(one, other, np.broadcast_to(salt.astype(_U), one.shape))
        pieces.append((hashes.ravel(), np.repeat(owners, plan.shape[1]), VOTES.quarters))
    return pieces


@lru_cache(512)
def _shifts(length: int) -> Numbers:
    """Where two quarters of a stored name may stand in a mention of this length: at most two edits away.

    Returns:
        Rows first, end, second first, second end, salt; one column for each place to look.
    """
    places = set()
    for difference in range(-2, 3):
        stored = length - difference
        if stored <= SHORT:
            continue
        for shift in range(-2, 3):
            for later in range(-2, 3):
                if abs(shift) + abs(later - shift) + abs(difference - later) > 2:
                    continue
                for number, (i, j) in enumerate(_QUARTER_PAIRS):
                    first, end = (offset + shift for offset in _quarter(stored, i))
                    then, stop = (offset + later for offset in _quarter(stored, j))
                    if first >= 0 and then >= end and stop <= length and not (i == 0 and shift < 0):
                        places.add((first, end, then, stop, number * 1000 + stored))
    return np.array(sorted(places), np.int64).reshape(-1, 5).T
