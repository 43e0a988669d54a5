"""Rows in columns: in the order that sorting the rows themselves would give, with nothing lost."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from canonym.dates import OPEN_END, OPEN_START
from canonym.index.columns import RowCollector, RowColumns, Texts
from canonym.index.derive import Row
from canonym.index.lookup import RareColumn
from canonym.index.opened import RareNumbers

WORDS = st.text("abcé東 ", min_size=1, max_size=6)
ROWS = st.lists(
    st.builds(
        Row,
        key=WORDS,
        entity=st.integers(0, 5),
        flags=st.integers(0, 3),
        first=st.sampled_from([OPEN_START, 20010101]),
        last=st.sampled_from([OPEN_END, 20101231]),
        text=WORDS,
        lang=st.sampled_from(["", "en", "ar"]),
    )
)


def rows_in(columns: RowColumns) -> list[Row]:
    """The rows that columns stand for."""
    return [
        Row(
            columns.keys[columns.key[i]],
            int(columns.entity[i]),
            int(columns.flags[i]),
            int(columns.first[i]),
            int(columns.last[i]),
            columns.texts[i],
            columns.languages[columns.lang[i]],
        )
        for i in range(len(columns.texts))
    ]


@given(ROWS, st.integers(1, 4))
def test_rows_come_out_sorted_however_they_were_cut(rows: list[Row], size: int) -> None:
    collector = RowCollector()
    fed = sorted(rows, key=lambda row: (row.entity, row))
    for start in range(0, len(fed), size):
        collector.add(fed[start : start + size])
    columns = collector.columns()
    assert rows_in(columns) == sorted(rows)
    assert columns.keys == sorted({row.key for row in rows})
    assert rows_in(collector.columns()) == []


def test_texts_are_taken_in_any_order_and_more_than_once() -> None:
    texts = Texts(np.frombuffer("Moscow東京Bonn".encode(), np.uint8), np.array([0, 6, 12, 16]))
    taken = texts.taken(np.array([2, 1, 1, 0]))
    assert [taken[i] for i in range(len(taken))] == ["Bonn", "東京", "東京", "Moscow"]
    assert len(texts.taken(np.array([], np.int64))) == 0


@given(st.dictionaries(st.integers(0, 30), st.integers(1, 9)))
def test_a_number_that_few_rows_have_is_found_alone_and_in_columns(listed: dict[int, int]) -> None:
    places = np.array(sorted(listed), np.uint32).data
    numbers = np.array([listed[row] for row in sorted(listed)], np.uint32).data
    rare = RareNumbers(places, numbers, 77)
    wanted = [listed.get(row, 77) for row in range(32)]
    assert [rare[row] for row in range(32)] == wanted
    assert RareColumn(rare)[np.arange(32)].tolist() == wanted
