"""The features of an alignment: a handful of numbers, each of which speaks for or against and never both."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from rapidfuzz import fuzz

from canonym.match.align import Alignment
from canonym.names.legal_forms import form_family
from canonym.names.words import Form, Word

Rarity = Callable[[str], float]
"""From a stem to how rare it is in the table, 0 (in every name) to 1 (in none)."""

Bearers = Callable[[str], int]
"""From a stem to how many entities of the table have it."""


class Features(NamedTuple):
    """What the model sees of a mention and an alias. Shares are 0-1, amounts are sums of word weights (0-1 each).

    Attributes:
        covered_mention: share of the mention's weight that has a counterpart.
        covered_alias: share of the alias's weight that has a counterpart.
        letters: similarity of the joined letters.
        mass: weight that agrees, up to 3: one common word is little, two rare ones are much.
        rarest: weight of the heaviest word that agrees.
        anchor: 1 where a word that agrees is this entity's alone, else one over the entities that share it; an initial
            makes nobody unique.
        left_mention: weight without counterpart in the mention, up to 2.
        left_alias: weight without counterpart in the alias, up to 2.
        clash: the smaller of the two: different words in the same place.
        loose: the clash where no word anchors it: the word that tells two entities apart is what differs.
        misspelt: weight lost to unlikeness of linked words.
        slips: the same, squared for each word: one bad slip is worse than two small ones.
        initials: linked words that are only initials.
        numbers: numbers or codes without counterpart (half each where only one side has one).
        qualifiers: words that tell namesakes apart (north, new, junior) without counterpart, up to 2.
        heads: 1 where both have generic head words and share no class (bank / university).
        extra_head: 1 where one name adds a generic head word and the other has none (Brics / Brics Bank).
        country: 1 where both sides are left with a country of their own, a half where one side is.
        part: 1 where one name is the whole of a single telling word and the other goes on (Turkish / Turkish Empire).
        legal: 1 where both have legal forms of different families.
        order: 1 where the words stand in another order.
        known: weight of misspelt words that the table knows as they are: another name, not a slip.
        person_clash: the clash, for persons.
        given_clash: 1 where both sides of a person are left with a given name of their own.
        person_left: weight left over on one side alone, for persons: extra given names.
    """

    covered_mention: float
    covered_alias: float
    letters: float
    mass: float
    rarest: float
    anchor: float
    left_mention: float
    left_alias: float
    clash: float
    loose: float
    misspelt: float
    slips: float
    initials: float
    numbers: float
    qualifiers: float
    heads: float
    extra_head: float
    country: float
    part: float
    legal: float
    order: float
    known: float
    person_clash: float
    given_clash: float
    person_left: float


def word_weights(words: Sequence[Word], rarity: Rarity) -> list[float]:
    """How much of a name each word carries: its role's share, less where the table is full of it."""
    return [word.share * (0.3 + 0.7 * rarity(word.stem)) for word in words]


