"""From any script to plain Latin letters.

The scripts whose customary romanisation differs from a letter-by-letter table have rules here; every other
character goes through the ``anyascii`` package, which is imported only when such a character turns up. Whether two
romanisations may be one name is the business of :mod:`canonym.names.spellings`.
"""

import unicodedata
from functools import lru_cache
from itertools import groupby
from types import MappingProxyType
from typing import Final

from canonym.names import romanise_tables as tables
from canonym.names.romanise_words import HAN, HANGUL, translated
from canonym.names.spellings import skeleton, spelling_variants_equal

_CHARACTERS_KEPT = 1 << 14

__all__ = ["latin", "skeleton", "spelling_variants_equal"]

_SCRIPTS: Final = (
    (0x0370, 0x03FF, "greek"), (0x0400, 0x052F, "cyrillic"), (0x0590, 0x05FF, "hebrew"), (0x0600, 0x06FF, "arabic"),
    (0x0750, 0x077F, "arabic"), (0x0900, 0x0D7F, "indic"), (0x1F00, 0x1FFF, "greek"), (0x3040, 0x30FF, "kana"),
    (0x3400, 0x9FFF, "han"), (0xAC00, 0xD7A3, "hangul"), (0xFB50, 0xFDFF, "arabic"), (0xFE70, 0xFEFC, "arabic"),
)  # fmt: skip


def latin(text: str) -> str:
    """Romanises a text.

    Args:
        text: any text in any script.

    Returns:
        Lower-case ASCII; spaces and ASCII punctuation stay. An Arabic article becomes a token of its own, a Chinese
        or Korean name is parted after a customary surname.
    """
    if text.isascii():
        return text.lower()
    text = unicodedata.normalize("NFKC", text).lower()
    runs = ((script, "".join(run)) for script, run in groupby(text, _script))
    return "".join(_cyrillic(run, text) if script == "cyrillic" else _RULES[script](run) for script, run in runs)


@lru_cache(_CHARACTERS_KEPT)
def _script(char: str) -> str:
    """The rule set for one character."""
    point = ord(char)
    if point < 0x80:
        return "ascii"
    if point in (0x200C, 0x200D):
        return "arabic"
    for first, last, name in _SCRIPTS:
        if first <= point <= last:
            return name
    return "other"


def _ascii(run: str) -> str:
    return run


def _other(run: str) -> str:
    """Everything without rules of its own, by ``anyascii``; its apostrophes mark sounds that no newspaper writes."""
    from anyascii import anyascii

    return anyascii(run).lower().replace("'", "").replace("`", "").replace('"', "")


def _cyrillic(run: str, text: str) -> str:
    """Cyrillic by the customary tables; the letters that only it has tell the language of the whole text."""
    letters = set(text)
    if letters & set("ђљњћџј"):
        return run.translate(tables.SERBIAN)
    table = tables.UKRAINIAN if letters & set("іїєґ") and not letters & set("ыэё") else tables.CYRILLIC
    for ending, plain in tables.CYRILLIC_ENDINGS:
        if run.endswith(ending):
            run = run[: -len(ending)] + plain
            break
    if table is tables.CYRILLIC and run[0] == "е":
        run = "ye" + run[1:]
    out: list[str] = []
    for at, char in enumerate(run):
        if char == "ъ":
            follower = run[at + 1] if at + 1 < len(run) else ""
            out.append("a" if follower and follower not in "еёюя" else "")
        else:
            out.append(table.get(char, char))
    joined = "".join(out)
    return joined if joined.isascii() else _other(joined)


def _greek(run: str) -> str:
    """Greek by ELOT 743, with the initial digraphs that stand for b, d and g."""
    plain = "".join(
        char for char in unicodedata.normalize("NFD", run) if not unicodedata.combining(char) or char == "\u0308"
    )
    for pair, spelled in tables.GREEK_INITIAL:
        if plain.startswith(pair):
            plain = spelled + plain[len(pair) :]
            break
    for pair, spelled in tables.GREEK_PAIRS:
        plain = plain.replace(pair, spelled)
    spelled_out = plain.replace("\u0308", "").translate(tables.GREEK)
    return spelled_out if spelled_out.isascii() else _other(spelled_out)


