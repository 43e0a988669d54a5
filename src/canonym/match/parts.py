"""A mention cut by commas, brackets or dashes: which of its parts is the name, and what the others say about it."""

from __future__ import annotations

from typing import NamedTuple

from canonym.index.opened import Index
from canonym.match.exact import exact_matches
from canonym.match.hits import Hit, RuledOut
from canonym.match.phrases import owners, runs, segments
from canonym.match.weights import weights
from canonym.names.acronyms import acronyms_of, looks_like_acronym
from canonym.names.country_names import country_of_mention
from canonym.names.fold import fold
from canonym.names.persons import natural_order

_OTHER_KINDS = frozenset(
    """
    band film movie song album novel book play game genus dish ship horse footballer singer actor actress musician
    rapper diacritic fruit bird comics manga anime opera painting programming constellation
    """.split()
)
"""Words of a gloss that say that the name is of something no table of world affairs holds."""


class Parts(NamedTuple):
    """What the parts of a mention are.

    Attributes:
        hits: entities that a part names, at most one hit each.
        ruled_out: parts that only say where or what the name is.
        agree: whether two parts name one entity.
        first: key of the part that is the name, where the rest says only where it lies; empty otherwise.
    """

    hits: list[Hit]
    ruled_out: list[RuledOut]
    agree: bool
    first: str


def parts_of(index: Index, mention: str) -> Parts:
    """Look the parts of a mention up.

    In *Raqqa, Syria* the last part is a place that says where the first one lies, and never the answer; in *Europe
    (band)* it says that the name is of something else.
    """
    texts = list(segments(mention))
    found = [exact_matches(index, text, fold(text)).hits for text in texts]
    if len(texts) == 2:
        if _is_other_kind(texts, *found):
            return Parts([], [RuledOut(hit, "its gloss says another thing") for hit in found[0]], False, fold(texts[0]))
        places = [hit for hit in found[1] if _class(index, hit) == "place"]
        if places:
            return _placed(index, texts, found[0], places)
    return _of_any(index, mention, dict(zip(texts, found, strict=True)))


def _class(index: Index, hit: Hit) -> str:
    return index.type(hit.entity).partition("/")[0]


def _is_other_kind(texts: list[str], named: list[Hit], glossed: list[Hit]) -> bool:
    words = fold(texts[1]).split()
    if not _OTHER_KINDS.isdisjoint(words):
        return True
    spelt_out = looks_like_acronym(texts[0], 8) and fold(texts[0]) in acronyms_of(words)
    return spelt_out and bool(named) and not glossed


def _placed(index: Index, texts: list[str], named: list[Hit], around: list[Hit]) -> Parts:
    """The first part as what lies in the place that the second part names."""
    out = [RuledOut(hit, "says where the name is") for hit in around]
    kept = []
    for hit in named:
        if _class(index, hit) != "place":
            kept.append(_cut(hit, len(fold(texts[0])) / max(1, sum(len(fold(text)) for text in texts)), 1.0))
        elif where := [place for place in around if lies_in(index, hit.entity, place.entity)]:
            evidence = (*hit.evidence, f"in {index.names[where[0].entity]}")
            kept.append(hit._replace(method="variant", rules=(*hit.rules, "segment"), evidence=evidence))
        else:
            out.append(RuledOut(hit, "lies elsewhere"))
    return Parts(kept, out, bool(kept), fold(texts[0]))


def lies_in(index: Index, place: int, around: int) -> bool:
    """Whether the attributes of a place say that it lies in another: its country, or a region of its country."""
    country = index.detail(place).get("attributes", {}).get("country")
    if country is None or place == around:
        return False
    other = index.detail(around)
    own = {index.ids[around], *other.get("ids", {}).values()}
    region = index.type(around) != "place/country" and other.get("attributes", {}).get("country") == country
    return country in own or region


def _of_any(index: Index, mention: str, known: dict[str, list[Hit]]) -> Parts:
    """The entities that runs of segments name; a run that is a name is not taken apart.

    `known` has the hits of single segments.
    """
    total = len(fold(mention)) or 1
    inverted = natural_order(mention) != mention
    by_entity: dict[int, Hit] = {}
    taken: set[int] = set()
    agree = False
    for first, end, text in runs(mention):
        if not taken.isdisjoint(range(first, end)):
            continue
        key = fold(text)
        hits = known[text] if text in known else exact_matches(index, text, key).hits
        hits = hits or _of_owner(index, key)
        if hits and country_of_mention(text, key):
            hits = [hit for hit in hits if _class(index, hit) == "place"]
        hits = [hit for hit in hits if not (inverted and _class(index, hit) == "person")]
        for hit in hits:
            cut = _cut(hit, len(key) / total, 4.0)
            other = by_entity.get(hit.entity)
            agree |= other is not None
            by_entity[hit.entity] = cut if other is None else _agreeing(other, cut)
        if hits and end - first > 1:
            taken.update(range(first, end))
    return Parts(list(by_entity.values()), [], agree, "")


def _of_owner(index: Index, key: str) -> list[Hit]:
    """The hits of what a department belongs to (*Faculty of Medicine of the University of Vienna*)."""
    for owner in owners(key):
        hits = exact_matches(index, owner, owner).hits
        if hits:
            return hits
    return []


def _cut(hit: Hit, share: float, steepness: float) -> Hit:
    """A hit of a part that is this share (0-1) of its mention: the less sure the more is left over."""
    weight = hit.weight + weights()["segment"] * (1.0 - share) * steepness
    return hit._replace(method="variant", rules=(*hit.rules, "segment"), score=share, weight=weight)


def _agreeing(one: Hit, other: Hit) -> Hit:
    best = max(one, other, key=lambda hit: hit.weight)
    return best._replace(
        score=min(1.0, one.score + other.score),
        weight=max(weights()["exact"], best.weight),
        evidence=(*best.evidence, "its parts agree"),
    )
