"""An alias that is another name of the same entity once case, accents and punctuation are folded away.

It adds nothing. Differing validity or case is something: *former* names with their dates, and an acronym of exact case
beside a word of the same letters, are not reported. An undated alias with the very text of the display name says what
the name is (weak, an acronym) and is not a repetition either.

    name: Al-Qaeda
    aliases: [al Qaeda]                              # folds to the name
"""

from __future__ import annotations

from collections.abc import Iterator

from canonym.table.lint.subject import Named, Subject, in_force
from canonym.table.problems import Problem

ID = "repeated-alias"
SEVERITY = "warning"


def check(subject: Subject) -> Iterator[Problem]:
    """The second and later names of an entity with the same key, validity and case."""
    for names in subject.names:
        first: dict[tuple[object, ...], Named] = {}
        for named in names:
            if not named.key:
                continue
            same = (named.key, in_force(named.alias), named.alias.text if named.exact else None)
            earlier = first.setdefault(same, named)
            if earlier is not named:
                yield Problem(subject.place_of_name(named), _message(earlier, named), ID, SEVERITY)


def _message(earlier: Named, named: Named) -> str:
    what = "its name" if earlier.is_name else "the alias"
    return f"{named.entity.id}: {named.alias.text!r} is the same as {what} {earlier.alias.text!r}; take it out"
