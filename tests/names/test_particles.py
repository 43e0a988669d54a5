"""Small words inside names."""

import pytest

from canonym.names.particles import is_article, is_honorific, is_particle, joins_next


@pytest.mark.parametrize(
    "token", ["al", "el", "bin", "ibn", "ben", "van", "von", "der", "de", "la", "ter", "abu", "umm"]
)
def test_particles(token: str) -> None:
    assert is_particle(token)


@pytest.mark.parametrize("token", ["ali", "kirby", "abdul", "din", "san"])
def test_names_are_no_particles(token: str) -> None:
    assert not is_particle(token)


@pytest.mark.parametrize(
    ("token", "joins"), [("abu", True), ("abd", True), ("ibn", True), ("al", False), ("van", False)]
)
def test_some_particles_make_one_name_with_the_next_word(token: str, joins: bool) -> None:
    assert joins_next(token) is joins


def test_the_arabic_article_is_known_in_its_assimilated_spellings() -> None:
    assert all(is_article(token) for token in ("al", "el", "ash", "ud", "as"))
    assert not is_article("bin")


def test_styles_of_respect() -> None:
    assert all(is_honorific(token) for token in ("haji", "mullah", "dr"))
    assert not any(is_honorific(token) for token in ("sultan", "sheikh"))
