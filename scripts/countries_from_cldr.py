"""Write aliases/countries.yaml and aliases/territories.yaml.

The hand-written `countries_curated.yaml` beside this script says which entities there are and what people call them;
pycountry adds the codes and names of ISO 3166-1, Unicode's CLDR (through Babel) the names in other languages. The
output is deterministic, so a change of the input or a new release of CLDR shows as a readable diff.

    python scripts/countries_from_cldr.py            # write both files
    python scripts/countries_from_cldr.py --check    # exit 1 if they are out of date
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import Any

import click
import pycountry
import yaml
from babel import Locale, UnknownLocaleError
from babel.core import get_cldr_version
from babel.languages import get_official_languages

from canonym.names.fold import fold

HERE = Path(__file__).resolve().parent
WORLD_LANGUAGES = ("fr", "es", "de", "ru", "ar", "zh")
"""Languages in which every entity is named; those official in it come on top."""

KINDS = {
    "acronyms": "acronym",
    "names": "name",
    "short": "short",
    "demonyms": "demonym",
    "former": "former",
    "foreign": "name",
}
"""Curated lists in the order in which they are written, and the alias kind each implies."""

ALIAS_FIELDS = ("text", "kind", "strength", "case", "lang", "valid_from", "valid_to")
FILES = {
    "place/country": ("countries.yaml", "Sovereign, widely recognised and historical states"),
    "place/territory": ("territories.yaml", "Dependent, disputed and de facto territories"),
}
BOOLEAN_LIKE = re.compile(r"(?i)(?:y|n|yes|no|true|false|on|off|null|~|\.nan|\.inf)$")

Alias = dict[str, str]


@dataclass(slots=True)
class Place:
    """One entity on its way into the table.

    Attributes:
        id: its canonical id.
        source: its mapping in the curated file.
        aliases: alias objects in the order of the table.
        keys: folded texts present already, so that no name is written twice.
    """

    id: str
    source: Mapping[str, Any]
    aliases: list[Alias] = field(default_factory=list)
    keys: set[str] = field(default_factory=set)

    @property
    def code(self) -> str:
        """ISO 3166-1 alpha-2 code, empty where there is none."""
        return str(self.source.get("iso2", ""))

    def add(self, alias: Alias) -> bool:
        """Add an alias unless its text is there; one with dates of its own may repeat a text.

        Returns:
            Whether it was added.
        """
        key = fold(alias["text"])
        if not key or key in self.keys:
            return False
        self.keys.add(key)
        self.aliases.append(alias)
        return True


def read_curated(path: Path) -> dict[str, Any]:
    """Read the curated file with every scalar as a string, since YAML takes Norway's code for a boolean."""
    with path.open(encoding="utf-8") as stream:
        loaded: dict[str, Any] = yaml.load(stream, yaml.BaseLoader)
    return loaded


def as_alias(item: str | Mapping[str, str], kind: str) -> Alias:
    """The alias object for a curated item, with its kind filled in where it is not the default."""
    alias = {"text": item} if isinstance(item, str) else dict(item)
    alias.setdefault("kind", kind)
    if alias["kind"] == "name":
        del alias["kind"]
    return alias


def curated_places(curated: Mapping[str, Any]) -> list[Place]:
    """All entities, sorted by id, with their curated aliases; a repeated alias is an error of the curated file.

    Raises:
        click.ClickException: an alias folds to the text of another one of the same entity.
    """
    places = []
    for id_, source in sorted(curated["entities"].items()):
        place = Place(id_, source, keys={fold(source["name"])})
        for key, kind in KINDS.items():
            for item in source.get(key, ()):
                alias = as_alias(item, kind)
                if not place.add(alias):
                    raise click.ClickException(f"{id_}: {alias['text']!r} is there already")
        places.append(place)
    return places


def iso_record(code: str) -> Any | None:
    """pycountry's record of a country; None for codes that ISO 3166-1 leaves to its users (XK)."""
    return pycountry.countries.get(alpha_2=code) if code else None


def english_names(code: str) -> Iterator[str]:
    """The names of a country in ISO 3166-1 and in CLDR's English, clumsy ones included."""
    record = iso_record(code)
    for attribute in ("common_name", "name", "official_name"):
        if name := getattr(record, attribute, None):
            yield name
    if name := Locale("en").territories.get(code):
        yield name


def foreign_names(place: Place) -> Iterator[tuple[str, str]]:
    """(language, name) of a country in the world's languages and its own."""
    languages = [*WORLD_LANGUAGES, *place.source.get("languages", ())]
    languages += get_official_languages(place.code, de_facto=True)
    for language in dict.fromkeys(languages):
        if language == "en":
            continue
        try:
            name = Locale.parse(language).territories.get(place.code)
        except UnknownLocaleError:  # CLDR lacks some official languages, Samoan for one
            continue
        if name and name != place.code:
            yield language.replace("_", "-"), name.replace("\u00ad", "")


def is_plain(name: str) -> bool:
    """Whether a name is one that people write; *Congo - Kinshasa* and *Myanmar (Burma)* are labels of lists."""
    return not re.search(r"[()（）/]| [-–—] |, R\.|RAS |R\.A\.S", name)


def add_english(places: Iterable[Place], skip: set[str]) -> None:
    """Add the English names of ISO 3166-1 and CLDR to every place that has a code."""
    for place in places:
        for name in english_names(place.code) if place.code else ():
            name = re.sub(r"^the ", "", name)
            if is_plain(name) and fold(name) not in skip:
                place.add({"text": name})


