"""polars: expressions answer in frames, lazy frames and streams, nulls null."""

import datetime

import polars as pl
import pytest

import canonym.polars
from canonym.decide.resolver import Resolver
from canonym.errors import UsageError

pytestmark = pytest.mark.heavy


def test_the_namespace_resolves_into_a_struct(resolver: Resolver) -> None:
    frame = pl.DataFrame({"who": ["Daesh", None, "Georgia"]})
    found = frame.select(pl.col("who").canonym.resolve(table=resolver))
    assert found.schema["who"] == canonym.polars.STRUCT
    assert found["who"].struct.field("id").to_list() == ["islamic-state", None, None]
    assert found["who"].is_null().to_list() == [False, True, False]
    assert found["who"].struct.field("status")[2] == "ambiguous"


@pytest.mark.parametrize("dtype", [pl.String, pl.Categorical, pl.Enum(["Daesh", "ISIL"])], ids=str)
def test_series_of_every_kind_of_text(resolver: Resolver, dtype: pl.DataType) -> None:
    names = pl.Series("who", ["Daesh", None, "ISIL", "Daesh"], dtype=dtype)
    ids = names.canonym.ids(table=resolver)
    assert ids.to_list() == ["islamic-state", None, "islamic-state", "islamic-state"]
    assert ids.name == "who"


@pytest.mark.parametrize(
    "dates",
    [
        pl.Series([datetime.date(2014, 12, 3), None]),
        pl.Series([datetime.datetime(2014, 12, 3, 9), None]),
        pl.Series([datetime.datetime(2014, 12, 3, 9, tzinfo=datetime.UTC), None]),
        pl.Series([2014, None]),
        pl.Series(["2014-12", None]),
    ],
    ids=lambda dates: str(dates.dtype),
)
def test_dates_of_every_kind_decide(resolver: Resolver, dates: pl.Series) -> None:
    frame = pl.DataFrame({"who": ["Pentagon spokesman"] * 2, "date": dates})
    assert frame.select(canonym.polars.ids("who", as_of=pl.col("date"), table=resolver))["who"][0] == "john-kirby"


def test_a_lazy_frame_gets_the_columns_of_map(resolver: Resolver) -> None:
    frame = pl.LazyFrame({"who": ["Daesh", None, "Pentagon spokesman"], "date": ["2014", "2015", "2014-12-03"]})
    found = canonym.polars.resolve_column(frame, "who", as_of="date", table=resolver)
    for engine in ("in-memory", "streaming"):
        done = found.collect(engine=engine)
        assert done.columns[2:] == ["who_status", "who_id", "who_name", "who_candidate", "who_confidence"]
        assert done["who_id"].to_list() == ["islamic-state", None, "john-kirby"]
    with pytest.raises(UsageError, match="no column 'whom'"):
        canonym.polars.resolve_column(frame, "whom", table=resolver)


def test_order_is_kept_over_many_batches(resolver: Resolver) -> None:
    names = [("Daesh", "Iran", "Nobody At All")[number % 3] for number in range(250_000)]
    frame = pl.LazyFrame({"who": names}).select(canonym.polars.ids("who", table=resolver))
    assert frame.collect(engine="streaming")["who"].to_list() == ["islamic-state", "iran", None] * 83_333 + [
        "islamic-state"
    ]


def test_one_value_holds_for_all(resolver: Resolver) -> None:
    frame = pl.DataFrame({"who": ["Pentagon spokesman"]})
    day = datetime.date(2014, 12, 3)
    assert frame.select(canonym.polars.ids("who", as_of=day, type="person", table=resolver)).item() == "john-kirby"


def test_several_columns_at_once(resolver: Resolver) -> None:
    frame = pl.DataFrame({"one": ["Daesh"], "two": ["Iran"]})
    assert frame.select(pl.col("one", "two").canonym.ids(table=resolver)).row(0) == ("islamic-state", "iran")


def test_columns_without_any_name_come_back_null(resolver: Resolver) -> None:
    assert pl.Series([None, None]).canonym.ids(table=resolver).to_list() == [None, None]
    assert pl.Series([], dtype=pl.String).canonym.ids(table=resolver).to_list() == []
