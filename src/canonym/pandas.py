"""pandas: `resolve`, `ids`, `resolve_column`, and `series.canonym`; `pip install 'canonym[pandas]'`."""

from canonym.adapters.pandas_column import SeriesMethods, ids, resolve, resolve_column

__all__ = ["SeriesMethods", "ids", "resolve", "resolve_column"]
