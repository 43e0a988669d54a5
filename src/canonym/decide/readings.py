"""Readings: what each span of a document may mean, with all evidence of the document."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from canonym.decide.appositions import appose, is_role, partners
from canonym.decide.claims import FAMILY_NAME_FIRST, Claims, claim, is_full_name, names_in_text, surname_of
from canonym.decide.confidence import shares
from canonym.decide.cues import cue
from canonym.decide.definitions import definitions
from canonym.decide.document_weights import SUPPORT, weight_of
from canonym.decide.facts import Facts
from canonym.decide.geography import (
    Spoken,
    expected_country,
    held,
    holder_at,
    own_share,
    place_hits,
    speak_for,
    spoken_of,
    with_anchors,
)
from canonym.decide.licences import Longer, bind, bind_to, licences, licensed, related
from canonym.decide.priors import cases_of
from canonym.decide.query import Options, Query
from canonym.decide.scene import Case, Form, Holder, Scene
from canonym.decide.surroundings import expect, given_name_before, signals
from canonym.index.rows import SURNAME, WEAK
from canonym.names.countries import countries_of, is_country_word
from canonym.names.fold import fold
from canonym.names.legal_forms import split_legal_forms

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
        self._resolver = resolver
        self._index = resolver.index
        self._book = resolver.facts
        self._options = options
        self._scene = scene
        self._by_query: dict[Query, Form] = {}
        self._by_key: dict[str, Form] = {}
        self._day = queries[0].as_of if queries else None
        self._form_of_span = [form.number for form in self._forms(queries)]
        for (start, _), number in zip(scene.spans, self._form_of_span, strict=True):
            scene.forms[number].starts.append(start)
        for form in scene.forms:
            form.starts.sort()

    def all(self) -> list[tuple[Reading, list[Case]]]:
        """The reading of each span and the evidence of its candidates; equal readings share their cases."""
        scene = self._scene
        defined = self._definitions()
        claims = self._claims()
        spoken = spoken_of(scene)
        for form in scene.forms:
            form.cases = self._first_cases(form)
            form.holder = self._first_holder(form)
            self._estimate(form, spoken)
        self._second_cases(spoken, defined)
        beside = partners(scene.text, scene.spans)
        known: dict[Reading, list[Case]] = {}
        found = []
        for number in range(len(scene.spans)):
            reading = self._reading(number, claims, beside)
            if reading not in known:
                known[reading] = self._last_cases(reading)
            found.append((reading, known[reading]))
        return found

    def _forms(self, queries: Sequence[Query]) -> list[Form]:
        """The form of each query; new ones are judged and added to the scene."""
        new = [query for query in dict.fromkeys(queries) if query not in self._by_query]
        for query, judged in zip(new, self._resolver.judge(new, self._options), strict=True):
            form = Form(len(self._scene.forms), query, judged)
            self._scene.forms.append(form)
            self._by_query[query] = form
            self._by_key.setdefault(query.key, form)
        return [self._by_query[query] for query in queries]

    def _forms_of(self, names: Sequence[tuple[int, str]]) -> list[Form]:
        """The forms of names that the text has at offsets; those that are no spans are judged."""
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
        for form in scene.forms:
            form.surname = surname_of(form) if self._may_be_surname(form) else ""
        wanted = frozenset(form.surname for form in scene.forms if form.surname)
        self._forms_of(list(names_in_text(scene, wanted)))
        claims = Claims()
        for form in scene.forms:
            if len(form.tokens) > 1 and self._is_person(form):
                claims.add(form)
                if self._has_family_name_first(form):
                    claims.add_family_name(form)
        claims.settle()
        return claims

    def _has_family_name_first(self, form: Form) -> bool:
        """Whether a full name is that of one person of the table, from where family names come first."""
        hits = form.judged.hits
        facts = self._book.of(hits[0].entity) if len(hits) == 1 and hits[0].method == "exact" else None
        return facts is not None and facts.country in FAMILY_NAME_FIRST and facts.key.split()[0] == form.tokens[0]

    @staticmethod
    def _may_be_surname(form: Form) -> bool:
        hits = form.judged.hits
        if len(form.tokens) > 3:
            return False
        return not hits or hits[0].method in ("fuzzy", "variant") or any(hit.flags & (SURNAME | WEAK) for hit in hits)

    def _is_person(self, form: Form) -> bool:
        """Whether a form is a person's full name, by its looks or by what the table knows."""
        hits = form.judged.hits
        if hits and hits[0].method == "exact" and not hits[0].flags & (SURNAME | WEAK):
            return self._book.of(hits[0].entity).person and hits[0].position < 0
        return is_full_name(form.tokens)

    def _first_cases(self, form: Form) -> list[Case]:
        """What holds for a form wherever it stands, before anything else of the document is known."""
        scene = self._scene
        extra = place_hits(self._index, self._book, form, scene.text)
        if extra:
            added = {hit.entity for hit in extra}
            kept = [hit for hit in form.judged.hits if hit.entity not in added]
            form.judged = form.judged._replace(hits=[*kept, *extra])
        cases = cases_of(self._index, self._book, form, len(extra))
        length = len(form.query.mention)
        seen = [signals(scene.text, start, start + length) for start in form.starts[:_LOOKED_AT]] if cases else []
        for case, facts in self._with_facts(cases):
            if case.hit.rules in (("country word",), ("division",)):
                case.add(case.hit.rules[0].replace(" ", "_"))
            for found in seen:
                expect(found, facts, case, 1.0 / len(seen))
            expected_country(form, facts, case)
            cue(self._index, scene, form, case, facts)
        if len(form.tokens) == 1 and form.starts:
            self._named_after(form, cases, seen)
        return cases

    def _named_after(self, form: Form, cases: Sequence[Case], seen: Sequence[frozenset[str]]) -> None:
        """Add that a name may be the given name of somebody whom the text names in full before it."""
        if any("in" in found for found in seen):
            return
        doubtful = [
            case
            for case, facts in self._with_facts(cases)
            if not facts.person and "given_name" not in case.values and SUPPORT.isdisjoint(case.values)
        ]
        if doubtful and given_name_before(self._scene.text, form.query.mention, form.starts[0]):
            for case in doubtful:
                case.add("given_name", 1.0, "the given name of a person named before")

    def _with_facts(self, cases: Sequence[Case]) -> list[tuple[Case, Facts]]:
        return [(case, self._book.of(case.hit.entity)) for case in cases]

    def _first_holder(self, form: Form) -> Holder | None:
        """What stands after the first place of a form that has anything known after it."""
        if not form.cases or is_country_word(form.query.key):
            return None
        length = len(form.query.mention)
        for start in form.starts[:_LOOKED_AT]:
            holder = holder_at(self._index, form, self._scene.text, start + length)
            if holder is not None:
                return holder
        return None

    def _estimate(self, form: Form, spoken: Spoken) -> None:
        """What a form is likely to mean by itself."""
        form.own = own_share(self._scene, form)
        cases = [case.copy() for case in form.cases]
        speak_for(spoken, form.own, self._with_facts(cases))
        if form.holder is not None:
            for case, facts in self._with_facts(cases):
                held(self._index, form, form.holder, facts, case)
        odds = shares([weight_of(case) for case in cases])
        if odds:
            top = max(range(len(odds)), key=odds.__getitem__)
            form.best, form.sure = cases[top].hit.entity, odds[top]

    def _second_cases(self, spoken: Spoken, defined: list[tuple[Form, Form]]) -> None:
        """Add what the likely forms of the document say of all forms."""
        forms = self._scene.forms
        known = licences(forms)
        longer = Longer(self._book, forms)
        spoken = with_anchors(spoken, self._anchors())
        for short, long in defined:
            _define(short, long)
        for form in forms:
            self._shorten(form, longer)
            owned = any("own_name" in case.values for case in form.cases)
            speak_for(spoken, form.own, self._with_facts(form.cases))
            for case, facts in self._with_facts(form.cases):
                licensed(known, form, facts, case, rivalled=owned and "own_name" not in case.values)
                related(self._index, known, form, facts, case)

    def _anchors(self) -> dict[str, tuple[float, str]]:
        """Countries of the places that are sure, by code; what a form adds is its own."""
        found: dict[str, tuple[float, str]] = {}
        for form in self._scene.forms:
            if not form.known or countries_of(form.query.key):
                continue
            facts = self._book.of(form.best)
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
            company = bool(split_legal_forms(source.tokens)[1])
            for case, facts in self._with_facts(form.cases):
                name = "short_of_company" if company and (facts.place or facts.person) else "short_of_unknown"
                case.add(name, 1.0, f"may be short for {source.named()}, which is unknown")

    def _is_recased(self, form: Form) -> bool:
        """Whether a form is an acronym written as a word, as a company's name would be: *Isis*."""
        best = next((case.hit for case in form.cases if case.hit.entity == form.best), None)
        return (
            best is not None
            and best.row >= 0
            and self._index.text(best.row).isupper()
            and not form.query.mention.isupper()
        )

    def _reading(self, number: int, claims: Claims, beside: dict[int, int]) -> Reading:
        scene = self._scene
        form = scene.forms[self._form_of_span[number]]
        start, end = scene.spans[number]
        owner = claims.at(form.surname, start) if form.surname else NONE
        other = beside.get(number, NONE)
        partner = self._form_of_span[other] if other >= 0 else NONE
        if partner >= 0 and is_role(form) == is_role(scene.forms[partner]):
            partner = NONE
        holder = form.holder
        if holder is not None and len(form.starts) > 1:
            holder = holder_at(self._index, form, scene.text, end) or holder
        return Reading(form.number, owner if owner != form.number else NONE, partner, holder)

    def _last_cases(self, reading: Reading) -> list[Case]:
        """All evidence of a reading."""
        forms = self._scene.forms
        form = forms[reading.form]
        cases = [case.copy() for case in form.cases]
        if reading.holder is not None:
            for case, facts in self._with_facts(cases):
                held(self._index, form, reading.holder, facts, case)
        if reading.claim >= 0:
            owner = forms[reading.claim]
            if owner.known and form.surname == owner.tokens[0]:
                bind_to(cases, owner, "short", f"family name of {owner.named()}")
            claim(cases, owner)
        if reading.partner >= 0:
            appose(self._index, form, cases, forms[reading.partner])
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
