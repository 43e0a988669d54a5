"""`canonym annotate`: mentions in running text, found or given, resolved together."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from functools import partial
from unicodedata import category

import click

from canonym.adapters.annotating import Manner, annotate_all
from canonym.adapters.documents import FORMATS, BadDocument, Source, documents, files_of
from canonym.cli.completion import complete_file, complete_scheme
from canonym.cli.options import check_scheme, deciding_options, external_id, resolver, table_option
from canonym.cli.progress import ProgressLine
from canonym.cli.terminal import clean, is_terminal, say, write_line
from canonym.decide.query import as_of_period
from canonym.errors import CanonymError, UsageError
from canonym.resolution import Document, FuzzyCost, Mention
from canonym.text.plain import as_it_is, replaced, with_ids
from canonym.text.rows import Externalise, mention_row

_COLOURS = {"person": "green", "organization": "blue", "place": "yellow", "position": "magenta", "event": "cyan"}

Write = Callable[[Source, Document], None]


@click.command("annotate", no_args_is_help=True)
@click.argument("files", nargs=-1, metavar="[FILE]...", shell_complete=complete_file)
@click.option("--as-of", metavar="DATE", help="Of documents that give none: YYYY, YYYY-MM or YYYY-MM-DD.")
@click.option("--find", is_flag=True, help="Find mentions whatever is given.")
@click.option("--overlaps", is_flag=True, help="Also what a longer mention covers.")
@click.option("--fuzzy", is_flag=True, help="Also capitalised names that the table nearly knows; slower.")
@click.option("--format", "format_", type=click.Choice(["text", "jsonl", "html"]), default="text", show_default=True)
@click.option("--replace", type=click.Choice(["id", "name"]),
              help="Rewrite the text: every resolved mention becomes its id or name.")  # fmt: skip
@click.option("--top", type=click.IntRange(0), metavar="N", help="Candidates of a mention to add; it decides nothing.")
@click.option("--to", "scheme", metavar="SCHEME", shell_complete=complete_scheme,
              help="Answer with this external id: wikidata, iso3, ...")  # fmt: skip
@click.option("--input-format", type=click.Choice(FORMATS), help="Default: by the ending, else by the first line.")
@click.option("--jobs", type=click.IntRange(1), default=1, show_default=True, metavar="N", help="Processes.")
@click.option("--strict", is_flag=True, help="Stop at the first document that cannot be read, with exit code 2.")
@click.option("--line-buffered", is_flag=True, help="Write every document at once.")
@click.option("--quiet", is_flag=True, help="No summary and no progress.")
@deciding_options
@table_option
def command(
    files: tuple[str, ...],
    as_of: str | None,
    find: bool,
    overlaps: bool,
    fuzzy: bool,
    format_: str,
    replace: str | None,
    top: int | None,
    scheme: str | None,
    input_format: str | None,
    jobs: int,
    strict: bool,
    line_buffered: bool,
    quiet: bool,
    threshold: float,
    margin: float,
    profile: str,
    tables: tuple[str, ...],
) -> None:
    """Find or take the mentions of documents and resolve those of each document together.

    FILE is a text, JSONL with a `text` a line (and `as_of`, `source`, `mentions`), a folder of these, or - for
    stdin. JSONL without `mentions` means find, [] means none; other keys pass through.

    \b
    canonym annotate article.txt --as-of 2014-12-03
    canonym annotate article.txt --format html > article.html
    canonym annotate feed.jsonl --format jsonl --jobs 4 > annotated.jsonl
    canonym annotate notes/ --replace name
    """
    as_of_period(as_of)
    if replace and format_ == "html":
        raise UsageError("--replace rewrites text; it goes with --format text or jsonl")
    sources = documents(files_of(files), input_format, find=find)
    opened = resolver(tables, threshold, margin, profile)
    check_scheme(opened, scheme)
    shown: Externalise = partial(external_id, opened, scheme=scheme)
    write, finish = _writer(format_, replace, top, shown, several=len(files) > 1)
    line = ProgressLine(shown=not quiet)
    done = mentions = bad = 0
    costs: list[FuzzyCost] = []
    try:
        for source, answer in annotate_all(opened, sources, Manner(as_of, overlaps, fuzzy), jobs):
            if isinstance(answer, BadDocument):
                bad += 1
                _report(answer, line, strict=strict)
            elif source is not None:
                done += 1
                mentions += len(answer.mentions)
                if answer.fuzzy_cost:
                    costs.append(answer.fuzzy_cost)
                write(source, answer)
                if line_buffered:
                    sys.stdout.flush()
            line.rows(done, 0, None)
    finally:
        line.clear()
    finish()
    if bad:
        say(f"{bad:,} {'documents' if bad > 1 else 'document'} could not be read and left out")
    if not quiet and done > 1:
        say(f"{done:,} documents, {mentions:,} mentions, {line.seconds:.1f} s")
    if not quiet and costs:
        tried, known, seconds = (sum(column) for column in zip(*costs, strict=True))
        say(f"--fuzzy: {tried:,} names looked up, {known:,} nearly known, {seconds:.2f} s")


def _report(bad: BadDocument, line: ProgressLine, *, strict: bool) -> None:
    if strict:
        raise CanonymError(bad.why)
    line.clear()
    say(bad.why)


def _writer(
    format_: str, replace: str | None, top: int | None, shown: Externalise, *, several: bool
) -> tuple[Write, Callable[[], None]]:
    """What writes a document, and what ends the output."""
    if format_ == "html":
        from canonym.text.page import Page

        page = Page(shown=shown, top=top)

        def write_html(source: Source, document: Document) -> None:
            page.add(source.place, document, write_line)

        return write_html, partial(page.finish, write_line)
    if format_ == "jsonl":
        return partial(_write_json, replace, top, shown), _nothing
    return partial(_write_text, replace, shown, _Headings(several)), _nothing


def _nothing() -> None:
    """Text and JSONL need no end."""


def _write_json(replace: str | None, top: int | None, shown: Externalise, source: Source, document: Document) -> None:
    rows = [mention_row(mention, top=top, shown=shown) for mention in document.mentions]
    if source.given:
        rows = [{**given, **row} for given, row in zip(source.given, rows, strict=True)]
    record = {**source.record, "text": source.text, "mentions": rows}
    if replace:
        record["replaced"] = replaced(document, replace, shown=shown)
    write_line(json.dumps(record, ensure_ascii=False))


class _Headings:
    """Names the document where there are several."""

    def __init__(self, several: bool) -> None:
        self._several = several
        self._count = 0

    def write(self, source: Source) -> None:
        """A line between documents, once there is more than one."""
        self._count += 1
        if self._several or ":" in source.place:
            heading = f"==> {clean(source.place)} <=="
            shown = click.style(heading, bold=True) if is_terminal() else heading
            write_line(f"\n{shown}" if self._count > 1 else shown)


def _write_text(
    replace: str | None, shown: Externalise, headings: _Headings, source: Source, document: Document
) -> None:
    headings.write(source)
    if replace:
        text = replaced(document, replace, shown=shown, legible=_legible if is_terminal() else as_it_is)
    else:
        text = with_ids(document, shown=shown, legible=_legible, style=_coloured if is_terminal() else None)
    write_line(text.removesuffix("\n"))


def _legible(text: str) -> str:
    """The text without what would command a terminal; line breaks, tabs and kinds of spaces stay."""
    return "".join(char if char in "\n\t" or category(char) == "Zs" else clean(char) for char in text)


def _coloured(mention: Mention) -> str:
    kind = (mention.resolution.type or "").partition("/")[0]
    return click.style(_legible(mention.text), fg=_COLOURS.get(kind), bold=True)
