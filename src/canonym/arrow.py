"""Arrow columns and tables: `resolve`, `ids` and `resolve_column`; `pip install 'canonym[arrow]'`."""

from canonym.adapters.arrow_column import ids, resolve, resolve_column

__all__ = ["ids", "resolve", "resolve_column"]
