"""Alignment: which words of a mention are which words of an alias, and what is left over on either side."""

from __future__ import annotations

from typing import NamedTuple

from rapidfuzz.distance import OSA

from canonym.match.relations import STRUCTURAL, related
from canonym.names.words import Form, Word


class Link(NamedTuple):
    """A word of the mention and its counterpart: positions, relation, likeness 0-1."""

    mention: int
    alias: int
    relation: str
    likeness: float


class Alignment(NamedTuple):
    """Links in the order of the mention, and the positions without counterpart on either side."""

    links: list[Link]
    left_mention: list[int]
    left_alias: list[int]

    @property
    def reordered(self) -> bool:
        """Whether the linked words stand in another order."""
        order = [link.alias for link in self.links]
        return order != sorted(order)

    @property
    def structural(self) -> bool:
        """Whether no link is a guess at a spelling."""
        return all(link.relation in STRUCTURAL for link in self.links)

    @property
    def rules(self) -> tuple[str, ...]:
        """The relations that are not plain equality, each once."""
        names = [link.relation for link in self.links if link.relation != "equal"]
        if self.reordered:
            names.append("order")
        if self.left_mention:
            names.append("extra word")
        if self.left_alias:
            names.append("missing word")
        return tuple(dict.fromkeys(names))


def align(mention: Form, alias: Form) -> Alignment:
    """Align the words of two names, the surest links first.

    Equal words are linked first, then words that one side writes together, then like ones in the order of their
    likeness. Greedy, since names are short and equal words settle most of them.
    """
    ours, theirs = mention.words, alias.words
    links: list[Link] = []
    free = _link_equal(ours, theirs, links)
    linked = {link.mention for link in links}
    left = [i for i in range(len(ours)) if i not in linked]
    if left and free:
        left, free = link_joined(ours, theirs, left, free, links)
    if left and free:
        left, free = _link_like(ours, theirs, left, free, links)
    links.sort()
    return Alignment(links, left, free)


def _link_equal(ours: tuple[Word, ...], theirs: tuple[Word, ...], links: list[Link]) -> list[int]:
    """Link equal words; returns the positions of the alias that stay free."""
    where: dict[str, list[int]] = {}
    for j in range(len(theirs) - 1, -1, -1):
        where.setdefault(theirs[j].text, []).append(j)
    for i, word in enumerate(ours):
        places = where.get(word.text)
        if places:
            links.append(Link(i, places.pop(), "equal", 1.0))
    taken = {link.alias for link in links}
    return [j for j in range(len(theirs)) if j not in taken]


def _link_like(
    ours: tuple[Word, ...], theirs: tuple[Word, ...], left: list[int], free: list[int], links: list[Link]
) -> tuple[list[int], list[int]]:
    found = []
    for i in left:
        for j in free:
            relation = related(ours[i], theirs[j])
            if relation.likeness:
                found.append((-relation.likeness, abs(i - j), i, j, relation.name))
    found.sort()
    used_i: set[int] = set()
    used_j: set[int] = set()
    for likeness, _, i, j, name in found:
        if i not in used_i and j not in used_j:
            used_i.add(i)
            used_j.add(j)
            links.append(Link(i, j, name, -likeness))
    return [i for i in left if i not in used_i], [j for j in free if j not in used_j]


def link_joined(
    ours: tuple[Word, ...], theirs: tuple[Word, ...], left: list[int], free: list[int], links: list[Link]
) -> tuple[list[int], list[int]]:
    """Link a word of one side to two or three neighbouring words of the other (*AlQaeda*, *Al Qaeda*)."""
    for pieces, wholes, turned in ((left, free, False), (free, left, True)):
        source, target = (theirs, ours) if turned else (ours, theirs)
        for j in list(wholes):
            run = _run_of(source, pieces, target[j].text)
            if run:
                for i in run:
                    links.append(Link(j, i, "joined", 0.95) if turned else Link(i, j, "joined", 0.95))
                    pieces.remove(i)
                wholes.remove(j)
    return left, free


def _run_of(words: tuple[Word, ...], free: list[int], whole: str) -> list[int]:
    """Two or three neighbouring free positions that read like the whole word, but for one edit in long ones."""
    if len(free) < 2 or len(whole) < 4:
        return []
    allowed = 1 if len(whole) >= 7 else 0
    for at in range(len(free) - 1):
        start = free[at]
        text = words[start].text
        if text[0] != whole[0]:
            continue
        for after in range(at + 1, min(at + 3, len(free))):
            if free[after] != start + after - at:
                break
            text += words[free[after]].text
            if abs(len(text) - len(whole)) <= allowed and OSA.distance(text, whole, score_cutoff=allowed) <= allowed:
                return free[at : after + 1]
    return []
