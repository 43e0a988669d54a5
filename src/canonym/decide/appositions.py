"""Appositions: *John Kirby, a Pentagon spokesman,* and *Pentagon spokesman John Kirby* bind a role to a person."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from canonym.decide.claims import is_full_name
from canonym.decide.scene import PEOPLE, Case, Form
from canonym.index.opened import Index

_BETWEEN = re.compile(r"(?:,\s(?:(?:then|now)\s)?(?:the|a|an|his|her|its|their|who is|who was)?\s?|\s|,\s)")
_LONGEST = 14


def partners(text: str, spans: Sequence[tuple[int, int]]) -> dict[int, int]:
    """Spans that stand side by side with nothing but a comma and an article between, by position in `spans`.

    >>> partners("John Kirby, a Pentagon spokesman, said", [(0, 10), (14, 32)])
    {0: 1, 1: 0}
    """
    order = sorted(range(len(spans)), key=spans.__getitem__)
    found: dict[int, int] = {}
    for one, other in pairwise(order):
        gap = text[spans[one][1] : spans[other][0]]
        if 0 < len(gap) <= _LONGEST and _BETWEEN.fullmatch(gap):
            found.setdefault(one, other)
            found[other] = one
    return found


def is_role(form: Form) -> bool:
    """Whether a form means somebody by an office."""
    return any(hit.position >= 0 for hit in form.judged.hits)


def means_person(index: Index, form: Form) -> bool:
    """Whether a form is likely to mean a person by name."""
    if is_role(form):
        return False
    return any(index.type(hit.entity).partition("/")[0] in PEOPLE for hit in form.judged.hits[:3])


def appose(index: Index, form: Form, cases: list[Case], partner: Form) -> None:
    """Bind role and person that stand side by side.

    Args:
        index: an opened index.
        form: the one of the two that the cases are of.
        cases: of `form`.
        partner: the other.
    """
    theirs = {hit.entity for hit in partner.judged.hits}
    both = theirs & {case.hit.entity for case in cases}
    named = is_role(form) and (bool(both) or means_person(index, partner) or is_full_name(partner.tokens))
    for case in cases:
        if case.hit.entity in both:
            case.add("apposed", 1.0, f"beside {partner.named()}")
        elif named:
            case.add("disapposed", 1.0, f"beside {partner.named()}, somebody else")
