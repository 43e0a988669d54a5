"""Namesakes: things that bear the name of a person or a place with a word of their own, and so are something else.

*Angela Merkel High School* is no chancellor, *Damascus steel* no city, *Max Merkel* somebody else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from canonym.index.opened import Index
from canonym.match.hits import Hit, RuledOut
from canonym.match.relations import related
from canonym.match.weights import weights
from canonym.names.fold import fold
from canonym.names.words import Word, form_of

_PLACE_WORDS = frozenset(
    """
    city town village port province region state island islands republic governorate district county area kingdom
    prefecture territory oblast canton capital municipality commune peninsula
    """.split()  # noqa: SIM905
)
"""Words that may stand beside the name of a place and leave it the same place."""

WordsOfRow = Callable[[int], tuple[Word, ...]]
"""From the number of an alias row to the words of the alias."""

_QUIET = frozenset({"noise", "particle", "number", "letter"})
_FAINT = 6
"""Letters of a word up to which a spelling in another script is too faint to be known by itself."""


def without_namesakes(
    index: Index, hits: list[Hit], key: str, words_of_row: WordsOfRow, ruled_out: list[RuledOut]
) -> list[Hit]:
    """The close names that may be meant; the rest is ruled out with the reason.

    Args:
        index: an opened index.
        hits: close names, with their rules.
        key: folded key of the mention.
        words_of_row: gives the words of an alias row.
        ruled_out: is added to.
    """
    words = form_of(key).words
    kept = []
    for hit in hits:
        why = _why_not(index, hit, key, words, words_of_row)
        if why:
            ruled_out.append(RuledOut(hit, why))
        else:
            kept.append(hit)
    return kept


def _why_not(index: Index, hit: Hit, key: str, words: tuple[Word, ...], words_of_row: WordsOfRow) -> str:
    if hit.row < 0:
        return ""
    if len(words) == 1 and "spelling" in hit.rules and len(key) <= _FAINT:
        return "too faint across scripts" if fold(index.text(hit.row)).isascii() != key.isascii() else ""
    if "extra word" not in hit.rules:
        return ""
    kind = index.type(hit.entity).partition("/")[0]
    if kind not in ("person", "place"):
        return ""
    own = words_of_row(hit.row)
    equal = {word.text for word in own}
    extra = [
        word for word in words if word.text not in equal and not any(related(word, other).likeness for other in own)
    ]
    if kind == "place":
        return "" if all(_fits_place(word) for word in extra) else "named after it"
    if any(word.text.isdigit() for word in extra):
        return "a number of its own"
    if extra and extra[-1] is words[-1] and extra[-1].role in ("generic", "common"):
        return "named after it"
    return "another given name" if len(own) == 1 and any(_is_stranger(index, hit, word) for word in extra) else ""


def _fits_place(word: Word) -> bool:
    fits = word.role in _QUIET or word.canonical in _PLACE_WORDS
    return fits or word.country is not None or word.qualifier is not None


def _is_stranger(index: Index, hit: Hit, word: Word) -> bool:
    """Whether a given name is none of the person's."""
    return word.role == "given" and not any(related(word, other).likeness for other in _names_of(index, hit.entity))


def _names_of(index: Index, entity: int) -> Iterator[Word]:
    for row in index.rows_of_entity(entity):
        yield from form_of(fold(index.text(row))).words


def without_dependants(hits: list[Hit]) -> list[Hit]:
    """The hits with those held back whose names go on where the best name ends (*Pakistan*, *Pakistan Army*).

    Where the best name covers the whole mention, a longer name that only has more words is no rival.
    """
    if not hits or "missing word" in hits[0].rules or "extra word" in hits[0].rules:
        return hits
    return [
        hit._replace(weight=hit.weight + weights()["dependant"]) if "missing word" in hit.rules else hit for hit in hits
    ]
