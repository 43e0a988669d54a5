"""Arrow: chunks, types and nulls of the names are those of the answers."""

import datetime
from collections.abc import Sequence

import pyarrow as pa
import pytest

import canonym.arrow
from canonym.adapters.answer_arrays import AnswerArrays
from canonym.adapters.column_answers import Answered, Answers, Question
from canonym.adapters.frame_answers import FrameAnswers
from canonym.decide.resolver import Resolver
from canonym.errors import UsageError

pytestmark = pytest.mark.heavy


def questions_asked(monkeypatch: pytest.MonkeyPatch) -> list[Question]:
    """Fills with every question that is put to the resolver from now on."""
    asked: list[Question] = []
    ask = FrameAnswers.ask

    def noted(self: FrameAnswers, questions: Sequence[Question]) -> Answers:
        asked.extend(questions)
        return ask(self, questions)

    monkeypatch.setattr(FrameAnswers, "ask", noted)
    return asked

TYPES = [
    pa.string(),
    pa.large_string(),
    pa.string_view(),
    pa.dictionary(pa.int8(), pa.string()),
    pa.dictionary(pa.int32(), pa.large_string()),
]


@pytest.mark.parametrize("type_", TYPES, ids=str)
def test_ids_have_the_type_of_the_names(resolver: Resolver, type_: pa.DataType) -> None:
    ids = canonym.arrow.ids(pa.array(["Daesh", None, "Nobody At All"]).cast(type_), table=resolver)
    assert ids.type == type_
    assert ids.to_pylist() == ["islamic-state", None, None]


def test_chunks_stay_chunks(resolver: Resolver) -> None:
    names = pa.chunked_array([["Daesh", None], [], ["Iran"]], pa.string())
    found = canonym.arrow.resolve(names, table=resolver)
    assert [len(chunk) for chunk in found.chunks] == [2, 0, 1]
    assert [row and row["id"] for row in found.to_pylist()] == ["islamic-state", None, "iran"]
    assert canonym.arrow.resolve(pa.chunked_array([], pa.string()), table=resolver).to_pylist() == []


def test_a_dictionary_is_paid_by_value_even_where_chunks_differ(
    resolver: Resolver, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = questions_asked(monkeypatch)
    chunks = [pa.array(["Daesh", "Iran"] * 500).dictionary_encode(), pa.array(["Iran"] * 500).dictionary_encode()]
    ids = canonym.arrow.ids(pa.chunked_array(chunks), table=resolver)
    assert ids.value_counts().to_pylist() == [
        {"values": "islamic-state", "counts": 500},
        {"values": "iran", "counts": 1000},
    ]
    assert len(asked) == 2


@pytest.mark.parametrize(
    "dates",
    [
        pa.array([datetime.date(2014, 12, 3), None]),
        pa.array([datetime.datetime(2014, 12, 3, 9), None]),
        pa.array([datetime.datetime(2014, 12, 3, 9), None], pa.timestamp("us", tz="Europe/Berlin")),
        pa.array([2014, None]),
        pa.array(["2014-12", None]),
    ],
    ids=lambda dates: str(dates.type),
)
def test_dates_of_every_kind_decide(resolver: Resolver, dates: pa.Array) -> None:
    names = pa.array(["Pentagon spokesman"] * 2)
    assert canonym.arrow.ids(names, as_of=dates, table=resolver)[0].as_py() == "john-kirby"


def test_a_table_gets_the_columns_of_map(resolver: Resolver) -> None:
    frame = pa.table({"who": ["Daesh", None], "date": ["2014", "2015"]})
    found = canonym.arrow.resolve_column(frame, "who", as_of="date", table=resolver)
    assert found.column_names[2:] == ["who_status", "who_id", "who_name", "who_candidate", "who_confidence"]
    assert found.column("who_id").to_pylist() == ["islamic-state", None]
    again = canonym.arrow.resolve_column(found, "who", table=resolver, overwrite=True)
    assert sorted(again.column_names) == sorted(found.column_names)


def test_what_is_no_text_is_refused(resolver: Resolver) -> None:
    with pytest.raises(UsageError, match="holds int64"):
        canonym.arrow.ids(pa.array([1]), table=resolver)
    with pytest.raises(UsageError, match="same length"):
        canonym.arrow.ids(pa.array(["Daesh"]), as_of=pa.array(["2014", "2015"]), table=resolver)


def test_answers_given_block_by_block_become_arrow_in_step() -> None:
    arrays = AnswerArrays([pa.string()] * 4 + [pa.float64()])
    nil = ("nil", None, None, None, None, "unknown", ())
    answers = Answers.of([("resolved", "a", "A", "a", 1.0, "exact", ()), nil])
    first = arrays.take(Answered(answers, [1, 0, 1]))
    assert first[1].to_pylist() == [None, "a", None]
    answers.extend(Answers.of([("resolved", "b", "B", "b", 0.5, "exact", ())]))
    assert arrays.take(Answered(answers, [2, 0]))[1].to_pylist() == ["b", "a"]
    others = Answers.of([("resolved", "z", "Z", "z", 0.9, "exact", ())])
    taken = arrays.take(Answered(others, [0]))
    assert [array.to_pylist() for array in taken] == [["resolved"], ["z"], ["Z"], ["z"], [0.9]]
