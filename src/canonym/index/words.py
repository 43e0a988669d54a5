"""The words of an index: what matching needs of each without its text, and the words of every key.

word.*            every distinct word of the keys that may be matched fuzzily, found by its hash
word.facts        what each is, in numbers: one `FACTS` record a word
word.classes      names of the roles, head classes and qualifiers that the records number
stem.*            every stem of these words
stem.count        how many entities have it among their telling words, for rarity
key.words         the words of each key, legal forms left out; key.words.offsets says where they begin
key.legal         families of the legal forms of each key, one bit each
"""

from __future__ import annotations

import json
import zlib
from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from canonym.index.hashing import Hashes, Numbers, word_hash
from canonym.index.layout import Buffer, IndexFile
from canonym.index.strings import Pool, pool_sections
from canonym.names.generic import canonical_word
from canonym.names.legal_forms import form_family
from canonym.names.words import IMPROPER, SHARES, Word, latin_key, parted, proper_part
from canonym.names.words import word as read_word

Sections = dict[str, Buffer]
Bits = npt.NDArray[np.bool_]
Records = npt.NDArray[np.void]

FACTS = np.dtype(
    [
        ("stem", "<u4"), ("canonical", "<u4"), ("letters", "<u4"), ("start", "<u4"),
        ("country", "<u2"), ("role", "u1"), ("head", "u1"), ("qualifier", "u1"), ("length", "u1"),
    ],
    align=True,
)  # fmt: skip
"""Of a word: number of its stem, hash of its canonical form, a bit for each letter in it (by the last five bits of the
code point), its first four letters (a byte each), numbers of country, role, head class and qualifier (0 for none),
letters (255 at most)."""

CLASSES = ("country", "role", "head", "qualifier")
"""The fields of a record that number names."""

NO_STEM = 0xFFFFFFFF
"""The stem number of words that no name of the table has."""

UNKNOWN_CLASS = 255
"""The number of a class that no word of the table has."""

GRAMMAR = frozenset({"noise", "particle"})
"""Roles of words that do not tell names apart."""

MOST_TELLING = 8
"""Telling words that are looked at; longer names are found by their first ones."""


class Classes:
    """Numbers for the names of roles, head classes and qualifiers, 1 and up; 0 is none."""

    __slots__ = ("_numbers", "names")

    def __init__(self, names: Sequence[str] = ()) -> None:
        self.names = list(names)
        self._numbers = {name: number for number, name in enumerate(self.names, 1)}

    def add(self, name: str | None) -> int:
        """The number of a class, which becomes known if it was not."""
        if name is None:
            return 0
        number = self._numbers.setdefault(name, len(self.names) + 1)
        if number > len(self.names):
            self.names.append(name)
        return number

    def name(self, number: int) -> str | None:
        """The name of a class, None for 0 and for numbers that are none."""
        return self.names[number - 1] if 0 < number <= len(self.names) else None

    def find(self, name: str | None) -> int:
        """The number of a class, UNKNOWN_CLASS if it has none."""
        return 0 if name is None else self._numbers.get(name, UNKNOWN_CLASS)


def facts(word: Word, stem: int, classes: Mapping[str, int]) -> tuple[int, ...]:
    """The record of a word.

    Args:
        word: with its text in Latin letters.
        stem: number of its stem.
        classes: numbers of the fields of `CLASSES`.
    """
    text = word.text
    letters = start = 0
    for char in text:
        letters |= 1 << (ord(char) & 31)
    for char in text[:4].ljust(4, "\0"):
        start = start << 8 | ord(char) & 255
    return (stem, canonical_hash(word), letters, start, *(classes[name] for name in CLASSES), min(255, len(text)))


def canonical_hash(word: Word) -> int:
    """The hash of the canonical form of a word."""
    return zlib.crc32(word.canonical.encode("utf-8", "surrogatepass"))


def legal_mask(legal: Iterable[str], families: Classes, *, learn: bool) -> int:
    """The families of legal forms, one bit each (16 of them)."""
    number = families.add if learn else families.find
    mask = 0
    for form in legal:
        mask |= 1 << (number(form_family(form)) & 15)
    return mask


