"""The `canonym` command: a thin skin over the library, one file for each command."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line; what a user gets wrong becomes one sentence and exit code 2, Ctrl-C exit code 130."""
    try:
        code = _run()
    except KeyboardInterrupt:
        print("canonym: interrupted", file=sys.stderr)
        code = 130
    sys.exit(code)


def _run() -> int:
    from canonym.cli.commands import ReaderGone, canonym, click
    from canonym.errors import CanonymError

    try:
        code = canonym.main(prog_name="canonym", standalone_mode=False)
        return code if isinstance(code, int) else 0
    except click.Abort:
        raise KeyboardInterrupt from None
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except ReaderGone:
        _let_go_of_stdout()
        return 0
    except CanonymError as error:
        print(f"canonym: {error}", file=sys.stderr)
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        print(f"canonym: {where}{error.strerror or error}", file=sys.stderr)
        _let_go_of_stdout()
    return 2


def _let_go_of_stdout() -> None:
    """Keep the interpreter from flushing into what cannot take it when it ends."""
    import os

    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
