"""Columns side by side become distinct questions, and every row finds its own again."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from canonym.adapters.column_answers import Question
from canonym.adapters.distinct import Coded, asked
from canonym.errors import UsageError

NONE = {"as_of": None, "context": None, "type": None}


def coded(values: list[str | None]) -> Coded:
    known = list(dict.fromkeys(value for value in values if value is not None))
    codes = [-1 if value is None else known.index(value) for value in values]
    return Coded(np.array(codes, dtype=np.int64), known)


def test_a_name_that_comes_often_is_asked_once() -> None:
    question = asked(coded(["Daesh", "Kirby", "Daesh", "Daesh"]), NONE)
    assert sorted(question.questions) == [Question("Daesh"), Question("Kirby")]
    assert [question.questions[row].mention for row in question.rows] == ["Daesh", "Kirby", "Daesh", "Daesh"]


def test_a_null_name_asks_nothing() -> None:
    question = asked(coded([None, "Kirby"]), NONE)
    assert question.rows.tolist() == [-1, 0]


def test_a_null_among_the_categories_is_null_too() -> None:
    question = asked(Coded(np.array([0, 1]), [None, "Kirby"]), NONE)
    assert question.rows.tolist() == [-1, 0]


def test_one_name_on_two_days_is_two_questions() -> None:
    question = asked(coded(["Kirby", "Kirby", "Kirby"]), {**NONE, "as_of": coded(["2014", "2015", "2014"])})
    assert sorted(question.questions) == [Question("Kirby", "2014"), Question("Kirby", "2015")]


def test_numbers_are_no_names() -> None:
    with pytest.raises(UsageError, match="holds 5"):
        asked(Coded(np.array([0]), [5]), NONE)


@given(st.lists(st.tuples(*[st.sampled_from([None, "a", "b", "c"])] * 4), max_size=30))
def test_every_row_gets_the_question_of_its_own_cells(rows: list[tuple[str | None, ...]]) -> None:
    names, *beside = (list(column) for column in zip(*rows, strict=True)) if rows else ([], [], [], [])
    columns = dict(zip(("as_of", "context", "type"), map(coded, beside), strict=True))
    question = asked(coded(names), columns)
    back = [None if row < 0 else tuple(question.questions[row]) for row in question.rows.tolist()]
    assert back == [None if row[0] is None else row for row in rows]
    assert len(set(question.questions)) == len(question.questions)
