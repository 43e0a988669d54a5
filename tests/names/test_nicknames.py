"""Short forms of given names, and their counterparts in other languages."""

import pytest

from canonym.names.nicknames import cross_language_given_name, given_names, is_given_name, same_given_name


@pytest.mark.parametrize(
    "pair",
    [
        "joe joseph",
        "bill william",
        "bob robert",
        "dick richard",
        "jim james",
        "liz elizabeth",
        "peggy margaret",
        "chuck charles",
        "herb herbert",
        "hal harold",
        "ted edward",
        "ted theodore",
        "jon jonathan",
        "mike michael",
        "kate katherine",
        "kate catherine",
        "catherine katherine",
        "steven stephen",
        "sasha aleksandr",
        "volodya vladimir",
        "misha mikhail",
        "kolya nikolai",
        "pepe jose",
        "paco francisco",
        "lupe guadalupe",
        "beto roberto",
        "hans johannes",
        "bob bobby",
        "ihor igor",
        "olena elena",
        "oleksandr aleksandr",
        "mykola nikolai",
        "reza rida",
        "mykolaivna nikolaevna",
        "ihorovych igorevich",
    ],
)
def test_a_short_form_is_the_same_given_name(pair: str) -> None:
    a, b = pair.split()
    assert same_given_name(a, b)
    assert same_given_name(b, a)


@pytest.mark.parametrize(
    "pair", ["edward theodore", "bill liam", "john robert", "paul pablo", "gerald gerard", "x y", "olegovich igorevich"]
)
def test_two_names_that_share_a_short_form_stay_two(pair: str) -> None:
    assert not same_given_name(*pair.split())


@pytest.mark.parametrize(
    "pair",
    [
        "john giovanni",
        "jean juan",
        "johann ivan",
        "joseph yusuf",
        "peter boutros",
        "moses musa",
        "henry enrique",
    ],
)
def test_one_name_in_two_languages(pair: str) -> None:
    a, b = pair.split()
    assert cross_language_given_name(a, b)
    assert not cross_language_given_name(a, "robert")


@pytest.mark.parametrize("name", ["mohammed", "vladimir", "maria", "rajesh", "mehmet", "john", "fatima", "juan"])
def test_common_given_names_are_known(name: str) -> None:
    assert is_given_name(name)
    assert name in given_names()


@pytest.mark.parametrize("word", ["pentagon", "bank", "putin", "smith"])
def test_other_words_are_no_given_names(word: str) -> None:
    assert not is_given_name(word)
