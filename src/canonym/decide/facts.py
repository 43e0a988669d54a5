"""Facts: what coherence asks of an entity again and again, read once."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from canonym.index.opened import Index
from canonym.index.rows import OFFICE
from canonym.names.countries import countries_of, country_code, division_of
from canonym.names.fold import fold
from canonym.names.generic import is_noise

PLACES = frozenset({"place", "country", "state", "city", "region", "territory", "location", "gpe", "loc"})
"""Top-level types that are places; machine tables name them freely."""

PEOPLE = frozenset({"person", "per", "people"})

_KEPT = 1 << 15
_SHORTEST = 4
_PROPER = re.compile(r"[A-Z][^\W\d_]{3,}")


class Facts(NamedTuple):
    """An entity as coherence sees it.

    Attributes:
        head: the top level of its type.
        place, person: whether that is a place or a person.
        town: whether it is a place inside a country, other than a division.
        country: ISO code, or what the table says; None for unknown.
        prominence: 0-1, None for unknown.
        fame: a measure of how many names it has.
        key: its folded display name.
        telling: the words of the display name that may be met apart from it.
        common: whether the display name is all lower case, a common noun.
        cues: stated cues and their folded forms.
        described: folded proper nouns of the description.
        in_office: whether it holds or held an office.
        linked: ids that its attributes point to, country aside, and the bodies of its offices.
    """

    head: str
    place: bool
    person: bool
    town: bool
    country: str | None
    prominence: float | None
    fame: float
    key: str
    telling: tuple[str, ...]
    common: bool
    cues: tuple[tuple[str, str], ...]
    described: tuple[str, ...]
    in_office: bool
    linked: tuple[str, ...]


class FactBook:
    """The facts of the entities of an index, the latest of them kept."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._has_tenures = len(index.file.array("tenure.holder")) > 0
        self.of = lru_cache(_KEPT)(self._read)

    def _read(self, entity: int) -> Facts:
        index = self._index
        detail = index.detail(entity)
        head, _, rest = index.type(entity).partition("/")
        name = index.names[entity]
        key = fold(name)
        place = head in PLACES
        positions = [held.position for held in index.tenures_of_holder(entity)] if self._has_tenures else []
        inside = "country" in detail.get("attributes", {})
        return Facts(
            head=head,
            place=place,
            person=head in PEOPLE,
            town=place and inside and not rest.startswith(("region", "territory")),
            country=_country(detail, head, rest, key),
            prominence=index.prominence(entity),
            fame=math.log1p(index.alias_count(entity)) / 3.0,
            key=key,
            telling=tuple([word for word in key.split() if len(word) >= _SHORTEST and not is_noise(word)]),
            common=name.islower(),
            cues=tuple([(text, cue) for text in detail.get("cues", ()) if (cue := fold(text))]),
            described=_described(str(detail["description"])) if "description" in detail else (),
            in_office=head in PEOPLE and (bool(positions) or self._has_office(entity)),
            linked=self._linked(detail, positions),
        )

    def _has_office(self, entity: int) -> bool:
        flags = self._index.row_flags
        return any(flags[row] & OFFICE for row in self._index.rows_of_entity(entity))

    def _linked(self, detail: Mapping[str, Any], positions: Sequence[int]) -> tuple[str, ...]:
        targets = [v for k, v in detail.get("attributes", {}).items() if isinstance(v, str) and k != "country"]
        if "organization" in detail:
            targets.append(str(detail["organization"]))
        if not targets and not positions:
            return ()
        targets += [str(self._index.detail(position).get("organization", "")) for position in positions]
        known = [target for target in dict.fromkeys(targets) if target]
        return tuple(target for target in known if self._index.entity_of_id(target) >= 0)


def _described(description: str) -> tuple[str, ...]:
    """The folded proper nouns of a description."""
    return tuple(dict.fromkeys(map(fold, _PROPER.findall(description.partition(" ")[2]))))


def _country(detail: Mapping[str, Any], head: str, rest: str, key: str) -> str | None:
    """The country of an entity: its ISO code where it is a known one, else what the table says; None for unknown."""
    value = detail.get("attributes", {}).get("country")
    if isinstance(value, str) and value:
        return country_code(value) or value
    codes = countries_of(key)
    if not codes:
        return None
    if head == "country" or rest.startswith(("country", "territory")):
        return codes[-1]
    return codes[0] if head in PLACES and division_of(key) else None
