"""A tenure names a holder that the table does not have.

Such a tenure is left out of the index: the role phrase then leads to nobody on those days. Add the person, or mend the
id; a retired id is not followed, write the one it now means.

    tenures:
      - {holder: jon-kirby, valid_from: 2013-12}     # no such id
"""

from __future__ import annotations

from collections.abc import Iterator

from canonym.table.lint.subject import Subject
from canonym.table.problems import Problem

ID = "unknown-holder"
SEVERITY = "error"


def check(subject: Subject) -> Iterator[Problem]:
    """The tenures whose holder is unknown."""
    for position in subject.positions:
        for tenure in position.tenures:
            if tenure.holder not in subject.entities:
                message = f"holder of {position.id}: {subject.absent(tenure.holder)}"
                yield Problem(subject.place(position, tenure), message, ID, SEVERITY)
