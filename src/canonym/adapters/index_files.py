"""The index of a resolver as a file that other processes can map."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from canonym.decide.resolver import Resolver


@contextmanager
def index_file(resolver: Resolver) -> Iterator[str]:
    """The path of the resolver's index, written to a temporary file meanwhile where it is in memory."""
    file = resolver.index.file
    if file.path is not None:
        yield str(file.path)
        return
    import tempfile

    handle, name = tempfile.mkstemp(prefix="canonym-", suffix=".index")
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(file.content)
        yield name
    finally:
        with suppress(OSError):
            Path(name).unlink()