class Telling(NamedTuple):
    """The telling words of names: how many each has, and where they stand in the flat words."""

    counts: Numbers
    places: Numbers


def telling(offsets: Numbers, grammar: Bits) -> Telling:
    """Which words tell a name, at most eight: grammar words left out, unless nothing else is there.

    Args:
        offsets: where the words of each name begin, and where the last ends.
        grammar: for each word, whether it is grammar alone.
    """
    lengths = offsets[1:] - offsets[:-1]
    owners = np.arange(len(lengths)).repeat(lengths)
    spoken = np.bincount(owners[~grammar], minlength=len(lengths)) > 0
    kept = (~grammar | ~spoken[owners]).nonzero()[0]
    counts = np.bincount(owners[kept], minlength=len(lengths))
    rank = np.arange(len(kept)) - (counts.cumsum() - counts).repeat(counts)
    return Telling(np.minimum(counts, MOST_TELLING), kept[rank < MOST_TELLING])


class KeyWords(NamedTuple):
    """What is read in keys: their words.

    Attributes:
        words: numbers of the words of all keys in a row.
        lengths: how many words each key has.
        legal: the families of its legal forms, see `legal_mask`.
        joined: its words written together.
        proper: those of its proper words, see `names.words.proper_letters`.
    """

    words: array[int]
    lengths: array[int]
    legal: array[int]
    joined: list[str]
    proper: list[str]


class _Learnt(dict[str, int]):
    """Words by number; one that is not known is learnt when it is asked for."""

    def __init__(self, learn: Callable[[str], int]) -> None:
        super().__init__()
        self._learn = learn

    def __missing__(self, token: str) -> int:
        number = self[token] = self._learn(token)
        return number


