"""The weights of evidence in running text, read from `document_weights.json` beside this file.

Amounts of evidence (`decide.scene.Case`) times these are log-odds, added to those of a hit. The figures are fitted by
`benchmarks/fit_documents.py`, which writes the file.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from canonym.index.rows import INITIALS, WEAK

if TYPE_CHECKING:
    from canonym.decide.scene import Case

SUPPORT = frozenset(
    {
        *("apposed", "claimed_for", "country", "cues", "defined", "defined_by", "described", "licensed"),
        *("licensed_person", "name_words", "office", "publisher", "related", "short", "within"),
    }
)
"""Evidence that counts as support of a weak alias."""

_UNSUPPORTED = -0.05
"""Log-odds that a weak alias without support does not surpass."""


@cache
def document_weights() -> Mapping[str, float]:
    """Name of evidence to log-odds for an amount of one."""
    text = Path(__file__).with_suffix(".json").read_text(encoding="utf-8")
    return MappingProxyType(json.loads(text))


def weight_of(case: Case) -> float:
    """The log-odds of a case: those of its hit and of all its evidence; a weak alias needs support."""
    weight, flags = case.weight, case.hit.flags
    if weight > _UNSUPPORTED and flags & WEAK and not flags & INITIALS and not is_supported(case):
        return _UNSUPPORTED
    return weight


def is_supported(case: Case) -> bool:
    """Whether anything beside the name speaks for a case's entity."""
    return bool(case.hit.evidence) or not SUPPORT.isdisjoint(case.values)
