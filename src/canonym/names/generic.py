"""Words that carry little identity, and the few small words that carry all of it.

*Generic* words (*bank*, *ministry*, *republic*, *international*) are shared by thousands of names; *head* words say
what kind of thing a name is, and two kinds are two things (*Barclays Bank*, *Barclays Insurance*); *qualifiers*
(*South*, *Democratic*, *New*) are common and yet tell two namesakes apart, so they may never be the word that is
forgiven; *noise* words are grammar.

Everything here reads folded tokens.
"""

from functools import cache, lru_cache
from types import MappingProxyType
from typing import Final

from canonym.names import generic_lexicon as lexicon

_NOISE: Final = frozenset(
    """
    of the and for de du des der die das den dem del della delle dei degli di da do dos das el la le les los las
    il lo gli y et e und fur in at on to by with from a an un une una uno ein eine au aux en im zu zur zum van
    von het een op och og i o ve na w z v s per con para por pour mit als as its their his her our my il aan te
    u d l al dal dalla nel und
    """.split()
) - frozenset(("al", "i", "o", "s", "v", "w", "z", "e", "d", "l", "u", "a", "na", "as"))


def _parse(lines: str) -> dict[str, str]:
    """Reads lines of ``key : words`` into word -> key; the first line that has a word wins."""
    table: dict[str, str] = {}
    for line in lines.replace("\n    ", " ").strip().splitlines():
        key, _, words = line.partition(" : ")
        for word in words.split():
            table.setdefault(word, key)
    return table


_CANONICAL: Final = MappingProxyType(_parse(lexicon.VARIANTS))
_HEAD_CLASS: Final = MappingProxyType(_parse(lexicon.HEADS))
_QUALIFIER: Final = MappingProxyType(_parse(lexicon.QUALIFIERS))
_GENERIC_WORDS: Final = frozenset(lexicon.GENERIC.split()) | _HEAD_CLASS.keys()


def canonical_word(token: str) -> str:
    """The one form of a generic word: abbreviations, British spellings and other languages brought together.

    Args:
        token: one folded token (*intl*, *universidad*, *centre*).

    Returns:
        The canonical English word (*international*, *university*, *center*), or the token itself.
    """
    return _CANONICAL.get(token, token)


def is_generic(token: str) -> bool:
    """Whether a word is shared by so many names that it can hardly carry a match (*bank*, *ministry*, *republic*).

    Args:
        token: one folded token, canonical or not.
    """
    return _CANONICAL.get(token, token) in _GENERIC_WORDS


_LEAST_MISSPELT: Final = 6
"""Letters from which on a word may be a misspelt generic one."""


@lru_cache(1 << 16)
def is_nearly_generic(token: str) -> bool:
    """Whether a word may be a misspelt generic one: both are the same, perhaps with a letter less.

    Args:
        token: one folded token (*univesrity*).
    """
    return len(token) >= _LEAST_MISSPELT and not _generic_gaps().isdisjoint(_gaps(token))


@cache
def _generic_gaps() -> frozenset[str]:
    words = [word for word in (*_GENERIC_WORDS, *_CANONICAL) if len(word) >= _LEAST_MISSPELT]
    return frozenset(piece for word in words for piece in _gaps(word))


def _gaps(word: str) -> list[str]:
    """A word, and what is left of it without each of its letters."""
    return [word, *(word[:at] + word[at + 1 :] for at in range(len(word)))]


def head_class(token: str) -> str | None:
    """The class of a head word: two names with different classes are different things.

    Args:
        token: one folded token, canonical or not (*bank*, *banco*).

    Returns:
        A class name (``bank``, ``airline``, ``university``), or None for every other word.
    """
    return _HEAD_CLASS.get(_CANONICAL.get(token, token))


def is_noise(token: str) -> bool:
    """Whether a word is grammar only: an article, a preposition or a conjunction of some European language.

    Args:
        token: one folded token.
    """
    return token in _NOISE


def qualifier(token: str) -> str | None:
    """The canonical form of a word that tells two namesakes apart (*norte* is ``north``), or None.

    Args:
        token: one folded token.
    """
    return _QUALIFIER.get(token)


def is_qualifier(token: str) -> bool:
    """Whether a word tells two namesakes apart and so may never be the one that is forgiven (*South*, *Democratic*).

    Args:
        token: one folded token.
    """
    return token in _QUALIFIER
