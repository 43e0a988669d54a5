"""The rules of what is a mention: a name of the table may be a word here, or a part of another name.

*Robert Kirby* is not the Kirby of the table, the *Isis* of *Isis Pharmaceuticals* and the *New York* of the *New York
Times* name nothing by themselves, and *IS* in *IRAN DEAL IS DEAD* is a verb. Titles before a name belong to it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from canonym.index.finding import CASED, DEMONYM, FAINT, LOWER, NEEDS_FORM, PERSON, PLACE, ROLE, SHORT_FORM, UNSPACED
from canonym.names.fold import fold
from canonym.names.generic import head_class, is_noise, is_qualifier
from canonym.names.legal_forms import split_legal_forms
from canonym.names.nicknames import is_given_name
from canonym.names.titles import generation_suffix, leading_title, office_words
from canonym.text.common_words import FUNCTION_WORDS, is_common_word
from canonym.text.find import Hit
from canonym.text.rule_words import (
    AUXILIARIES,
    BEFORE_NAMES,
    COMPANY_FORMS,
    DAYS,
    HOLDERS,
    IN_TITLES,
    LINKS,
    ORGANIZATIONS,
    STATE_BODIES,
)
from canonym.text.surroundings import Sentence, Word, opens_sentence, word_after, word_before

_MOST_TITLE_WORDS = 7
_MOST_GIVEN_NAMES = 3
_MOST_FOLLOWING = 5

_MORE_PARTNERS = re.compile(r" (?:and|&) (?:Co|Company|Sons|Bros|Brothers)\b")
_IN_PLACE = re.compile(r", ?[A-Z]")
_HYPHENS = ("-", "‐", "‑")
_WORD_BEFORE_HYPHEN = re.compile(r"[^\W_]+$")
_HARD_GAP = re.compile(r"[,;:!?()\[\]\n\"“”—–]")
_LONGEST_TITLE = 60
_CODE = re.compile(r"[-‐]\d")


def mentions(text: str, hits: Sequence[Hit]) -> list[Hit]:
    """Those of the hits that are mentions, grown by titles, initials and legal forms.

    Args:
        text: the whole text.
        hits: by the longest match, in order, none overlapping another.
    """
    kept: list[Hit] = []
    reach = 0
    for number, hit in enumerate(hits):
        if hit.start < reach:
            continue
        following = hits[number + 1].start if number + 1 < len(hits) else len(text) + 1
        found = hit if hit.flags & UNSPACED else _mention(text, hit, _free_before(text, hit, kept, reach), following)
        if found is not None:
            while kept and kept[-1].end > found.start:
                kept.pop()
            kept.append(found)
        reach = max(reach, hit.end if found is None else found.end)
    return kept


def _free_before(text: str, hit: Hit, kept: Sequence[Hit], reach: int) -> int:
    """From where words before a hit may belong to it: what is no name of its own beside it does not stand in the way.

    A given name or a part of a title directly before a person's name, and whatever stands directly before a company's
    name with its legal form, becomes a part of the longer mention.
    """
    if not kept or kept[-1].end != reach or text[reach : hit.start] not in (" ", "\u00a0"):
        return _free_title(text, hit, kept, reach)
    last = kept[-1]
    surface = text[last.start : last.end]
    if (hit.flags & PERSON and is_given_name(surface.lower())) or _has_company_form(text, hit):
        return last.start
    return _free_title(text, hit, kept, reach)


def _free_title(text: str, hit: Hit, kept: Sequence[Hit], reach: int) -> int:
    if not kept or not hit.flags & PERSON or kept[-1].flags & (PLACE | DEMONYM | PERSON):
        return reach
    last = kept[-1]
    between = text[last.start : hit.start]
    if len(between) > _LONGEST_TITLE or _HARD_GAP.search(between):
        return reach
    tokens = fold(between).split()
    return last.start if tokens and leading_title([*tokens, "x"]) == len(tokens) else reach


def _mention(text: str, hit: Hit, reach: int, following: int) -> Hit | None:
    """The hit as a mention, or None where it is a word or a part of another name.

    Args:
        reach: where the hit before ends.
        following: where the next hit begins.
    """
    before = word_before(text, hit.start)
    if before is not None and before.start < reach:
        before = None
    after = word_after(text, hit.end)
    if after is not None and after.start >= following:
        after = None
    surface = text[hit.start : hit.end]
    if hit.flags & NEEDS_FORM and not _has_company_form(text, hit):
        return None
    if surface.islower() and not hit.flags & LOWER and " " not in surface and _has_capitals(text, hit):
        return None
    if _is_ordinary(surface) or _is_hyphenated(text, hit, reach, following):
        return None
    if surface.isupper() and len(surface) > 1:
        if hit.flags & CASED and _CODE.match(text, hit.end):
            return None
        sentence = Sentence(text, hit.start, hit.end)
        if sentence.capitals:
            return _in_capitals(text, hit, before, sentence, reach)
    if is_plain(before) and is_plain(after):
        return None if surface[0].isupper() and _is_opening_word(text, hit, after) else hit
    return _in_prose(text, hit, before, after, reach)


def _is_hyphenated(text: str, hit: Hit, reach: int, following: int) -> bool:
    """Whether a hyphen joins the hit with a capitalised word that is no name by itself: *Bristol-Myers*."""
    start, end = hit.start, hit.end
    if text[end : end + 1] in _HYPHENS and following != end + 1 and text[end + 1 : end + 2].isupper():
        return not hit.flags & DEMONYM
    if start > 1 and text[start - 1] in _HYPHENS and text[start - 2].isalnum() and reach != start - 1:
        word = _WORD_BEFORE_HYPHEN.search(text, max(0, start - 30), start - 1)
        return word is not None and word[0][0].isupper() and not hit.flags & DEMONYM and len(word[0]) > 3
    return False


def _has_capitals(text: str, hit: Hit) -> bool:
    """Whether the sentence has capitals beside its first letter, so that a name without one is none."""
    sentence = Sentence(text, hit.start, hit.end)
    start, end = sentence.bounds
    words = text[start:end].strip()[1:]
    return words != words.lower()


@lru_cache(4096)
def _is_ordinary(surface: str) -> bool:
    """Whether a stretch of text is a day, a month, or an office in lower case that says not whose."""
    if not surface.islower():
        return surface.lower() in DAYS or (not surface.isupper() and is_noise(surface.lower()))
    tokens = fold(surface).split()
    return leading_title([*tokens, "x"]) == len(tokens)


def is_plain(word: Word | None) -> bool:
    """Whether nothing beside the mention calls for a closer look."""
    return word is None or not (word.is_capitalised or word.text[-1] == "." or _is_title_word(word.text))


@lru_cache(4096)
def _is_title_word(text: str) -> bool:
    key = text.lower()
    return key in LINKS or key in COMPANY_FORMS or leading_title([key, "x"]) > 0 or is_qualifier(key)


def _is_opening_word(text: str, hit: Hit, after: Word | None) -> bool:
    """Whether a common word is capitalised only because its sentence begins: *Apple growers*, *Turkey with rice*."""
    surface = text[hit.start : hit.end]
    if after is None or not surface.isalpha() or surface[1:] != surface[1:].lower():
        return False
    if not is_common_word(surface.lower()) or not opens_sentence(text, hit.start):
        return False
    key = after.text.lower()
    return not (key in AUXILIARIES or key.endswith("ed") or key == "and")


def _in_capitals(text: str, hit: Hit, before: Word | None, sentence: Sentence, reach: int) -> Hit | None:
    """A hit in a sentence all in capitals, where a common word needs room for a name."""
    surface = text[hit.start : hit.end].lower()
    if is_common_word(surface):
        clause = opens_clause(text, hit.start)
        if surface in FUNCTION_WORDS:
            after = word_after(text, hit.end)
            follows = after is not None and after.text.lower() not in AUXILIARIES
            if not (clause and follows and not sentence.question):
                return None
        elif sentence.question or not (clause or (before is not None and before.text.lower() in BEFORE_NAMES)):
            return None
    if hit.flags & PERSON:
        return _with_title(text, hit, reach)
    return hit


def opens_clause(text: str, start: int) -> bool:
    """Whether a word stands at the start of a sentence or after a comma, a colon or a dash."""
    return opens_sentence(text, start) or text[:start].rstrip()[-1:] in {",", ";", ":", "-", "–", "—"}


def _in_prose(text: str, hit: Hit, before: Word | None, after: Word | None, reach: int) -> Hit | None:
    if hit.flags & PERSON and not hit.flags & ROLE:
        return _person(text, hit, before, after, reach)
    legal = _legal_form_end(text, hit, after) if after is not None else 0
    if legal:
        return None if hit.flags & PLACE else _company(text, hit._replace(end=legal), before, reach)
    if _is_part_of_title(text, hit, after):
        return None
    sentence = Sentence(text, hit.start, hit.end)
    if before is not None and _belongs_before(text, hit, before, sentence):
        return None
    if after is not None and after.is_capitalised and _belongs_after(text, hit, after, sentence):
        return None
    if text[hit.start].isupper() and _is_opening_word(text, hit, after):
        return None
    return hit


def _company(text: str, hit: Hit, before: Word | None, reach: int) -> Hit:
    """A company's name with its legal form, and with the capitalised words before it: *Eastman Kodak Co*."""
    word = before
    while word is not None and word.start >= reach and word.is_capitalised and word.text[-1] != ".":
        key = word.text.lower()
        if key in FUNCTION_WORDS or key in DAYS or _is_title_word(word.text):
            break
        hit = hit._replace(start=word.start)
        word = word_before(text, word.start)
    return hit


