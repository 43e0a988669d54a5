"""The tables, queries and texts of the benchmarks: generated from seeds, cached on disk.

Run ``python -m benchmarks.corpus --sizes 10k,100k`` to make them beforehand; every benchmark makes what it lacks. The
tables are prefixes of one another and end with a whole entity, so they hold a few names more than their size says.
"""

from __future__ import annotations

import json
import os
import random
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

import click

from benchmarks.damage import DAMAGE_KINDS, DAMAGE_WEIGHTS, damage, respell
from benchmarks.folding import fold_key
from benchmarks.names import NameSources, Sample, draw_samples, read_sources
from benchmarks.wire import Article, Span, write_articles

SIZES = {"10k": 10_000, "100k": 100_000, "1m": 1_000_000}
"""Names (a name or an alias each) of the tables."""

SEED = 20141203
QUERIES = 10_000
EXACT_SHARE, DAMAGED_SHARE = 0.6, 0.25
TEXT_BYTES = 20_000_000
QUICK_TEXT_BYTES = 2_000_000
_VERSION = 1
_LONGEST_NAME = 100


@dataclass(frozen=True, slots=True)
class Query:
    """A query with its truth.

    Args:
        text: what is asked.
        kind: "exact", one of DAMAGE_KINDS, or "absent".
        id: the entity it was made from; None where it is absent.
    """

    text: str
    kind: str
    id: str | None


@dataclass(frozen=True, slots=True)
class Corpus:
    """A folder of generated tables, queries and texts; each is made when first asked for.

    Args:
        folder: where they are kept; made when missing.
        seed: decides everything.
    """

    folder: Path
    seed: int = SEED

    def table(self, size: str) -> Path:
        """Return the table of a size, in canonym's JSONL machine format."""
        path = self.folder / f"table_{size}.jsonl"
        if not path.exists():
            _write_tables(self, read_sources(self.seed), [size])
        return path

    def queries(self, size: str) -> Path:
        """Return the queries for the table of a size, every kind spread evenly over them."""
        path = self.folder / f"queries_{size}.jsonl"
        if not path.exists():
            aliases = list(read_aliases(self.table(size)))
            absent = _absent_names(read_sources(self.seed), self.seed, (fold_key(name) for name, _ in aliases))
            rows = make_queries(aliases, absent, random.Random(self.seed + 2))
            _write_lines(path, ({"text": query.text, "kind": query.kind, "id": query.id} for query in rows))
        return path

    def texts(self, size_bytes: int = TEXT_BYTES) -> Path:
        """Return running text with names of the 10k table in it, of about so many bytes."""
        path = self.folder / f"texts_{size_bytes // 1_000_000}mb.jsonl"
        if not path.exists():
            aliases = [row for row in read_aliases(self.table("10k")) if len(fold_key(row[0])) > 5]
            absent = _absent_names(read_sources(self.seed), self.seed, (fold_key(name) for name, _ in aliases))
            _write_lines(path, _text_rows(write_articles(aliases, list(islice(absent, 20_000)), self.seed), size_bytes))
        return path

    def index(self, size: str) -> Path:
        """Return where the compiled index of a size is kept; nothing is compiled here."""
        return self.folder / f"index_{size}"


def default_folder() -> Path:
    """Return the folder in which corpora are kept unless another is named."""
    base = os.environ.get("XDG_CACHE_HOME") or "~/.cache"
    return Path(base).expanduser() / "canonym-bench"


def open_corpus(folder: Path | None = None) -> Corpus:
    """Open the cache of corpora, making the folder where it is missing.

    Args:
        folder: the cache; default: default_folder().

    Returns:
        The corpus of this version of the generator and of SEED.
    """
    folder = (folder or default_folder()) / f"v{_VERSION}-seed{SEED}"
    folder.mkdir(parents=True, exist_ok=True)
    return Corpus(folder)


def read_aliases(table: Path) -> Iterator[tuple[str, str]]:
    """Read every name and alias of a generated table with its id, in order."""
    for row in _read_lines(table):
        yield row["name"], row["id"]
        for alias in row["aliases"]:
            yield alias, row["id"]


def read_queries(path: Path) -> list[Query]:
    """Read a file of queries."""
    return [Query(row["text"], row["kind"], row["id"]) for row in _read_lines(path)]


def read_articles(path: Path) -> list[Article]:
    """Read a file of texts."""
    return [Article(row["text"], tuple(Span(*span) for span in row["spans"])) for row in _read_lines(path)]