def _hebrew(run: str) -> str:
    """Hebrew: the consonants with the long vowels that are written; known names by their customary spelling."""
    word = "".join(char for char in run if "\u05d0" <= char <= "\u05ea")
    known = tables.HEBREW_WORDS.get(word)
    if known is not None:
        return known
    word = word.replace("וו", "w")
    out: list[str] = []
    for at, char in enumerate(word):
        if at == 0 and char == "א" and word[1:2] in tuple("וי"):
            continue
        if at == 0:
            out.append(tables.HEBREW_INITIAL.get(char) or tables.HEBREW.get(char, ""))
        elif at == len(word) - 1 and char in "הא":
            out.append("a")
        else:
            out.append(tables.HEBREW.get(char, "v" if char == "w" else ""))
    return "".join(out)


def _arabic(run: str) -> str:
    """Arabic, Persian and Urdu: one run may hold several words joined by nothing but a non-joiner."""
    word = "".join(tables.ARABIC_FOLD.get(char, char) for char in run if char not in "\u0640\u200c\u200d")
    bare = "".join(char for char in word if not "\u064b" <= char <= "\u0652" and char != "\u0670")
    known = tables.ARABIC_WORDS.get(bare)
    if known is not None:
        return known
    if bare.startswith("وال") and len(bare) > 5:
        return f"wa al {_arabic(bare[3:])}"
    if bare.startswith(("ال", "لل")) and len(bare) > 3:
        return f"al {_arabic(bare[2:])}"
    for name in tables.ARABIC_FIRST:
        if bare.startswith(name) and len(bare) - len(name) >= _LEAST_SECOND:
            return f"{_arabic(name)} {_arabic(bare[len(name) :])}"
    return _arabic_letters(word)


_LEAST_SECOND: Final = 4
"""Letters of a name that is written together with a customary first one."""


def _arabic_letters(word: str) -> str:
    """The consonant frame with the long vowels; *waw* and *ya* are consonants at the start and before an alef.

    A final *ha* after a consonant is silent, or the feminine ending that folding made of it.
    """
    out: list[str] = []
    last = len(word) - 1
    for at, char in enumerate(word):
        if char == "\u0651":
            out.append(out[-1][:1] if out else "")
        elif char in "وی":
            follower = word[at + 1] if at < last else ""
            consonant = at == 0 or follower in ("ا", "آ", "ة") or (follower and follower in "\u064e\u064f\u0650\u0651")
            out.append(("w" if char == "و" else "y") if consonant else ("u" if char == "و" else "i"))
        elif char == "ه" and at == last > 1 and word[at - 1] not in "اآو":
            out.append("a")
        elif char != "ا" or not out or out[-1] != "a":
            out.append(tables.ARABIC.get(char, ""))
    return "".join(out)


def _indic(run: str) -> str:
    """The scripts of India, which share one layout; northern ones drop the vowel that a word's end does not sound."""
    syllables: list[str] = []
    northern = ord(run[0]) < 0x0B00
    for char in run:
        point = ord(char)
        slot = (point - 0x0900) % 0x80
        consonant = tables.INDIC_CONSONANTS.get(slot)
        if consonant is not None:
            syllables += [consonant, "A"]
        elif slot in tables.INDIC_SIGNS:
            if syllables and syllables[-1] == "A":
                syllables.pop()
            syllables.append(tables.INDIC_SIGNS[slot])
        elif slot in tables.INDIC_VOWELS:
            syllables.append(tables.INDIC_VOWELS[slot])
        elif slot in (0x01, 0x02):
            syllables.append("N")
    word = "".join(syllables)
    word = (_drop_schwas(word) if northern else word).replace("A", "a").replace("Nh", "ngh")
    for labial in "pbm":
        word = word.replace(f"N{labial}", f"m{labial}")
    return word.replace("N", "n")


def _drop_schwas(word: str) -> str:
    """Drops the inherent vowel (written ``A``) at the end and between single consonants (*manamohana*, *manmohan*)."""
    if word.endswith("A") and sum(char in "aeiouA" for char in word) > 1 and not _cluster(word, len(word) - 1):
        word = word[:-1]
    at = len(word) - 2
    while at > 1:
        if word[at] == "A" and not _cluster(word, at) and _followed_by_open(word, at):
            word = word[:at] + word[at + 1 :]
            at -= 2
        at -= 1
    return word


