"""Positions of organizations that the table does not have."""

from pathlib import Path

from linted import linted


def test_an_unknown_organization_is_named(tmp_path: Path) -> None:
    text = "positions:\n  p:\n    name: P\n    organization: nowhere\n"
    assert linted("unknown-organization", tmp_path, text) == [
        "4:5 error: organization of p: no entity has the id 'nowhere'; add it or mend the id"
    ]


def test_a_known_organization_and_none_are_fine(tmp_path: Path) -> None:
    text = "entities:\n  o: {name: O}\npositions:\n  p: {name: P, organization: o}\n  q: {name: Q}\n"
    assert linted("unknown-organization", tmp_path, text) == []
