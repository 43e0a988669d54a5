"""The closed words of tables and answers: kinds of aliases, statuses, and types with their hierarchy."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Any

NOTHING: Mapping[str, Any] = MappingProxyType({})
"""The empty read-only mapping."""


def nothing() -> Mapping[str, Any]:
    """`NOTHING`, as a default of dataclass fields."""
    return NOTHING


_TYPE_SYNONYMS = MappingProxyType({"org": "organization"})


def normal_type(text: str) -> str:
    """A type as tables mean it: lower case, `org` written out.

    >>> normal_type("Org/Armed-Group")
    'organization/armed-group'
    """
    head, slash, rest = text.strip().lower().partition("/")
    return _TYPE_SYNONYMS.get(head, head) + slash + rest


def is_of_type(known: str, wanted: str) -> bool:
    """Whether type `known` is `wanted` or below it.

    >>> is_of_type("person/politician", "person"), is_of_type("person", "person/politician")
    (True, False)
    """
    return known == wanted or known.startswith(f"{wanted}/")


class Kind(StrEnum):
    """What an alias is to its entity."""

    NAME = "name"
    ACRONYM = "acronym"
    SHORT = "short"
    NICKNAME = "nickname"
    FORMER = "former"
    ROLE = "role"
    DEMONYM = "demonym"
    METONYM = "metonym"
    MISSPELLING = "misspelling"


class Status(StrEnum):
    """How a mention ended: one entity, several plausible ones, or none."""

    RESOLVED = "resolved"
    AMBIGUOUS = "ambiguous"
    NIL = "nil"
