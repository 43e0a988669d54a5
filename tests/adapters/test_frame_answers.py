"""What frames and engines ask is answered like `resolve_many` answers it, remembered from batch to batch."""

import datetime
import sys
from importlib import import_module
from pathlib import Path

import pytest

from canonym.adapters.column_answers import Question
from canonym.adapters.frame_answers import BatchAnswers, Deciding, FrameAnswers, columns_beside, frame_answers, text_of
from canonym.adapters.library import MissingLibraryError
from canonym.adapters.tables import resolver_of
from canonym.decide.resolver import Resolver
from canonym.errors import CanonymError, UsageError


def test_fields_are_those_of_the_resolution(resolver: Resolver) -> None:
    answers = FrameAnswers(resolver).ask([Question("Daesh"), Question("Nobody At All")])
    assert answers.status == ["resolved", "nil"]
    assert answers.id == ["islamic-state", None]
    assert answers.name == ["Islamic State", None]
    assert answers.candidate == ["islamic-state", None]
    assert answers.confidence == [pytest.approx(resolver.resolve_many(["Daesh"])[0].confidence, abs=1e-4), None]


def test_a_question_asked_in_a_later_batch_is_not_resolved_again(
    resolver: Resolver, monkeypatch: pytest.MonkeyPatch
) -> None:
    asking = BatchAnswers(FrameAnswers(resolver))
    first = asking.ask(["Daesh", None], [None, None])
    assert first.column("id") == ["islamic-state", None]
    assert first.column("status") == ["resolved", None]
    monkeypatch.setattr(FrameAnswers, "ask", lambda self, questions: pytest.fail("asked again"))
    assert asking.ask([None, "Daesh"], [None, None]).column("id") == [None, "islamic-state"]


def test_what_stands_beside_a_mention_makes_another_question(resolver: Resolver) -> None:
    asking = BatchAnswers(FrameAnswers(resolver), ["type"], {"as_of": "2014", "context": None})
    assert asking.ask(["Daesh", "Daesh"], ["organization", "place"]).column("status") == ["resolved", "nil"]


def test_after_a_batch_that_failed_the_next_gets_its_own_answers(resolver: Resolver) -> None:
    asking = BatchAnswers(FrameAnswers(resolver))
    with pytest.raises(UsageError, match="holds 5"):
        asking.ask(["Iran", 5])
    assert asking.ask(["Daesh", "Iran"]).column("id") == ["islamic-state", "iran"]


def test_a_date_that_cannot_be_read_is_nil(resolver: Resolver) -> None:
    answers = FrameAnswers(resolver).ask([Question("Daesh", "last week"), Question("Daesh")])
    assert answers.status == ["nil", "resolved"]


def test_external_ids_answer_where_they_are_asked_for(resolver: Resolver) -> None:
    assert FrameAnswers(resolver, to="wikidata").ask([Question("Daesh")]).id == ["Q2429253"]
    with pytest.raises(UsageError, match="wikidata"):
        FrameAnswers(resolver, to="no-such-scheme")


def test_boldness_is_as_asked_for(resolver: Resolver) -> None:
    timid = frame_answers(Deciding(table=resolver, threshold=1.0))
    assert timid.ask([Question("Daesh")]).id == [None]


def test_an_unknown_argument_is_refused(resolver: Resolver) -> None:
    with pytest.raises(TypeError, match="treshold"):
        frame_answers({"table": resolver, "treshold": 0.5})  # type: ignore[typeddict-unknown-key]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (datetime.date(2014, 12, 3), "2014-12-03"),
        (datetime.datetime(2014, 12, 3, 23, 59, tzinfo=datetime.UTC), "2014-12-03"),
        (2014, "2014"),
        (2014.0, "2014"),
        ("2014-12", "2014-12"),
        (None, None),
    ],
)
def test_a_day_is_read_from_whatever_holds_one(value: object, text: str | None) -> None:
    assert text_of(value) == text


def test_a_text_beside_names_is_a_column_where_there_is_one() -> None:
    beside = {"as_of": "date", "context": "Syria", "type": None}
    found = columns_beside(["name", "date"], "name", beside, str.upper)
    assert found == {"as_of": "DATE", "context": "Syria", "type": None}


def test_a_misspelt_date_column_is_told_with_those_there_are() -> None:
    with pytest.raises(UsageError, match="neither a date nor a column; the frame has 'name', 'date'"):
        columns_beside(["name", "date"], "name", {"as_of": "dat"}, str.upper)


def test_outputs_that_exist_are_not_replaced_unasked() -> None:
    with pytest.raises(UsageError, match="'name_id' exists already"):
        columns_beside(["name", "name_id"], "name", {}, str.upper)
    assert columns_beside(["name", "name_id"], "name", {}, str.upper, overwrite=True) == {}


def test_a_missing_library_is_told_in_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "polars", None)
    monkeypatch.delitem(sys.modules, "canonym.adapters.polars_column", raising=False)
    monkeypatch.delitem(sys.modules, "canonym.polars", raising=False)
    with pytest.raises(ImportError, match=r"polars is not installed; pip install 'canonym\[polars\]'") as told:
        import_module("canonym.polars")
    assert isinstance(told.value, MissingLibraryError)
    assert isinstance(told.value, CanonymError)


def test_a_table_is_opened_once_and_again_when_it_changes(tmp_path: Path) -> None:
    table = tmp_path / "table.yaml"
    table.write_text("entities:\n  a: {name: Alpha Beta, type: other}\n", encoding="utf-8")
    first = resolver_of(table)
    assert resolver_of(str(table)) is first
    table.write_text("entities:\n  bb: {name: Alpha Beta, type: other}\n", encoding="utf-8")
    assert resolver_of(tmp_path).resolve("Alpha Beta").id == "bb"
    assert resolver_of(table).resolve("Alpha Beta").id == "bb"
