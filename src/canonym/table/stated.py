"""What an entity is called, as its table states it: the display name among the aliases, and whose case counts."""

from __future__ import annotations

from canonym.model import Alias, Entity
from canonym.names.acronyms import LONGEST_DEFAULT, looks_like_acronym
from canonym.vocabulary import Kind

_LONGEST_STATED = 12
"""Letters of an alias that is stated to be an acronym and so counts as one."""


def stated_names(entity: Entity) -> tuple[Alias, ...]:
    """The display name as an alias, then the other aliases.

    A name is strong, of any case and always in force, unless an undated alias with the very same text says otherwise:
    that alias then stands for the name.

    >>> aliases = (Alias("Memorial HRC"), Alias("Memorial", weak=True))
    >>> [(alias.text, alias.weak) for alias in stated_names(Entity("memorial", "Memorial", aliases=aliases))]
    [('Memorial', True), ('Memorial HRC', False)]
    """
    for i, alias in enumerate(entity.aliases):
        if alias.text == entity.name and alias.valid_from is alias.valid_to is None:
            return (alias, *entity.aliases[:i], *entity.aliases[i + 1 :])
    return (Alias(entity.name), *entity.aliases)


def all_capitals(names: tuple[Alias, ...]) -> bool:
    """Whether every name is written in capitals (or in a script without case), so that capitals tell nothing."""
    return not any(alias.text.upper() != alias.text for alias in names)


def is_exact_case(alias: Alias, capitals: bool) -> bool:
    """Whether a mention must be written as the alias is.

    Args:
        alias: stated or derived.
        capitals: `all_capitals` of the entity's names.
    """
    if alias.case is not None:
        return alias.case == "exact"
    if capitals and alias.kind is not Kind.ACRONYM:
        return False
    longest = _LONGEST_STATED if alias.kind is Kind.ACRONYM else LONGEST_DEFAULT
    return looks_like_acronym(alias.text, longest)
