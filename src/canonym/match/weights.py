"""The weights of the confidence model, read from `weights.json` beside this file.

Log-odds add up: each feature of a hit adds its weight, and a softmax over all hits and "none of them" makes
probabilities (`decide.confidence`). The figures are fitted by `benchmarks/fit.py`, which writes the file.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType


@cache
def weights() -> Mapping[str, float]:
    """Feature name to log-odds."""
    with open(os.path.join(os.path.dirname(__file__), "weights.json"), encoding="utf-8") as file:
        return MappingProxyType(json.load(file))
