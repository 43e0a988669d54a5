"""Compiling and memory: seconds and peak memory of ``canonym compile``, size of the index, what a second process adds.

``python -m benchmarks.memory --size 10k`` compiles the table and prints one JSON object.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from itertools import islice
from pathlib import Path
from typing import Any

import click

from benchmarks.corpus import Corpus, open_corpus, read_queries
from benchmarks.process import private_mb, run_module, size_mb
from benchmarks.subject import Canonym, compile_index

_TINY_ENTITIES = 20


def measure_compile(corpus: Corpus, size: str) -> dict[str, float]:
    """Compile a table in a fresh process.

    Args:
        corpus: the tables; its index of this size is replaced.
        size: the size of the table.

    Returns:
        Wall and CPU seconds, peak resident memory, and the size of table and index, in MB.
    """
    table, index = corpus.table(size), corpus.index(size)
    done = compile_index(table, index)
    # Pages just written count as private to whoever maps them until they are on disk.
    os.sync()
    return {
        "wall_s": done.wall_s,
        "cpu_s": done.cpu_s,
        "peak_mb": done.peak_mb,
        "table_mb": size_mb(table),
        "index_mb": size_mb(index),
        "text_mb": _text_mb(index),
    }


def _text_mb(index: Path) -> float:
    """How much of an index only serves to find names in running text."""
    from canonym.index.layout import map_file

    sizes = map_file(index).sizes
    return sum(size for name, size in sizes.items() if name.startswith("find.")) / 1e6


def measure_private(corpus: Corpus, size: str, timeout: float = 300) -> dict[str, Any]:
    """Measure what a second process over an index adds to the memory of the machine.

    Args:
        corpus: the queries and indexes.
        size: the size of the table.
        timeout: seconds after which it is given up.

    Returns:
        Private MB above the imports once opened and after all queries, while a first process holds the index.
    """
    module = ["-m", "benchmarks.memory", "--size", size, "--cache", str(corpus.folder.parent)]
    holder = subprocess.Popen(
        [sys.executable, *module, "--hold"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=Path(__file__).resolve().parent.parent,
    )
    assert holder.stdout is not None
    try:
        holder.stdout.readline()
        return run_module("benchmarks.memory", [*module[2:], "--private"], timeout)
    finally:
        holder.communicate()


def _private_figures(corpus: Corpus, size: str) -> dict[str, float]:
    texts = [query.text for query in read_queries(corpus.queries(size))]
    with tempfile.TemporaryDirectory() as folder:
        _answer(_tiny_index(corpus, Path(folder)), texts[:200])
    imports = private_mb()
    subject = Canonym(corpus.index(size))
    opened = private_mb()
    for text in texts:
        subject.one(text)
    answered = private_mb()
    return {"imports_mb": imports, "opened_mb": opened - imports, "answered_mb": answered - imports}


def _answer(index: Path, texts: list[str]) -> Canonym:
    subject = Canonym(index)
    for text in texts:
        subject.one(text)
    return subject


def _tiny_index(corpus: Corpus, folder: Path) -> Path:
    """Compile an index of a few entities, over which all modules get imported at hardly any memory of its own."""
    table = folder / "tiny.jsonl"
    with corpus.table("10k").open(encoding="utf-8") as lines:
        table.write_text("".join(islice(lines, _TINY_ENTITIES)), encoding="utf-8")
    compile_index(table, folder / "tiny")
    return folder / "tiny"


@click.command()
@click.option("--size", default="10k", show_default=True, help="The table: 10k, 100k or 1m.")
@click.option("--cache", type=click.Path(path_type=Path), help="Where the corpora are kept.")
@click.option("--hold", is_flag=True, help="Open the index, answer all queries, wait for the end of stdin.")
@click.option("--private", is_flag=True, help="Measure the private memory of this process.")
def main(size: str, cache: Path | None, hold: bool, private: bool) -> None:
    """Compile a table, measure what it takes and what a second process adds, and print one JSON object."""
    corpus = open_corpus(cache)
    if hold:
        subject = _answer(corpus.index(size), [query.text for query in read_queries(corpus.queries(size))])
        click.echo(f"holding {subject.name}")
        sys.stdin.read()
    elif private:
        click.echo(json.dumps(_private_figures(corpus, size)))
    else:
        click.echo(json.dumps({"compile": measure_compile(corpus, size), "private": measure_private(corpus, size)}))


if __name__ == "__main__":
    main()
