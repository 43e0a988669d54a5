"""Partial dates: the days they cover, and what no calendar has."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from canonym.dates import OPEN_END, OPEN_START, Period, days_in_month, first_day, last_day, period, show_day, show_span


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2014", 20140101, 20141231),
        ("2014-12", 20141201, 20141231),
        ("2014-12-03", 20141203, 20141203),
        ("2016-02", 20160201, 20160229),
        ("2015-02", 20150201, 20150228),
        ("1900-02", 19000201, 19000228),
        ("2000-02", 20000201, 20000229),
        ("0001", 10101, 11231),
        (" 2014-12-03 ", 20141203, 20141203),
        ("2014-12-03T10:00:00Z", 20141203, 20141203),
        ("2014-12-03 10:00", 20141203, 20141203),
    ],
)
def test_a_partial_date_covers_its_whole_period(text: str, first: int, last: int) -> None:
    assert period(text) == Period(first, last)


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "14", "2014-1", "2014-13", "2014-00", "2014-02-30", "2015-02-29", "2014-12-00", "2014-12-3",
        "20141203", "0000", "2014-", "-2014", "2014-12-03-01", "2014/12/03", "03.12.2014", "December 2014", "２０１４",
        "²014", "now",
    ],
)  # fmt: skip
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"is not a date|has no such"):
        period(text)


@settings(deadline=None)
@given(st.text(max_size=20))
def test_any_other_text_is_refused_or_a_period(text: str) -> None:
    try:
        found = period(text)
    except ValueError:
        return
    assert found.first <= found.last


@settings(deadline=None)
@given(st.dates())
def test_every_day_of_the_calendar_is_a_period_of_itself(day: dt.date) -> None:
    number = day.year * 10_000 + day.month * 100 + day.day
    assert period(day.isoformat()) == Period(number, number)
    assert show_day(number) == day.isoformat()
    assert period(day.isoformat()[:7]).overlaps(number, number)
    assert period(day.isoformat()[:4]).overlaps(number, number)
    month_end = dt.date(day.year, day.month, days_in_month(day.year, day.month))
    assert month_end == dt.date.max or (month_end + dt.timedelta(days=1)).month != day.month


@settings(deadline=None)
@given(st.dates(), st.dates())
def test_days_compare_in_calendar_order(one: dt.date, other: dt.date) -> None:
    assert (period(one.isoformat()).first < period(other.isoformat()).first) == (one < other)


def test_periods_that_share_a_day_overlap() -> None:
    may = period("2015-05")
    assert may.overlaps(20150531, 20150701)
    assert may.overlaps(20140101, 20150501)
    assert not may.overlaps(20150601, 20150701)
    assert may.overlaps(OPEN_START, OPEN_END)


def test_a_missing_end_is_open() -> None:
    assert (first_day(None), last_day(None)) == (OPEN_START, OPEN_END)
    assert (first_day("2015-05"), last_day("2015-05")) == (20150501, 20150531)
    assert show_day(OPEN_START) == show_day(OPEN_END) == ""


@pytest.mark.parametrize(
    ("first", "last", "shown"),
    [
        (OPEN_START, OPEN_END, "always"),
        (20131201, OPEN_END, "from 2013-12-01"),
        (OPEN_START, 20131201, "until 2013-12-01"),
        (20131201, 20150531, "2013-12-01 to 2015-05-31"),
    ],
)
def test_a_span_is_shown_for_people(first: int, last: int, shown: str) -> None:
    assert show_span(first, last) == shown
