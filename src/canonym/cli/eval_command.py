"""`canonym eval`: measure a table against gold rows."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

import click

from canonym.cli.options import deciding_options, resolver, table_option
from canonym.cli.terminal import clean, is_terminal, say, write_line, write_table
from canonym.decide.resolver import Resolver
from canonym.evaluate.calibration import Calibration
from canonym.evaluate.figures import Figures
from canonym.evaluate.gold import GoldRow, read_gold
from canonym.evaluate.outcomes import Outcome, ask
from canonym.evaluate.report import Report, report, without_kinds
from canonym.evaluate.worst import told

_MOST_IDS = 5


@click.command("eval", no_args_is_help=True)
@click.argument("gold", nargs=-1, required=True, metavar="GOLD...", type=click.Path(path_type=Path))
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--exclude-kind", "excluded", multiple=True, metavar="KIND",
              help="Leave rows out: a kind, or the number at the start of its last word; repeatable.")
@click.option("--errors", "most_errors", type=click.IntRange(0), default=20, show_default=True, metavar="N",
              help="How many of the worst errors to explain.")
@deciding_options
@table_option
def command(
    gold: tuple[Path, ...],
    format_: str,
    excluded: tuple[str, ...],
    most_errors: int,
    threshold: float,
    margin: float,
    profile: str,
    tables: tuple[str, ...],
) -> None:
    """Measure a table against gold rows.

    GOLD is JSONL (or JSONL.gz) with a `query` and what is `expected` of it: an id, a list of ids (ambiguous between
    them) or null. `as_of`, `context` and `type` are asked with it, `kind` slices the figures. Rows are asked like a
    column of `canonym map`.

    \b
    canonym eval --table aliases/ gold.jsonl
    canonym eval gold.jsonl --threshold 0.8 --errors 5
    canonym eval gold.jsonl --exclude-kind 7 --format json
    """
    rows = without_kinds(read_gold(gold), excluded)
    opened = resolver(tables, threshold, margin, profile)
    _warn_of_unknown_ids(opened, rows)
    measured = report(ask(opened, rows), most_errors)
    if format_ == "json":
        write_line(json.dumps(measured.to_dict(), ensure_ascii=False, indent=2))
    else:
        _write_text(measured)


def _warn_of_unknown_ids(opened: Resolver, rows: Iterable[GoldRow]) -> None:
    expected = {id_ for row in rows for id_ in _ids(row)}
    unknown = sorted(id_ for id_ in expected if opened.index.entity_of_id(id_) < 0)
    if unknown:
        some = ", ".join(unknown[:_MOST_IDS]) + (", ..." if len(unknown) > _MOST_IDS else "")
        say(f"the table has not {len(unknown)} of the {len(expected)} ids expected: {some}")


def _ids(row: GoldRow) -> tuple[str, ...]:
    return row.expected if isinstance(row.expected, tuple) else (row.expected,) if row.expected is not None else ()


def _write_text(measured: Report) -> None:
    _write_figures(measured.all)
    if measured.calibration:
        _write_calibration(measured.calibration)
    for name, parts in (("kind", measured.by_kind), ("type", measured.by_type)):
        if len(parts) > 1:
            _write_slices(name, parts)
    if measured.errors:
        _heading("worst errors")
        for outcome in measured.errors:
            _write_error(outcome)


def _write_figures(all_: Figures) -> None:
    write_line(
        f"{all_.rows:,} rows: {all_.answerable:,} with one id, {all_.nil_rows:,} nil, {all_.between_rows:,} ambiguous"
    )
    write_table(
        ["precision", "recall", "F1", "nil", "ambiguity"],
        [tuple(map(_share, (all_.precision, all_.recall, all_.f1, all_.nil_accuracy, all_.ambiguity)))],
    )
    unresolved = f"{all_.nil_right:,} of {all_.nil_rows:,} nil rows not resolved"
    write_line(f"{all_.right:,} right of {all_.answered:,} answered; {unresolved}")
    if all_.between_rows:
        write_line(
            f"{all_.between_right:,} of {all_.between_rows:,} ambiguous rows ambiguous between all expected ids; "
            f"{all_.between_answered:,} answered with one of them"
        )


def _write_calibration(found: Calibration) -> None:
    _heading(f"calibration: ECE {found.ece:.3f}, Brier {found.brier:.3f} (of a constant {found.constant_brier:.3f})")
    rows = [(f"{b.low:.1f}-{b.high:.1f}", f"{b.rows:,}", f"{b.mean:.3f}", f"{b.right:.3f}") for b in found.bins]
    write_table(["confidence", "rows", "mean", "right"], rows)


def _write_slices(name: str, parts: Mapping[str, Figures]) -> None:
    _heading(f"by {name}")
    headings = [name, "rows", "precision", "recall", "F1", "nil", "ambiguity"]
    write_table(headings, [_slice(value, part) for value, part in parts.items()])


def _slice(value: str, part: Figures) -> tuple[str, ...]:
    precision = part.precision if part.answered else None
    recall, f1 = (part.recall, part.f1) if part.answerable else (None, None)
    return (value, f"{part.rows:,}", *map(_share, (precision, recall, f1, part.nil_accuracy, part.ambiguity)))


def _share(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def _write_error(outcome: Outcome) -> None:
    write_line(clean(told(outcome)))
    for line in outcome.answer.explain().splitlines()[1:]:
        write_line(f"  {clean(line)}")


def _heading(text: str) -> None:
    write_line("")
    write_line(click.style(text, bold=True) if is_terminal() else text)
