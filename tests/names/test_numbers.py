"""Numbers of a name in one form."""

import pytest

from canonym.names.numbers import is_code, number_value, numbers


@pytest.mark.parametrize(
    ("token", "value"),
    [
        ("007", "7"),
        ("0", "0"),
        ("1222", "1222"),
        ("iv", "4"),
        ("xx", "20"),
        ("twelve", "12"),
        ("third", "3"),
        ("21st", "21"),
        ("11th", "11"),
        ("v", None),
        ("x", None),
        ("i", None),
        ("f16", None),
        ("4a", None),
        ("kirby", None),
    ],
)
def test_a_number_has_one_numeral(token: str, value: str | None) -> None:
    assert number_value(token) == value


def test_the_numbers_of_a_name_come_sorted() -> None:
    assert numbers(["third", "brigade", "unit", "012"]) == ("12", "3")
    assert numbers(["vessel", "1222"]) != numbers(["vessel", "1221"])


@pytest.mark.parametrize(
    ("token", "code"), [("f16", True), ("mq9", True), ("21st", False), ("abc", False), ("12", False)]
)
def test_a_code_mixes_letters_and_digits(token: str, code: bool) -> None:
    assert is_code(token) is code
