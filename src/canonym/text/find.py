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
    LOWER,
    NEEDS_FORM,
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
from canonym.text.rule_words import COMPANY_FORMS

CHUNK = 1 << 15
"""Characters folded and scanned at once; bounds memory. Longer texts are cut at white space, with an overlap."""

_OVERLAP = 2_000
"""Characters that two chunks share: twice the longest mention."""

_SPACE, _S = 32, ord("s")
_ENDS = frozenset({_SPACE, MASK})
_ABBREVIATIONS = frozenset(
    """
    st ste mt ft min nat dr mr mrs ms gen col lt sgt capt maj adm cmdr brig sen rep gov jr sr inc co corp ltd bros no
    dept univ prof rev hon pres calif mass conn penn wash fla ill ala tenn minn wis ore okla ark ariz colo mich
    ga va sask ont int intl natl assn bd bn div ave blvd
    """.split()
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
_LOOKED_AFTER = POSSESSIVE | NEEDS_FORM | PUNCTUATED
_MAY_END = bytes(code not in range(33, 127) or code == _S for code in range(256))
"""For each byte of folded text, whether a name may end before it: no letter goes on, or that of a plural."""

_FORM = re.compile(rf"[ \u00a0](?:(?:and|&) )?(?:{'|'.join(sorted(COMPANY_FORMS))})\b", re.IGNORECASE)
_IN_CAPITALS = CASED | LOWER
_OF_PEOPLE = CASED | PERSON
_HANGUL = 0xEA
"""The first byte of Hangul in UTF-8."""

_Found = tuple[int, int, int, int]
"""A Hit before it has names: a text has thousands, and most are inside a longer one."""


class Seen(NamedTuple):
    """What a finder saw in a text.

    Attributes:
        longest: the names by the longest match, in order.
        others: what these overlap: start, end, flags and key.
        words: the folded words of the text between spaces, None where only `fold` knows them.
    """

    longest: list[Hit]
    others: list[_Found]
    words: str | None


class Finder:
    """Finds the names of one index in texts; it may be shared by threads."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._patterns = Patterns(index.file)
        self._is_cased: Callable[[int, str], bool] = lru_cache(1 << 14)(self._compare_case)

    def spans(self, text: str) -> list[tuple[int, int]]:
        """The spans of the names of a text by the longest match, in order."""
        return [(found[0], found[1]) for found in _longest(self._hits(text))[0]]

    def look(self, text: str) -> Seen:
        """The names of a text by the longest match, and what else was seen on the way.

        Phrases that name nothing silence what they overlap and are in neither list.
        """
        folded = fold_text(text) if len(text) <= CHUNK else None
        chosen, others = _longest(self._hits(text, folded))
        return Seen(list(map(Hit._make, chosen)), others, folded and folded.words())

    def _hits(self, text: str, folded: FoldedText | None = None) -> list[_Found]:
        """Every name in a text, overlapping ones included; `folded` is a short text folded already."""
        if len(text) <= CHUNK:
            return self._hits_at_once(text, folded or fold_text(text))
        found: dict[_Found, None] = {}
        for low, high in chunks(text):
            for start, end, flags, key in self._hits_at_once(text[low:high], fold_text(text[low:high])):
                if (low == 0 or start > 0) and (high == len(text) or low + end < high):
                    found[(low + start, low + end, flags, key)] = None
        return list(found)

    def _hits_at_once(self, text: str, folded: FoldedText) -> list[_Found]:
        found = self._scan(text, folded)
        if has_second_reading(text):
            found = list(dict.fromkeys(chain(found, self._scan(text, fold_text(text, apart=True)))))
        return found

    def _scan(self, text: str, folded: FoldedText) -> list[_Found]:
        """The names in a folded text; the loop is kept flat, for most of what is suggested falls at its first test."""
        automaton = self._patterns.automaton
        suggested = automaton.find_overlapping(folded.data) if automaton is not None else ()
        if not suggested:
            return []
        found: list[_Found] = []
        data, origin, breaks = folded.data, folded.origin, folded.breaks
        flags_of, key_of = self._patterns.flags, self._patterns.keys
        may_end = _ends(data, breaks)
        for first, last, pattern in [hit for hit in suggested if may_end[hit[1]]]:
            flags = flags_of[pattern]
            final = last - 2
            after = data[last]
            if after != _SPACE and after != MASK and not flags & UNSPACED_END:
                if flags & DEMONYM and after == _S and data[last + 1] in _ENDS:
                    final += 1
                elif not (
                    (final in breaks or after >= _HANGUL) and _may_end(text, origin[final] + 1, origin[last - 1])
                ):
                    continue
            start = origin[first - 1 if flags & UNSPACED else first]
            end = origin[final] + 1
            if text[start].islower() and (
                flags & _IN_CAPITALS == CASED or (flags & _OF_PEOPLE == PERSON and _is_lower_word(text[start:end]))
            ):
                continue
            following = text[end : end + 1]
            if following > "\u02ff":
                end = _over_marks(text, end)
                if flags & UNSPACED_END and end < len(text) and unicodedata.category(text[end])[0] == "M":
                    continue
            elif following == ".":
                end = _over_dot(text, start, end, flags)
            if flags & _LOOKED_AFTER:
                if flags & POSSESSIVE:
                    end = _over_possessive(text, end)
                if following == ")" and flags & PUNCTUATED and _is_open(text[start:end]):
                    end += 1
                if flags & NEEDS_FORM and not _FORM.match(text, end):
                    continue
            surface = text[start:end]
            if (
                flags & _LOOKED_INTO or surface.islower() or not (surface.isalnum() or _is_plain(surface))
            ) and not self._is_written(surface, flags, key_of[pattern]):
                continue
            if flags & WITH_ARTICLE and text[max(0, start - 4) : start] == "The ":
                start -= 4
            found.append((start, end, flags, key_of[pattern]))
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


def _ends(data: bytes, breaks: frozenset[int]) -> bytes | bytearray:
    """For each byte of a folded text, whether a name may end before it."""
    ends = data.translate(_MAY_END)
    if not breaks:
        return ends
    marked = bytearray(ends + b"\1")
    for place in breaks:
        marked[place + 2] = 1
    return marked


def _is_lower_word(surface: str) -> bool:
    """Whether a stretch is one word in small letters, which names nobody."""
    return surface.islower() and " " not in surface


def _is_open(surface: str) -> bool:
    """Whether a stretch has a bracket that it does not close: *Fosses-la-Ville (Vitrival*."""
    return surface.count("(") > surface.count(")")


def _is_plain(surface: str) -> bool:
    return surface.replace(" ", "").isalnum()


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


def _place(hit: _Found) -> tuple[int, int]:
    return hit[0], -hit[1]


def _longest(hits: list[_Found]) -> tuple[list[_Found], list[_Found]]:
    """The longest of hits that overlap (the first of equally long ones), in order; and the others."""
    if not hits:
        return [], []
    hits.sort(key=_place)
    chosen: list[_Found] = []
    others: list[_Found] = []
    cluster: list[_Found] = []
    reach = -1
    for hit in hits:
        if hit[0] < reach:
            cluster.append(hit)
            reach = max(reach, hit[1])
            continue
        if len(cluster) == 1:
            chosen.append(cluster[0])
        elif cluster:
            _choose(cluster, reach, chosen, others)
        cluster = [hit]
        reach = hit[1]
    _choose(cluster, reach, chosen, others)
    return [hit for hit in chosen if not hit[2] & SILENT], others


def _choose(cluster: list[_Found], reach: int, chosen: list[_Found], others: list[_Found]) -> None:
    """The longest of hits that overlap one another, to `chosen` in order; the rest to `others`.

    The second key of one span, or a phrase of the same span, is no other hit: phrases go first, so that they silence.

    Args:
        cluster: sorted by start, the longer first.
        reach: where the last of them ends.
        chosen: gets the longest.
        others: gets the rest.
    """
    first = cluster[0]
    if first[1] == reach and (len(cluster) == 1 or first[:2] != cluster[1][:2]):
        chosen.append(first)
        if not first[2] & SILENT:
            others += [hit for hit in cluster[1:] if not hit[2] & SILENT]
        return
    taken: list[_Found] = []
    for hit in sorted(cluster, key=lambda hit: (hit[0] - hit[1], hit[0], not hit[2] & SILENT)):
        rival = next((other for other in taken if other[0] < hit[1] and hit[0] < other[1]), None)
        if rival is None:
            taken.append(hit)
        elif rival[:2] != hit[:2] and not (rival[2] | hit[2]) & SILENT:
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
