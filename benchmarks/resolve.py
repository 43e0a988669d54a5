"""Resolving names: single calls, batches, what is found by kind of query, odd queries, and the cost of folding.

``python -m benchmarks.resolve --engine "symspellpy distance 2" --size 10k`` measures one engine in this process and
prints one JSON object; ``python -m benchmarks.run`` does so for all of them, each in a fresh process.
"""

from __future__ import annotations

import json
import time
import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import asdict
from importlib import import_module
from pathlib import Path
from statistics import median
from typing import Any

import click

from benchmarks.clock import RUNS, cpu_seconds, measure_latency, measure_throughput, pin_threads, wall_seconds
from benchmarks.corpus import EXACT_SHARE, Corpus, Query, open_corpus, read_aliases, read_queries
from benchmarks.folding import fold_key
from benchmarks.peers import NAME_PEERS, NamePeer
from benchmarks.process import settled_mb
from benchmarks.subject import Canonym, supported

SINGLE_CALLS = 2000
"""How many queries of a group are timed one by one, at most."""

CANDIDATES = 100
"""How many candidates are asked for when their recall is measured, and how far down brute force is looked through."""

BRUTE_FORCE_TIMES = 20
"""How many time boxes brute force may take: at a million names it compares twice as many pairs a query."""

ODD_QUERIES = {
    "empty": "",
    "one letter": "a",
    "only digits": "1234567890",
    "only accents": "\u0301" * 40,
    "only punctuation": "-.,;:!?()" * 10,
    "'a ' 5,000 times": "a " * 5000,
    "10,000 tokens": " ".join(f"token{number}" for number in range(10_000)),
    "1,000 code points in one token": "x" * 1000,
    "999 code points of short tokens": ("of the and " * 91)[:999],
}
"""Queries that no table answers and that may not take long either."""


def candidate_ids(resolver: Any, query: str) -> list[str]:
    """Return the ids of all entities that canonym considers for a query, best first.

    Args:
        resolver: an open canonym resolver.
        query: a name.

    Returns:
        At most CANDIDATES ids, those ruled out among them.
    """
    options = supported(resolver.resolve, profile="broad", top=CANDIDATES)
    resolution = resolver.resolve(query, **options)
    considered = [*resolution.candidates, *getattr(resolution, "ruled_out", ())]
    return [candidate.id for candidate in considered]


def measure_peer(corpus: Corpus, size: str, peer: NamePeer, seconds: float) -> dict[str, Any]:
    """Measure a peer on folded names and queries.

    Args:
        corpus: the tables and queries.
        size: the size of the table.
        peer: the peer, not built yet.
        seconds: the time box of each figure.

    Returns:
        The figures as JSON values.
    """
    names, ids = zip(
        *((fold_key(name), entity_id) for name, entity_id in read_aliases(corpus.table(size))), strict=True
    )
    before = settled_mb()
    build_s = cpu_seconds(lambda: peer.build(names, ids))
    figures: dict[str, Any] = {"build_s": build_s, "memory_mb": settled_mb() - before, "names": len(names)}
    queries = [Query(fold_key(query.text), query.kind, query.id) for query in read_queries(corpus.queries(size))]
    figures |= _speed(peer.one, peer.batch, queries, seconds)
    exact = dict(zip(names, ids, strict=True))
    look_up = measure_throughput(lambda texts: [exact.get(text) for text in texts], list(names), seconds)
    figures["batch"]["behind a dict"] = behind_a_dict(look_up.per_second, figures["batch"]["not exact"]["per_second"])
    answered = queries[: figures["batch"]["mixed"]["count"]]
    figures["found"] = _found(answered, peer.batch([query.text for query in answered]))
    return figures


def measure_canonym(corpus: Corpus, size: str, seconds: float) -> dict[str, Any]:
    """Measure canonym on raw names and queries; its index must have been compiled.

    Args:
        corpus: the tables, queries and indexes.
        size: the size of the table.
        seconds: the time box of each figure.

    Returns:
        The figures as JSON values.
    """
    queries = read_queries(corpus.queries(size))
    subject = Canonym(corpus.index(size))
    texts = [query.text for query in queries]
    figures: dict[str, Any] = {"names": sum(1 for _ in read_aliases(corpus.table(size)))}
    figures |= _speed(subject.one, subject.batch, queries, seconds, subject.reopen)
    figures["jobs"] = _jobs(subject, texts)
    figures["found"] = _found(queries, subject.batch(texts))
    figures["candidates"] = _candidate_recall(subject, queries, seconds * 4)
    figures["in reach"] = _recall_in_reach(subject, corpus, size, seconds * BRUTE_FORCE_TIMES)
    figures["odd"] = _odd(subject)
    return figures


