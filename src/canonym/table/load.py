"""Several table files become one table: found, read, merged, checked for ids that come twice."""

from __future__ import annotations

import os
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType

from canonym.collector import collector_off
from canonym.model import Entity, Position, Table
from canonym.table.curated import read_curated
from canonym.table.files import CURATED_ENDINGS, table_files
from canonym.table.machine import read_machine
from canonym.table.problems import Place, Problem, UnreadableTable
from canonym.table.records import Record, Retired, Silence


@dataclass(frozen=True, slots=True)
class LoadedTable:
    """A table, the place of everything in it, and the problems met while reading.

    `places` maps an entity's id, `redirect:OLD` and `blocklist:PHRASE` to where they stand; `parts` maps the id of a
    curated entity to the places of its aliases, tenures and text fields (see `Record.parts`); `curated` holds the ids
    that come from YAML; `files` is how many files were read.
    """

    table: Table
    problems: tuple[Problem, ...] = ()
    places: Mapping[str, Place] = field(default_factory=dict)
    curated: frozenset[str] = frozenset()
    parts: Mapping[str, Mapping[object, Place]] = field(default_factory=dict)
    files: int = 0

    def place(self, id_: str, part: object = None) -> Place:
        """Where an entity stands, or the part of it (an `Alias`, a `Tenure`, the name of a text field) if known."""
        inside = self.parts.get(id_)
        known = inside.get(part) if inside and part is not None else None
        return known or self.places.get(id_) or Place("table")


def load_table(*paths: str | os.PathLike[str]) -> Table:
    """Read tables and merge them.

    Args:
        paths: folders, YAML or JSONL files, in order; a later file may `extend` an entity of an earlier one.

    Raises:
        UnreadableTable: with every problem of every file.
        TableError: a path does not exist or holds no table.
    """
    loaded = examine(paths, parts=False)
    errors = [problem for problem in loaded.problems if problem.severity == "error"]
    if errors:
        raise UnreadableTable(errors)
    return loaded.table


def examine(paths: Sequence[str | os.PathLike[str]], *, parts: bool = True) -> LoadedTable:
    """Like `load_table`, but problems are returned, not raised; what is readable is there.

    Args:
        paths: as for `load_table`.
        parts: find out where the parts of curated entities stand, too.
    """
    merge = _Merge(parts)
    with collector_off():
        for file in table_files(paths):
            merge.read(file)
    return merge.result()


class _Merge:
    """Collects records of many files into one table."""

    def __init__(self, parts: bool) -> None:
        self._wants_parts = parts
        self._entities: dict[str, Entity] = {}
        self._redirects: dict[str, str] = {}
        self._blocklist: dict[str, None] = {}
        self._places: dict[str, Place] = {}
        self._curated: set[str] = set()
        self._parts: dict[str, Mapping[object, Place]] = {}
        self._files = 0
        self._problems: list[Problem] = []

    def read(self, file: Path) -> None:
        self._files += 1
        curated = file.name.endswith(CURATED_ENDINGS)
        try:
            if curated:
                records = read_curated(file, self._problems, parts=self._wants_parts)
            else:
                records = read_machine(file, self._problems)
            for record in records:
                self._add(record, curated)
        except (OSError, EOFError, zlib.error) as error:
            reason = getattr(error, "strerror", None) or str(error)
            self._problems.append(Problem(Place(str(file)), f"cannot be read: {reason}", "file"))

    def _add(self, record: Record, curated: bool) -> None:
        value = record.value
        if isinstance(value, Silence):
            self._blocklist[value.phrase] = None
            self._places.setdefault(f"blocklist:{value.phrase}", record.place)
        elif isinstance(value, Retired):
            self._retire(value, record.place)
        else:
            self._add_entity(value, record)
            if curated:
                self._curated.add(value.id)

    def _retire(self, value: Retired, place: Place) -> None:
        if self._redirects.get(value.old, value.new) != value.new:
            first = self._places[f"redirect:{value.old}"]
            self._problems.append(
                Problem(place, f"{value.old!r} is redirected at {first} already, elsewhere; keep one", "duplicate-id")
            )
        self._redirects[value.old] = value.new
        self._places.setdefault(f"redirect:{value.old}", place)

    def _add_entity(self, entity: Entity, record: Record) -> None:
        earlier = self._entities.get(entity.id)
        if earlier is None:
            if record.extends:
                message = f"{entity.id!r} extends an entity that no earlier file has; read that file first"
                self._problems.append(Problem(record.place, message, "duplicate-id"))
            self._entities[entity.id] = entity
            self._places[entity.id] = record.place
            if record.parts:
                self._parts[entity.id] = record.parts
        elif record.extends:
            self._entities[entity.id] = extended(earlier, entity)
            if record.parts:
                self._parts[entity.id] = {**record.parts, **self._parts.get(entity.id, {})}
        else:
            first = self._places[entity.id]
            message = f"{entity.id!r} is defined at {first} already; rename one or say `extend: true` here"
            self._problems.append(Problem(record.place, message, "duplicate-id"))

    def result(self) -> LoadedTable:
        redirects = MappingProxyType(self._redirects)
        table = Table(tuple(self._entities.values()), redirects, tuple(self._blocklist))
        problems, curated = tuple(self._problems), frozenset(self._curated)
        return LoadedTable(table, problems, self._places, curated, self._parts, self._files)


def extended(earlier: Entity, later: Entity) -> Entity:
    """The earlier entity with what the later one adds; the later one's name, description and so on win."""
    merged = replace(
        earlier,
        name=later.name or earlier.name,
        type=earlier.type if later.type in ("other", "position") else later.type,
        description=later.description or earlier.description,
        ids=MappingProxyType({**earlier.ids, **later.ids}),
        cues=tuple(dict.fromkeys((*earlier.cues, *later.cues))),
        aliases=tuple(dict.fromkeys((*earlier.aliases, *later.aliases))),
        never=tuple(dict.fromkeys((*earlier.never, *later.never))),
        attributes=MappingProxyType({**earlier.attributes, **later.attributes}),
        prominence=earlier.prominence if later.prominence is None else later.prominence,
        source=later.source or earlier.source,
    )
    if isinstance(merged, Position) and isinstance(later, Position):
        return replace(
            merged,
            organization=later.organization or merged.organization,
            seats=later.seats if later.seats != 1 else merged.seats,
            tenures=tuple(dict.fromkeys((*merged.tenures, *later.tenures))),
        )
    return merged
