"""Licences: what a document names in full it may shorten, and what is sure supports what is not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from canonym.decide.document_weights import document_weights
from canonym.decide.facts import FactBook, Facts
from canonym.decide.scene import Case, Form
from canonym.index.opened import Index
from canonym.names.acronyms import acronyms_of, looks_like_acronym

_LONGEST = 8


class Licence(NamedTuple):
    """A form that means an entity, and how surely (0-1)."""

    sure: float
    form: Form


def licences(forms: Iterable[Form]) -> dict[int, list[Licence]]:
    """The forms that are likely to mean each entity, the two surest with different keys."""
    found: dict[int, list[Licence]] = {}
    for form in sorted((form for form in forms if form.known), key=lambda form: -form.sure):
        kept = found.setdefault(form.best, [])
        if len(kept) < 2 and all(other.form.query.key != form.query.key for other in kept):
            kept.append(Licence(form.sure, form))
    return found


def licensed(known: Mapping[int, list[Licence]], form: Form, facts: Facts, case: Case, *, rivalled: bool) -> None:
    """Add to a case that its entity is named by another form of the document.

    A close name is not licensed by a part of itself: *Burlington* says nothing for *Burlington Industries*.

    Args:
        known: licences by entity.
        form: the form of the case.
        facts: of the case's entity.
        case: of a hit.
        rivalled: whether another hit of the form has it as its own name.
    """
    close = case.hit.method in ("variant", "fuzzy")
    for licence in known.get(case.hit.entity, ()):
        if licence.form.query.key == form.query.key or (close and set(licence.form.tokens) < set(form.tokens)):
            continue
        name = "licensed_person" if facts.person else "licensed_rival" if rivalled else "licensed"
        case.add(name, licence.sure, f"named by {licence.form.named()}")
        return


def related(index: Index, known: Mapping[int, list[Licence]], form: Form, facts: Facts, case: Case) -> None:
    """Add to a case that the document names an entity which its entity's attributes point to (country aside)."""
    for target in facts.linked:
        for licence in known.get(index.entity_of_id(target), ())[:1]:
            if licence.form is not form:
                case.add("related", licence.sure, f"belongs to {target}, named by {licence.form.named()}")
                return


class Longer:
    """The longer names of a document by what they may be shortened to."""

    def __init__(self, book: FactBook, forms: Sequence[Form]) -> None:
        self._book = book
        self._by_beginning: dict[str, list[Form]] = {}
        self._by_acronym: dict[str, list[Form]] = {}
        for form in forms:
            if not 2 <= len(form.tokens) <= _LONGEST:
                continue
            for length in range(1, len(form.tokens)):
                self._by_beginning.setdefault(" ".join(form.tokens[:length]), []).append(form)
            for acronym in acronyms_of(form.tokens):
                self._by_acronym.setdefault(acronym, []).append(form)

    def of(self, form: Form) -> Form | None:
        """The surest longer name that a form may be short for: it begins it, or is its acronym; None for none.

        Persons are shortened to their surnames, which claims settle, not to their given names.
        """
        found = self._by_beginning.get(form.query.key, [])
        if looks_like_acronym(form.query.mention, longest=_LONGEST):
            found = [*found, *self._by_acronym.get(form.query.key, ())]
        kept = [other for other in found if other is not form and not self._is_person(other)]
        return min(kept, key=lambda other: (-other.sure, other.number)) if kept else None

    def _is_person(self, form: Form) -> bool:
        return form.best >= 0 and self._book.of(form.best).person


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
            bound = Case(hit, weight)
            bound.add(name, source.sure, phrase)
            cases.append(bound)
            return
