"""Appositions: *John Kirby, a Pentagon spokesman,* and *Pentagon spokesman John Kirby* bind a role to a person."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from canonym.decide.claims import is_full_name
from canonym.decide.scene import Case, Form

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


def appose(form: Form, cases: list[Case], partner: Form) -> None:
    """Bind role and person that stand side by side.

    Args:
        form: the one of the two that the cases are of.
        cases: of `form`.
        partner: the other.
    """
    theirs = {hit.entity for hit in partner.alone.judged.hits}
    both = theirs & {case.hit.entity for case in cases}
    named = form.alone.is_role and (bool(both) or partner.alone.means_person or is_full_name(partner.tokens))
    for case in cases:
        if case.hit.entity in both:
            case.add("apposed", 1.0, f"beside {partner.named()}")
        elif named:
            case.add("disapposed", 1.0, f"beside {partner.named()}, somebody else")
