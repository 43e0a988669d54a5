"""Rivals: close names that are somebody else's after all, namesakes and dependants."""

from __future__ import annotations

import re
from collections.abc import Iterator

from canonym.decide.offices import is_position
from canonym.index.opened import Index
from canonym.match.hits import Hit, RuledOut
from canonym.match.institutions import goes_on_elsewhere, is_another_institution, is_university, names_no_institution
from canonym.match.namesakes import OTHER_GIVEN
from canonym.match.phrases import segments
from canonym.match.relations import related
from canonym.match.weights import weights
from canonym.names.countries import country_code
from canonym.names.country_names import country_of_mention
from canonym.names.fold import fold
from canonym.names.nicknames import father_of
from canonym.names.scripts import is_latin
from canonym.names.words import Word, form_of
from canonym.vocabulary import is_of_type

_LEFT = frozenset({"extra word", "missing word"})

_BRACKETS = re.compile(r"\([^()]*\)")

_FAINT = 6
"""Letters of a word up to which a spelling in another script is too faint to be known by itself."""


def without_namesakes(index: Index, hits: list[Hit], key: str, ruled_out: list[RuledOut]) -> list[Hit]:
    """The close names that may be meant; the rest is ruled out with the reason.

    Args:
        index: an opened index.
        hits: close names, with what makes them namesakes.
        key: folded key of the mention.
        ruled_out: is added to.
    """
    single = " " not in key
    faint = single and len(key) <= _FAINT
    kept = []
    for hit in hits:
        if faint and "spelling" in hit.rules and fold(index.text(hit.row)).isascii() != key.isascii():
            ruled_out.append(RuledOut(hit, "too faint across scripts"))
        elif single and "missing word" in hit.rules and is_position(index, hit.entity):
            ruled_out.append(RuledOut(hit, "an office that it does not name"))
        elif "extra word" in hit.rules and _is_another_office(index, hit, key):
            ruled_out.append(RuledOut(hit, "another office"))
        elif hit.namesake and (hit.namesake != OTHER_GIVEN or _has_another_given_name(index, hit, key)):
            ruled_out.append(RuledOut(hit, hit.namesake))
        else:
            kept.append(hit)
    return kept


def part_of_address(index: Index, hits: list[Hit], key: str, mention: str) -> list[Hit]:
    """The names close to a part of an address that say more than its town, street or department.

    Args:
        index: an opened index.
        hits: names close to the part.
        key: folded key of the part.
        mention: folded key of the whole address; a name with a telling word that is nowhere in it is held back.
    """
    kept = []
    for hit in hits:
        if is_of_type(index.type(hit.entity), "person"):
            kept.append(hit)
            continue
        alias = fold(index.text(hit.row))
        if names_no_institution(key, alias):
            continue
        if "missing word" in hit.rules and goes_on_elsewhere(mention, alias):
            hit = hit._replace(weight=hit.weight + weights()["elsewhere"])
        kept.append(hit)
    return kept


def of_country_of_address(index: Index, hits: list[Hit], mention: str) -> list[Hit]:
    """The close names with those held back that lie in another country than the address, as far as the table says it.

    Args:
        index: an opened index.
        hits: names close to an address or a part of it.
        mention: the address as it was met.
    """
    codes = {country_of_mention(part, fold(part)) for part in segments(mention)} - {None}
    if not codes:
        return hits
    kept = []
    for hit in hits:
        country = index.detail(hit.entity).get("attributes", {}).get("country")
        code = country_code(str(country)) if country and not is_of_type(index.type(hit.entity), "person") else None
        if code is not None and code not in codes:
            hit = hit._replace(weight=hit.weight + weights()["in_another_country"])
        kept.append(hit)
    return kept


def of_institution(index: Index, hits: list[Hit], key: str) -> list[Hit]:
    """The close names with those of another institution of the same town held back."""
    if not is_university(key):
        return hits
    return [
        hit._replace(weight=hit.weight + weights()["another_institution"])
        if not _LEFT.isdisjoint(hit.rules) and is_another_institution(key, fold(index.text(hit.row)))
        else hit
        for hit in hits
    ]


def of_given_name(index: Index, hits: list[Hit], mention: str) -> list[Hit]:
    """The close names with those held back that have other given names after the comma (*Salehi, Ali*, *Salehi, Foad*).

    Args:
        index: an opened index.
        hits: names close to the mention.
        mention: as it was met.
    """
    ours = _given(mention)
    if not ours:
        return hits
    return [
        hit._replace(weight=hit.weight + weights()["other_given"])
        if set(hit.rules) >= _LEFT and _are_others(ours, _given(index.text(hit.row)))
        else hit
        for hit in hits
    ]


