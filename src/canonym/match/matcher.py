"""Matching by what the table says, stage by stage: the mention as a whole, without its title, its parts, as an id.

What is merely close comes after all of these, see `match.fuzzy`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from canonym.dates import OPEN_END, OPEN_START
from canonym.index.opened import Index
from canonym.index.rows import KIND_MASK, SURNAME, WEAK
from canonym.match.exact import Matches, exact_matches
from canonym.match.hits import Hit, RuledOut
from canonym.match.weights import weights

if TYPE_CHECKING:
    from canonym.match.phrases import Titled


class Stage(NamedTuple):
    """What one stage found.

    `title` is set where a title was taken off, `silenced` where a phrase says that the mention names nothing, `partial`
    where only parts of the mention were matched and what is close to the whole must be weighed beside them, `first` the
    key of the part that is the name where the rest only says where it lies, `country` the code of the country that the
    whole mention names.
    """

    hits: list[Hit]
    ruled_out: list[RuledOut]
    title: Titled | None = None
    silenced: bool = False
    partial: bool = False
    first: str = ""
    country: str = ""


CUTS = frozenset(",;:()[]/|-–—")
"""Characters that may cut a mention into parts."""


def stages(index: Index, mention: str, key: str) -> Iterator[Stage]:
    """The stages of matching, the surest first; a caller stops at the first whose hits it can use.

    Args:
        index: an opened index.
        mention: as it was met.
        key: `fold(mention)`.
    """
    whole = exact_matches(index, mention, key)
    yield Stage(whole.hits, whole.ruled_out, silenced=whole.silenced)
    if whole.silenced:
        return
    country = _country_stage(index, mention, key)
    if country is not None:
        yield country
    else:
        yield from _titled_stage(index, mention, key)
    if not CUTS.isdisjoint(mention):
        yield from _part_stage(index, mention)
    yield from _id_stage(index, mention)


def _country_stage(index: Index, mention: str, key: str) -> Stage | None:
    """The country that the mention names, under the other names that it has; None where it names none."""
    from canonym.names.country_names import country_of_mention

    code = country_of_mention(mention, key)
    if code is None:
        return None
    from canonym.match.country import hits_of_country

    return Stage(hits_of_country(index, code), [], country=code)


def _titled_stage(index: Index, mention: str, key: str) -> Iterator[Stage]:
    from canonym.match.phrases import titled

    split = titled(index, mention, key)
    if split is None:
        return
    found: Matches = exact_matches(index, split.written, split.name)
    people = [hit for hit in found.hits if index.type(hit.entity).partition("/")[0] in ("person", "position", "other")]
    yield Stage([_with_title(hit) for hit in people], found.ruled_out, split)


def _with_title(hit: Hit) -> Hit:
    weak = hit.flags & (WEAK | SURNAME)
    return hit._replace(
        method="variant",
        rules=(*hit.rules, "title", *(("surname",) if hit.flags & SURNAME else ())),
        weight=hit.weight + (weights()["title"] if weak else 0.0),
    )


def _part_stage(index: Index, mention: str) -> Iterator[Stage]:
    """Parts that are names; parts that agree on an entity make it sure."""
    from canonym.match.parts import parts_of

    parts = parts_of(index, mention)
    yield Stage(parts.hits, parts.ruled_out, partial=not parts.agree, first=parts.first)


def of_part(hit: Hit, share: float) -> Hit:
    """A hit of a segment that is this share (0-1) of its mention: the less sure the more is left over."""
    return hit._replace(
        method="fuzzy",
        rules=(*hit.rules, "segment"),
        score=hit.score * share,
        weight=hit.weight + weights()["segment_close"] + weights()["segment"] * (1.0 - share),
    )


def _id_stage(index: Index, mention: str) -> Iterator[Stage]:
    """The mention as an id: canonical, retired or external."""
    text = mention.strip()
    for find, rule in (
        (index.entity_of_id, "id"),
        (index.entity_of_retired, "retired id"),
        (index.entity_of_external, "external id"),
    ):
        entity = find(text)
        if entity >= 0:
            yield Stage([Hit(entity, -1, "id", (rule,), 1.0, weights()["id"], KIND_MASK, OPEN_START, OPEN_END)], [])
            return
