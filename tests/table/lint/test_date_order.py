"""Dates that cannot be."""

from pathlib import Path

from linted import linted

from canonym.model import Alias, Entity, Table
from canonym.table.lint import date_order
from canonym.table.lint.subject import Subject
from canonym.table.load import LoadedTable


def test_an_end_before_its_start_is_named(tmp_path: Path) -> None:
    text = (
        "entities:\n  congo:\n    name: Congo\n    aliases:\n"
        "      - {text: Zaire, valid_from: 1997-05, valid_to: 1971-10}\n"
        "positions:\n  p:\n    name: P\n    tenures:\n"
        "      - {holder: a, valid_from: 2014-05-02, valid_to: 2014-05-01}\n"
    )
    assert linted("date-order", tmp_path, text) == [
        "5:9 error: congo: 'Zaire': ends (1971-10) before it starts (1997-05); swap or mend the dates",
        "10:9 error: p: the tenure of a: ends (2014-05-01) before it starts (2014-05-02); swap or mend the dates",
    ]


def test_one_period_at_two_precisions_is_fine(tmp_path: Path) -> None:
    text = "entities:\n  a:\n    name: A\n    aliases: [{text: B, valid_from: 2014-12-03, valid_to: 2014}]\n"
    assert linted("date-order", tmp_path, text) == []


def test_an_impossible_date_of_a_table_made_by_a_program_is_found() -> None:
    table = Table((Entity("a", "A", aliases=(Alias("B", valid_from="2014-02-30"),)),))
    (problem,) = date_order.check(Subject(LoadedTable(table)))
    assert "no such day" in problem.message
