"""`canonym eval`: figures for people and for programs."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
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


def write_rows(path: Path, rows: Sequence[Mapping[str, object]]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return path


def test_thresholds_are_swept_with_the_one_in_force(gold: Path, small_index: Path) -> None:
    lines = evaluate("--table", small_index, gold, "--threshold", 0.63).stdout.splitlines()
    assert any(line.startswith("thresholds: average precision ") for line in lines)
    (here,) = [line for line in lines if line.startswith("0.63 in force")]
    assert here.split()[3:] == ["2", "0.500", "0.333", "0.400", "1.000"]
    assert any(line.startswith("best F1: ") for line in lines)
    assert "precision 0.99: at no threshold" in lines


@pytest.mark.parametrize("format_", ["text", "json", "html"])
def test_output_goes_to_a_file_as_to_stdout(gold: Path, small_index: Path, tmp_path: Path, format_: str) -> None:
    target = tmp_path / "report"
    shown = evaluate("--table", small_index, gold, "--format", format_)
    written = evaluate("--table", small_index, gold, "--format", format_, "--output", target)
    assert (written.exit_code, written.stdout) == (0, "")
    assert target.read_text() == shown.stdout
    assert sorted(path.name for path in tmp_path.iterdir()) == ["gold.jsonl", "report"]


def test_html_and_pictures_are_written(gold: Path, small_index: Path, tmp_path: Path) -> None:
    result = evaluate("--table", small_index, gold, "--format", "html", "--picture", tmp_path / "curves.svg")
    assert result.stdout.startswith("<!DOCTYPE html>")
    assert f"<title>canonym eval: {gold}</title>" in result.stdout
    assert (tmp_path / "curves.svg").read_text().startswith("<?xml")


def test_rows_that_got_worse_fail_a_run(gold: Path, small_index: Path, tmp_path: Path) -> None:
    base = tmp_path / "base.json"
    assert evaluate("--table", small_index, gold, "--format", "json", "--output", base).exit_code == 0
    same = evaluate("--table", small_index, gold, "--compare", base)
    assert same.exit_code == 0
    assert f"compared with {base}: 0 worse, 0 better, 0 changed, 0 new, 0 gone" in same.stdout.splitlines()
    worse = evaluate("--table", small_index, gold, "--compare", base, "--threshold", 1)
    assert worse.exit_code == 1
    assert f"1 row got worse than in {base}" in worse.stderr
    assert f"{gold}:1: 'ISIS' (kind acronym): expected islamic-state, was islamic-state, is nil" in worse.stdout
    assert "threshold was 0.62, is 1.0" in worse.stdout.splitlines()
    allowed = evaluate("--table", small_index, gold, "--compare", base, "--threshold", 1, "--allow-worse", 1)
    assert allowed.exit_code == 0
    found = evaluate("--table", small_index, gold, "--compare", base, "--threshold", 1, "--format", "json")
    assert found.exit_code == 1
    comparison = json.loads(found.stdout)["comparison"]
    assert [row["then"]["id"] for row in comparison["worse"]] == ["islamic-state"]
    assert [row["query"] for row in comparison["better"]] == ["Daesh"]
    assert (comparison["then"]["recall"], comparison["now"]["recall"]) == (pytest.approx(1 / 3), 0.0)
    page = evaluate("--table", small_index, gold, "--compare", base, "--threshold", 1, "--format", "html")
    assert page.exit_code == 1
    assert "<h3>worse</h3>" in page.stdout


def test_a_run_may_replace_its_own_baseline(gold: Path, small_index: Path, tmp_path: Path) -> None:
    base = tmp_path / "base.json"
    for _ in range(2):
        more = ("--compare", base) if base.exists() else ()
        assert evaluate("--table", small_index, gold, "--format", "json", "--output", base, *more).exit_code == 0
    assert json.loads(base.read_text())["comparison"]["shared"] == len(ROWS)


def test_new_and_gone_rows_are_not_worse(gold: Path, small_index: Path, tmp_path: Path) -> None:
    base = tmp_path / "base.json"
    evaluate("--table", small_index, gold, "--format", "json", "--output", base)
    other = write_rows(tmp_path / "other.jsonl", [*ROWS[3:], ROWS[0], {"query": "Iraq", "expected": None}])
    result = evaluate("--table", small_index, other, "--compare", base)
    assert result.exit_code == 0
    assert f"compared with {base}: 0 worse, 0 better, 0 changed, 1 new, 2 gone" in result.stdout.splitlines()
    assert "over the 3 rows of both" in result.stdout.splitlines()


def test_names_may_be_looked_up_each_by_itself(small_index: Path, tmp_path: Path) -> None:
    weak = write_rows(tmp_path / "weak.jsonl", [{"query": "Kirby", "expected": "john-kirby"}])
    column, single = (
        json.loads(evaluate("--table", small_index, weak, "--format", "json", *more).stdout)
        for more in ((), ("--single",))
    )
    assert (column["recall"], single["recall"]) == (0, 1)
    assert (column["options"]["single"], single["options"]["single"]) == (False, True)


def test_a_type_that_the_table_does_not_know(small_index: Path, tmp_path: Path) -> None:
    odd = write_rows(tmp_path / "odd.jsonl", [{"query": "ISIS", "expected": None, "type": "vessel"}])
    assert evaluate("--table", small_index, odd).exit_code == 0
    result = evaluate("--table", small_index, odd, "--single")
    assert result.exit_code == 2
    assert f"{odd}:1: no entity of type 'vessel'" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "what"),
    [
        (["--allow-worse", 1], "--allow-worse goes with --compare"),
        (["--compare", "missing.json"], "missing.json"),
        (["--compare", "gold.jsonl"], "no baseline"),
        (["--output", "gold.jsonl"], "--output is the input file"),
        (["--picture", "gold.jsonl"], "--picture is the input file"),
        (["--output", "x", "--picture", "x"], "--picture and --output: it is the input file"),
        (["--output", "missing/x"], "missing/x"),
        (["--picture", "missing/x.svg"], "missing/x.svg"),
    ],
)
def test_wrong_usage_is_told_in_one_sentence_and_leaves_nothing(
    gold: Path, small_index: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[object], what: str
) -> None:
    monkeypatch.chdir(gold.parent)
    before = gold.read_bytes()
    result = evaluate("--table", small_index, "gold.jsonl", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert what in result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert [path.name for path in gold.parent.iterdir()] == ["gold.jsonl"]
    assert gold.read_bytes() == before


def test_no_word_of_a_row_commands_a_terminal(small_index: Path, tmp_path: Path) -> None:
    base = tmp_path / "base.json"
    row = {"query": "ISIS \x1b[31m\x9b", "expected": "x\x1b", "kind": "\x1b[2J\u202e", "context": "\x07"}
    rows = write_rows(tmp_path / "odd.jsonl", [row, {"query": "b", "expected": None}])
    other = write_rows(tmp_path / "other.jsonl", [{"query": "\x1b[0m", "expected": None}])
    evaluate("--table", small_index, other, "--format", "json", "--output", base)
    result = evaluate("--table", small_index, rows, "--compare", base)
    assert result.exit_code == 0
    assert all(char.isprintable() or char == "\n" for char in result.output)
