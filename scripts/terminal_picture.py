"""Draw the terminal picture of README from what the commands print now.

    python scripts/terminal_picture.py       # writes docs/images/terminal.svg

Needs rich. The commands run in a pseudo-terminal, so the picture has the colours that a person sees.
"""

from __future__ import annotations

import io
import os
import pty
import shlex
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.text import Text

TARGET = Path(__file__).resolve().parent.parent / "docs" / "images" / "terminal.svg"

WIDTH = 96

ARTICLE = """\
WASHINGTON - Rear Admiral John Kirby said that Iranian
jets had struck ISIL in eastern Iraq. Kirby, the Pentagon
press secretary, would not say how often.
"""

COMMANDS = (
    'canonym resolve ISIS Daesh "so-called Islamic State" "Angela Merkle"',
    'canonym resolve "Pentagon spokesman" "KIRBY, John" --as-of 2014-12-03',
    'canonym resolve "Pentagon spokesman" --as-of 2016-03-01',
    "canonym resolve Georgia",
    'canonym resolve Georgia --context "Peach growers near Atlanta"',
    "canonym annotate article.txt --as-of 2014-12-03",
)

# rich's own frame without its web font: a page that shows the picture must not call another site.
_FRAME = """\
<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg" role="img">
    <style>
    .{unique_id}-matrix {{
        font-family: "Fira Code", ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace;
        font-size: {char_height}px;
        line-height: {line_height}px;
    }}
    .{unique_id}-title {{ font-size: 18px; font-weight: bold; font-family: sans-serif; }}
    {styles}
    </style>
    <defs>
    <clipPath id="{unique_id}-clip-terminal">
      <rect x="0" y="0" width="{terminal_width}" height="{terminal_height}" />
    </clipPath>
    {lines}
    </defs>
    {chrome}
    <g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
    {backgrounds}
    <g class="{unique_id}-matrix">
    {matrix}
    </g>
    </g>
</svg>
"""


def drawn() -> str:
    """The picture as the committed file has it."""
    console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True, legacy_windows=False)
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "article.txt").write_text(ARTICLE, encoding="utf-8")
        for command in COMMANDS:
            console.print(Text.assemble(("$ ", "green"), (command, "bold")))
            console.print(Text.from_ansi(_seen(command, folder)))
            if command != COMMANDS[-1]:
                console.print()
    picture = console.export_svg(title="canonym", code_format=_FRAME, unique_id="canonym")
    return "\n".join(line.rstrip() for line in picture.splitlines() if line.strip()) + "\n"


def _seen(command: str, folder: str) -> str:
    """What a command prints to a terminal."""
    words = [sys.executable, "-m", "canonym", *shlex.split(command)[1:]]
    pid, terminal = pty.fork()
    if pid == 0:
        os.chdir(folder)
        os.environ.update(TERM="xterm-256color", COLUMNS=str(WIDTH), LC_ALL="C.UTF-8")
        os.execv(sys.executable, words)
    pieces = []
    try:
        while piece := os.read(terminal, 65_536):
            pieces.append(piece)
    except OSError:
        pass  # Linux ends a pseudo-terminal with an error instead of an end of file.
    os.close(terminal)
    os.waitpid(pid, 0)
    return b"".join(pieces).decode("utf-8", "replace").replace("\r\n", "\n").rstrip("\n")


def main() -> None:
    """Write the picture to its place."""
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(drawn(), encoding="utf-8")


if __name__ == "__main__":
    main()
