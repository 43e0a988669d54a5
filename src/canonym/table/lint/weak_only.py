"""An entity none of whose names is strong.

Weak names need support, so without a strong one the entity is hardly ever the answer in columns and texts. Add its full
name as a strong alias.

    memorial:
      name: Memorial
      aliases: [{text: Memorial, strength: weak}]
"""

from __future__ import annotations

from collections.abc import Iterator

from canonym.table.lint.subject import Subject
from canonym.table.problems import Problem

ID = "weak-only"
SEVERITY = "warning"


def check(subject: Subject) -> Iterator[Problem]:
    """The entities all of whose names are weak."""
    for names in subject.names:
        if all(named.alias.weak for named in names):
            entity = names[0].entity
            message = f"{entity.id} has weak names only; add a longer one that can stand alone"
            yield Problem(subject.place(entity), message, ID, SEVERITY)
