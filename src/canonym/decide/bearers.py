"""Bearers of a surname: whether a full name that a text has can be that of anybody of the table.

Finding knows a full name by the surname that it shares with somebody (*Robert Kirby*). Unless its given names are
related to those of one who bears the surname, it is a stranger's, and nothing close to it need be looked for.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from canonym.index.opened import Index
from canonym.index.rows import DERIVED, PHRASE, SURNAME
from canonym.names.fold import fold
from canonym.names.words import Word, latin_key, word

STRANGER = "another given name"
"""Why a full name is nobody of the table."""

_SURNAMES_KEPT = 1 << 13
_NO_NAME = DERIVED | PHRASE
_LONGEST = 3
"""Words of the longest surname looked for."""


class _Given(NamedTuple):
    """The words before a surname in the names of all who bear it, and their first letters.

    An initial stands for a bearer's given name only where no name of his spells it out.
    """

    words: tuple[Word, ...]
    texts: frozenset[str]
    letters: frozenset[str]


class Bearers:
    """Who bears which surname, over one index; the latest surnames asked for are kept."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._given = lru_cache(_SURNAMES_KEPT)(self._read)

    def may_be_known(self, tokens: Sequence[str]) -> bool:
        """Whether a full name may be that of somebody of the table.

        Args:
            tokens: its folded words, titles off.

        Returns:
            False where the table knows its surname, and nobody with a related given name bears it.
        """
        for length in range(min(_LONGEST, len(tokens) - 1), 0, -1):
            given = self._given(" ".join(tokens[-length:]))
            if given is not None:
                return _are_related(tokens[:-length], given)
        return True

    def _read(self, surname: str) -> _Given | None:
        """The given names of the bearers of a folded surname; None where nobody bears it."""
        index = self._index
        rows = index.rows_of_key(surname)
        bearers = {index.row_entity[row] for row in rows if index.row_flags[row] & SURNAME}
        if not bearers:
            return None
        texts: set[str] = set()
        for bearer in bearers:
            texts |= self._words_of(bearer)
        texts -= set(surname.split())
        return _Given(tuple(map(word, sorted(texts))), frozenset(texts), frozenset([text[0] for text in texts]))

    def _words_of(self, bearer: int) -> set[str]:
        """The words of all names of somebody, without initials of those that are spelt out."""
        index = self._index
        names = [index.text(row) for row in index.rows_of_entity(bearer) if not index.row_flags[row] & _NO_NAME]
        words = set(" ".join([latin_key(fold(name)) for name in names]).split())
        spelt_out = {text[0] for text in words if len(text) > 1}
        return {text for text in words if len(text) > 1 or text not in spelt_out}


def _are_related(tokens: Sequence[str], given: _Given) -> bool:
    """Whether any of the words before a surname is related to a given name of its bearers.

    The initial of a middle name says nothing.
    """
    from canonym.match.relations import related

    words = latin_key(" ".join(tokens)).split()
    full = [text for text in words if len(text) > 1]
    if not given.texts.isdisjoint(full) or (words and len(words[0]) == 1 and words[0] in given.letters):
        return True
    return any(related(word(text), other).likeness for text in full for other in given.words)
