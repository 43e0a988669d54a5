"""Phrases that silence their own entity."""

from pathlib import Path

from linted import linted


def test_a_phrase_that_is_a_name_is_named(tmp_path: Path) -> None:
    text = "entities:\n  a:\n    name: Islamic State\n    aliases: [Isis]\n    never: [Isis Pharmaceuticals, ISIS]\n"
    assert linted("never-alias", tmp_path, text) == [
        "5:5 error: a: never 'ISIS' silences its own name 'Isis'; take one out"
    ]


def test_the_name_of_another_entity_is_what_the_field_is_for(tmp_path: Path) -> None:
    text = "entities:\n  a: {name: Mexico, never: [New Mexico]}\n  b: {name: New Mexico}\n"
    assert linted("never-alias", tmp_path, text) == []
