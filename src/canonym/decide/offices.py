"""Offices: who held a position on a day, and whether a title agrees with an office in force."""

from __future__ import annotations

from collections.abc import Iterator

from canonym.dates import OPEN_END, OPEN_START, Period
from canonym.index.opened import Index
from canonym.index.rows import OFFICE, WEAK
from canonym.index.tenures import Held
from canonym.match.exact import ACTING
from canonym.match.hits import Hit, RuledOut
from canonym.match.weights import weights
from canonym.names.fold import fold
from canonym.vocabulary import is_of_type


def is_position(index: Index, entity: int) -> bool:
    """Whether an entity is an office rather than somebody or something that may hold one."""
    return is_of_type(index.type(entity), "position")


def in_force(first: int, last: int, as_of: Period | None) -> bool:
    """Whether days `first..last` (inclusive) meet the date asked for; always where none is."""
    return as_of is None or as_of.overlaps(first, last)


def holders(index: Index, hit: Hit, as_of: Period | None) -> tuple[list[Hit], list[RuledOut]]:
    """Those who held the position that a role phrase names, and those ruled out by the date or for not acting.

    The position itself is among the ruled out (`vacant`) where nobody is known to have held it then.
    """
    held: list[Hit] = []
    out: list[RuledOut] = []
    for tenure in index.tenures_of_position(hit.entity):
        holder = _holder(hit, tenure, dated=as_of is not None)
        if not in_force(tenure.first, tenure.last, as_of):
            out.append(RuledOut(holder, "not in force"))
        elif ACTING in hit.rules and not tenure.acting:
            out.append(RuledOut(holder, "not acting"))
        else:
            held.append(holder)
    if not held:
        out.insert(0, RuledOut(hit, "vacant or unknown"))
    return held, out


def _holder(hit: Hit, tenure: Held, *, dated: bool) -> Hit:
    doubtful = dated and tenure.end_unknown and tenure.last == OPEN_END
    weight = hit.weight + (weights()["end_unknown"] if doubtful else 0.0)
    evidence = ("acting",) if tenure.acting else ()
    return hit._replace(
        entity=tenure.holder,
        method="role",
        weight=weight,
        first=tenure.first,
        last=tenure.last,
        position=hit.entity,
        evidence=evidence,
    )


def by_day(index: Index, hits: list[Hit], as_of: Period | None) -> tuple[list[Hit], list[RuledOut]]:
    """The hits in force, positions replaced by their holders; the others are ruled out with the reason."""
    kept: list[Hit] = []
    out: list[RuledOut] = []
    for hit in hits:
        if not in_force(hit.first, hit.last, as_of):
            out.append(RuledOut(hit, "not in force"))
        elif is_position(index, hit.entity):
            held, not_held = holders(index, hit, as_of)
            kept += held
            out += not_held
        elif as_of is not None and (hit.first != OPEN_START or hit.last != OPEN_END):
            kept.append(hit._replace(weight=hit.weight + weights()["in_force"]))
        else:
            kept.append(hit)
    return kept, out


def offices_of(index: Index, entity: int, as_of: Period | None) -> Iterator[tuple[str, bool]]:
    """The offices of an entity as folded texts, each with whether it is in force."""
    for row in index.rows_of_entity(entity):
        if index.row_flags[row] & OFFICE:
            yield fold(index.text(row)), in_force(index.row_first[row], index.row_last[row], as_of)
    for held in index.tenures_of_holder(entity):
        now = in_force(held.first, held.last, as_of)
        yield fold(index.names[held.position]), now
        for row in index.rows_of_entity(held.position):
            yield fold(index.text(row)), now


_PARTIAL = frozenset({"missing word", "initial"})
"""Rules that reached a person by less than the whole name."""


def holding_office(index: Index, hits: list[Hit], as_of: Period | None, *, typed: bool) -> list[Hit]:
    """Weak hits and parts of names with the support of a type or a date: who was in office that day is the likelier.

    Args:
        index: an opened index.
        hits: one for each entity.
        as_of: the date asked for.
        typed: whether the mention's type was given, and the hits are of it.
    """
    table = weights()
    weighed = []
    for hit in hits:
        partial = as_of is not None and hit.method == "variant" and not _PARTIAL.isdisjoint(hit.rules)
        if hit.position >= 0 or not (hit.flags & WEAK or partial):
            weighed.append(hit)
            continue
        weight, evidence = hit.weight, hit.evidence
        if typed and hit.flags & WEAK:
            weight += table["typed_close" if hit.method == "fuzzy" else "typed"]
        if as_of is not None:
            known = [now for _, now in offices_of(index, hit.entity, as_of)]
            if any(known):
                weight += table["in_office"]
                evidence = (*evidence, "in office that day")
            elif known:
                weight += table["out_of_office"]
        weighed.append(hit._replace(weight=weight, evidence=evidence))
    return weighed


def agreeing(
    index: Index, hits: list[Hit], offices: frozenset[str], title: str, as_of: Period | None
) -> tuple[list[Hit], list[RuledOut]]:
    """Hits of a surname after a title: those whose office agrees outrank, those whose office disagrees fall away.

    Args:
        index: an opened index.
        hits: reached through a surname or another weak alias.
        offices: head words of the offices that the title speaks of; empty for ranks and courtesies.
        title: the folded title, for the evidence.
        as_of: the date asked for.
    """
    if not offices:
        return hits, []
    from canonym.names.titles import office_words

    agree: list[Hit] = []
    unknown: list[Hit] = []
    out: list[RuledOut] = []
    for hit in hits:
        known = list(offices_of(index, hit.entity, as_of))
        fitting = [now for text, now in known if offices & office_words(text.split())]
        if any(fitting):
            evidence = (*hit.evidence, f"title {title} agrees with an office in force")
            agree.append(hit._replace(weight=hit.weight + weights()["title_agrees"], evidence=evidence))
        elif fitting:
            out.append(RuledOut(hit, "office not in force"))
        elif known:
            out.append(RuledOut(hit, "title disagrees"))
        else:
            unknown.append(hit._replace(weight=hit.weight + weights()["title_unknown"]))
    return (agree, out) if agree else (unknown, out)
