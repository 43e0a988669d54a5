"""The group of commands; each is imported only when it is called."""

from __future__ import annotations

import gc
import sys
from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType
from typing import IO, Any

import click

from canonym import __version__
from canonym.errors import CanonymError

COMMANDS: Mapping[str, str] = MappingProxyType(
    {
        "resolve": "Resolve names given as arguments, or one a line with -.",
        "map": "Add canonical ids to a column of a CSV, TSV, JSONL or Parquet file.",
        "annotate": "Find or take mentions in running text and resolve them together.",
        "compile": "Compile tables to an index.",
        "lint": "Check tables.",
        "show": "Show an entity, or count a table with --stats.",
        "search": "Search the names of a table.",
        "compare": "Compare two names as if the second were the only entity.",
        "eval": "Measure a table against gold rows.",
    }
)
"""Command name to its line in `canonym --help`; the module `canonym.cli.NAME` holds the command of that name."""


class ReaderGone(Exception):
    """The reader of stdout has closed it (`| head`): nothing is left to say."""


class Explained(click.ClickException):
    """A failure told in one sentence, with exit code 2."""

    exit_code = 2

    def show(self, file: IO[Any] | None = None) -> None:
        """Say it on stderr."""
        click.echo(f"canonym: {self.message}", file=file, err=file is None)


class LazyGroup(click.Group):
    """A group that imports the module of a command when the command is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands, in the order of the help page."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, imported now."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"canonym.cli.{cmd_name}_command")
        command: click.Command = module.command
        gc.freeze()
        gc.enable()
        return command

    def invoke(self, ctx: click.Context) -> object:
        """Run the command, and have all its output out before it counts as done.

        Raises:
            ReaderGone: the reader of stdout has closed it; click would exit with 1.
            Explained: any failure that has a sentence.
        """
        try:
            result: object = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            raise ReaderGone from None
        except CanonymError as error:
            raise Explained(str(error)) from None
        except OSError as error:
            where = f"{error.filename}: " if error.filename else ""
            raise Explained(f"{where}{error.strerror or error}") from None
        return result

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(__version__, prog_name="canonym")
def canonym() -> None:
    """Resolve variant names to canonical IDs.

    \b
    canonym resolve Daesh
    canonym resolve "Pentagon spokesman" --as-of 2014-12-03 --explain
    canonym map in.csv out.csv --column name
    canonym annotate article.txt --as-of 2014-12-03
    canonym compile aliases/ --output names.index

    Every command takes --table (a folder, YAML, JSONL or a compiled index); the default is the bundled table.
    Exit codes: 0 done, 1 a check found problems, 2 wrong usage or unreadable input.
    """
