"""Checks of a table that could be read: one rule a file, each with its documentation; `registry` lists them."""
