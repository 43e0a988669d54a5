"""Legal forms at the end, at the start, spelled out and abbreviated."""

import pytest

from canonym.names.legal_forms import form_family, legal_form, split_legal_forms


@pytest.mark.parametrize(
    ("name", "core", "forms"),
    [
        ("acme ltd", "acme", ["ltd"]),
        ("acme limited", "acme", ["ltd"]),
        ("acme co ltd", "acme", ["ltd"]),
        ("acme pty ltd", "acme", ["ltd"]),
        ("acme s a de c v", "acme", ["sa"]),
        ("acme sa de cv", "acme", ["sa"]),
        ("acme s de r l de c v", "acme", ["srl"]),
        ("siemens a g", "siemens", ["ag"]),
        ("fiat s p a", "fiat", ["spa"]),
        ("acme gmbh and co kg", "acme", ["kg"]),
        ("acme gmbh berlin", "acme berlin", ["gmbh"]),
        ("unilever n v rotterdam", "unilever rotterdam", ["nv"]),
        ("acme sp z o o", "acme", ["spzoo"]),
        ("acme spol s r o", "acme", ["sro"]),
        ("pt bank central asia tbk", "bank central asia", ["tbk", "pt"]),
        ("ooo gazprom export", "gazprom export", ["ooo"]),
        ("public joint stock company gazprom", "gazprom", ["jsc"]),
        ("gazprom pjsc", "gazprom", ["jsc"]),
        ("petronas sdn bhd", "petronas", ["sdn-bhd"]),
        ("toyota jidosha kabushiki kaisha", "toyota jidosha", ["kk"]),
        ("jpmorgan chase and co", "jpmorgan chase", ["co"]),
        ("sas institute inc", "sas institute", ["inc"]),
        ("as roma", "as roma", []),
        ("john a b smith", "john a b smith", []),
        ("banco de chile", "banco de chile", []),
        ("limited", "limited", []),
        ("s a", "s a", []),
    ],
)
def test_a_name_is_parted_from_its_legal_forms(name: str, core: str, forms: list[str]) -> None:
    assert split_legal_forms(name.split()) == (core.split(), forms)


def test_a_form_is_recognised_where_it_begins() -> None:
    assert legal_form(["acme", "corporation"], 1) == (1, "corp")
    assert legal_form(["acme", "corporation"], 0) is None


@pytest.mark.parametrize(
    ("form", "family"),
    [
        ("ltd", "limited"),
        ("gmbh", "limited"),
        ("llc", "limited"),
        ("plc", "stock"),
        ("jsc", "stock"),
        ("kg", "partnership"),
        ("stiftung", "foundation"),
        ("unheard of", ""),
    ],
)
def test_forms_have_families(form: str, family: str) -> None:
    assert form_family(form) == family
