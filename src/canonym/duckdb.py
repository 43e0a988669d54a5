"""DuckDB: `register(connection)` brings the SQL function `canonym`; `pip install 'canonym[duckdb]'`."""

from canonym.adapters.duckdb_functions import register

__all__ = ["register"]
