"""The `canonym` command: a thin skin over the library, one file for each command."""

from __future__ import annotations

import gc
import sys


def main() -> None:
    """Run the command line; what a user gets wrong becomes one sentence and exit code 2, Ctrl-C exit code 130."""
    # What is imported lives as long as the process: collecting garbage meanwhile, and when the interpreter ends, finds
    # nothing and would be a fifth of the time of a one-off lookup. The command itself runs with the collector on.
    gc.disable()
    try:
        code = _run()
    except KeyboardInterrupt:
        print("canonym: interrupted", file=sys.stderr)
        code = 130
    gc.freeze()
    sys.exit(code)


def _run() -> int:
    import click

    from canonym.cli.commands import Explained, ReaderGone, canonym

    try:
        code = canonym.main(prog_name="canonym", standalone_mode=False)
        return code if isinstance(code, int) else 0
    except click.Abort:
        raise KeyboardInterrupt from None
    except ReaderGone:
        _let_go_of_stdout()
        return 0
    except click.ClickException as error:
        error.show()
        if isinstance(error, Explained):
            _let_go_of_stdout()
        return error.exit_code


def _let_go_of_stdout() -> None:
    """Keep the interpreter from flushing into what cannot take it when it ends."""
    import os

    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
