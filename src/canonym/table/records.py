"""What a table file yields, piece by piece, each with its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from canonym.model import Entity
from canonym.table.problems import Place


@dataclass(frozen=True, slots=True)
class Retired:
    """A redirect: the id `old` now means `new`."""

    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Silence:
    """A phrase that names nothing in the table."""

    phrase: str


@dataclass(frozen=True, slots=True)
class Record:
    """An entity or position, a redirect or a blocklist phrase; `extends` where it adds to an earlier entity.

    `parts` says where the aliases, tenures and fields of an entity stand, if the file has a place for each: an `Alias`
    or `Tenure` to its place, the name of a text field (`name`, `organization`) to the place of that field.
    """

    value: Entity | Retired | Silence
    place: Place
    extends: bool = False
    parts: Mapping[object, Place] = field(default_factory=dict)
