"""YAML text to plain values and their places, in bounded depth.

Read an event at a time, without the recursion that a hostile file would exhaust.

Anchors, aliases, tags and merge keys are refused: a table is read as it is written, and no file can grow in memory.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final, NamedTuple

import yaml

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_PLAIN_TAGS = frozenset({None, "!", *(f"tag:yaml.org,2002:{name}" for name in ("str", "map", "seq"))})
_DEEPEST = 50
"""Nesting beyond what any table needs."""

TOO_DEEP = f"nested deeper than {_DEEPEST}; a table needs 6 levels"
"""What is complained of then."""

Complain = Callable[[Any, str], None]
"""Called with the mark (line and column from 0) of what is wrong, and a sentence on what is wrong and what to do."""


class Unusable(Exception):
    """The rest of the text cannot be composed; what is wrong has been complained of."""


class Composed(NamedTuple):
    """A document: dicts, lists and strings, and where they stand.

    Attributes:
        root: all of it.
        start: the mark (line and column from 0) of its beginning.
        marks: by the `id` of a dict the mark of each key, by that of a list the marks of its items.
    """

    root: Any
    start: Any
    marks: dict[int, Any]

    def mark(self, path: Sequence[str | int]) -> Any:
        """The mark of the key or item that a path leads to, or of the nearest place above it that is there."""
        value, mark = self.root, self.start
        for step in path:
            inside = self.marks.get(id(value))
            if inside is None or not isinstance(step, str if isinstance(value, dict) else int):
                break
            if step not in inside if isinstance(step, str) else step >= len(inside):
                break
            value, mark = value[step], inside[step]
        return mark


def compose(text: str, complain: Complain) -> Composed | None:
    """The values of a text, None where it is empty.

    Args:
        text: one YAML document; every scalar is a string.
        complain: called for everything that a table may not have.

    Raises:
        Unusable: the nesting is too deep.
        yaml.YAMLError: the text is not YAML.
    """
    loader = _Loader(text)
    try:
        return _Composer(loader.get_event, complain).document()
    finally:
        loader.dispose()


_NO_KEY: Final = object()
"""Stands for a key that cannot be one: what follows it is read and passed over."""


class _Composer:
    """Builds values from events. The innermost open collection is at hand, those around it are on a stack."""

    def __init__(self, next_event: Callable[[], Any], complain: Complain) -> None:
        self._next = next_event
        self._complain = complain
        self._around: list[tuple[Any, Any, Any]] = []
        self._inside: Any = None
        self._marks: Any = None
        self._key: Any = None
        self._document: Composed | None = None

    def document(self) -> Composed | None:
        documents = 0
        next_event, add = self._next, self._add
        while True:
            event = next_event()
            kind = event.__class__
            if kind is yaml.ScalarEvent:
                if event.anchor is not None or event.tag is not None:
                    self._check(event)
                add(event.value, event.start_mark, event.implicit[0])
            elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
                self._check(event)
                self._enter(kind is yaml.MappingStartEvent, event.start_mark)
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                self._inside, self._marks, self._key = self._around.pop()
            elif kind is yaml.AliasEvent:
                self._complain(event.start_mark, "aliases (*) are not allowed; write the value out, or quote the text")
                add("", event.start_mark, False)
            elif kind is yaml.DocumentStartEvent:
                documents += 1
                if documents > 1:
                    self._complain(event.start_mark, "a second document begins here; write each to a file of its own")
                    return self._document
            elif kind is yaml.StreamEndEvent:
                return self._document

    def _check(self, event: Any) -> None:
        if event.anchor is not None:
            self._complain(event.start_mark, "anchors (&) are not allowed; take it out, or quote the text")
        if event.tag not in _PLAIN_TAGS:
            self._complain(event.start_mark, f"tag {event.tag!r} is not allowed; write the plain value, or quote it")

    def _enter(self, mapping: bool, mark: Any) -> None:
        if len(self._around) >= _DEEPEST:
            self._complain(mark, TOO_DEEP)
            raise Unusable
        made: Any = {} if mapping else []
        if self._marks.__class__ is dict and self._key is None:
            self._complain(mark, "a key is a plain text; lists and mappings cannot be keys")
            self._key = _NO_KEY
        else:
            self._add(made, mark, False)
        self._around.append((self._inside, self._marks, self._key))
        self._inside, self._marks, self._key = made, made.__class__(), None
        if self._document is not None:
            self._document.marks[id(made)] = self._marks

    def _add(self, value: Any, mark: Any, plain: bool) -> None:
        """Put a value where it belongs; `plain` is one written without quotes."""
        inside = self._inside
        if inside.__class__ is list:
            inside.append(value)
            self._marks.append(mark)
        elif inside is None:
            self._document = Composed(value, mark, {})
        elif self._key is None:
            self._key = self._checked_key(value, mark, plain)
        else:
            if self._key is not _NO_KEY:
                inside[self._key] = value
            self._key = None

    def _checked_key(self, key: str, mark: Any, plain: bool) -> object:
        if key in self._inside:
            self._complain(mark, f"duplicate key {key!r}; merge the two or rename one")
        elif key == "<<" and plain:
            self._complain(mark, "merge keys (<<) are not allowed; write the fields out")
        else:
            self._marks[key] = mark
            return key
        return _NO_KEY
