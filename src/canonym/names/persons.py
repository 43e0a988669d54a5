"""Personal names: their natural order and the surnames that the press shortens them to."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from canonym.names.fold import fold
from canonym.names.particles import is_article, is_particle, joins_next
from canonym.names.titles import generation_suffix, is_title_modifier, leading_title, trailing_title


def natural_order(text: str) -> str:
    """A name written surname first, with a comma, turned round; other texts unchanged.

    >>> natural_order("KIRBY, John F."), natural_order("King, Martin Luther, Jr."), natural_order("Paris, France")
    ('John F. KIRBY', 'Martin Luther King Jr.', 'France Paris')
    """
    parts = [part.strip() for part in text.replace("،", ",").split(",")]
    parts = [part for part in parts if part]
    if not 2 <= len(parts) <= 3:
        return text
    rest = parts[2:]
    if len(parts) == 3 and generation_suffix(fold(parts[2])) is None:
        return text
    return " ".join([parts[1], parts[0], *rest])


def bare_name(tokens: Sequence[str]) -> list[str]:
    """The tokens without titles before and after and without generational suffixes; never empty for a name."""
    start, end = leading_title(tokens), len(tokens)
    end -= trailing_title(tokens[start:])
    while end - start > 1 and generation_suffix(tokens[end - 1]):
        end -= 1
    name = list(tokens[start:end])
    return list(tokens) if all(is_title_modifier(token) for token in name) else name


def surnames(text: str, folded: Callable[[str], str] = fold) -> tuple[str, ...]:
    """The folded surnames that a full name may be shortened to, the likeliest first; empty for one-word names.

    The last word, with the particles that belong to it; of names of three words and more also the last two, since
    double surnames are often written without a hyphen; the part before a comma where there is one.

    Args:
        text: the full name as written.
        folded: `fold`, or what remembers its results.

    >>> surnames("John F. Kirby"), surnames("Abu Bakr al-Baghdadi"), surnames("Chris Van Hollen")
    (('kirby',), ('al baghdadi', 'baghdadi', 'bakr al baghdadi'), ('van hollen',))
    >>> surnames("WASSERMAN SCHULTZ, Debbie"), surnames("Madonna")
    (('wasserman schultz',), ())
    """
    head, comma, _ = text.partition(",")
    if comma:
        family = bare_name(folded(head).split())
        return _family_forms(family) if family and folded(text) != folded(head) else ()
    tokens = bare_name(folded(text).split())
    return _last_words(tokens, text) if len(tokens) >= 2 else ()


def _family_forms(family: list[str]) -> tuple[str, ...]:
    """The family name as a whole and without a leading article."""
    forms = [" ".join(family)]
    if len(family) > 1 and is_article(family[0]):
        forms.append(" ".join(family[1:]))
    return tuple(forms)


def _last_words(tokens: list[str], text: str) -> tuple[str, ...]:
    start = len(tokens) - 1
    while start > 1 and (is_particle(tokens[start - 1]) or joins_next(tokens[start - 1])):
        start -= 1
    hyphenated = start > 1 and f"{tokens[start - 1]}-{tokens[start]}" in text.lower()
    if hyphenated:
        start -= 1
    forms = list(_family_forms(tokens[start:]))
    if start >= 2 and len(tokens[start - 1]) > 1 and not hyphenated and not is_particle(tokens[start - 1]):
        forms.append(" ".join(tokens[start - 1 :]))
    return tuple(forms)
