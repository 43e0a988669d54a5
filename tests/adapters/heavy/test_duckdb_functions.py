"""DuckDB: the functions exist in SQL, take dates of every kind, and remember across vectors."""

from collections.abc import Iterator, Sequence
from typing import Any

import duckdb
import pytest

import canonym.duckdb
from canonym.adapters.column_answers import Answers, Question
from canonym.adapters.frame_answers import FrameAnswers
from canonym.decide.resolver import Resolver

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


@pytest.fixture
def connection(resolver: Resolver) -> Iterator[Any]:
    with duckdb.connect() as connection:
        yield canonym.duckdb.register(connection, table=resolver)


def test_a_name_becomes_an_id(connection: Any) -> None:
    rows = connection.sql("SELECT canonym(who) FROM (VALUES ('Daesh'), (NULL), ('Nobody At All')) t(who)").fetchall()
    assert rows == [("islamic-state",), (None,), (None,)]


def test_the_struct_has_every_field(connection: Any) -> None:
    found = connection.execute("SELECT canonym_struct('Daesh', NULL)").fetchall()[0][0]
    assert list(found) == ["status", "id", "name", "candidate", "confidence"]
    assert found["status"] == "resolved"
    assert connection.execute("SELECT canonym_struct(NULL::VARCHAR, NULL) IS NULL").fetchall()[0][0]


@pytest.mark.parametrize("day", ["'2014-12-03'", "DATE '2014-12-03'", "TIMESTAMP '2014-12-03 10:00'", "2014"])
def test_dates_of_every_kind_decide(connection: Any, day: str) -> None:
    assert connection.execute(f"SELECT canonym('Pentagon spokesman', {day})").fetchall()[0][0] == "john-kirby"
    assert connection.execute(f"SELECT canonym_struct('Pentagon spokesman', {day}).id").fetchall()[0][0] == "john-kirby"


def test_context_and_type_decide_too(connection: Any) -> None:
    query = "SELECT canonym('Georgia', NULL, NULL, 'place/country'), canonym('Georgia', NULL, 'talks in Tbilisi')"
    assert connection.execute(query).fetchall()[0] == ("georgia", "georgia")


def test_a_name_is_resolved_once_over_all_vectors(connection: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = questions_asked(monkeypatch)
    connection.sql("SET threads = 1")
    names = "SELECT CASE i % 3 WHEN 0 THEN 'Daesh' WHEN 1 THEN 'Iran' ELSE 'Nobody' END AS who FROM range(100000) t(i)"
    rows = connection.sql(f"SELECT canonym(who) AS id, count(*) FROM ({names}) GROUP BY id ORDER BY id").fetchall()
    assert rows == [("iran", 33333), ("islamic-state", 33334), (None, 33333)]
    assert len(asked) == 3


def test_enums_are_names_and_numbers_are_not(connection: Any) -> None:
    connection.sql("CREATE TYPE groups AS ENUM ('Daesh', 'ISIL')")
    assert connection.execute("SELECT canonym('ISIL'::groups)").fetchall()[0][0] == "islamic-state"
    with pytest.raises(duckdb.InvalidInputException, match="names are text"):
        connection.sql("SELECT canonym(5)").fetchall()


def test_another_table_replaces_the_first_or_stands_beside_it(connection: Any, resolver: Resolver) -> None:
    canonym.duckdb.register(connection, table=resolver, to="wikidata", prefix="wikidata")
    both = "SELECT canonym('Daesh'), wikidata('Daesh')"
    assert connection.execute(both).fetchall()[0] == ("islamic-state", "Q2429253")
    canonym.duckdb.register(connection, table=resolver, to="wikidata")
    assert connection.execute("SELECT canonym('Daesh')").fetchall()[0][0] == "Q2429253"


def test_no_rows_are_no_answers(connection: Any) -> None:
    assert connection.sql("SELECT canonym(who) FROM (SELECT 'x' AS who WHERE false)").fetchall() == []