def add_foreign(places: Sequence[Place], skip: set[str], weak: set[str]) -> list[str]:
    """Add CLDR's names in other languages, except those which also name another entity.

    Returns:
        The names left out because they collide, for the log.
    """
    proposals = [(place, language, name) for place in places if place.code for language, name in foreign_names(place)]
    owners: dict[str, set[str]] = {}
    for place in places:
        for key in place.keys:
            owners.setdefault(key, set()).add(place.id)
    for place, _, name in proposals:
        owners.setdefault(fold(name), set()).add(place.id)
    left_out = []
    for place, language, name in proposals:
        key = fold(name)
        if len(owners[key]) > 1 and key not in place.keys:
            left_out.append(f"{place.id}: {name} ({language})")
        elif is_plain(name) and key not in skip:
            place.add({"text": name, "lang": language} | ({"strength": "weak"} if key in weak else {}))
    return left_out


def ids_of(place: Place, wikidata: Mapping[str, str]) -> dict[str, str]:
    """External ids: ISO 3166-1 codes, then Wikidata; curated ones win."""
    ids: dict[str, str] = {}
    if record := iso_record(place.code):
        ids = {"iso2": record.alpha_2, "iso3": record.alpha_3, "numeric": record.numeric}
    if place.code in wikidata:
        ids["wikidata"] = wikidata[place.code]
    return ids | dict(place.source.get("ids", {}))


def scalar(text: str, flow: bool = False) -> str:
    """A YAML scalar, quoted only where it must be.

    Args:
        text: the value.
        flow: whether it stands inside brackets or braces, where commas need quotes as well.
    """
    try:
        safe = yaml.load(f"a: {text}", yaml.BaseLoader) == {"a": text}
        safe = safe and (not flow or yaml.load(f"[{text}]", yaml.BaseLoader) == [text])
    except yaml.YAMLError:
        safe = False
    if safe and not BOOLEAN_LIKE.match(text):
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def sequence(values: Iterable[str]) -> str:
    """A list in flow style."""
    return f"[{', '.join(scalar(value, flow=True) for value in values)}]"


def mapping(values: Mapping[str, str]) -> str:
    """A mapping in flow style."""
    return "{" + ", ".join(f"{key}: {scalar(value, flow=True)}" for key, value in values.items()) + "}"


def alias_line(alias: Alias) -> str:
    """One item of an alias list: a bare string where nothing but the text is known."""
    ordered = {key: alias[key] for key in ALIAS_FIELDS if key in alias}
    return f"      - {mapping(ordered) if len(ordered) > 1 else scalar(alias['text'])}"


def entity_lines(place: Place, wikidata: Mapping[str, str]) -> Iterator[str]:
    """The lines of one entity in the order of fields that the table keeps."""
    source = place.source
    yield f"  {place.id}:"
    yield f"    name: {scalar(source['name'])}"
    yield f"    description: {scalar(source['description'])}"
    if ids := ids_of(place, wikidata):
        yield f"    ids: {mapping(ids)}"
    if cues := source.get("cues"):
        yield f"    cues: {sequence(cues)}"
    if place.aliases:
        yield "    aliases:"
        yield from map(alias_line, place.aliases)
    if never := source.get("never"):
        yield "    never:"
        yield from (f"      - {scalar(phrase)}" for phrase in never)
    if attributes := source.get("attributes"):
        yield f"    attributes: {mapping(attributes)}"
    if prominence := source.get("prominence"):
        yield f"    prominence: {prominence}"


def file_text(type_: str, title: str, places: Iterable[Place], wikidata: Mapping[str, str]) -> str:
    """The whole text of one table file."""
    releases = f"CLDR {get_cldr_version()} (Babel {version('babel')}) and ISO 3166-1 (pycountry {version('pycountry')})"
    lines = [
        f"# {title}.",
        "# Written by scripts/countries_from_cldr.py from scripts/countries_curated.yaml: edit that, not this.",
        f"# Names in other languages and codes: {releases}.",
        f"type: {type_}",
        "entities:",
    ]
    for place in places:
        lines.extend(entity_lines(place, wikidata))
    return "\n".join(lines) + "\n"


def build(curated_path: Path) -> tuple[dict[str, str], list[str]]:
    """File names with their text, and the names left out.

    Args:
        curated_path: the hand-written input.
    """
    curated = read_curated(curated_path)
    skip = {fold(name) for name in curated["skip"]}
    places = curated_places(curated)
    add_english(places, skip)
    left_out = add_foreign(places, skip, {fold(name) for name in curated["weak"]})
    texts = {}
    for type_, (name, title) in FILES.items():
        chosen = [place for place in places if place.source.get("type", "place/country") == type_]
        texts[name] = file_text(type_, title, chosen, curated["wikidata"])
    return texts, left_out


@click.command(help=__doc__)
@click.option("--curated", type=click.Path(path_type=Path), default=HERE / "countries_curated.yaml", show_default=True)
@click.option("--output", type=click.Path(path_type=Path), default=HERE.parent / "aliases", show_default=True)
@click.option("--check", is_flag=True, help="Write nothing; exit 1 if a file is out of date.")
def main(curated: Path, output: Path, check: bool) -> None:
    """Write or check the two files."""
    texts, left_out = build(curated)
    click.echo(f"{len(left_out)} names left out as shared: {'; '.join(left_out)}", err=True)
    stale = []
    for name, text in texts.items():
        path = output / name
        if not check:
            path.write_text(text, encoding="utf-8")
        elif not path.exists() or path.read_text(encoding="utf-8") != text:
            stale.append(name)
        counts = Counter({"entities": text.count("\n    name: "), "aliases": text.count("\n      - ")})
        click.echo(f"{path}: {counts['entities']} entities, {counts['aliases']} list items", err=True)
    if stale:
        click.echo(f"out of date: {', '.join(stale)}", err=True)
        sys.exit(1)


if __name__ == "__main__":
    main()
