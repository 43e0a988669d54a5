"""`canonym resolve`: one-off lookups, and lines from a pipe."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator

import click

from canonym.cli.completion import complete_scheme
from canonym.cli.options import (
    check_scheme,
    context_options,
    deciding_options,
    external_id,
    resolver,
    table_option,
)
from canonym.cli.terminal import clean, is_terminal, write_line, write_table
from canonym.decide.resolver import Resolver
from canonym.resolution import Candidate, Resolution

_LONGEST_LINE = 1 << 16
"""Bytes of a piped line that are read; a mention over 1,000 code points is nil anyway."""


@click.command("resolve", no_args_is_help=True)
@click.argument("mentions", nargs=-1, metavar="[MENTION]...")
@context_options
@click.option("--together", is_flag=True, help="The mentions are of one document and may support each other.")
@click.option("--explain", is_flag=True, help="Say what was considered, what was ruled out and why.")
@click.option("--top", type=click.IntRange(0), metavar="N", help="Candidates to show; it decides nothing.")
@click.option("--to", "scheme", metavar="SCHEME", shell_complete=complete_scheme,
              help="Answer with this external id: wikidata, iso3, ...")  # fmt: skip
@click.option("--format", "format_", type=click.Choice(["text", "jsonl", "id"]), help="Default: text.")
@click.option("--strict", is_flag=True, help="Exit 1 where anything is not resolved.")
@click.option("--line-buffered", is_flag=True, help="With -: write every answer at once.")
@deciding_options
@table_option
def command(
    mentions: tuple[str, ...],
    as_of: str | None,
    context: str | None,
    type_: str | None,
    together: bool,
    explain: bool,
    top: int | None,
    scheme: str | None,
    format_: str | None,
    strict: bool,
    line_buffered: bool,
    threshold: float,
    margin: float,
    profile: str,
    tables: tuple[str, ...],
) -> None:
    """Resolve names to canonical IDs.

    A lone - reads one mention a line from stdin. Exits 0 whatever the status, 1 with --strict where anything is
    not resolved.

    \b
    canonym resolve ISIS Daesh "Islamic State"
    canonym resolve "Pentagon spokesman" --as-of 2014-12-03
    canonym resolve --together Kirby "a Pentagon spokesman" --explain
    cut -f2 names.tsv | canonym resolve - --format id
    """
    opened = resolver(tables, threshold, margin, profile)
    check_scheme(opened, scheme)

    def ask(mention: str) -> Resolution:
        return opened.resolve(mention, as_of, context, type_)

    if mentions == ("-",):
        answers: Iterator[Resolution] = map(ask, _lines())
    elif together:
        answers = iter(opened.resolve_many(mentions, as_of, context, type_, together=True))
    else:
        answers = map(ask, mentions)
    write = _writer(format_ or "text", opened, scheme, top, explain, streaming=mentions == ("-",))
    complete = True
    for answer in answers:
        complete &= answer.resolved
        write(answer)
        if line_buffered:
            sys.stdout.flush()
    if strict and not complete:
        raise SystemExit(1)


def _lines() -> Iterator[str]:
    """The lines of stdin, cut where they are longer than any mention."""
    stream = sys.stdin.buffer
    while raw := stream.readline(_LONGEST_LINE):
        rest = raw
        while not rest.endswith(b"\n") and (rest := stream.readline(_LONGEST_LINE)):
            pass
        yield raw.decode("utf-8", "replace").rstrip("\r\n")


def _writer(
    format_: str, opened: Resolver, scheme: str | None, top: int | None, explain: bool, *, streaming: bool
) -> Callable[[Resolution], None]:
    def id_(answer: Resolution) -> str:
        return external_id(opened, answer.id, scheme) or ""

    def write_id(answer: Resolution) -> None:
        write_line(clean(id_(answer)))

    def write_json(answer: Resolution) -> None:
        row = answer.to_dict(top)
        row["id"] = id_(answer) or None
        if explain:
            row["explanation"] = answer.explain()
        write_line(json.dumps(row, ensure_ascii=False))

    def write_text(answer: Resolution) -> None:
        if explain:
            write_line("\n".join(clean(line) for line in answer.explain().splitlines()))
            return
        _write_answer(answer, id_(answer), top)

    return {"id": write_id, "jsonl": write_json, "text": write_text}[format_]


def _write_answer(answer: Resolution, id_: str, top: int | None) -> None:
    mention, status = clean(answer.mention), answer.status.value
    if answer.resolved:
        shown = f"{mention}  {click.style(clean(id_), bold=True) if is_terminal() else clean(id_)}"
        write_line(f"{shown}  {clean(answer.name)}  {clean(answer.type)}  {answer.confidence:.2f}")
        candidates = answer.candidates[: top or 0]
    else:
        write_line(f"{mention}  {status}: {clean(answer.reason)}")
        candidates = answer.candidates[:top]
    if candidates:
        write_table(["  candidate", "name", "confidence", "alias", "in force"], map(_candidate_row, candidates))


def _candidate_row(candidate: Candidate) -> tuple[str, ...]:
    return (
        f"  {candidate.id}",
        candidate.name,
        f"{candidate.confidence:.2f}",
        candidate.alias,
        candidate.valid,
    )
