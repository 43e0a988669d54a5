"""Names of countries as registers and data sets write them: turned round, abbreviated, with their form of state.

*KOREA, REPUBLIC OF*, *Korea (Rep.)* and *South Korea* are one country; *Korea, Dem. People's Rep.* is another. Words
are compared as a set, since registers turn names round and data sets cut them short.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Final

from canonym.names.countries import (
    all_country_names,
    all_demonyms,
    named_countries,
    parts_of_the_world,
    spans_the_world,
)

_NAMES_KEPT = 1 << 14
_MOST_WORDS = 10

_PAST_STATES: Final = """
SU : soviet union, ussr, union of soviet socialist republics, soviet russia
YU : yugoslavia, socialist federal republic of yugoslavia, federal republic of yugoslavia, kingdom of yugoslavia
SCG : serbia and montenegro
CS : czechoslovakia, czechoslovak republic, czechoslovak socialist republic, czech and slovak federal republic
DD : east germany, german democratic republic, gdr, germany east, germany democratic republic
VD : south vietnam, republic of vietnam, republic of viet nam, vietnam south
YD : south yemen, peoples democratic republic of yemen, democratic yemen, yemen peoples republic
ZZ : zanzibar, peoples republic of zanzibar and pemba
"""
"""States that are no more and whose names would pass for those of a country of today: code, names."""

_MORE_NAMES: Final = MappingProxyType({"CD": ("congo kinshasa",), "NL": ("holland",)})
"""Names that the lexicon leaves to context, which the name of a register has none of."""

_ONLY_IN_TABLES: Final = MappingProxyType({"CG": ("congo",)})
"""Names that ISO 3166 gives a country and that in the wild may mean another."""

_WRITTEN_AS: Final = MappingProxyType(
    {
        "rep": "republic", "repub": "republic", "republica": "republic", "republique": "republic",
        "dem": "democratic", "peo": "people", "peop": "people", "peoples": "people", "pop": "people",
        "fed": "federal", "federated": "federal", "federative": "federal", "federation": "federal",
        "isl": "islands", "isls": "islands", "is": "islands", "island": "islands", "st": "saint", "ste": "saint",
        "sts": "state", "states": "state", "utd": "united", "soc": "socialist", "terr": "territory",
        "territories": "territory", "n": "north", "s": "south", "eq": "equatorial", "equ": "equatorial",
        "plurin": "plurinational", "herz": "herzegovina", "hercegovina": "herzegovina",
    }
)  # fmt: skip
"""Words of names of countries that registers write in several ways."""

PART_OF_THE_WORLD: Final = "*"
"""Stands for a code where a name is of a continent or another part of the world, which is no country."""

_GRAMMAR: Final = frozenset("the of and".split())
_HEADS: Final = frozenset(
    "republic kingdom commonwealth confederation sultanate emirate principality duchy empire dominion".split()
)
"""Forms of state; *State of* is none, for provinces and armed groups call themselves so too."""

_CREEDS: Final = frozenset(
    """
    democratic people socialist islamic arab federal plurinational bolivarian cooperative hashemite independent grand
    united unitary oriental sovereign popular soviet
    """.split()
)
"""What forms of state call themselves beside."""

_SHORT = 3
"""Letters up to which the name of a country is an abbreviation, and only that in capitals."""


def country_of_name(key: str) -> str | None:
    """The code of the one country or past state that a folded name means, or PART_OF_THE_WORLD; None for other names.

    Args:
        key: a folded name.

    >>> country_of_name("korea republic of"), country_of_name("korea dem peoples rep"), country_of_name("korea")
    ('KR', 'KP', None)
    >>> country_of_name("french republic"), country_of_name("islamic state of iraq"), country_of_name("kirby")
    ('FR', None, None)
    """
    words = key.split()
    if len(words) > _MOST_WORDS or _vocabulary().isdisjoint(words):
        return None
    # *Rep. Jordan* is a representative; a republic is *Rep. of* or comes last.
    return None if words[0] == "rep" and "of" not in words else _country_of_words(key)


def country_of_mention(mention: str, key: str) -> str | None:
    """`country_of_name` of a mention: abbreviations name a country only in capitals (*us* is a pronoun).

    Args:
        mention: as it was met.
        key: the folded mention.
    """
    return None if len(key) <= _SHORT and mention.upper() != mention else country_of_name(key)


def country_of_alias(key: str) -> str | None:
    """`country_of_name` of a folded name that a table has."""
    for code, names in _ONLY_IN_TABLES.items():
        if key.removesuffix(" the") in names:
            return code
    return country_of_name(key)


@cache
def keys_of_country(code: str) -> tuple[str, ...]:
    """The folded names under which a table may have a country: its names, and these turned round.

    >>> "korea the republic of" in keys_of_country("KR"), "iran islamic republic of" in keys_of_country("IR")
    (True, True)
    """
    names = (*_names().get(code, ()), *_ONLY_IN_TABLES.get(code, ()))
    return tuple(dict.fromkeys(form for name in names for form in _forms(name)))


def _forms(name: str) -> Iterator[str]:
    yield name
    yield f"{name} the"
    form, of, short = name.partition(" of ")
    if not of:
        return
    article, _, rest = short.partition(" ")
    plain = rest if article == "the" else short
    for tail in (form, f"{form} of", f"{form} of the", f"the {form} of", f"the {form} of the"):
        yield f"{plain} {tail}"


@cache
def _names() -> Mapping[str, tuple[str, ...]]:
    names = {code: (*known, *_MORE_NAMES.get(code, ())) for code, known in all_country_names().items()}
    for line in _PAST_STATES.strip().splitlines():
        code, _, past = line.partition(" : ")
        names[code] = tuple(past.split(", "))
    return MappingProxyType(names)


@lru_cache(_NAMES_KEPT)
def _words(key: str) -> frozenset[str]:
    """The words of a name that are no grammar, each in one writing."""
    return frozenset(_WRITTEN_AS.get(word, word) for word in key.split() if word not in _GRAMMAR)


@cache
def _vocabulary() -> frozenset[str]:
    """Every word of a name of a country, a people or a part of the world that is no grammar."""
    texts = (*(name for names in _names().values() for name in names), *all_demonyms(), *parts_of_the_world())
    return frozenset(word for text in texts for word in text.split()) - _GRAMMAR


@cache
def _by_words() -> Mapping[frozenset[str], str | None]:
    """Every set of words that names a country, to its code; None where two have it."""
    found: dict[frozenset[str], str | None] = {}
    for code, names in _names().items():
        for name in names:
            words = _words(name)
            found[words] = code if found.get(words, code) == code else None
    for demonym, codes in all_demonyms().items():
        if " " in demonym and len(codes) == 1:
            found.setdefault(_words(demonym), codes[0])
    return found


@cache
def _divided() -> frozenset[str]:
    """Codes of countries told from another only by their form of state (*Republic of Korea*)."""
    bare: dict[frozenset[str], set[str]] = {}
    for words, code in _by_words().items():
        if code is not None:
            bare.setdefault(words - _HEADS - _CREEDS, set()).add(code)
    return frozenset(code for rest, codes in bare.items() if rest and len(codes) > 1 for code in codes)


@lru_cache(_NAMES_KEPT)
def _country_of_words(key: str) -> str | None:
    if spans_the_world(key):
        return PART_OF_THE_WORLD
    words = _words(key)
    if words in _by_words():
        return _by_words()[words]
    if len(words & _HEADS) != 1:
        return None
    rest = words - _HEADS - _CREEDS
    code = _by_words().get(rest)
    if code is None and len(rest) == 1:
        codes = named_countries(next(iter(rest)))
        code = codes[0] if len(codes) == 1 else None
    return None if code in _divided() else code
