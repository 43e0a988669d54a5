"""Cold starts: whole processes by wall clock, measured in turn, beside Python alone and Python importing click.

``python -m benchmarks.cold --sizes 10k`` prints one JSON object; the indexes must have been compiled.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import Any

import click

from benchmarks.corpus import Corpus, open_corpus, read_queries
from benchmarks.process import environment, run_process
from benchmarks.subject import command, is_installed

ROUNDS = 21
BARE, IMPORT_CLICK = "python -c pass", "python -c 'import click'"

_OPEN = """
import sys, time
import canonym
start = time.perf_counter()
resolver = canonym.open(sys.argv[1])
opened = time.perf_counter()
resolver.resolve(sys.argv[2])
answered = time.perf_counter()
resolver.resolve(sys.argv[3])
print((opened - start) * 1e3, (answered - opened) * 1e3, (time.perf_counter() - answered) * 1e3)
"""


def measure_processes(commands: Mapping[str, Sequence[str]], rounds: int) -> dict[str, dict[str, float]]:
    """Run commands in turn, again and again, so that all see the same machine.

    Args:
        commands: what to run, by label.
        rounds: how often each is timed, after one round that is not.

    Returns:
        By label: median and least wall milliseconds, median CPU milliseconds, peak memory in MB, the exit code.
    """
    finished: dict[str, list[Any]] = {label: [] for label in commands}
    for number in range(rounds + 1):
        for label, arguments in commands.items():
            done = run_process(arguments)
            if number:
                finished[label].append(done)
    return {
        label: {
            "wall_ms": median(run.wall_s for run in runs) * 1e3,
            "least_ms": min(run.wall_s for run in runs) * 1e3,
            "cpu_ms": median(run.cpu_s for run in runs) * 1e3,
            "peak_mb": max(run.peak_mb for run in runs),
            "exit_code": runs[-1].code,
        }
        for label, runs in finished.items()
    }


def measure_open(index: Path, exact: str, damaged: str, runs: int) -> dict[str, float]:
    """Time opening an index and the first answers, each time in a fresh process that has imported canonym.

    Args:
        index: a compiled index.
        exact: a name that the table knows.
        damaged: a name that it does not know quite.
        runs: how many processes, after one that is not counted.

    Returns:
        Median wall milliseconds of opening, of the first exact and of the first fuzzy answer.
    """
    rows = []
    for _ in range(runs + 1):
        arguments = [sys.executable, "-c", _OPEN, str(index), exact, damaged]
        done = subprocess.check_output(arguments, text=True, env=environment())
        rows.append([float(part) for part in done.split()])
    opened, first, fuzzy = (median(column) for column in zip(*rows[1:], strict=True))
    return {"open_ms": opened, "first_exact_ms": first, "first_fuzzy_ms": fuzzy}


def measure(corpus: Corpus, sizes: Sequence[str], rounds: int = ROUNDS) -> dict[str, Any]:
    """Measure cold starts over the compiled indexes and the bundled table.

    Args:
        corpus: the queries and indexes.
        sizes: the sizes of table.
        rounds: how often each process is timed.

    Returns:
        "processes" by label and "open" by size.
    """
    commands = {BARE: [sys.executable, "-c", "pass"], IMPORT_CLICK: [sys.executable, "-c", "import click"]}
    figures: dict[str, Any] = {"open": {}}
    if is_installed():
        commands["canonym resolve, bundled table"] = [*command(), "resolve", "Daesh"]
        for size in sizes:
            index, (exact, damaged) = corpus.index(size), _names(corpus, size)
            on_index = [*command(), "resolve", "--table", str(index)]
            commands[f"canonym resolve, exact, {size}"] = [*on_index, "--", exact]
            commands[f"canonym resolve, one typo, {size}"] = [*on_index, "--", damaged]
            figures["open"][size] = measure_open(index, exact, damaged, min(5, rounds))
    figures["processes"] = measure_processes(commands, rounds)
    return figures


def _names(corpus: Corpus, size: str) -> tuple[str, str]:
    queries = read_queries(corpus.queries(size))
    exact = next(query.text for query in queries if query.kind == "exact" and query.text.isascii())
    damaged = next(query.text for query in queries if query.kind == "typo1" and query.text.isascii())
    return exact, damaged


@click.command()
@click.option("--sizes", default="10k", show_default=True, help="The tables, comma-separated.")
@click.option("--cache", type=click.Path(path_type=Path), help="Where the corpora are kept.")
@click.option("--rounds", default=ROUNDS, show_default=True, help="How often each process is timed.")
def main(sizes: str, cache: Path | None, rounds: int) -> None:
    """Measure cold starts and print one JSON object."""
    click.echo(json.dumps(measure(open_corpus(cache), sizes.split(","), rounds)))


if __name__ == "__main__":
    main()