def measure_folding(corpus: Corpus, size: str) -> dict[str, Any]:
    """Compare canonym's folding of a table's names with NFKC and casefold alone.

    Args:
        corpus: the tables.
        size: the size of the table.

    Returns:
        Names per second of CPU by way of folding and by script, and the ratio.
    """
    names = [name for name, _ in read_aliases(corpus.table(size))]
    ways: dict[str, Callable[[Sequence[str]], Any]] = {"NFKC and casefold": _bare_fold}
    for label, module, function, columnar in (
        ("canonym, one by one", "canonym.names.fold", "fold", False),
        ("canonym, a column", "canonym.names.fold_columns", "fold_all", True),
    ):
        try:
            fold = getattr(import_module(module), function)
        except (ImportError, AttributeError):
            continue
        ways[label] = fold if columnar else _each(fold)
    groups = {
        "all": names,
        "ASCII": [name for name in names if name.isascii()],
        "not ASCII": [name for name in names if not name.isascii()],
    }
    return {
        label: {
            group: len(members) / median(cpu_seconds(lambda w=way, m=members: w(m)) for _ in range(RUNS))  # type: ignore[misc]
            for group, members in groups.items()
        }
        for label, way in ways.items()
    }


def behind_a_dict(look_ups: float, not_exact: float) -> dict[str, float]:
    """Work out the mixed throughput of a peer that is asked only what a dict of exact names does not answer.

    It is worked out from two rates, not timed: slow peers get so few mixed queries that chance would decide how many of
    them reach the peer at all.

    Args:
        look_ups: look-ups a second in the dict; every query costs one.
        not_exact: damaged and absent queries a second by the peer.

    Returns:
        The throughput as "per_second".
    """
    return {"per_second": 1 / (1 / look_ups + (1 - EXACT_SHARE) / not_exact)}


def _each(fold: Callable[[str], Any]) -> Callable[[Sequence[str]], Any]:
    return lambda names: [fold(name) for name in names]


def _bare_fold(names: Sequence[str]) -> list[str]:
    return [unicodedata.normalize("NFKC", name).casefold() for name in names]


def _speed(
    one: Callable[[str], Any],
    batch: Callable[[Sequence[str]], Any],
    queries: Sequence[Query],
    seconds: float,
    before: Callable[[], None] = lambda: None,
) -> dict[str, Any]:
    groups = {
        "mixed": [query.text for query in queries],
        "exact": [query.text for query in queries if query.kind == "exact"],
        "not exact": [query.text for query in queries if query.kind != "exact"],
    }
    single, many = {}, {}
    for group, texts in groups.items():
        before()
        single[group] = asdict(measure_latency(one, texts[-SINGLE_CALLS:], seconds / 2))
        many[group] = asdict(measure_throughput(batch, texts, seconds, before))
    return {"single": single, "batch": many}


def _found(queries: Sequence[Query], answers: Sequence[str | None]) -> dict[str, dict[str, float]]:
    """By kind of query: how many, the share answered rightly, the share answered with another entity."""
    asked: Counter[str] = Counter()
    right: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    for query, answer in zip(queries, answers, strict=True):
        asked[query.kind] += 1
        if answer == query.id:
            right[query.kind] += 1
        elif answer is not None:
            wrong[query.kind] += 1
    return {
        kind: {"count": count, "right": right[kind] / count, "wrong": wrong[kind] / count}
        for kind, count in sorted(asked.items())
    }


def _candidate_recall(subject: Canonym, queries: Sequence[Query], seconds: float) -> dict[str, dict[str, float]]:
    asked: Counter[str] = Counter()
    among: Counter[str] = Counter()
    end = time.perf_counter() + seconds
    for query in queries:
        if query.id is None:
            continue
        asked[query.kind] += 1
        among[query.kind] += query.id in candidate_ids(subject.resolver, query.text)
        if time.perf_counter() > end:
            break
    return {kind: {"count": count, "recall": among[kind] / count} for kind, count in sorted(asked.items())}


