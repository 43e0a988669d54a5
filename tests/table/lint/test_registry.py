"""The rules as a whole."""

from pathlib import Path

import pytest

from canonym.errors import UsageError
from canonym.table.lint.registry import RULES, lint
from canonym.table.load import examine

FILES = {path.stem for path in Path(__file__).parent.glob("test_*.py")}


def test_every_rule_has_an_id_documentation_and_a_test() -> None:
    assert list(RULES) == sorted(RULES)
    for id_, rule in RULES.items():
        assert (rule.ID, rule.SEVERITY in ("error", "warning")) == (id_, True)
        assert len((rule.__doc__ or "").splitlines()) > 2
        assert f"test_{id_.replace('-', '_')}" in FILES


def test_every_file_of_a_rule_is_listed() -> None:
    import canonym.table.lint as room

    modules = {path.stem for path in Path(str(room.__file__)).parent.glob("*.py")}
    assert modules - {"__init__", "registry", "subject"} == {id_.replace("-", "_") for id_ in RULES}


def test_problems_of_reading_and_of_rules_come_in_the_order_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "t.yaml"
    path.write_text("entities:\n  B: {name: '...'}\n  a: {name: A, nam: B}\n  C: {name: C}\n")
    found = lint(examine([path]))
    assert [(p.place.line, p.rule) for p in found] == [
        (2, "curated-id"), (2, "empty-alias"), (3, "schema"), (4, "curated-id"),
    ]  # fmt: skip


def test_a_disabled_rule_is_silent_and_an_unknown_one_refused(tmp_path: Path) -> None:
    path = tmp_path / "t.yaml"
    path.write_text("entities:\n  B: {name: B}\n")
    assert lint(examine([path]), ["curated-id"]) == []
    with pytest.raises(UsageError, match="no rule 'x'"):
        lint(examine([path]), ["x"])
