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
from canonym.index.words import WordTable, run_starts
from canonym.match.crossed import Crosser, Crossing
from canonym.match.mentions import Mentions
from canonym.match.weights import weights

Floats = npt.NDArray[Any]


class Shortlisted(NamedTuple):
    """Pairs worth a closer look, best first for each mention: position of the mention, key, likeness of the letters."""

    owners: Numbers
    keys: Numbers
    letters: Floats


class Shortlist:
    """Estimates log-odds of suggestions over one index."""

    def __init__(self, table: WordTable, crosser: Crosser) -> None:
        self._table, self._crosser = table, crosser

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
        letters = self._letters(mentions, owners, keys)
        estimate = _estimate(self._crosser.cross(mentions, owners, keys), letters)
        # The place of each suggestion goes through the ranking in the key's stead.
        best = best_of(Suggested(owners, np.arange(len(keys)), estimate), most)
        starts = run_starts(best.owners)
        top = np.repeat(best.points[starts], np.diff(np.append(starts, len(best.owners))))
        places = best.keys[best.points >= top - gap]
        return Shortlisted(owners[places], keys[places], letters[places])

    def _letters(self, mentions: Mentions, owners: Numbers, keys: Numbers) -> Floats:
        theirs = self._table.joined(keys)
        joined = mentions.names.joined
        ours = [joined[owner] for owner in owners.tolist()]
        return process.cpdist(ours, theirs, scorer=fuzz.ratio) / np.float32(100.0)


def _estimate(crossing: Crossing, letters: Floats) -> Floats:
    """The log-odds of pairs, roughly."""
    table = weights()
    ours, theirs, count = crossing.ours, crossing.theirs, len(crossing.owners)
    equal = np.flatnonzero(ours.facts["stem"][crossing.rows] == theirs.facts["stem"][crossing.columns])
    met_rows, met_columns = np.zeros(len(ours.pairs), bool), np.zeros(len(theirs.pairs), bool)
    met_rows[crossing.rows[equal]], met_columns[crossing.columns[equal]] = True, True
    got_ours = np.bincount(ours.pairs, ours.weights * met_rows, count)
    got_theirs = np.bincount(theirs.pairs, theirs.weights * met_columns, count)
    rest_ours = np.bincount(ours.pairs, ours.weights, count) - got_ours
    rest_theirs = np.bincount(theirs.pairs, theirs.weights, count) - got_theirs
    # What the letters have in common beyond the words that are equal is taken for misspelt words.
    guessed = np.clip((letters - 0.6) / 0.4, 0.0, 1.0) * np.minimum(rest_ours, rest_theirs)
    agreed = np.minimum(got_ours, got_theirs) + guessed * 0.8
    columns = met_columns.nonzero()[0]
    rarest, anchor = np.zeros(count), np.zeros(count)
    pairs, carried = theirs.pairs[columns], theirs.weights[columns]
    np.maximum.at(rarest, pairs, carried)
    np.maximum.at(anchor, pairs, (carried > 0.25) / np.maximum(theirs.bearers[columns], 1))
    left_ours, left_theirs = rest_ours - guessed, rest_theirs - guessed
    estimate: Floats = (
        table["covered_mention"] * (got_ours + guessed) / (got_ours + rest_ours + 1e-6)
        + table["covered_alias"] * (got_theirs + guessed) / (got_theirs + rest_theirs + 1e-6)
        + table["letters"] * letters
        + table["mass"] * np.minimum(3.0, agreed)
        + table["rarest"] * rarest
        + table["anchor"] * np.maximum(anchor, 0.5 * guessed)
        + table["left_mention"] * left_ours
        + table["left_alias"] * left_theirs
        + table["clash"] * np.minimum(left_ours, left_theirs)
    ).astype(np.float32)
    return estimate
