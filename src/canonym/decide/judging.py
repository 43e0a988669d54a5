"""Judging: what a mention may be, by what the table says and by what is close to it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from canonym.dates import OPEN_END, OPEN_START
from canonym.decide.bearers import STRANGER, Bearers
from canonym.decide.decision import Judged
from canonym.decide.offices import agreeing, by_day, holding_office, is_position
from canonym.decide.query import LONGEST_MENTION, Options, Query
from canonym.decide.support import has_cue, supported
from canonym.index.opened import Index
from canonym.index.rows import DERIVED, IS_NAME, KIND_MASK, SURNAME, WEAK
from canonym.match.hits import BARRING, Hit, RuledOut
from canonym.match.matcher import of_part, stages
from canonym.match.weights import weights
from canonym.names.english_words import is_english_word
from canonym.vocabulary import is_of_type

if TYPE_CHECKING:
    from canonym.match.fuzzy import Breadth, FuzzyMatcher
    from canonym.match.phrases import Part, Titled
    from canonym.match.strangers import Strangers

SHORTEST_CLOSE = 4
"""Letters of a Latin mention below which nothing is close: another letter is another name, as another word is."""

FAR_BEHIND = 6.0
"""Log-odds behind the best close name beyond which another is no candidate."""

MOST_CANDIDATES = 20
"""Close names kept for a mention; in the broad profile MOST_BROADLY."""

MOST_BROADLY = 100

_COLUMN = 64
"""Queries from which on strangers are told together."""

_BLOCK = 500
"""Mentions matched fuzzily at once: the columns of so many stay in a core's cache."""


class Pending(NamedTuple):
    """A query that the table does not answer: the key to match, weak hits to weigh beside, what was ruled out.

    `whole` is the key of the whole mention where `key` is what follows a title (*Marechal Education PLC* is no
    marshal); `parts` are the parts of a long address-like mention, matched for themselves; `lies` says that the key is
    the first part of a mention whose rest tells where it lies; `country` is the code of the country that the mention
    names; `inverted` says that it may be a family name, a comma and given names.
    """

    key: str
    carried: list[Hit]
    ruled_out: list[RuledOut]
    whole: str = ""
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
        for number, (query, strange) in enumerate(zip(queries, self._strange(queries), strict=True)):
            found = _stranger(query.key) if strange else self.by_table(query)
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
        """The hits of names close to each pending mention, to what it is with its title, or to one of its parts."""
        from canonym.decide.rivals import of_institution, part_of_address

        waiting, breadth = [one for _, one in block], _breadth(options)
        wholes = [(place, one.whole) for place, one in enumerate(waiting) if one.whole]
        parts = [(place, part) for place, one in enumerate(waiting) for part in one.parts]
        asked = [*(one.key for one in waiting), *(key for _, key in wholes), *(part.key for _, part in parts)]
        close = iter(self.fuzzy.hits(asked, breadth))
        found = [of_institution(self.index, next(close), one.key) for one in waiting]
        for place, whole in wholes:
            found[place] += of_institution(self.index, next(close), whole)
        for place, one in enumerate(waiting):
            if one.parts:
                found[place] = part_of_address(self.index, found[place], one.key, one.key)
        for place, part in parts:
            found[place] += self._of_part(next(close), part, waiting[place], breadth)
        return found

    def _of_part(self, hits: list[Hit], part: Part, mention: Pending, breadth: Breadth) -> list[Hit]:
        """The hits of names close to a part of an address-like mention that may be the mention's."""
        from canonym.decide.rivals import of_institution, part_of_address

        if mention.inverted:
            hits = [hit for hit in hits if not is_of_type(self.index.type(hit.entity), "person")]
        if part.joined:
            hits = [hit for hit in hits if "extra word" not in hit.rules]
        hits = of_institution(self.index, part_of_address(self.index, hits, part.key, mention.key), part.key)
        return [cut for hit in hits if (cut := of_part(hit, part.share)).weight >= breadth.least]

    def _strange(self, queries: Sequence[Query]) -> Sequence[bool]:
        """Whether the table can say nothing of each query; told together where they are many, as those of a column."""
        if len(queries) < _COLUMN or any(query.found for query in queries):
            return [False] * len(queries)
        return self._strangers.among([query.mention for query in queries], [query.key for query in queries])

    @cached_property
    def _strangers(self) -> Strangers:
        from canonym.match.strangers import Strangers

        return Strangers(self.index)

    @cached_property
    def fuzzy(self) -> FuzzyMatcher:
        """The fuzzy matcher; it loads numpy and rapidfuzz when it is first needed."""
        from canonym.match.fuzzy import FuzzyMatcher

        return FuzzyMatcher(self.index)

    @cached_property
    def bearers(self) -> Bearers:
        """Who bears which surname."""
        return Bearers(self.index)

    def by_table(self, query: Query) -> Judged | Pending:
        """The candidates that the table names, or what the fuzzy stage needs to know."""
        if len(query.mention) > LONGEST_MENTION:
            return Judged([], [], "too-long")
        if not query.key:
            return Judged([], [], "empty")
        plain = None if query.context or query.type else self._plain(query.key)
        if plain is not None:
            return Judged([plain], [], "")
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
        if not carried and _has_no_close(key):
            return Judged([], ruled_out, _first_reason(ruled_out))
        if query.found and not carried and not first and not self.bearers.may_be_known(key.split()):
            return Judged([], ruled_out, STRANGER)
        inverted, whole = _is_inverted(query.mention), query.key if title else ""
        person = inverted and query.type is not None and is_of_type(query.type, "person")
        parts = () if first or person else _parts(query.mention)
        return Pending(key, carried, ruled_out, whole, parts, bool(first), country, inverted)

    def _plain(self, key: str) -> Hit | None:
        """The hit of a key with one row that nothing can rule out or put in doubt, as `match.plain` finds columns."""
        index = self.index
        rows = index.rows_of_key(key)
        if len(rows) != 1:
            return None
        row = rows[0]
        flags, entity = index.row_flags[row], index.row_entity[row]
        dated = index.row_first[row] != OPEN_START or index.row_last[row] != OPEN_END
        if flags & ~(KIND_MASK | IS_NAME) or dated or is_position(index, entity):
            return None
        return Hit(entity, row, "exact", (), 1.0, weights()["exact"], flags, OPEN_START, OPEN_END)

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
        best = supported(self.index, best, query.context, crowded=len(best) > 1)
        if query.is_nameless and is_english_word(query.key):
            best = [hit if has_cue(hit) else hit._replace(weight=hit.weight + weights()["loud_word"]) for hit in best]
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


def _has_no_close(key: str) -> bool:
    """Whether nothing can be close to a key, for it is a common word or has hardly a letter."""
    return is_english_word(key) or (len(key) < SHORTEST_CLOSE and key.isascii())


def _stranger(key: str) -> Judged | Pending:
    """What `Judging.by_table` says of the key of a stranger, see `match.strangers`."""
    return Judged([], [], _first_reason([])) if _has_no_close(key) else Pending(key, [], [])


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