class WordCollector:
    """Gathers the words of keys while an index is compiled; all is numbered as it is met."""

    def __init__(self) -> None:
        self._numbers = _Learnt(self._learn)
        self._stems: dict[str, int] = {}
        self._combinations: dict[tuple[str | None, ...], int] = {}
        self._families = Classes()
        self._stem_of, self._canonical, self._combined = array("I"), array("I"), array("I")
        self._hashes, self._letters = array("Q"), array("I")
        self._improper: set[int] = set()
        self.grammar = bytearray()
        """For each word, 1 where it is grammar alone."""

    def add(self, keys: Iterable[str]) -> KeyWords:
        """Take the words of folded keys."""
        read = KeyWords(array("I"), array("I"), array("I"), [], [])
        number_of, improper = self._numbers.__getitem__, self._improper
        for key in keys:
            core, legal = parted(key if key.isascii() else latin_key(key))
            numbers = list(map(number_of, core))
            joined = "".join(core)
            read.words.extend(numbers)
            read.lengths.append(len(numbers))
            read.legal.append(legal_mask(legal, self._families, learn=True) if legal else 0)
            read.joined.append(joined)
            read.proper.append("")
            if not improper.isdisjoint(numbers):
                own = [token for token, number in zip(core, numbers, strict=True) if number not in improper]
                read.proper[-1] = proper_part(own, joined)
        return read

    def _learn(self, token: str) -> int:
        number = len(self._numbers)
        word = read_word(token)
        self._stem_of.append(self._stems.setdefault(word.stem, len(self._stems)))
        self._canonical.append(canonical_hash(word))
        classes = (word.country, word.role, word.head, word.qualifier)
        self._combined.append(self._combinations.setdefault(classes, len(self._combinations)))
        self._hashes.append(word_hash(word.stem))
        self._letters.append(ord(token[0]))
        self.grammar.append(word.role in GRAMMAR)
        if word.role in IMPROPER:
            self._improper.add(number)
        return number

    def stem_hashes(self) -> Hashes:
        """The hash of each word's stem."""
        return np.array(self._hashes, np.uint64)

    def first_letters(self) -> Hashes:
        """The first letter of each word."""
        return np.array(self._letters, np.uint64)

    def sections(self, key_words: Mapping[str, Numbers], bearers: Numbers) -> Sections:
        """The sections of words, stems and the words of keys.

        Args:
            key_words: `words` of all keys in a row, `offsets` where those of each key begin, `legal` of each key.
            bearers: number of a word above the entity that bears it among its telling words, 32 bits each.
        """
        # Every role has a number, so that mentions may have roles that no word of the table has.
        known = {name: Classes(tuple(SHARES) if name == "role" else ()) for name in CLASSES}
        records = self._records(known)
        word_order = sorted(self._numbers)
        order = np.array([self._numbers[text] for text in word_order], np.int64)
        rank = np.zeros(len(order), np.uint32)
        rank[order] = np.arange(len(order), dtype=np.uint32)
        stem_order = sorted(self._stems)
        stem_rank = np.zeros(len(stem_order), np.uint32)
        stem_rank[[self._stems[stem] for stem in stem_order]] = np.arange(len(stem_order), dtype=np.uint32)
        records["stem"] = stem_rank[records["stem"]] if len(records) else 0
        classes = {name: numbered.names for name, numbered in known.items()} | {"legal": self._families.names}
        return {
            **pool_sections("word", word_order, hashed=True),
            "word.facts": _packed(records, order),
            "word.classes": json.dumps(classes).encode(),
            **pool_sections("stem", stem_order, hashed=True),
            "stem.count": _distinct_bearers(bearers, records["stem"], len(stem_order)).astype(np.uint32).tobytes(),
            "key.words.offsets": key_words["offsets"].astype(np.uint32).tobytes(),
            "key.words": rank[key_words["words"]].tobytes() if len(rank) else b"",
            "key.legal": key_words["legal"].astype(np.uint16).tobytes(),
        }


    def _records(self, known: Mapping[str, Classes]) -> Records:
        """The record of each word, in the order in which they were met; classes are numbered on the way."""
        texts = list(self._numbers)
        records = np.zeros(len(texts), FACTS)
        records["stem"] = np.array(self._stem_of, np.uint32)
        records["canonical"] = np.array(self._canonical, np.uint32)
        combined = np.array(self._combined, np.int64)
        for name, column in zip(CLASSES, zip(*self._combinations, strict=True), strict=False):
            records[name] = np.array([known[name].add(one) for one in column], np.uint32)[combined]
        lengths = np.fromiter(map(len, texts), np.int64, len(texts))
        records["length"] = np.minimum(lengths, 255)
        codes = np.frombuffer("".join(texts).encode("utf-32-le", "surrogatepass"), np.uint32)
        starts = np.cumsum(lengths) - lengths
        if len(texts):
            records["letters"] = np.bitwise_or.reduceat(np.uint32(1) << (codes & np.uint32(31)), starts)
        for place in range(4):
            has = np.flatnonzero(lengths > place)
            records["start"][has] |= (codes[starts[has] + place] & np.uint32(255)) << np.uint32(24 - 8 * place)
        return records


def _packed(records: Records, order: Numbers) -> bytes:
    """The records in an order, as bytes; their padding is zeros, so that equal tables make equal files."""
    ordered = np.zeros(len(order), FACTS)
    for field in FACTS.names or ():
        ordered[field] = records[field][order]
    return ordered.tobytes()


def _distinct_bearers(bearers: Numbers, stems: npt.NDArray[Any], count: int) -> Numbers:
    """How many entities bear each stem."""
    if not len(bearers):
        return np.zeros(count, np.int64)
    pairs = stems[bearers >> 32].astype(np.int64) << 32 | bearers & 0xFFFFFFFF
    pairs.sort()
    return np.bincount(pairs[run_starts(pairs)] >> 32, minlength=count)


