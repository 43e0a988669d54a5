"""Priors: how likely a name in running text means an entity, before the text is looked at.

A name may be the entity's own, a part of a longer one (*Boston* for a team), or merely close to one; prominent
entities and those known by many names are written about more.
"""

from __future__ import annotations

import math

from canonym.decide.claims import is_full_name
from canonym.decide.scene import PEOPLE, PLACES, Case, Form
from canonym.index.opened import Index
from canonym.index.rows import DERIVED, INITIALS, SURNAME, WEAK
from canonym.match.hits import Hit
from canonym.match.weights import weights
from canonym.names.fold import fold
from canonym.names.legal_forms import split_legal_forms
from canonym.names.titles import is_role_phrase

_EXACT = ("exact", "role", "id")


def cases_of(index: Index, form: Form) -> list[Case]:
    """One case a hit, with what is known of mention and entity alone."""
    hits = form.judged.hits
    crowded = len(hits) > 1
    stated = any(hit.method == "exact" and not hit.flags & DERIVED for hit in hits)
    cases = []
    for hit in hits:
        known = index.prominence(hit.entity)
        tie = weights()["prominence"] * (known - 1.0) if crowded and known is not None else 0.0
        case = Case(hit, hit.weight - tie)
        _of_name(index, form, hit, case)
        _of_entity(index, hit.entity, known, case)
        if stated and hit.flags & DERIVED:
            case.add("derived_rival")
        cases.append(case)
    return cases


def _of_entity(index: Index, entity: int, prominence: float | None, case: Case) -> None:
    if prominence is not None:
        case.add("prominence", prominence - 0.7)
    else:
        case.add("unknown_prominence")
    case.add("names", math.log1p(index.alias_count(entity)) / 3.0)


def _of_name(index: Index, form: Form, hit: Hit, case: Case) -> None:
    if hit.method in _EXACT and not hit.rules:
        if not hit.flags & (SURNAME | INITIALS | WEAK):
            case.add("exact")
        _of_exact(index, form, hit, case)
    elif hit.method in ("variant", "fuzzy"):
        _of_close(index, form, hit, case)
    if hit.rules or hit.method == "fuzzy":
        _of_shape(index, form, hit, case)
    if hit.flags & SURNAME:
        case.add("surname")
    elif hit.flags & INITIALS:
        case.add("initials")
    elif hit.flags & WEAK:
        case.add("weak")


def _of_exact(index: Index, form: Form, hit: Hit, case: Case) -> None:
    if hit.row < 0:
        return
    display = index.names[hit.entity]
    if display.islower() and not form.query.mention.islower():
        case.add("common_noun")
    key = fold(display)
    if key == form.query.key:
        case.add("own_name")
        return
    name = key.split()
    if len(name) > len(form.tokens) and set(form.tokens) <= set(name):
        case.add("part_name")
    if index.text(hit.row) == form.query.mention:
        case.add("same_case")


def _of_close(index: Index, form: Form, hit: Hit, case: Case) -> None:
    """Names that are close: in running text most capitalised words are names that the table does not know."""
    case.add(hit.method)
    if len(form.tokens) == 1 and hit.method == "fuzzy":
        case.add("fuzzy_word")
    if "extra word" in hit.rules:
        case.add("extra_word")
    if "missing word" in hit.rules:
        case.add("missing_word")


def _of_shape(index: Index, form: Form, hit: Hit, case: Case) -> None:
    """What the mention looks like, where the hit is not of another sort: a person's full name, a company, a role."""
    head = index.type(hit.entity).partition("/")[0]
    tokens = form.tokens
    person = is_full_name(tokens) and len(tokens) < 4
    if person and head not in PEOPLE:
        case.add("person_shape")
    elif person and hit.row >= 0 and tokens[0] not in fold(index.text(hit.row)).split():
        case.add("other_given")
    elif head in (*PLACES, *PEOPLE) and split_legal_forms(tokens)[1]:
        case.add("company_shape")
    elif head in PLACES and len(tokens) > 1:
        case.add("place_guess")
    elif head not in PEOPLE and head != "position" and len(tokens) > 1 and is_role_phrase(tokens):
        case.add("role_shape")
