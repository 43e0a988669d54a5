"""Close names that are somebody else's after all."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import canonym

LISTED = {
    "petropars": ("org", "PETROPARS LTD."),
    "petropark": ("org", "PETROPARK S.R.L."),
    "salehi": ("person", "SALEHI, Foad"),
    "kostenko": ("person", "KOSTENKO, Elena Nikolaevna"),
    "alizai": ("person", "ALIZAI, Haji Agha Jan"),
    "cheaitelly": ("person", "FADLALLAH CHEAITELLY, Jorge"),
}
"""As the list of the US Treasury writes them."""


@pytest.fixture(scope="module")
def listed(tmp_path_factory: pytest.TempPathFactory) -> canonym.Resolver:
    path: Path = tmp_path_factory.mktemp("listed") / "listed.jsonl"
    lines = [json.dumps({"id": id_, "type": type_, "name": name}) for id_, (type_, name) in LISTED.items()]
    path.write_text("\n".join(lines), encoding="utf-8")
    return canonym.open(path)


@pytest.mark.parametrize(
    ("mention", "expected"),
    [
        ("PETROPARS LIMITED", "petropars"),
        ("KOSTENKO, Olena Mykolaivna", "kostenko"),
        ("ALIZAI, Agha Jan", "alizai"),
        ("SALEHI, Ali", None),
        ("FADLALLAH CHEAYTELLI, Jaime", None),
    ],
)
def test_names_of_a_list(listed: canonym.Resolver, mention: str, expected: str | None) -> None:
    assert listed.resolve_many([mention])[0].id == expected


def test_what_stands_in_brackets_may_be_left_out(tmp_path: Path) -> None:
    path = tmp_path / "parties.jsonl"
    names = {"our-ukraine": "Our Ukraine (party)", "uk": "Labour Party (UK)", "ireland": "Labour Party (Ireland)"}
    lines = [json.dumps({"id": id_, "type": "org", "name": name}) for id_, name in names.items()]
    path.write_text("\n".join(lines), encoding="utf-8")
    ukraine, labour = canonym.open(path).resolve_many(["Our Ukraine", "Labour Party"])
    assert ukraine.id == "our-ukraine"
    assert labour.id is None
    assert {candidate.id for candidate in labour.candidates} == {"uk", "ireland"}


@pytest.fixture(scope="module")
def groups(tmp_path_factory: pytest.TempPathFactory) -> canonym.Resolver:
    path: Path = tmp_path_factory.mktemp("groups") / "groups.jsonl"
    names = {
        "jra": "Japanese Red Army (JRA)",
        "alf": "Animal Liberation Front (ALF)",
        "arab": "Arab Liberation Front",
        "ira": "Irish Republican Army (IRA)",
        "labour": "Labour Party (UK)",
    }
    lines = [json.dumps({"id": id_, "type": "org", "name": name}) for id_, name in names.items()]
    path.write_text("\n".join(lines), encoding="utf-8")
    return canonym.open(path)


@pytest.mark.parametrize(
    ("mention", "expected"),
    [
        ("JRA", "jra"),
        ("ALF", "alf"),
        ("Japanese Red Army", "jra"),
        ("UK", None),
    ],
)
def test_armed_groups(groups: canonym.Resolver, mention: str, expected: str | None) -> None:
    assert groups.resolve_many([mention])[0].id == expected