def _has_company_form(text: str, hit: Hit) -> bool:
    after = word_after(text, hit.end)
    return after is not None and not hit.flags & PLACE and _legal_form_end(text, hit, after) > 0


def _is_part_of_title(text: str, hit: Hit, after: Word | None) -> bool:
    """Whether the hit is the title of an unknown name, or a title's matter: *President Doe*, *Finance Minister*."""
    if after is None or hit.flags & (PLACE | DEMONYM):
        return False
    tokens = fold(text[hit.start : hit.end]).split()
    if leading_title([*tokens, "x"]) == len(tokens):
        return after.is_capitalised
    if hit.flags & CASED or not after.is_capitalised:
        return False
    return leading_title([*tokens, *after.key.split(), "x"]) > len(tokens)


def _person(text: str, hit: Hit, before: Word | None, after: Word | None, reach: int) -> Hit | None:
    """A person's name: with its title, and whole where it is a part of a longer name."""
    titled = _with_title(text, hit, reach)
    if after is not None and after.is_capitalised:
        if generation_suffix(after.key) is not None:
            titled = titled._replace(end=after.end)
        elif _goes_on(text, hit, after):
            return None
    if titled.start < hit.start or before is None or not before.is_capitalised:
        return titled
    several = " " in text[hit.start : hit.end] and not hit.flags & SHORT_FORM
    if several and not (before.is_initial or is_given_name(before.key)):
        return titled
    return _with_given_names(text, titled, before, reach)


