"""Columns: a million rows through each world that names live in, beside `resolve_many` itself; peak memory of `map`.

``python -m benchmarks.columns --engine polars --rows 100000 --distinct 0.05`` measures one and prints one JSON object.
"""

from __future__ import annotations

import csv
import json
import random
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import click

from benchmarks.clock import wall_seconds
from benchmarks.corpus import SEED, Corpus, open_corpus, read_aliases
from benchmarks.damage import DAMAGE_KINDS, DAMAGE_WEIGHTS, damage, respell
from benchmarks.process import run_process
from benchmarks.subject import command

ROWS = 1_000_000
QUICK_ROWS = 20_000
DISTINCT = (0.05, 1.0)
"""Shares of the rows that are distinct names."""

_RESPELLED, _DAMAGED = 0.6, 0.25


def column(corpus: Corpus, size: str, rows: int, distinct: float) -> Path:
    """A column of names, one a line: respelled and damaged names of a table, and names that it does not hold.

    Args:
        corpus: the tables, and where the column is kept.
        size: of the table that the names are made from.
        rows: how many lines.
        distinct: the share of them that differ, 0-1.

    Returns:
        The file, made when missing.
    """
    path = corpus.folder / f"column_{size}_{rows}_{distinct:g}.txt"
    if not path.exists():
        rng = random.Random(SEED + 9)
        known = [name for name, _ in read_aliases(corpus.table(size))]
        names = list(_distinct_names(known, round(rows * distinct), rng))
        drawn = names if len(names) == rows else [*names, *rng.choices(names, k=rows - len(names))]
        rng.shuffle(drawn)
        path.write_text("\n".join(drawn) + "\n", encoding="utf-8")
    return path


def _distinct_names(known: Sequence[str], count: int, rng: random.Random) -> Iterator[str]:
    seen: set[str] = set()
    while len(seen) < count:
        name, chance = rng.choice(known), rng.random()
        if chance < _RESPELLED:
            made: str | None = respell(rng, name)
        elif chance < _RESPELLED + _DAMAGED:
            made = damage(rng, name, rng.choices(DAMAGE_KINDS, DAMAGE_WEIGHTS)[0])
        else:
            made = f"{name.split()[0]} {rng.choice(known).split()[-1]}"
        if made and made not in seen and '"' not in made and made.strip():
            seen.add(made)
            yield made


def by_resolve_many(index: Path, names: list[str], folder: Path) -> Callable[[], object]:
    """`Resolver.resolve_many` itself."""
    import canonym

    resolver = canonym.open(index)
    return lambda: resolver.resolve_many(names)


def by_csv(index: Path, names: list[str], folder: Path) -> Callable[[], object]:
    """`canonym map` from CSV to CSV, as a whole process."""
    source = folder / "in.csv"
    with source.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([["name"], *([name] for name in names)])
    return lambda: mapped(index, source, folder / "out.csv")


