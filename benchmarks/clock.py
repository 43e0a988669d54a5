"""Timing: CPU clock for work in this process, wall clock for fresh processes, time boxes for what is slow."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any, TypeVar

Item = TypeVar("Item")

RUNS = 5
"""A figure is the median of so many runs, unless its time box ends before."""

SINGLE_THREAD: Mapping[str, str] = {
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "NUMEXPR_NUM_THREADS": "1",
    "RAYON_NUM_THREADS": "1",
    "POLARS_MAX_THREADS": "1",
}
"""The environment that keeps native libraries to one thread; set before they are imported."""


@dataclass(frozen=True, slots=True)
class Latency:
    """Single calls: how many were timed, their median and 95th percentile in milliseconds of CPU."""

    count: int
    p50_ms: float
    p95_ms: float


@dataclass(frozen=True, slots=True)
class Throughput:
    """Batch calls: items per call, calls timed, and items per second of CPU (median over the calls)."""

    count: int
    runs: int
    per_second: float


def pin_threads() -> None:
    """Keep the native libraries that this process imports from now on to one thread."""
    os.environ.update(SINGLE_THREAD)


def percentile(values: Sequence[float], share: float) -> float:
    """Return the smallest value that at least this share (0-1) of the values do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, max(0, round(share * len(ordered) + 0.5) - 1))]


def cpu_seconds(work: Callable[[], Any]) -> float:
    """Return the CPU seconds that one call takes, over all threads of this process."""
    start = time.process_time()
    work()
    return time.process_time() - start


def wall_seconds(work: Callable[[], Any]) -> float:
    """Return the seconds of wall clock that one call takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def measure_latency(call: Callable[[str], Any], queries: Sequence[str], seconds: float) -> Latency:
    """Time single calls, each query once.

    Args:
        call: what is timed.
        queries: at least one.
        seconds: the time box; no call is begun after it, but three are always made.

    Returns:
        The latency over the calls that fitted.
    """
    call(queries[0])
    times: list[float] = []
    end = time.perf_counter() + seconds
    for query in queries:
        start = time.process_time()
        call(query)
        times.append(time.process_time() - start)
        if time.perf_counter() > end and len(times) >= 3:
            break
    return Latency(len(times), median(times) * 1e3, percentile(times, 0.95) * 1e3)


def measure_throughput(
    call: Callable[[Sequence[Item]], Any],
    items: Sequence[Item],
    seconds: float,
    before: Callable[[], None] = lambda: None,
) -> Throughput:
    """Time batch calls over the items, or over as many of the first as a quarter of the time box allows.

    Args:
        call: what is timed; it gets the items.
        items: at least one.
        seconds: the time box; no call is begun after it, but one is always made.
        before: done before every timed call, untimed.

    Returns:
        The throughput, and over how many items.
    """
    end = time.perf_counter() + seconds
    part = items[: _fitting_count(call, items, seconds / 4)]
    rates: list[float] = []
    while len(rates) < RUNS and (not rates or time.perf_counter() < end):
        before()
        rates.append(len(part) / max(cpu_seconds(lambda: call(part)), 1e-9))
    return Throughput(len(part), len(rates), median(rates))


def _fitting_count(call: Callable[[Sequence[Item]], Any], items: Sequence[Item], seconds: float) -> int:
    count = min(4, len(items))
    while count < len(items):
        start = time.perf_counter()
        call(items[:count])
        spent = time.perf_counter() - start
        if spent * 4 > seconds:
            return max(3, min(len(items), int(count * seconds / max(spent, 1e-9))))
        count = min(len(items), count * 4)
    return count
