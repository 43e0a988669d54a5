"""Run the examples of README and docs, and compare or renew what they print.

    python scripts/doc_examples.py                 # says what differs, exits 1 if anything does
    python scripts/doc_examples.py --write         # puts what was printed in its place
    python scripts/doc_examples.py docs/tutorial.md

Each page runs from top to bottom in a folder of its own, which has `aliases` and `data` of this checkout. In it

- a block with a title (```` ```yaml title="clubs.yaml" ````) writes that file;
- `sh` runs the lines that begin with `$ ` (going on after a backslash at the end); the lines below are what it prints;
- `python` runs as it stands, or, with `>>> `, prints what the lines below say; all blocks of a page share their names;
- any other block (`console`, `text`, `json`, ...) is only shown.

`...` stands for anything at all, in a line or over several. Decimals may differ by 0.05: a new fit of the weights moves
confidences a little, and that is no reason for a page to be wrong. `--write` renews them all.
"""

from __future__ import annotations

import contextlib
import doctest
import io
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
_ELSEWHERE = frozenset({ROOT / "docs" / "pipelines.md"})
"""Pages of libraries that an extra brings, run by `tests/adapters/heavy`."""
_DECIMAL = re.compile(r"\b\d+\.(\d{2,})\b")
_TOLERANCE = 0.05
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
    """README and every page of the docs but those whose examples are run elsewhere."""
    docs = ROOT / "docs"
    return [ROOT / "README.md", *(page for page in sorted(docs.rglob("*.md")) if page not in _ELSEWHERE)]


def blocks(page: str) -> Iterator[Block]:
    """The fenced blocks of a page, in order."""
    for match in _FENCE.finditer(page):
        title = _TITLE.search(match[2])
        yield Block(match[1], title[1] if title else None, match[3], match.start(3))


def has_examples(page: str) -> bool:
    """Whether anything of the page would run."""
    return any(block.language == "python" or (block.language == "sh" and "$ " in block.text) for block in blocks(page))


def run(page: str, tolerance: float = _TOLERANCE) -> Run:
    """Run the examples of a page in a new folder.

    Args:
        page: its text.
        tolerance: by how much decimals may differ from those of the page.
    """
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
                renewed.append((block, _run_shell(block.text, folder, done.differences, tolerance)))
            elif block.language == "python":
                with contextlib.chdir(folder):
                    renewed.append((block, _run_python(block.text, names, done.differences, tolerance)))
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


def _run_shell(text: str, folder: Path, differences: list[str], tolerance: float) -> str:
    renewed = []
    for command, expected in _commands(text):
        if command is None:
            renewed.append(expected)
            continue
        printed = _printed(command, folder)
        if agree(expected, printed, tolerance):
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


def agree(expected: str, printed: str, tolerance: float = _TOLERANCE) -> bool:
    """Whether a text is as expected, `...` and the last digits of decimals aside.

    Args:
        expected: may have `...` for anything.
        printed: what there is.
        tolerance: by how much decimals of two places and more may differ.
    """
    expected = _plain(expected)
    figures = list(_DECIMAL.finditer(expected))
    ends = [0, *(figure.end() for figure in figures)]
    between = [expected[end : figure.start()] for end, figure in zip(ends, figures, strict=False)]
    pattern = "".join(
        _literal(text) + rf"(\d+\.\d{{{len(figure[1])}}})" for text, figure in zip(between, figures, strict=True)
    )
    match = re.fullmatch(pattern + _literal(expected[ends[-1] :]), _plain(printed), re.DOTALL)
    if match is None:
        return False
    return all(abs(float(a[0]) - float(b)) <= tolerance for a, b in zip(figures, match.groups(), strict=True))


def _literal(text: str) -> str:
    return ".*?".join(map(re.escape, text.split("...")))


def _plain(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.strip("\n").splitlines())


class _Checker(doctest.OutputChecker):
    """Compares as for commands."""

    def __init__(self, tolerance: float) -> None:
        self._tolerance = tolerance

    def check_output(self, want: str, got: str, optionflags: int) -> bool:
        return agree(want, got, self._tolerance) or (
            self._tolerance > 0 and super().check_output(want, got, optionflags)
        )


class _Runner(doctest.DocTestRunner):
    """Keeps what was printed where it differs."""

    def __init__(self, tolerance: float) -> None:
        super().__init__(_Checker(tolerance), verbose=False, optionflags=_FLAGS)
        self.printed: dict[int, str] = {}
        self.told: list[str] = []

    def report_failure(self, out: Any, test: doctest.DocTest, example: doctest.Example, got: str) -> None:
        self.printed[example.lineno] = got
        self.told.append(f">>> {example.source}expected:\n{example.want}printed:\n{got}")

    def report_unexpected_exception(
        self, out: Any, test: doctest.DocTest, example: doctest.Example, exc_info: Any
    ) -> None:
        self.told.append(f">>> {example.source}raised {exc_info[0].__name__}: {exc_info[1]}")


def _run_python(text: str, names: dict[str, Any], differences: list[str], tolerance: float) -> str:
    if ">>> " not in text:
        try:
            with contextlib.redirect_stdout(io.StringIO()):
                exec(compile(text, "<example>", "exec"), names)
        except Exception as error:
            differences.append(f"{text}raised {type(error).__name__}: {error}")
        return text
    test = doctest.DocTestParser().get_doctest(text, names, "example", None, 0)
    runner = _Runner(tolerance)
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
        done = run(page, 0.0 if write else _TOLERANCE)
        differing += len(done.differences)
        for difference in done.differences:
            print(f"{path.relative_to(ROOT)}:\n{difference}")
        if write and done.page != page:
            path.write_text(done.page, encoding="utf-8")
    return 1 if differing and not write else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
