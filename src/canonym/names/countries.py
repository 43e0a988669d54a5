"""Countries in English text: which country a name, a demonym, a division, a code or a web address speaks of."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

from canonym.names import country_lexicon as lexicon

_SHARED_DEMONYMS: Final = """
korean : KR KP
congolese : CD CG
scot scots scottish scotsman scotswoman : GB
welsh welshman welshwoman : GB
english englishman englishwoman : GB
soviet : RU
"""
_PRESS_DIVISIONS: Final = """
ala : alabama
ariz : arizona
ark : arkansas
calif cal : california
colo : colorado
conn : connecticut
del : delaware
fla : florida
ga : georgia
ill : illinois
ind : indiana
kan kans : kansas
ky : kentucky
la : louisiana
mass : massachusetts
md : maryland
mich : michigan
minn : minnesota
miss : mississippi
mo : missouri
mont : montana
neb nebr : nebraska
nev : nevada
nh : new hampshire
nj : new jersey
nm : new mexico
ny : new york
nc : north carolina
nd : north dakota
okla : oklahoma
ore oreg : oregon
pa penn : pennsylvania
ri : rhode island
sc : south carolina
sd : south dakota
tenn : tennessee
tex : texas
va : virginia
vt : vermont
wash : washington
wis wisc : wisconsin
wva : west virginia
wyo : wyoming
dc : district of columbia
ont : ontario
que : quebec
alta : alberta
sask : saskatchewan
bc : british columbia
nsw : new south wales
qld : queensland
"""
_WORLD: Final = frozenset(
    """
    africa, asia, europe, america, americas, north america, south america, latin america, central america, oceania,
    antarctica, middle east, far east, near east, east asia, south asia, southeast asia, south east asia, central asia,
    west africa, east africa, north africa, southern africa, sub saharan africa, western europe, eastern europe,
    balkans, caribbean, scandinavia, caucasus, maghreb, sahel, levant, gulf, persian gulf, mediterranean, pacific,
    atlantic, baltics, arctic, korean peninsula, arabian peninsula, horn of africa, asia pacific, west, western, east,
    eastern, arab, arab world, arabs, african, africans, asian, asians, european, europeans, latin american, muslim,
    muslims, christian, christians, jewish, indian ocean, black sea, red sea, mediterranean sea, south china sea
    """.replace("\n", " ")
    .replace("    ", " ")
    .strip()
    .split(", ")
)
_DOMAINS: Final = MappingProxyType({"uk": "GB", "su": "RU", "scot": "GB", "wales": "GB", "cat": "ES", "nyc": "US"})
_NO_COUNTRY_DOMAINS: Final = frozenset("tv co io me fm ws cc ai ly to gg im sh la am st vc tk pw".split())
"""Country domains that are mostly sold to the whole world; as the very last label they tell nothing."""


def _fields(line: str) -> tuple[str, list[list[str]]]:
    head, *rest = (part.strip() for part in line.split(":"))
    return head, [[word.strip() for word in part.split(",") if word.strip()] for part in rest]


@cache
def _names() -> Mapping[str, tuple[str, ...]]:
    """ISO code to names, the fullest first."""
    lines = lexicon.COUNTRIES.strip().replace("\n    ", " ").splitlines()
    return {code: tuple(parts[0]) for code, parts in map(_fields, lines)}


@cache
def _divisions() -> Mapping[str, tuple[str, ...]]:
    """Folded division to the codes of the countries that have one of this name."""
    found: dict[str, tuple[str, ...]] = {}
    for line in lexicon.DIVISIONS.strip().replace("\n    ", " ").splitlines():
        code, (names,) = _fields(line)
        for name in names:
            found[name] = (*found.get(name, ()), code)
    return found


@cache
def _abbreviations() -> Mapping[str, str]:
    found = {}
    for line in _PRESS_DIVISIONS.strip().splitlines():
        short, _, name = line.partition(" : ")
        found.update(dict.fromkeys(short.split(), name))
    return found


@cache
def _demonyms() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for line in lexicon.COUNTRIES.strip().replace("\n    ", " ").splitlines():
        code, (_, demonyms) = _fields(line)
        for demonym in demonyms:
            found[demonym] = (*found.get(demonym, ()), code)
            if not demonym.endswith(("s", "sh", "ch", "ese", "men", "man")):
                found.setdefault(f"{demonym}s", (code,))
    for line in _SHARED_DEMONYMS.strip().splitlines():
        words, _, codes = line.partition(" :")
        found.update(dict.fromkeys(words.split(), tuple(codes.split())))
    return found


@cache
def vocabulary() -> Mapping[str, tuple[str, ...]]:
    """Every folded name, demonym and division, with the ISO codes of the countries that it speaks of."""
    found: dict[str, tuple[str, ...]] = dict(_divisions())
    for code, names in _names().items():
        for name in names:
            found[name] = tuple(dict.fromkeys((*found.get(name, ()), code)))
    for demonym, codes in _demonyms().items():
        found.setdefault(demonym, codes)
    return MappingProxyType(found)


def countries_of(key: str) -> tuple[str, ...]:
    """ISO codes of the countries that a folded name, demonym or division speaks of; empty for other words.

    >>> countries_of("britain"), countries_of("irish"), countries_of("georgia"), countries_of("kirby")
    (('GB',), ('IE',), ('US', 'GE'), ())
    """
    return vocabulary().get(key, ())


def country_names(code: str) -> tuple[str, ...]:
    """Folded English names of the country with an ISO code, the display name first; empty for unknown codes."""
    return _names().get(code, ())


def all_country_names() -> Mapping[str, tuple[str, ...]]:
    """ISO code to the folded English names of the country, the display name first."""
    return MappingProxyType(dict(_names()))


def all_demonyms() -> Mapping[str, tuple[str, ...]]:
    """Folded word for a people to the ISO codes of its countries."""
    return MappingProxyType(dict(_demonyms()))


def named_countries(key: str) -> tuple[str, ...]:
    """ISO codes of the countries that a folded string is a name or a people of; empty for divisions and other words.

    >>> named_countries("mexican"), named_countries("korean"), named_countries("georgia"), named_countries("texas")
    (('MX',), ('KR', 'KP'), ('GE',), ())
    """
    names = _names()
    by_name = tuple(code for code in vocabulary().get(key, ()) if key in names[code])
    return by_name or _demonyms().get(key, ())


def is_country_word(key: str) -> bool:
    """Whether a folded string names a country or its people, and is no division of one.

    >>> is_country_word("mexican"), is_country_word("us"), is_country_word("texas")
    (True, True, False)
    """
    return bool(named_countries(key))


def division_of(key: str) -> str | None:
    """The folded name of a division that a folded name or press abbreviation means, None for other words.

    >>> division_of("calif"), division_of("texas"), division_of("kirby")
    ('california', 'texas', None)
    """
    return key if key in _divisions() else _abbreviations().get(key)


def spans_the_world(key: str) -> bool:
    """Whether a folded string names a continent, a sea or another part of the world larger than a country.

    >>> spans_the_world("middle east"), spans_the_world("mexico")
    (True, False)
    """
    return key in _WORLD


def parts_of_the_world() -> frozenset[str]:
    """The folded names for which `spans_the_world` holds."""
    return _WORLD


def country_code(value: str) -> str | None:
    """The ISO code that an attribute's value means: a two-letter code, or a folded name or id of a country.

    >>> country_code("us"), country_code("united-kingdom"), country_code("Atlantis")
    ('US', 'GB', None)
    """
    upper = value.upper()
    if upper in _names():
        return upper
    codes = vocabulary().get(value.lower().replace("-", " "), ())
    return codes[-1] if codes else None


def country_of_source(source: str) -> str | None:
    """The ISO code of the country that a publisher's web domain belongs to, None where it tells nothing.

    >>> country_of_source("www.bbc.co.uk"), country_of_source("nation.com.pk"), country_of_source("example.com")
    ('GB', 'PK', None)
    """
    host = source.strip().lower().partition("://")[2] or source.strip().lower()
    labels = host.partition("/")[0].split(".")
    if len(labels) < 2:
        return None
    last = labels[-1]
    if last in ("gov", "mil"):
        return "US"
    if len(last) != 2 and last not in _DOMAINS:
        return None
    if last in _NO_COUNTRY_DOMAINS and labels[-2] not in ("com", "gov", "org", "net"):
        return None
    return _DOMAINS.get(last) or (last.upper() if last.upper() in _names() else None)
