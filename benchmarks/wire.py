"""Running text in the manner of a news wire, with names put into it: no text of any publisher is used.

Sentences come from frames written for this purpose, filled with common words of faker's word lists, numbers, days and
names. One call in twelve is words of another language around the same names, so that text is not all ASCII.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from itertools import cycle

MENTION_SHARE = 0.2
"""The share of name slots that take a name of the table; the others take absent names."""

ASCII_SHARE = 0.97
"""The share of the sentences of English calls whose names are drawn from the ASCII names alone."""

CALL_CHARACTERS = 2000
"""About how long one call is, in code points."""

_FOREIGN_LOCALES = ("ru_RU", "el_GR", "fr_FR", "de_DE", "pl_PL", "uk_UA", "es_ES", "vi_VN")

_FRAMES = (
    "{name} said on {day} that the {adjective} {noun} would {verb} before the end of the {noun}.",
    "The {noun} was {adjective}, according to {name}, which cited {number} {noun} reports.",
    "Officials in {name} declined to {verb} about the {adjective} {noun} on {day}.",
    "\"We will {verb} the {noun},\" {name} told reporters after the {adjective} meeting.",
    "Shares of {name} fell {number} percent as investors began to {verb} the {noun}.",
    "In a statement, {name} and {name} called the {noun} \"{adjective} and {adjective}\".",
    "The {adjective} {noun} comes {number} days after {name} moved to {verb} its {noun}.",
    "At least {number} people were hurt when a {noun} hit the {adjective} {noun} near {name}.",
    "{name}'s {noun} has been {adverb} {adjective} since {month}, analysts noted.",
    "Talks between {name} and a {adjective} {noun} broke down {adverb} on {day}.",
    "A spokesman ({name}) would not {verb} whether the {noun} had been {adjective}.",
    "Nobody expected the {noun} to {verb} so {adverb}, and the {adjective} {noun} did not help.",
    "The {noun} and the {noun} remain {adjective}, with {number} of {number} cases still open.",
    "Residents spoke of a {adjective} {noun} that lasted until {month} and left {number} homes without {noun}.",
    "Critics say the {noun} is too {adjective} to {verb}; supporters call it {adverb} {adjective}.",
    "Earlier on {day}, the {noun} had begun to {verb} in the {adjective} district of {name}.",
    "The deal, worth ${number} million, lets {name} {verb} the {noun} for {number} years.",
    "Police searched the {noun} {adverb} and found a {adjective} {noun}, {number} letters and a map of {name}.",
    "Under the plan, each {noun} must {verb} by {month} or pay a {adjective} fine of {number} euros.",
    "It was the {adjective} {noun} since {month}, said {name}, who has led the {noun} for {number} years.",
    "Farmers fear that the {adjective} {noun} will {verb} the {noun} {adverb} this season.",
    "{name} (formerly of {name}) joined the {noun} in {month}.",
    "Rain, wind and a {adjective} {noun} kept crews from the {noun} for {number} hours.",
    "What follows, experts warned, could {verb} every {noun} from {name} to {name}.",
    "The court will {verb} the {adjective} {noun} again on {day}, a clerk said.",
    "There was no {noun}, no {noun} and, for {number} weeks, no {adjective} answer.",
)  # fmt: skip

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("January", "February", "March", "April", "June", "July", "August", "September", "October", "December")


@dataclass(frozen=True, slots=True)
class Span:
    """A name put into a text.

    Args:
        start: its first code point.
        end: the code point after its last.
        id: the entity it names.
    """

    start: int
    end: int
    id: str


@dataclass(frozen=True, slots=True)
class Article:
    """The text of one call and the names of the table that were put into it, in order."""

    text: str
    spans: tuple[Span, ...]


def write_articles(aliases: Sequence[tuple[str, str]], absent: Sequence[str], seed: int) -> Iterator[Article]:
    """Write texts without end.

    Args:
        aliases: names of the table with their ids.
        absent: names that the table does not hold.
        seed: decides everything.

    Yields:
        Texts of about CALL_CHARACTERS each.
    """
    rng = random.Random(seed)
    words = import_module("faker.providers.lorem.en_US").Provider.parts_of_speech
    foreign = cycle([_word_list(locale) for locale in _FOREIGN_LOCALES])
    ascii_aliases = [row for row in aliases if row[0].isascii()]
    ascii_absent = [name for name in absent if name.isascii()]
    while True:
        is_foreign = rng.random() < 1 / 12
        word_list = next(foreign) if is_foreign else ()
        parts: list[str] = []
        spans: list[Span] = []
        length = 0
        while length < CALL_CHARACTERS:
            frame = _foreign_frame(rng, word_list) if is_foreign else _english_frame(rng, words)
            plain = not is_foreign and rng.random() < ASCII_SHARE
            pools = (ascii_aliases, ascii_absent) if plain else (aliases, absent)
            for piece in _fill_names(rng, frame, *pools):
                if isinstance(piece, tuple):
                    spans.append(Span(length, length + len(piece[0]), piece[1]))
                    piece = piece[0]
                parts.append(piece)
                length += len(piece)
            parts.append(" ")
            length += 1
        yield Article("".join(parts).rstrip(), tuple(spans))


def _word_list(locale: str) -> Sequence[str]:
    words: Sequence[str] = import_module(f"faker.providers.lorem.{locale}").Provider.word_list
    return words


def _english_frame(rng: random.Random, words: dict[str, Sequence[str]]) -> list[str]:
    pieces = rng.choice(_FRAMES).replace("}", "{").split("{")
    for slot in range(1, len(pieces), 2):
        kind = pieces[slot]
        if kind == "number":
            pieces[slot] = str(rng.randrange(2, 900))
        elif kind in ("day", "month"):
            pieces[slot] = rng.choice(_DAYS if kind == "day" else _MONTHS)
        elif kind != "name":
            pieces[slot] = rng.choice(words[kind])
    return pieces


def _foreign_frame(rng: random.Random, word_list: Sequence[str]) -> list[str]:
    before, between, after = (" ".join(rng.choices(word_list, k=rng.randrange(3, 9))) for _ in range(3))
    return [before.capitalize() + " ", "name", f" {between}, ", "name", f" {after}."]


def _fill_names(
    rng: random.Random, pieces: list[str], aliases: Sequence[tuple[str, str]], absent: Sequence[str]
) -> Iterator[str | tuple[str, str]]:
    for piece in pieces:
        if piece != "name":
            yield piece
        elif rng.random() < MENTION_SHARE:
            yield rng.choice(aliases)
        else:
            yield rng.choice(absent)
