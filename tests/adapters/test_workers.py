"""Worker processes over one index file."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from canonym.adapters.column_answers import AnswerStyle, Question, ask, here
from canonym.adapters.workers import workers
from canonym.decide.opening import open_resolver
from canonym.decide.resolver import Resolver
from canonym.errors import CanonymError

QUESTIONS = [Question("Daesh"), Question("Georgia"), Question("Iran", "yesterday"), Question("Nobody")]
STYLE = AnswerStyle(on_ambiguous="first")


def test_workers_answer_as_this_process_does(resolver: Resolver) -> None:
    with workers(resolver, STYLE, 2) as submit:
        ready = [submit(QUESTIONS), submit(QUESTIONS[:2])]
        answers = [each() for each in ready]
    expected = here(resolver, STYLE)(QUESTIONS)()
    assert answers == [expected, ask(resolver, QUESTIONS[:2], STYLE)]


def test_a_table_in_memory_is_written_for_the_workers_and_taken_away(
    small_table: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with workers(open_resolver(small_table), STYLE, 1) as submit:
        assert submit(QUESTIONS[:1])().id == ["islamic-state"]
        assert [path.suffix for path in tmp_path.iterdir()] == [".index"]
    assert list(tmp_path.iterdir()) == []


def test_what_a_worker_cannot_do_is_told_by_its_parent(small_index: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.index"
    shutil.copy(small_index, copy)
    resolver = open_resolver(copy)
    copy.unlink()
    with pytest.raises(CanonymError, match=r"copy\.index"), workers(resolver, STYLE, 1) as submit:
        submit(QUESTIONS)()
