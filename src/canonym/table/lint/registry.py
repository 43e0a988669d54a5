"""The rules, by id: listed here by hand, run here."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from types import MappingProxyType
from typing import Protocol

from canonym.errors import UsageError
from canonym.table.lint import (
    acronym_kind,
    curated_id,
    date_order,
    empty_alias,
    never_alias,
    redirect_cycle,
    repeated_alias,
    shared_alias,
    tenure_overlap,
    unknown_holder,
    unknown_organization,
    unknown_redirect_target,
    weak_only,
)
from canonym.table.lint.subject import Subject
from canonym.table.load import LoadedTable
from canonym.table.problems import Problem


class Rule(Protocol):
    """A module with one check; its docstring is its documentation."""

    ID: str
    SEVERITY: str

    def check(self, subject: Subject) -> Iterator[Problem]:
        """Yield the problems found."""


_MODULES: tuple[Rule, ...] = (
    acronym_kind,
    curated_id,
    date_order,
    empty_alias,
    never_alias,
    redirect_cycle,
    repeated_alias,
    shared_alias,
    tenure_overlap,
    unknown_holder,
    unknown_organization,
    unknown_redirect_target,
    weak_only,
)

RULES: Mapping[str, Rule] = MappingProxyType({rule.ID: rule for rule in _MODULES})
"""Rules by id, in alphabetical order."""


def lint(loaded: LoadedTable, disabled: Collection[str] = ()) -> list[Problem]:
    """What is wrong with a table: the problems met while reading it, and those that the rules find.

    Args:
        loaded: from `canonym.table.load.examine`.
        disabled: ids of rules that are not run.

    Returns:
        The problems in the order of files and lines.

    Raises:
        UsageError: a disabled rule does not exist.
    """
    for id_ in disabled:
        if id_ not in RULES:
            raise UsageError(f"no rule {id_!r}; the rules are {', '.join(RULES)}")
    subject = Subject(loaded)
    found = [problem for id_, rule in RULES.items() if id_ not in disabled for problem in rule.check(subject)]
    return sorted({*loaded.problems, *found})
