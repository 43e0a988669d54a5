"""Strong names that two entities share."""

from pathlib import Path

import pytest
from linted import linted


def sharing(one: str, other: str) -> str:
    return f"entities:\n  a:\n    name: First\n    aliases: [{one}]\n  b:\n    name: Second\n    aliases: [{other}]\n"


def test_both_entities_are_named(tmp_path: Path) -> None:
    found = linted("shared-alias", tmp_path, sharing("Georgia", "the georgia"))
    assert found == [
        "7:15 warning: 'the georgia' names b and also a (t.yaml:4:15); make one weak, dated or longer"
    ]


def test_a_display_name_counts(tmp_path: Path) -> None:
    (problem,) = linted("shared-alias", tmp_path, sharing("Second", "Other"))
    assert problem.startswith("6:5 warning: 'Second' names b and also a (t.yaml:4:15)")


def test_three_entities_are_two_problems(tmp_path: Path) -> None:
    text = "entities:\n" + "".join(f"  {id_}: {{name: N{id_}, aliases: [Same]}}\n" for id_ in "abc")
    found = linted("shared-alias", tmp_path, text)
    assert ["names b and also a (" in found[0], "names c and also a (" in found[1]] == [True, True]
    assert ", b (" in found[1]


@pytest.mark.parametrize(
    ("one", "other", "problems"),
    [
        ("Isis", "ISIS", 1),
        ("{text: IS, strength: weak}", "IS", 0),
        ("{text: IS, strength: weak}", "{text: IS, strength: weak}", 0),
        ("{text: Union, valid_to: 1991}", "{text: Union, valid_from: 1992}", 0),
        ("{text: Union, valid_to: 1991}", "{text: Union, valid_from: 1991}", 1),
        ("{text: Union, valid_to: 1991}", "Union", 1),
        ("{text: WHO, kind: acronym}", "{text: Who, case: exact}", 0),
        ("{text: WHO, kind: acronym}", "{text: W.H.O., kind: acronym}", 1),
        ("{text: WHO, kind: acronym}", "Who", 1),
        ("...", "'!!!'", 0),
    ],
)
def test_days_strength_and_case_decide(tmp_path: Path, one: str, other: str, problems: int) -> None:
    assert len(linted("shared-alias", tmp_path, sharing(one, other))) == problems


def test_surnames_that_people_share_are_derived_and_do_not_count(tmp_path: Path) -> None:
    text = "type: person\nentities:\n  john-kirby: {name: John Kirby}\n  jack-kirby: {name: Jack Kirby}\n"
    assert linted("shared-alias", tmp_path, text) == []


def test_machine_tables_are_checked_too(tmp_path: Path) -> None:
    rows = '{"id": "a", "name": "Same"}\n{"id": "b", "name": "SAME."}\n'
    assert linted("shared-alias", tmp_path, machine=rows) == [
        "2:0 warning: 'SAME.' names b and also a (t.jsonl:1); make one weak, dated or longer"
    ]
