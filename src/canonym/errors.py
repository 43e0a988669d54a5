"""What can go wrong, each as one sentence that names the place and the remedy."""

from __future__ import annotations


class CanonymError(Exception):
    """Any failure that canonym explains; `str()` of it is one sentence for a person."""


class UsageError(CanonymError):
    """An argument that cannot be meant: an unknown type, a bad date, a missing column."""


class TableError(CanonymError):
    """A table that cannot be read; carries every problem found, not only the first."""


class IndexFileError(CanonymError):
    """An index file that is damaged, truncated, foreign or of another major version."""
