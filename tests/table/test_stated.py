"""What an entity is called: a name may be said to be weak, and capitals count only beside small letters."""

from __future__ import annotations

from pathlib import Path

import pytest

from canonym.decide.opening import open_resolver
from canonym.model import Alias, Entity
from canonym.table.stated import all_capitals, is_exact_case, stated_names
from canonym.vocabulary import Kind


def test_a_name_is_strong_unless_an_alias_of_the_same_text_says_otherwise() -> None:
    weak = Alias("Memorial", weak=True)
    assert stated_names(Entity("m", "Memorial", aliases=(Alias("HRC"), weak))) == (weak, Alias("HRC"))
    assert stated_names(Entity("m", "Memorial", aliases=(Alias("memorial", weak=True),)))[0] == Alias("Memorial")
    dated = Alias("Memorial", valid_to="2021")
    assert stated_names(Entity("m", "Memorial", aliases=(dated,))) == (Alias("Memorial"), dated)


@pytest.mark.parametrize(
    ("alias", "exact"),
    [
        (Alias("ISIL"), True),
        (Alias("U.S."), True),
        (Alias("INTERPOL"), False),
        (Alias("INTERPOL", Kind.ACRONYM), True),
        (Alias("Isis"), False),
        (Alias("ISIL", case="fold"), False),
        (Alias("Turkey", case="exact"), True),
        (Alias("داعش"), False),
    ],
)
def test_an_acronym_is_of_exact_case_unless_the_table_says_otherwise(alias: Alias, exact: bool) -> None:
    assert is_exact_case(alias, capitals=False) is exact


def test_capitals_tell_nothing_where_everything_is_in_capitals() -> None:
    assert all_capitals((Alias("ACME LTD"), Alias("ACME")))
    assert not all_capitals((Alias("ACME Ltd"), Alias("ACME")))
    assert not is_exact_case(Alias("ACME"), capitals=True)
    assert is_exact_case(Alias("ACME", Kind.ACRONYM), capitals=True)


def test_a_name_that_is_said_to_be_weak_needs_support_in_a_column(tmp_path: Path) -> None:
    text = "entities:\n  m:\n    name: Memorial\n    cues: [Moscow]\n    aliases: [{text: Memorial, strength: weak}]\n"
    (tmp_path / "t.yaml").write_text(text)
    resolver = open_resolver(tmp_path / "t.yaml")
    assert not resolver.resolve_many(["Memorial"])[0].resolved
    assert resolver.resolve("Memorial").candidates[0].weak
