"""A position belongs to an organization that the table does not have.

    us-dod-press-secretary:
      organization: us-departement-of-defense        # no such id
"""

from __future__ import annotations

from collections.abc import Iterator

from canonym.table.lint.subject import Subject
from canonym.table.problems import Problem

ID = "unknown-organization"
SEVERITY = "error"


def check(subject: Subject) -> Iterator[Problem]:
    """The positions whose organization is unknown."""
    for position in subject.positions:
        if position.organization is not None and position.organization not in subject.entities:
            message = f"organization of {position.id}: {subject.absent(position.organization)}"
            yield Problem(subject.place(position, "organization"), message, ID, SEVERITY)
