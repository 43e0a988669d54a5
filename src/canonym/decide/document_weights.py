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


@cache
def document_weights() -> Mapping[str, float]:
    """Name of evidence to log-odds for an amount of one."""
    text = Path(__file__).with_suffix(".json").read_text(encoding="utf-8")
    return MappingProxyType(json.loads(text))
