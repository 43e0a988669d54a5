"""`canonym map`: answers beside a column of a file."""

from __future__ import annotations

import click

from canonym.adapters.column_answers import AMBIGUOUS_MODES, AnswerStyle
from canonym.adapters.decisive import Decisive
from canonym.adapters.encodings import Encoding
from canonym.adapters.mapping import Interrupted, Job, Outcome, map_records
from canonym.adapters.records import FORMATS, Columns, Dialect
from canonym.cli.options import check_scheme, context_options, deciding_options, resolver, table_option
from canonym.cli.progress import ProgressLine
from canonym.cli.terminal import say
from canonym.decide.query import as_of_period

_NAMED_DELIMITERS = {"\\t": "\t", "tab": "\t", "comma": ",", "semicolon": ";", "pipe": "|"}


@click.command("map", no_args_is_help=True)
@click.argument("source", metavar="IN")
@click.argument("target", metavar="OUT")
@click.option("--column", "names", multiple=True, required=True, metavar="NAME", help="Column of names; repeatable.")
@context_options
@click.option("--as-of-column", metavar="NAME", help="Column of dates; blank cells fall back to --as-of.")
@click.option("--context-column", metavar="NAME", help="Column of contexts; blank cells fall back to --context.")
@click.option("--type-column", metavar="NAME", help="Column of types; blank cells fall back to --type.")
@click.option("--to", "scheme", metavar="SCHEME", help="Answer with this external id: wikidata, iso3, ...")
@click.option("--on-ambiguous", type=click.Choice(AMBIGUOUS_MODES), default="blank", show_default=True,
              help="Id of an ambiguous name: none, the best candidate's, or all candidates'.")  # fmt: skip
@click.option("--unresolved", metavar="FILE",
              help="Write what did not resolve, with counts and best candidates, as CSV or JSONL.")  # fmt: skip
@click.option("--overwrite", is_flag=True, help="Replace output columns that exist already.")
@click.option("--input-format", type=click.Choice(FORMATS), help="Default: by the ending of IN.")
@click.option("--delimiter", metavar="CHAR", help="Between fields of CSV; default: , in CSV, tab in TSV.")
@click.option("--no-quotes", is_flag=True, help='Take " in CSV and TSV as text.')
@click.option("--encoding", default="utf-8", show_default=True, help="Of the text; the output has it too.")
@click.option("--encoding-errors", type=click.Choice(["replace", "strict"]), default="replace", show_default=True,
              help="Broken text: replace it where it is read, and count it; or stop.")  # fmt: skip
@click.option("--jobs", type=click.IntRange(1), default=1, show_default=True, metavar="N", help="Processes.")
@click.option("--resume", is_flag=True, help="Continue an interrupted run from OUT.partial.")
@click.option("--quiet", is_flag=True, help="No summary and no progress.")
@deciding_options
@table_option
def command(
    source: str,
    target: str,
    names: tuple[str, ...],
    as_of: str | None,
    context: str | None,
    type_: str | None,
    as_of_column: str | None,
    context_column: str | None,
    type_column: str | None,
    scheme: str | None,
    on_ambiguous: str,
    unresolved: str | None,
    overwrite: bool,
    input_format: str | None,
    delimiter: str | None,
    no_quotes: bool,
    encoding: str,
    encoding_errors: str,
    jobs: int,
    resume: bool,
    quiet: bool,
    threshold: float,
    margin: float,
    profile: str,
    tables: tuple[str, ...],
) -> None:
    """Add canonical ids to columns of a CSV, TSV, JSONL, Parquet or Arrow file.

    For each column NAME it adds NAME_status, NAME_id (blank unless resolved), NAME_name, NAME_candidate (the best
    candidate whatever the status) and NAME_confidence (of that candidate). The original columns and the order of the
    rows are kept. IN and OUT may be - for stdin and stdout; .gz and .zst are read and written by their endings.

    \b
    canonym map people.csv out.csv --column name
    canonym map events.jsonl.gz out.jsonl.gz --column source --column target --as-of-column date
    canonym map names.tsv out.tsv --column name --to wikidata --unresolved todo.csv
    cat names.csv | canonym map - - --input-format csv --column name > out.csv

    OUT appears only when it is complete. A run that was interrupted leaves OUT.partial, and --resume continues it.
    """
    as_of_period(as_of)
    decisive = Decisive(as_of, context, type_, as_of_column, context_column, type_column)
    columns = Columns(tuple(dict.fromkeys(names)), decisive.columns, overwrite, lists=on_ambiguous == "list")
    dialect = Dialect(
        _NAMED_DELIMITERS.get(delimiter, delimiter) if delimiter is not None else None,
        not no_quotes,
        Encoding(encoding, encoding_errors == "strict"),
    )
    opened = resolver(tables, threshold, margin, profile)
    check_scheme(opened, scheme)
    style = AnswerStyle(scheme, on_ambiguous)
    job = Job(source, target, columns, input_format, dialect, decisive, style, unresolved, jobs, resume)
    line = ProgressLine(shown=not quiet)
    try:
        outcome = map_records(job, opened, line.rows, _say_interrupted)
    finally:
        line.clear()
    _report(outcome, line.seconds, quiet=quiet)


def _say_interrupted(at: Interrupted) -> None:
    if at.resumable:
        say(f"stopped; {at.kept} is kept, and the same command with --resume continues")


def _report(outcome: Outcome, seconds: float, *, quiet: bool) -> None:
    for sentence in outcome.findings.sentences():
        say(sentence)
    if outcome.unknown_types:
        shown = ", ".join(repr(type_) for type_ in outcome.unknown_types[:10])
        say(f"warning: no entity of this table is of type {shown}")
    if outcome.tally.unresolved and outcome.tally.unresolved.dropped:
        say(f"{outcome.tally.unresolved.dropped} of the rarest unresolved strings were left out of the report")
    if not quiet:
        for sentence in outcome.tally.sentences():
            say(f"{sentence}, {seconds:.1f} s")
