"""Ids of files that people write."""

from pathlib import Path

import pytest
from linted import linted


@pytest.mark.parametrize("id_", ["Islamic-State", "islamic_state", "-is", "is.", "é", '""', '"a b"', '"a\\n"'])
def test_another_form_is_named(tmp_path: Path, id_: str) -> None:
    (problem,) = linted("curated-id", tmp_path, f"entities:\n  {id_}: {{name: A}}\n")
    assert problem.startswith("2:3 error: id ")


@pytest.mark.parametrize("id_", ["a", "islamic-state", "1920-revolution-brigades", "NO".lower()])
def test_lower_case_words_with_hyphens_are_fine(tmp_path: Path, id_: str) -> None:
    assert linted("curated-id", tmp_path, f"entities:\n  {id_}: {{name: A}}\n") == []


def test_machine_tables_may_have_any_id(tmp_path: Path) -> None:
    assert linted("curated-id", tmp_path, machine='{"id": "Q/1 é", "name": "A"}\n') == []