def by_parquet(index: Path, names: list[str], folder: Path) -> Callable[[], object]:
    """`canonym map` from Parquet to Parquet, as a whole process."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    source = folder / "in.parquet"
    pq.write_table(pa.table({"name": names}), source)
    return lambda: mapped(index, source, folder / "out.parquet")


def mapped(index: Path, source: Path, target: Path) -> float:
    """Peak memory in MB of `canonym map` over a file.

    Raises:
        RuntimeError: it failed; with the last line that it said.
    """
    target.unlink(missing_ok=True)
    done = run_process([*command(), "map", str(source), str(target), "--column", "name", "--table", str(index)])
    if done.code != 0:
        raise RuntimeError((done.errors.strip().splitlines() or [f"exit code {done.code}"])[-1])
    return done.peak_mb


def by_arrow(index: Path, names: list[str], folder: Path) -> Callable[[], object]:
    """`canonym.arrow.resolve`."""
    import pyarrow as pa

    import canonym.arrow

    array = pa.chunked_array([names])
    return lambda: canonym.arrow.resolve(array, table=index)


def by_pandas(index: Path, names: list[str], folder: Path) -> Callable[[], object]:
    """`canonym.pandas.resolve`."""
    import pandas as pd

    import canonym.pandas

    series = pd.Series(names)
    return lambda: canonym.pandas.resolve(series, table=index)


def by_polars(index: Path, names: list[str], folder: Path) -> Callable[[], object]:
    """The expression of polars, on one thread."""
    import polars as pl

    import canonym.polars

    frame = pl.DataFrame({"name": names})
    return lambda: frame.select(canonym.polars.resolve("name", table=index))


def by_duckdb(index: Path, names: list[str], folder: Path) -> Callable[[], object]:
    """`canonym_struct` in SQL, on one thread, from table to table."""
    import duckdb
    import pyarrow as pa

    import canonym.duckdb

    source = pa.table({"name": names})
    connection = duckdb.connect()
    connection.execute("SET threads = 1")
    connection.register("source", source)
    connection.execute("CREATE TABLE names AS SELECT * FROM source")

    def run() -> None:
        canonym.duckdb.register(connection, table=index)
        connection.execute("CREATE OR REPLACE TABLE found AS SELECT name, canonym_struct(name) AS found FROM names")

    return run


def by_spark(index: Path, names: list[str], folder: Path) -> Callable[[], object]:
    """`canonym.spark.resolve_column` over Parquet on one local core; the session and the worker are up already."""
    import os
    import sys

    import pyarrow as pa
    import pyarrow.parquet as pq
    from pyspark.sql import SparkSession

    import canonym.spark

    source = folder / "spark.parquet"
    pq.write_table(pa.table({"name": names}), source)
    os.environ["PYSPARK_PYTHON"] = sys.executable
    builder = SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false")
    session = builder.config("spark.driver.bindAddress", "127.0.0.1").getOrCreate()
    session.sparkContext.setLogLevel("ERROR")

    def run(frame: Any) -> None:
        found = canonym.spark.resolve_column(frame, "name", table=index)
        found.write.format("noop").mode("overwrite").save()

    run(session.createDataFrame([("warm up",)], "name string"))
    return lambda: run(session.read.parquet(str(source)))


ENGINES: dict[str, Callable[[Path, list[str], Path], Callable[[], object]]] = {
    "resolve_many": by_resolve_many,
    "CSV": by_csv,
    "Parquet": by_parquet,
    "Arrow": by_arrow,
    "pandas": by_pandas,
    "polars": by_polars,
    "DuckDB": by_duckdb,
    "Spark": by_spark,
}
"""What is measured: from an index, names and an empty folder to the work that is timed."""

NEEDED = {
    "Parquet": "pyarrow",
    "Arrow": "pyarrow",
    "pandas": "pandas",
    "polars": "polars",
    "DuckDB": "duckdb",
    "Spark": "pyspark",
}
"""The library that an engine cannot do without."""

_ONE_RUN = 60.0
"""Seconds after which a figure is that of one run; the shorter ones are the best of three."""


def measure(corpus: Corpus, size: str, engine: str, rows: int, distinct: float) -> dict[str, Any]:
    """Time one engine over one column.

    Args:
        corpus: the tables, columns and indexes.
        size: of the table.
        engine: one of ENGINES.
        rows: of the column.
        distinct: the share of rows that differ.

    Returns:
        Seconds of wall clock and rows a second; or why it was skipped.
    """
    if engine in NEEDED and find_spec(NEEDED[engine]) is None:
        return {"skipped": f"{engine} (pip install {NEEDED[engine]})"}
    names = column(corpus, size, rows, distinct).read_text(encoding="utf-8").splitlines()
    with tempfile.TemporaryDirectory() as folder:
        work = ENGINES[engine](corpus.index(size), names, Path(folder))
        seconds = wall_seconds(work)
        if seconds < _ONE_RUN and engine != "Spark":
            seconds = min(seconds, wall_seconds(work), wall_seconds(work))
    return {"rows": len(names), "seconds": seconds, "rows_per_s": len(names) / seconds}


def measure_memory(corpus: Corpus, size: str, rows: int, distinct: float = DISTINCT[0]) -> dict[str, Any]:
    """Peak memory of `canonym map` over CSV and Parquet files of so many rows, in MB.

    The same distinct names, those of a column of ROWS rows at most, fill every file.
    """
    names = column(corpus, size, min(rows, ROWS), distinct).read_text(encoding="utf-8").splitlines()
    peaks: dict[str, Any] = {"rows": rows}
    index = corpus.index(size)
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "in.csv"
        with source.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(["name"])
            for _ in range(rows // len(names)):
                writer.writerows([name] for name in names)
        peaks["CSV"] = mapped(index, source, Path(folder) / "out.csv")
        if find_spec("pyarrow") is not None:
            import pyarrow as pa
            import pyarrow.parquet as pq

            batch, source = pa.table({"name": names}), Path(folder) / "in.parquet"
            with pq.ParquetWriter(source, batch.schema) as parquet:
                for _ in range(rows // len(names)):
                    parquet.write_table(batch)
            peaks["Parquet"] = mapped(index, source, Path(folder) / "out.parquet")
    return peaks


@click.command()
@click.option("--engine", type=click.Choice([*ENGINES, "memory"]), required=True, help="What to measure.")
@click.option("--size", default="10k", show_default=True, help="The table: 10k, 100k or 1m; compiled already.")
@click.option("--rows", default=ROWS, show_default=True, help="Rows of the column.")
@click.option("--distinct", default=DISTINCT[0], show_default=True, help="The share of rows that differ, 0-1.")
@click.option("--cache", type=click.Path(path_type=Path), help="Where the corpora are kept.")
def main(engine: str, size: str, rows: int, distinct: float, cache: Path | None) -> None:
    """Measure one engine over one column, or the memory of `canonym map`, and print one JSON object."""
    corpus = open_corpus(cache)
    start = time.perf_counter()
    if engine == "memory":
        figures = measure_memory(corpus, size, rows, distinct)
    else:
        figures = measure(corpus, size, engine, rows, distinct)
    click.echo(f"{engine}: {time.perf_counter() - start:.0f} s in all", err=True)
    click.echo(json.dumps(figures))


if __name__ == "__main__":
    main()
