"""Spark: `resolve_column` and `annotate_column`, a frame in, a frame out; `pip install 'canonym[spark]'`."""

from canonym.adapters.spark_column import MENTIONS, RESOLUTION, annotate_column, resolve_column

__all__ = ["MENTIONS", "RESOLUTION", "annotate_column", "resolve_column"]
