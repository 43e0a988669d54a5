"""The `canonym` command: a thin skin over the library, one file for each command."""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Run the command line; what a user gets wrong becomes one sentence and exit code 2."""
    from canonym.cli.commands import canonym
    from canonym.errors import CanonymError

    code = 0
    try:
        canonym.main(standalone_mode=True, prog_name="canonym")
    except CanonymError as error:
        print(f"canonym: {error}", file=sys.stderr)
        code = 2
    except BrokenPipeError:
        # The reader has gone (`| head`): say nothing, and keep the interpreter from flushing into it again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        print(f"canonym: {where}{error.strerror or error}", file=sys.stderr)
        code = 2
    sys.exit(code)
