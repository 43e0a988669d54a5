"""The figures of one run as a page of tables."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.cold import IMPORT_CLICK

Figures = Mapping[str, Any]

_HOW = """\
One core (native libraries are kept to one thread), each engine in a process of its own. Work within a process is
measured on the CPU clock, whole processes and two jobs on the wall clock; a figure is the median of up to five runs.
Every figure has a time box: slow engines answer fewer queries, and *n* says how many. Compare rows of one table, not
tables of different machines or days.

10,000 queries a table: 60 % equal a name once case, accents and punctuation are folded, 25 % are damaged (one typo, two
typos, tokens in another order, one token of three or more left out), 15 % are absent. The resolving peers get names and
queries folded already; canonym gets them raw and folds them itself, within the time shown. *Behind a dict* is the
peer with a dict of exact names before it, as a careful user would have it, worked out from the rates of both; *best
peer* means the better of the two ways. Cut-offs of the
peers are the usual ones, not tuned: what is found says what the time buys, it is no contest of accuracy."""


def render(results: Figures) -> str:
    """Render the results of a run as Markdown.

    Args:
        results: what benchmarks.run collected.

    Returns:
        The page, ending with a newline.
    """
    parts = ["# Speed and memory beside the peers", _HOW, _setting(results)]
    for section, heading in (("resolve", "Resolving"), ("scan", "Running text"), ("cold", "Cold start")):
        if results.get(section):
            parts.append(f"## {heading}")
            parts += {"resolve": _resolve, "scan": _scan, "cold": _cold}[section](results[section])
    if results.get("memory"):
        parts += ["## Compiling and memory", *_memory(results["memory"])]
    if results.get("folding"):
        parts += ["## Folding", _folding(results["folding"])]
    if results.get("columns"):
        parts += ["## Columns", *_columns(results["columns"])]
    if results.get("pictures"):
        parts += ["## Cost and size", *(f"![{told}]({name})" for told, name in results["pictures"])]
    if results.get("fit"):
        parts += ["## The fit of the confidence", *_fit(results["fit"])]
    if results.get("skipped"):
        parts += ["## Not measured", "\n".join(f"- {line}" for line in results["skipped"])]
    return "\n\n".join(parts) + "\n"


def best_peer_batch(engines: Mapping[str, Figures]) -> tuple[str, float] | None:
    """Return the peer with the most mixed names a second, by itself or behind a dict, and that number."""
    rates = {
        name: max(_rate(figures, "mixed"), _rate(figures, "behind a dict"))
        for name, figures in engines.items()
        if name != "canonym" and "batch" in figures
    }
    return max(rates.items(), key=lambda item: item[1]) if rates else None


def _rate(figures: Figures, group: str) -> float:
    return float(figures["batch"].get(group, {}).get("per_second", 0.0))


def _setting(results: Figures) -> str:
    rows = [["date", results["date"]], ["seed", results["seed"]], ["time box of a figure", f"{results['seconds']} s"]]
    rows.append(
        ["load average", f"{results['load'][0]:.2f} before, {results['load'][1]:.2f} after (this run alone is 1)"]
    )
    rows += [[key, value] for key, value in results["machine"].items()]
    versions = ", ".join(f"{name} {version}" for name, version in results["versions"].items())
    return _table(["run", ""], [*rows, ["packages", versions]])


def _resolve(sizes: Mapping[str, Mapping[str, Figures]]) -> list[str]:
    parts = []
    for size, engines in sizes.items():
        measured = {name: figures for name, figures in engines.items() if "batch" in figures}
        parts += [f"### {size} names", _table(_SPEED_HEAD, [_speed_row(*item) for item in measured.items()])]
        if ratio := _batch_ratio(measured):
            parts.append(ratio)
        kinds = [kind for kind in _KINDS if any(kind in figures["found"] for figures in measured.values())]
        parts.append(_FOUND)
        parts.append(_table(["engine", "n", *kinds], [_found_row(*item, kinds) for item in measured.items()]))
        if "canonym" in measured:
            parts += _canonym_only(measured["canonym"])
    return parts


_KINDS = ("exact", "typo1", "typo2", "swap", "drop", "absent")

_FOUND = """\
Share answered with the right id (absent: rightly with none), each engine at its own cut-off; a dash where fewer than
20 were asked:"""

FITTED = Path(__file__).with_name("fit.json")
"""Where `benchmarks.fit` leaves the figures of each set when it was left out."""

LEAST_ASKED = 20
"""A share is shown only where at least so many queries were asked."""

_SPEED_HEAD = [
    "engine", "exact p50 / p95 ms", "not exact p50 / p95 ms", "mixed names/s", "behind a dict", "not exact names/s",
    "n", "build s", "memory MB",
]  # fmt: skip


def _speed_row(name: str, figures: Figures) -> list[str]:
    single = [
        f"{_figure(figures['single'][group]['p50_ms'])} / {_figure(figures['single'][group]['p95_ms'])}"
        for group in ("exact", "not exact")
    ]
    rates = [_count(_rate(figures, group) or None) for group in ("mixed", "behind a dict", "not exact")]
    built = [_figure(figures.get("build_s")), _figure(figures.get("memory_mb"))]
    return [name, *single, *rates, _count(figures["batch"]["mixed"]["count"]), *built]


def _batch_ratio(engines: Mapping[str, Figures]) -> str:
    best = best_peer_batch(engines)
    if best is None or "canonym" not in engines:
        return ""
    ratio = _rate(engines["canonym"], "mixed") / best[1]
    return f"canonym answers {_figure(ratio)} times as many mixed names a second as the best peer, {best[0]}."


def _found_row(name: str, figures: Figures, kinds: Sequence[str]) -> list[str]:
    found = figures["found"]
    total = sum(kind["count"] for kind in found.values())
    return [name, _count(total), *(_enough(found.get(kind)) for kind in kinds)]


def _enough(found: Figures | None) -> str:
    return _share(found["right"]) if found and found["count"] >= LEAST_ASKED else "-"


def _canonym_only(figures: Figures) -> list[str]:
    kinds = [kind for kind in _KINDS if kind in figures["candidates"]]
    recall = [_share(figures["candidates"][kind]["recall"]) for kind in kinds]
    reached = [figures.get("in reach", {}).get(kind) for kind in kinds]
    in_reach = ["-" if row is None else f"{_share(row['recall'])} ({row['count']:,})" for row in reached]
    wrong = [_share(figures["found"].get(kind, {}).get("wrong")) for kind in [*kinds, "absent"]]
    jobs = figures["jobs"]
    odd = [[label, _figure(row["ms"]), row["status"]] for label, row in figures["odd"].items()]
    return [
        "canonym, by kind of query: right entity among the candidates of the broad profile; the same over the queries "
        "(how many) for which comparing with every name has it among the 100 closest, too; and another answered:",
        _table(
            ["", *kinds, "absent"],
            [["among the candidates", *recall, ""], ["in reach", *in_reach, ""], ["another entity", *wrong]],
        ),
        f"Mixed names a second of wall clock: {_count(jobs['1'])} with one job, {_count(jobs['2'])} with two.",
        _table(["odd query", "ms", "status"], odd),
    ]


def _scan(sizes: Mapping[str, Mapping[str, Figures]]) -> list[str]:
    head = ["engine", "find MB/s", "find and resolve MB/s", "us a mention", "hits/MB", "names put in that are found"]
    parts = ["Calls of about 2 KB. Names put in: the share whose exact span, and whose span and id, are found."]
    for size, engines in sizes.items():
        measured = {name: figures for name, figures in engines.items() if "hits_per_mb" in figures}
        rows = [_scan_row(*item) for item in measured.items()]
        parts += [f"### {size} names", _table([*head, "n", "build s", "memory MB"], rows)]
        peers = {name: row["find"]["mb_per_s"] for name, row in measured.items() if name != "canonym"}
        if "canonym" in measured and peers:
            best = max(peers, key=lambda name: float(peers[name]))
            own = measured["canonym"]
            ratios = [
                f"{label} {_figure(own[way]['mb_per_s'] / peers[best])} times"
                for way, label in (("find", "finding"), ("annotate", "finding and resolving"))
                if way in own
            ]
            parts.append(f"canonym beside the best peer, {best}: {', '.join(ratios)} its megabytes a second.")
    return parts


def _scan_row(name: str, figures: Figures) -> list[str]:
    speeds = [_figure(figures.get(way, {}).get("mb_per_s")) for way in ("find", "annotate")]
    timed = figures.get("annotate") or figures["find"]
    recall = f"{_share(figures['span_recall'])} / {_share(figures['id_recall'])}"
    numbers = [_figure(figures.get("us_per_mention")), _count(figures["hits_per_mb"]), recall, _count(timed["calls"])]
    return [name, *speeds, *numbers, _figure(figures.get("build_s")), _figure(figures.get("memory_mb"))]


def _cold(figures: Figures) -> list[str]:
    processes = figures["processes"]
    beside = processes[IMPORT_CLICK]["wall_ms"]
    rows = [
        [
            label if row["exit_code"] == 0 else f"{label} (failed: exit code {row['exit_code']})",
            *(_figure(row[key]) for key in ("wall_ms", "least_ms", "cpu_ms", "peak_mb")),
            f"{row['wall_ms'] / beside:.2f}",
        ]
        for label, row in processes.items()
    ]
    head = ["process", "median ms", "least ms", "CPU ms", "peak MB", "beside importing click"]
    parts = ["Whole processes, run in turn, by wall clock.", _table(head, rows)]
    if figures["open"]:
        rows = [
            [size, *(_figure(row[key]) for key in ("open_ms", "first_exact_ms", "first_fuzzy_ms"))]
            for size, row in figures["open"].items()
        ]
        parts.append("In a fresh process that has imported canonym, by wall clock:")
        parts.append(_table(["index", "open ms", "first exact answer ms", "first fuzzy answer ms"], rows))
    return parts


def _memory(sizes: Mapping[str, Figures]) -> list[str]:
    columns: dict[str, Callable[[Figures], Any]] = {
        "compile s": lambda row: row["compile"]["wall_s"],
        "compile CPU s": lambda row: row["compile"]["cpu_s"],
        "peak MB": lambda row: row["compile"]["peak_mb"],
        "table MB": lambda row: row["compile"]["table_mb"],
        "index MB": lambda row: row["compile"]["index_mb"],
        "of it for text": lambda row: row["compile"].get("text_mb"),
        "private MB opened": lambda row: row.get("private", {}).get("opened_mb"),
        "private MB after 10,000 queries": lambda row: row.get("private", {}).get("answered_mb"),
    }
    rows = [[size, *(_figure(read(row)) for read in columns.values())] for size, row in sizes.items()]
    return [
        "Private memory is that of a second process above its imports, while a first one uses the same index.",
        _table(["names", *columns], rows),
    ]


def _folding(ways: Mapping[str, Mapping[str, float]]) -> str:
    bare = next(iter(ways.values()))
    rows = [
        [label, *(f"{_count(rate)} ({rate / bare[group]:.2f})" for group, rate in rates.items())]
        for label, rates in ways.items()
    ]
    return _table(["names/s (beside the first row)", *bare], rows)


_COLUMNS = """\
Names of the {size} table, 60 % respelled and 25 % damaged, and 15 % that it does not hold. Wall clock on one core, from
names in memory (files: from file to file, the whole process) to answers in memory; Spark on one local core with session
and worker up already. *Beside resolve_many* is the time divided by that of `resolve_many` on a list."""


def _columns(figures: Figures) -> list[str]:
    parts = [_COLUMNS.format(size=figures["size"])]
    for timed in figures["rates"]:
        own = timed["engines"].get("resolve_many")
        rows = [
            [
                engine,
                _count(row["rows"]),
                _figure(row["seconds"]),
                _count(row["rows_per_s"]),
                "-" if own is None else f"{row['seconds'] / own['seconds']:.2f}",
            ]
            for engine, row in timed["engines"].items()
        ]
        head = ["through", "rows", "s", "rows/s", "beside resolve_many"]
        parts += [f"### {timed['distinct']:.0%} of the rows distinct", _table(head, rows)]
    if figures["memory"]:
        kinds = ("CSV", "Parquet")
        peaks = [[_count(row["rows"]), *(_figure(row.get(kind)) for kind in kinds)] for row in figures["memory"]]
        parts += ["Peak memory of `canonym map`, MB:", _table(["rows", *kinds], peaks)]
    return parts


_FIT = """\
The weights of `match/weights.json` were fitted on the sets below by `python -m benchmarks.fit`. Each line is the fuzzy
stage alone on one set, measured with weights that were fitted on all the others: what a table of a domain that the fit
has not seen may expect. Sets named *held out* are curated tables of which some aliases were kept back as questions."""


def _fit(sets: Mapping[str, Figures]) -> list[str]:
    columns = ("P", "R", "F1", "NIL", "ECE")
    rows = [
        [name, _count(row["rows"]), *("-" if row[column] is None else _share(row[column]) for column in columns)]
        for name, row in sets.items()
    ]
    return [_FIT, _table(["left out", "questions", *columns], rows)]


def _table(head: Sequence[str], rows: Sequence[Sequence[Any]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(str(cell).replace("|", "\\|") for cell in line) + " |" for line in lines)


def _figure(value: float | None) -> str:
    if value is None:
        return "-"
    if abs(value) >= 100:
        return f"{value:,.0f}"
    return f"{value:.3g}" if abs(value) >= 0.001 else f"{value:.1g}"


def _count(value: float | None) -> str:
    return "-" if value is None else f"{value:,.0f}"


def _share(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"
