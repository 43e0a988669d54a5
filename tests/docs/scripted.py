"""The top of the checkout, and the generators of `scripts/`, which are no package, as modules."""

from __future__ import annotations

import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parents[2]
"""The top of this checkout."""


def script(name: str) -> ModuleType:
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