def _recall_in_reach(subject: Canonym, corpus: Corpus, size: str, seconds: float) -> dict[str, dict[str, float]]:
    """Recall of candidates over the damaged queries for which comparing with every name finds the right one, too.

    A query is in reach where fewer than CANDIDATES names of others are closer to it than the closest of its own, by
    `fuzz.ratio` or by `fuzz.token_sort_ratio`: *City Council* without the city is in nobody's reach.
    """
    try:
        import numpy as np
        from rapidfuzz import fuzz, process
    except ModuleNotFoundError:
        return {}
    aliases = [(fold_key(name), entity_id) for name, entity_id in read_aliases(corpus.table(size))]
    names, ids = [name for name, _ in aliases], np.array([entity_id for _, entity_id in aliases])
    asked: Counter[str] = Counter()
    among: Counter[str] = Counter()
    end = time.perf_counter() + seconds
    for query in (query for query in read_queries(corpus.queries(size)) if query.kind not in ("exact", "absent")):
        if time.perf_counter() > end:
            break
        own = ids == query.id
        for scorer in (fuzz.ratio, fuzz.token_sort_ratio):
            scores = process.cdist([fold_key(query.text)], names, scorer=scorer, dtype=np.float32)[0]
            if (scores[~own] > scores[own].max()).sum() < CANDIDATES:
                asked[query.kind] += 1
                among[query.kind] += query.id in candidate_ids(subject.resolver, query.text)
                break
    return {kind: {"count": count, "recall": among[kind] / count} for kind, count in sorted(asked.items())}


def _jobs(subject: Canonym, texts: Sequence[str]) -> dict[str, float | None]:
    """Names per second of wall clock with one and two processes; None where a batch takes no number of them."""
    rates: dict[str, float | None] = {"1": None, "2": None}
    for jobs in (1, 2):
        if jobs > 1 and not subject.takes_jobs():
            continue
        times = []
        for _ in range(RUNS):
            subject.reopen()
            times.append(wall_seconds(lambda count=jobs: subject.batch(texts, jobs=count)))  # type: ignore[misc]
        rates[str(jobs)] = len(texts) / median(times)
    return rates


def _odd(subject: Canonym) -> dict[str, dict[str, Any]]:
    """By odd query: the longest of three calls in milliseconds of CPU, and the status or the error."""
    figures: dict[str, dict[str, Any]] = {}
    subject.resolver.resolve("warm up")
    for label, query in ODD_QUERIES.items():
        longest, status = 0.0, ""
        try:
            for _ in range(3):
                start = time.process_time()
                resolution = subject.resolver.resolve(query)
                longest = max(longest, time.process_time() - start)
                status = str(getattr(resolution.status, "value", resolution.status))
        except Exception as error:
            figures[label] = {"ms": None, "status": f"{type(error).__name__}: {error}"[:120]}
        else:
            figures[label] = {"ms": longest * 1e3, "status": status}
    return figures


@click.command()
@click.option("--engine", default="canonym", show_default=True, help="A peer's name, canonym, or folding.")
@click.option("--size", default="10k", show_default=True, help="The table: 10k, 100k or 1m.")
@click.option("--cache", type=click.Path(path_type=Path), help="Where the corpora are kept.")
@click.option("--seconds", default=3.0, show_default=True, help="The time box of each figure.")
def main(engine: str, size: str, cache: Path | None, seconds: float) -> None:
    """Measure one engine in this process and print one JSON object."""
    pin_threads()
    corpus = open_corpus(cache)
    if engine == "canonym":
        figures = measure_canonym(corpus, size, seconds)
    elif engine == "folding":
        figures = measure_folding(corpus, size)
    else:
        peer = {peer.name: peer for peer in NAME_PEERS}[engine]()
        try:
            figures = measure_peer(corpus, size, peer, seconds)
        except ModuleNotFoundError:
            figures = {"skipped": f"{peer.name} (pip install {peer.install})"}
    click.echo(json.dumps(figures))


if __name__ == "__main__":
    main()
