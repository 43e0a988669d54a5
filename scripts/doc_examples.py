"""Run the examples of README and docs, and compare or renew what they print.

    python scripts/doc_examples.py                 # says what differs, exits 1 if anything does
    python scripts/doc_examples.py --write         # puts what was printed in its place
    python scripts/doc_examples.py docs/tutorial.md

Each page runs from top to bottom in a folder of its own, which has `aliases` and `data` of this checkout. In it

- a block with a title (```` ```yaml title="clubs.yaml" ````) writes that file;
- `sh` runs the lines that begin with `$ ` (going on after a backslash at the end); the lines below are what it prints;
- `python` runs as it stands, or, with `>>> `, prints what the lines below say; all blocks of a page share their names;
- any other block (`console`, `text`, `json`, ...) is only shown.

`...` stands for anything at all, in a line or over several.
"""

from __future__ import annotations

import contextlib
import doctest
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent

_FENCE = re.compile(r"^```(\w+)([^\n]*)\n(.*?)^```[ ]*$", re.MULTILINE | re.DOTALL)
_TITLE = re.compile(r'title="([^"]+)"')
_FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
_LONGEST = 120
"""Seconds that a command may take."""


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block: its language, the file that it writes if any, and where its text begins in the page."""

    language: str
    title: str | None
    text: str
    start: int


@dataclass(slots=True)
class Run:
    """What came of a page: its differences, and the page with what was printed in its place."""

    differences: list[str] = field(default_factory=list)
    page: str = ""


def pages() -> list[Path]:
    """README and every page of the docs."""
    return [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def blocks(page: str) -> Iterator[Block]:
    """The fenced blocks of a page, in order."""
    for match in _FENCE.finditer(page):
        title = _TITLE.search(match[2])
        yield Block(match[1], title[1] if title else None, match[3], match.start(3))


def has_examples(page: str) -> bool:
    """Whether anything of the page would run."""
    return any(block.language == "python" or (block.language == "sh" and "$ " in block.text) for block in blocks(page))


def run(page: str) -> Run:
    """Run the examples of a page in a new folder."""
    done = Run()
    renewed: list[tuple[Block, str]] = []
    names: dict[str, Any] = {"__name__": "__main__"}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "work"
        _furnish(folder)
        for block in blocks(page):
            if block.title:
                target = folder / block.title
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text(block.text, encoding="utf-8")
            elif block.language == "sh":
                renewed.append((block, _run_shell(block.text, folder, done.differences)))
            elif block.language == "python":
                with contextlib.chdir(folder):
                    renewed.append((block, _run_python(block.text, names, done.differences)))
    for block, text in reversed(renewed):
        page = page[: block.start] + text + page[block.start + len(block.text) :]
    done.page = page
    return done


def _furnish(folder: Path) -> None:
    """The working folder with what a checkout has, and beside it a `canonym` of this interpreter."""
    folder.mkdir()
    for name in ("aliases", "data"):
        (folder / name).symlink_to(ROOT / name)
    command = folder.parent / "bin" / "canonym"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m canonym "$@"\n')
    command.chmod(0o755)


def _run_shell(text: str, folder: Path, differences: list[str]) -> str:
    renewed = []
    for command, expected in _commands(text):
        if command is None:
            renewed.append(expected)
            continue
        printed = _printed(command, folder)
        if _agree(expected, printed):
            renewed.append(f"{command}{expected}")
        else:
            renewed.append(f"{command}{printed}")
            differences.append(f"{command}expected:\n{expected}printed:\n{printed}")
    return "".join(renewed)


def _commands(text: str) -> Iterator[tuple[str | None, str]]:
    """Commands as written, each with the lines below it; text before the first command comes with None."""
    command, output = None, ""
    going_on = False
    for line in text.splitlines(keepends=True):
        if going_on and command is not None:
            command += line
        elif line.startswith("$ "):
            if command is not None or output:
                yield command, output
            command, output = line, ""
        else:
            output += line
            continue
        going_on = line.rstrip("\n").endswith("\\")
    yield command, output


def _printed(command: str, folder: Path) -> str:
    bin_folder = folder.parent / "bin"
    environment = {
        **os.environ,
        "PATH": f"{bin_folder}{os.pathsep}{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}",
        "COLUMNS": "100",
        "LC_ALL": "C.UTF-8",
    }
    shell = shutil.which("bash") or "sh"
    lines = command.removeprefix("$ ")
    done = subprocess.run(
        [shell, "-c", lines], cwd=folder, env=environment, timeout=_LONGEST, check=False,
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip
    printed = done.stdout.decode("utf-8", "replace").rstrip("\n")
    return f"{printed}\n" if printed else ""


def _agree(expected: str, printed: str) -> bool:
    pattern = ".*?".join(re.escape(part) for part in _plain(expected).split("..."))
    return re.fullmatch(pattern, _plain(printed), re.DOTALL) is not None


def _plain(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.strip("\n").splitlines())


class _Runner(doctest.DocTestRunner):
    """Keeps what was printed where it differs."""

    def __init__(self) -> None:
        super().__init__(verbose=False, optionflags=_FLAGS)
        self.printed: dict[int, str] = {}
        self.told: list[str] = []

    def report_failure(self, out: Any, test: doctest.DocTest, example: doctest.Example, got: str) -> None:
        self.printed[example.lineno] = got
        self.told.append(f">>> {example.source}expected:\n{example.want}printed:\n{got}")

    def report_unexpected_exception(
        self, out: Any, test: doctest.DocTest, example: doctest.Example, exc_info: Any
    ) -> None:
        self.told.append(f">>> {example.source}raised {exc_info[0].__name__}: {exc_info[1]}")


def _run_python(text: str, names: dict[str, Any], differences: list[str]) -> str:
    if ">>> " not in text:
        try:
            exec(compile(text, "<example>", "exec"), names)
        except Exception as error:
            differences.append(f"{text}raised {type(error).__name__}: {error}")
        return text
    test = doctest.DocTestParser().get_doctest(text, names, "example", None, 0)
    runner = _Runner()
    test.globs = names
    runner.run(test, clear_globs=False, out=lambda _: None)
    differences += runner.told
    lines = text.splitlines(keepends=True)
    for example in reversed(test.examples):
        if example.lineno in runner.printed:
            first = example.lineno + example.source.count("\n")
            lines[first : first + example.want.count("\n")] = [runner.printed[example.lineno]]
    return "".join(lines)


def main(arguments: Sequence[str]) -> int:
    """Run the pages named, or all; 1 where anything differs and is not written."""
    write = "--write" in arguments
    wanted = [Path(name).resolve() for name in arguments if name != "--write"] or pages()
    differing = 0
    for path in wanted:
        page = path.read_text(encoding="utf-8")
        if not has_examples(page):
            continue
        done = run(page)
        differing += len(done.differences)
        for difference in done.differences:
            print(f"{path.relative_to(ROOT)}:\n{difference}")
        if write and done.page != page:
            path.write_text(done.page, encoding="utf-8")
    return 1 if differing and not write else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
