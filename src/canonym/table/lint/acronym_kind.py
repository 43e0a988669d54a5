"""An acronym that a curated file gives as a plain name.

A word of up to five capitals beside names in mixed case is taken for an acronym anyway (exact case, never fuzzy). Say
so, `kind: acronym`, for the next reader; or `case: fold` where it is a word that may be written in any case.

    name: European Central Bank
    aliases: [ECB]                                   # {text: ECB, kind: acronym}
"""

from __future__ import annotations

from collections.abc import Iterator

from canonym.names.acronyms import looks_like_acronym
from canonym.table.lint.subject import Named, Subject
from canonym.table.problems import Problem
from canonym.table.stated import all_capitals
from canonym.vocabulary import Kind

ID = "acronym-kind"
SEVERITY = "warning"


def check(subject: Subject) -> Iterator[Problem]:
    """The aliases of curated entities that look like acronyms and are not said to be."""
    for names in subject.names:
        if not subject.is_curated(names[0].entity) or all_capitals(tuple(named.alias for named in names)):
            continue
        for named in names:
            if not named.is_name and _is_unsaid(named):
                text = named.alias.text
                message = f"{named.entity.id}: {text!r} looks like an acronym; write {{text: {text}, kind: acronym}}"
                yield Problem(subject.place_of_name(named), message, ID, SEVERITY)


def _is_unsaid(named: Named) -> bool:
    alias = named.alias
    return alias.kind is Kind.NAME and alias.case is None and looks_like_acronym(alias.text)
