"""Fit the weights of the confidence model: `python -m benchmarks.fit SET_DIR... [--write]`.

The model is a conditional logit: log-odds of each candidate are a weighted sum of its features, "none of them" has
log-odds 0, and the weights maximise the likelihood of the right answers, with bounds that keep each feature on its
side (what speaks against may never speak for). One set is left out at a time and measured with the weights of the
others. Sets are folders of `entities.jsonl[.gz]` and `gold.jsonl[.gz]`; `--hold-out TABLE` makes a set of a table by
taking aliases out of it and asking for them.
"""

from __future__ import annotations

import gzip
import json
import math
import random
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import click
import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize

from benchmarks.report import FITTED
from canonym.decide.judging import Pending
from canonym.decide.query import Options, Query, as_of_period, wanted_type
from canonym.decide.resolver import Resolver
from canonym.index.compile import compile_table
from canonym.index.layout import IndexFile, to_bytes
from canonym.index.opened import Index
from canonym.match import fuzzy
from canonym.match.features import Features
from canonym.model import Entity, Table
from canonym.names.fold import fold
from canonym.table.load import load_table
from canonym.vocabulary import is_of_type

NAMES = ("fuzzy", *Features._fields)
FOR = {"covered_mention", "covered_alias", "letters", "mass", "rarest", "anchor", "person_left"}
"""Features that may only speak for; all others but the constant may only speak against."""
AT_MOST = {"numbers": -3.0, "qualifiers": -1.7, "part": -0.3, "country": -0.6}
"""Features that must count whatever the sets say: too rare in them, and too costly where they are missed."""
RIDGE = 0.005
"""Weight of the ridge penalty, in log-likelihood a row."""


_ALIGNED = fuzzy.BALANCED._replace(aligned=32)
"""More candidates than are weighed at work, so that the fit sees those that just fail."""


class Row(NamedTuple):
    """One question: features of its candidates (n, k), their entities, the right one (-1 for none among them)."""

    seen: npt.NDArray[np.float64]
    entities: npt.NDArray[np.int64]
    right: int
    answerable: bool


class Question(NamedTuple):
    """A mention, its type and the id that it means, None for none."""

    query: str
    type: str | None
    expected: str | None


def read_lines(path: Path) -> list[dict[str, Any]]:
    """The rows of a JSONL file, gzipped or not."""
    packed = path.with_name(path.name + ".gz")
    with gzip.open(packed, "rt") if packed.exists() else path.open() as file:
        return [json.loads(line) for line in file]


def eval_set(folder: Path) -> tuple[Table, list[Question]]:
    """The table and the questions of an evaluation set; rows not answerable from names are left out."""
    name = "entities.jsonl.gz" if (folder / "entities.jsonl.gz").exists() else "entities.jsonl"
    kept = [row for row in read_lines(folder / "gold.jsonl") if not (row.get("kind") or "").startswith("7")]
    return load_table(folder / name), [
        Question(row["query"], row.get("type"), row["expected"])
        for row in kept
        if row["expected"] is None or isinstance(row["expected"], str)
    ]


def held_out(table: Table, most: int, seed: int) -> tuple[Table, list[Question]]:
    """A set made of a table: aliases taken out of entities, and entities taken out whole, become the questions."""
    chance = random.Random(seed)
    entities = list(table.entities)
    chance.shuffle(entities)
    asked: list[Question] = []
    kept: list[Entity] = []
    for entity in entities:
        plain = [a for a in entity.aliases if not a.weak and len(a.text) > 5 and fold(a.text) != fold(entity.name)]
        if len(asked) < most and entity.type != "position" and plain:
            alias = chance.choice(plain)
            if chance.random() < 0.3:
                asked.append(Question(alias.text, entity.type.partition("/")[0], None))
                continue
            asked.append(Question(alias.text, entity.type.partition("/")[0], entity.id))
            gone = fold(alias.text)
            entity = _without(entity, gone)
        kept.append(entity)
    return Table(tuple(kept), table.redirects, table.blocklist), asked


