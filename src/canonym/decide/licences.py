"""Licences: what a document names in full it may shorten, and what is sure supports what is not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import NamedTuple

from canonym.decide.document_weights import document_weights
from canonym.decide.scene import Case, Form
from canonym.index.opened import Index

_LONGEST = 8


class Licence(NamedTuple):
    """A form that means an entity, and how surely (0-1)."""

    sure: float
    form: Form


class Licences:
    """The forms of a document that are likely to mean each entity, the two surest with different keys."""

    def __init__(self, forms: Iterable[Form]) -> None:
        self._known: dict[int, list[Licence]] = {}
        for form in sorted([form for form in forms if form.known], key=lambda form: -form.sure):
            kept = self._known.setdefault(form.best, [])
            if len(kept) < 2 and all(other.form.query.key != form.query.key for other in kept):
                kept.append(Licence(form.sure, form))

    def license(self, form: Form, case: Case, *, rivalled: bool) -> None:
        """Add to a case that its entity is named by another form of the document.

        A close name is not licensed by a part of itself: *Burlington* says nothing for *Burlington Industries*.

        Args:
            form: the form of the case.
            case: of a hit.
            rivalled: whether another hit of the form has it as its own name.
        """
        for licence in self._known.get(case.hit.entity, ()):
            if licence.form.query.key == form.query.key:
                continue
            if case.hit.method in ("variant", "fuzzy") and set(licence.form.tokens) < set(form.tokens):
                continue
            name = "licensed_person" if case.facts.person else "licensed_rival" if rivalled else "licensed"
            case.add(name, licence.sure, f"named by {licence.form.named()}")
            return

    def relate(self, index: Index, form: Form, case: Case) -> None:
        """Add to a case that the document names an entity which its entity's attributes point to (country aside)."""
        for target in case.facts.linked:
            for licence in self._known.get(index.entity_of_id(target), ())[:1]:
                if licence.form is not form:
                    case.add("related", licence.sure, f"belongs to {target}, named by {licence.form.named()}")
                    return


class Longer:
    """The longer names of a document by what they may be shortened to."""

    def __init__(self, forms: Sequence[Form]) -> None:
        self._long = [form for form in forms if 2 <= len(form.tokens) <= _LONGEST]
        self._by_first_word: dict[str, list[Form]] = {}
        for form in self._long:
            self._by_first_word.setdefault(form.tokens[0], []).append(form)

    @cached_property
    def _by_acronym(self) -> dict[str, list[Form]]:
        found: dict[str, list[Form]] = {}
        for form in self._long:
            for acronym in form.alone.acronyms:
                found.setdefault(acronym, []).append(form)
        return found

    def of(self, form: Form) -> Form | None:
        """The surest longer name that a form may be short for: it begins it, or is its acronym; None for none.

        Persons are shortened to their surnames, which claims settle, not to their given names.
        """
        beginning = f"{form.query.key} "
        alike = self._by_first_word.get(form.tokens[0], ()) if form.tokens else ()
        found = [other for other in alike if other.query.key.startswith(beginning)]
        if self._long and form.alone.is_acronym:
            found = [*found, *self._by_acronym.get(form.query.key, ())]
        kept = [other for other in found if other is not form and not _means_person(other)]
        return min(kept, key=lambda other: (-other.sure, other.number)) if kept else None


def _means_person(form: Form) -> bool:
    if form.best < 0:
        return form.alone.is_stranger
    return any(case.facts.person for case in form.cases if case.hit.entity == form.best)


def bind(form: Form, source: Form, name: str, phrase: str) -> None:
    """Add to a form that it means what another one means, with a hit of its own if it has none of that entity."""
    for case in form.cases:
        if case.hit.entity == source.best:
            case.add(name, source.sure, phrase)
            return
    bind_to(form.cases, source, name, phrase)


def bind_to(cases: list[Case], source: Form, name: str, phrase: str) -> None:
    """Add to cases one of what another form means, where they have none."""
    if any(case.hit.entity == source.best for case in cases):
        return
    for case in source.cases:
        if case.hit.entity == source.best:
            weight = document_weights()["short_form"]
            hit = case.hit._replace(method="context", rules=("short form",), weight=weight, flags=0, evidence=())
            bound = Case(hit, case.facts, weight)
            bound.add(name, source.sure, phrase)
            cases.append(bound)
            return
