"""`canonym lint`: check tables."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from inspect import getdoc
from pathlib import Path
from types import MappingProxyType

import click

from canonym.cli.completion import complete_table
from canonym.cli.terminal import clean, is_terminal, say, write_line
from canonym.decide.opening import BUNDLED
from canonym.index.bundled import bundled_folder
from canonym.table.lint.registry import RULES, lint
from canonym.table.load import LoadedTable, examine
from canonym.table.problems import Problem

_COLOURS = {"error": "red", "warning": "yellow"}


@click.command("lint")
@click.argument("tables", nargs=-1, metavar="[TABLE]...", shell_complete=complete_table)
@click.option("--format", "format_", type=click.Choice(["text", "json", "github"]), default="text", show_default=True,
              help="json: one array; github: annotations of a workflow run.")
@click.option("--disable", "disabled", multiple=True, metavar="RULE", help="Leave a rule out; repeatable.")
@click.option("--strict", is_flag=True, help="Exit 1 on warnings, too.")
@click.option("--rules", "list_rules", is_flag=True, help="List the rules with their documentation.")
def command(tables: tuple[str, ...], format_: str, disabled: tuple[str, ...], strict: bool, list_rules: bool) -> None:
    """Check tables: folders, YAML or JSONL files; the bundled table where none is given.

    Exits 1 on errors (with --strict on warnings, too), 0 where there are none.

    \b
    canonym lint aliases/
    canonym lint aliases/ extra.jsonl --disable shared-alias --format github
    canonym lint --rules
    """
    if list_rules:
        _write_rules()
        return
    loaded = examine([_bundled() if table == BUNDLED else table for table in tables or (BUNDLED,)])
    problems = lint(loaded, disabled)
    _WRITERS[format_](problems)
    say(_summary(loaded, problems))
    if any(problem.severity == "error" or strict for problem in problems):
        raise SystemExit(1)


def _bundled() -> Path:
    """The folder of the shipped table, relative where it lies below the current one: paths are then short."""
    folder, here = bundled_folder(), Path.cwd()
    return folder.relative_to(here) if folder.is_relative_to(here) else folder


def _write_text(problems: Iterable[Problem]) -> None:
    coloured = is_terminal()
    for problem in problems:
        severity, rule = problem.severity, f"[{problem.rule}]"
        if coloured:
            severity, rule = click.style(severity, _COLOURS[severity], bold=True), click.style(rule, dim=True)
        write_line(f"{clean(problem.place)}: {severity}: {clean(problem.message)} {rule}")


def _write_json(problems: Iterable[Problem]) -> None:
    rows = [
        {
            "file": problem.place.file,
            "line": problem.place.line or None,
            "column": problem.place.column or None,
            "severity": problem.severity,
            "rule": problem.rule,
            "message": problem.message,
        }
        for problem in problems
    ]
    write_line(json.dumps(rows, ensure_ascii=False, indent=2))


def _write_github(problems: Iterable[Problem]) -> None:
    for problem in problems:
        place = problem.place
        known = {"file": place.file, "line": place.line, "col": place.column, "title": problem.rule}
        where = ",".join(f"{key}={_property(str(value))}" for key, value in known.items() if value)
        write_line(f"::{problem.severity} {where}::{_escaped(problem.message)}")


def _escaped(text: str) -> str:
    """A text as GitHub's workflow commands want it."""
    return clean(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


_WRITERS: MappingProxyType[str, Callable[[Iterable[Problem]], None]] = MappingProxyType(
    {"text": _write_text, "json": _write_json, "github": _write_github}
)


def _summary(loaded: LoadedTable, problems: Sequence[Problem]) -> str:
    errors = sum(problem.severity == "error" for problem in problems)
    found = f"{_count(errors, 'error')}, {_count(len(problems) - errors, 'warning')}" if problems else "no problems"
    return f"{found} in {_count(loaded.files, 'file')}, {_count(len(loaded.table.entities), 'entity', 'entities')}"


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def _write_rules() -> None:
    for id_, rule in RULES.items():
        heading = f"{id_} ({rule.SEVERITY})"
        write_line(click.style(heading, bold=True) if is_terminal() else heading)
        for line in (getdoc(rule) or "").splitlines():
            write_line(f"  {line}".rstrip())
        write_line("")
