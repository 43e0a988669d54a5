"""More holders of a position at once than it has seats."""

from pathlib import Path

import pytest
from linted import linted


def overlaps(folder: Path, *tenures: str, seats: int = 1) -> list[str]:
    lines = "".join(f"      - {{{tenure}}}\n" for tenure in tenures)
    return linted("tenure-overlap", folder, f"positions:\n  p:\n    name: P\n    seats: {seats}\n    tenures:\n{lines}")


def test_both_holders_and_their_days_are_named(tmp_path: Path) -> None:
    found = overlaps(
        tmp_path,
        "holder: little, valid_from: 2011, valid_to: 2014",
        "holder: kirby, valid_from: 2013-12, valid_to: 2015-05",
    )
    assert found == [
        "7:9 error: kirby (2013-12-01 to 2015-05-31) holds p at the same time as little (2011-01-01 to 2014-12-31), "
        "but it has one seat; mend the dates or raise `seats`"
    ]


@pytest.mark.parametrize(
    ("ends", "begins", "problems"),
    [
        ("2015-05", "2015-05", 0),
        ("2015", "2015", 0),
        ("2015", "2015-05", 0),
        ("2015-05-31", "2015-05-31", 0),
        ("2015-05-30", "2015-05-31", 0),
        ("2015-05-31", "2015-05-30", 1),
        ("2015-05-31", "2015-05", 0),
        ("2015-06", "2015-05", 1),
        ("2016", "2015", 1),
        ("2014", "2016", 0),
    ],
)
def test_a_shared_boundary_is_a_handover(tmp_path: Path, ends: str, begins: str, problems: int) -> None:
    found = overlaps(tmp_path, f"holder: a, valid_from: 2010, valid_to: {ends}", f"holder: b, valid_from: {begins}")
    assert len(found) == problems


def test_three_within_one_year_may_have_followed_each_other(tmp_path: Path) -> None:
    tenures = [f"holder: {id_}, valid_from: 2015, valid_to: 2015" for id_ in "abc"]
    assert overlaps(tmp_path, *tenures) == []


def test_somebody_within_another_tenure_is_an_overlap(tmp_path: Path) -> None:
    around = "holder: a, valid_from: 2010, valid_to: 2020"
    found = overlaps(tmp_path, around, "holder: b, valid_from: 2015, valid_to: 2015")
    assert len(found) == 1


def test_an_open_end_goes_on_unless_it_is_unknown(tmp_path: Path) -> None:
    assert len(overlaps(tmp_path, "holder: a, valid_from: 2010", "holder: b, valid_from: 2015")) == 1
    assert overlaps(tmp_path, "holder: a, valid_from: 2010, end_unknown: true", "holder: b, valid_from: 2015") == []


def test_tenures_without_any_date_overlap(tmp_path: Path) -> None:
    assert len(overlaps(tmp_path, "holder: a", "holder: b")) == 1


def test_seats_are_how_many_may_hold_it_at_once(tmp_path: Path) -> None:
    three = [f"holder: {id_}, valid_from: 201{i}, valid_to: 2020" for i, id_ in enumerate("abc")]
    assert len(overlaps(tmp_path, *three, seats=1)) == 2
    assert len(overlaps(tmp_path, *three, seats=2)) == 1
    assert overlaps(tmp_path, *three, seats=3) == []


def test_two_who_follow_each_other_beside_a_third_take_two_seats(tmp_path: Path) -> None:
    tenures = (
        "holder: a, valid_from: 2010, valid_to: 2020",
        "holder: b, valid_from: 2010, valid_to: 2015",
        "holder: c, valid_from: 2015, valid_to: 2020",
    )
    assert overlaps(tmp_path, *tenures, seats=2) == []


def test_the_order_of_the_file_does_not_matter(tmp_path: Path) -> None:
    tenures = ("holder: b, valid_from: 2015", "holder: a, valid_from: 2010, valid_to: 2015")
    assert overlaps(tmp_path, *tenures) == []
    assert len(overlaps(tmp_path, *tenures, "holder: c, valid_from: 2012, valid_to: 2013")) == 1
