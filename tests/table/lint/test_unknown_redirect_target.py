"""Redirects that lead nowhere, or whose old id is in use."""

from pathlib import Path

from linted import linted


def test_a_target_that_does_not_exist_is_named(tmp_path: Path) -> None:
    text = "entities:\n  isis: {name: ISIS}\nredirects:\n  isil: iris\n"
    assert linted("unknown-redirect-target", tmp_path, text) == [
        "4:3 error: redirect of 'isil': no entity has the id 'iris'; add it or mend the id"
    ]


def test_a_chain_that_ends_at_an_entity_is_fine(tmp_path: Path) -> None:
    text = "entities:\n  isis: {name: ISIS}\nredirects: {isil: daesh, daesh: isis}\n"
    assert linted("unknown-redirect-target", tmp_path, text) == []


def test_an_id_in_use_cannot_be_redirected(tmp_path: Path) -> None:
    text = "entities:\n  isis: {name: ISIS}\n  isil: {name: ISIL}\nredirects: {isil: isis}\n"
    assert linted("unknown-redirect-target", tmp_path, text) == [
        "4:13 error: 'isil' is redirected, yet defined at t.yaml:3:3; take one of the two out"
    ]
