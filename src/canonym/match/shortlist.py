"""The shortlist: of the keys that signatures suggest, the few that are worth aligning word by word.

An estimate of the model's log-odds for all suggestions at once: words count as equal where their stems are, and the
likeness of the letters stands in for misspelt words. Only the order matters; what is kept is weighed exactly.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
from rapidfuzz import fuzz, process

from canonym.index.hashing import Numbers
from canonym.index.neighbours import Suggested, best_of
from canonym.index.words import WordTable, run_lengths, run_starts, spans
from canonym.match.mentions import Mentions, WordWeights
from canonym.match.weights import weights

Floats = npt.NDArray[Any]


class Shortlisted(NamedTuple):
    """Pairs worth a closer look, best first for each mention: position of the mention, key, likeness of the letters."""

    owners: Numbers
    keys: Numbers
    letters: Floats


class _Crossed(NamedTuple):
    """What the words of pairs have in common by their stems.

    Attributes:
        ours, theirs: weight of the words of each side.
        got_ours, got_theirs: of those that the other side has, too.
        rarest: weight of the heaviest word of theirs that is met.
        anchor: one over the entities that share the rarest word that is met.
    """

    ours: Floats
    theirs: Floats
    got_ours: Floats
    got_theirs: Floats
    rarest: Floats
    anchor: Floats


class Shortlist:
    """Estimates log-odds of suggestions over one index."""

    def __init__(self, table: WordTable, weights: WordWeights) -> None:
        self._table, self._weights = table, weights
        self._stems = np.ascontiguousarray(table.facts["stem"])

    def of(self, mentions: Mentions, suggested: Suggested, most: int, gap: float) -> Shortlisted:
        """The likeliest suggestions for each mention.

        Args:
            mentions: a block of them.
            suggested: what signatures suggest.
            most: suggestions kept for each mention.
            gap: log-odds behind the likeliest beyond which a suggestion is not kept.
        """
        owners, keys, _ = suggested
        if not len(owners):
            return Shortlisted(owners, keys, np.zeros(0, np.float32))
        begin, counts = self._table.slots(keys)
        words = self._table.words[spans(begin, counts)].astype(np.int64)
        letters = self._letters(mentions, owners, words, counts)
        estimate = _estimate(self._crossed(mentions, owners, words, counts, letters), letters)
        # The place of each suggestion goes through the ranking in the key's stead.
        best = best_of(Suggested(owners, np.arange(len(keys)), estimate), most)
        starts = run_starts(best.owners)
        top = best.points[starts].repeat(run_lengths(starts, len(best.owners)))
        places = best.keys[best.points >= top - gap]
        return Shortlisted(owners[places], keys[places], letters[places])

    def _letters(self, mentions: Mentions, owners: Numbers, words: Numbers, counts: Numbers) -> Floats:
        joined = [letters.encode("utf-8", "surrogatepass") for letters in mentions.names.joined]
        ours = [joined[owner] for owner in owners.tolist()]
        return process.cpdist(ours, self._table.joined(words, counts), scorer=fuzz.ratio) / np.float32(100.0)

    def _crossed(
        self, mentions: Mentions, owners: Numbers, words: Numbers, counts: Numbers, letters: Floats
    ) -> _Crossed:
        count = len(owners)
        weights, bearers = (column[words] for column in self._weights.of_table)
        own_weights, own_stems = mentions.weights[mentions.words], mentions.facts["stem"][mentions.words]
        pairs = np.arange(count).repeat(counts)
        begin = mentions.offsets[owners]
        beside = (mentions.offsets[owners + 1] - begin)[pairs]
        rows, columns = spans(begin[pairs], beside), np.arange(len(words)).repeat(beside)
        equal = (own_stems[rows] == self._stems[words][columns]).nonzero()[0]
        rows, columns = rows[equal], columns[equal]
        same = mentions.numbers[mentions.words[rows]] == words[columns]
        likeness = np.where(same, 1.0, _alike(letters)[pairs[columns]])
        met = np.zeros(len(words))
        met[columns] = likeness
        # A mention without words, whose place may be past the end, is nobody's owner.
        whole = np.add.reduceat(own_weights, np.minimum(mentions.offsets[:-1], len(own_weights) - 1))[owners]
        carried, first = weights * met, counts.cumsum() - counts
        return _Crossed(
            whole,
            np.bincount(pairs, weights, count),
            np.minimum(whole, np.bincount(pairs[columns], own_weights[rows] * likeness, count)),
            np.bincount(pairs, carried, count),
            np.maximum.reduceat(carried, first),
            np.maximum.reduceat((carried > 0.25) / np.maximum(bearers, 1), first),
        )


def _alike(letters: Floats) -> Floats:
    """How far words that differ may be taken for one by the likeness of the letters of their names, 0-1."""
    return ((letters - 0.6) / 0.4).clip(0.0, 1.0)


def _estimate(crossed: _Crossed, letters: Floats) -> Floats:
    """The log-odds of pairs, roughly."""
    table = weights()
    rest_ours, rest_theirs = crossed.ours - crossed.got_ours, crossed.theirs - crossed.got_theirs
    # What the letters have in common beyond the words that are equal is taken for misspelt words.
    guessed = _alike(letters) * np.minimum(rest_ours, rest_theirs)
    agreed = np.minimum(crossed.got_ours, crossed.got_theirs) + guessed * 0.8
    left_ours, left_theirs = rest_ours - guessed, rest_theirs - guessed
    estimate: Floats = (
        table["covered_mention"] * (crossed.got_ours + guessed) / (crossed.ours + 1e-6)
        + table["covered_alias"] * (crossed.got_theirs + guessed) / (crossed.theirs + 1e-6)
        + table["letters"] * letters
        + table["mass"] * np.minimum(3.0, agreed)
        + table["rarest"] * crossed.rarest
        + table["anchor"] * np.maximum(crossed.anchor, 0.5 * guessed)
        + table["left_mention"] * left_ours
        + table["left_alias"] * left_theirs
        + table["clash"] * np.minimum(left_ours, left_theirs)
    ).astype(np.float32)
    return estimate
