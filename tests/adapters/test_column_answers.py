"""Questions of columns: asked once, remembered, answered in order."""

from __future__ import annotations

import pytest

from canonym.adapters import column_answers
from canonym.adapters.column_answers import (
    BAD_DATE,
    AnswerStyle,
    Asking,
    ColumnAnswer,
    Decisive,
    Memory,
    Question,
    Ready,
    ask,
    here,
)
from canonym.decide.resolver import Resolver


class Submitted:
    """A table in which every name is its own id; remembers what was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, questions: list[Question]) -> Ready:
        self.asked += [question.mention for question in questions]
        return lambda: [ColumnAnswer("resolved", (question.mention,)) for question in questions]


def ids(answers: list[ColumnAnswer]) -> list[str]:
    return [answer.ids[0] for answer in answers]


def test_equal_questions_are_asked_once_and_remembered() -> None:
    submitted = Submitted()
    asking = Asking(submitted, lambda type_: True)
    first = asking.hand_in([Question("a"), Question("b"), Question("a")])
    assert ids(first()) == ["a", "b", "a"]
    assert ids(asking.hand_in([Question("b"), Question("c")])()) == ["b", "c"]
    assert submitted.asked == ["a", "b", "c"]


def test_answers_may_be_fetched_later() -> None:
    asking = Asking(Submitted(), lambda type_: True)
    first = asking.hand_in([Question("a")])
    second = asking.hand_in([Question("b"), Question("a")])
    assert (ids(first()), ids(second())) == (["a"], ["b", "a"])


def test_what_was_not_used_for_long_is_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(column_answers, "_MOST_KEPT", 10)
    memory = Memory()
    kept = Question("kept")
    memory.keep(kept, ColumnAnswer("nil"))
    for number in range(100):
        memory.keep(Question(str(number)), ColumnAnswer("nil"))
        assert memory.get(kept) is not None
    assert memory.get(Question("0")) is None
    assert memory.get(Question("99")) is not None


def test_long_contexts_are_not_remembered() -> None:
    memory = Memory()
    question = Question("a", context="x" * 10_000)
    memory.keep(question, ColumnAnswer("nil"))
    assert memory.get(question) is None


def test_types_that_the_table_does_not_know_are_noted() -> None:
    asking = Asking(Submitted(), lambda type_: type_ == "place")
    asking.hand_in([Question("a", type="Place"), Question("b", type="starship"), Question("c")])
    assert asking.unknown_types == ["starship"]


def test_a_bad_date_spoils_only_its_own_question(resolver: Resolver) -> None:
    questions = [Question("Iran", "yesterday"), Question("Iran", "2014"), Question("Iran", " ")]
    bad, good, blank = ask(resolver, questions, AnswerStyle())
    assert bad == BAD_DATE
    assert good.ids == blank.ids == ("iran",)


def test_columns_beside_the_mentions_decide() -> None:
    decisive = Decisive(as_of="2014", type_column="kind")
    values: dict[str, list[str | None]] = {"name": ["a", None], "kind": ["place", " "]}
    assert decisive.questions(values["name"], values) == [Question("a", "2014", None, "place"), Question("", "2014")]


def test_answers_are_those_of_the_resolver(resolver: Resolver) -> None:
    submit = here(resolver, AnswerStyle(on_ambiguous="list"))
    iran, georgia, nobody = submit([Question("Iran"), Question("Georgia"), Question("Nobody")])()
    assert (iran.status, iran.ids, iran.suggestions) == ("resolved", ("iran",), ())
    assert (georgia.status, georgia.ids) == ("ambiguous", ("georgia", "georgia-us-state"))
    assert [each.id for each in georgia.suggestions] == ["georgia", "georgia-us-state"]
    assert (nobody.status, nobody.ids, nobody.candidate) == ("nil", (), None)
