"""`canonym eval`: figures for people and for programs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from canonym.cli.commands import canonym

ROWS = (
    {"query": "ISIS", "expected": "islamic-state", "kind": "acronym"},
    {"query": "Daesh", "expected": "iraq", "kind": "name"},
    {"query": "Georgia", "expected": ["georgia", "georgia-us-state"], "kind": "name"},
    {"query": "Robert Kirby", "expected": None, "kind": "name 7-unrelated"},
    {"query": "Xyzzy", "expected": "no-such-id", "kind": "name"},
)


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    path = tmp_path / "gold.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in ROWS))
    return path


def evaluate(*arguments: object) -> Result:
    return CliRunner().invoke(canonym, ["eval", *(str(argument) for argument in arguments)])


def test_figures_slices_and_errors_are_shown(gold: Path, small_index: Path) -> None:
    result = evaluate("--table", small_index, gold)
    assert result.exit_code == 0, result.exception
    lines = result.stdout.splitlines()
    assert lines[0] == "5 rows: 3 with one id, 1 nil, 1 ambiguous"
    assert lines[1].split() == ["precision", "recall", "F1", "nil", "ambiguity"]
    assert lines[2].split() == ["0.500", "0.333", "0.400", "1.000", "1.000"]
    assert "calibration: ECE" in result.stdout
    assert "by kind" in result.stdout
    assert f"{gold}:2: 'Daesh' (kind name): expected iraq, got islamic-state" in lines
    assert any(line.startswith("    islamic-state (Islamic State)") for line in lines)
    assert "has not 1 of the 5 ids expected: no-such-id" in result.stderr


def test_json_has_the_same_figures(gold: Path, small_index: Path) -> None:
    found = json.loads(evaluate("--table", small_index, gold, "--format", "json", "--errors", 1).stdout)
    assert (found["rows"], found["precision"], found["ambiguity"]) == (5, 0.5, 1.0)
    assert len(found["errors"]) == 1


def test_a_kind_is_left_out_by_its_number(gold: Path, small_index: Path) -> None:
    found = json.loads(evaluate("--table", small_index, gold, "--exclude-kind", 7, "--format", "json").stdout)
    assert (found["rows"], found["nil_rows"]) == (4, 0)


def test_options_decide(gold: Path, small_index: Path) -> None:
    found = json.loads(evaluate("--table", small_index, gold, "--threshold", 1, "--format", "json").stdout)
    assert found["answered"] == 0


def test_no_gold_is_wrong_usage(small_index: Path) -> None:
    assert evaluate("--table", small_index).exit_code == 2
