"""Write src/canonym/names/country_lexicon.py: what countries and their best-known divisions are called in English.

Names and demonyms are those of the curated tables of countries and territories; the divisions are those of ISO 3166-2
(pycountry) for countries whose divisions the English-language press names after a city.

    python scripts/country_lexicon.py
"""

from __future__ import annotations

import textwrap
from pathlib import Path
from typing import Any

import pycountry
import yaml

from canonym.names.fold import fold

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "src" / "canonym" / "names" / "country_lexicon.py"
DIVIDED = ("AU", "CA", "GB", "IN", "US")
KINDS = {"State", "District", "Province", "Territory", "Union territory", "Country", "Nation"}
NATIONS = ("england", "northern ireland", "scotland", "wales")
ALSO_CITIES = {"delhi", "chandigarh", "puducherry"}
HEAD = '''"""Countries as English texts call them, and their best-known divisions, by ISO 3166-1 code.

Written by scripts/country_lexicon.py from the curated tables and ISO 3166-2: change those, not this. A line is
`CODE : names : demonyms`, the fullest name first, all folded.
"""

from typing import Final
'''


def entities() -> list[dict[str, Any]]:
    """The countries and territories of the curated tables."""
    rows: list[dict[str, Any]] = []
    for name in ("countries.yaml", "territories.yaml"):
        table = yaml.load((ROOT / "aliases" / name).read_text(encoding="utf-8"), yaml.CBaseLoader)
        rows += table["entities"].values()
    return rows


def words(entity: dict[str, Any], demonyms: bool) -> list[str]:
    """The English names or demonyms of an entity, folded, without weak ones."""
    found = [] if demonyms else [entity["name"]]
    for alias in entity.get("aliases", ()):
        fields = {"text": alias} if isinstance(alias, str) else alias
        plain = fields.get("lang", "en").startswith("en") and fields.get("strength") != "weak"
        if plain and (fields.get("kind") == "demonym") is demonyms:
            found.append(fields["text"])
    keys = [fold(text) for text in found if "(" not in text]
    return [key for key in dict.fromkeys(keys) if key.isascii() and len(key) > 1 and " rep " not in f" {key} "]


def country_lines() -> list[str]:
    """One line a country with an ISO code."""
    lines = []
    for entity in entities():
        code = entity.get("ids", {}).get("iso2")
        if code:
            lines.append(f"{code} : {', '.join(words(entity, False))} : {', '.join(words(entity, True))}")
    return sorted(lines)


def division_lines() -> list[str]:
    """One line a country: the names of its divisions."""
    lines = []
    for code in DIVIDED:
        names = [fold(d.name) for d in pycountry.subdivisions.get(country_code=code) if d.type in KINDS]
        kept = sorted({name for name in names if name.isascii() and name} - ALSO_CITIES)
        lines.append(f"{code} : {', '.join(NATIONS if code == 'GB' else kept)}")
    return lines


def block(name: str, lines: list[str]) -> str:
    """A constant of wrapped lines."""
    wrapped = [textwrap.fill(line, 118, subsequent_indent="    ", break_on_hyphens=False) for line in lines]
    return f'{name}: Final = """\n' + "\n".join(wrapped) + '\n"""\n'


def main() -> None:
    """Write the lexicon."""
    blocks = (HEAD, block("COUNTRIES", country_lines()), block("DIVISIONS", division_lines()))
    TARGET.write_text("\n".join(blocks), encoding="utf-8")


if __name__ == "__main__":
    main()
