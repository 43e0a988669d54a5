"""Fit the weights of evidence in running text: `python -m benchmarks.fit_documents SET... [--write]`.

A set is a folder of `entities.jsonl[.gz]` and `docs.jsonl[.gz]`, or `TABLE=ARTICLES` for a table and a file of
documents with marked mentions. The model is the conditional logit of `benchmarks.fit`: the log-odds of a candidate are
those of its name plus weighted evidence, "none of them" has log-odds 0. Evidence depends on what is likely elsewhere in
the document, hence on the weights, so that fitting and collecting alternate. Bounds keep evidence on its side. Figures
are of documents left out, in two halves.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import click
import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize

from benchmarks.fit import read_lines
from canonym.decide import document_weights as store
from canonym.decide.query import Options, Query, as_of_period
from canonym.decide.readings import Readings
from canonym.decide.resolver import Resolver
from canonym.decide.scene import Scene
from canonym.index.compile import compile_table
from canonym.index.layout import IndexFile, to_bytes
from canonym.index.opened import Index
from canonym.names.fold import fold
from canonym.table.load import load_table

PATH = Path(store.__file__).resolve().with_suffix(".json")
AGAINST = frozenset(
    "claimed common_noun company_shape country_behind derived_rival disapposed elsewhere extra_word fuzzy fuzzy_word"
    " given_name headline missing_word obscure other_given part_name person_shape place_guess role_of_another"
    " role_shape short_of_company short_of_unknown town_of_country undefined variant without without_division".split()
)
"""Evidence that may only speak against."""
FREE = frozenset(
    "exact unknown_prominence own_name same_case short_form surname initials weak in_person in_other in_place"
    " speech_place speech_person speech_other person_place person_person person_other sport_place sport_person"
    " sport_other business_place business_person business_other".split()
)
"""Evidence that may speak for and against; all else may only speak for."""
RIDGE = 0.0003
"""Pull towards the values that the file has at the start, in log-likelihood a mention."""
MOST_CASES = 12
NOT_FITTED = frozenset({"derived_rival", "headline", "obscure", "weak", "within"})
"""Too rare in the sets, or a matter of the table (one of villages means villages): set by hand."""


class Row(NamedTuple):
    """One mention: amounts of evidence (n, k), fixed log-odds (n), the right case (-1 none), its document."""

    seen: npt.NDArray[np.float64]
    base: npt.NDArray[np.float64]
    right: int
    answerable: bool
    document: int


def documents(argument: str) -> tuple[Resolver, list[dict[str, Any]]]:
    """The resolver and the documents of a set."""
    table, _, articles = argument.partition("=")
    folder = Path(table)
    if articles:
        loaded, rows = load_table(folder), read_lines(Path(articles))
    else:
        packed = folder / "entities.jsonl.gz"
        loaded = load_table(packed if packed.exists() else folder / "entities.jsonl")
        rows = read_lines(folder / "docs.jsonl")
    return Resolver(Index(IndexFile(to_bytes(compile_table(loaded)), argument))), rows


def collect(resolver: Resolver, documents: Sequence[dict[str, Any]], names: Sequence[str]) -> Iterator[Row]:
    """What the model sees of every marked mention."""
    column = {name: number for number, name in enumerate(names)}
    index = resolver.index
    resolver.alone.forget()  # forms are kept with the weights of their time
    for number, document in enumerate(documents):
        spans = [(m["start"], m["end"]) for m in document["mentions"]]
        day = as_of_period(document.get("as_of"))
        pieces = [document["text"][start:end] for start, end in spans]
        queries = [Query(piece, fold(piece), day) for piece in pieces]
        scene = Scene(document["text"], spans, document.get("source"))
        readings, numbers = Readings(resolver, scene, queries, Options()).all()
        for mention, number_of_reading in zip(document["mentions"], numbers, strict=True):
            _, cases = readings[number_of_reading]
            expected = mention["expected"]
            if expected is not None and (not isinstance(expected, str) or index.entity_of_id(expected) < 0):
                continue
            right = index.entity_of_id(expected) if expected else -1
            seen = np.zeros((len(cases), len(names)))
            for i, case in enumerate(cases):
                for name, value in case.values.items():
                    seen[i, column[name]] += value
            base = np.array([case.base for case in cases])
            places = [i for i, case in enumerate(cases) if case.hit.entity == right]
            yield Row(seen, base, places[0] if places else -1, expected is not None, number)


def trimmed(rows: Sequence[Row], weights: npt.NDArray[np.float64]) -> list[Row]:
    """The rows with their heaviest cases only, and the right one."""
    kept = []
    for row in rows:
        if len(row.base) > MOST_CASES:
            order = np.argsort(-(row.seen @ weights + row.base))[:MOST_CASES].tolist()
            if row.right >= 0 and row.right not in order:
                order[-1] = row.right
            right = order.index(row.right) if row.right >= 0 else -1
            row = Row(row.seen[order], row.base[order], right, row.answerable, row.document)
        kept.append(row)
    return kept


def fit(
    sets: dict[str, list[Row]], names: Sequence[str], start: npt.NDArray[np.float64], prior: npt.NDArray[np.float64]
) -> npt.NDArray[np.float64]:
    """The weights that make the right answers likeliest; every set counts by the square root of its size."""
    bounds = [
        (start[i], start[i])
        if n in NOT_FITTED
        else (None, 0.0)
        if n in AGAINST
        else (None, None)
        if n in FREE
        else (0.0, None)
        for i, n in enumerate(names)
    ]
    total = sum(np.sqrt(len(rows)) for rows in sets.values())
    short = {name: trimmed(rows, start) for name, rows in sets.items()}
    free = np.array([n not in NOT_FITTED for n in names], float)

    def loss(w: npt.NDArray[np.float64]) -> tuple[float, npt.NDArray[np.float64]]:
        away = (w - prior) * free
        value, gradient = RIDGE * float(away @ away), 2 * RIDGE * away
        for rows in short.values():
            share = 1 / (np.sqrt(len(rows)) * total)
            for row in rows:
                if not len(row.base):
                    continue
                scores = np.append(row.seen @ w + row.base, 0.0)
                scores -= scores.max()
                odds = np.exp(scores)
                odds /= odds.sum()
                value -= share * float(np.log(odds[row.right] + 1e-12))
                gradient = gradient + share * (odds[:-1] @ row.seen - (row.seen[row.right] if row.right >= 0 else 0.0))
        return value, gradient

    found = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=bounds, options={"maxiter": 120})
    return np.asarray(found.x)


def measure(rows: Sequence[Row], weights: npt.NDArray[np.float64], options: Options) -> str:
    """Precision, recall, F1, nil accuracy and calibration, in a line."""
    answered = right = nil = kept_nil = can = 0
    judged: list[tuple[float, float]] = []
    for row in rows:
        can += row.answerable
        odds = np.exp(np.minimum(row.seen @ weights + row.base, 50))
        odds = odds / (odds.sum() + 1)
        order = np.argsort(-odds)
        chosen = -1
        if len(order):
            lead = odds[order[0]] - (odds[order[1]] if len(order) > 1 else 0.0)
            if odds[order[0]] >= options.threshold and lead >= options.margin:
                chosen = int(order[0])
            judged.append((float(odds[order[0]]), float(row.right == order[0])))
        answered += chosen >= 0
        right += chosen >= 0 and chosen == row.right
        if not row.answerable:
            nil += 1
            kept_nil += chosen < 0
    bins: dict[int, list[float]] = defaultdict(list)
    for confidence, ok in judged:
        bins[min(9, int(confidence * 10))].append(confidence - ok)
    ece = sum(abs(sum(b)) for b in bins.values()) / max(1, len(judged))
    brier = sum((c - ok) ** 2 for c, ok in judged) / max(1, len(judged))
    p, r = right / max(1, answered), right / max(1, can)
    f1 = 2 * p * r / max(1e-9, p + r)
    return (
        f"n={len(rows):5} P={p:.3f} R={r:.3f} F1={f1:.3f} NIL={kept_nil / max(1, nil):.3f}"
        f" ECE={ece:.3f} Brier={brier:.3f}"
    )


def _store(names: Sequence[str], weights: npt.NDArray[np.float64]) -> None:
    values = {name: round(float(w), 4) for name, w in zip(names, weights, strict=True)}
    PATH.write_text(json.dumps(values, indent=2) + "\n", encoding="utf-8")
    store.document_weights.cache_clear()


@click.command()
@click.argument("sets", nargs=-1, required=True)
@click.option("--rounds", default=3, show_default=True, help="How often to collect and fit.")
@click.option("--write", is_flag=True, help="Leave the fitted weights in the package.")
def main(sets: tuple[str, ...], rounds: int, write: bool) -> None:
    """Fit on documents and report documents that were left out."""
    before = PATH.read_text(encoding="utf-8")
    names = sorted(json.loads(before))
    prior = weights = np.array([json.loads(before)[name] for name in names])
    opened = {Path(argument.partition("=")[0]).name: documents(argument) for argument in sets}
    try:
        for turn in range(rounds):
            rows = {name: list(collect(*pair, names)) for name, pair in opened.items()}
            for name, seen in rows.items():
                click.echo(f"round {turn} before   {name:12} {measure(seen, weights, Options())}")
            if turn == rounds - 1:
                _left_out(rows, names, weights, prior)
            weights = fit(rows, names, weights, prior)
            for name, seen in rows.items():
                click.echo(f"round {turn} after    {name:12} {measure(seen, weights, Options())}")
            _store(names, weights)
        for name, value in zip(names, weights, strict=True):
            click.echo(f"  {name:20} {value:7.3f}")
    finally:
        if not write:
            PATH.write_text(before, encoding="utf-8")


def _left_out(
    rows: dict[str, list[Row]], names: Sequence[str], start: npt.NDArray[np.float64], prior: npt.NDArray[np.float64]
) -> None:
    """Report each half of the documents with the weights of the other half."""
    halves = []
    for half in (0, 1):
        train = {name: [r for r in seen if r.document % 2 != half] for name, seen in rows.items()}
        halves.append(fit(train, names, start, prior))
    for name, seen in rows.items():
        for half, weights in enumerate(halves):
            test = [r for r in seen if r.document % 2 == half]
            click.echo(f"left out half {half}  {name:12} {measure(test, weights, Options())}")
    for left in rows if len(rows) > 1 else ():
        weights = fit({name: seen for name, seen in rows.items() if name != left}, names, start, prior)
        click.echo(f"left out set      {left:12} {measure(rows[left], weights, Options())}")


if __name__ == "__main__":
    main()
