"""Institutions: which of two that share a town and the word *University* is another one, and what a part must say.

*Technical University of Vienna* is not the *University of Vienna*, and neither is *Vienna* in an address.
"""

from __future__ import annotations

from functools import lru_cache

from canonym.match.align import align
from canonym.match.relations import related
from canonym.names.words import Form, form_of

_HEADS = frozenset("university college academy institute hospital school".split())
"""Heads of institutions that share their towns."""

_KINDS = frozenset(
    """
    technical technology technological polytechnic politecnico polytechnique tecnologica tecnologico medical pharmacy
    catholic state hospital agriculture agrarian pedagogical pedagogy open applied autonomous national christian
    adventist lutheran methodist islamic military naval maritime commercial economics business law arts music sport
    sports normal metropolitan community virtual
    """.split()
)
"""Words, in their canonical form, that set an institution apart from others of its town."""

_TELLING = frozenset({"plain", "given", "common"})

_KEPT = 1 << 13


def names_no_institution(key: str, alias: str) -> bool:
    """Whether a part of an address lacks the head word of the institution that it is close to.

    >>> names_no_institution("saint quentin en yvelines", "universite de versailles saint quentin en yvelines")
    True
    """
    heads, words = _heads(form_of(key)), form_of(key).words
    needed = [word for word in form_of(alias).words if word.head in _HEADS and word.head not in heads]
    return any(not any(related(word, head).likeness for word in words) for head in needed)


def is_university(key: str) -> bool:
    """Whether a folded name has the word *University*, in any language or abbreviation."""
    return "university" in _heads(form_of(key))


@lru_cache(_KEPT)
def is_another_institution(key: str, alias: str) -> bool:
    """Whether two close names of institutions differ by a word that tells institutions of one town apart.

    >>> is_another_institution("technical university of vienna", "university of vienna")
    True
    >>> is_another_institution("vienna university", "university of vienna")
    False
    """
    mention, other = form_of(key), form_of(alias)
    if "university" not in _heads(mention) & _heads(other):
        return False
    alignment = align(mention, other)
    left = [mention.words[i] for i in alignment.left_mention] + [other.words[j] for j in alignment.left_alias]
    return any(word.canonical in _KINDS for word in left)


def goes_on_elsewhere(mention: str, alias: str) -> bool:
    """Whether a name has a telling word, as of another campus, that stands nowhere in an address.

    >>> goes_on_elsewhere("physics department university of tennessee knoxville", "university of tennessee chattanooga")
    True
    """
    name, here = form_of(alias), form_of(mention).words
    telling = [word for word in name.words if word.role in _TELLING] if _heads(name) else []
    return any(not any(related(word, other).likeness for other in here) for word in telling)


def _heads(form: Form) -> frozenset[str]:
    return frozenset(word.head for word in form.words if word.head) & _HEADS
