"""The report as JSON: indented for people, with long lists one entry a line for diffs."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from canonym.evaluate.comparison import Comparison
from canonym.evaluate.report import Report

_LONG = ("outcomes", "curve", "better", "worse", "changed", "new", "gone")
"""Lists whose entries take one line each."""


def as_json(measured: Report, compared: Comparison | None = None) -> str:
    """The report as one JSON object, without a line break at the end.

    Args:
        measured: the report.
        compared: with an earlier run, if with any; it comes as `comparison`.
    """
    document = measured.to_dict()
    if compared:
        document = {**document, "comparison": compared.to_dict()}
    return _object(document, "")


def _object(values: Mapping[str, Any], indent: str) -> str:
    inner = f"{indent}  "
    entries = [f"{inner}{json.dumps(name)}: {_value(name, value, inner)}" for name, value in values.items()]
    return "{\n" + ",\n".join(entries) + f"\n{indent}}}" if entries else "{}"


def _value(name: str, value: Any, indent: str) -> str:
    if name in _LONG and isinstance(value, list):
        entries = [f"{indent}  {json.dumps(entry, ensure_ascii=False)}" for entry in value]
        return "[\n" + ",\n".join(entries) + f"\n{indent}]" if entries else "[]"
    if name in ("sweep", "comparison"):
        return _object(value, indent)
    return json.dumps(value, ensure_ascii=False, indent=2).replace("\n", f"\n{indent}")
