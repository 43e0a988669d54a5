"""From an entity to the rows of its aliases, stated and derived."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
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
from canonym.names.fold import fold
from canonym.names.fold_columns import fold_all
from canonym.names.legal_forms import split_legal_forms
from canonym.names.nicknames import given_names
from canonym.names.persons import surnames
from canonym.names.titles import office_words
from canonym.table.stated import all_capitals, is_exact_case, stated_names
from canonym.vocabulary import Kind

_KIND_NUMBER = {kind: number for number, kind in enumerate(KINDS)}

given_names()
# Read before a table is: what lasts and is made among a million entities keeps their memory when they have gone.

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


class Keys(dict[str, str]):
    """The keys of many texts, folded together; those of other texts are folded when they are asked for."""

    def __init__(self, texts: Sequence[str]) -> None:
        super().__init__(zip(texts, fold_all(texts), strict=True))

    def __missing__(self, text: str) -> str:
        return fold(text)


def rows_of(entities: Sequence[Entity], first: int) -> Iterator[Row]:
    """The rows of entities; those of one entity are sorted.

    Args:
        entities: from a table.
        first: the number of the first of them in the index; the others follow.
    """
    texts = [text for entity in entities for text in (entity.name, *[alias.text for alias in entity.aliases])]
    keys = Keys([*texts, *_family_names(texts)])
    for number, entity in enumerate(entities, first):
        yield from entity_rows(entity, number, keys)


def _family_names(texts: Iterable[str]) -> Iterator[str]:
    """The pieces of names in other letters that may turn out to be surnames.

    Folded with the rest: folding them alone would leave a memory of each letter strewn among a million entities.
    """
    for text in texts:
        if not text.isascii():
            head, comma, _ = text.partition(",")
            words = head.split()
            yield from (head, " ".join(words)) if comma else (" ".join(words[-1:]), " ".join(words[-2:]))


def entity_rows(entity: Entity, number: int, keys: Keys) -> list[Row]:
    """The rows of one entity, sorted; derived ones only where no stated alias has their key.

    Args:
        entity: from a table.
        number: its number in the index.
        keys: of its names.
    """
    rows = set(_stated(entity, number, keys))
    stated = {row.key for row in rows}
    derived = {row.key: row for row in _derived(entity, number, keys) if row.key not in stated}
    rows.update(derived.values())
    if entity.never:
        rows.update(row for text in entity.never if (row := _phrase(text, number, NEVER)).key)
    return sorted(rows)


def phrase_rows(blocklist: Sequence[str]) -> list[Row]:
    """The rows of phrases that name nothing."""
    rows = (_phrase(text, NO_ENTITY, BLOCKED) for text in blocklist)
    return sorted({row for row in rows if row.key})


def _phrase(text: str, number: int, flag: int) -> Row:
    return Row(fold(text), number, flag, OPEN_START, OPEN_END, text)


def _stated(entity: Entity, number: int, keys: Keys) -> Iterator[Row]:
    names = stated_names(entity)
    capitals = all_capitals(names)
    person = _is_person(entity)
    own = IS_NAME
    for alias in names:
        key = keys[alias.text]
        flags = _KIND_NUMBER[alias.kind] | (WEAK if alias.weak else 0) | own
        own = 0
        if not key:
            continue
        if is_exact_case(alias, capitals):
            flags |= EXACT_CASE
        dated = alias.valid_from is not None or alias.valid_to is not None
        if alias.kind is Kind.ROLE or (dated and person and office_words(key.split())):
            flags |= OFFICE
        yield Row(
            key, number, flags, first_day(alias.valid_from), last_day(alias.valid_to), alias.text, alias.lang or ""
        )


def _is_person(entity: Entity) -> bool:
    return entity.type.partition("/")[0] == "person"


def _derived(entity: Entity, number: int, keys: Keys) -> Iterator[Row]:
    if isinstance(entity, Position):
        yield from _short_office_rows(entity, number)
        return
    rows = _surname_rows if _is_person(entity) else _acronym_rows
    yield from rows(entity.name, keys, number)
    for alias in entity.aliases:
        if alias.kind in _NAME_KINDS and not alias.weak and alias.valid_from is alias.valid_to is None:
            yield from rows(alias.text, keys, number)


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


def _surname_rows(text: str, keys: Keys, number: int) -> Iterator[Row]:
    for surname in filter(_may_stand_alone, surnames(text, keys.__getitem__)):
        flags = SURNAME | WEAK | _KIND_NUMBER[Kind.SHORT]
        yield Row(surname, number, flags, OPEN_START, OPEN_END, _written(surname, text, keys))


def _may_stand_alone(surname: str) -> bool:
    """Whether a surname is more than letters by themselves and numbers (*X* of *Malcolm X*, *12* of *Ali 12*)."""
    return (surname.isalpha() and len(surname) > 1) or any(
        len(word) > 1 and not word.isdecimal() for word in surname.split()
    )


def _written(surname: str, text: str, keys: Keys) -> str:
    """The surname as its name writes it: the last words, or those before a comma."""
    head, comma, _ = text.partition(",")
    if comma:
        piece = " ".join(head.split())
    else:
        piece = text[-len(surname) :]
        if piece.lower() == surname and text[-len(surname) - 1 : -len(surname)] == " ":
            return piece
        piece = " ".join(text.split()[-1 - surname.count(" ") :])
    return piece if keys[piece] == surname else surname


_BRACKETED = re.compile(r"\(([^()]*)\)")


def _acronym_rows(text: str, keys: Keys, number: int) -> Iterator[Row]:
    """The initials of a long name; one that the name has in brackets is as good as stated (*Red Army (RA)*)."""
    key, stated = keys[text], frozenset[str]()
    if "(" in text:
        key = fold(_BRACKETED.sub(" ", text).strip() or text)
        stated = frozenset(map(fold, _BRACKETED.findall(text)))
    if not (1 if stated else 2) <= key.count(" ") < 10 or not key.isascii() or not (" " in text or "-" in text):
        return
    tokens = key.split()
    core, legal = split_legal_forms(tokens)
    for form in dict.fromkeys((*acronyms_of(core), *(acronyms_of(tokens) if legal else ()))):
        if form in stated:
            yield Row(form, number, EXACT_CASE | _ACRONYM, OPEN_START, OPEN_END, form.upper())
        elif form != key.replace(" ", "") and len(tokens) > 2:
            yield Row(form, number, INITIALS | EXACT_CASE | _ACRONYM, OPEN_START, OPEN_END, form.upper())