def _goes_on(text: str, hit: Hit, after: Word) -> bool:
    """Whether the capitalised word after a person's name belongs to a longer name: *Kirby Smart*, *Jordan Spieth*."""
    key = after.text.lower()
    if key in ORGANIZATIONS:
        return True
    if key in DAYS or key in STATE_BODIES or _is_title_word(after.text):
        return False
    if " " in text[hit.start : hit.end] and not hit.flags & FAINT:
        return False
    return not Sentence(text, hit.start, hit.end).headline or not is_common_word(key)


def _with_title(text: str, hit: Hit, reach: int) -> Hit:
    """The hit with the titles before it: *Rear Admiral John Kirby*."""
    words: list[Word] = []
    at = hit.start
    while len(words) < _MOST_TITLE_WORDS:
        word = word_before(text, at)
        if word is None or word.start < reach or not (word.is_capitalised or (words and word.text in IN_TITLES)):
            break
        words.append(word)
        at = word.start
    words.reverse()
    for number, word in enumerate(words):
        tokens = [token for each in words[number:] for token in each.key.split()]
        if tokens and word.is_capitalised and leading_title([*tokens, "x"]) == len(tokens):
            return hit._replace(start=word.start)
    return hit


def _with_given_names(text: str, hit: Hit, before: Word, reach: int) -> Hit | None:
    """The hit with the given names and initials before it, so that it is judged as a whole."""
    word: Word | None = before
    start = hit.start
    for _ in range(_MOST_GIVEN_NAMES):
        if word is None or word.start < reach or not word.is_capitalised or not _is_part_of_name(text, word):
            break
        start = word.start
        word = word_before(text, start)
    if start == hit.start:
        return hit
    return _with_title(text, hit._replace(start=start), reach)


def _is_part_of_name(text: str, word: Word) -> bool:
    """Whether a capitalised word before a surname is a given name rather than the first word of a sentence."""
    if word.is_initial:
        return len(word.text) > 1 or word.text not in ("A", "I")
    key = word.text.lower()
    if key in DAYS or key in FUNCTION_WORDS or office_words([key]):
        return False
    if opens_sentence(text, word.start):
        return is_given_name(word.key) or not (is_common_word(key) or key.endswith(("ing", "ly", "ed", "s")))
    return True


