"""Libraries of extras: imported when they are needed, with a sentence that says how to install what is missing."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from canonym.errors import UsageError


def needed(module: str, extra: str, purpose: str) -> Any:
    """Import a module of an extra.

    Args:
        module: what to import, such as `pyarrow.parquet`.
        extra: the extra of canonym that brings it.
        purpose: what needs it, for the error: `Parquet`.

    Raises:
        UsageError: it is not installed; the message says how to install it.
    """
    try:
        return import_module(module)
    except ImportError:
        library = module.partition(".")[0]
        message = f"{purpose} needs {library}, which is not installed; run pip install 'canonym[{extra}]'"
        raise UsageError(message) from None
