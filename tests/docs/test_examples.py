"""Every example of README and docs runs and prints what it says."""

from __future__ import annotations

from pathlib import Path

import pytest
from scripted import ROOT, script

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_the_examples_of_a_page_run_as_printed(page: Path) -> None:
    runner = script("doc_examples")
    text = page.read_text(encoding="utf-8")
    if page not in runner.pages() or not runner.has_examples(text):
        return
    differences = runner.run(text).differences
    assert not differences, "\n".join([*differences, "renew with: python scripts/doc_examples.py --write"])


def test_what_differs_is_told_and_can_be_put_right() -> None:
    page = "```sh\n$ echo one && echo two\none\nthree\n$ echo ok\n...\n```\n\n```python\n>>> 1 + 1\n3\n```\n"
    done = script("doc_examples").run(page)
    assert len(done.differences) == 2
    assert done.page == "```sh\n$ echo one && echo two\none\ntwo\n$ echo ok\n...\n```\n\n```python\n>>> 1 + 1\n2\n```\n"
    assert not script("doc_examples").run(done.page).differences


def test_a_new_fit_may_move_a_figure_a_little() -> None:
    agree = script("doc_examples").agree
    assert agree("a  0.93  b ... 1.00\n", "a  0.95  b and c 0.99\n")
    assert not agree("a  0.93\n", "a  0.80\n")
    assert not agree("a  0.93\n", "b  0.93\n")
    assert not agree("3 rows, 0.93\n", "4 rows, 0.93\n")
    assert not agree("a  0.93\n", "a  0.95\n", tolerance=0.0)


def test_a_block_with_a_title_writes_its_file() -> None:
    page = '```text title="a/b.txt"\nhello\n```\n\n```sh\n$ cat a/b.txt\nhello\n```\n'
    assert not script("doc_examples").run(page).differences


def test_a_failing_block_of_python_is_a_difference() -> None:
    (difference,) = script("doc_examples").run("```python\nraise ValueError('no')\n```\n").differences
    assert "ValueError: no" in difference
