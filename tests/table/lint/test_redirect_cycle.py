"""Redirects that go in a circle."""

from pathlib import Path

from linted import linted


def test_a_circle_is_named_once(tmp_path: Path) -> None:
    text = "redirects:\n  x: c\n  c: a\n  a: b\n  b: c\n"
    assert linted("redirect-cycle", tmp_path, text) == [
        "4:3 error: redirects go in a circle: a -> b -> c -> a; let one of them name an entity"
    ]


def test_a_redirect_to_itself_is_a_circle(tmp_path: Path) -> None:
    (problem,) = linted("redirect-cycle", tmp_path, "redirects: {a: a}\n")
    assert "a -> a" in problem


def test_two_circles_are_two_problems(tmp_path: Path) -> None:
    assert len(linted("redirect-cycle", tmp_path, "redirects: {a: b, b: a, c: d, d: c, e: a}\n")) == 2


def test_a_chain_is_no_circle(tmp_path: Path) -> None:
    assert linted("redirect-cycle", tmp_path, "entities:\n  c: {name: C}\nredirects: {a: b, b: c, d: b}\n") == []
