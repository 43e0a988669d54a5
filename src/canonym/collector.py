"""The collector of cyclic garbage in work that makes millions of values: kept out of it, and called for after it."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_off() -> Iterator[None]:
    """No cyclic garbage collection meanwhile: it would look through all that lives, again and again, for nothing."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def give_back() -> None:
    """Give the memory of values that are gone back to the system.

    The interpreter keeps a few thousand small ones for reuse, strewn over all that it had; a collection lets them go.
    """
    gc.collect()
