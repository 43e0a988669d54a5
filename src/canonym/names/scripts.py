"""Writing systems: which one a text is in, and whether it puts spaces between words."""

from __future__ import annotations

import re

_SPACELESS = (
    "\u0e00-\u0eff"  # Thai, Lao
    "\u1000-\u109f"  # Myanmar
    "\u1780-\u17ff"  # Khmer
    "\u3040-\u30ff"  # Kana
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"  # Han
)
_SPACELESS_CHARACTER = re.compile(f"[{_SPACELESS}]")


def is_latin(key: str) -> bool:
    """Whether a folded key is in Latin letters alone (digits and spaces aside).

    >>> is_latin("sao paulo"), is_latin("москва")
    (True, False)
    """
    return key.isascii() or all(char < "\u0250" for char in key)


def is_spaceless(char: str) -> bool:
    """Whether the character belongs to a script written without spaces between words.

    >>> is_spaceless("東"), is_spaceless("a")
    (True, False)
    """
    return _SPACELESS_CHARACTER.match(char) is not None


def has_spaceless(text: str) -> bool:
    """Whether any character of the text belongs to such a script."""
    return not text.isascii() and _SPACELESS_CHARACTER.search(text) is not None
