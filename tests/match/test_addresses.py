"""Institutions in the addresses that authors and applicants write."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import canonym

INSTITUTIONS = {
    "vienna": "University of Vienna",
    "chico": "California State University, Chico",
    "chattanooga": "University of Tennessee - Chattanooga",
    "masaryk": "Masaryk University",
    "st-andrews": "University of St. Andrews",
    "northeastern": "Northeastern University",
    "alberta": "University of Alberta",
    "tallinn": "Tallinn University",
    "idaho": "University of Idaho",
    "crete-physics": "University of Crete, Department of Physics",
    "versailles": "Université de Versailles Saint-Quentin-en-Yvelines",
    "kent": "University of Kent",
    "portsmouth": "University of Portsmouth",
    "chittagong": "University of Chittagong",
}


@pytest.fixture(scope="module")
def institutions(tmp_path_factory: pytest.TempPathFactory) -> canonym.Resolver:
    path: Path = tmp_path_factory.mktemp("institutions") / "institutions.jsonl"
    lines = [json.dumps({"id": id_, "type": "org", "name": name}) for id_, name in INSTITUTIONS.items()]
    path.write_text("\n".join(lines), encoding="utf-8")
    return canonym.open(path)


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("Department of Physics, Institute of Botany, University of Vienna, Rennweg 14, Vienna, Austria", "vienna"),
        ("Laboratory of Biology, California State University, Chico, P.O. Box 300, Chico, United States", "chico"),
        ("School of Engineering, California State University, Fresno, CA, United States", None),
        ("Univ. of Tennessee - Chattanooga, Department of Botany, Chattanooga 37403, United States", "chattanooga"),
        ("Department of Computer Science, University of Tennessee - Knoxville, United States", None),
        ("Department of Physics of the Masaryk University, Brno", "masaryk"),
        ("Key Laboratory of Materials of the Masaryk University, Brno", "masaryk"),
        ("School of Engineering, Northeastern University, Boston, MA, USA", "northeastern"),
        ("Dipartimento di Fisica, University of Kent, Portsmouth, United Kingdom", "kent"),
        ("1 Center for Environmental Studies - Universty of Chittagong - Chittagong - Bangladesh", "chittagong"),
    ],
)
def test_the_institution_of_an_address(institutions: canonym.Resolver, address: str, expected: str | None) -> None:
    assert institutions.resolve_many([address])[0].id == expected


@pytest.mark.parametrize(
    "address",
    [
        "School of Public Health, Technical University of Alberta, Edmonton, Canada",
        "Department of Surgery, University Hospital of Alberta, Edmonton, Canada",
        "Center for Neuroscience, Tallinn University of Technology, Tallinn, Estonia",
        "College of Agriculture, University of Utah, Salt Lake City, United States",
    ],
)
def test_another_institution_of_the_town_is_not_meant(institutions: canonym.Resolver, address: str) -> None:
    assert institutions.resolve_many([address])[0].id is None


@pytest.mark.parametrize(
    "address",
    [
        "Department of Physics, Carlos Albizu University, 123 Main Street, 23139 Indianapolis, USA",
        "Ecole d'Agriculture de Purpan, Saint-Quentin-en-Yvelines, France",
    ],
)
def test_a_department_or_a_town_names_no_institution(institutions: canonym.Resolver, address: str) -> None:
    assert institutions.resolve_many([address])[0].id is None


def test_an_institution_of_another_country_is_not_meant(tmp_path: Path) -> None:
    path = tmp_path / "namesakes.jsonl"
    line = {"id": "lancaster", "type": "org", "name": "Lancaster University", "attributes": {"country": "GB"}}
    path.write_text(json.dumps(line), encoding="utf-8")
    names = canonym.open(path)
    at_home, abroad = names.resolve_many(
        [
            "Department of Physics, Lancaster Univ, Lancaster LA1 4YB, United Kingdom",
            "Department of Physics, Lancaster Univ, Lancaster PA, U.S.A.",
        ]
    )
    assert (at_home.id, abroad.id) == ("lancaster", None)