def _without(entity: Entity, key: str) -> Entity:
    from dataclasses import replace

    return replace(entity, aliases=tuple(a for a in entity.aliases if fold(a.text) != key))


def questions(table: Table, asked: Iterable[Question]) -> Iterator[Row]:
    """What the model sees of every question that reaches the fuzzy stage."""
    resolver = Resolver(Index(IndexFile(to_bytes(compile_table(table)), "fit")))
    index, matcher = resolver.index, resolver.judging.fuzzy
    for question in asked:
        query = Query(question.query, fold(question.query), as_of_period(None), "", wanted_type(question.type))
        waiting = resolver.judging.by_table(query)
        if not isinstance(waiting, Pending):
            continue
        close = matcher.close([waiting.key], _ALIGNED)
        entities = np.array([index.row_entity[row] for row in close.rows.tolist()], np.int64)
        wanted = [query.type is None or is_of_type(index.type(entity), query.type) for entity in entities.tolist()]
        kept = np.array(wanted, np.bool_)
        seen = np.insert(close.features(), 0, 1.0, axis=1)
        right = index.entity_of_id(question.expected) if question.expected else -1
        yield Row(seen[kept], entities[kept], right, question.expected is not None)


def best_rows(rows: list[Row], weights: npt.NDArray[np.float64]) -> list[tuple[npt.NDArray[np.float64], int, bool]]:
    """One candidate an entity, the heaviest: features, position of the right one (-1 none), answerable."""
    chosen = []
    for row in rows:
        best: dict[int, int] = {}
        scores = row.seen @ weights
        for i, entity in enumerate(row.entities.tolist()):
            if entity not in best or scores[i] > scores[best[entity]]:
                best[entity] = i
        kept = sorted(best.values(), key=lambda i: -scores[i])[:12]
        entities = row.entities[kept].tolist()
        right = entities.index(row.right) if row.right in entities else -1
        chosen.append((row.seen[kept], right, row.answerable))
    return chosen


def fit(sets: dict[str, list[Row]], start: npt.NDArray[np.float64], rounds: int = 3) -> npt.NDArray[np.float64]:
    """The weights that make the right answers likeliest; every set counts alike, by the square root of its size."""
    weights = start
    bounds = [(None, None) if n == "fuzzy" else (0, None) if n in FOR else (None, AT_MOST.get(n, 0)) for n in NAMES]
    for _ in range(rounds):
        stacked = {name: best_rows(rows, weights) for name, rows in sets.items()}
        most = {"maxiter": 300}
        found = minimize(_loss, weights, args=(stacked,), jac=True, method="L-BFGS-B", bounds=bounds, options=most)
        weights = found.x
    return weights


Stacked = dict[str, list[tuple[npt.NDArray[np.float64], int, bool]]]


def _loss(w: npt.NDArray[np.float64], stacked: Stacked) -> tuple[float, npt.NDArray[np.float64]]:
    """Negative log-likelihood a row, with the ridge penalty, and its gradient."""
    share_of = {name: _importance(name) / np.sqrt(len(rows)) for name, rows in stacked.items()}
    total = sum(share_of[name] * len(rows) for name, rows in stacked.items())
    value, gradient = RIDGE * float(w[1:] @ w[1:]) / 10, 2 * RIDGE * np.append(0, w[1:]) / 10
    for name, rows in stacked.items():
        share = share_of[name] / total
        for seen, right, _ in rows:
            scores = np.append(seen @ w, 0.0)
            scores -= scores.max()
            odds = np.exp(scores)
            odds /= odds.sum()
            value -= share * float(np.log(odds[right] + 1e-12))
            gradient += share * (odds[:-1] @ seen - (seen[right] if right >= 0 else 0.0))
    return value, gradient


def _importance(name: str) -> float:
    """Real questions count more than held-out aliases, whose misses are often no fault of matching."""
    return 1.0 if name.startswith("held out") else 2.0


