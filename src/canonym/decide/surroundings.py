"""Surroundings: what the words next to a mention expect it to be - a place, a person, a team."""

from __future__ import annotations

import re

from canonym.decide.scene import Case
from canonym.index.rows import WEAK
from canonym.names.english_words import is_english_word
from canonym.names.fold import fold
from canonym.names.generic import is_generic
from canonym.names.nicknames import is_given_name
from canonym.names.titles import leading_title

_REACH = 48
"""Characters looked at on either side."""

_LOOKED_AT = 10
"""Places of a name that are read."""

_SHORT = 3
"""Letters up to which a word of a headline in capitals may be a verb or pronoun rather than an acronym."""

_SURNAME = re.compile(r" ([A-Z][a-z][\w'’-]+)")
_CLAUSE = re.compile(r"[.!?;:|–—\n]")
_WORD = re.compile(r"[^\W_]+")
_LETTERS = bytes(code if chr(code).isalnum() else 32 for code in range(128)) + bytes(range(128, 256))
_IN = frozenset("in near from at across outside inside around throughout to toward towards into within".split())
_BETWEEN = frozenset(
    "the northern southern eastern western central downtown nearby greater north south east west of".split()
)
_SPEECH = frozenset(
    "said says told added adds stated warned announced noted insisted denied asked argued explained declined"
    " wrote reported confirmed claimed called vowed urged".split()
)
_PERSONS = frozenset(
    "mr mrs ms dr gen sen rep col capt lt sgt spokesman spokeswoman spokesperson chairman chairwoman coach"
    " actor actress singer analyst professor director manager president minister lawyer attorney officer"
    " executive sir secretary author editor founder sheriff judge captain quarterback pitcher".split()
)
_SPORT = frozenset(
    "game games team teams season coach coached player players league beat defeated defeat win wins won lost"
    " loss playoff playoffs championship cup tournament quarterback pitcher inning innings touchdown goal goals"
    " scored football basketball baseball hockey soccer cricket rugby match matches club roster draft"
    " midfielder striker defender outfielder inning halftime standings captain squad bowl".split()
)
_BUSINESS = frozenset(
    "inc corp co ltd plc shares share stock company companys profit earnings revenue quarter dividend"
    " acquisition merger subsidiary unit chief executive analysts investors bid stake dlrs pct bank".split()
)
_TELLING = _IN | _SPEECH | _PERSONS | _SPORT | _BUSINESS
_NOTHING: frozenset[str] = frozenset()

_GIVEN_TOO = frozenset("austin chad chelsea india israel jordan madison savannah".split())
"""Places that are given names of people of our time as well."""

_BEFORE_NAMES = frozenset("against as by for from hits in killed on of says targets to under vs with".split())
"""Words after which a headline in capitals has a name rather than a verb."""


def signals(text: str, start: int, end: int, *, given: bool) -> frozenset[str]:
    """What the neighbouring words expect of a mention.

    Args:
        text: the document.
        start: where the mention begins.
        end: where it ends.
        given: whether it is a given name, see `may_be_given`.

    Returns:
        Any of `in`, `speech`, `person`, `sport`, `business`, `headline`, `given`.
    """
    line = text.rfind("\n", max(0, start - _REACH), start) + 1 or max(0, start - _REACH)
    stop = text.find("\n", end, end + _REACH)
    before = _words(text[line:start].lower())[-8:]
    after = _words(text[end : stop if stop >= 0 else end + _REACH].lower())[:8]
    around = {*before, *after}
    found = set() if around.isdisjoint(_TELLING) else _told(before, after, around)
    if given and _before_surname(text, end):
        found.add("given")
    if end - start <= _SHORT and text[start:end].isupper() and _all_capitals(text, start, end):
        found.add("headline")
    return frozenset(found) if found else _NOTHING


def _words(text: str) -> list[str]:
    return text.encode().translate(_LETTERS).decode().split() if text.isascii() else _WORD.findall(text)


def _told(before: list[str], after: list[str], around: set[str]) -> set[str]:
    """What the words before and after tell."""
    found = set()
    back = len(before) - 1
    while back >= 0 and before[back] in _BETWEEN:
        back -= 1
    if back >= 0 and before[back] in _IN:
        found.add("in")
    if not _SPEECH.isdisjoint(after[:2]):
        found.add("speech")
    if before and before[-1] in _PERSONS:
        found.add("person")
    if not around.isdisjoint(_SPORT):
        found.add("sport")
    if not around.isdisjoint(_BUSINESS):
        found.add("business")
    return found


def may_be_given(key: str) -> bool:
    """Whether a folded mention is a given name."""
    return is_given_name(key) or key in _GIVEN_TOO


def _before_surname(text: str, end: int) -> bool:
    """Whether a given name is followed by a capitalised word that is no title or generic word: *Jordan* Spieth."""
    following = _SURNAME.match(text, end)
    if not following:
        return False
    surname = fold(following[1])
    return not is_generic(surname) and not leading_title([surname, ""])


def given_name_before(text: str, mention: str, start: int) -> bool:
    """Whether somebody of this given name is named in full before an offset: *Jordan Spieth led … Jordan never*.

    Args:
        text: the document.
        mention: a given name.
        start: where it stands alone.
    """
    at = text.find(f"{mention} ", 0, start)
    for _ in range(_LOOKED_AT):
        if at < 0:
            return False
        end = at + len(mention)
        following = _SURNAME.match(text, end)
        if following and not is_english_word(following[1].lower()) and _before_surname(text, end):
            return True
        at = text.find(f"{mention} ", end, start)
    return False


def _all_capitals(text: str, start: int, end: int) -> bool:
    """Whether a verb may stand here: in capitals throughout, as in a headline, after a word that no name follows."""
    before = _CLAUSE.split(text[max(0, start - _REACH) : start])[-1].split()
    if not before or before[-1].lower() in _BEFORE_NAMES:
        return False
    after = _CLAUSE.split(text[end : end + _REACH])[0].split()
    words = [word for word in (*before[-3:], *after[:3]) if len(word) > 2 and word.isalpha()]
    return len(words) > 1 and all(word.isupper() for word in words)


def expect(found: frozenset[str], case: Case, share: float) -> None:
    """Add to a case, by a share of 1, how well its entity is what the surroundings expect."""
    if not found:
        return
    facts = case.facts
    kind = "place" if facts.place else "person" if facts.person else "other"
    for signal in found:
        if signal == "headline":
            if case.hit.flags & WEAK:
                case.add("headline", share, "a word of a headline in capitals")
        elif signal == "given":
            if not facts.person:
                case.add("given_name", share, "a given name before a surname")
        else:
            case.add(f"{signal}_{kind}", share)
