"""The fields of a table and their types: plain values in, model values out, every problem reported by its path.

Values come from YAML, where every scalar is a string, or from JSON, where numbers and truth values have types
already; both are taken.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from canonym.dates import period
from canonym.model import Alias, Entity, Position, Tenure
from canonym.table.problems import Path
from canonym.vocabulary import NOTHING, Kind, normal_type

Report = Callable[[Path, str], None]
"""Called with the path of a bad value and a sentence on what is wrong and what to do."""

Noting = Callable[[Path, object], None]
"""Called with the path of every alias and tenure read, and what was made of it."""

ALIAS_FIELDS = ("text", "kind", "strength", "case", "lang", "valid_from", "valid_to", "source")
TENURE_FIELDS = ("holder", "valid_from", "valid_to", "acting", "end_unknown", "source")
ENTITY_FIELDS = (
    "name", "type", "description", "ids", "cues", "aliases", "never", "attributes", "prominence", "source", "extend",
)  # fmt: skip
POSITION_FIELDS = (*ENTITY_FIELDS, "organization", "seats", "tenures")
FILE_FIELDS = ("type", "lang", "source", "entities", "positions", "redirects", "blocklist")

_KINDS = {kind.value: kind for kind in Kind}


class Schema:
    """Reads plain values as model values; `defaults` are those of the file: type, lang, source."""

    def __init__(self, report: Report, defaults: Mapping[str, str] = NOTHING, noting: Noting | None = None) -> None:
        self._report = report
        self._noting = noting
        self._type = normal_type(defaults.get("type", "other"))
        self._lang = defaults.get("lang")
        self._source = defaults.get("source")

    def entity(self, id_: str, value: object, path: Path) -> Entity | None:
        """An entity from a mapping of ENTITY_FIELDS; None where nothing can be made of it."""
        row = self._mapping(value, path, ENTITY_FIELDS)
        return None if row is None else Entity(**self._entity_fields(id_, row, path, self._type))

    def position(self, id_: str, value: object, path: Path) -> Position | None:
        """A position from a mapping of POSITION_FIELDS; None where nothing can be made of it."""
        row = self._mapping(value, path, POSITION_FIELDS)
        if row is None:
            return None
        tenures = self._list(row, "tenures", path)
        read = [self._tenure(item, (*path, "tenures", i)) for i, item in enumerate(tenures)]
        return Position(
            **self._entity_fields(id_, row, path, "position"),
            organization=self._text(row, "organization", path),
            seats=self._count(row, "seats", path),
            tenures=tuple(tenure for tenure in read if tenure),
        )

    def _entity_fields(self, id_: str, row: Mapping[str, Any], path: Path, type_: str) -> dict[str, Any]:
        extends = self._truth(row, "extend", path)
        name = self._text(row, "name", path)
        if name is None and not extends:
            self._report((*path, "name"), f"{id_!r} has no name; add `name:` with its display name")
        fields: dict[str, Any] = {
            "id": id_,
            "name": name or ("" if extends else id_),
            "type": _known_type(self._text(row, "type", path) or type_),
            "source": self._text(row, "source", path) or self._source,
        }
        for key in row:
            read = _READERS.get(key)
            if read is not None:
                fields[key] = read(self, row, key, path)
        return fields

    def _description(self, row: Mapping[str, Any], key: str, path: Path) -> str:
        return self._text(row, key, path) or ""

    def _aliases(self, row: Mapping[str, Any], key: str, path: Path) -> tuple[Alias, ...]:
        items = self._list(row, key, path)
        return tuple([alias for i, item in enumerate(items) if (alias := self._alias(item, (*path, key, i)))])

    def _alias(self, value: object, path: Path) -> Alias | None:
        if isinstance(value, str) and value.strip():
            alias = Alias(value, lang=self._lang)
            if self._noting is not None:
                self._noting(path, alias)
            return alias
        row = self._mapping(value, path, ALIAS_FIELDS, "write the alias as text or as {text: ..., kind: ...}")
        if row is None:
            return None
        text = self._text(row, "text", path)
        if text is None:
            self._report((*path, "text"), "the alias has no text; add `text:`")
            return None
        kind = self._choice(row, "kind", path, tuple(_KINDS))
        alias = Alias(
            text,
            kind=_KINDS[kind] if kind else Kind.NAME,
            weak=self._choice(row, "strength", path, ("weak", "strong")) == "weak",
            case=self._choice(row, "case", path, ("exact", "fold")),
            lang=self._text(row, "lang", path) or self._lang,
            valid_from=self._date(row, "valid_from", path),
            valid_to=self._date(row, "valid_to", path),
            source=self._text(row, "source", path) or None,
        )
        self._note(path, alias)
        return alias

    def _tenure(self, value: object, path: Path) -> Tenure | None:
        row = self._mapping(value, path, TENURE_FIELDS)
        if row is None:
            return None
        holder = self._text(row, "holder", path)
        if holder is None:
            self._report((*path, "holder"), "the tenure has no holder; add `holder:` with the id of a person")
            return None
        tenure = Tenure(
            holder,
            valid_from=self._date(row, "valid_from", path),
            valid_to=self._date(row, "valid_to", path),
            acting=self._truth(row, "acting", path),
            end_unknown=self._truth(row, "end_unknown", path),
            source=self._text(row, "source", path),
        )
        self._note(path, tenure)
        return tenure

    def _note(self, path: Path, value: object) -> None:
        if self._noting is not None:
            self._noting(path, value)

    def _mapping(
        self, value: object, path: Path, fields: tuple[str, ...], remedy: str = ""
    ) -> Mapping[str, Any] | None:
        if not isinstance(value, dict):
            self._report(path, f"expected a mapping, found {_named(value)}; {remedy or 'write `key: value` lines'}")
            return None
        for key in value:
            if key not in fields:
                self._report((*path, str(key)), f"unknown field {str(key)!r}; known are {', '.join(fields)}")
        return value

    def _list(self, row: Mapping[str, Any], key: str, path: Path) -> list[Any]:
        value = row.get(key)
        if value is None or value == "":
            return []
        if not isinstance(value, list):
            self._report((*path, key), f"{key} is a list, found {_named(value)}; write [one, two] or `- ` lines")
            return []
        return value

    def _texts(self, row: Mapping[str, Any], key: str, path: Path) -> tuple[str, ...]:
        values = self._list(row, key, path)
        for i, value in enumerate(values):
            if not isinstance(value, str) or not value.strip():
                self._report((*path, key, i), f"{key} holds texts, found {_named(value)}; quote it or take it out")
        return tuple(value for value in values if isinstance(value, str) and value.strip())

    def _text(self, row: Mapping[str, Any], key: str, path: Path) -> str | None:
        value = row.get(key)
        if value is None:
            return None
        if not isinstance(value, str):
            self._report((*path, key), f"{key} is a text, found {_named(value)}")
            return None
        if not value.strip():
            self._report((*path, key), f"{key} is empty; fill it or take it out")
            return None
        return value

    def _texts_by_key(self, row: Mapping[str, Any], key: str, path: Path) -> Mapping[str, str]:
        values = self._free_mapping(row, key, path)
        for name, value in values.items():
            if not isinstance(value, str | int) or isinstance(value, bool):
                self._report((*path, key, name), f"{key} maps a scheme to an id, found {_named(value)}")
        return MappingProxyType({name: str(value) for name, value in values.items()}) if values else NOTHING

    def _free_mapping(self, row: Mapping[str, Any], key: str, path: Path) -> Mapping[str, Any]:
        value = row.get(key)
        if value is None or value == "":
            return NOTHING
        if not isinstance(value, dict):
            self._report((*path, key), f"{key} is a mapping, found {_named(value)}; write {{key: value}}")
            return NOTHING
        return MappingProxyType(value)

    def _choice(self, row: Mapping[str, Any], key: str, path: Path, choices: tuple[str, ...]) -> str | None:
        value = row.get(key)
        if value is None or value in choices:
            return value
        self._report((*path, key), f"{key} is one of {', '.join(choices)}, found {_named(value)}")
        return None

    def _truth(self, row: Mapping[str, Any], key: str, path: Path) -> bool:
        value = row.get(key, False)
        if value in (True, False, "true", "false"):
            return value in (True, "true")
        self._report((*path, key), f"{key} is true or false, found {_named(value)}")
        return False

    def _count(self, row: Mapping[str, Any], key: str, path: Path) -> int:
        value = str(row.get(key, "1"))
        if value.isascii() and value.isdigit() and len(value) < 5 and int(value) > 0:
            return int(value)
        self._report((*path, key), f"{key} is a whole number from 1 to 9999, found {value!r}")
        return 1

    def _fraction(self, row: Mapping[str, Any], key: str, path: Path) -> float | None:
        value = row.get(key)
        if value is None:
            return None
        try:
            number = float(value)
        except (TypeError, ValueError, OverflowError):
            number = -1.0
        if 0.0 <= number <= 1.0:
            return number
        self._report((*path, key), f"{key} is a number from 0 to 1, found {_named(value)}")
        return None

    def _date(self, row: Mapping[str, Any], key: str, path: Path) -> str | None:
        value = row.get(key)
        if value is None:
            return None
        text = str(value)
        try:
            period(text)
        except ValueError as error:
            self._report((*path, key), f"{key}: {error}")
            return None
        return text


_READERS: Mapping[str, Callable[[Schema, Mapping[str, Any], str, Path], Any]] = {
    "description": Schema._description,
    "ids": Schema._texts_by_key,
    "cues": Schema._texts,
    "aliases": Schema._aliases,
    "never": Schema._texts,
    "attributes": Schema._free_mapping,
    "prominence": Schema._fraction,
}
"""The readers of the fields of an entity that may be missing: most are, in most entities."""

_known_type = lru_cache(1024)(normal_type)
"""`normal_type` that gives a type of a million entities as one string."""


def _named(value: object) -> str:
    """A value as a person would name it in an error, cut short."""
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, list):
        return "a list"
    if value is None:
        return "nothing"
    text = repr(value)
    return text if len(text) <= 60 else text[:57] + "..."
