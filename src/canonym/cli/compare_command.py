"""`canonym compare`: two names side by side, or a file of pairs."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import IO, Any

import click

from canonym.cli.terminal import clean, write_line
from canonym.errors import CanonymError, UsageError


@click.command("compare")
@click.argument("names", nargs=-1, metavar="[A B]")
@click.option("--type", "type_", metavar="TYPE", help="Type of the second name's entity: person, organization, place.")
@click.option("--pairs", nargs=2, metavar="IN OUT", help="JSONL rows {a, b, type} in, with score and confidence out.")
@click.option("--format", "format_", type=click.Choice(["text", "jsonl"]), default="text", show_default=True)
def command(names: tuple[str, ...], type_: str | None, pairs: tuple[str, str] | None, format_: str) -> None:
    """Compare two names as if the second were the only entity.

    \b
    canonym compare "Jazayeri, Massoud" "Massoud Jazairi" --type person
    canonym compare --pairs pairs.jsonl scored.jsonl
    """
    if pairs:
        if names:
            raise UsageError("give two names or --pairs, not both")
        _compare_file(*pairs, type_)
        return
    if len(names) != 2:
        raise UsageError("compare takes two names; quote those of several words")
    row = _compared(*names, type_)
    if format_ == "jsonl":
        write_line(json.dumps({"a": names[0], "b": names[1], **row}, ensure_ascii=False))
        return
    write_line(f"{clean(names[0])} ~ {clean(names[1])}")
    write_line(f"  confidence {row['confidence']:.2f}  score {row['score']:.2f}  {row['method'] or 'nothing agrees'}")
    write_line(f"  {clean(row['why'])}")


def _compared(a: str, b: str, type_: str | None) -> dict[str, Any]:
    from canonym.match.pair import compare

    found = compare(a, b, type_)
    return {
        "score": round(found.score, 4),
        "confidence": round(found.confidence, 4),
        "method": found.method,
        "rules": list(found.rules),
        "why": found.why,
    }


def _compare_file(source: str, target: str, type_: str | None) -> None:
    if source != "-" and target != "-" and Path(source).resolve() == Path(target).resolve():
        raise UsageError(f"{target}: input and output are one file; name another output")
    partial = f"{target}.partial"
    try:
        with ExitStack() as stack:
            lines: IO[bytes] = sys.stdin.buffer if source == "-" else stack.enter_context(Path(source).open("rb"))
            out: IO[str] = (
                sys.stdout if target == "-" else stack.enter_context(Path(partial).open("w", encoding="utf-8"))
            )
            for row in _rows(lines, source):
                row |= _compared(row["a"], row["b"], row.get("type") or type_)
                out.write(json.dumps(row, ensure_ascii=False) + "\n")
        if target != "-":
            Path(partial).replace(target)
    except BaseException:
        Path(partial).unlink(missing_ok=True)
        raise


def _rows(lines: IO[bytes], source: str) -> Iterator[dict[str, Any]]:
    for number, raw in enumerate(lines, 1):
        if not raw.strip():
            continue
        try:
            row = json.loads(raw.decode("utf-8"))
        except ValueError:
            raise CanonymError(f"{source}:{number}: not JSON; write one object {{a, b}} a line") from None
        if not isinstance(row, dict) or not isinstance(row.get("a"), str) or not isinstance(row.get("b"), str):
            raise CanonymError(f"{source}:{number}: a row needs the texts `a` and `b`")
        yield row
