"""Aliases that add nothing."""

from pathlib import Path

import pytest
from linted import linted


def repeated(folder: Path, name: str, *aliases: str) -> list[str]:
    lines = "".join(f"      - {alias}\n" for alias in aliases)
    return linted("repeated-alias", folder, f"entities:\n  a:\n    name: {name}\n    aliases:\n{lines}")


def test_the_name_it_repeats_is_told(tmp_path: Path) -> None:
    assert repeated(tmp_path, "Al-Qaeda", "Base", "al Qaeda", "the base") == [
        "6:9 warning: a: 'al Qaeda' is the same as its name 'Al-Qaeda'; take it out",
        "7:9 warning: a: 'the base' is the same as the alias 'Base'; take it out",
    ]


@pytest.mark.parametrize(
    ("name", "aliases", "problems"),
    [
        ("Nato", ["{text: NATO, kind: acronym}"], 0),
        ("North Atlantic Treaty Organization", ["{text: NATO, kind: acronym}", "{text: N.A.T.O., kind: acronym}"], 0),
        ("North Atlantic Treaty Organization", ["{text: NATO, kind: acronym}", "{text: NATO, kind: acronym}"], 1),
        ("Zaire", ["{text: Zaire, valid_to: 1997}"], 0),
        ("Zaire", ["{text: Zaïre, valid_to: 1997}", "{text: Zaire, valid_to: '1997-12'}"], 1),
        ("Memorial", ["{text: Memorial, strength: weak}"], 0),
        ("Memorial", ["{text: Memorial, strength: weak}", "{text: Memorial, strength: weak}"], 1),
        ("A", ["B", "C"], 0),
    ],
)
def test_validity_case_and_the_restated_name_decide(
    tmp_path: Path, name: str, aliases: list[str], problems: int
) -> None:
    assert len(repeated(tmp_path, name, *aliases)) == problems
