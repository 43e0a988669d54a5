"""Two entities that share a strong name.

On its own the name is then ambiguous. Sometimes that is the truth (*Georgia*); often one of the two should be weak,
dated or spelt out. Reported are strong names with the same key whose days overlap, with both entities; not weak ones,
whose purpose is to be shared, nor acronyms of exact case that are written differently. Names that are derived
(surnames, acronyms of long names) never count.

    isis-river:   {name: Isis}
    islamic-state: {name: Islamic State, aliases: [{text: Isis, kind: short}]}
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from canonym.names.fold import fold_cased
from canonym.table.lint.subject import Named, Subject, in_force
from canonym.table.problems import Problem

ID = "shared-alias"
SEVERITY = "warning"


def check(subject: Subject) -> Iterator[Problem]:
    """Each shared name once for every entity after the first that has it."""
    by_key: defaultdict[str, list[Named]] = defaultdict(list)
    for names in subject.names:
        for named in names:
            if named.key and not named.alias.weak:
                by_key[named.key].append(named)
    for sharing in by_key.values():
        if len(sharing) > 1:
            yield from _shared(subject, sharing)


def _shared(subject: Subject, sharing: Sequence[Named]) -> Iterator[Problem]:
    reported = {sharing[0].entity.id}
    for i, named in enumerate(sharing):
        others = {other.entity.id: other for other in sharing[:i] if _collide(other, named)}
        if others and named.entity.id not in reported:
            reported.add(named.entity.id)
            where = ", ".join(f"{id_} ({subject.place_of_name(other)})" for id_, other in others.items())
            message = f"{named.alias.text!r} names {named.entity.id} and also {where}; make one weak, dated or longer"
            yield Problem(subject.place_of_name(named), message, ID, SEVERITY)


def _collide(one: Named, other: Named) -> bool:
    if one.entity.id == other.entity.id or not in_force(one.alias).overlaps(*in_force(other.alias)):
        return False
    return not (one.exact and other.exact) or fold_cased(one.alias.text) == fold_cased(other.alias.text)