def _belongs_before(text: str, hit: Hit, before: Word, sentence: Sentence) -> bool:
    """Whether the word before makes the hit a part of a longer name: *New Iraq*, *Bank of Iraq*."""
    key = before.text.lower()
    if key in LINKS:
        return _is_linked(text, hit, before, sentence)
    if not before.is_capitalised:
        return False
    if is_given_name(before.key) and " " not in text[hit.start : hit.end] and not hit.flags & DEMONYM:
        return not is_common_word(key)
    if is_qualifier(key):
        return not opens_sentence(text, before.start) or key not in ("most", "many")
    if key in DAYS or key in FUNCTION_WORDS or _is_title_word(before.text) or office_words([key]):
        return False
    if sentence.headline or opens_sentence(text, before.start):
        return False
    if hit.flags & DEMONYM or before.text.endswith(".") or (before.text.isupper() and hit.flags & PLACE):
        return False
    return key not in STATE_BODIES


def _is_linked(text: str, hit: Hit, link: Word, sentence: Sentence) -> bool:
    """Whether *Bank of* stands before the hit, rather than *President of* or *most of*."""
    if link.text.lower() == "the":
        inner = word_before(text, link.start)
        if inner is None or inner.text.lower() not in LINKS:
            return False
        link = inner
    head = word_before(text, link.start)
    if head is None or not head.is_capitalised or _ends_full_name(text, head):
        return False
    key = head.text.lower()
    if key in COMPANY_FORMS or (hit.flags & PLACE and _IN_PLACE.match(text, hit.end)):
        return False
    if office_words([key]):
        return not hit.flags & (PLACE | ROLE) and " " not in text[hit.start : hit.end] and link.text == "of"
    if key in HOLDERS or key in DAYS or hit.flags & ROLE:
        return False
    if head_class(head.key) is not None or key in ORGANIZATIONS:
        return True
    if opens_sentence(text, head.start) or sentence.headline or is_common_word(key):
        return False
    return not (leading_title([head.key, "x"]) or hit.flags & PLACE)


def _ends_full_name(text: str, word: Word) -> bool:
    """Whether a given name stands before a capitalised word, so that it is somebody's surname: *Nigel Farage of*."""
    given = word_before(text, word.start)
    return given is not None and given.is_capitalised and is_given_name(given.key) and head_class(word.key) is None


def _legal_form_end(text: str, hit: Hit, after: Word) -> int:
    """Where the legal form after a company's name ends (*Paxar Corp*), 0 where none follows."""
    if hit.flags & (PERSON | ROLE | DEMONYM):
        return 0
    end = 0
    word: Word | None = after
    partners = _MORE_PARTNERS.match(text, hit.end)
    if partners:
        end = partners.end()
        word = word_after(text, end)
    while word is not None and (word.is_capitalised or word.text == "corp"):
        known = word.key in COMPANY_FORMS or (end > 0 and len(split_legal_forms(["x", word.key])[0]) == 1)
        if not known:
            break
        end = word.end
        word = word_after(text, end)
    return end


def _belongs_after(text: str, hit: Hit, after: Word, sentence: Sentence) -> bool:
    """Whether the capitalised words after make the hit a part of a longer name: *New York Times*, *US Open*."""
    key = after.text.lower()
    run = _following(text, after)
    if any(word in ORGANIZATIONS or _heads_organization(word) for word in run):
        return True
    if hit.flags & ROLE or key in DAYS or key in STATE_BODIES or _is_title_word(after.text) or office_words([key]):
        return False
    if hit.flags & DEMONYM or sentence.headline or is_given_name(after.key):
        return False
    if is_common_word(key) and key in FUNCTION_WORDS:
        return False
    return len(after.text) == 1 or not after.text.isupper() or text[hit.start : hit.end].isupper()


def _heads_organization(word: str) -> bool:
    return head_class(word) is not None and word not in STATE_BODIES


def _following(text: str, word: Word) -> list[str]:
    """The folded capitalised words that follow, *of* and *the* passed over, up to where a title begins."""
    run: list[str] = []
    at: Word | None = word
    while at is not None and len(run) < _MOST_FOLLOWING and at.is_capitalised:
        key = at.key
        if not key or office_words([key]) or key in DAYS:
            break
        run += key.split()
        at = word_after(text, at.end)
    return run
