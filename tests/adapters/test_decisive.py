"""What decides about the mentions of a file, and the types that are asked for."""

from __future__ import annotations

from canonym.adapters.column_answers import Question
from canonym.adapters.decisive import Decisive, TypesAskedFor
from canonym.decide.query import LONGEST_MENTION


def questions(decisive: Decisive, values: dict[str, list[str | None]]) -> list[Question]:
    return [decisive.question(key) for key in decisive.keys(values["name"], values)]  # type: ignore[arg-type]


def test_columns_beside_the_mentions_decide() -> None:
    decisive = Decisive(as_of="2014", type_column="kind")
    values: dict[str, list[str | None]] = {"name": ["a", None], "kind": ["place", " "]}
    assert questions(decisive, values) == [Question("a", "2014", None, "place"), Question("", "2014")]


def test_without_columns_the_same_decides_about_all() -> None:
    decisive = Decisive(as_of="2014", context="Syria")
    assert questions(decisive, {"name": ["a", None]}) == [Question("a", "2014", "Syria"), Question("", "2014", "Syria")]


def test_an_over_long_mention_is_cut_to_one_that_is_still_too_long() -> None:
    (question,) = questions(Decisive(), {"name": ["x" * 5000]})
    assert len(question.mention) == LONGEST_MENTION + 1


def test_types_that_the_table_does_not_know_are_noted() -> None:
    types = TypesAskedFor(lambda type_: type_ == "place")
    types.note([Question("a", type="Place"), Question("b", type="starship"), Question("c")])
    types.note([Question("b", type="airship")])
    assert types.unknown == ["airship", "starship"]
