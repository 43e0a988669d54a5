"""Finding: which stretches of a running text are names of the table, by the longest match.

One pass of the automaton over the folded text suggests; what it suggests is checked at both ends, between its words and
for its case, in the text as it was written. What is a name but no mention *here* is for `text.rules` to say.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from canonym.index.finding import (
    CASED,
    DEMONYM,
    DOTTED,
    PERSON,
    POSSESSIVE,
    PUNCTUATED,
    SILENT,
    UNSPACED,
    UNSPACED_END,
    WITH_ARTICLE,
    Patterns,
)
from canonym.index.opened import Index
from canonym.match.exact import same_case
from canonym.names.fold import APOSTROPHES, FOLD, fold, fold_cased
from canonym.names.generic import is_generic, is_qualifier
from canonym.names.titles import leading_title
from canonym.text.common_words import is_common_word
from canonym.text.edits import has_second_reading
from canonym.text.folding import MASK, FoldedText, fold_text

CHUNK = 1 << 15
"""Characters folded and scanned at once; bounds memory. Longer texts are cut at white space, with an overlap."""

_OVERLAP = 2_000
"""Characters that two chunks share: twice the longest mention."""

_SPACE, _S = 32, ord("s")
_ENDS = frozenset({_SPACE, MASK})
_ABBREVIATIONS = frozenset(
    """
    st ste mt ft dr mr mrs ms gen col lt sgt capt maj adm cmdr brig sen rep gov jr sr inc co corp ltd bros no
    dept univ prof rev hon pres calif mass conn penn wash fla ill ala tenn minn wis ore okla ark ariz colo mich
    ga va sask ont int intl natl assn bd bn div ave blvd
    """.split()  # noqa: SIM905
)
"""Words after which a dot ends no sentence: *St. Petersburg*."""
_DOT = re.compile(r"([^\W_]+)\.\s")
_MARKUP = re.compile(r"</?[A-Za-z][^<>\n]{0,200}>|&#?\w{1,31};")
_HARD = re.compile(r"[,;:!?()\[\]{}|/…。、，；：！？«»]|[^\W_]\s+[-–—]+\s|—|–\s|\n\s*\n")
_GOES_ON = re.compile(r"[,;:)]|[ \u00a0][a-z0-9(]")
_SUFFIX = re.compile(r"[a-zà-ÿğışöçü]{1,5}(?![^\W_])|(?![^\W_])")
_PARTICLES = re.compile("(?:은|는|이|가|을|를|의|에|와|과|도|로|만|에서|에게|으로|까지|부터|이나|라고|측)(?![^\\W_])")


class Hit(NamedTuple):
    """A name of the table in the text: code-point offsets, what its pattern is, and the number of its key."""

    start: int
    end: int
    flags: int
    key: int


_LOOKED_INTO = CASED | POSSESSIVE
_HIT = tuple.__new__
"""Makes a Hit in half the time; a text has thousands."""


class Finder:
    """Finds the names of one index in texts; it may be shared by threads."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._patterns = Patterns(index.file)
        self._is_cased: Callable[[int, str], bool] = lru_cache(1 << 14)(self._compare_case)

    def longest(self, text: str) -> tuple[list[Hit], list[Hit]]:
        """The names of a text by the longest match, in order, and the hits that these overlap.

        Phrases that name nothing silence what they overlap and are in neither list.
        """
        hits = self.hits(text)
        if len(hits) < 2:
            return [hit for hit in hits if not hit.flags & SILENT], []
        return _longest(hits)

    def hits(self, text: str) -> list[Hit]:
        """Every name in a text, overlapping ones included, in no order."""
        if len(text) <= CHUNK:
            return self._hits(text)
        found: dict[Hit, None] = {}
        for start, end in chunks(text):
            for hit in self._hits(text[start:end]):
                moved = hit._replace(start=hit.start + start, end=hit.end + start)
                if (start == 0 or hit.start > 0) and (end == len(text) or moved.end < end):
                    found[moved] = None
        return list(found)

    def _hits(self, text: str) -> list[Hit]:
        found = self._scan(text, fold_text(text))
        if has_second_reading(text):
            found = list(dict.fromkeys(chain(found, self._scan(text, fold_text(text, apart=True)))))
        return found

    def _scan(self, text: str, folded: FoldedText) -> list[Hit]:
        """The names in a folded text; the loop is kept flat, for most of what is suggested falls at its first test."""
        automaton = self._patterns.automaton
        suggested = automaton.find_overlapping(folded.data) if automaton is not None else ()
        if not suggested:
            return []
        found: list[Hit] = []
        data, flags_of, key_of = folded.data, self._patterns.flags, self._patterns.keys
        origin = folded.origins().item  # of the byte before: the first byte of the data is a space of its own
        simple = text.isascii()
        suffixed = not simple or "'" in text or "`" in text
        for first, last, pattern in suggested:
            after = data[last]
            flags = flags_of[pattern]
            final = last - 2
            if after != _SPACE and after != MASK and not flags & UNSPACED_END:
                if flags & DEMONYM and after == _S and data[last + 1] in _ENDS:
                    final += 1
                elif not suffixed or not _may_end(text, origin(final) + 1, origin(last - 1)):
                    continue
            start = origin(first - 1 if flags & UNSPACED else first)
            end = origin(final) + 1
            following = text[end : end + 1]
            if following > "\u02ff":
                end = _over_marks(text, end)
                if flags & UNSPACED_END and end < len(text) and unicodedata.category(text[end])[0] == "M":
                    continue
            elif following == ".":
                end = _over_dot(text, start, end, flags)
            if flags & POSSESSIVE:
                end = _over_possessive(text, end)
            surface = text[start:end]
            if (flags & _LOOKED_INTO or surface.islower() or not surface.replace(" ", "").isalnum()) and not (
                self._is_written(surface, flags, key_of[pattern])
            ):
                continue
            if flags & WITH_ARTICLE and text[max(0, start - 4) : start] == "The ":
                start -= 4
            found.append(_HIT(Hit, (start, end, flags, key_of[pattern])))
        return found

    def _is_written(self, surface: str, flags: int, key: int) -> bool:
        """Whether a stretch of text is written as the alias may be."""
        if not surface.isalnum() and not _is_joined(surface, flags):
            return False
        if flags & POSSESSIVE and fold(surface) != self._index.keys[key]:
            return False
        if flags & CASED:
            return self._is_cased(key, surface)
        return not surface.islower() or " " in surface or not (flags & PERSON or _is_ordinary(surface))

    def _compare_case(self, key: int, surface: str) -> bool:
        cased, index = fold_cased(surface), self._index
        return any(same_case(cased, index.text(row)) for row in index.rows_of_key_number(key))


