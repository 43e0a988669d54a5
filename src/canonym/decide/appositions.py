"""Appositions: *John Kirby, a Pentagon spokesman,* and *Pentagon spokesman John Kirby* bind a role to a person."""

from __future__ import annotations

import re
from collections.abc import Sequence

from canonym.decide.scene import PEOPLE, Form
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
    for one, other in zip(order, order[1:], strict=False):
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
