"""The values of a table: entities, their aliases, positions and tenures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from canonym.vocabulary import Kind, nothing


@dataclass(frozen=True, slots=True)
class Alias:
    """A string that names an entity.

    `valid_from` and `valid_to` are partial dates as written, inclusive; `case` is `exact`, `fold` or None for
    the default (short all-capital aliases are acronyms and exact); `lang` is a BCP 47 tag.
    """

    text: str
    kind: Kind = Kind.NAME
    weak: bool = False
    case: str | None = None
    lang: str | None = None
    valid_from: str | None = None
    valid_to: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Tenure:
    """One holder holding one position; dates are partial, as written, inclusive, open where missing."""

    holder: str
    valid_from: str | None = None
    valid_to: str | None = None
    acting: bool = False
    end_unknown: bool = False
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing with a stable canonical ID. `prominence` is 0-1, None where unknown."""

    id: str
    name: str
    type: str = "other"
    description: str = ""
    ids: Mapping[str, str] = field(default_factory=nothing)
    cues: tuple[str, ...] = ()
    aliases: tuple[Alias, ...] = ()
    never: tuple[str, ...] = ()
    attributes: Mapping[str, Any] = field(default_factory=nothing)
    prominence: float | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Position(Entity):
    """An office: `seats` is how many hold it at once, `organization` the id of the body it belongs to."""

    organization: str | None = None
    seats: int = 1
    tenures: tuple[Tenure, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """Entities (positions among them), retired ids and phrases that name nothing."""

    entities: tuple[Entity, ...] = ()
    redirects: Mapping[str, str] = field(default_factory=nothing)
    blocklist: tuple[str, ...] = ()