class WordTable:
    """The words of an opened index."""

    def __init__(self, file: IndexFile, key_count: int) -> None:
        """Lay the arrays over an opened file.

        Raises:
            IndexFileError: a section is missing or has an impossible size.
        """
        self.texts, self.stems = Pool(file, "word"), Pool(file, "stem")
        self.facts: Records = _records(file)
        self.count = np.frombuffer(file.raw("stem.count"), np.uint32)
        self.offsets = np.frombuffer(file.raw("key.words.offsets"), np.uint32)
        self.words = np.frombuffer(file.raw("key.words"), np.uint32)
        self.legal = np.frombuffer(file.raw("key.legal"), np.uint16)
        self._text_offsets = np.frombuffer(file.raw("word.offsets"), np.uint32)
        self._text = np.frombuffer(file.raw("word.text"), np.uint8)
        self.classes = _classes(file)
        self._check(file, key_count)

    def _check(self, file: IndexFile, key_count: int) -> None:
        for what, holds in (
            ("number of words", len(self.facts) == len(self.texts)),
            ("number of stems", len(self.count) == len(self.stems)),
            ("words of keys", len(self.offsets) == key_count + 1 and len(self.legal) == key_count),
        ):
            if not holds:
                raise file.damaged(what)

    def slots(self, keys: Numbers) -> tuple[Numbers, Numbers]:
        """Where the words of each key begin in `words`, and how many it has."""
        start = self.offsets[keys].astype(np.int64)
        end = np.minimum(self.offsets[keys + 1].astype(np.int64), len(self.words))
        return start, np.maximum(end - start, 0)

    def joined(self, words: Numbers, counts: Numbers) -> list[bytes]:
        """The UTF-8 of names, their words written together.

        Args:
            words: the words of all names in a row.
            counts: how many words each name has.
        """
        first = self._text_offsets[words].astype(np.int64)
        lengths = self._text_offsets[words + 1] - first
        text = self._text[spans(first, lengths)].tobytes()
        letters, ends = np.zeros(len(words) + 1, np.int64), np.zeros(len(counts) + 1, np.int64)
        lengths.cumsum(out=letters[1:])
        counts.cumsum(out=ends[1:])
        return [text[at:end] for at, end in pairwise(letters[ends].tolist())]

    def word(self, number: int) -> Word:
        """Word `number`, as `names.words.word` would read it."""
        text, record = self.texts[number], self.facts[number]
        role = self.classes["role"].name(int(record["role"])) or "plain"
        return Word(
            text,
            canonical_word(text),
            self.stems[int(record["stem"])],
            role,
            SHARES.get(role, 1.0),
            self.classes["head"].name(int(record["head"])),
            self.classes["qualifier"].name(int(record["qualifier"])),
            self.classes["country"].name(int(record["country"])),
        )

    def bearers(self, stems: npt.NDArray[Any]) -> npt.NDArray[np.uint32]:
        """How many entities have each stem; 0 for NO_STEM."""
        if not len(self.count):
            return np.zeros(len(stems), np.uint32)
        return np.where(stems < len(self.count), self.count[np.minimum(stems, len(self.count) - 1)], 0)


def spans(starts: Numbers, counts: Numbers) -> Numbers:
    """The numbers of all spans in a row: `start`, `start + 1`, ... for each."""
    ends = counts.cumsum()
    total = int(ends[-1]) if len(ends) else 0
    numbers: Numbers = np.arange(total) + (starts - ends + counts).repeat(counts)
    return numbers


def run_starts(column: npt.NDArray[Any]) -> Numbers:
    """Where each run of equal values begins."""
    begins = np.empty(len(column), np.bool_)
    begins[:1] = True
    np.not_equal(column[1:], column[:-1], out=begins[1:])
    return begins.nonzero()[0]


def run_lengths(starts: Numbers, count: int) -> Numbers:
    """How long the runs are that begin at `starts` in a column of `count` values."""
    ends = np.empty_like(starts)
    ends[:-1], ends[-1:] = starts[1:], count
    lengths: Numbers = ends - starts
    return lengths


def _records(file: IndexFile) -> Records:
    try:
        return np.frombuffer(file.raw("word.facts"), FACTS)
    except ValueError:
        raise file.damaged("size of word.facts") from None


def _classes(file: IndexFile) -> dict[str, Classes]:
    try:
        named = json.loads(bytes(file.raw("word.classes")))
        classes = {name: Classes([str(text) for text in named[name]]) for name in (*CLASSES, "legal")}
    except (ValueError, KeyError, TypeError, RecursionError):
        raise file.damaged("section word.classes") from None
    for role in SHARES:
        # A mention may have a word of a role that no word of a small table has.
        classes["role"].add(role)
    return classes
