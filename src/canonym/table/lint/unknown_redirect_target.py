"""A redirect leads to an id that the table does not have, or starts at an id that is in use.

A retired id that leads nowhere answers nothing; one that is still the id of an entity never comes to be looked at.

    redirects: {isil: islamic-stat}                  # no such id
"""

from __future__ import annotations

from collections.abc import Iterator

from canonym.table.lint.subject import Subject
from canonym.table.problems import Place, Problem

ID = "unknown-redirect-target"
SEVERITY = "error"


def check(subject: Subject) -> Iterator[Problem]:
    """The redirects that lead nowhere, and those whose old id is not retired at all."""
    redirects = subject.table.redirects
    for old, new in redirects.items():
        place = subject.loaded.places.get(f"redirect:{old}", Place("table"))
        if new not in subject.entities and new not in redirects:
            yield Problem(place, f"redirect of {old!r}: {subject.absent(new)}", ID, SEVERITY)
        if old in subject.entities:
            where = subject.place(subject.entities[old])
            message = f"{old!r} is redirected, yet defined at {where}; take one of the two out"
            yield Problem(place, message, ID, SEVERITY)
