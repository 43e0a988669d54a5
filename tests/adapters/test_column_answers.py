"""Questions of columns: asked once, remembered, answered in order."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from canonym.adapters import column_answers
from canonym.adapters.column_answers import BAD_DATE, Answered, Answers, AnswerStyle, Asking, Question, ask
from canonym.decide.resolver import Resolver


class Submitted:
    """A table in which every name is its own id; remembers what was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, questions: list[Question]) -> Callable[[], Answers]:
        names = [question.mention for question in questions]
        self.asked += names
        return lambda: Answers.of([("resolved", name, name, name, 1.0, "exact", ()) for name in names])


def ids(answered: Answered) -> list[str | None]:
    return answered.column("id")


def test_equal_questions_are_asked_once_and_remembered() -> None:
    submitted = Submitted()
    asking = Asking(submitted, Question)
    first = asking.hand_in(["a", "b", "a"])
    assert ids(first()) == ["a", "b", "a"]
    assert ids(asking.hand_in(["b", "c"])()) == ["b", "c"]
    assert submitted.asked == ["a", "b", "c"]


def test_what_is_under_way_is_not_asked_again() -> None:
    submitted = Submitted()
    asking = Asking(submitted, Question)
    first = asking.hand_in(["a"])
    second = asking.hand_in(["b", "a"])
    assert (ids(first()), ids(second())) == (["a"], ["b", "a"])
    assert submitted.asked == ["a", "b"]


def test_a_null_name_has_no_answer() -> None:
    asking = Asking(Submitted(), lambda key: None if key is None else Question(key))
    for _ in range(2):
        answered = asking.hand_in([None, "a"])()
        assert (ids(answered), answered.column("status")) == ([None, "a"], [None, "resolved"])


def test_memory_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(column_answers, "_MOST_KEPT", 10)
    submitted = Submitted()
    asking = Asking(submitted, Question)
    sizes = [len(asking.hand_in([f"{block} {row}" for row in range(4)])().answers.id) for block in range(20)]
    assert max(sizes) <= 1 + 10 + 4
    assert ids(asking.hand_in(["19 0", "0 0"])()) == ["19 0", "0 0"]


def test_long_contexts_are_not_remembered_for_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(column_answers, "_MOST_CHARACTERS", 1000)
    submitted = Submitted()
    asking = Asking(submitted, lambda key: Question(key, context="x" * 2000))
    assert ids(asking.hand_in(["a"])()) == ["a"]
    assert ids(asking.hand_in(["a"])()) == ["a"]
    assert submitted.asked == ["a", "a"]


def test_what_fails_leaves_no_numbers_behind() -> None:
    submitted = Submitted()

    def failing(questions: list[Question]) -> Callable[[], Answers]:
        if any(question.mention == "bad" for question in questions):
            raise ValueError("bad")
        return submitted(questions)

    asking = Asking(failing, Question)
    with pytest.raises(ValueError, match="bad"):
        asking.hand_in(["a", "bad"])
    assert ids(asking.hand_in(["b", "a"])()) == ["b", "a"]


def test_a_bad_date_spoils_only_its_own_question(resolver: Resolver) -> None:
    questions = [Question("Iran", "yesterday"), Question("Iran", "2014"), Question("Iran", " ")]
    answers = ask(resolver, questions, AnswerStyle())
    assert answers.id == [None, "iran", "iran"]
    assert (answers.status[0], answers.reason[0], answers.confidence[0]) == ("nil", BAD_DATE, None)


def test_answers_are_those_of_the_resolver(resolver: Resolver) -> None:
    names = ["Iran", "Georgia", "Nobody"]
    answers = ask(resolver, [Question(name) for name in names], AnswerStyle(suggested=True))
    resolutions = resolver.resolve_many(names)
    assert answers.status == [each.status.value for each in resolutions] == ["resolved", "ambiguous", "nil"]
    assert answers.id == [each.id for each in resolutions] == ["iran", None, None]
    assert answers.name == [each.name for each in resolutions]
    assert answers.candidate == [each.candidates[0].id if each.candidates else None for each in resolutions]
    assert answers.reason == [each.reason for each in resolutions]
    assert answers.confidence[:2] == [round(each.confidence, 4) for each in resolutions][:2]
    assert answers.suggestions[0] == answers.suggestions[2] == ()
    shown = [(each.id, each.name, each.confidence) for each in resolutions[1].candidates[:3]]
    assert [tuple(each) for each in answers.suggestions[1]] == shown


def test_an_ambiguous_mention_is_answered_as_asked_for(resolver: Resolver) -> None:
    questions = [Question("Georgia"), Question("Iran"), Question("Nobody")]
    assert ask(resolver, questions, AnswerStyle(on_ambiguous="first")).id == ["georgia", "iran", None]
    lists = ask(resolver, questions, AnswerStyle(on_ambiguous="list"))
    assert lists.id == [("georgia", "georgia-us-state"), ("iran",), None]
    assert [len(name or ()) for name in lists.name] == [2, 1, 0]


def test_external_ids_take_the_place_of_canonical_ones(resolver: Resolver) -> None:
    style = AnswerStyle("wikidata", "list")
    answers = ask(resolver, [Question("Daesh"), Question("Georgia")], style)
    assert answers.id[0] == ("Q2429253",)
    assert isinstance(answers.id[1], tuple)
    assert all(id_.startswith("Q") for id_ in answers.id[1])
