"""The shortlist: of the keys that signatures suggest, the few that are worth aligning word by word.

An estimate of the model's log-odds for all suggestions at once: words count as equal where their stems are, and the
likeness of the letters stands in for misspelt words. Only the order matters; what is kept is weighed exactly.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt
from rapidfuzz import fuzz, process

from canonym.index.neighbours import LatinKeys, Suggested, best_of
from canonym.index.opened import Index
from canonym.index.signatures import telling_words
from canonym.match.weights import weights
from canonym.names.words import Form

Floats = npt.NDArray[np.float32]
Ids = npt.NDArray[np.int64]

_WORDS = 8
"""Words of a name that the estimate looks at."""

_STEMS_KEPT = 1 << 17


class Shortlist:
    """Estimates log-odds of suggestions over one index."""

    def __init__(self, index: Index) -> None:
        file = index.file
        self._index = index
        self._latin = LatinKeys(file, index.keys)
        self._offsets = np.frombuffer(file.raw("key.stems.offsets"), np.uint32)
        self._stems = np.frombuffer(file.raw("key.stems"), np.uint32)
        self._count = np.frombuffer(file.raw("stem.count"), np.uint32)
        self._share = np.frombuffer(file.raw("stem.share"), np.uint8)
        self._log_names = float(np.log(len(index) + 1)) or 1.0
        self._number = lru_cache(_STEMS_KEPT)(index.stem_number)

    def of(self, forms: Sequence[Form], suggested: Suggested, most: int, gap: float) -> Suggested:
        """The likeliest suggestions for each form.

        Args:
            forms: the mentions.
            suggested: what signatures suggest for them.
            most: suggestions kept for each form.
            gap: log-odds behind the likeliest beyond which a suggestion is not kept.
        """
        if not len(suggested.owners):
            return suggested
        estimated = suggested._replace(points=self._estimate(forms, suggested))
        best = best_of(estimated, most)
        starts = np.flatnonzero(np.append(True, best.owners[1:] != best.owners[:-1]))
        top = np.repeat(best.points[starts], np.diff(np.append(starts, len(best.owners))))
        near = best.points >= top - gap
        return Suggested(best.owners[near], best.keys[near], best.points[near])

    def _estimate(self, forms: Sequence[Form], suggested: Suggested) -> Floats:
        table = weights()
        letters = self._letters(forms, suggested)
        ours, our_weights = self._mentions(forms)
        ours, our_weights = ours[suggested.owners], our_weights[suggested.owners]
        theirs = self._aliases(suggested.keys)
        their_weights, bearers = self._weights(theirs), self._bearers(theirs)
        equal = (ours[:, :, None] == theirs[:, None, :]) & (theirs >= 0)[:, None, :]
        met_ours, met_theirs = equal.any(axis=2), equal.any(axis=1)
        got_ours, got_theirs = (our_weights * met_ours).sum(1), (their_weights * met_theirs).sum(1)
        rest_ours, rest_theirs = our_weights.sum(1) - got_ours, their_weights.sum(1) - got_theirs
        # What the letters have in common beyond the words that are equal is taken for misspelt words.
        guessed = np.clip((letters - 0.6) / 0.4, 0.0, 1.0) * np.minimum(rest_ours, rest_theirs)
        total_ours, total_theirs = got_ours + rest_ours + 1e-6, got_theirs + rest_theirs + 1e-6
        agreed = np.minimum(got_ours, got_theirs) + guessed * 0.8
        anchor = (met_theirs * (their_weights > 0.25) / np.maximum(bearers, 1)).max(axis=1)
        left_ours, left_theirs = rest_ours - guessed, rest_theirs - guessed
        estimate: Floats = (
            table["covered_mention"] * (got_ours + guessed) / total_ours
            + table["covered_alias"] * (got_theirs + guessed) / total_theirs
            + table["letters"] * letters
            + table["mass"] * np.minimum(3.0, agreed)
            + table["rarest"] * (their_weights * met_theirs).max(axis=1)
            + table["anchor"] * np.maximum(anchor, 0.5 * guessed)
            + table["left_mention"] * left_ours
            + table["left_alias"] * left_theirs
            + table["clash"] * np.minimum(left_ours, left_theirs)
        ).astype(np.float32)
        return estimate

    def _letters(self, forms: Sequence[Form], suggested: Suggested) -> Floats:
        latin = self._latin
        theirs = [latin[number].replace(" ", "") for number in suggested.keys.tolist()]
        ours = [forms[owner].joined for owner in suggested.owners.tolist()]
        return process.cpdist(ours, theirs, scorer=fuzz.ratio, score_cutoff=40.0) / np.float32(100.0)

    def _mentions(self, forms: Sequence[Form]) -> tuple[Ids, Floats]:
        """Stem numbers (-2 where the table has no such stem, -3 beyond the end) and weights, one row a mention."""
        stems = np.full((len(forms), _WORDS), -3, np.int64)
        shares = np.zeros((len(forms), _WORDS), np.float32)
        for row, form in enumerate(forms):
            for column, word in enumerate(telling_words(form)[:_WORDS]):
                number = self._number(word.stem)
                stems[row, column] = number if number >= 0 else -2
                shares[row, column] = word.share
        known = np.where(stems >= 0, self._count[np.maximum(stems, 0)] if len(self._count) else 0, 0)
        return stems, shares * (0.3 + 0.7 * self._rarity(known))

    def _aliases(self, keys: Ids) -> Ids:
        """Stem numbers of keys, -1 beyond the end."""
        start, end = self._offsets[keys].astype(np.int64), self._offsets[keys + 1].astype(np.int64)
        place = start[:, None] + np.arange(_WORDS)
        inside = place < end[:, None]
        stems = self._stems[np.where(inside, place, 0)].astype(np.int64) if len(self._stems) else place
        return np.where(inside, stems, -1)

    def _weights(self, stems: Ids) -> Floats:
        known = np.maximum(stems, 0)
        shares = self._share[known].astype(np.float32) / np.float32(255)
        found: Floats = np.where(stems >= 0, shares * (0.3 + 0.7 * self._rarity(self._count[known])), 0)
        return found

    def _bearers(self, stems: Ids) -> npt.NDArray[np.uint32]:
        return self._count[np.maximum(stems, 0)]

    def _rarity(self, count: npt.NDArray[np.generic]) -> Floats:
        found: Floats = 1.0 - np.log(count.astype(np.float32) + 1.0) / np.float32(self._log_names)
        return found
