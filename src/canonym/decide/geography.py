"""Geography: the countries that a document speaks of, and places named with the place that holds them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from canonym.decide.facts import FactBook
from canonym.decide.scene import Holder
from canonym.index.opened import Index
from canonym.index.rows import PHRASE
from canonym.match.exact import row_hit
from canonym.match.hits import Hit
from canonym.names.countries import (
    countries_of,
    country_names,
    country_of_source,
    division_of,
    is_country_word,
    named_countries,
    spans_the_world,
    vocabulary,
)
from canonym.names.fold import fold

if TYPE_CHECKING:
    from daachorse import DoubleArrayAhoCorasick

    from canonym.decide.scene import Case, Form, Scene

_NOTHING: Mapping[str, float] = MappingProxyType({})
_HOLDER = re.compile(r"\s?[,(]\s?((?:[^\W\d_][\w.'’-]*\s?){1,3})")
_US = re.compile(r"\bUS\b|\bU\.S\.")
_MOST_COUNTED = 5
_LEAST = 0.01
"""Share of the countries spoken of from which one counts as spoken of at all."""


class Spoken(NamedTuple):
    """The countries that a document speaks of: counts by code, where each was met, the publisher's; the sum."""

    counts: Mapping[str, float]
    places: Mapping[str, str]
    publisher: str | None
    total: float

    @property
    def tells(self) -> bool:
        """Whether it says anything of any country."""
        return self.publisher is not None or bool(self.counts)


def spoken_of(scene: Scene) -> Spoken:
    """The countries that a text names, by their names, peoples and divisions."""
    counts: dict[str, float] = {}
    places: dict[str, str] = {}
    for key in _country_keys(scene):
        codes = countries_of(key)
        if len(codes) == 1:
            counts[codes[0]] = counts.get(codes[0], 0.0) + min(_MOST_COUNTED, scene.folded.count(f" {key} "))
            places.setdefault(codes[0], scene.where(key))
    publisher = country_of_source(scene.source) if scene.source else None
    return Spoken(counts, places, publisher, sum(counts.values()))


class _Vocabulary(NamedTuple):
    """The words that speak of countries, by first word, and what finds them between spaces."""

    keys: tuple[str, ...]
    automaton: DoubleArrayAhoCorasick


@cache
def _vocabulary() -> _Vocabulary:
    from daachorse import DoubleArrayAhoCorasick

    keys = tuple(sorted(vocabulary(), key=lambda key: key.partition(" ")[0]))
    return _Vocabulary(keys, DoubleArrayAhoCorasick([f" {key} ".encode() for key in keys]))


def _country_keys(scene: Scene) -> Iterator[str]:
    keys, automaton = _vocabulary()
    for number in sorted({number for _, _, number in automaton.find_overlapping(scene.folded.encode())}):
        if keys[number] != "us":
            yield keys[number]
    if scene.has("us") and _US.search(scene.text):
        yield "us"


def with_anchors(spoken: Spoken, anchors: Mapping[str, tuple[float, str]]) -> Spoken:
    """What is spoken of, with the countries of places that are sure.

    Args:
        spoken: by the words of the text.
        anchors: code to an amount and the mention that it comes from.
    """
    if not anchors:
        return spoken
    counts = dict(spoken.counts)
    places = dict(spoken.places)
    for code, (amount, place) in anchors.items():
        counts[code] = counts.get(code, 0.0) + amount
        places.setdefault(code, place)
    return Spoken(counts, places, spoken.publisher, sum(counts.values()))


def own_share(scene: Scene, form: Form) -> Mapping[str, float]:
    """What a form itself adds to the countries spoken of."""
    codes = form.alone.codes
    if len(codes) != 1:
        return _NOTHING
    return {codes[0]: float(min(_MOST_COUNTED, scene.folded.count(f" {form.query.key} ")))}


def speak_for(spoken: Spoken, own: Mapping[str, float], cases: Sequence[Case]) -> None:
    """Add to the cases of a form what the countries of the document say about their entities' countries.

    Args:
        spoken: countries of the document.
        own: what the form itself adds to the counts.
        cases: of the form.
    """
    located = [(case, case.facts.country) for case in cases if case.facts.country is not None]
    if not located:
        return
    # A form may have been counted more often than the document counts its country.
    total = max(0.0, spoken.total - sum(own.values()))
    shares = [max(0.0, spoken.counts.get(code, 0.0) - own.get(code, 0.0)) / (total + 1.0) for _, code in located]
    highest = max(shares)
    for (case, code), share in zip(located, shares, strict=True):
        if share > _LEAST:
            case.add("country", 1.0, f"the text speaks of its country: {spoken.places.get(code, code)}")
        if share < highest:
            case.add("country_behind", highest - share)
        if spoken.publisher == code:
            case.add("publisher", 1.0, f"published in its country ({code})")


