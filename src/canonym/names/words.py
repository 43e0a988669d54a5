"""The words of a name as matching sees them: what each is, and under which stem its spellings meet."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from canonym.names.countries import countries_of, division_of, named_countries
from canonym.names.english_words import is_english_word
from canonym.names.fold import fold
from canonym.names.generic import canonical_word, head_class, is_generic, is_nearly_generic, is_noise, qualifier
from canonym.names.legal_forms import split_legal_forms
from canonym.names.nicknames import given_name_root, is_given_name
from canonym.names.numbers import is_code, number_value
from canonym.names.particles import is_honorific, is_particle
from canonym.names.scripts import is_latin
from canonym.names.spellings import skeleton

_WORDS_KEPT = 1 << 16
_FORMS_KEPT = 1 << 13


class Word(NamedTuple):
    """One word of a name.

    Attributes:
        text: folded, in Latin letters.
        canonical: one form for abbreviations and languages of a generic word, else the text.
        stem: the form under which spellings, short forms and languages meet; equal stems suggest, never decide.
        role: `noise`, `generic`, `particle`, `number`, `code`, `letter`, `given`, `common` (of English) or `plain`.
        share: how much of a name's identity the word can carry by its role, 0-1, before rarity.
        head: class of a generic head word (bank, university, river), or None.
        qualifier: canonical form of a word that tells namesakes apart (north, new), or None.
        country: code of the country that the word names or derives from (iran, iranian), the division that it names
            (calif, california), or None.
    """

    text: str
    canonical: str
    stem: str
    role: str
    share: float
    head: str | None
    qualifier: str | None
    country: str | None


SHARES = {
    "noise": 0.08, "particle": 0.15, "letter": 0.35, "generic": 0.45, "common": 0.6, "given": 0.75,
    "number": 1.0, "code": 1.0, "plain": 1.0,
}  # fmt: skip
"""Identity carried by role, before rarity in the table; set by hand from the mistakes that other matchers make."""


@lru_cache(_WORDS_KEPT)
def word(token: str) -> Word:
    """What a folded Latin token is.

    >>> word("intl").canonical, word("smyth").stem == word("smith").stem, word("12").role
    ('international', True, 'number')
    """
    canonical = canonical_word(token)
    role = _role(token, canonical)
    stem = _stem(token, canonical, role)
    country = _country(token) if role == "plain" else None
    return Word(token, canonical, stem, role, SHARES[role], head_class(canonical), qualifier(canonical), country)


def _country(token: str) -> str | None:
    """The country of a word, or the division that it names: two states of one country are two places."""
    if len(countries_of(token)) > 1:
        return None
    codes = named_countries(token)
    return codes[0] if len(codes) == 1 else division_of(token)


def _role(token: str, canonical: str) -> str:
    if is_noise(token):
        return "noise"
    if number_value(token) is not None:
        return "number"
    if is_code(token):
        return "code"
    if len(token) == 1:
        return "letter"
    if is_particle(token) or is_honorific(token):
        return "particle"
    if is_generic(canonical):
        return "generic"
    if is_given_name(token):
        return "given"
    return "common" if is_english_word(token) else "plain"


def _stem(token: str, canonical: str, role: str) -> str:
    if role == "number":
        return f"#{number_value(token)}"
    if role in ("generic", "code", "noise") or canonical != token:
        return canonical
    return given_name_root(token) or skeleton(token)


class Form(NamedTuple):
    """A name as matching sees it: Latin words, legal forms apart.

    Attributes:
        words: the words that are no legal form, in order.
        legal: canonical legal forms.
        joined: the text of all words without spaces.
    """

    words: tuple[Word, ...]
    legal: tuple[str, ...]
    joined: str


IMPROPER = frozenset({"generic", "noise", "particle"})
"""Roles of words that a thousand names share."""

_LEAST_PROPER = 3
"""Letters of the proper words below which they do not stand for a name."""


def proper_letters(form: Form, *, misspelt: bool = False) -> str:
    """The letters of the words of a name that are no generic ones, empty where it has none of these, or little else.

    Args:
        form: of the name.
        misspelt: leave out what is nearly a generic word, too.

    >>> proper_letters(form_of("melba city council")), proper_letters(form_of("john kirby"))
    ('melba', '')
    >>> proper_letters(form_of("univesrity of brech"), misspelt=True)
    'brech'
    """
    words = [word.text for word in form.words if word.role not in IMPROPER]
    return proper_part([text for text in words if not (misspelt and is_nearly_generic(text))], form.joined)


def proper_part(words: Iterable[str], joined: str) -> str:
    """`proper_letters` of a name, by its words that are no `IMPROPER` ones and the letters of all."""
    proper = "".join(words)
    return proper if _LEAST_PROPER <= len(proper) < len(joined) else ""


_MOST_WORDS = 40
"""Words that matching looks at; what comes after them in a longer string is passed over."""


@lru_cache(_FORMS_KEPT)
def form_of(key: str) -> Form:
    """The form of a folded key in any script.

    >>> form = form_of("shell canada limited")
    >>> [w.text for w in form.words], form.legal
    (['shell', 'canada'], ('ltd',))
    """
    return latin_form(latin_key(key))


def latin_form(key: str) -> Form:
    """`form_of` for a key that is in Latin letters already."""
    core, legal = parted(key)
    return Form(tuple([word(token) for token in core]), tuple(legal), "".join(core))


def parted(key: str) -> tuple[list[str], list[str]]:
    """The words of a key in Latin letters that are no legal form, in order, and its canonical legal forms."""
    tokens = key.split()[:_MOST_WORDS]
    core, legal = split_legal_forms(tokens)
    if legal and len(core) == 1 and word(core[0]).role == "given":
        return tokens, []
    return core, legal


def latin_key(key: str) -> str:
    """A folded key in plain Latin letters, folded again."""
    if key.isascii() or is_latin(key):
        return key
    from canonym.names.romanise import latin

    return fold(latin(key))
