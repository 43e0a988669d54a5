"""What rules look at: a loaded table, its names folded once, and the places that problems point at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from typing import NamedTuple

from canonym.dates import OPEN_END, OPEN_START, Period, period
from canonym.model import Alias, Entity, Position, Table
from canonym.names.fold import fold
from canonym.table.load import LoadedTable
from canonym.table.problems import Place
from canonym.table.stated import all_capitals, is_exact_case, stated_names


class Named(NamedTuple):
    """One name of one entity: `key` is its folded form, `exact` says that its case counts, `is_name` that it is the
    display name."""

    entity: Entity
    alias: Alias
    key: str
    exact: bool
    is_name: bool


@dataclass(frozen=True)
class Subject:
    """A loaded table under examination."""

    loaded: LoadedTable

    @property
    def table(self) -> Table:
        """The table itself."""
        return self.loaded.table

    @cached_property
    def entities(self) -> Mapping[str, Entity]:
        """Entities by id."""
        return {entity.id: entity for entity in self.table.entities}

    @cached_property
    def positions(self) -> tuple[Position, ...]:
        """The positions among the entities."""
        return tuple(entity for entity in self.table.entities if isinstance(entity, Position))

    @cached_property
    def names(self) -> tuple[tuple[Named, ...], ...]:
        """The names of each entity, the display name first."""
        return tuple(tuple(_named(entity)) for entity in self.table.entities)

    def is_curated(self, entity: Entity) -> bool:
        """Whether the entity comes from a file that people write."""
        return entity.id in self.loaded.curated

    def place(self, entity: Entity, part: object = None) -> Place:
        """Where an entity stands, or one of its aliases, tenures or text fields."""
        return self.loaded.place(entity.id, part)

    def place_of_name(self, named: Named) -> Place:
        """Where a name stands: its alias, or the `name` field."""
        inside = self.loaded.parts.get(named.entity.id, {})
        return inside.get(named.alias) or self.place(named.entity, "name" if named.is_name else None)

    def absent(self, id_: str) -> str:
        """Why an id leads nowhere, and what to write instead."""
        if id_ in self.table.redirects:
            return f"{id_!r} is a retired id; write {self.table.redirects[id_]!r}"
        near = get_close_matches(id_, self.entities, 1, 0.8) if len(self.entities) <= _MOST_COMPARED else []
        return f"no entity has the id {id_!r}; " + (f"did you mean {near[0]!r}?" if near else "add it or mend the id")


_MOST_COMPARED = 50_000
"""Ids up to which a misspelt one is compared with all."""


def _named(entity: Entity) -> Iterator[Named]:
    names = stated_names(entity)
    capitals = all_capitals(names)
    for i, alias in enumerate(names):
        yield Named(entity, alias, fold(alias.text), is_exact_case(alias, capitals), i == 0)


def in_force(dated: Alias) -> Period:
    """The days (inclusive) on which an alias is in force; impossible dates count as open."""
    return Period(_period(dated.valid_from, OPEN_START).first, _period(dated.valid_to, OPEN_END).last)


def _period(text: str | None, missing: int) -> Period:
    if text is None:
        return Period(missing, missing)
    try:
        return period(text)
    except ValueError:
        return Period(missing, missing)
