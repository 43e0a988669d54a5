"""What a table file yields, piece by piece, each with its place."""

from __future__ import annotations

from dataclasses import dataclass

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
    """An entity or position, a redirect or a blocklist phrase; `extends` where it adds to an earlier entity."""

    value: Entity | Retired | Silence
    place: Place
    extends: bool = False
