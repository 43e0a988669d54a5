"""Two names side by side, as if the second were the only entity: how alike, how likely the same, and why."""

from __future__ import annotations

import math
from dataclasses import dataclass

from rapidfuzz import fuzz

from canonym.match.align import Alignment, align
from canonym.match.features import features, word_weights
from canonym.match.fuzzy import log_odds, similarity
from canonym.match.weights import weights
from canonym.names.acronyms import acronyms_of, looks_like_acronym
from canonym.names.fold import fold
from canonym.names.scripts import is_latin
from canonym.names.spellings import skeleton
from canonym.names.words import Form, form_of, word
from canonym.vocabulary import is_of_type, normal_type


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two names compared: `score` is raw similarity, `confidence` the probability that they name one thing, both 0-1.

    `method` is `exact`, `variant`, `fuzzy` or empty where nothing agrees; `rules` are the relations that were used;
    `why` says it for people.
    """

    a: str
    b: str
    score: float
    confidence: float
    method: str
    rules: tuple[str, ...]
    why: str


_USUAL_BEARERS = {"given": 40, "generic": 60, "noise": 1_000, "particle": 1_000, "letter": 200, "plain": 2}
"""In how many entities of a table of the world a word of each role usually is: there is no table to count in."""


def _rarity(stem: str) -> float:
    return 1.0


def _bearers(stem: str) -> int:
    return _USUAL_BEARERS.get(word(stem).role if stem.isalpha() else "plain", 2)


def compare(a: str, b: str, type: str | None = None) -> Comparison:
    """Compare two names.

    Args:
        a: a name as it was met.
        b: the name of an entity.
        type: of the entity, where it is known; people forgive extra given names.

    >>> compare("Jazayeri, Massoud", "Massoud Jazairi", "person").confidence > 0.8
    True
    >>> compare("New Mexico", "Mexico").confidence < 0.5
    True
    """
    key_a, key_b = fold(a), fold(b)
    if not key_a or not key_b:
        return Comparison(a, b, 0.0, 0.0, "", (), "one of the names is empty")
    if key_a == key_b:
        confidence = _probability(weights()["exact"])
        return Comparison(a, b, 1.0, confidence, "exact", (), "the same but for case and punctuation")
    if _is_acronym_of(a, key_b) or _is_acronym_of(b, key_a):
        confidence = _probability(weights()["exact_initials"] + weights()["alone"])
        return Comparison(a, b, 0.9, confidence, "variant", ("acronym",), "one is the initials of the other")
    if is_latin(key_a) != is_latin(key_b) or not is_latin(key_a):
        return _across_scripts(a, b, key_a, key_b)
    person = type is not None and is_of_type(normal_type(type), "person")
    form_a, form_b = form_of(key_a), form_of(key_b)
    alignment = align(form_a, form_b)
    if not alignment.links and not _one_word_each(form_a, form_b):
        return Comparison(a, b, 0.0, 0.0, "", (), "no word of one is a word of the other")
    ours, theirs = word_weights(form_a.words, _rarity), word_weights(form_b.words, _rarity)
    seen = features(form_a, form_b, alignment, ours, theirs, _rarity, _bearers, person=person)
    method = "variant" if alignment.structural and not seen.clash else "fuzzy"
    why = _why(form_a, form_b, alignment)
    # With no table that could hold the namesake (Mexico beside New Mexico), what tells them apart must count more.
    confidence = _probability(log_odds(seen) + weights()["pair_qualifiers"] * seen.qualifiers)
    return Comparison(a, b, similarity(seen), confidence, method, alignment.rules, why)


def _across_scripts(a: str, b: str, key_a: str, key_b: str) -> Comparison:
    """Names of which one is romanised: their letters and consonant frames as wholes, since scripts part words apart."""
    one, other = form_of(key_a).joined, form_of(key_b).joined
    letters = fuzz.ratio(one, other) / 100.0
    frames = fuzz.ratio(skeleton(one), skeleton(other)) / 100.0 if one and other else 0.0
    likeness = max(letters, 0.97 * frames)
    table = weights()
    confidence = _probability(table["script"] + table["script_likeness"] * likeness)
    why = f"in Latin letters {one} ~ {other}"
    return Comparison(a, b, likeness, confidence, "fuzzy", ("transliteration",), why)


def _probability(log_odds: float) -> float:
    return 1.0 / (1.0 + math.exp(-max(-60.0, min(60.0, log_odds))))


def _is_acronym_of(short: str, key: str) -> bool:
    return looks_like_acronym(short, 8) and fold(short) in acronyms_of(key.split())


def _one_word_each(a: Form, b: Form) -> bool:
    return len(a.words) == len(b.words) == 1


def _why(a: Form, b: Form, alignment: Alignment) -> str:
    parts = [
        f"{a.words[link.mention].text} ~ {b.words[link.alias].text} ({link.relation})"
        if link.relation != "equal"
        else a.words[link.mention].text
        for link in alignment.links
    ]
    left = [f"only in the first: {a.words[i].text}" for i in alignment.left_mention]
    left += [f"only in the second: {b.words[j].text}" for j in alignment.left_alias]
    return "; ".join([", ".join(parts), *left]) if parts else "; ".join(left)


