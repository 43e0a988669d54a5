"""Folding: the form of a name in which case, width, accents, dashes, quotes and spaces never decide.

Folding maps each character on its own (NFKD, case folding, accents off, punctuation to a space, apostrophes and
invisible characters away), so offsets can be followed, and then mends what spans characters: dotted initials
(*U.S.* is *us*), `&` (*and*), HTML entities and stray tags, a leading *the*, runs of spaces.
"""

from __future__ import annotations

import re
import unicodedata

APOSTROPHES = "'’‘ʼʻʹʾʿ`´′＇ʽˈ"
"""Characters that disappear inside a word: *Da'esh* is *daesh*, *O'Brien* is *obrien*."""

_LETTERS = {
    "ı": "i", "ł": "l", "ø": "o", "đ": "d", "ħ": "h", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ŋ": "ng", "ŧ": "t",
    "ə": "e", "ɛ": "e", "ɔ": "o", "ƙ": "k", "ɓ": "b", "ɗ": "d", "ƴ": "y", "ĸ": "k", "ſ": "s",
    "ٱ": "ا", "ى": "ي", "ی": "ي", "ې": "ي", "ے": "ي", "ک": "ك", "ڪ": "ك", "ة": "ه", "ۀ": "ه", "ە": "ه", "ہ": "ه",
    "ھ": "ه", "ـ": "", "ء": "", "ς": "σ",
}  # fmt: skip
"""Letters that differ by writing habit alone and that Unicode does not decompose."""

_MARKS = frozenset({1, *range(10, 37), *range(200, 241)})
"""Combining classes of accents and vowel points; virama, nukta and Thai tones (7, 8, 9, 103...) are letters' parts."""

_KEEP = frozenset({"Mn", "Mc", "Me"})
INITIAL_DOT = r"\.(?<=(?<![^\W_])[^\W\d_]\.)(?=[^\W\d_](?![^\W_]))"
"""A dot between two single letters; it begins with the literal dot, so that a search skips to the next one."""

_TAG = r"</?[A-Za-z][^<>\n]{0,200}>"
_POSSESSIVE = rf"(?i)(?<=\w)[{APOSTROPHES}]s\b|(?<=s)[{APOSTROPHES}](?=\s|$)"


def fold_character(char: str) -> str:
    """The folded form of one character: letters and digits folded, apostrophes and marks empty, the rest a space.

    >>> [fold_character(c) for c in "Éß-’"]
    ['e', 'ss', ' ', '']
    """
    if char in APOSTROPHES:
        return ""
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", char).casefold())
    return unicodedata.normalize("NFC", "".join(map(_fold_piece, decomposed)))


def _fold_piece(piece: str) -> str:
    if piece in APOSTROPHES:
        return ""
    if piece in _LETTERS:
        return _LETTERS[piece]
    if piece.isalnum():
        return piece
    category = unicodedata.category(piece)
    if category in _KEEP:
        return "" if unicodedata.combining(piece) in _MARKS or category == "Me" or _is_selector(piece) else piece
    return "" if category in {"Cf", "Cn"} else " "


def _is_selector(piece: str) -> bool:
    return "\ufe00" <= piece <= "\ufe0f" or "\U000e0100" <= piece <= "\U000e01ef"


class FoldTable(dict[int, str | None]):
    """A translation table for `str.translate` that learns characters as it meets them (at most 1.1 million)."""

    def __missing__(self, code: int) -> str | None:
        folded = self[code] = fold_character(chr(code)) or None
        return folded


FOLD = FoldTable({code: fold_character(chr(code)) or None for code in range(128)})
"""Memo of a pure function, filled on demand; None deletes (CPython's fast path for ASCII wants it so)."""

_ASCII = bytes(ord(FOLD[code] or " ") if code < 128 else code for code in range(256))
_VANISHING = bytes(code for code in range(128) if FOLD[code] is None)
"""`FOLD` for ASCII, for `bytes.translate`: ten times as fast on long texts."""


def fold(text: str) -> str:
    """The key under which a name is looked up.

    Args:
        text: any string; it need not be clean.

    Returns:
        Lower-case words separated by single spaces; empty where the text names nothing.

    >>> fold("  the Islamic State of Iraq & Syria ")
    'islamic state of iraq and syria'
    >>> fold("U.S."), fold("Da’esh"), fold("Élysée"), fold("<b>AT&amp;T</b>")
    ('us', 'daesh', 'elysee', 'at and t')
    """
    if "." in text or "&" in text or "<" in text:
        text = _mend(text)
    if text.isascii():
        key = " ".join(text.encode().translate(_ASCII, _VANISHING).decode().split())
    else:
        key = " ".join(unicodedata.normalize("NFC", text.translate(FOLD)).split())
    while key.startswith("the "):
        key = key[4:]
    return key


def _mend(text: str) -> str:
    """Resolve what spans several characters, before they are folded one by one."""
    if "<" in text:
        text = re.sub(_TAG, " ", text)
    if "&" in text:
        if ";" in text:
            from html import unescape

            text = unescape(text)
        text = text.replace("&", " and ")
    if "." in text:
        text = re.sub(INITIAL_DOT, "", text)
    return text


def without_possessives(text: str) -> str:
    """The text with English possessive endings taken off.

    >>> without_possessives("Iran’s Foreign Minister"), without_possessives("the Houthis' leader")
    ('Iran Foreign Minister', 'the Houthis leader')
    """
    return re.sub(_POSSESSIVE, "", text)


def fold_cased(text: str) -> str:
    """The key with its case kept: what an alias of exact case is compared by.

    >>> fold_cased("I.S.I.L."), fold_cased("the Isis")
    ('ISIL', 'Isis')
    """
    if "." in text or "&" in text or "<" in text:
        text = _mend(text)
    kept = [c if c.isascii() and c.isalnum() else _fold_keeping_case(c) for c in text]
    key = " ".join("".join(kept).split())
    while key[:4].lower() == "the ":
        key = key[4:]
    return key


def _fold_keeping_case(char: str) -> str:
    folded = FOLD[ord(char)] or ""
    return folded.upper() if char.isupper() else folded
