"""Columns of questions: mentions with one date, context and type for all, or one for each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from canonym.decide.query import LONGEST_MENTION, Query, as_of_period, folded_context, key_of, wanted_type
from canonym.errors import UsageError

_Read = TypeVar("_Read")

_MANY = 256
"""Mentions from which on folding them together pays."""


def questions(
    mentions: Iterable[str | None],
    as_of: str | Sequence[str | None] | None,
    context: str | Sequence[str | None] | None,
    type_: str | Sequence[str | None] | None,
) -> Iterator[Query]:
    """The queries of a column, in order.

    Args:
        mentions: names as they were met; None counts as empty.
        as_of, context, type_: one for all, or one for each mention.

    Raises:
        UsageError: a bad date, or a column of another length.
    """
    texts = [mention or "" for mention in mentions]
    distinct = list(dict.fromkeys(texts))
    keys = dict(zip(distinct, _keys(distinct), strict=True))
    days = _column(as_of, len(texts), as_of_period)
    contexts = _column(context, len(texts), _read_context)
    types = _column(type_, len(texts), wanted_type)
    for text, day, (around, said), wanted in zip(texts, days, contexts, types, strict=True):
        yield Query(text, keys[text], day, around, wanted, said=said)


def _read_context(context: str | None) -> tuple[str, str]:
    return folded_context(context), context or ""


def _keys(texts: list[str]) -> list[str]:
    if len(texts) < _MANY or any(len(text) > LONGEST_MENTION for text in texts):
        return [key_of(text) for text in texts]
    from canonym.names.fold_columns import fold_all

    return fold_all(texts)


def _column(
    value: str | Sequence[str | None] | None, count: int, read: Callable[[str | None], _Read]
) -> Iterable[_Read]:
    """A value for each row; what repeats is read once."""
    if value is None or isinstance(value, str):
        return [read(value)] * count
    if len(value) != count:
        raise UsageError(f"a column of {len(value)} values beside {count} mentions; they need the same length")
    known = {text: read(text) for text in dict.fromkeys(value)}
    return [known[text] for text in value]
