"""`canonym lint`: findings as a compiler shows them, as JSON and as annotations of a workflow."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from canonym.cli.commands import canonym

BROKEN = "entities:\n  A:\n    nam: B\n  b: {name: C, aliases: ['c%,:']}\n"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def lint(text: str, *arguments: str) -> Result:
    Path("t.yaml").write_text(text, encoding="utf-8")
    return CliRunner().invoke(canonym, ["lint", "t.yaml", *arguments])


def test_findings_are_shown_like_those_of_a_compiler() -> None:
    result = lint(BROKEN)
    assert result.exit_code == 1
    assert result.stdout.splitlines() == [
        "t.yaml:2:3: error: 'A' has no name; add `name:` with its display name [schema]",
        "t.yaml:2:3: error: id 'A' is not of the form [a-z0-9][a-z0-9-]*, such as `islamic-state`; rename it "
        "[curated-id]",
        "t.yaml:3:5: error: unknown field 'nam'; known are name, type, description, ids, cues, aliases, never, "
        "attributes, prominence, source, extend [schema]",
        "t.yaml:4:26: warning: b: 'c%,:' is the same as its name 'C'; take it out [repeated-alias]",
    ]  # fmt: skip
    assert result.stderr == "canonym: 3 errors, 1 warning in 1 file, 2 entities\n"


def test_a_clean_table_is_silent() -> None:
    result = lint("entities:\n  a: {name: A}\n")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "canonym: no problems in 1 file, 1 entity\n"


def test_warnings_fail_only_where_they_are_asked_to() -> None:
    text = "entities:\n  a: {name: A, aliases: [a]}\n"
    assert lint(text).exit_code == 0
    assert lint(text, "--strict").exit_code == 1
    assert lint(text, "--strict", "--disable", "repeated-alias").exit_code == 0


def test_json_is_one_array() -> None:
    rows = json.loads(lint(BROKEN, "--format", "json").stdout)
    assert [(row["line"], row["column"], row["severity"], row["rule"]) for row in rows] == [
        (2, 3, "error", "schema"), (2, 3, "error", "curated-id"), (3, 5, "error", "schema"),
        (4, 26, "warning", "repeated-alias"),
    ]  # fmt: skip
    assert json.loads(lint("entities:\n  a: {name: A}\n", "--format", "json").stdout) == []


def test_annotations_are_escaped() -> None:
    lines = lint(BROKEN, "--format", "github").stdout.splitlines()
    assert lines[1].startswith("::error file=t.yaml,line=2,col=3,title=curated-id::id 'A'")
    assert lines[3] == (
        "::warning file=t.yaml,line=4,col=26,title=repeated-alias::b: 'c%25,:' is the same as its name 'C'; take it out"
    )


def test_text_of_a_table_never_writes_control_codes() -> None:
    result = lint('entities:\n  "\\e[31m": {name: A}\n')
    assert "\x1b" not in result.stdout


def test_rules_are_listed_with_their_documentation() -> None:
    result = CliRunner().invoke(canonym, ["lint", "--rules"])
    assert result.exit_code == 0
    assert "shared-alias (warning)\n  Two entities that share a strong name.\n" in result.stdout


def test_the_bundled_table_is_the_default() -> None:
    result = CliRunner().invoke(canonym, ["lint", "--format", "json"])
    assert isinstance(json.loads(result.stdout), list)
    assert "entities" in result.stderr
