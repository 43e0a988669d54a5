"""The reference key of a name, by which the peers' names and queries are prepared and queries are labelled."""

from __future__ import annotations

import unicodedata


class _FoldTable(dict[int, str]):
    """A ``str.translate`` table that works out each code point once."""

    def __missing__(self, code_point: int) -> str:
        folded = "".join(map(_fold_character, unicodedata.normalize("NFKD", chr(code_point).casefold())))
        self[code_point] = folded
        return folded


def _fold_character(character: str) -> str:
    category = unicodedata.category(character)
    if category[0] in "LN":
        return character
    if unicodedata.combining(character) or category == "Cf":
        return ""
    return character if category[0] == "M" else " "


_TABLE = _FoldTable()


def fold_key(name: str) -> str:
    """Fold case, width, accents, punctuation and spaces away, one character at a time.

    Args:
        name: any string.

    Returns:
        The key under which the benchmarks hold two names to be the same; it may be empty.
    """
    return " ".join(name.translate(_TABLE).split())


def lower_in_place(text: str) -> str:
    """Lower-case a text without moving any offset.

    Args:
        text: any string.

    Returns:
        A string of the same length; the few letters that would grow stay as they are.
    """
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := character.lower()) == 1 else character for character in text)
