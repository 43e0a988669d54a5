"""An opened index: entities, alias rows and tenures by number, read in place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any

from canonym.index.layout import IndexFile
from canonym.index.strings import Pool

if TYPE_CHECKING:
    from canonym.index.tenures import Held, Tenures

NO_ROW = 0xFFFFFFFF
"""The row of display names that no mention can have, since nothing of them is left when they are folded."""

_DETAILS_KEPT = 4096
_DETAIL_TYPES = {"ids": dict, "cues": list, "never": list, "attributes": dict}
_TENURE_ARRAYS = ("position", "holder", "first", "last", "flags", "by-holder")


class RareNumbers:
    """A number for each row, most often the usual one: `places` has the other rows in order, `numbers` theirs."""

    __slots__ = ("numbers", "places", "usual")

    def __init__(self, places: memoryview, numbers: memoryview, usual: int) -> None:
        self.places, self.numbers, self.usual = places, numbers, usual

    def __getitem__(self, row: int) -> int:
        at = bisect_left(self.places, row)
        return int(self.numbers[at]) if at < len(self.places) and self.places[at] == row else self.usual


class _Names:
    """The display names of entities, which stand among the aliases."""

    __slots__ = ("_detail", "_rows", "_texts")

    def __init__(self, rows: memoryview, texts: Pool, detail: Callable[[int], dict[str, Any]]) -> None:
        self._rows, self._texts, self._detail = rows, texts, detail

    def __getitem__(self, entity: int) -> str:
        row = self._rows[entity]
        return str(self._detail(entity).get("name", "")) if row == NO_ROW else self._texts[row]


class Index:
    """What the compiler knew, by number.

    Entities are numbered in the order of their ids, keys in their own order, rows by key. Nothing is read before
    it is asked for; all of it may be shared with other processes.
    """

    def __init__(self, file: IndexFile) -> None:
        """Lay the arrays over an opened file.

        Raises:
            IndexFileError: a section is missing or has an impossible size.
        """
        self.file = file
        self.ids, self.keys = Pool(file, "id"), Pool(file, "key")
        self._texts, self._details = Pool(file, "row"), Pool(file, "detail")
        self._stems = Pool(file, "stem")
        self._external, self._retired = Pool(file, "external"), Pool(file, "retired")
        self.key_rows = file.array("key.rows")
        self.row_entity, self.row_flags = file.array("row.entity"), file.array("row.flags", "H")
        self._dated = file.array("row.dated")
        self._tagged, self._row_lang = file.array("row.tagged"), file.array("row.lang", "H")
        self._languages = Pool(file, "language")
        self._name_rows, self._detail_of = file.array("entity.name"), file.array("entity.detail")
        self._entity_type, self._prominence = file.array("entity.type", "H"), file.floats("entity.prominence")
        self._rows_of, self._rows_of_offsets = file.array("entity.rows"), file.array("entity.rows.offsets")
        self._check_sizes()
        self.types = tuple(Pool(file, "type"))
        self.detail = lru_cache(_DETAILS_KEPT)(self._read_detail)
        self.names = _Names(self._name_rows, self._texts, self.detail)

    def _check_sizes(self) -> None:
        """Refuse arrays whose lengths do not fit each other, so that a number good for one is good for all."""
        by_row = (self.row_entity, self.row_flags, self._texts)
        by_entity = (self.ids, self._name_rows, self._detail_of, self._entity_type, self._prominence)
        by_dated_row = (self._dated, self.file.array("row.first"), self.file.array("row.last"))
        by_tenure = [self.file.array(f"tenure.{name}") for name in _TENURE_ARRAYS]
        for what, lengths in (
            ("rows", {len(array) for array in by_row}),
            ("rows with days", {len(array) for array in by_dated_row}),
            ("rows with languages", {len(self._tagged), len(self._row_lang)}),
            ("entities", {len(array) for array in by_entity}),
            ("tenures", {len(array) for array in by_tenure}),
            ("keys", {len(self.keys), len(self.key_rows) - 1}),
            ("rows of entities", {len(self.ids), len(self._rows_of_offsets) - 1}),
        ):
            if len(lengths) != 1:
                raise self.file.damaged(f"number of {what}")

    @cached_property
    def row_first(self) -> RareNumbers:
        """The first day of each row, `dates.OPEN_START` where it is open."""
        from canonym.dates import OPEN_START

        return RareNumbers(self._dated, self.file.array("row.first"), OPEN_START)

    @cached_property
    def row_last(self) -> RareNumbers:
        """The last day of each row, `dates.OPEN_END` where it is open."""
        from canonym.dates import OPEN_END

        return RareNumbers(self._dated, self.file.array("row.last"), OPEN_END)

    def __len__(self) -> int:
        return len(self.ids)

    def rows_of_key(self, key: str) -> range:
        """The rows under a folded key; empty where the index does not have it."""
        number = self.keys.find(key)
        return range(0) if number < 0 else self.rows_of_key_number(number)

    def rows_of_key_number(self, number: int) -> range:
        """The rows under key `number`."""
        return range(self.key_rows[number], min(self.key_rows[number + 1], len(self.row_entity)))

    def rows_of_entity(self, entity: int) -> Iterator[int]:
        """The rows of an entity, in the order of their keys."""
        try:
            rows = self._rows_of[self._rows_of_offsets[entity] : self._rows_of_offsets[entity + 1]]
        except IndexError:
            raise self.file.damaged(f"rows of entity {entity}") from None
        if len(rows) and max(rows) >= len(self.row_entity):
            raise self.file.damaged(f"rows of entity {entity}")
        return iter(rows)

    def alias_count(self, entity: int) -> int:
        """How many rows an entity has."""
        count = int(self._rows_of_offsets[entity + 1]) - int(self._rows_of_offsets[entity])
        if count < 0:
            raise self.file.damaged(f"rows of entity {entity}")
        return count

    def text(self, row: int) -> str:
        """The alias of a row as the table writes it."""
        return self._texts[row]

    def language(self, row: int) -> str:
        """The language tag of a row's alias, empty where unknown."""
        at = bisect_left(self._tagged, row)
        if at == len(self._tagged) or self._tagged[at] != row:
            return ""
        try:
            return self._languages[self._row_lang[at]]
        except IndexError:
            raise self.file.damaged(f"language of row {row}") from None

    def type(self, entity: int) -> str:
        """The type of an entity, such as `person/politician`."""
        try:
            return self.types[self._entity_type[entity]]
        except IndexError:
            raise self.file.damaged(f"type of entity {entity}") from None

    def prominence(self, entity: int) -> float | None:
        """0-1, None where unknown."""
        try:
            value = self._prominence[entity]
        except IndexError:
            raise self.file.damaged(f"prominence of entity {entity}") from None
        return float(value) if value == value else None

    def _read_detail(self, entity: int) -> dict[str, Any]:
        import json

        try:
            text = self._details[self._detail_of[entity]]
            fields = json.loads(text) if text else {}
        except (ValueError, IndexError, RecursionError):
            fields = None
        if not isinstance(fields, dict) or not all(map(_is_detail, fields, fields.values())):
            raise self.file.damaged(f"details of entity {entity}")
        return fields

    def entity_of_id(self, id_: str) -> int:
        """The number of the entity with this canonical ID, or -1."""
        return self.ids.find(id_)

    def entity_of_external(self, id_: str) -> int:
        """The number of the entity with this external id (`scheme:value`), or -1."""
        return self._target(self._external, "external.entity", id_)

    def entity_of_retired(self, id_: str) -> int:
        """The number of the entity that a retired id now means, or -1."""
        return self._target(self._retired, "retired.entity", id_)

    def _target(self, pool: Pool, section: str, id_: str) -> int:
        number = pool.find(id_)
        return -1 if number < 0 else self._number(section, number, len(self))

    def _number(self, section: str, place: int, limit: int) -> int:
        """The number at a place of an array, which must be below `limit`."""
        try:
            number = int(self.file.array(section)[place])
        except IndexError:
            number = limit
        if number >= limit:
            raise self.file.damaged(f"section {section}")
        return number

    def stem_count(self, stem: str) -> int:
        """How many entities have a stem in any of their names."""
        number = self._stems.find(stem)
        return 0 if number < 0 else self._number("stem.count", number, len(self) + 1)

    def external_id(self, id_: str, scheme: str) -> str | None:
        """The id that the entity with a canonical ID has in an external scheme, None where it has none."""
        entity = self.entity_of_id(id_)
        found = None if entity < 0 else self.detail(entity).get("ids", {}).get(scheme)
        return None if found is None else str(found)

    def schemes(self) -> tuple[str, ...]:
        """The schemes of external ids that the table has (`wikidata`, `iso3`, ...)."""
        return tuple(Pool(self.file, "scheme"))

    @property
    def redirects(self) -> dict[str, str]:
        """Retired ids and the ids that they now mean."""
        return {
            self._retired[i]: self.ids[self._number("retired.entity", i, len(self))] for i in range(len(self._retired))
        }

    def tenures_of_position(self, position: int) -> list[Held]:
        """Who held a position, in the order of their first days."""
        return self._tenures.of_position(position)

    def tenures_of_holder(self, holder: int) -> list[Held]:
        """Which positions an entity held, in the order of the positions' ids."""
        return self._tenures.of_holder(holder)

    @cached_property
    def _tenures(self) -> Tenures:
        from canonym.index.tenures import Tenures

        return Tenures(self.file)

    def has_type(self, type_: str) -> bool:
        """Whether any entity of the table has this type or one below it."""
        from canonym.vocabulary import is_of_type

        return any(is_of_type(known, type_) for known in self.types)


def _is_detail(name: str, value: object) -> bool:
    """Whether a detail of an entity has the type of its name."""
    return name not in _DETAIL_TYPES or isinstance(value, _DETAIL_TYPES[name])
