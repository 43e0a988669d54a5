"""Spark, a real one with two local workers: a million names, and texts, resolved over a shipped index."""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pyspark.sql import SparkSession
from pyspark.sql import functions as F

import canonym.spark
from canonym.decide.resolver import Resolver
from canonym.errors import UsageError

pytestmark = [pytest.mark.heavy, pytest.mark.filterwarnings("ignore:PySpark does not yet fully support pandas")]

FIELDS = ["status", "id", "name", "candidate", "confidence"]


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    assert shutil.which("java"), "Spark needs Java 17; see `make test-all`"
    os.environ["PYSPARK_PYTHON"] = sys.executable
    session = (
        SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.sql.session.timeZone", "UTC")
        .getOrCreate()
    )
    session.sparkContext.setLogLevel("ERROR")
    yield session
    session.stop()


def test_a_million_rows_are_counted_right(spark: Any, small_index: Path) -> None:
    names = "CASE id % 4 WHEN 0 THEN 'Daesh' WHEN 1 THEN NULL WHEN 2 THEN 'Iran' ELSE 'Nobody ' || (id % 5003) END"
    frame = spark.range(1_000_000, numPartitions=4).selectExpr(f"{names} AS who")
    found = canonym.spark.resolve_column(frame, "who", table=small_index)
    counted = {row["id"]: row["count"] for row in found.groupBy(F.col("who_canonym.id").alias("id")).count().collect()}
    assert counted == {"islamic-state": 250_000, "iran": 250_000, None: 500_000}
    assert found.filter("who_canonym IS NULL").count() == 250_000


@pytest.mark.parametrize("way", ["arrow_udf", "pandas_udf"])
def test_answers_are_those_of_resolve_many(
    spark: Any, small_index: Path, resolver: Resolver, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    if way == "pandas_udf":  # As in Spark before 4.1.
        monkeypatch.delattr(F, "arrow_udf", raising=False)
    names = ["Daesh", "Pentagon spokesman", "Georgia", "Nobody At All", ""]
    frame = spark.createDataFrame([(name,) for name in names], "who string")
    rows = canonym.spark.resolve_column(frame, "who", as_of="2014-12-03", table=small_index).collect()
    for row, found in zip(rows, resolver.resolve_many(names, as_of="2014-12-03"), strict=True):
        assert list(row["who_canonym"].asDict()) == FIELDS
        assert row["who_canonym"]["status"] == found.status.value
        assert row["who_canonym"]["id"] == found.id


@pytest.mark.parametrize(
    "day", ["day", "TO_DATE(day)", "TO_TIMESTAMP(day)", "YEAR(TO_DATE(day))"], ids=["text", "date", "timestamp", "year"]
)
def test_dates_of_every_kind_decide(spark: Any, small_index: Path, day: str) -> None:
    rows = [("Pentagon spokesman", "2014-12-03"), ("Pentagon spokesman", None), (None, "2014-12-03")]
    frame = spark.createDataFrame(rows, "who string, day string").selectExpr("who", f"{day} AS `the.day`")
    found = canonym.spark.resolve_column(frame, "who", as_of="the.day", into="found", table=small_index).collect()
    assert found[0]["found"]["id"] == "john-kirby"
    assert found[2]["found"] is None


def test_columns_and_constants_beside_the_names(spark: Any, small_index: Path) -> None:
    frame = spark.createDataFrame([("Georgia",)], "who string")
    for beside in ({"type": "place/country"}, {"type": F.lit("place/country")}, {"context": "talks in Tbilisi"}):
        found = canonym.spark.resolve_column(frame, "who", table=small_index, **beside).collect()
        assert found[0]["who_canonym"]["id"] == "georgia"


def test_texts_are_annotated_as_documents(spark: Any, small_index: Path, resolver: Resolver) -> None:
    text = "Rear Admiral John Kirby spoke about Daesh. Kirby was brief."
    frame = spark.createDataFrame([(text, "2014-12-03"), (None, None), (text, "last week")], "text string, day string")
    rows = canonym.spark.annotate_column(frame, "text", as_of="day", table=small_index).collect()
    mentions = [(row["start"], row["end"], row["id"]) for row in rows[0]["text_mentions"]]
    assert mentions == [(m.start, m.end, m.id) for m in resolver.annotate(text, "2014-12-03").mentions]
    assert (0, 23, "john-kirby") in mentions
    assert rows[1]["text_mentions"] is None
    assert rows[2]["text_mentions"] is None


def test_an_index_on_every_worker_need_not_be_shipped(spark: Any, small_index: Path) -> None:
    frame = spark.createDataFrame([("Daesh",)], "who string")
    before = list(spark.sparkContext.listFiles)
    found = canonym.spark.resolve_column(frame, "who", table=small_index, ship=False).collect()
    assert found[0]["who_canonym"]["id"] == "islamic-state"
    assert list(spark.sparkContext.listFiles) == before
    with pytest.raises(UsageError, match="ship=False needs the path"):
        canonym.spark.resolve_column(frame, "who", ship=False)


def test_an_index_is_shipped_once(spark: Any, small_index: Path, resolver: Resolver) -> None:
    frame = spark.createDataFrame([("Daesh",)], "who string")
    canonym.spark.resolve_column(frame, "who", table=small_index)
    before = list(spark.sparkContext.listFiles)
    canonym.spark.resolve_column(frame, "who", table=resolver)
    assert list(spark.sparkContext.listFiles) == before


def test_a_missing_column_is_told_with_those_there_are(spark: Any, small_index: Path) -> None:
    frame = spark.createDataFrame([("Daesh",)], "who string")
    with pytest.raises(UsageError, match="no column 'whom'; the frame has 'who'"):
        canonym.spark.resolve_column(frame, "whom", table=small_index)
    with pytest.raises(UsageError, match="neither a date nor a column"):
        canonym.spark.resolve_column(frame, "who", as_of="dat", table=small_index)
