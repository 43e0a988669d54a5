"""Calendar dates as tables write them: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, both ends inclusive.

A partial date covers its whole period. Days are plain integers `YYYYMMDD`, which compare in
calendar order, pack into 32 bits and print as what they are.
"""

from __future__ import annotations

from typing import NamedTuple

OPEN_START = 0
"""The day before all days: a missing `valid_from`."""

OPEN_END = 99_999_999
"""The day after all days: a missing `valid_to`."""

_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Period(NamedTuple):
    """A span of days, both ends inclusive, as integers `YYYYMMDD`."""

    first: int
    last: int

    def overlaps(self, first: int, last: int) -> bool:
        """Whether any day of the period lies in `first..last` (inclusive)."""
        return self.first <= last and first <= self.last


def period(text: str) -> Period:
    """The days that a partial date covers.

    Args:
        text: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; a time part after `T` or a space is ignored.

    Returns:
        The first and last day covered.

    Raises:
        ValueError: the text is no such date, or names a day that no calendar has.

    >>> period("2014-12")
    Period(first=20141201, last=20141231)
    >>> period("2016-02-29").last
    20160229
    """
    parts = _date_part(text).split("-")
    if not 1 <= len(parts) <= 3 or not all(p.isascii() and p.isdigit() for p in parts):
        raise ValueError(f"{text!r} is not a date; write YYYY, YYYY-MM or YYYY-MM-DD")
    if len(parts[0]) != 4 or any(len(p) != 2 for p in parts[1:]) or parts[0] == "0000":
        raise ValueError(f"{text!r} is not a date; write YYYY, YYYY-MM or YYYY-MM-DD")
    year, *rest = (int(p) for p in parts)
    if not rest:
        return Period(year * 10_000 + 101, year * 10_000 + 1231)
    month = rest[0]
    if not 1 <= month <= 12:
        raise ValueError(f"{text!r} has no such month")
    length = days_in_month(year, month)
    base = year * 10_000 + month * 100
    if len(rest) == 1:
        return Period(base + 1, base + length)
    if not 1 <= rest[1] <= length:
        raise ValueError(f"{text!r} has no such day")
    return Period(base + rest[1], base + rest[1])


def _date_part(text: str) -> str:
    text = text.strip()
    return text[:10] if len(text) > 10 and text[10] in "T " else text


def days_in_month(year: int, month: int) -> int:
    """How many days the month (1-12) of the Gregorian year has."""
    leap = month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 29 if leap else _DAYS[month - 1]


def first_day(text: str | None) -> int:
    """The first day of a `valid_from`; `OPEN_START` where it is missing."""
    return OPEN_START if text is None else period(text).first


def last_day(text: str | None) -> int:
    """The last day of a `valid_to`; `OPEN_END` where it is missing."""
    return OPEN_END if text is None else period(text).last


def show_day(day: int) -> str:
    """A day as `YYYY-MM-DD`, or an empty string for an open end."""
    if day in (OPEN_START, OPEN_END):
        return ""
    return f"{day // 10_000:04}-{day // 100 % 100:02}-{day % 100:02}"


def show_span(first: int, last: int) -> str:
    """A span of days for people.

    >>> show_span(20131201, 20150531)
    '2013-12-01 to 2015-05-31'
    >>> show_span(20131201, OPEN_END)
    'from 2013-12-01'
    """
    if first == OPEN_START and last == OPEN_END:
        return "always"
    if last == OPEN_END:
        return f"from {show_day(first)}"
    if first == OPEN_START:
        return f"until {show_day(last)}"
    return f"{show_day(first)} to {show_day(last)}"
