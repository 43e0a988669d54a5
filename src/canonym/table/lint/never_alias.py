"""A `never` phrase that is a name of the same entity.

The phrase wins, so the name never matches.

    name: Islamic State
    aliases: [{text: ISIS, kind: acronym}]
    never: [Isis]
"""

from __future__ import annotations

from collections.abc import Iterator

from canonym.names.fold import fold
from canonym.table.lint.subject import Subject
from canonym.table.problems import Problem

ID = "never-alias"
SEVERITY = "error"


def check(subject: Subject) -> Iterator[Problem]:
    """The `never` phrases that silence a name of their own entity."""
    for names in subject.names:
        entity = names[0].entity
        if not entity.never:
            continue
        known = {named.key: named.alias.text for named in names if named.key}
        for phrase in entity.never:
            if fold(phrase) in known:
                message = f"{entity.id}: never {phrase!r} silences its own name {known[fold(phrase)]!r}; take one out"
                yield Problem(subject.place(entity, "never"), message, ID, SEVERITY)