@lru_cache(4096)
def _is_ordinary(word: str) -> bool:
    """Whether a word in lower case is likelier that than a name: *turkey*, *general*, *analysts*."""
    for form in (word, word.removesuffix("s")):
        if is_common_word(form) or is_generic(form) or is_qualifier(form) or leading_title([form, "x"]):
            return True
    return False


def _may_end(text: str, end: int, after: int) -> bool:
    """Whether a name ends where the folded word goes on: before an apostrophe or a Korean particle.

    Args:
        text: the whole text.
        end: where the name would end.
        after: where the next character that folding kept stands.
    """
    if after > end:
        return any(char in APOSTROPHES for char in text[end:after]) and _SUFFIX.match(text, after) is not None
    return after == end and "가" <= text[end] <= "힣" and _PARTICLES.match(text, end) is not None


def _is_joined(surface: str, flags: int) -> bool:
    """Whether what stands between the words of a stretch joins them."""
    if "." in surface:
        for match in _DOT.finditer(surface):
            word = match[1]
            if len(word) > 1 and word.lower() not in _ABBREVIATIONS:
                return False
    if "<" in surface or "&" in surface:
        surface = _MARKUP.sub("", surface)
    return bool(flags & PUNCTUATED) or _HARD.search(surface) is None


def _over_marks(text: str, end: int) -> int:
    """The end moved past combining marks and letters that folding deleted."""
    while end < len(text) and text[end] > "\u02ff" and not FOLD[ord(text[end])]:
        if not (text[end].isalpha() or unicodedata.category(text[end]) in ("Mn", "Me")) or text[end] in APOSTROPHES:
            break
        end += 1
    return end


