"""YAML text to nodes, in bounded depth: an event at a time, without the recursion that a hostile file would exhaust.

Anchors, aliases, tags and merge keys are refused: a table is read as it is written, and no file can grow in memory.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import yaml

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_PLAIN_TAGS = frozenset({None, "!", *(f"tag:yaml.org,2002:{name}" for name in ("str", "map", "seq"))})
_DEEPEST = 50
"""Nesting beyond what any table needs."""

Complain = Callable[[Any, str], None]
"""Called with the mark (line and column from 0) of what is wrong, and a sentence on what is wrong and what to do."""


class Unusable(Exception):
    """The rest of the text cannot be composed; what is wrong has been complained of."""


def compose(text: str, complain: Complain) -> yaml.Node | None:
    """The root node of a text, None where it is empty.

    Args:
        text: one YAML document.
        complain: called for everything that a table may not have.

    Raises:
        Unusable: the nesting is too deep.
        yaml.YAMLError: the text is not YAML.
    """
    loader = _Loader(text)
    try:
        return _Composer(loader.get_event, complain).root()
    finally:
        loader.dispose()


class _Composer:
    """Builds nodes from events; open collections are on a stack."""

    def __init__(self, next_event: Callable[[], Any], complain: Complain) -> None:
        self._next = next_event
        self._complain = complain
        self._open: list[yaml.Node] = []
        self._keys: list[yaml.Node | None] = []
        self._root: yaml.Node | None = None

    def root(self) -> yaml.Node | None:
        documents = 0
        while True:
            event = self._next()
            kind = event.__class__
            if kind is yaml.ScalarEvent:
                self._check(event)
                self._add(_scalar(event))
            elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
                self._check(event)
                self._enter(event, kind is yaml.MappingStartEvent)
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                self._open.pop()
                self._keys.pop()
            elif kind is yaml.AliasEvent:
                self._complain(event.start_mark, "aliases (*) are not allowed; write the value out, or quote the text")
                self._add(yaml.ScalarNode("", "", event.start_mark, event.end_mark))
            elif kind is yaml.DocumentStartEvent:
                documents += 1
                if documents > 1:
                    self._complain(event.start_mark, "a second document begins here; write each to a file of its own")
                    return self._root
            elif kind is yaml.StreamEndEvent:
                return self._root

    def _check(self, event: Any) -> None:
        if event.anchor is not None:
            self._complain(event.start_mark, "anchors (&) are not allowed; take it out, or quote the text")
        if event.tag not in _PLAIN_TAGS:
            self._complain(event.start_mark, f"tag {event.tag!r} is not allowed; write the plain value, or quote it")

    def _enter(self, event: Any, mapping: bool) -> None:
        if len(self._open) >= _DEEPEST:
            self._complain(event.start_mark, f"nested deeper than {_DEEPEST}; a table needs 6 levels")
            raise Unusable
        made = yaml.MappingNode if mapping else yaml.SequenceNode
        node = made("", [], event.start_mark, event.end_mark, event.flow_style)
        self._add(node)
        self._open.append(node)
        self._keys.append(None)

    def _add(self, node: yaml.Node) -> None:
        if not self._open:
            self._root = node
        elif isinstance(self._open[-1], yaml.SequenceNode):
            self._open[-1].value.append(node)
        elif self._keys[-1] is None:
            self._keys[-1] = node
        else:
            self._open[-1].value.append((self._keys[-1], node))
            self._keys[-1] = None


def _scalar(event: Any) -> yaml.ScalarNode:
    """A scalar; `style` is None where it is written without quotes."""
    style = None if event.implicit[0] else event.style
    return yaml.ScalarNode("", event.value, event.start_mark, event.end_mark, style)


def is_merge_key(key: yaml.ScalarNode) -> bool:
    """Whether a key is YAML's `<<`, written without quotes."""
    return key.value == "<<" and key.style is None