def make_queries(aliases: list[tuple[str, str]], absent: Iterable[str], rng: random.Random) -> list[Query]:
    """Make the queries for a table.

    Args:
        aliases: the table's names with their ids.
        absent: names that it does not hold, at least as many as are needed.
        rng: decides everything.

    Returns:
        QUERIES queries: exact after folding, damaged, absent. No name is used twice; no damaged query has the
        key of another name.
    """
    keys = {fold_key(name) for name, _ in aliases}
    usable = [row for row in aliases if len(fold_key(row[0])) >= 4 and not _looks_like_acronym(row[0])]
    rng.shuffle(usable)
    exact_count, damaged_count = int(QUERIES * EXACT_SHARE), int(QUERIES * DAMAGED_SHARE)
    queries = [Query(respell(rng, name), "exact", entity_id) for name, entity_id in usable[:exact_count]]
    for name, entity_id in usable[exact_count:]:
        if len(queries) == exact_count + damaged_count:
            break
        kind = rng.choices(DAMAGE_KINDS, DAMAGE_WEIGHTS)[0]
        damaged = damage(rng, name, kind)
        if damaged is not None and len(fold_key(damaged)) >= 3 and fold_key(damaged) not in keys:
            queries.append(Query(damaged, kind, entity_id))
    queries += [Query(name, "absent", None) for name in islice(absent, QUERIES - len(queries))]
    return _in_even_order(queries, rng)


def _in_even_order(queries: list[Query], rng: random.Random) -> list[Query]:
    """Mix the kinds so evenly that the first few queries, all that a slow engine gets, are a fair sample."""
    rng.shuffle(queries)
    counts = Counter(query.kind for query in queries)
    seen: Counter[str] = Counter()
    places = []
    for query in queries:
        seen[query.kind] += 1
        places.append((seen[query.kind] - rng.random()) / counts[query.kind])
    return [query for _, query in sorted(zip(places, queries, strict=True), key=lambda pair: pair[0])]


def _write_tables(corpus: Corpus, sources: NameSources, sizes: list[str]) -> None:
    samples = _distinct_samples(draw_samples(sources, corpus.seed))
    waiting = sorted(sizes, key=lambda size: SIZES[size])
    rows: list[dict[str, Any]] = []
    count = 0
    while waiting:
        sample = next(samples)
        rows.append(_table_row(len(rows) + 1, sample))
        count += len(sample.names)
        while waiting and count >= SIZES[waiting[0]]:
            _write_lines(corpus.folder / f"table_{waiting.pop(0)}.jsonl", rows)


def _table_row(number: int, sample: Sample) -> dict[str, Any]:
    name, *aliases = sample.names
    row: dict[str, Any] = {"id": f"e{number:07d}", "type": sample.type, "name": name, "aliases": aliases}
    return row | {"attributes": dict(sample.attributes)}


def _distinct_samples(samples: Iterator[Sample]) -> Iterator[Sample]:
    """Leave out names whose key another entity has already, so that every name has one right answer."""
    taken: set[str] = set()
    for sample in samples:
        names = []
        for name in sample.names:
            cleaned, key = " ".join(name.split()), fold_key(name)
            if len(key) >= 3 and key not in taken and len(cleaned) <= _LONGEST_NAME:
                taken.add(key)
                names.append(cleaned)
        if names:
            yield Sample(sample.type, tuple(names), sample.attributes)


def _absent_names(sources: NameSources, seed: int, present: Iterable[str]) -> Iterator[str]:
    """Draw names in the same way that no table name equals, not even with its tokens in another order."""
    taken = {frozenset(key.split()) for key in present}
    for sample in draw_samples(sources, seed + 1, held_back=True):
        for name in sample.names:
            key = fold_key(name)
            if len(key) >= 4 and len(name) <= _LONGEST_NAME and frozenset(key.split()) not in taken:
                taken.add(frozenset(key.split()))
                yield " ".join(name.split())


def _looks_like_acronym(name: str) -> bool:
    return len(name) <= 5 and name.isupper()


def _text_rows(articles: Iterator[Article], size_bytes: int) -> Iterator[dict[str, Any]]:
    written = 0
    while written < size_bytes:
        article = next(articles)
        written += len(article.text.encode())
        yield {"text": article.text, "spans": [[span.start, span.end, span.id] for span in article.spans]}


def _read_lines(path: Path) -> Iterator[Any]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def _write_lines(path: Path, rows: Iterable[dict[str, Any]]) -> None:
    unfinished = path.with_suffix(".part")
    with unfinished.open("w", encoding="utf-8") as lines:
        lines.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    unfinished.replace(path)


@click.command()
@click.option("--sizes", default="10k,100k,1m", show_default=True, help="The tables to make, comma-separated.")
@click.option("--cache", type=click.Path(path_type=Path), help="Where to keep them.  [default: ~/.cache/canonym-bench]")
def main(sizes: str, cache: Path | None) -> None:
    """Make the tables, queries and texts of the benchmarks."""
    corpus = open_corpus(cache)
    for size in sizes.split(","):
        click.echo(f"{corpus.table(size)}\n{corpus.queries(size)}")
    click.echo(corpus.texts())


if __name__ == "__main__":
    main()
