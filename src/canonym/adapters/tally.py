"""Counts of a run in bounded memory: statuses, distinct mentions, and what did not resolve."""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b
from io import StringIO
from typing import Any

import numpy as np
from numpy.typing import NDArray

from canonym.adapters.column_answers import Answered, Answers, Suggestion
from canonym.vocabulary import Status

_SMALLEST_KEPT = 1 << 14
_MOST_UNRESOLVED = 50_000
_LONGEST_SHOWN = 200


class DistinctCount:
    """How many distinct texts were seen: exact up to 16,384, estimated within a few percent beyond.

    The smallest hashes are kept; how dense they lie tells how many there are (Bar-Yossef et al. 2002).
    """

    def __init__(self, hashes: Iterable[int] = ()) -> None:
        self._hashes = set(hashes)
        self._bound = 1 << 64
        self._shrink()

    def add(self, texts: Iterable[str]) -> None:
        """Count texts; those counted before do not count again."""
        for text in texts:
            number = int.from_bytes(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")
            if number < self._bound:
                self._hashes.add(number)
        self._shrink()

    def _shrink(self) -> None:
        if len(self._hashes) > _SMALLEST_KEPT:
            kept = sorted(self._hashes)[:_SMALLEST_KEPT]
            self._hashes = set(kept)
            self._bound = kept[-1] + 1

    @property
    def exact(self) -> bool:
        """Whether the count is no estimate."""
        return len(self._hashes) < _SMALLEST_KEPT

    def __int__(self) -> int:
        if self.exact:
            return len(self._hashes)
        return round((_SMALLEST_KEPT - 1) * (1 << 64) / self._bound)

    def state(self) -> list[int]:
        """What a continued run needs."""
        return sorted(self._hashes)


class Unresolved:
    """Distinct strings that did not resolve: how often, the row of the first, its status and best candidates.

    At most 50,000 are kept, the more frequent ones (lossy counting: Manku and Motwani 2002).
    """

    def __init__(self, state: Sequence[Sequence[Any]] = (), dropped: int = 0) -> None:
        self._seen: dict[tuple[str, str], list[Any]] = {(row[0], row[1]): list(row[2:]) for row in state}
        self.dropped = dropped
        """Strings that were left out."""

    def add(self, column: str, mentions: Sequence[str | None], answered: Answered, first_row: int) -> None:
        """Note what of a column did not resolve; blank mentions are passed over."""
        answers, resolved = answered.answers, Status.RESOLVED.value
        status = answers.status
        for row, (mention, number) in enumerate(zip(mentions, answered.numbers, strict=True), first_row):
            if status[number] == resolved or not mention or mention.isspace():
                continue
            key = (column, mention if len(mention) <= _LONGEST_SHOWN else mention[:_LONGEST_SHOWN] + "…")
            known = self._seen.get(key)
            if known is None:
                why = (answers.reason[number], answers.suggestions[number])
                self._seen[key] = [1, row, status[number], *why]
            else:
                known[0] += 1
        if len(self._seen) > _MOST_UNRESOLVED:
            self._drop()

    def _drop(self) -> None:
        ordered = sorted(self._seen.items(), key=lambda item: -item[1][0])
        kept = dict(ordered[: _MOST_UNRESOLVED // 2])
        self.dropped += len(self._seen) - len(kept)
        self._seen = kept

    def rows(self) -> list[dict[str, Any]]:
        """What did not resolve, the most frequent first, as JSON values."""
        ordered = sorted(self._seen.items(), key=lambda item: (-item[1][0], item[1][1], item[0]))
        return [
            {
                "mention": mention,
                "count": count,
                "status": status,
                "reason": reason,
                "candidates": [Suggestion(*suggestion)._asdict() for suggestion in suggestions],
                "column": column,
                "row": row,
            }
            for (column, mention), (count, row, status, reason, suggestions) in ordered
        ]

    def state(self) -> list[list[Any]]:
        """What a continued run needs."""
        return [[*key, *known] for key, known in self._seen.items()]


def unresolved_text(rows: Sequence[Mapping[str, Any]], *, as_json: bool) -> str:
    """The rows of `Unresolved` as CSV (candidates as `id 0.87; id 0.31`) or as JSON lines."""
    if as_json:
        return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    out = StringIO()
    headings = ("mention", "count", "status", "reason", "candidates", "column", "row")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(headings)
    for row in rows:
        candidates = "; ".join(f"{each['id']} {each['confidence']:.2f}" for each in row["candidates"])
        writer.writerow([candidates if heading == "candidates" else row[heading] for heading in headings])
    return out.getvalue()


class Tally:
    """The counts of a run."""

    def __init__(self, columns: Sequence[str], state: Mapping[str, Any] | None = None, *, unresolved: bool) -> None:
        """Start counting, or go on from a state.

        Args:
            columns: names of the columns of mentions.
            state: what `state()` gave.
            unresolved: whether to collect what did not resolve.
        """
        state = state or {}
        self.rows = int(state.get("rows", 0))
        self.statuses = {name: Counter[str](state.get("statuses", {}).get(name, {})) for name in columns}
        self.distinct = {name: DistinctCount(state.get("distinct", {}).get(name, ())) for name in columns}
        self.unresolved = Unresolved(state.get("unresolved", ()), state.get("dropped", 0)) if unresolved else None
        self._answers: Answers | None = None
        self._counted: dict[str, NDArray[np.bool_]] = {}

    def add(self, mentions: Mapping[str, Sequence[str | None]], answered: Mapping[str, Answered]) -> None:
        """Count a block: the mentions and answers of each column."""
        for name, column in answered.items():
            self.statuses[name].update(column.column("status"))
            self._count_distinct(name, mentions[name], column)
            if self.unresolved is not None:
                self.unresolved.add(name, mentions[name], column, self.rows + 1)
        self.rows += max((len(column.numbers) for column in answered.values()), default=0)

    def _count_distinct(self, name: str, mentions: Sequence[str | None], column: Answered) -> None:
        """Count the mentions whose answers are new: one answer has one mention."""
        if column.answers is not self._answers:
            self._answers, self._counted = column.answers, {}
        counted = self._counted.setdefault(name, np.zeros(0, bool))
        rows = np.full(len(column.answers.status), -1)
        rows[column.numbers] = np.arange(len(mentions))
        rows[: len(counted)][counted] = -1
        new = rows[rows >= 0].tolist()
        met = np.zeros(len(rows), bool)
        met[: len(counted)] = counted
        met[column.numbers] = True
        self._counted[name] = met
        self.distinct[name].add(mention for mention in map(mentions.__getitem__, new) if mention)

    def state(self) -> dict[str, Any]:
        """What a continued run needs, as JSON values."""
        return {
            "rows": self.rows,
            "statuses": {name: dict(counts) for name, counts in self.statuses.items()},
            "distinct": {name: count.state() for name, count in self.distinct.items()},
            "unresolved": self.unresolved.state() if self.unresolved else [],
            "dropped": self.unresolved.dropped if self.unresolved else 0,
        }

    def sentences(self) -> list[str]:
        """The counts for people, one sentence a column: rows, distinct, resolved, ambiguous, nil."""
        several = len(self.statuses) > 1
        return [
            f"{f'{name}: ' if several else ''}{self.rows} rows, {'' if self.distinct[name].exact else 'about '}"
            f"{int(self.distinct[name])} distinct, "
            + ", ".join(f"{counts[status.value]} {status.value}" for status in Status)
            for name, counts in self.statuses.items()
        ]
