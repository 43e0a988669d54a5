"""A block of mentions as columns: their words in a row, each distinct word looked up in the index once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, lru_cache
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from canonym.index.hashing import Numbers, word_hash
from canonym.index.signatures import Names
from canonym.index.words import (
    CLASSES,
    FACTS,
    GRAMMAR,
    NO_STEM,
    Records,
    WordTable,
    facts,
    legal_mask,
    telling,
)
from canonym.match.namesakes import marks
from canonym.names.words import SHARES, Form, Word, proper_letters

Floats = npt.NDArray[Any]

_WORDS_KEPT = 1 << 16


class Mentions(NamedTuple):
    """A block of mentions.

    Attributes:
        forms: the mentions.
        offsets: where the words of each begin in `words`, and where the last ends.
        words: position in the following columns for each word of all mentions in a row.
        distinct: the distinct words.
        numbers: of each distinct word in the index, -1 where it has none.
        facts: a record for each distinct word.
        weights: how much of a name each distinct word carries.
        bearers: entities that have the stem of each distinct word.
        marks: what each distinct word does to a name it stands beside, see `match.namesakes`.
        legal: families of the legal forms of each mention.
        names: what signatures are made of.
    """

    forms: Sequence[Form]
    offsets: Numbers
    words: Numbers
    distinct: Sequence[Word]
    numbers: Numbers
    facts: Records
    weights: Floats
    bearers: Numbers
    marks: Numbers
    legal: Numbers
    names: Names


class _Known(NamedTuple):
    """What the index makes of a word: its number (-1 for none), its record, the hash of its stem, its marks."""

    number: int
    facts: tuple[int, ...]
    stem_hash: int
    marks: int


class WordWeights:
    """How much of a name words carry: the share of their role, less where the table is full of them."""

    def __init__(self, table: WordTable, names: int) -> None:
        """Take the rarity of words from a table of `names` entities."""
        self._table, self._log_names = table, np.float32(np.log(max(names, 1) + 1))
        roles = [SHARES.get(name, 1.0) for name in table.classes["role"].names]
        self._shares = np.ones(256, np.float32)
        self._shares[1 : len(roles) + 1] = roles

    def of(self, records: Records) -> tuple[Floats, Numbers]:
        """The weight of each word, and how many entities have its stem."""
        count = self._table.bearers(records["stem"])
        rarity = 1.0 - np.log(count.astype(np.float32) + 1.0) / self._log_names
        weights: Floats = self._shares[records["role"]] * (np.float32(0.3) + np.float32(0.7) * rarity)
        return weights, count.astype(np.int64)

    @cached_property
    def of_table(self) -> tuple[Floats, Numbers]:
        """The same of every word of the table."""
        return self.of(self._table.facts)


class MentionReader:
    """Makes columns of mentions, for one index."""

    def __init__(self, table: WordTable, weights: WordWeights) -> None:
        self._table, self._weights = table, weights
        self._known = lru_cache(_WORDS_KEPT)(self._look_up)

    def _look_up(self, word: Word) -> _Known:
        number = self._table.texts.find(word.text)
        record = self._table.facts[number].item() if number >= 0 else self._unknown(word)
        return _Known(number, record, word_hash(word.stem), marks(word))

    def _unknown(self, word: Word) -> tuple[int, ...]:
        classes = self._table.classes
        numbers = {name: classes[name].find(getattr(word, name)) for name in CLASSES}
        stem = self._table.stems.find(word.stem)
        return facts(word, NO_STEM if stem < 0 else stem, numbers)

    def read(self, forms: Sequence[Form]) -> Mentions:
        """The columns of a block of mentions."""
        places: dict[str, int] = {}
        words = _column([places.setdefault(word.text, len(places)) for form in forms for word in form.words], np.int64)
        distinct = list({word.text: word for form in forms for word in form.words}.values())
        offsets = np.zeros(len(forms) + 1, np.int64)
        _column([len(form.words) for form in forms], np.int64).cumsum(out=offsets[1:])
        known = [self._known(word) for word in distinct]
        records = np.array([one.facts for one in known], FACTS) if known else np.zeros(0, FACTS)
        weights, bearers = self._weights.of(records)
        families = self._table.classes["legal"]
        legal = [legal_mask(form.legal, families, learn=False) if form.legal else 0 for form in forms]
        grammar = _column([word.role in GRAMMAR for word in distinct], np.bool_)
        names = Names(
            telling(offsets, grammar[words]),
            _column([one.stem_hash for one in known], np.uint64)[words],
            _column([ord(text[0]) for text in places], np.uint64)[words],
            [form.joined for form in forms],
            [proper_letters(form, misspelt=True) for form in forms],
        )
        return Mentions(
            forms,
            offsets,
            words,
            distinct,
            _column([one.number for one in known], np.int64),
            records,
            weights,
            bearers,
            _column([one.marks for one in known], np.int64),
            _column(legal, np.int64),
            names,
        )


def _column(values: Sequence[int], kind: type[Any]) -> npt.NDArray[Any]:
    return np.array(values, kind)
