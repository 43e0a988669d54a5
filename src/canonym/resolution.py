"""The values of an answer: candidates, resolutions, and mentions in a document."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from canonym.vocabulary import Kind, Status


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entity that a mention may mean.

    Attributes:
        score: raw similarity of mention and alias, 0-1.
        confidence: calibrated probability that it is the right one, 0-1.
        alias: the alias as the table writes it; `kind` and `weak` are that alias's.
        method: `exact`, `variant`, `fuzzy`, `role` or `context`.
        rules: names of the rules that led from mention to alias (`title`, `order`, `initial`, ...).
        position: id of the position whose holder this is, where a role phrase led to it.
        valid: the days (inclusive) on which the alias or tenure was in force, for people; empty if always.
        evidence: what in the context or document speaks for it.
        ruled_out: why it cannot be the answer (`not in force`, `wrong type`, `weak`, `never`), or empty.
    """

    id: str
    name: str
    type: str
    score: float
    confidence: float
    alias: str
    kind: Kind = Kind.NAME
    weak: bool = False
    method: str = "exact"
    rules: tuple[str, ...] = ()
    position: str | None = None
    valid: str = ""
    description: str = ""
    evidence: tuple[str, ...] = ()
    ruled_out: str = ""

    def explain(self) -> str:
        """The candidate in one line: how the mention led to it, and what speaks for or against it."""
        parts = [f"{self.method} match of {'weak ' if self.weak else ''}{self.kind.value} {self.alias!r}"]
        if self.rules:
            parts.append(f"by {', '.join(self.rules)}")
        if self.position:
            parts.append(f"holder of {self.position}")
        if self.valid:
            parts.append(self.valid)
        parts += self.evidence
        head = f"{self.id} ({self.name})" + (f" {self.confidence:.2f}" if not self.ruled_out else "")
        return f"{head}: {self.ruled_out + '; ' if self.ruled_out else ''}{'; '.join(parts)}"

    def to_dict(self) -> dict[str, Any]:
        """The candidate as plain JSON values; empty fields are left out."""
        row: dict[str, Any] = {
            "id": self.id,
            "name": self.name,
            "type": self.type,
            "confidence": round(self.confidence, 4),
            "score": round(self.score, 4),
            "alias": self.alias,
            "kind": self.kind.value,
            "method": self.method,
        }
        optional = {
            "weak": self.weak,
            "rules": list(self.rules),
            "position": self.position,
            "valid": self.valid,
            "description": self.description,
            "evidence": list(self.evidence),
            "ruled_out": self.ruled_out,
        }
        row.update({key: value for key, value in optional.items() if value})
        return row


@dataclass(frozen=True, slots=True)
class Resolution:
    """What a mention means: one entity, several, or none, with everything that was considered.

    `id`, `name`, `type` are None unless `status` is resolved. `confidence` and `score` (0-1) are those of the
    best candidate whatever the status, 0 where there is none. `reason` says in one phrase why the status is
    what it is. `redirected_from` is the retired id where the mention was one.
    """

    mention: str
    status: Status
    id: str | None = None
    name: str | None = None
    type: str | None = None
    confidence: float = 0.0
    score: float = 0.0
    method: str = ""
    alias: str | None = None
    candidates: Sequence[Candidate] = ()
    ruled_out: Sequence[Candidate] = ()
    reason: str = ""
    redirected_from: str | None = None

    @property
    def resolved(self) -> bool:
        """Whether exactly one entity is meant."""
        return self.status is Status.RESOLVED

    def explain(self) -> str:
        """What was considered, for people: the answer, every candidate with its reasons, what was ruled out."""
        answer = f"{self.id} ({self.name}), confidence {self.confidence:.2f}" if self.id else self.reason
        lines = [f"{self.mention}: {self.status.value}, {answer}"]
        if self.redirected_from:
            lines.append(f"  {self.redirected_from} is a retired id of {self.id}")
        lines += [f"  {candidate.explain()}" for candidate in self.candidates]
        lines += [f"  not {candidate.explain()}" for candidate in self.ruled_out]
        return "\n".join(lines)

    def to_dict(self, top: int | None = None) -> dict[str, Any]:
        """The resolution as plain JSON values, with at most `top` candidates (all where None)."""
        row: dict[str, Any] = {
            "mention": self.mention,
            "status": self.status.value,
            "id": self.id,
            "name": self.name,
            "type": self.type,
            "confidence": round(self.confidence, 4),
            "score": round(self.score, 4),
            "method": self.method,
            "alias": self.alias,
            "candidate": self.candidates[0].id if self.candidates else None,
            "reason": self.reason,
            "candidates": [c.to_dict() for c in self.candidates[:top]],
        }
        if self.redirected_from:
            row["redirected_from"] = self.redirected_from
        return row


@dataclass(frozen=True, slots=True)
class Mention:
    """A string met in running text; `start` and `end` are code-point offsets, `text == document[start:end]`."""

    start: int
    end: int
    text: str
    resolution: Resolution
    extra: Mapping[str, Any] = field(default_factory=dict)

    @property
    def id(self) -> str | None:
        """The canonical ID, None unless resolved."""
        return self.resolution.id

    @property
    def status(self) -> Status:
        """The status of its resolution."""
        return self.resolution.status


class FuzzyCost(NamedTuple):
    """What finding nearly known names cost: distinct names looked up, those that the table nearly knows, seconds."""

    tried: int
    known: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Document:
    """A text and the mentions found or given in it, in the order of the text (or as given).

    `fuzzy_cost` is None unless nearly known names were asked for.
    """

    text: str
    mentions: tuple[Mention, ...] = ()
    fuzzy_cost: FuzzyCost | None = field(default=None, compare=False)
