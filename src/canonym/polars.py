"""polars: `resolve`, `ids`, `resolve_column`, and `expression.canonym`; `pip install 'canonym[polars]'`."""

from canonym.adapters.polars_column import STRUCT, ExpressionMethods, SeriesMethods, ids, resolve, resolve_column

__all__ = ["STRUCT", "ExpressionMethods", "SeriesMethods", "ids", "resolve", "resolve_column"]