def expected_country(key: str, codes: Sequence[str], case: Case) -> None:
    """Add what the mention's own words say: the name of a country, a division or a continent is seldom a town's.

    Args:
        key: of the mention.
        codes: countries that it speaks of.
        case: of a hit.
    """
    facts, code = case.facts, case.facts.country
    if codes and facts.place:
        if facts.town and code in codes and is_country_word(key):
            case.add("town_of_country")
        elif code is not None and code not in codes:
            case.add("elsewhere")
    if code is not None and spans_the_world(key):
        case.add("elsewhere")


def place_hits(index: Index, book: FactBook, key: str, hits: Sequence[Hit], *, divided: bool) -> list[Hit]:
    """Countries and divisions that a key means by a word that the table may not have (*Irish*, *Calif.*).

    Args:
        index: an opened index.
        book: its entities' facts.
        key: of the mention.
        hits: what the mention may mean otherwise.
        divided: whether it is written as the abbreviation of a division.
    """
    codes = named_countries(key)
    divided = divided and means_division(key)
    if not codes and not divided:
        return []
    known = {hit.entity for hit in hits if hit.method == "exact"}
    found = [_best_place(index, book, country_names(code), "country word") for code in codes]
    if divided and not known:
        found.append(_best_place(index, book, (division_of(key) or "",), "division"))
    return [hit for hit in found if hit is not None and hit.entity not in known]


def means_division(key: str) -> bool:
    """Whether a key may be the press abbreviation of a division."""
    return division_of(key) not in (None, key)


def is_abbreviation(form: Form, text: str) -> bool:
    """Whether a mention stands where, or is written as, the press shortens divisions."""
    mention = form.query.mention
    if mention.endswith(".") or mention.isupper():
        return True
    return any(text[max(0, at - 2) : at].rstrip().endswith(",") for at in form.starts[:3])


def _best_place(index: Index, book: FactBook, names: tuple[str, ...], rule: str) -> Hit | None:
    """The country or division that bears one of the names as its own, else as an alias; towns do not count."""
    best: tuple[tuple[int, float], Hit] | None = None
    for name in names:
        for row in index.rows_of_key(name):
            facts = None if index.row_flags[row] & PHRASE else book.of(index.row_entity[row])
            if facts is None or not facts.place or facts.town:
                continue
            own = facts.key in names
            if not own and rule == "division":
                continue
            rank = (int(own), facts.prominence or 0.0)
            if best is None or rank > best[0]:
                best = rank, row_hit(index, row, "variant", (rule,))
        if best is not None and best[0][0]:
            break
    return best[1] if best is not None else None


def holders_after(text: str, end: int) -> list[str]:
    """The folded names that stand after a comma or bracket at `end`, the longest first: *Springfield, Ill.*

    >>> holders_after("in Cambridge, Massachusetts today", 12)
    ['massachusetts today', 'massachusetts']
    """
    found = _HOLDER.match(text, end, end + 60)
    if not found or not found[1][0].isupper():
        return []
    words = fold(found[1]).split()
    return [" ".join(words[:length]) for length in range(len(words), 0, -1)]


def holder_at(index: Index, form: Form, text: str, end: int) -> Holder | None:
    """The country, division or longer name that follows a mention, None where nothing known does."""
    for key in holders_after(text, end):
        division = division_of(key)
        codes = countries_of(division or key)
        if codes:
            return Holder(key, codes, division)
        if index.rows_of_key(f"{form.query.key} {key}"):
            return Holder(key, (), None)
    return None


def held(index: Index, form: Form, holder: Holder, case: Case) -> None:
    """Add whether a case's entity lies in what follows the mention."""
    entity, facts = case.hit.entity, case.facts
    for row in index.rows_of_key(f"{form.query.key} {holder.division or holder.key}"):
        if index.row_entity[row] == entity and index.row_flags[row] & PHRASE:
            case.add("without_division", 1.0, f"never with {holder.key!r} after it")
            return
        if index.row_entity[row] == entity:
            case.add("within", 2.0, f"named with {holder.key!r} after it")
            return
    attributes = index.detail(entity).get("attributes", {})
    if any(isinstance(v, str) and fold(v) in (holder.key, holder.division) for v in attributes.values()):
        case.add("within", 2.0, f"lies in {holder.key!r}")
        return
    code = facts.country
    if holder.codes and code is not None:
        if code in holder.codes:
            case.add("within", 1.0, f"{holder.key!r} after it is of its country")
        else:
            case.add("without_division" if holder.division else "without", 1.0, f"{holder.key!r} after it is elsewhere")
    elif holder.codes and facts.place:
        case.add("within", 0.5, f"{holder.key!r} after it: a place")
