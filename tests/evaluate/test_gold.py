"""Gold rows are read strictly, and every mistake is named with its line."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from canonym.evaluate.gold import GoldError, GoldRow, read_gold


def test_rows_are_read_from_plain_and_packed_files(tmp_path: Path) -> None:
    rows = [
        {"query": "ISIS", "expected": "islamic-state", "kind": "acronym", "why": "passed over"},
        {"query": "Georgia", "expected": ["georgia", "us-georgia", "georgia"], "as_of": "2014-12", "type": "place"},
        {"query": "Kirby Smart", "expected": None, "context": "a coach", "kind": None},
    ]
    text = "\n\n".join(map(json.dumps, rows)).encode()
    (tmp_path / "a.jsonl").write_bytes(text)
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress(text))
    read = read_gold([tmp_path / "a.jsonl", tmp_path / "b.jsonl.gz"])
    assert [row.expected for row in read[:3]] == ["islamic-state", ("georgia", "us-georgia"), None]
    assert [(row.as_of, row.context, row.type, row.kind) for row in read[1:3]] == [
        ("2014-12", None, "place", ""),
        (None, "a coach", None, ""),
    ]
    assert [(Path(row.file).name, row.line) for row in read] == [
        (name, line) for name in ("a.jsonl", "b.jsonl.gz") for line in (1, 3, 5)
    ]


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ('{"expected": "a"}', "no `query`"),
        ('{"query": 3, "expected": "a"}', "no `query`"),
        ('{"query": "a"}', "no `expected`"),
        ('{"query": "a", "expected": []}', "an id, a list of ids, or null"),
        ('{"query": "a", "expected": ["a", 3]}', "an id, a list of ids, or null"),
        ('{"query": "a", "expected": ""}', "an id, a list of ids, or null"),
        ('{"query": "a", "expected": "a", "as_of": "2014-13"}', "no such month"),
        ('{"query": "a", "expected": "a", "as_of": 2014}', "`as_of` is a text"),
        ('{"text": "a", "mentions": []}', "a document"),
        ("[]", "not an object"),
        ("{", "not JSON"),
        ("[" * 50_000, "not JSON"),
    ],
)
def test_a_mistake_is_named_with_its_line(tmp_path: Path, line: str, what: str) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(f'{{"query": "a", "expected": null}}\n{line}\n')
    with pytest.raises(GoldError, match=what) as raised:
        read_gold([path])
    assert str(raised.value).startswith(f"{path}:2: ")


def test_all_mistakes_come_at_once_up_to_twenty(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_bytes(b'{"query": "\xff"}\n' + b"{}\n" * 30)
    with pytest.raises(GoldError) as raised:
        read_gold([path])
    lines = str(raised.value).splitlines()
    assert len(lines) == 21
    assert (lines[0].endswith("write the file as UTF-8"), lines[-1]) == (True, "... and 41 more")


def test_a_damaged_archive_is_named(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl.gz"
    path.write_bytes(gzip.compress(b'{"query": "a", "expected": null}\n' * 99)[:-12])
    with pytest.raises(GoldError, match="cannot be read"):
        read_gold([path])


@pytest.mark.parametrize(
    ("kind", "asked", "is_of"),
    [
        ("7-unrelated", "7", True),
        ("name 7-unrelated", "7", True),
        ("name 7-unrelated", "name 7-unrelated", True),
        ("name 7-unrelated", "name", False),
        ("7-unrelated name", "7", False),
        ("70-other", "7", False),
        ("near-miss", "near-miss", True),
        ("near-miss", "near", False),
        ("7", "7", True),
        ("", "7", False),
    ],
)
def test_a_kind_is_named_whole_or_by_the_number_of_its_last_word(kind: str, asked: str, is_of: bool) -> None:
    assert GoldRow("q", None, kind=kind).is_of_kind(asked) is is_of
