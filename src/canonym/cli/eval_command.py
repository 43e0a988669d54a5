"""`canonym eval`: measure a table against gold rows."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import click

from canonym.adapters.partial import DirectOutput, Output, PartialFile, rename
from canonym.adapters.streams import PIPE, is_regular, refuse_same
from canonym.cli.completion import complete_file
from canonym.cli.options import deciding_options, resolver, table_option
from canonym.cli.terminal import clean, is_terminal, say, write_line
from canonym.decide.resolver import Resolver
from canonym.errors import UsageError
from canonym.evaluate.baseline import read_baseline
from canonym.evaluate.comparison import Comparison, compare
from canonym.evaluate.gold import GoldRow, read_gold
from canonym.evaluate.outcomes import ask
from canonym.evaluate.plain import Line, lines
from canonym.evaluate.report import Report, report, without_kinds

_MOST_NAMED = 5


@click.command("eval", no_args_is_help=True)
@click.argument("gold", nargs=-1, required=True, metavar="GOLD...", type=click.Path(path_type=Path),
                shell_complete=complete_file)  # fmt: skip
@click.option("--format", "format_", type=click.Choice(["text", "json", "html"]), default="text", show_default=True,
              help="html: one page that needs no network.")  # fmt: skip
@click.option("--output", metavar="FILE", default=PIPE, shell_complete=complete_file, help="Default: stdout.")
@click.option("--picture", metavar="FILE.svg", shell_complete=complete_file,
              help="Draw the reliability curve, and precision over recall.")  # fmt: skip
@click.option("--compare", "baseline", metavar="BASELINE.json", type=click.Path(path_type=Path),
              shell_complete=complete_file,
              help="What an earlier --format json printed; exit 1 where a row got worse.")  # fmt: skip
@click.option("--allow-worse", type=click.IntRange(0), metavar="N",
              help="With --compare: exit 1 only where more than N rows got worse.")  # fmt: skip
@click.option(
    "--single",
    is_flag=True,
    help="Look each name up by itself, as `canonym resolve` does: a weak alias may then stand alone.",
)
@click.option(
    "--exclude-kind",
    "excluded",
    multiple=True,
    metavar="KIND",
    help="Leave rows out: a kind, or the number at the start of its last word; repeatable.",
)
@click.option(
    "--errors",
    "most_errors",
    type=click.IntRange(0),
    default=20,
    show_default=True,
    metavar="N",
    help="How many of the worst errors to explain.",
)
@deciding_options
@table_option
def command(
    gold: tuple[Path, ...],
    format_: str,
    output: str,
    picture: str | None,
    baseline: Path | None,
    allow_worse: int | None,
    single: bool,
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
    column of `canonym map`, in which weak aliases need support, or one by one with --single.

    The report has precision, recall and F1, how far confidence is to be believed, what other thresholds would give,
    and the worst errors. With --compare also what got better or worse; exits 1 where a row got worse, and then only.

    \b
    canonym eval --table aliases/ gold.jsonl
    canonym eval gold.jsonl --threshold 0.8 --errors 5
    canonym eval gold.jsonl --exclude-kind 7 --format html --output report.html
    canonym eval gold.jsonl --picture curves.svg
    canonym eval gold.jsonl --format json --output baseline.json
    canonym eval gold.jsonl --compare baseline.json --allow-worse 2
    """
    if allow_worse is not None and baseline is None:
        raise UsageError("--allow-worse goes with --compare BASELINE.json")
    rows = without_kinds(read_gold(gold), excluded)
    earlier = read_baseline(baseline) if baseline else None
    with ExitStack() as outputs:
        whole, drawn = _outputs(outputs, gold, output, picture)
        opened = resolver(tables, threshold, margin, profile)
        _warn(opened, rows)
        measured = report(ask(opened, rows, single=single), most_errors, options=opened.options, single=single)
        compared = compare(earlier, measured.answers, measured.asked) if earlier else None
        title = f"canonym eval: {', '.join(map(str, gold))}"
        if drawn:
            from canonym.evaluate.picture import picture as draw

            drawn.write(_bytes(draw(measured, title)))
        _write(format_, whole, measured, compared, title)
    if compared and len(compared.worse) > (allow_worse or 0):
        count = len(compared.worse)
        say(f"{count:,} {'row' if count == 1 else 'rows'} got worse than in {compared.name}")
        raise SystemExit(1)


def _outputs(
    outputs: ExitStack, gold: Iterable[Path], output: str, picture: str | None
) -> tuple[Output, Output | None]:
    """The files to be written, opened before anything is measured: a wrong path is told at once."""
    targets = {"--output": output, "--picture": picture}
    for option, target in targets.items():
        for path in gold if target is not None else ():
            refuse_same(str(path), str(target), option)
    if picture is not None:
        refuse_same(output, picture, "--picture and --output: it")
    whole = outputs.enter_context(_whole(output))
    return whole, outputs.enter_context(_whole(picture)) if picture is not None else None


@contextmanager
def _whole(target: str) -> Iterator[Output]:
    """An output that gets its name only when all of it is written."""
    output: Output = PartialFile(target) if target != PIPE and is_regular(target) else DirectOutput(target)
    output.open()
    try:
        yield output
        output.finish(rename)
    except BaseException:
        output.abandon()
        raise


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "replace")


def _write(format_: str, whole: Output, measured: Report, compared: Comparison | None, title: str) -> None:
    if format_ == "json":
        document = measured.to_dict() | ({"comparison": compared.to_dict()} if compared else {})
        whole.write(_bytes(f"{json.dumps(document, ensure_ascii=False, indent=2)}\n"))
    elif format_ == "html":
        from canonym.evaluate.page import page

        whole.write(_bytes(page(measured, compared, title=title)))
    else:
        _write_text(whole, lines(measured, compared, clean))


def _write_text(whole: Output, shown: Iterable[Line]) -> None:
    if whole.target != PIPE:
        whole.write(_bytes("".join(f"{line.text}\n" for line in shown)))
        return
    bold = is_terminal()
    for line in shown:
        write_line(click.style(line.text, bold=True) if bold and line.heads else line.text)


def _warn(opened: Resolver, rows: Iterable[GoldRow]) -> None:
    """Say what of the gold rows the table cannot know."""
    expected = {id_ for row in rows for id_ in _ids(row)}
    unknown = sorted(id_ for id_ in expected if opened.index.entity_of_id(id_) < 0)
    if unknown:
        some = ", ".join(unknown[:_MOST_NAMED]) + (", ..." if len(unknown) > _MOST_NAMED else "")
        say(f"the table has not {len(unknown)} of the {len(expected)} ids expected: {some}")


def _ids(row: GoldRow) -> tuple[str, ...]:
    return row.expected if isinstance(row.expected, tuple) else (row.expected,) if row.expected is not None else ()
