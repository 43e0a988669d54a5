"""Write the reference of the commands from their own help.

    python scripts/command_reference.py      # writes docs/reference/commands.md
"""

from __future__ import annotations

from pathlib import Path

import click

from canonym.cli.commands import COMMANDS, canonym

TARGET = Path(__file__).resolve().parent.parent / "docs" / "reference" / "commands.md"

_WIDTH = 100

_HEAD = """\
# Commands

What `canonym COMMAND --help` prints, for every command. This page is generated; do not edit it.

Data goes to stdout, words to stderr. Exit codes: 0 done, 1 a check found problems, 2 wrong usage or unreadable input.
"""


def written() -> str:
    """The page as the committed file has it."""
    parts = [_HEAD, _section("canonym", _help(canonym, "canonym", None))]
    with click.Context(canonym, info_name="canonym") as parent:
        for name in COMMANDS:
            command = canonym.get_command(parent, name)
            if command is not None:
                parts.append(_section(f"canonym {name}", _help(command, name, parent)))
    return "\n".join(parts)


def _help(command: click.Command, name: str, parent: click.Context | None) -> str:
    settings = {"help_option_names": ["-h", "--help"]}
    with click.Context(command, parent, name, terminal_width=_WIDTH, max_content_width=_WIDTH, **settings) as ctx:
        return "\n".join(line.rstrip() for line in command.get_help(ctx).splitlines())


def _section(heading: str, text: str) -> str:
    return f"## {heading}\n\n```text\n{text}\n```\n"


def main() -> None:
    """Write the page to its place."""
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(written(), encoding="utf-8")


if __name__ == "__main__":
    main()
