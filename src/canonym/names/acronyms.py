"""Acronyms: which strings are written as one, and which letters a long name shortens to."""

from __future__ import annotations

from collections.abc import Sequence

LONGEST_DEFAULT = 5
"""An all-capital alias of up to this many letters is an acronym unless the table says otherwise."""


def letters_of(text: str) -> str:
    """The letters and digits of a text, punctuation dropped, case kept."""
    return "".join(char for char in text if char.isalnum())


def looks_like_acronym(text: str, longest: int = LONGEST_DEFAULT) -> bool:
    """Whether a string is one word of capitals (dots, digits and `&` allowed), two letters to `longest`.

    >>> [looks_like_acronym(t) for t in ("ISIL", "U.S.", "Nato", "NEW YORK", "F16", "X")]
    [True, True, False, False, True, False]
    """
    if text.upper() != text:
        return False
    letters = letters_of(text)
    if not 2 <= len(letters) <= longest or any(char.isspace() for char in text.strip()):
        return False
    return letters[0].isalpha() and letters.lower() != letters


def capitalised_form(acronym: str) -> str | None:
    """The form with only its first letter capital, for acronyms of four letters and more (*Isis*, *Nato*)."""
    letters = letters_of(acronym)
    return letters.capitalize() if len(letters) >= 4 else None


def acronyms_of(tokens: Sequence[str]) -> tuple[str, ...]:
    """The acronyms that a long name may shorten to: with and without its small words, 3 to 8 letters.

    Args:
        tokens: folded words.

    >>> acronyms_of("islamic state of iraq and the levant".split())
    ('isil', 'isoiatl')
    """
    from canonym.names.generic import is_noise

    everything = "".join([token[0] for token in tokens])
    small_out = "".join([token[0] for token in tokens if not is_noise(token)])
    forms = (everything,) if small_out == everything else (small_out, everything)
    return tuple([form for form in forms if 3 <= len(form) <= 8])
