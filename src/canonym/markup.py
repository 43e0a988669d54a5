"""Markup: untrusted text that stays text in HTML and SVG."""

from __future__ import annotations

from html import escape

_TURNING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Characters that turn the direction of what follows and may so disguise it."""


def safe(text: object) -> str:
    """A text, escaped; what XML cannot hold, or what would disguise it, becomes visible.

    >>> safe('<b title="x">\\x00')
    '&lt;b title=&quot;x&quot;&gt;\ufffd'
    """
    return escape("".join(char if _may_stand(char) else "\ufffd" for char in str(text)))


def _may_stand(char: str) -> bool:
    if char in "\n\t":
        return True
    hidden = char < " " or "\x7f" <= char <= "\x9f" or "\ud800" <= char <= "\udfff" or char in "\ufffe\uffff"
    return not hidden and char not in _TURNING