def features(
    mention: Form,
    alias: Form,
    alignment: Alignment,
    ours: list[float],
    theirs: list[float],
    rarity: Rarity,
    bearers: Bearers,
    *,
    person: bool,
) -> Features:
    """The features of an alignment.

    Args:
        mention, alias: the two names.
        alignment: of the two.
        ours, theirs: weights of their words.
        rarity: of stems in the table.
        bearers: of stems in the table.
        person: whether the alias is of a person.
    """
    total_ours, total_theirs = sum(ours) or 1e-9, sum(theirs) or 1e-9
    mass = misspelt = slips = rarest = anchor = initials = known = 0.0
    got_ours = got_theirs = 0.0
    for link in alignment.links:
        weight_ours, weight_theirs = ours[link.mention], theirs[link.alias]
        got_ours += weight_ours * link.likeness
        got_theirs += weight_theirs * link.likeness
        weight = min(weight_ours, weight_theirs)
        mass += weight * link.likeness
        lost = 1.0 - link.likeness
        misspelt += max(weight_ours, weight_theirs) * lost
        slips += max(weight_ours, weight_theirs) * lost * lost
        if weight > 0.25 and link.relation != "initial":
            anchor = max(anchor, link.likeness / _bearers_of(alias.words[link.alias], bearers))
        rarest = max(rarest, weight * link.likeness)
        initials += link.relation == "initial"
        if link.relation == "misspelling" and rarity(mention.words[link.mention].stem) < 1.0:
            known += weight_ours
    left_ours = sum(ours[i] for i in alignment.left_mention)
    left_theirs = sum(theirs[j] for j in alignment.left_alias)
    clash = min(left_ours, left_theirs)
    rest_ours = [mention.words[i] for i in alignment.left_mention]
    rest_theirs = [alias.words[j] for j in alignment.left_alias]
    return Features(
        covered_mention=min(1.0, got_ours / total_ours),
        covered_alias=min(1.0, got_theirs / total_theirs),
        letters=fuzz.ratio(mention.joined, alias.joined) / 100.0,
        mass=min(3.0, mass),
        rarest=rarest,
        anchor=anchor,
        left_mention=min(2.0, left_ours),
        left_alias=min(2.0, left_theirs),
        clash=min(2.0, clash),
        loose=min(2.0, clash) * (1.0 - anchor),
        misspelt=min(2.0, misspelt),
        slips=min(1.0, 4.0 * slips),
        initials=min(2.0, initials),
        numbers=_numbers(rest_ours, rest_theirs),
        qualifiers=min(2.0, float(sum(word.qualifier is not None for word in (*rest_ours, *rest_theirs)))),
        heads=_heads(mention.words, alias.words),
        extra_head=_extra_head(mention.words, alias.words),
        country=(any(w.country for w in rest_ours) + any(w.country for w in rest_theirs)) / 2.0,
        part=0.0 if person else _part(mention, alias, rest_ours, rest_theirs),
        legal=_legal(mention.legal, alias.legal),
        order=float(alignment.reordered),
        known=min(2.0, known),
        person_clash=min(2.0, clash) if person else 0.0,
        given_clash=float(person and _has_given(rest_ours) and _has_given(rest_theirs)),
        person_left=min(2.0, abs(left_ours - left_theirs)) if person else 0.0,
    )


def _numbers(rest_ours: list[Word], rest_theirs: list[Word]) -> float:
    ours = any(word.role in ("number", "code") for word in rest_ours)
    theirs = any(word.role in ("number", "code") for word in rest_theirs)
    return (ours + theirs) / 2.0


COMMON_BEARERS = 6
"""Entities that a common word is taken to be in at least, however few of the table have it."""


def _bearers_of(word: Word, bearers: Bearers) -> int:
    return max(COMMON_BEARERS if word.role == "common" else 1, bearers(word.stem))


def _has_given(rest: list[Word]) -> bool:
    return any(word.role == "given" for word in rest)


def _heads(ours: Sequence[Word], theirs: Sequence[Word]) -> float:
    one = {word.head for word in ours if word.head}
    other = {word.head for word in theirs if word.head}
    return float(bool(one) and bool(other) and one.isdisjoint(other))


def _part(mention: Form, alias: Form, rest_ours: list[Word], rest_theirs: list[Word]) -> float:
    return float(_is_part(mention, rest_ours, rest_theirs) or _is_part(alias, rest_theirs, rest_ours))


def _is_part(form: Form, rest: list[Word], other_rest: list[Word]) -> bool:
    """Whether the name is one telling word, met in full, and the other name goes on with more than grammar."""
    telling = [word for word in form.words if word.share > 0.2]
    return len(telling) == 1 and not rest and any(word.share > 0.2 for word in other_rest)


def _extra_head(ours: Sequence[Word], theirs: Sequence[Word]) -> float:
    return float(any(word.head for word in ours) != any(word.head for word in theirs))


def _legal(ours: Sequence[str], theirs: Sequence[str]) -> float:
    if not ours or not theirs:
        return 0.0
    return float({form_family(form) for form in ours}.isdisjoint(form_family(form) for form in theirs))
