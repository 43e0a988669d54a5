"""Judging: what a mention may be, by what the table says and by what is close to it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from canonym.decide.decision import Judged
from canonym.decide.offices import agreeing, by_day, holding_office, is_position
from canonym.decide.query import LONGEST_MENTION, Options, Query
from canonym.decide.support import supported
from canonym.index.opened import Index
from canonym.index.rows import DERIVED, SURNAME, WEAK
from canonym.match.hits import BARRING, Hit, RuledOut
from canonym.match.matcher import of_part, stages
from canonym.match.weights import weights
from canonym.names.english_words import is_english_word
from canonym.vocabulary import is_of_type

if TYPE_CHECKING:
    from canonym.match.fuzzy import Breadth, FuzzyMatcher
    from canonym.match.phrases import Part, Titled

SHORTEST_CLOSE = 4
"""Letters of a Latin mention below which nothing is close: another letter is another name, as another word is."""

LEAST_WEIGHT = -4.0
"""Log-odds of a close name below which it is no candidate (a probability of about 2 in 100)."""

FAR_BEHIND = 6.0
"""Log-odds behind the best close name beyond which another is no candidate."""

MOST_CANDIDATES = 20
"""Close names kept for a mention; in the broad profile MOST_BROADLY."""

MOST_BROADLY = 50

_BLOCK = 2_000
"""Mentions matched fuzzily at once; bounds memory."""


class Pending(NamedTuple):
    """A query that the table does not answer: the key to match, weak hits to weigh beside, what was ruled out.

    `parts` are the parts of a long address-like mention, matched for themselves;
    `lies` says that the key is the first part of a mention whose rest tells where it lies; `country` is the code of the
    country that the mention names; `inverted` says that it may be a family name, a comma and given names.
    """

    key: str
    carried: list[Hit]
    ruled_out: list[RuledOut]
    parts: tuple[Part, ...] = ()
    lies: bool = False
    country: str = ""
    inverted: bool = False


class Judging:
    """Judges mentions over one index: finds the candidates and weighs them; deciding between them comes after."""

    def __init__(self, index: Index) -> None:
        self.index = index

    def closely(self, queries: Sequence[Query], options: Options) -> list[Judged]:
        """The candidates of each query: what the table knows at once, the rest fuzzily, in blocks."""
        judged: list[Judged | None] = []
        pending: list[tuple[int, Pending]] = []
        for number, query in enumerate(queries):
            found = self.by_table(query)
            if isinstance(found, Pending):
                pending.append((number, found))
                judged.append(None)
            else:
                judged.append(found)
        for start in range(0, len(pending), _BLOCK):
            block = pending[start : start + _BLOCK]
            for (number, waiting), hits in zip(block, self._close(block, options), strict=True):
                judged[number] = self._by_likeness(queries[number], waiting, hits, options)
        return [found for found in judged if found is not None]

    def _close(self, block: list[tuple[int, Pending]], options: Options) -> list[list[Hit]]:
        """The hits of names close to each pending mention or to one of its parts."""
        from canonym.decide.rivals import of_institution, part_of_address

        breadth = _breadth(options)
        keys = [waiting.key for _, waiting in block]
        close = zip(self.fuzzy.hits(keys, breadth), keys, strict=True)
        found = [of_institution(self.index, hits, key) for hits, key in close]
        for place, (_, waiting) in enumerate(block):
            if waiting.parts:
                found[place] = part_of_address(self.index, found[place], waiting.key, waiting.key)
        parts = [(place, part) for place, (_, waiting) in enumerate(block) for part in waiting.parts]
        if parts:
            of_parts = self.fuzzy.hits([part.key for _, part in parts], breadth)
            for (place, part), hits in zip(parts, of_parts, strict=True):
                if block[place][1].inverted:
                    hits = [hit for hit in hits if not is_of_type(self.index.type(hit.entity), "person")]
                if part.joined:
                    hits = [hit for hit in hits if "extra word" not in hit.rules]
                hits = of_institution(self.index, part_of_address(self.index, hits, part.key, keys[place]), part.key)
                found[place] += [of_part(hit, part.share) for hit in hits]
        return found

    @cached_property
    def fuzzy(self) -> FuzzyMatcher:
        """The fuzzy matcher; it loads numpy and rapidfuzz when it is first needed."""
        from canonym.match.fuzzy import FuzzyMatcher

        return FuzzyMatcher(self.index)

    def by_table(self, query: Query) -> Judged | Pending:
        """The candidates that the table names, or what the fuzzy stage needs to know."""
        if len(query.mention) > LONGEST_MENTION:
            return Judged([], [], "too-long")
        if not query.key:
            return Judged([], [], "empty")
        ruled_out: list[RuledOut] = []
        carried: list[Hit] = []
        title, first, country = None, "", ""
        for stage in stages(self.index, query.mention, query.key):
            ruled_out += stage.ruled_out
            title, first, country = title or stage.title, first or stage.first, country or stage.country
            if stage.silenced:
                return Judged([], ruled_out, ruled_out[-1].why)
            typed = self._of_type(self._allowed(stage.hits, country, ruled_out), query, ruled_out)
            if not typed:
                continue
            derived = stage.title is None and " " in query.key and all(hit.flags & DERIVED for hit in typed)
            if derived or stage.partial:
                carried += typed
                continue
            return Judged(self._weigh(typed, stage.title, query, ruled_out), ruled_out, "")
        if _is_known_otherwise(ruled_out) and all("segment" in hit.rules for hit in carried):
            return Judged([], ruled_out, "never")
        key = title.name if title else first or query.key
        if not carried and (is_english_word(key) or (len(key) < SHORTEST_CLOSE and key.isascii())):
            return Judged([], ruled_out, _first_reason(ruled_out))
        inverted = _is_inverted(query.mention)
        person = inverted and query.type is not None and is_of_type(query.type, "person")
        parts = () if first or person else _parts(query.mention)
        return Pending(key, carried, ruled_out, parts, bool(first), country, inverted)

    def _by_likeness(self, query: Query, waiting: Pending, hits: list[Hit], options: Options) -> Judged:
        """The candidates that are close, as bold as the profile is."""
        from canonym.decide.rivals import (
            across_scripts,
            but_for_brackets,
            of_common_words,
            of_country_of_address,
            of_given_name,
            without_dependants,
            without_namesakes,
        )

        ruled_out = waiting.ruled_out
        if options.profile == "strict":
            hits = [hit for hit in hits if hit.method == "variant"]
        if options.profile != "broad":
            hits = [hit for hit in hits if hit.weight >= LEAST_WEIGHT]
        hits = self._allowed(hits, waiting.country, ruled_out)
        hits = without_namesakes(self.index, hits, waiting.key, ruled_out)
        if waiting.inverted:
            hits = of_given_name(self.index, hits, query.mention)
        hits = of_common_words(self.index, hits, waiting.key)
        hits = but_for_brackets(self.index, across_scripts(self.index, hits, waiting.key), waiting.key)
        if waiting.lies:
            hits = [hit for hit in hits if self._may_lie(hit)]
        hits = [*waiting.carried, *hits]
        if waiting.parts:
            hits = of_country_of_address(self.index, hits, query.mention)
        typed = self._of_type(hits, query, ruled_out)
        weighed = without_dependants(self._weigh(typed, None, query, ruled_out))
        if weighed and options.profile != "broad":
            least = weighed[0].weight - FAR_BEHIND
            weighed = [hit for hit in weighed if hit.weight >= least]
        most = MOST_BROADLY if options.profile == "broad" else MOST_CANDIDATES
        return Judged(weighed[:most], ruled_out, "" if weighed else _first_reason(ruled_out))

    def _allowed(self, hits: list[Hit], country: str, ruled_out: list[RuledOut]) -> list[Hit]:
        """The hits that no `never` phrase, no part of the mention and no country that it names has ruled out."""
        never = {out.hit.entity for out in ruled_out if out.why in BARRING}
        if never:
            hits = [hit for hit in hits if hit.entity not in never]
        if country:
            from canonym.match.country import of_country

            hits = of_country(self.index, hits, country, ruled_out)
        return hits

    def _may_lie(self, hit: Hit) -> bool:
        """Whether a close name may be that of the place whose whereabouts the mention tells."""
        whole = "missing word" not in hit.rules and "extra word" not in hit.rules
        return whole and is_of_type(self.index.type(hit.entity), "place")

    def _of_type(self, hits: list[Hit], query: Query, ruled_out: list[RuledOut]) -> list[Hit]:
        """The hits that can lead to an entity of the wanted type; positions can lead to any holder."""
        wanted = query.type
        if wanted is None:
            return hits
        kept = []
        for hit in hits:
            if is_of_type(self.index.type(hit.entity), wanted) or is_position(self.index, hit.entity):
                kept.append(hit)
            else:
                ruled_out.append(RuledOut(hit, "wrong type"))
        return kept

    def _weigh(self, hits: list[Hit], title: Titled | None, query: Query, ruled_out: list[RuledOut]) -> list[Hit]:
        """The hits after days, types and titles, one for each entity, with their log-odds."""
        if query.type is None or not is_of_type("position", query.type):
            hits, out = by_day(self.index, hits, query.as_of)
            ruled_out += out
            if query.type is not None:
                ruled_out += [RuledOut(h, "wrong type") for h in hits if not self._is_wanted(h, query.type)]
                hits = [hit for hit in hits if self._is_wanted(hit, query.type)]
        if title is not None:
            hits, out = self._with_offices(hits, title, query)
            ruled_out += out
        typed = query.type is not None and not query.context
        best = holding_office(self.index, best_of_each(hits), query.as_of, typed=typed)
        if query.is_loud and is_english_word(query.key):
            best = [hit._replace(weight=hit.weight + weights()["loud_word"]) for hit in best]
        best = supported(self.index, best, query.context, crowded=len(best) > 1)
        if query.said:
            from canonym.decide.spelt_out import spelt_otherwise

            best = spelt_otherwise(self.index, best, query.mention, query.said)
        if query.alone and not query.context and len(best) == 1 and best[0].flags & WEAK:
            best = [best[0]._replace(weight=best[0].weight + weights()["alone"])]
        return sorted(best, key=lambda hit: (-hit.weight, hit.entity))

    def _is_wanted(self, hit: Hit, wanted: str) -> bool:
        return is_of_type(self.index.type(hit.entity), wanted)

    def _with_offices(self, hits: list[Hit], title: Titled, query: Query) -> tuple[list[Hit], list[RuledOut]]:
        weak = [hit for hit in hits if hit.flags & (WEAK | SURNAME)]
        strong = [hit for hit in hits if not hit.flags & (WEAK | SURNAME)]
        if strong:
            return strong, []
        return agreeing(self.index, weak, title.offices, title.title, query.as_of)


def _is_known_otherwise(ruled_out: list[RuledOut]) -> bool:
    """Whether the whole mention is a phrase that the table has as the name of something else."""
    return any(out.why == "never" and out.hit.method == "exact" and not out.hit.rules for out in ruled_out)


def best_of_each(hits: list[Hit]) -> list[Hit]:
    """The heaviest hit of each entity."""
    best: dict[int, Hit] = {}
    for hit in hits:
        known = best.get(hit.entity)
        if known is None or hit.weight > known.weight:
            best[hit.entity] = hit
    return list(best.values())


def _parts(mention: str) -> tuple[Part, ...]:
    """The parts of an address-like mention; a family name and what comes after its comma are none."""
    if not any(mark in mention for mark in (",", ";", "/", "(", " - ")):
        return ()
    from canonym.match.phrases import address_parts

    return address_parts(mention)


def _is_inverted(mention: str) -> bool:
    if "," not in mention:
        return False
    from canonym.names.persons import natural_order

    return natural_order(mention) != mention


def _breadth(options: Options) -> Breadth:
    from canonym.match.fuzzy import BALANCED, BROAD

    return BROAD if options.profile == "broad" else BALANCED


def _first_reason(ruled_out: list[RuledOut]) -> str:
    return ruled_out[0].why if ruled_out else "unknown"
