"""Options that mean the same in every command."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from canonym.cli.completion import complete_table, complete_type
from canonym.decide.opening import open_resolver
from canonym.decide.query import PROFILES, Options
from canonym.decide.resolver import Resolver
from canonym.errors import UsageError

Command = TypeVar("Command", bound=Callable[..., Any])


def table_option(command: Command) -> Command:
    """`--table PATH`, repeatable."""
    return click.option(
        "--table",
        "tables",
        multiple=True,
        metavar="PATH",
        shell_complete=complete_table,
        help="Folder, YAML, JSONL or compiled index; repeatable; `bundled` is the shipped table and the default.",
    )(command)


def deciding_options(command: Command) -> Command:
    """`--threshold`, `--margin`, `--profile`."""
    for decorate in (
        click.option("--profile", type=click.Choice(PROFILES), default="balanced", show_default=True,
                     help="strict: exact and structural variants only; broad: every candidate worth a look."),
        click.option("--margin", type=click.FloatRange(0, 1), default=Options().margin, show_default=True,
                     help="Least lead over the runner-up."),
        click.option("--threshold", type=click.FloatRange(0, 1), default=Options().threshold, show_default=True,
                     help="Least confidence of an answer."),
    ):  # fmt: skip
        command = decorate(command)
    return command


def context_options(command: Command) -> Command:
    """`--as-of`, `--context`, `--type`."""
    for decorate in (
        click.option("--type", "type_", metavar="TYPE", shell_complete=complete_type,
                     help="Only entities of this type or below it."),
        click.option("--context", metavar="TEXT", help="Words around the mention that may support a candidate."),
        click.option("--as-of", metavar="DATE", help="YYYY, YYYY-MM or YYYY-MM-DD; none means no date filter."),
    ):  # fmt: skip
        command = decorate(command)
    return command


def resolver(tables: tuple[str, ...], threshold: float, margin: float, profile: str) -> Resolver:
    """The resolver that the options ask for."""
    return open_resolver(*tables, options=Options(threshold, margin, profile))


def external_id(resolver: Resolver, id_: str | None, scheme: str | None) -> str | None:
    """An id in the scheme that `--to` asks for (itself where none is); None where the entity has none."""
    if id_ is None or scheme is None:
        return id_
    return resolver.index.external_id(id_, scheme)


def check_scheme(resolver: Resolver, scheme: str | None) -> None:
    """Refuse a `--to` scheme that no entity has.

    Raises:
        UsageError: naming the schemes there are.
    """
    if scheme is not None and scheme not in resolver.index.schemes():
        known = ", ".join(resolver.index.schemes()) or "none"
        raise UsageError(f"no entity has an id in scheme {scheme!r}; this table has {known}")