def _over_possessive(text: str, end: int) -> int:
    if text[end : end + 1] and text[end] in APOSTROPHES:
        return end + 2 if text[end + 1 : end + 2] in ("s", "S") else end + 1
    return end


def _over_dot(text: str, start: int, end: int, flags: int) -> int:
    """The end moved over the dot of *U.S.* and *Calif.*, but not over that of a sentence."""
    if (end - start > 2 and text[end - 2] == ".") or (end - start == 1):
        return end + 1
    if flags & DOTTED and (" " not in text[start:end] or _GOES_ON.match(text, end + 1)):
        return end + 1
    return end


def _place(hit: Hit) -> tuple[int, int]:
    return hit[0], -hit[1]


def _longest(hits: list[Hit]) -> tuple[list[Hit], list[Hit]]:
    """The longest of hits that overlap (the first of equally long ones), in order; and the others."""
    hits.sort(key=_place)
    chosen: list[Hit] = []
    others: list[Hit] = []
    cluster: list[Hit] = []
    reach = -1
    for hit in hits:
        if hit[0] < reach:
            cluster.append(hit)
            reach = max(reach, hit[1])
            continue
        if cluster:
            _choose(cluster, reach, chosen, others)
        cluster = [hit]
        reach = hit[1]
    _choose(cluster, reach, chosen, others)
    return [hit for hit in chosen if not hit[2] & SILENT], others


def _choose(cluster: list[Hit], reach: int, chosen: list[Hit], others: list[Hit]) -> None:
    """The longest of hits that overlap one another, to `chosen` in order; the rest to `others`.

    The second key of one span, or a phrase of the same span, is no other hit: phrases go first, so that they silence.

    Args:
        cluster: sorted by start, the longer first.
        reach: where the last of them ends.
        chosen: gets the longest.
        others: gets the rest.
    """
    first = cluster[0]
    if len(cluster) == 1:
        chosen.append(first)
        return
    if first[1] == reach and (first[0], reach) != cluster[1][:2]:
        chosen.append(first)
        if not first[2] & SILENT:
            others += [hit for hit in cluster[1:] if not hit[2] & SILENT]
        return
    taken: list[Hit] = []
    for hit in sorted(cluster, key=lambda hit: (hit.start - hit.end, hit.start, not hit.flags & SILENT)):
        rival = next((other for other in taken if other.start < hit.end and hit.start < other.end), None)
        if rival is None:
            taken.append(hit)
        elif (rival.start, rival.end) != (hit.start, hit.end) and not (rival.flags | hit.flags) & SILENT:
            others.append(hit)
    chosen += sorted(taken)


def chunks(text: str) -> Iterator[tuple[int, int]]:
    """Stretches of a long text, cut at white space where there is some, each overlapping the next."""
    start = 0
    while start < len(text):
        end = min(len(text), start + CHUNK)
        if end < len(text):
            end = max(text.rfind(" ", end - _OVERLAP // 2, end), text.rfind("\n", end - _OVERLAP // 2, end)) + 1 or end
        yield start, end
        if end == len(text):
            return
        start = _cut_before(text, end - _OVERLAP)


def _cut_before(text: str, near: int) -> int:
    """A place at white space at or before `near`, within reach; `near` itself where there is none."""
    cut = max(text.rfind(" ", near - _OVERLAP, near), text.rfind("\n", near - _OVERLAP, near))
    return cut if cut >= 0 else near
