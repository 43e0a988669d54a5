"""Arrow arrays: `canonym.arrow.resolve(names)` and `canonym.arrow.ids(names)`; `pip install 'canonym[arrow]'`."""

from canonym.adapters.arrow_column import ids, resolve

__all__ = ["ids", "resolve"]
