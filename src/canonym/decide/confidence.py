"""Probabilities from log-odds: a softmax over the candidates and "none of them"."""

from __future__ import annotations

import math
from collections.abc import Sequence


def shares(log_odds: Sequence[float]) -> list[float]:
    """The probability of each candidate, 0-1; what is missing to 1 is the probability that none is meant.

    A conditional logit (McFadden 1974) with "none" as the outside option at log-odds 0: a candidate alone has its
    logistic probability, and candidates that fit equally well share.

    >>> [round(p, 2) for p in shares([4.0])], [round(p, 2) for p in shares([4.0, 4.0])]
    ([0.98], [0.5, 0.5])
    """
    if len(log_odds) < 2:
        return [alone(value) for value in log_odds]
    top = max(0.0, *log_odds)
    exponents = [math.exp(value - top) for value in log_odds]
    total = sum(exponents) + math.exp(-top)
    return [value / total for value in exponents]


def alone(log_odds: float) -> float:
    """The probability of a candidate if it had no rivals, 0-1."""
    return 1.0 / (1.0 + math.exp(-max(-60.0, min(60.0, log_odds))))
