"""Writing to people and pipes: untrusted text never carries control codes to a terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence

import click


def clean(text: object) -> str:
    """A text with control and direction-changing characters made visible.

    >>> clean("a\\x1b[31mb")
    'a\\\\x1b[31mb'
    """
    return "".join(char if char.isprintable() else _visible(char) for char in str(text))


def _visible(char: str) -> str:
    return " " if char in "\t\n\r" else char.encode("unicode_escape").decode("ascii")


def is_terminal() -> bool:
    """Whether stdout is a terminal that a person looks at."""
    return sys.stdout.isatty()


def write_line(text: str) -> None:
    """One line to stdout, as UTF-8 whatever the locale says."""
    click.echo(text.encode("utf-8", "replace"))


def write_table(headings: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """A small aligned table to stdout; bold headings on a terminal only."""
    cells = [[clean(cell) for cell in row] for row in rows]
    widths = [max([len(heading), *(len(row[i]) for row in cells)]) for i, heading in enumerate(headings)]
    head = "  ".join(heading.ljust(width) for heading, width in zip(headings, widths, strict=True)).rstrip()
    write_line(click.style(head, bold=True) if is_terminal() else head)
    for row in cells:
        write_line("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


def say(text: str) -> None:
    """Words for people, to stderr."""
    click.echo(f"canonym: {clean(text)}", err=True)
