"""The generators of `scripts/`, which are no package, as modules."""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]

Script = Callable[[str], ModuleType]


def load_script(name: str) -> ModuleType:
    """A script of this checkout as a module."""
    known = sys.modules.get(f"scripts.{name}")
    if known is not None:
        return known
    spec = spec_from_file_location(f"scripts.{name}", ROOT / "scripts" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def script() -> Script:
    """Loads a script by its name."""
    return load_script


@pytest.fixture(scope="session")
def root() -> Path:
    """The top of the checkout."""
    return ROOT
