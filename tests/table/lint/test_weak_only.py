"""Entities that have weak names only."""

from pathlib import Path

from linted import linted


def test_a_name_that_is_said_to_be_weak_needs_a_strong_one_beside_it(tmp_path: Path) -> None:
    text = "entities:\n  m:\n    name: Memorial\n    aliases: [{text: Memorial, strength: weak}]\n"
    assert linted("weak-only", tmp_path, text) == [
        "2:3 warning: m has weak names only; add a longer one that can stand alone"
    ]
    strong = text.replace("weak}]", "weak}, Memorial Human Rights Centre]")
    assert linted("weak-only", tmp_path, strong) == []


def test_a_display_name_is_strong_by_itself(tmp_path: Path) -> None:
    assert linted("weak-only", tmp_path, "entities:\n  m: {name: M, aliases: [{text: N, strength: weak}]}\n") == []