def _cluster(word: str, at: int) -> bool:
    """Whether two consonant sounds stand right before a position; an aspirate (*dh*) counts as one."""
    start = at - 1
    if word[start] == "h" and start > 0 and word[start - 1] in "kgcjtdpbs":
        start -= 1
    return start <= 0 or word[start - 1] not in "aeiouAN"


def _followed_by_open(word: str, at: int) -> bool:
    """Whether one consonant sound and then a vowel follow a position."""
    end = at + 1
    if end + 1 < len(word) and word[end + 1] == "h":
        end += 1
    return end + 1 < len(word) and word[end] not in "aeiouA" and word[end + 1] in "aeiouA"


def _kana(run: str) -> str:
    """Kana by Hepburn without macrons: long vowels are written once."""
    plain = "".join(chr(ord(char) - 0x60) if "\u30a1" <= char <= "\u30f6" else char for char in run)
    out: list[str] = []
    for char in plain:
        small = tables.KANA_SMALL.get(char)
        if small is not None and out:
            out[-1] = _kana_digraph(out[-1], small)
        elif char == "っ":
            out.append("Q")
        else:
            out.append(tables.KANA.get(char, " " if char == "・" else ""))
    word = "".join(out)
    while "Q" in word:
        at = word.index("Q")
        follower = word[at + 1 : at + 2]
        word = word[:at] + ("t" if follower == "c" else follower if follower.islower() else "") + word[at + 1 :]
    return word.replace("ou", "o").replace("oo", "o").replace("uu", "u")


def _kana_digraph(before: str, small: str) -> str:
    """Joins a syllable with a small kana: *ki* + *ya* is *kya*, *shi* + *ya* is *sha*, *fu* + *a* is *fa*."""
    if not before:
        return small
    if small.startswith("y"):
        stem = before[:-1]
        return stem + (small[1:] if stem in ("sh", "ch", "j") else small)
    return ("w" if before == "u" else before[:-1]) + small


def _han(run: str) -> str:
    """Chinese characters in pinyin: a customary surname before one or two characters is a token of its own.

    Words of organisations are translated, and what stands between them is taken for words of two characters.
    """
    pieces = translated(run, HAN)
    if pieces is not None:
        return " ".join(piece if english else _pinyin_words(piece) for piece, english in pieces)
    syllables = [_other(char).strip() for char in run]
    if 2 <= len(run) <= 3 and run[0] in tables.HAN_SURNAMES:
        return f"{syllables[0]} {''.join(syllables[1:])}"
    if len(run) <= 4:
        return "".join(syllables)
    return " ".join(syllables)


def _pinyin_words(piece: str) -> str:
    """A proper name in pinyin: up to three characters one word, longer ones cut into words of two."""
    syllables = [_other(char).strip() for char in piece]
    if len(syllables) <= 3:
        return "".join(syllables)
    return " ".join("".join(syllables[at : at + 2]) for at in range(0, len(syllables), 2))


def _hangul(run: str) -> str:
    """Korean, revised: a customary surname before two syllables is spelled as newspapers do and parted from them."""
    if len(run) == 3 and run[0] in tables.HANGUL_SURNAMES:
        return f"{tables.HANGUL_SURNAMES[run[0]]} {_hangul_syllable(run[1])} {_hangul_syllable(run[2])}"
    if len(run) == 2 and run[0] in tables.HANGUL_SURNAMES:
        return f"{tables.HANGUL_SURNAMES[run[0]]} {_hangul_syllable(run[1])}"
    pieces = translated(run, HANGUL)
    if pieces is not None:
        return " ".join(piece if english else _other(piece) for piece, english in pieces)
    return _other(run)


def _hangul_syllable(char: str) -> str:
    """A syllable of a given name as newspapers spell it, else revised with its last sound as it is spoken."""
    known = tables.HANGUL_GIVEN.get(char)
    if known is not None:
        return known
    spelled = _other(char)
    return spelled[:-1] + tables.HANGUL_FINAL.get(spelled[-1:], spelled[-1:])


_RULES: Final = MappingProxyType(
    {
        "ascii": _ascii, "other": _other, "greek": _greek, "hebrew": _hebrew, "arabic": _arabic,
        "indic": _indic, "kana": _kana, "han": _han, "hangul": _hangul,
    }
)  # fmt: skip
