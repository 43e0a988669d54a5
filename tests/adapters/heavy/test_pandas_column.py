"""pandas: answers stand on the index of the names, in their dtype, nulls null."""

from collections.abc import Sequence

import pandas as pd
import pyarrow as pa
import pytest

import canonym.pandas
from canonym.adapters.column_answers import Answers, Question
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

DTYPES = [
    "object",
    "str",
    "string",
    "category",
    pd.ArrowDtype(pa.string()),
    pd.ArrowDtype(pa.dictionary(pa.int32(), pa.string())),
]


@pytest.mark.parametrize("dtype", DTYPES, ids=str)
def test_ids_keep_index_name_and_dtype(resolver: Resolver, dtype: object) -> None:
    names = pd.Series(["Daesh", None, "Nobody At All"], index=[7, 7, "x"], name="who").astype(dtype)
    ids = canonym.pandas.ids(names, table=resolver)
    assert ids.index.equals(names.index)
    assert ids.name == "who"
    assert isinstance(ids.dtype, pd.CategoricalDtype) if dtype == "category" else ids.dtype == names.dtype
    assert ids.isna().tolist() == [False, True, True]
    assert ids.iloc[0] == "islamic-state"


def test_the_frame_has_the_fields_of_resolve_many(resolver: Resolver) -> None:
    names = pd.Series(["Daesh", "Georgia", None, "Nobody At All"])
    frame = canonym.pandas.resolve(names, table=resolver)
    assert list(frame.columns) == ["status", "id", "name", "candidate", "confidence"]
    for row, found in zip((0, 1, 3), resolver.resolve_many(["Daesh", "Georgia", "Nobody At All"]), strict=True):
        assert frame.loc[row, "status"] == found.status.value
        assert frame["id"].isna()[row] == (found.id is None)
        if found.candidates:
            assert frame.loc[row, "confidence"] == pytest.approx(found.confidence, abs=1e-4)
    assert frame.loc[2].isna().all()


def test_a_category_is_resolved_once_however_many_rows_it_has(
    resolver: Resolver, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = questions_asked(monkeypatch)
    names = pd.Series(["Daesh", "ISIL", "Daesh"] * 1000, dtype="category").cat.add_categories(["Never Used"])
    assert canonym.pandas.ids(names, table=resolver).value_counts()["islamic-state"] == 3000
    assert len(asked) == 2


@pytest.mark.parametrize(
    "dates",
    [
        pd.to_datetime(pd.Series(["2014-12-03T10:30", None, "2010-01-01T00:00"])),
        pd.to_datetime(pd.Series(["2014-12-03T10:30", None, "2010-01-01T00:00"])).dt.tz_localize("UTC"),
        pd.Series(pd.PeriodIndex(["2014-12", None, "2010-01"], freq="M")),
        pd.Series([2014.0, None, 2010.0]),
        pd.Series(["2014-12-03", None, "2010"], dtype="category"),
        ["2014-12-03", None, "2010"],
    ],
    ids=["timestamps", "zoned", "periods", "years", "text", "list"],
)
def test_dates_of_every_kind_decide(resolver: Resolver, dates: object) -> None:
    names = pd.Series(["Pentagon spokesman"] * 3)
    frame = canonym.pandas.resolve(names, as_of=dates, table=resolver)
    assert frame["id"].iloc[0] == "john-kirby"
    assert frame["id"].iloc[2] != "john-kirby"


def test_one_date_holds_for_all(resolver: Resolver) -> None:
    names = pd.Series(["Pentagon spokesman", "Daesh"])
    for day in ("2014-12-03", pd.Timestamp("2014-12-03 08:00")):
        assert canonym.pandas.ids(names, as_of=day, table=resolver).tolist() == ["john-kirby", "islamic-state"]


def test_a_column_of_another_index_is_refused(resolver: Resolver) -> None:
    names = pd.Series(["Daesh", "ISIL"])
    with pytest.raises(UsageError, match="another index"):
        canonym.pandas.ids(names, as_of=pd.Series(["2014", "2015"], index=[1, 2]), table=resolver)
    with pytest.raises(UsageError, match="same length"):
        canonym.pandas.ids(names, as_of=["2014"], table=resolver)


def test_a_frame_gets_the_columns_of_map(resolver: Resolver) -> None:
    frame = pd.DataFrame({"who": ["Daesh", None], "date": ["2014", "2015"]}, index=["a", "b"])
    found = canonym.pandas.resolve_column(frame, "who", as_of="date", table=resolver)
    outputs = ["who_status", "who_id", "who_name", "who_candidate", "who_confidence"]
    assert list(found.columns) == ["who", "date", *outputs]
    assert found["who_id"].tolist()[0] == "islamic-state"
    assert list(frame.columns) == ["who", "date"]
    with pytest.raises(UsageError, match="exists already"):
        canonym.pandas.resolve_column(found, "who", table=resolver)


def test_the_accessor_is_the_function(resolver: Resolver) -> None:
    names = pd.Series(["Daesh", None])
    assert names.canonym.ids(table=resolver).equals(canonym.pandas.ids(names, table=resolver))
    assert names.canonym.resolve(table=resolver).equals(canonym.pandas.resolve(names, table=resolver))


@pytest.mark.parametrize("names", [pd.Series([], dtype=object), pd.Series([None, float("nan")]), pd.Series([None] * 2)])
def test_columns_without_any_name_come_back_null(resolver: Resolver, names: "pd.Series[str]") -> None:
    assert canonym.pandas.ids(names, table=resolver).isna().all()


def test_numbers_are_no_names(resolver: Resolver) -> None:
    with pytest.raises(UsageError, match="names are text"):
        canonym.pandas.ids(pd.Series([1, 2]), table=resolver)


def test_a_type_that_the_table_lacks_is_warned_of(resolver: Resolver) -> None:
    with pytest.warns(UserWarning, match="no entity of type 'vessel'"):
        canonym.pandas.ids(pd.Series(["Daesh"]), type="vessel", table=resolver)
