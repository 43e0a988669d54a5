"""Coherence: the mentions of one document, resolved together.

One pass weighs every distinct form by itself and in its surroundings; what is then likely supports, claims and defines
the rest in a second pass. All of it is evidence that adds to the log-odds of hits; `decision` decides.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from canonym.decide.appositions import is_role, means_person, partners
from canonym.decide.claims import Claims, is_full_name, names_in_text, surname_of
from canonym.decide.confidence import shares
from canonym.decide.cues import cue
from canonym.decide.decision import Judged, resolution
from canonym.decide.definitions import definitions
from canonym.decide.document_weights import document_weights
from canonym.decide.geography import (
    Holder,
    Spoken,
    country_of,
    expected_country,
    held,
    holder_at,
    own_share,
    place_hits,
    speak_for,
    spoken_of,
    with_anchors,
)
from canonym.decide.licences import Longer, licences, licensed, related, short_hit
from canonym.decide.priors import cases_of
from canonym.decide.query import Options, Query
from canonym.decide.scene import PEOPLE, PLACES, Case, Form, Scene
from canonym.decide.surroundings import expect, signals
from canonym.index.rows import INITIALS, SURNAME, WEAK
from canonym.names.countries import countries_of, is_country_word
from canonym.names.fold import fold
from canonym.names.legal_forms import split_legal_forms
from canonym.resolution import Resolution

if TYPE_CHECKING:
    from canonym.decide.resolver import Resolver

NONE, UNKNOWN = -1, -2
_LOOKED_AT = 6
"""Places of a form whose surroundings are read."""

_FAR_BEHIND = 9.0
"""Log-odds behind the best hit at which a hit is dropped."""

_LIKELY = 0.5

_UNSUPPORTED = -0.05
"""Log-odds that a weak alias without support does not surpass."""

SUPPORT = frozenset(
    "apposed claimed_for country cues defined defined_by described in_office licensed licensed_person name_words office"
    " publisher related short within".split()
)
"""Evidence that counts as support of a weak alias."""


def resolve_together(resolver: Resolver, queries: Sequence[Query], options: Options) -> list[Resolution]:
    """One resolution a query, in order; the queries are of one document and support each other."""
    text = "\n".join(query.mention for query in queries)
    spans = []
    start = 0
    for query in queries:
        spans.append((start, start + len(query.mention)))
        start += len(query.mention) + 1
    return settle(resolver, text, spans, queries, options, source=None, found=False)


def settle(
    resolver: Resolver,
    text: str,
    spans: Sequence[tuple[int, int]],
    queries: Sequence[Query],
    options: Options,
    *,
    source: str | None,
    found: bool,
) -> list[Resolution]:
    """One resolution a span, in order.

    Args:
        resolver: over the table that decides.
        text: the document.
        spans: where each mention stands.
        queries: what is asked of each span.
        options: threshold, margin and profile.
        source: who published the text, None where unknown.
        found: whether the spans were found by their aliases.
    """
    scene = Scene(text, spans, source, found=found)
    answers: dict[Reading, Resolution] = {}
    settled = []
    for reading, cases in Coherence(resolver, scene, queries, options).readings():
        if reading not in answers:
            judged = scene.forms[reading.form].judged
            answers[reading] = resolution(
                resolver.index, scene.forms[reading.form].query, _weighed(judged, cases), options
            )
        settled.append(answers[reading])
    return settled


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


def weight_of(case: Case) -> float:
    """The log-odds of a case: those of its hit and of all its evidence; weak aliases need support."""
    table = document_weights()
    weight = case.base + sum(table[name] * value for name, value in case.values.items())
    if case.hit.flags & WEAK and not case.hit.flags & INITIALS and not SUPPORT & case.values.keys():
        return min(weight, _UNSUPPORTED)
    return weight


def _weighed(judged: Judged, cases: Sequence[Case]) -> Judged:
    hits = [case.hit._replace(weight=weight_of(case), evidence=(*case.hit.evidence, *case.phrases)) for case in cases]
    hits.sort(key=lambda hit: (-hit.weight, hit.entity))
    kept = [hit for hit in hits if hit.weight > hits[0].weight - _FAR_BEHIND]
    return Judged(kept, judged.ruled_out, judged.reason)


class Coherence:
    """One document on its way to answers."""

    def __init__(self, resolver: Resolver, scene: Scene, queries: Sequence[Query], options: Options) -> None:
        self._resolver = resolver
        self._index = resolver.index
        self._options = options
        self._scene = scene
        self._by_query: dict[Query, Form] = {}
        self._by_key: dict[str, Form] = {}
        self._day = queries[0].as_of if queries else None
        scene.form_of_span = [form.number for form in self._forms(queries)]
        for (start, _), number in zip(scene.spans, scene.form_of_span, strict=True):
            scene.forms[number].starts.append(start)
        for form in scene.forms:
            form.starts.sort()

    def _forms(self, queries: Sequence[Query]) -> list[Form]:
        """The form of each query; new ones are judged and added to the scene."""
        new = [query for query in dict.fromkeys(queries) if query not in self._by_query]
        for query, judged in zip(new, self._resolver.judge(new, self._options), strict=True):
            form = Form(len(self._scene.forms), query, judged)
            self._scene.forms.append(form)
            self._by_query[query] = form
            self._by_key.setdefault(query.key, form)
        return [self._by_query[query] for query in queries]

    def readings(self) -> list[tuple[Reading, list[Case]]]:
        """What decides about each span, and the evidence of its candidates; equal readings share their cases."""
        scene = self._scene
        defined = self._definitions()
        claims = self._claims()
        spoken = spoken_of(scene)
        for form in scene.forms:
            form.cases = self._first_cases(form)
            self._estimate(form, spoken)
        self._second_cases(spoken, defined)
        beside = partners(scene.text, scene.spans)
        known: dict[Reading, list[Case]] = {}
        found = []
        for number, (start, end) in enumerate(scene.spans):
            reading = self._reading(number, start, end, claims, beside)
            if reading not in known:
                known[reading] = self._last_cases(reading)
            found.append((reading, known[reading]))
        return found

    def _definitions(self) -> list[tuple[Form, Form]]:
        """Short forms that the text defines, with the forms of the long names."""
        pairs = []
        for definition in definitions(self._scene.text):
            short = self._by_key.get(fold(definition.short))
            if short is not None:
                pairs.append((short, self._form_of(definition.long, definition.start)))
        return pairs

    def _form_of(self, text: str, start: int) -> Form:
        """The form of a name in the text, judged if it is no span."""
        key = fold(text)
        known = self._by_key.get(key)
        if known is not None:
            return known
        form = self._forms([Query(text, key, self._day)])[0]
        form.starts.append(start)
        return form

    def _claims(self) -> Claims:
        """The full names of the text, spans or not, each claiming its surname."""
        scene = self._scene
        wanted = frozenset(surname_of(form) for form in scene.forms if self._may_be_surname(form))
        for start, name in list(names_in_text(scene, wanted)):
            form = self._form_of(name, start)
            if start not in form.starts:
                form.starts.append(start)
        claims = Claims()
        for form in scene.forms:
            if len(form.tokens) > 1 and self._is_person(form):
                claims.add(form, form.starts)
        claims.settle()
        return claims

    def _may_be_surname(self, form: Form) -> bool:
        hits = form.judged.hits
        return len(form.tokens) <= 3 and (
            not hits or any(hit.flags & (SURNAME | WEAK) for hit in hits) or hits[0].method in ("fuzzy", "variant")
        )

    def _is_person(self, form: Form) -> bool:
        """Whether a form is a person's full name, by its looks or by what the table knows."""
        hits = form.judged.hits
        if hits and hits[0].method == "exact" and not hits[0].flags & (SURNAME | WEAK):
            return self._index.type(hits[0].entity).partition("/")[0] in PEOPLE and hits[0].position < 0
        return is_full_name(form.tokens)

    def _first_cases(self, form: Form) -> list[Case]:
        """What holds for a form wherever it stands, before anything else of the document is known."""
        scene, index = self._scene, self._index
        extra = place_hits(index, form, scene.text)
        if extra:
            added = {hit.entity for hit in extra}
            kept = [hit for hit in form.judged.hits if hit.entity not in added]
            form.judged = form.judged._replace(hits=[*kept, *extra])
        cases = cases_of(index, form)
        looked_at = form.starts[:_LOOKED_AT]
        length = len(form.query.mention)
        seen = [signals(scene.text, start, start + length) for start in looked_at]
        for case in cases:
            if case.hit.rules in (("country word",), ("division",)):
                case.add(case.hit.rules[0].replace(" ", "_"))
            for found in seen:
                expect(index, found, case, 1.0 / len(seen))
            expected_country(index, form, case)
            cue(index, scene, form, case)
        return cases

    def _estimate(self, form: Form, spoken: Spoken) -> None:
        """What a form is likely to mean by itself."""
        own = own_share(self._scene, form)
        cases = [case.copy() for case in form.cases]
        holder = self._holder(form)
        for case in cases:
            speak_for(self._index, spoken, own, case)
            if holder is not None:
                held(self._index, form, holder, case)
        odds = shares([weight_of(case) for case in cases])
        if odds:
            top = max(range(len(odds)), key=odds.__getitem__)
            form.best, form.sure = cases[top].hit.entity, odds[top]

    def _holder(self, form: Form) -> Holder | None:
        """What stands after the first place of a form that has anything known after it."""
        if is_country_word(form.query.key):
            return None
        length = len(form.query.mention)
        for start in form.starts[:_LOOKED_AT]:
            holder = holder_at(self._index, form, self._scene.text, start + length)
            if holder is not None:
                return holder
        return None

    def _second_cases(self, spoken: Spoken, defined: list[tuple[Form, Form]]) -> None:
        """Add what the likely forms of the document say of all forms."""
        scene, index = self._scene, self._index
        known = licences(scene.forms)
        longer = Longer(index, scene.forms)
        spoken = with_anchors(spoken, self._anchors())
        self._add_definitions(defined)
        for form in scene.forms:
            self._shorten(form, longer)
            own = own_share(scene, form)
            code = self._anchor_code(form)
            if code is not None:
                own[code] = own.get(code, 0.0) + form.sure
            owned = any("own_name" in case.values for case in form.cases)
            for case in form.cases:
                speak_for(index, spoken, own, case)
                licensed(index, known, form, case, rivalled=owned and "own_name" not in case.values)
                related(index, known, form, case)

    def _anchors(self) -> dict[str, tuple[float, str]]:
        """Countries of the places that are sure, by code."""
        found: dict[str, tuple[float, str]] = {}
        for form in self._scene.forms:
            code = self._anchor_code(form)
            if code is not None:
                found[code] = (found.get(code, (0.0, ""))[0] + form.sure, form.named())
        return found

    def _anchor_code(self, form: Form) -> str | None:
        """The country that a form speaks for by being a place of it, None where it does not."""
        if not form.known or countries_of(form.query.key):
            return None
        if self._index.type(form.best).partition("/")[0] not in PLACES:
            return None
        return country_of(self._index, form.best)

    def _add_definitions(self, defined: list[tuple[Form, Form]]) -> None:
        """Bind short forms and long names that the text defines by each other."""
        for short, long in defined:
            if long.known:
                self._bind(short, long, "defined", f"defined as {long.named()}")
            else:
                for case in short.cases:
                    case.add("undefined", 1.0, f"defined as {long.named()}, which is unknown")
                if short.known:
                    self._bind(long, short, "defined_by", f"shortened to {short.named()}")

    def _bind(self, form: Form, source: Form, name: str, phrase: str) -> None:
        """Add to a form that it means what another one means, a hit too if it has none of that entity."""
        for case in form.cases:
            if case.hit.entity == source.best:
                case.add(name, source.sure, phrase)
                return
        hit = short_hit(source, phrase)
        if hit is not None:
            case = Case(hit._replace(evidence=()), hit.weight)
            case.add(name, source.sure, phrase)
            form.cases.append(case)

    def _shorten(self, form: Form, longer: Longer) -> None:
        """Read a form as the short form of a longer name of the document."""
        if form.known and form.sure > 0.9:
            return
        for source in longer.of(form)[:1]:
            if source.known and source.sure > form.sure:
                self._bind(form, source, "short", f"short for {source.named()}")
            elif not source.known:
                company = bool(split_legal_forms(source.tokens)[1])
                for case in form.cases:
                    other = company and self._index.type(case.hit.entity).partition("/")[0] in PLACES | PEOPLE
                    name = "short_of_company" if other else "short_of_unknown"
                    case.add(name, 1.0, f"may be short for {source.named()}, which is unknown")

    def _reading(self, number: int, start: int, end: int, claims: Claims, beside: dict[int, int]) -> Reading:
        scene = self._scene
        form = scene.forms[scene.form_of_span[number]]
        claim = claims.at(surname_of(form), start) if self._may_be_surname(form) else NONE
        if claim == form.number:
            claim = NONE
        other = beside.get(number, NONE)
        partner = scene.form_of_span[other] if other >= 0 else NONE
        if partner >= 0 and is_role(form) == is_role(scene.forms[partner]):
            partner = NONE
        holder = None
        if not is_country_word(form.query.key):
            holder = holder_at(self._index, form, scene.text, end) or self._holder(form)
        return Reading(form.number, claim, partner, holder)

    def _last_cases(self, reading: Reading) -> list[Case]:
        """All evidence of a reading."""
        scene, index = self._scene, self._index
        form = scene.forms[reading.form]
        cases = [case.copy() for case in form.cases]
        for case in cases:
            if reading.holder is not None:
                held(index, form, reading.holder, case)
        if reading.claim >= 0:
            _claim(cases, scene.forms[reading.claim])
        if reading.partner >= 0:
            self._appose(form, cases, scene.forms[reading.partner])
        return cases

    def _appose(self, form: Form, cases: list[Case], partner: Form) -> None:
        """Bind role and person that stand side by side."""
        theirs = {hit.entity for hit in partner.judged.hits}
        both = theirs & {case.hit.entity for case in cases}
        for case in cases:
            if case.hit.entity in both:
                case.add("apposed", 1.0, f"beside {partner.named()}")
            elif (
                is_role(form)
                and not is_role(partner)
                and (both or means_person(self._index, partner) or is_full_name(partner.tokens))
            ):
                case.add("disapposed", 1.0, f"beside {partner.named()}, somebody else")


def _claim(cases: list[Case], owner: Form) -> None:
    """Add that a full name of the text claims a surname; what supported anybody else does so no longer."""
    for case in cases:
        if owner.known and case.hit.entity == owner.best:
            case.add("claimed_for", owner.sure, f"surname of {owner.named()}")
        elif owner.known or owner.sure < _LIKELY:
            case.values = {name: value for name, value in case.values.items() if name not in SUPPORT}
            case.phrases = []
            case.add("claimed", 1.0, f"claimed by {owner.named()}")
