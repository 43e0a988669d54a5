"""All benchmarks in one run: ``python -m benchmarks.run``, in two minutes with ``--quick``.

A full run writes RESULTS.md and results.json beside this file; a quick or partial one writes them into the cache, so
that it does not replace a full one, unless ``--output`` says where.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from benchmarks import cold, columns, memory
from benchmarks.corpus import QUICK_TEXT_BYTES, SEED, SIZES, TEXT_BYTES, Corpus, open_corpus
from benchmarks.machine import describe_machine, installed_versions
from benchmarks.peers import NAME_PEERS, TEXT_PEERS
from benchmarks.plots import draw
from benchmarks.process import run_module
from benchmarks.report import FITTED, render
from benchmarks.subject import is_installed

SECTIONS = ("memory", "resolve", "scan", "cold", "columns")


@dataclass(slots=True)
class Run:
    """One run: what to measure, how long, and what came of it.

    Args:
        corpus: the tables, queries and texts.
        sizes: the sizes of table.
        seconds: the time box of each figure.
        timeout: seconds after which an engine is given up.
        text_bytes: how much running text.
        rounds: how often each cold process is timed.
        rows: rows of the columns.
        output: the folder of the results.
        load_before: how many processes wanted a core in the minute before.
        results: the figures by section, filled as they come.
        skipped: one line for what could not be measured.
    """

    corpus: Corpus
    sizes: Sequence[str]
    seconds: float
    timeout: float
    text_bytes: int
    rounds: int
    rows: int
    output: Path
    load_before: float = field(default_factory=lambda: os.getloadavg()[0])
    results: dict[str, Any] = field(default_factory=dict)
    skipped: list[str] = field(default_factory=list)

    def compile(self) -> None:
        """Compile an index of each size: every other measurement of canonym needs it."""
        self.results["memory"] = {}
        for size in self.sizes:
            click.echo(f"compile {size}", err=True)
            try:
                self.results["memory"][size] = {"compile": memory.measure_compile(self.corpus, size)}
            except RuntimeError as error:
                self.skip(f"canonym, {size}: {error}")

    def compiled(self) -> list[str]:
        """Return the sizes of which there is an index of this run."""
        return list(self.results.get("memory", {}))

    def memory(self) -> None:
        """Measure the private memory of a second process."""
        for size in self.compiled():
            click.echo(f"memory {size}", err=True)
            figures = memory.measure_private(self.corpus, size, self.timeout)
            if "failed" in figures:
                self.skip(f"canonym, memory, {size}: {figures['failed']}")
            else:
                self.results["memory"][size]["private"] = figures

    def resolve(self) -> None:
        """Measure resolving by canonym and its peers, and folding."""
        self._engines("resolve", [peer.name for peer in NAME_PEERS], ["--seconds", str(self.seconds)])
        size = self.sizes[-1]
        folding = self._child("resolve", "folding", size, [])
        if folding:
            self.results["folding"] = folding

    def scan(self) -> None:
        """Measure finding names in running text by canonym and its peers."""
        options = ["--seconds", str(self.seconds), "--text-bytes", str(self.text_bytes)]
        self._engines("scan", [peer.name for peer in TEXT_PEERS], options)

    def cold(self) -> None:
        """Measure cold starts."""
        click.echo("cold", err=True)
        self.results["cold"] = cold.measure(self.corpus, self.compiled(), self.rounds)

    def columns(self) -> None:
        """Measure columns of names through files, frames and engines, and the memory of `canonym map`."""
        if not self.compiled():
            return
        size = self.compiled()[min(1, len(self.compiled()) - 1)]
        quick = self.rows < columns.ROWS
        figures: dict[str, Any] = {"size": size, "rates": [], "memory": []}
        self.results["columns"] = figures
        for share in columns.DISTINCT[:1] if quick else columns.DISTINCT:
            figures["rates"].append({"distinct": share, "engines": self._column_rates(size, share, quick)})
            if not figures["memory"]:
                times = (1, 2) if quick else (1, 3, 10)
                peaks = [self._column(size, "memory", self.rows * factor, share) for factor in times]
                figures["memory"] = [row for row in peaks if row]
            self.save()

    def _column_rates(self, size: str, distinct: float, quick: bool) -> dict[str, Any]:
        engines = [engine for engine in columns.ENGINES if not quick or engine != "Spark"]
        figures = {engine: self._column(size, engine, self.rows, distinct) for engine in engines}
        return {engine: row for engine, row in figures.items() if row}

    def _column(self, size: str, engine: str, rows: int, distinct: float) -> dict[str, Any]:
        options = ["--rows", str(rows), "--distinct", str(distinct)]
        return self._child("columns", engine, size, options, timeout=max(self.timeout, 1800))

    def _engines(self, section: str, peers: Sequence[str], options: list[str]) -> None:
        self.results[section] = {}
        for size in self.sizes:
            engines = ["canonym", *peers] if size in self.compiled() else peers
            measured = {engine: self._child(section, engine, size, options) for engine in engines}
            self.results[section][size] = {engine: figures for engine, figures in measured.items() if figures}

    def _child(
        self, section: str, engine: str, size: str, options: list[str], timeout: float | None = None
    ) -> dict[str, Any]:
        click.echo(f"{section} {size} {engine}", err=True)
        where = ["--engine", engine, "--size", size, "--cache", str(self.corpus.folder.parent)]
        figures = run_module(f"benchmarks.{section}", [*where, *options], timeout or self.timeout)
        if "skipped" in figures:
            self.skip(str(figures["skipped"]))
        elif "failed" in figures:
            self.skip(f"{engine}, {section}, {size}: {figures['failed']}")
        else:
            return figures
        return {}

    def save(self) -> Path:
        """Write what there is, so that an interruption loses no more than a section."""
        return write_results(self, self.output)

    def skip(self, line: str) -> None:
        """Note and say, once, that something is not measured."""
        if line not in self.skipped:
            self.skipped.append(line)
            click.echo(f"skipped: {line}", err=True)


def write_results(run: Run, folder: Path) -> Path:
    """Write the page and the raw figures of a run.

    Args:
        run: a run that is done.
        folder: where RESULTS.md and results.json go; made when missing.

    Returns:
        The page.
    """
    results = {
        "date": datetime.now(UTC).date().isoformat(),
        "seed": SEED,
        "seconds": run.seconds,
        "load": [run.load_before, os.getloadavg()[0]],
        "machine": describe_machine(),
        "versions": installed_versions(),
        **run.results,
        "skipped": run.skipped,
    }
    folder.mkdir(parents=True, exist_ok=True)
    results["pictures"] = draw(results, folder)
    if FITTED.exists():
        results["fit"] = json.loads(FITTED.read_text(encoding="utf-8"))
    (folder / "results.json").write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    page = folder / "RESULTS.md"
    page.write_text(render(results), encoding="utf-8")
    return page


def _choices(known: Sequence[str]) -> Callable[[click.Context, click.Parameter, str], list[str]]:
    def read(context: click.Context, parameter: click.Parameter, value: str) -> list[str]:
        chosen = value.split(",")
        if unknown := set(chosen) - set(known):
            raise click.BadParameter(f"{', '.join(sorted(unknown))}: not one of {', '.join(known)}")
        return [name for name in known if name in chosen]

    return read


@click.command()
@click.option("--quick", is_flag=True, help="The 10k table alone, short time boxes, 2 MB of text: under two minutes.")
@click.option("--sizes", default="10k,100k,1m", callback=_choices(list(SIZES)), help="The tables, comma-separated.")
@click.option("--only", default=",".join(SECTIONS), callback=_choices(SECTIONS), help="The sections, comma-separated.")
@click.option("--seconds", type=float, help="The time box of each figure.  [default: 3, quick 0.5]")
@click.option("--timeout", type=float, help="Seconds for an engine at one size.  [default: 300, quick 60]")
@click.option(
    "--cache", type=click.Path(path_type=Path), help="Where corpora are kept.  [default: ~/.cache/canonym-bench]"
)
@click.option("--output", type=click.Path(path_type=Path), help="Where RESULTS.md and results.json go.")
def main(
    quick: bool,
    sizes: list[str],
    only: list[str],
    seconds: float | None,
    timeout: float | None,
    cache: Path | None,
    output: Path | None,
) -> None:
    """Measure canonym beside its peers and write RESULTS.md and results.json."""
    corpus = open_corpus(cache)
    partial = quick or set(only) != set(SECTIONS) or set(sizes) != set(SIZES)
    run = Run(
        corpus=corpus,
        sizes=["10k"] if quick else sizes,
        seconds=seconds or (0.5 if quick else 3.0),
        timeout=timeout or (60 if quick else 300),
        text_bytes=QUICK_TEXT_BYTES if quick else TEXT_BYTES,
        rounds=7 if quick else cold.ROUNDS,
        rows=columns.QUICK_ROWS if quick else columns.ROWS,
        output=output or (corpus.folder if partial else Path(__file__).resolve().parent),
    )
    for size in run.sizes:
        corpus.queries(size)
    if is_installed():
        run.compile()
    else:
        run.skip("canonym (pip install canonym)")
    for section in only:
        getattr(run, section)()
        run.save()
    page = run.save()
    click.echo(page.read_text(encoding="utf-8"))
    click.echo(f"written to {page}", err=True)


if __name__ == "__main__":
    main()
