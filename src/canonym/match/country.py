"""Mentions that name a country: the entity that has another name of it, and what is close but another country."""

from __future__ import annotations

from canonym.index.opened import Index
from canonym.index.rows import DERIVED, PHRASE
from canonym.match.exact import row_hit
from canonym.match.hits import Hit, RuledOut
from canonym.names.country_names import country_of_alias, keys_of_country
from canonym.names.fold import fold

_NO_COUNTRY = frozenset({"person", "position", "event", "organization"})
"""Top-level types of what no name of a country means."""


def hits_of_country(index: Index, code: str) -> list[Hit]:
    """The rows of the table that are names of a country.

    Args:
        index: an opened index.
        code: of the country, as `names.country_names` has it.
    """
    rows = [row for key in keys_of_country(code) for row in index.rows_of_key(key)]
    return [row_hit(index, row, "variant", ("country",)) for row in rows if _may_be_country(index, row)]


def _may_be_country(index: Index, row: int) -> bool:
    if index.row_flags[row] & (PHRASE | DERIVED):
        return False
    return index.type(index.row_entity[row]).partition("/")[0] not in _NO_COUNTRY


def of_country(index: Index, hits: list[Hit], code: str, ruled_out: list[RuledOut]) -> list[Hit]:
    """The close names that a mention of a country may mean.

    A name of the same country is as good as the mention itself; a name of another country, and one that differs by
    spelling alone, is not meant (*Russia* is no slip for *Prussia*).

    Args:
        index: an opened index.
        hits: names close to the mention or to a part of it.
        code: of the country that the mention names.
        ruled_out: is added to.
    """
    kept = []
    for hit in hits:
        other = country_of_alias(fold(index.text(hit.row))) if hit.row >= 0 else None
        if other == code and _may_be_country(index, hit.row):
            kept.append(row_hit(index, hit.row, "variant", ("country",), hit.score))
        elif (other is not None and other != code) or "misspelling" in hit.rules:
            ruled_out.append(RuledOut(hit, "another country"))
        else:
            kept.append(hit)
    return kept
