"""From an entity to the rows of its aliases, stated and derived."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from canonym.dates import OPEN_END, OPEN_START, first_day, last_day
from canonym.index.rows import (
    BLOCKED,
    EXACT_CASE,
    INITIALS,
    IS_NAME,
    KINDS,
    NEVER,
    NO_ENTITY,
    OFFICE,
    SURNAME,
    WEAK,
)
from canonym.model import Alias, Entity, Position
from canonym.names.acronyms import acronyms_of
from canonym.names.fold import fold as fold_text
from canonym.names.legal_forms import split_legal_forms
from canonym.names.persons import surnames
from canonym.names.titles import office_words
from canonym.table.stated import all_capitals, is_exact_case, stated_names
from canonym.vocabulary import Kind

_KIND_NUMBER = {kind: number for number, kind in enumerate(KINDS)}
fold = lru_cache(256)(fold_text)
"""The stages of one entity fold the same few texts."""

_ACRONYM = _KIND_NUMBER[Kind.ACRONYM]
_NAME_KINDS = frozenset({Kind.NAME, Kind.FORMER})


class Row(NamedTuple):
    """One alias under its key; `first` and `last` are days, inclusive. A tuple, since millions are sorted."""

    key: str
    entity: int
    flags: int
    first: int
    last: int
    text: str
    lang: str = ""


def entity_rows(entity: Entity, number: int) -> list[Row]:
    """The rows of one entity, sorted; derived ones only where no stated alias has their key.

    Args:
        entity: from a table.
        number: its number in the index.
    """
    stated = list(_stated(entity, number))
    keys = {row.key for row in stated}
    derived = {row.key: row for row in _derived(entity, number) if row.key not in keys}
    phrases = [_phrase(text, number, NEVER) for text in entity.never]
    return sorted({*stated, *derived.values(), *(row for row in phrases if row.key)})


def phrase_rows(blocklist: Sequence[str]) -> list[Row]:
    """The rows of phrases that name nothing."""
    rows = (_phrase(text, NO_ENTITY, BLOCKED) for text in blocklist)
    return sorted({row for row in rows if row.key})


def _phrase(text: str, number: int, flag: int) -> Row:
    return Row(fold(text), number, flag, OPEN_START, OPEN_END, text)


def _stated(entity: Entity, number: int) -> Iterator[Row]:
    names = stated_names(entity)
    capitals = all_capitals(names)
    for position, alias in enumerate(names):
        key = fold(alias.text)
        if not key:
            continue
        flags = _KIND_NUMBER[alias.kind] | (WEAK if alias.weak else 0) | (IS_NAME if position == 0 else 0)
        if is_exact_case(alias, capitals):
            flags |= EXACT_CASE
        dated = alias.valid_from is not None or alias.valid_to is not None
        if alias.kind is Kind.ROLE or (dated and _is_person(entity) and office_words(key.split())):
            flags |= OFFICE
        yield Row(
            key, number, flags, first_day(alias.valid_from), last_day(alias.valid_to), alias.text, alias.lang or ""
        )


def _is_person(entity: Entity) -> bool:
    return entity.type.partition("/")[0] == "person"


def _derived(entity: Entity, number: int) -> Iterator[Row]:
    if isinstance(entity, Position):
        yield from _short_office_rows(entity, number)
        return
    full_names = [
        Alias(entity.name),
        *(a for a in entity.aliases if a.kind in _NAME_KINDS and not a.weak and a.valid_from is a.valid_to is None),
    ]
    if _is_person(entity):
        yield from _surname_rows(full_names, number)
        return
    for alias in full_names:
        yield from _acronym_rows(alias.text, number)


_SHORT_OFFICES = (("foreign minister", "FM"), ("prime minister", "PM"))
"""Offices that headlines write as initials."""


def _short_office_rows(position: Position, number: int) -> Iterator[Row]:
    """The aliases of an office with its headline form: *Syrian FM* for *Syrian foreign minister*."""
    for alias in (Alias(position.name), *position.aliases):
        key = fold(alias.text)
        for office, short in _SHORT_OFFICES:
            if key.endswith(f" {office}") and not alias.weak:
                text = f"{alias.text[: -len(office)]}{short}"
                yield Row(fold(text), number, _KIND_NUMBER[Kind.ROLE] | OFFICE, OPEN_START, OPEN_END, text)


def _surname_rows(full_names: list[Alias], number: int) -> Iterator[Row]:
    for alias in full_names:
        for surname in filter(_may_stand_alone, surnames(alias.text)):
            flags = SURNAME | WEAK | _KIND_NUMBER[Kind.SHORT]
            yield Row(surname, number, flags, OPEN_START, OPEN_END, _written(surname, alias.text))


def _may_stand_alone(surname: str) -> bool:
    """Whether a surname is more than letters by themselves and numbers (*X* of *Malcolm X*, *12* of *Ali 12*)."""
    return any(len(word) > 1 and not word.isdecimal() for word in surname.split())


def _written(surname: str, text: str) -> str:
    """The surname as its name writes it: the last words, or those before a comma."""
    head, comma, _ = text.partition(",")
    words = head.split() if comma else text.split()[-1 - surname.count(" ") :]
    piece = " ".join(words)
    return piece if fold(piece) == surname else surname


_BRACKETED = re.compile(r"\(([^()]*)\)")


def _acronym_rows(text: str, number: int) -> Iterator[Row]:
    """The initials of a long name; one that the name has in brackets is as good as stated (*Red Army (RA)*)."""
    bare = _BRACKETED.sub(" ", text).strip() or text
    key = fold(bare) if " " in bare or "-" in bare else ""
    tokens = key.split()
    stated = {fold(piece) for piece in _BRACKETED.findall(text)}
    if not (2 if stated else 3) <= len(tokens) <= 10 or not key.isascii():
        return
    core, legal = split_legal_forms(tokens)
    for form in dict.fromkeys((*acronyms_of(core), *(acronyms_of(tokens) if legal else ()))):
        if form in stated:
            yield Row(form, number, EXACT_CASE | _ACRONYM, OPEN_START, OPEN_END, form.upper())
        elif form != key.replace(" ", "") and len(tokens) > 2:
            yield Row(form, number, INITIALS | EXACT_CASE | _ACRONYM, OPEN_START, OPEN_END, form.upper())
