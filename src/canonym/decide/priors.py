"""Priors: how likely a name in running text means an entity, before the text is looked at.

A name may be the entity's own, a part of a longer one (*Boston* for a team), or merely close to one; prominent
entities and those known by many names are written about more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from canonym.decide.claims import is_full_name
from canonym.decide.facts import FactBook, Facts
from canonym.decide.scene import Case
from canonym.decide.support import prominence_ranks
from canonym.index.opened import Index
from canonym.index.rows import DERIVED, INITIALS, SURNAME, WEAK
from canonym.match.hits import Hit
from canonym.match.weights import weights
from canonym.names.fold import fold
from canonym.names.legal_forms import split_legal_forms
from canonym.names.titles import is_role_phrase

if TYPE_CHECKING:
    from canonym.decide.alone import Alone

_EXACT = ("exact", "role", "id")
_MIDDLE = 0.7
"""Prominence that speaks neither for nor against: a place of 400,000 people."""


def cases_of(index: Index, book: FactBook, form: Alone, added: int) -> list[Case]:
    """One case a hit, with what is known of mention and entity alone.

    What prominence added when the mention was judged by itself is taken off: in a text it is weighed anew.

    Args:
        index: an opened index.
        book: its entities' facts.
        form: by itself, with its hits.
        added: how many of them, the last ones, were not judged with the others.
    """
    hits = form.judged.hits
    crowded = len(hits) > 1
    stated = any(hit.method == "exact" and not hit.flags & DERIVED for hit in hits)
    highest = max((known for hit in hits if (known := _of_place(book.of(hit.entity))) is not None), default=0.0)
    judged = len(hits) - added
    ranks = [*(prominence_ranks(index, hits[:judged]) if judged > 1 else [0.0] * judged), *[0.0] * added]
    cases = []
    for hit, rank in zip(hits, ranks, strict=True):
        facts = book.of(hit.entity)
        case = Case(hit, facts, hit.weight - weights()["prominence"] * rank)
        _of_name(index, form, hit, facts, case)
        _of_entity(facts, case, highest, crowded=crowded)
        if stated and hit.flags & DERIVED:
            case.add("derived_rival")
        cases.append(case)
    return cases


def _of_place(facts: Facts) -> float | None:
    return facts.prominence if facts.place else None


def _of_entity(facts: Facts, case: Case, highest: float, *, crowded: bool) -> None:
    """How much is written about the entity; the standing of what is no place only tells rivals apart."""
    if facts.place and facts.prominence is not None:
        case.add("prominence", facts.prominence - highest)
        case.add("obscure", max(0.0, _MIDDLE - facts.prominence))
    else:
        case.add("unknown_prominence")
        if crowded and facts.prominence is not None:
            case.add("standing", facts.prominence - _MIDDLE)
    case.add("names", facts.fame)


def _of_name(index: Index, form: Alone, hit: Hit, facts: Facts, case: Case) -> None:
    if hit.method in _EXACT and not hit.rules:
        if not hit.flags & (SURNAME | INITIALS | WEAK):
            case.add("exact")
        _of_exact(index, form, hit, facts, case)
    elif hit.method in ("variant", "fuzzy"):
        _of_close(form, hit, case)
    if hit.rules or hit.method == "fuzzy":
        _of_shape(index, form, hit, facts, case)
    if hit.flags & SURNAME:
        case.add("surname")
    elif hit.flags & INITIALS:
        case.add("initials")
    elif hit.flags & WEAK:
        case.add("weak")


def _of_exact(index: Index, form: Alone, hit: Hit, facts: Facts, case: Case) -> None:
    if hit.row < 0:
        return
    if facts.common and not form.query.mention.islower():
        case.add("common_noun")
    if facts.key == form.query.key:
        case.add("own_name")
        return
    name = facts.key.split()
    if len(name) > len(form.tokens) and set(form.tokens) <= set(name):
        case.add("part_name")
    if index.text(hit.row) == form.query.mention:
        case.add("same_case")


def _of_close(form: Alone, hit: Hit, case: Case) -> None:
    """Names that are close: in running text most capitalised words are names that the table does not know."""
    case.add(hit.method)
    if len(form.tokens) == 1 and hit.method == "fuzzy":
        case.add("fuzzy_word")
    if "extra word" in hit.rules:
        case.add("extra_word")
    if "missing word" in hit.rules:
        case.add("missing_word")


def _of_shape(index: Index, form: Alone, hit: Hit, facts: Facts, case: Case) -> None:
    """What the mention looks like, where the hit is of another sort: a person's full name, a company, a role."""
    tokens = form.tokens
    person = is_full_name(tokens) and len(tokens) < 4
    if person and not facts.person:
        case.add("person_shape")
    elif person and hit.row >= 0 and tokens[0] not in fold(index.text(hit.row)).split():
        case.add("other_given" if hit.position < 0 else "role_of_another")
    elif (facts.place or facts.person) and split_legal_forms(tokens)[1]:
        case.add("company_shape")
    elif facts.place and len(tokens) > 1:
        case.add("place_guess")
    elif not facts.person and facts.head != "position" and len(tokens) > 1 and is_role_phrase(tokens):
        case.add("role_shape")