def across_scripts(index: Index, hits: list[Hit], key: str) -> list[Hit]:
    """The close names, whole ones of people in the other kind of script believed more: romanising cost them likeness.

    Args:
        index: an opened index.
        hits: names close to the mention.
        key: folded key of the mention.
    """
    ours = is_latin(key)
    kept = []
    for hit in hits:
        if _LEFT.isdisjoint(hit.rules) and is_of_type(index.type(hit.entity), "person"):
            text = index.text(hit.row)
            if (text.isascii() or is_latin(fold(text))) != ours:
                hit = hit._replace(weight=hit.weight + weights()["across_scripts"])
        kept.append(hit)
    return kept


def but_for_brackets(index: Index, hits: list[Hit], key: str) -> list[Hit]:
    """The close names, those that have more than the mention only in brackets believed (*Our Ukraine (party)*).

    Args:
        index: an opened index.
        hits: names close to the mention.
        key: folded key of the mention.
    """
    kept = []
    for hit in hits:
        if "missing word" in hit.rules and "(" in (text := index.text(hit.row)):
            bare = fold(_BRACKETS.sub(" ", text))
            if bare == key and weights()["brackets"] > hit.weight:
                hit = hit._replace(method="variant", rules=("brackets",), weight=weights()["brackets"])
        kept.append(hit)
    return kept


def of_common_words(index: Index, hits: list[Hit], key: str) -> list[Hit]:
    """The close names with those held back of which a mention has the common words and not the telling one.

    *National Bank* is not *Lloyds National Bank*.
    """
    mention = form_of(key).words
    if any(_tells(word) for word in mention):
        return hits
    kept = []
    for hit in hits:
        longer = "missing word" in hit.rules and not is_of_type(index.type(hit.entity), "place")
        if longer and any(_tells(word) for word in form_of(fold(index.text(hit.row))).words):
            hit = hit._replace(weight=hit.weight + weights()["common_words"])
        kept.append(hit)
    return kept


def _tells(word: Word) -> bool:
    return word.role in ("plain", "given", "code") and word.qualifier is None and word.country is None


def _given(text: str) -> tuple[Word, ...]:
    """The words behind the only comma of a name; empty where there is none."""
    family, comma, given = text.partition(",")
    return form_of(fold(given)).words if comma and "," not in given and family.strip() else ()


def _are_others(ours: tuple[Word, ...], theirs: tuple[Word, ...]) -> bool:
    return bool(theirs) and not any(related(one, other).likeness for one in ours for other in theirs)


def _is_another_office(index: Index, hit: Hit, key: str) -> bool:
    """Whether a mention speaks of an office and the position has another one (*King of Jordan*, *Jordan FM*)."""
    if not is_position(index, hit.entity):
        return False
    from canonym.names.titles import office_words

    said, held = office_words(key.split()), office_words(fold(index.names[hit.entity]).split())
    return bool(said) and bool(held) and said.isdisjoint(held)


def _has_another_given_name(index: Index, hit: Hit, key: str) -> bool:
    """Whether a mention has a given name that is none of the person's."""
    given = [word for word in form_of(key).words if word.role == "given" and father_of(word.text) is None]
    known = list(_names_of(index, hit.entity)) if given else []
    return any(not any(related(word, other).likeness for other in known) for word in given)


def _names_of(index: Index, entity: int) -> Iterator[Word]:
    for row in index.rows_of_entity(entity):
        yield from form_of(fold(index.text(row))).words


def without_dependants(hits: list[Hit]) -> list[Hit]:
    """The hits with those held back whose names go on where the best name ends (*Pakistan*, *Pakistan Army*).

    Where the best name covers the whole mention, a longer name that only has more words is no rival; and where a name
    is met in full, one that is a slip away is none (*Petropars Limited*, *Petropark S.r.l.*).
    """
    if any(hit.method == "variant" and _LEFT.isdisjoint(hit.rules) for hit in hits):
        hits = [
            hit._replace(weight=hit.weight + weights()["slip"]) if "misspelling" in hit.rules else hit for hit in hits
        ]
        hits.sort(key=lambda hit: (-hit.weight, hit.entity))
    if not hits or not _LEFT.isdisjoint(hits[0].rules):
        return hits
    return [
        hit._replace(weight=hit.weight + weights()["dependant"]) if "missing word" in hit.rules else hit for hit in hits
    ]
