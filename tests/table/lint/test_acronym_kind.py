"""Acronyms that are not said to be."""

from pathlib import Path

import pytest
from linted import linted


def test_the_kind_to_write_is_told(tmp_path: Path) -> None:
    text = "entities:\n  ecb:\n    name: European Central Bank\n    aliases: [ECB]\n"
    assert linted("acronym-kind", tmp_path, text) == [
        "4:15 warning: ecb: 'ECB' looks like an acronym; write {text: ECB, kind: acronym}"
    ]


@pytest.mark.parametrize(
    ("name", "alias"),
    [
        ("European Central Bank", "{text: ECB, kind: acronym}"),
        ("European Central Bank", "{text: ECB, kind: short}"),
        ("European Central Bank", "{text: ECB, case: fold}"),
        ("European Central Bank", "EUROBANK"),
        ("BUENA VISTA", "BV"),
        ("МВД", "GRU"),
    ],
)
def test_what_is_said_or_all_in_capitals_is_fine(tmp_path: Path, name: str, alias: str) -> None:
    assert linted("acronym-kind", tmp_path, f"entities:\n  a:\n    name: {name}\n    aliases: [{alias}]\n") == []


def test_machine_tables_are_not_asked(tmp_path: Path) -> None:
    assert linted("acronym-kind", tmp_path, machine='{"id": "a", "name": "Abc", "aliases": ["ABC"]}\n') == []
