"""Alias rows: what an index holds of each alias, packed into integers."""

from __future__ import annotations

from canonym.vocabulary import Kind

KINDS = tuple(Kind)
"""Kinds by the number that rows store; only ever appended to."""

KIND_MASK = 0x0F
WEAK = 1 << 4
EXACT_CASE = 1 << 5
"""The mention must be written as the alias is."""
IS_NAME = 1 << 6
"""The display name of its entity."""
NEVER = 1 << 7
"""A phrase that is never this entity."""
BLOCKED = 1 << 8
"""A phrase that names nothing in the table."""
RETIRED = 1 << 9
"""An id that now means another."""
SURNAME = 1 << 10
"""Derived: the surname of a person."""
INITIALS = 1 << 11
"""Derived: the acronym of a long name."""
OFFICE = 1 << 12
"""An office that a person holds, written as an alias with its dates."""
DATED = 1 << 13
"""In force on some days only; the index has them apart."""

DERIVED = SURNAME | INITIALS
PHRASE = NEVER | BLOCKED

NO_ENTITY = 0xFFFFFFFF
"""The entity number of rows that belong to none."""

TENURE_ACTING = 1
TENURE_END_UNKNOWN = 2


def kind_of(flags: int) -> Kind:
    """The kind that a row's flags store."""
    number = flags & KIND_MASK
    return KINDS[number] if number < len(KINDS) else Kind.NAME
