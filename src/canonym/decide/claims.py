"""Claims: a full name claims its surname, whether the table knows the person or not.

After *Robert Kirby*, *Kirby* is he; after *John Kirby* it is John Kirby again. The nearest full name before a
mention decides, else the first one after it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from canonym.decide.document_weights import SUPPORT
from canonym.decide.scene import Case, Form, Scene
from canonym.names.fold import fold
from canonym.names.nicknames import is_given_name
from canonym.names.persons import bare_name

_FULL_NAME = re.compile(r"(?=(?<![\w.])((?:[A-Z][^\W\d_]*\.?|[A-Z]\.\s?[A-Z]\.)[ ](?:[A-Z]\.[ ])?([A-Z][\w'’-]+)))")

_REACH = 40

_LIKELY = 0.5

FAMILY_NAME_FIRST = frozenset({"CN", "HK", "KP", "KR", "TW"})
"""Countries whose people the press of the world names with the family name first."""

_ONE_LETTER_WORDS = frozenset({"a", "i", "o", "y", "e"})


class FullName(NamedTuple):
    """A full name of a person at an offset; `form` is its number."""

    start: int
    form: int


def surname_of(tokens: Sequence[str]) -> str:
    """The folded name that a form asks for without its titles (*Gen. Kirby* asks for *kirby*)."""
    return " ".join(bare_name(tokens)) if tokens else ""


def is_full_name(tokens: Sequence[str]) -> bool:
    """Whether folded words look like given name and surname.

    >>> is_full_name(["robert", "kirby"]), is_full_name(["burlington", "industries"])
    (True, False)
    """
    if not 2 <= len(tokens) <= 4:
        return False
    initial = len(tokens[0]) == 1 and tokens[0] not in _ONE_LETTER_WORDS
    return initial or is_given_name(tokens[0])


def names_in_text(scene: Scene, wanted: frozenset[str]) -> Iterator[tuple[int, str]]:
    """Full names that the text has around wanted surnames, outside the spans: offset and name.

    Args:
        scene: the document.
        wanted: folded surnames.
    """
    if not wanted or not _may_stand_outside(scene, wanted):
        return
    covered = sorted(scene.spans)
    starts = [start for start, _ in covered]
    for match in _FULL_NAME.finditer(scene.text):
        if fold(match[2].removesuffix("’s").removesuffix("'s")) not in wanted:
            continue
        start, end = match.span(1)
        if not is_full_name(fold(match[1]).split()):
            continue
        at = bisect_right(starts, start) - 1
        if at >= 0 and covered[at][1] >= end:
            continue
        yield start, match[1].removesuffix("’s").removesuffix("'s")


def _may_stand_outside(scene: Scene, wanted: frozenset[str]) -> bool:
    """Whether a wanted surname may stand outside the spans, or after a name that its span leaves out.

    Looking through the whole text for full names takes its time; most texts have their surnames in their spans.
    """
    text = scene.text
    inside = dict.fromkeys(wanted, 0)
    for form in scene.forms:
        for name in {form.alone.surname, *form.tokens[-1:]}:
            if name in inside:
                inside[name] += len(form.starts)
        if form.alone.surname and any(_follows_name(text, at) for at in form.starts):
            return True
    folded = scene.folded
    return any(folded.count(f" {name} ") + folded.count(f" {name}s ") > count for name, count in inside.items())


def _follows_name(text: str, start: int) -> bool:
    before = text[max(0, start - _REACH) : start].rpartition(" ")
    return before[2] == "" and before[0].rpartition(" ")[2][:1].isupper()


class Claims:
    """Which full name each surname of a document belongs to, by place."""

    def __init__(self, wanted: frozenset[str]) -> None:
        """Begin without names; `wanted` are the surnames that are asked for."""
        self._names: dict[str, list[FullName]] = {surname: [] for surname in wanted}

    def add(self, form: Form) -> None:
        """A full name claims its surnames wherever it stands; *Kim Jong Un* is *Kim* afterwards."""
        for surname in form.alone.surnames:
            if surname in self._names:
                self._names[surname] += [FullName(start, form.number) for start in form.starts]

    def settle(self) -> None:
        """Order the names; call it when all are added."""
        for names in self._names.values():
            names.sort()

    def at(self, surname: str, start: int) -> int:
        """The form that claims a surname at an offset, -1 for none."""
        names = self._names.get(surname)
        if not names:
            return -1
        before = bisect_right(names, FullName(start, 1 << 60)) - 1
        return names[max(0, before)].form


def claim(cases: list[Case], owner: Form) -> None:
    """Add that a full name of the text claims a surname; what supported anybody else does so no longer.

    Args:
        cases: of the surname.
        owner: the full name.
    """
    for case in cases:
        if owner.known and case.hit.entity == owner.best:
            case.add("claimed_for", owner.sure, f"surname of {owner.named()}")
        elif owner.known or owner.sure < _LIKELY:
            case.drop(SUPPORT)
            case.add("claimed", 1.0, f"claimed by {owner.named()}")
