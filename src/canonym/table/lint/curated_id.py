"""An id of a curated file that is not lower-case ASCII words joined by hyphens.

Curated ids are read, typed and reviewed by people: letters, digits and hyphens, a letter or digit first. Tables made by
programs (JSONL) may have any id.

    Islamic_State: ...                               # islamic-state
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from canonym.table.lint.subject import Subject
from canonym.table.problems import Problem

ID = "curated-id"
SEVERITY = "error"

_FORM = re.compile(r"[a-z0-9][a-z0-9-]*")


def check(subject: Subject) -> Iterator[Problem]:
    """The curated entities whose id has another form."""
    for entity in subject.table.entities:
        if subject.is_curated(entity) and not _FORM.fullmatch(entity.id):
            message = f"id {entity.id!r} is not of the form [a-z0-9][a-z0-9-]*, such as `islamic-state`; rename it"
            yield Problem(subject.place(entity), message, ID, SEVERITY)
