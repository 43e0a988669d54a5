"""Write-back: a table as curated YAML that reads back equal and that people like to review.

Deterministic: entities, positions and redirects sorted by id, fields in a fixed order, one alias a line, quotes only
where YAML or another reader of YAML would misunderstand the plain text.
"""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from canonym.errors import TableError
from canonym.model import Alias, Entity, Position, Table, Tenure
from canonym.vocabulary import Kind

_WIDTH = 120
"""Columns up to which a list stays on one line."""
_LONGEST_KEY = 1_000
"""Characters of a key; YAML itself stops at 1,024."""

_UNSAFE = re.compile(r"^[^\w(]|: |:$| #| $")
_UNSAFE_IN_FLOW = re.compile(r"^[^\w(]|[:,\[\]{}]| #| $")
_MISREAD = re.compile(r"(?i)(?:y|n|yes|no|on|off|true|false|null)")
"""Words that readers of YAML 1.1 take for truth values or nothing."""


def write_curated(table: Table, path: Path, *, type_: str = "", comment: str = "") -> None:
    """Write `curated_yaml` to a file, in one step.

    Raises:
        TableError: something in the table cannot be written as YAML.
        OSError: the folder cannot be written; the old file is still there.
    """
    text = curated_yaml(table, type_=type_, comment=comment)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        Path(name).chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def curated_yaml(table: Table, *, type_: str = "", comment: str = "") -> str:
    """A table as the text of one curated file.

    Args:
        table: values of `attributes` that are not texts become texts, since curated files know nothing else.
        type_: the default type of the file; entities of this type do not repeat it.
        comment: first lines of the file, without the `#`.

    Raises:
        TableError: a text holds half a surrogate pair, or an id is longer than YAML's keys may be.

    >>> print(curated_yaml(Table((Entity("nato", "NATO", "organization", aliases=(Alias("OTAN", Kind.ACRONYM),)),))))
    entities:
      nato:
        name: NATO
        type: organization
        aliases:
          - {text: OTAN, kind: acronym}
    <BLANKLINE>
    """
    lines = [f"# {line}".rstrip() for line in comment.splitlines()]
    if type_:
        lines.append(f"type: {_plain(type_)}")
    positions = [entity for entity in table.entities if isinstance(entity, Position)]
    others = [entity for entity in table.entities if not isinstance(entity, Position)]
    lines += _section("entities", others, lambda entity: _fields(entity, type_ or "other"))
    lines += _section("positions", positions, lambda entity: _fields(entity, "position"))
    if table.redirects:
        lines += ["redirects:", *(f"  {_key(old)}: {_plain(table.redirects[old])}" for old in sorted(table.redirects))]
    if table.blocklist:
        lines += ["blocklist:", *(f"  - {_plain(phrase)}" for phrase in sorted(table.blocklist))]
    return "\n".join(lines or ["entities:"]) + "\n"


def _section(name: str, entities: Sequence[Entity], fields: Callable[[Entity], Iterator[str]]) -> Iterator[str]:
    if entities:
        yield f"{name}:"
    for entity in sorted(entities, key=lambda entity: entity.id):
        yield f"  {_key(entity.id)}:"
        yield from (f"    {line}" for line in fields(entity))


def _fields(entity: Entity, usual_type: str) -> Iterator[str]:
    yield f"name: {_plain(entity.name)}"
    if entity.type != usual_type:
        yield f"type: {_plain(entity.type)}"
    if entity.description:
        yield f"description: {_plain(entity.description)}"
    if isinstance(entity, Position):
        yield from _office(entity)
    if entity.ids:
        yield f"ids: {_flow(entity.ids)}"
    yield from _list("cues", entity.cues)
    yield from _block("aliases", map(_alias, entity.aliases))
    yield from _list("never", entity.never)
    if entity.attributes:
        yield f"attributes: {_flow(entity.attributes)}"
    if entity.prominence is not None:
        yield f"prominence: {entity.prominence!r}"
    if entity.source:
        yield f"source: {_plain(entity.source)}"
    if isinstance(entity, Position):
        yield from _block("tenures", map(_tenure, entity.tenures))


def _office(position: Position) -> Iterator[str]:
    if position.organization:
        yield f"organization: {_plain(position.organization)}"
    if position.seats != 1:
        yield f"seats: {position.seats}"


def _alias(alias: Alias) -> str:
    stated = {
        "kind": alias.kind.value if alias.kind is not Kind.NAME else None,
        "strength": "weak" if alias.weak else None,
        "case": alias.case,
        "lang": alias.lang,
        "valid_from": alias.valid_from,
        "valid_to": alias.valid_to,
        "source": alias.source,
    }
    return _stated({"text": alias.text}, stated) if any(stated.values()) else _plain(alias.text)


def _tenure(tenure: Tenure) -> str:
    stated = {
        "valid_from": tenure.valid_from,
        "valid_to": tenure.valid_to,
        "acting": "true" if tenure.acting else None,
        "end_unknown": "true" if tenure.end_unknown else None,
        "source": tenure.source,
    }
    return _stated({"holder": tenure.holder}, stated)


def _stated(first: Mapping[str, str], fields: Mapping[str, str | None]) -> str:
    """A flow mapping of the fields that say something; `true` is the truth value, not the word."""
    pairs = [f"{key}: {_in_flow(value)}" for key, value in first.items()]
    pairs += [f"{key}: {value if value == 'true' else _in_flow(value)}" for key, value in fields.items() if value]
    return "{" + ", ".join(pairs) + "}"


def _list(name: str, texts: Sequence[str]) -> Iterator[str]:
    """A list of texts: on one line where it fits, else one a line."""
    line = f"{name}: [{', '.join(map(_in_flow, texts))}]"
    if texts and len(line) + 4 <= _WIDTH:
        yield line
    else:
        yield from _block(name, map(_plain, texts))


def _block(name: str, items: Iterable[str]) -> Iterator[str]:
    lines = [f"  - {item}" for item in items]
    if lines:
        yield f"{name}:"
        yield from lines


def _flow(value: Any) -> str:
    """Any plain value on one line."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_key(str(key))}: {_flow(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(_flow, value)) + "]"
    if isinstance(value, bool):
        return "true" if value else "false"
    return _in_flow("" if value is None else str(value))


def _key(text: str) -> str:
    key = _in_flow(text)
    if len(key) > _LONGEST_KEY:
        raise TableError(f"{text[:40]!r}... is too long for a key of YAML; keep this table as JSONL")
    return key


def _plain(text: str) -> str:
    """A scalar on a line of its own; quoted where it would not read back as it is."""
    return text if _reads_back(text) and not _UNSAFE.search(text) else _quoted(text)


def _in_flow(text: str) -> str:
    """A scalar inside brackets, where commas and the like mean something."""
    return text if _reads_back(text) and not _UNSAFE_IN_FLOW.search(text) else _quoted(text)


def _reads_back(text: str) -> bool:
    return bool(text) and text.isprintable() and not _MISREAD.fullmatch(text)


def _quoted(text: str) -> str:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        start = repr(text[:40])
        raise TableError(f"{start} holds half a surrogate pair, which YAML cannot; keep this table as JSONL") from None
    return '"' + "".join(map(_quoted_character, text)) + '"'


def _quoted_character(char: str) -> str:
    if char in '"\\':
        return "\\" + char
    if char.isprintable():
        return char
    return "\\n" if char == "\n" else f"\\U{ord(char):08x}" if ord(char) > 0xFFFF else f"\\u{ord(char):04x}"
