"""A name, alias or phrase of which nothing is left once punctuation and marks are folded away.

It can never match.

    aliases: ["...", "&nbsp;"]
"""

from __future__ import annotations

from collections.abc import Iterator

from canonym.names.fold import fold
from canonym.table.lint.subject import Subject
from canonym.table.problems import Place, Problem

ID = "empty-alias"
SEVERITY = "error"


def check(subject: Subject) -> Iterator[Problem]:
    """The names, `never` phrases and blocklist phrases that fold to nothing."""
    for names in subject.names:
        for named in names:
            if not named.key:
                yield Problem(subject.place_of_name(named), _message(named.entity.id, named.alias.text), ID, SEVERITY)
    for entity in subject.table.entities:
        for phrase in entity.never:
            if not fold(phrase):
                yield Problem(subject.place(entity, "never"), _message(entity.id, phrase), ID, SEVERITY)
    for phrase in subject.table.blocklist:
        if not fold(phrase):
            place = subject.loaded.places.get(f"blocklist:{phrase}", Place("table"))
            yield Problem(place, _message("blocklist", phrase), ID, SEVERITY)


def _message(where: str, text: str) -> str:
    return f"{where}: nothing is left of {text!r} when it is folded, so it never matches; take it out"
