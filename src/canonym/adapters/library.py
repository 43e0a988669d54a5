"""Foreign libraries: imported only when their adapter is, with one sentence where they are missing."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

from canonym.errors import CanonymError


class MissingLibraryError(CanonymError, ImportError):
    """The library of an extra is not installed; the message says how to install it."""


def library(module: str, extra: str) -> ModuleType:
    """The foreign module that an adapter stands on.

    Args:
        module: its full name.
        extra: the extra of canonym that installs it.

    Raises:
        MissingLibraryError: it is not installed. A module that it needs itself and lacks is told as it is.
    """
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        top = module.partition(".")[0]
        if error.name is None or error.name.partition(".")[0] != top:
            raise
        raise MissingLibraryError(f"{top} is not installed; pip install 'canonym[{extra}]' brings it") from None
