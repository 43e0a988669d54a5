"""Outcomes made by hand, for tests that count them."""

from __future__ import annotations

from canonym.evaluate.gold import Expected, GoldRow
from canonym.evaluate.outcomes import Outcome
from canonym.evaluate.recorded import Recorded, record
from canonym.resolution import Candidate, Resolution
from canonym.vocabulary import Status


def answered(row: GoldRow, status: str, *candidates: tuple[str, float]) -> Outcome:
    """A row with these candidates and their confidences, the first of them answered where the status is resolved."""
    found = tuple(Candidate(id_, id_, "person", 1.0, confidence, id_) for id_, confidence in candidates)
    id_ = candidates[0][0] if status == "resolved" else None
    confidence = candidates[0][1] if candidates else 0.0
    return Outcome(row, Resolution(row.query, Status(status), id_, confidence=confidence, candidates=found))


def recorded(query: str, expected: Expected, status: str, candidate: str | None = None, **given: str) -> Recorded:
    """A recorded answer with a confidence of 0.5 where there is a candidate."""
    row = GoldRow(query, expected, file="gold.jsonl", line=1, **given)
    candidates = ((candidate, 0.5),) if candidate else ()
    return record(answered(row, status, *candidates))
