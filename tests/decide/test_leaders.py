"""National leaders by short name and day."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import canonym

PEOPLE = {
    "merkel": "Angela Merkel",
    "chirac": "Jacques Chirac",
    "barnier": "Michel Barnier",
    "bernier": "Maxime Bernier",
    "ceren": "Salvador Sánchez Cerén",
    "omar-al-bashir": "Omar al-Bashir",
    "mohammed-al-bashir": "Mohammed al-Bashir",
    "safadi": "Ayman Safadi",
    "tusk": "Donald Tusk",
}
OFFICES: dict[str, list[tuple[str, str, str | None]]] = {
    "Chancellor of Germany": [("merkel", "2005-11-22", "2021-12-08")],
    "President of France": [("chirac", "1995-05-17", "2007-05-16")],
    "Prime Minister of France": [("barnier", "2024-09-05", "2024-12-13")],
    "Minister of Foreign Affairs of Canada": [("bernier", "2007-08-14", "2008-05-26")],
    "President of El Salvador": [("ceren", "2014-06-01", "2019-06-01")],
    "President of Sudan": [("omar-al-bashir", "1993-10-16", "2019-04-11")],
    "Prime Minister of Syria": [("mohammed-al-bashir", "2024-12-10", "2025-03-29")],
    "Minister of Foreign Affairs of Jordan": [("safadi", "2017-01-15", None)],
    "Prime Minister of Poland": [("tusk", "2023-12-13", None)],
}


@pytest.fixture(scope="module")
def leaders(tmp_path_factory: pytest.TempPathFactory) -> canonym.Resolver:
    lines: list[object] = [{"id": id_, "type": "person", "name": name} for id_, name in PEOPLE.items()]
    for name, holders in OFFICES.items():
        tenures = [{"holder": who, "valid_from": first, "valid_to": last} for who, first, last in holders]
        kept = [{key: day for key, day in tenure.items() if day} for tenure in tenures]
        lines.append({"position": {"id": name.lower().replace(" ", "-"), "name": name, "tenures": kept}})
    path: Path = tmp_path_factory.mktemp("leaders") / "leaders.jsonl"
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    return canonym.open(path)


@pytest.mark.parametrize(
    ("mention", "as_of", "expected"),
    [
        ("Merkel", "2010-05-01", "merkel"),
        ("President Chirac", "2003-03-20", "chirac"),
        ("M. Barnier", "2024-10-31", "barnier"),
        ("S. Cerén", "2018-04-09", "ceren"),
        ("al-Bashir", "2018-11-04", "omar-al-bashir"),
        ("al-Bashir", "2024-12-28", "mohammed-al-bashir"),
        ("Foreign Minister of Jordan", "2024-08-17", "safadi"),
        ("King of Jordan", "2024-08-17", None),
        ("Jordanian King", "2024-08-17", None),
        ("Donald Trump", "2025-06-16", None),
    ],
)
def test_who_it_was_that_day(leaders: canonym.Resolver, mention: str, as_of: str, expected: str | None) -> None:
    assert leaders.resolve_many([mention], as_of=as_of, type="person")[0].id == expected


def test_a_surname_with_a_type_is_sure_enough_to_be_believed(leaders: canonym.Resolver) -> None:
    answer = leaders.resolve_many(["Merkel"], type="person")[0]
    assert answer.id == "merkel"
    assert 0.7 < answer.confidence < 0.9
