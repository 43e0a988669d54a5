"""A table of a handful of names: a mention has words of kinds that none of them has."""

from __future__ import annotations

from pathlib import Path

import pytest

import canonym


@pytest.fixture(scope="module")
def handful(tmp_path_factory: pytest.TempPathFactory) -> canonym.Resolver:
    path: Path = tmp_path_factory.mktemp("handful") / "handful.jsonl"
    names = {"ceren": "Salvador Sánchez Cerén", "mujica": "José Mujica", "ortega": "Daniel Ortega"}
    lines = [f'{{"id": "{id_}", "type": "person", "name": "{name}"}}' for id_, name in names.items()]
    path.write_text("\n".join(lines), encoding="utf-8")
    return canonym.open(path)


def test_an_initial_is_one_though_no_name_of_the_table_has_any(handful: canonym.Resolver) -> None:
    answer = handful.resolve("D. Ortega")
    assert answer.id == "ortega"
    assert "by initial" in answer.explain()


def test_a_number_is_one_though_no_name_of_the_table_has_any(handful: canonym.Resolver) -> None:
    assert handful.resolve("Daniel Ortega 12").id is None
