"""Readings: what each span of a document may mean, with all evidence of the document."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from canonym.decide.appositions import appose, partners
from canonym.decide.claims import Claims, claim, names_in_text
from canonym.decide.confidence import shares
from canonym.decide.cues import cue
from canonym.decide.definitions import definitions
from canonym.decide.document_weights import SUPPORT, weight_of
from canonym.decide.geography import (
    Spoken,
    held,
    holder_at,
    is_abbreviation,
    own_share,
    speak_for,
    spoken_of,
    with_anchors,
)
from canonym.decide.licences import Licences, Longer, bind, bind_to
from canonym.decide.query import Options, Query
from canonym.decide.scene import Case, Form, Holder, Scene
from canonym.decide.surroundings import expect, given_name_before, signals
from canonym.names.fold import fold

if TYPE_CHECKING:
    from canonym.decide.resolver import Resolver

NONE = -1
_LOOKED_AT = 6
"""Places of a form whose surroundings are read."""

_SURE = 0.9
"""Probability from which a form is not read as short for another."""


class Reading(NamedTuple):
    """What decides about a span beside its form: numbers of forms, or NONE.

    Attributes:
        form: the span's form.
        claim: the full name that claims it as a surname.
        partner: the form that it stands in apposition to.
        holder: what stands after it, where that is a country, division or part of a longer name.
    """

    form: int
    claim: int
    partner: int
    holder: Holder | None


class Readings:
    """One document on its way to answers."""

    def __init__(self, resolver: Resolver, scene: Scene, queries: Sequence[Query], options: Options) -> None:
        self._index = resolver.index
        self._alone = resolver.alone
        self._options = options
        self._scene = scene
        self._by_query: dict[Query, Form] = {}
        self._by_key: dict[str, Form] = {}
        self._day = queries[0].as_of if queries else None
        self._forms_of_spans = self._forms(queries)
        for (start, _), form in zip(scene.spans, self._forms_of_spans, strict=True):
            form.starts.append(start)
        for form in scene.forms:
            form.starts.sort()

    def all(self) -> tuple[list[tuple[Form, list[Case]]], list[int]]:
        """The distinct readings of the spans, each a form with the evidence of its candidates; for each span its own.

        The spans' readings are told by their positions in the list.
        """
        scene = self._scene
        if not scene.spans:
            return [], []
        defined = self._definitions()
        claims = self._claims()
        spoken = spoken_of(scene)
        for form in scene.forms:
            if form.alone.cases or form.alone.may_be_division:
                self._first_cases(form)
                self._estimate(form, spoken)
        self._second_cases(spoken, defined)
        beside = partners(scene.text, scene.spans)
        places: dict[Reading, int] = {}
        found: list[tuple[Form, list[Case]]] = []
        numbers = []
        for number in range(len(scene.spans)):
            reading = self._reading(number, claims, beside)
            place = places.get(reading)
            if place is None:
                place = places[reading] = len(found)
                found.append((scene.forms[reading.form], self._last_cases(reading)))
            numbers.append(place)
        return found, numbers

    def _forms(self, queries: Sequence[Query]) -> list[Form]:
        """The form of each query; new ones are added to the scene."""
        by_query = self._by_query
        new = [query for query in dict.fromkeys(queries) if query not in by_query]
        if new:
            forms = self._scene.forms
            for query, alone in zip(new, self._alone.of(new, self._options), strict=True):
                form = by_query[query] = Form(len(forms), alone)
                forms.append(form)
                self._by_key.setdefault(query.key, form)
        return [by_query[query] for query in queries]

    def _forms_of(self, names: Sequence[tuple[int, str]]) -> list[Form]:
        """The forms of names that the text has at offsets; those that are no spans are judged."""
        if not names:
            return []
        keys = [fold(name) for _, name in names]
        new = {key: Query(name, key, self._day, found=True) for key, (_, name) in zip(keys, names, strict=True)}
        self._forms([query for key, query in new.items() if key not in self._by_key])
        forms = [self._by_key[key] for key in keys]
        for form, (start, _) in zip(forms, names, strict=True):
            if form.query in new.values():
                form.starts.append(start)
        return forms

    def _definitions(self) -> list[tuple[Form, Form]]:
        """Short forms that the text defines, with the forms of the long names."""
        found = [d for d in definitions(self._scene.text) if fold(d.short) in self._by_key]
        longs = self._forms_of([(d.start, d.long) for d in found])
        return [(self._by_key[fold(d.short)], long) for d, long in zip(found, longs, strict=True)]

    def _claims(self) -> Claims:
        """The full names of the text, spans or not, each claiming its surname."""
        scene = self._scene
        wanted = frozenset([form.alone.surname for form in scene.forms if form.alone.surname])
        if wanted:
            self._forms_of(list(names_in_text(scene, wanted)))
        claims = Claims(wanted)
        if wanted:
            for form in scene.forms:
                if len(form.tokens) > 1 and form.alone.is_person:
                    claims.add(form)
            claims.settle()
        return claims

    def _first_cases(self, form: Form) -> None:
        """Add what holds for a form wherever it stands, before anything else of the document is known."""
        scene, alone = self._scene, form.alone
        if alone.may_be_division and is_abbreviation(form, scene.text):
            alone = form.alone = self._alone.divided(alone, self._options)
        cases = form.cases = [case.copy() for case in alone.cases]
        if not cases:
            return
        length = len(form.query.mention)
        starts = form.starts[:_LOOKED_AT]
        seen = [
            found for start in starts if (found := signals(scene.text, start, start + length, given=alone.is_given))
        ]
        for case in cases:
            for found in seen:
                expect(found, case, 1.0 / len(starts))
            cue(self._index, scene, form, case)
        if alone.is_given and len(form.tokens) == 1 and starts:
            self._named_after(form, cases, seen)
        if not alone.is_country:
            form.holder = self._first_holder(form)

    def _named_after(self, form: Form, cases: Sequence[Case], seen: Sequence[frozenset[str]]) -> None:
        """Add that a name may be the given name of somebody whom the text names in full before it."""
        if any("in" in found for found in seen):
            return
        doubtful = [
            case
            for case in cases
            if not case.facts.person and "given_name" not in case.values and SUPPORT.isdisjoint(case.values)
        ]
        if doubtful and given_name_before(self._scene.text, form.query.mention, form.starts[0]):
            for case in doubtful:
                case.add("given_name", 1.0, "the given name of a person named before")

    def _first_holder(self, form: Form) -> Holder | None:
        """What stands after the first place of a form that has anything known after it."""
        length = len(form.query.mention)
        for start in form.starts[:_LOOKED_AT]:
            holder = holder_at(self._index, form, self._scene.text, start + length)
            if holder is not None:
                return holder
        return None

    def _estimate(self, form: Form, spoken: Spoken) -> None:
        """What a form is likely to mean by itself."""
        cases = form.cases
        if not cases:
            return
        form.own = own_share(self._scene, form)
        holder = form.holder
        if holder is not None or (spoken.tells and any(case.facts.country is not None for case in cases)):
            cases = [case.copy() for case in cases]
            speak_for(spoken, form.own, cases)
            if holder is not None:
                for case in cases:
                    held(self._index, form, holder, case)
        odds = shares([weight_of(case) for case in cases])
        form.sure = max(odds)
        form.best = cases[odds.index(form.sure)].hit.entity

    def _second_cases(self, spoken: Spoken, defined: list[tuple[Form, Form]]) -> None:
        """Add what the likely forms of the document say of all forms."""
        forms = self._scene.forms
        licences = Licences(forms)
        longer = Longer(forms)
        spoken = with_anchors(spoken, self._anchors())
        for short, long in defined:
            _define(short, long)
        for form in forms:
            self._shorten(form, longer)
            cases = form.cases
            if not cases:
                continue
            owned = any("own_name" in case.values for case in cases)
            if spoken.tells:
                speak_for(spoken, form.own, cases)
            for case in cases:
                licences.license(form, case, rivalled=owned and "own_name" not in case.values)
                if case.facts.linked:
                    licences.relate(self._index, form, case)

    def _anchors(self) -> dict[str, tuple[float, str]]:
        """Countries of the places that are sure, by code; what a form adds is its own."""
        found: dict[str, tuple[float, str]] = {}
        for form in self._scene.forms:
            if not form.known or form.alone.codes:
                continue
            facts = next(case.facts for case in form.cases if case.hit.entity == form.best)
            if facts.place and facts.country is not None:
                code = facts.country
                found[code] = (found.get(code, (0.0, ""))[0] + form.sure, form.named())
                form.own = {**form.own, code: form.own.get(code, 0.0) + form.sure}
        return found

    def _shorten(self, form: Form, longer: Longer) -> None:
        """Read a form as the short form of a longer name of the document."""
        recased = form.sure > _SURE and self._is_recased(form)
        source = longer.of(form) if form.sure <= _SURE or recased else None
        if source is None:
            return
        if recased:
            if source.known and self._index.type(source.best).endswith("/company"):
                form.cases.clear()
                bind(form, source, "defined", f"short for {source.named()}")
            return
        if source.known and source.sure > form.sure:
            bind(form, source, "short", f"short for {source.named()}")
        elif not source.known:
            company = source.alone.is_company
            for case in form.cases:
                place_or_person = case.facts.place or case.facts.person
                name = "short_of_company" if company and place_or_person else "short_of_unknown"
                case.add(name, 1.0, f"may be short for {source.named()}, which is unknown")

    def _is_recased(self, form: Form) -> bool:
        """Whether a form is an acronym written as a word, as a company's name would be: *Isis*."""
        best = next((case.hit for case in form.cases if case.hit.entity == form.best), None)
        return best is not None and best.row in form.alone.acronym_rows(self._index)

    def _reading(self, number: int, claims: Claims, beside: dict[int, int]) -> Reading:
        scene = self._scene
        form = self._forms_of_spans[number]
        start, end = scene.spans[number]
        owner = claims.at(form.alone.surname, start) if form.alone.surname else NONE
        other = beside.get(number, NONE)
        partner = NONE
        if other >= 0:
            neighbour = self._forms_of_spans[other]
            if form.alone.is_role != neighbour.alone.is_role:
                partner = neighbour.number
        holder = form.holder
        if holder is not None and len(form.starts) > 1:
            holder = holder_at(self._index, form, scene.text, end) or holder
        return Reading(form.number, owner if owner != form.number else NONE, partner, holder)

    def _last_cases(self, reading: Reading) -> list[Case]:
        """All evidence of a reading."""
        forms = self._scene.forms
        form = forms[reading.form]
        if reading.holder is None and reading.claim < 0 and reading.partner < 0:
            return form.cases
        cases = [case.copy() for case in form.cases]
        if reading.holder is not None:
            for case in cases:
                held(self._index, form, reading.holder, case)
        if reading.claim >= 0:
            owner = forms[reading.claim]
            if owner.known and form.alone.surname == owner.tokens[0]:
                bind_to(cases, owner, "short", f"family name of {owner.named()}")
            claim(cases, owner)
        if reading.partner >= 0:
            appose(form, cases, forms[reading.partner])
        return cases


def _define(short: Form, long: Form) -> None:
    """Bind a short form and the long name that the text defines it by."""
    if long.known:
        bind(short, long, "defined", f"defined as {long.named()}")
        return
    for case in short.cases:
        case.add("undefined", 1.0, f"defined as {long.named()}, which is unknown")
    if short.known:
        bind(long, short, "defined_by", f"shortened to {short.named()}")