def measure(rows: list[Row], weights: npt.NDArray[np.float64], options: Options) -> dict[str, float]:
    """Figures of the fuzzy stage alone: precision, recall, F1, nil accuracy, expected calibration error."""
    answered = right = nil = kept_nil = can = 0
    bins: dict[int, list[float]] = defaultdict(list)
    for seen, correct, answerable in best_rows(rows, weights):
        can += answerable
        odds = np.exp(np.minimum(seen @ weights, 50))
        odds = odds / (odds.sum() + 1)
        order = np.argsort(-odds)
        chosen = -1
        if len(order):
            lead = odds[order[0]] - (odds[order[1]] if len(order) > 1 else 0.0)
            if odds[order[0]] >= options.threshold and lead >= options.margin:
                chosen = int(order[0])
            ok = float(correct >= 0 and order[0] == correct)
            bins[min(9, int(odds[order[0]] * 10))].append(float(odds[order[0]]) - ok)
        answered += chosen >= 0
        right += chosen >= 0 and chosen == correct
        if not answerable:
            nil += 1
            kept_nil += chosen < 0
    precision, recall = right / max(1, answered), right / max(1, can)
    count = sum(map(len, bins.values())) or 1
    return {
        "rows": len(rows),
        "P": precision,
        "R": recall,
        "F1": 2 * precision * recall / max(1e-9, precision + recall),
        "NIL": kept_nil / nil if nil else float("nan"),
        "ECE": sum(abs(sum(b)) for b in bins.values()) / count,
    }


def _line(label: str, figures: dict[str, float]) -> str:
    return f"{label:28} " + " ".join(f"{k}={v:.3f}" if k != "rows" else f"n={int(v):5}" for k, v in figures.items())


def _recorded(sets: dict[str, dict[str, float]]) -> dict[str, dict[str, float | None]]:
    """Figures as JSON has them: no figure where there was nothing to divide by."""
    return {
        name: {key: None if math.isnan(value) else round(value, 4) for key, value in figures.items()}
        for name, figures in sets.items()
    }


@click.command()
@click.argument("folders", nargs=-1, type=click.Path(path_type=Path))
@click.option("--hold-out", "tables", multiple=True, type=click.Path(path_type=Path), help="Make a set of this table.")
@click.option("--write", is_flag=True, help="Write the weights fitted on all sets into the package.")
def main(folders: tuple[Path, ...], tables: tuple[Path, ...], write: bool) -> None:
    """Fit on evaluation sets and report each with the weights of the others."""
    sets: dict[str, list[Row]] = {}
    for folder in folders:
        sets[folder.name] = list(questions(*eval_set(folder)))
    for table in tables:
        sets[f"held out: {table.name}"] = list(questions(*held_out(load_table(table), 2_000, seed=7)))
    path = Path(fuzzy.__file__).with_name("weights.json")
    known: dict[str, float] = json.loads(path.read_text())
    start = np.array([known[name] for name in NAMES])
    for name, rows in sets.items():
        click.echo(_line(f"before   {name}", measure(rows, start, Options())))
    left_out: dict[str, dict[str, float]] = {}
    for name, rows in sets.items():
        if len(sets) > 1:
            others = {other: r for other, r in sets.items() if other != name}
            left_out[name] = measure(rows, fit(others, start), Options())
            click.echo(_line(f"left out {name}", left_out[name]))
    weights = fit(sets, start)
    for name, rows in sets.items():
        click.echo(_line(f"all      {name}", measure(rows, weights, Options())))
    for name, value in zip(NAMES, weights, strict=True):
        click.echo(f"  {name:18} {value:7.3f}")
    if left_out:
        FITTED.write_text(json.dumps(_recorded(left_out), indent=1) + "\n", encoding="utf-8")
    if write:
        known |= {name: round(float(value), 4) for name, value in zip(NAMES, weights, strict=True)}
        path.write_text(json.dumps(known, indent=2) + "\n")


if __name__ == "__main__":
    main()
