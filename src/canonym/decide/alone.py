"""Alone: what a form is by itself, whatever document it stands in.

A name of the news comes back in the next document: what the table, its likenesses and its own look say of it is found
out once and kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from canonym.decide.bearers import STRANGER
from canonym.decide.claims import FAMILY_NAME_FIRST, is_full_name, surname_of
from canonym.decide.decision import Judged
from canonym.decide.facts import PEOPLE, FactBook
from canonym.decide.geography import expected_country, means_division, place_hits
from canonym.decide.priors import cases_of
from canonym.decide.query import Options, Query
from canonym.decide.surroundings import may_be_given
from canonym.index.opened import Index
from canonym.index.rows import SURNAME, WEAK
from canonym.names.acronyms import acronyms_of, looks_like_acronym
from canonym.names.countries import countries_of, is_country_word
from canonym.names.legal_forms import split_legal_forms
from canonym.names.persons import bare_name, surnames

if TYPE_CHECKING:
    from canonym.decide.resolver import Resolver
    from canonym.decide.scene import Case

_KEPT = 1 << 14
"""Forms and their candidates of a generation; two are kept."""

_LONGEST_SURNAME = 3
_LONGEST_ACRONYM = 8


class Alone:
    """A form by itself.

    Attributes:
        query: the mention, its key and the day.
        tokens: the words of the key.
        judged: what it may mean, countries and divisions that its words mean included.
        cases: what speaks for each hit before anything is read; to be copied.
        codes: countries that its words speak of.
        may_be_division: whether it may be the press abbreviation of a division.
        surname: the folded surname that it may be, empty where it is none.
        is_given: whether it is a given name.
        is_person: whether it is a person's full name, by its looks or by what the table knows.
        is_stranger: whether it is the full name of somebody whom the table does not know, but for the surname.
        is_role: whether it means somebody by an office.
    """

    def __init__(self, index: Index, book: FactBook, query: Query, judged: Judged, *, divided: bool) -> None:
        self.query = query
        self.tokens = tuple(query.key.split())
        self.codes = countries_of(query.key)
        extra = place_hits(index, book, query.key, judged.hits, divided=divided)
        if extra:
            added = {hit.entity for hit in extra}
            judged = judged._replace(hits=[*[hit for hit in judged.hits if hit.entity not in added], *extra])
        self.judged = judged
        self.cases = self._cases(index, book, len(extra))
        self.may_be_division = means_division(query.key)
        self.surname = surname_of(self.tokens) if self._may_be_surname() else ""
        self.is_given = may_be_given(query.key)
        self.is_person = self._is_person()
        self.is_stranger = judged.reason == STRANGER
        self._acronym_rows: frozenset[int] | None = None
        self.is_role = any(hit.position >= 0 for hit in judged.hits)

    def _cases(self, index: Index, book: FactBook, added: int) -> list[Case]:
        cases = cases_of(index, book, self, added)
        for case in cases:
            if case.hit.rules in (("country word",), ("division",)):
                case.add(case.hit.rules[0].replace(" ", "_"))
            expected_country(self.query.key, self.codes, case)
        return cases

    def _may_be_surname(self) -> bool:
        hits = self.judged.hits
        if len(self.tokens) > _LONGEST_SURNAME:
            return False
        return not hits or hits[0].method in ("fuzzy", "variant") or any(hit.flags & (SURNAME | WEAK) for hit in hits)

    def _is_person(self) -> bool:
        hits = self.judged.hits
        if hits and hits[0].method == "exact" and not hits[0].flags & (SURNAME | WEAK):
            return self.cases[0].facts.person and hits[0].position < 0
        return is_full_name(self.tokens)

    @cached_property
    def means_person(self) -> bool:
        """Whether it is likely to mean a person by name."""
        return not self.is_role and any(case.facts.head in PEOPLE for case in self.cases[:3])

    @cached_property
    def surnames(self) -> tuple[str, ...]:
        """The surnames that a full name claims, the family name that comes first included."""
        own = surnames(" ".join(bare_name(self.tokens)))
        return (*own, self.tokens[0]) if self._has_family_name_first() else own

    def _has_family_name_first(self) -> bool:
        """Whether it is the full name of one person of the table, from where family names come first."""
        hits = self.judged.hits
        facts = self.cases[0].facts if len(hits) == 1 and hits[0].method == "exact" else None
        return facts is not None and facts.country in FAMILY_NAME_FIRST and facts.key.split()[0] == self.tokens[0]

    @cached_property
    def is_country(self) -> bool:
        """Whether it is the name of a country or its people."""
        return is_country_word(self.query.key)

    @cached_property
    def is_company(self) -> bool:
        """Whether it ends with a legal form."""
        return bool(split_legal_forms(self.tokens)[1])

    @cached_property
    def is_acronym(self) -> bool:
        """Whether it looks like an acronym."""
        return looks_like_acronym(self.query.mention, longest=_LONGEST_ACRONYM)

    def acronym_rows(self, index: Index) -> frozenset[int]:
        """The rows of its hits that are acronyms, where it is not written as one."""
        if self._acronym_rows is None:
            rows = () if self.query.mention.isupper() else [hit.row for hit in self.judged.hits if hit.row >= 0]
            self._acronym_rows = frozenset([row for row in rows if index.text(row).isupper()])
        return self._acronym_rows

    @cached_property
    def acronyms(self) -> tuple[str, ...]:
        """The acronyms that it may be shortened to."""
        return tuple(acronyms_of(self.tokens)) if 2 <= len(self.tokens) <= _LONGEST_ACRONYM else ()


_Key = tuple[Query, str, bool]


class AloneBook:
    """What forms are by themselves, the latest of them kept; threads may share it."""

    def __init__(self, resolver: Resolver) -> None:
        self._resolver = resolver
        self.forget()

    def forget(self) -> None:
        """Forget all forms, for weights that have changed."""
        self._new: dict[_Key, Alone] = {}
        self._old: dict[_Key, Alone] = {}
        self._size = 0

    def of(self, queries: Sequence[Query], options: Options) -> list[Alone]:
        """What each of distinct queries is by itself; those not known yet are judged together."""
        profile = options.profile
        found = {query: self._find((query, profile, False)) for query in queries}
        unknown = [query for query, alone in found.items() if alone is None]
        known = {query: alone for query, alone in found.items() if alone is not None}
        if unknown:
            for query, judged in zip(unknown, self._resolver.judge(unknown, options), strict=True):
                known[query] = self._keep((query, profile, False), judged)
        return [known[query] for query in queries]

    def divided(self, alone: Alone, options: Options) -> Alone:
        """The same form where the text writes it as the abbreviation of a division: *Nashville, Tenn.*"""
        key = (alone.query, options.profile, True)
        found = self._find(key)
        return found or self._keep(key, self._resolver.judge([alone.query], options)[0])

    def _keep(self, key: _Key, judged: Judged) -> Alone:
        query, _, divided = key
        alone = Alone(self._resolver.index, self._resolver.facts, query, judged, divided=divided)
        self._add(key, alone)
        return alone

    def _find(self, key: _Key) -> Alone | None:
        """A form that is kept; what is asked for again outlives its generation."""
        found = self._new.get(key)
        if found is None:
            found = self._old.get(key)
            if found is not None:
                self._add(key, found)
        return found

    def _add(self, key: _Key, alone: Alone) -> None:
        if self._size > _KEPT:
            self._old, self._new, self._size = self._new, {}, 0
        self._new[key] = alone
        self._size += 1 + len(alone.cases)
