"""spaCy: entities get ids, resolutions and dates; the component travels with its pipeline and its documents."""

import datetime
import json
import pickle
from pathlib import Path
from typing import Any

import pytest
import spacy
from spacy.tokens import DocBin

pytestmark = pytest.mark.heavy

TEXT = "Rear Admiral John Kirby spoke about Daesh. A Pentagon spokesman agreed. Kirby thanked Jane Nobody."
PATTERNS = [
    {"label": "PERSON", "pattern": "Rear Admiral John Kirby"},
    {"label": "PERSON", "pattern": "Kirby"},
    {"label": "PERSON", "pattern": "Jane Nobody"},
]


def ruled(table: Path, **config: object) -> Any:
    """A pipeline whose entities come from rules."""
    nlp = spacy.blank("en")
    nlp.add_pipe("entity_ruler").add_patterns(PATTERNS)
    nlp.add_pipe("canonym", config={"table": str(table), **config})
    return nlp


def linked(doc: Any) -> list[tuple[str, str, str]]:
    return [(ent.text, ent.label_, ent.kb_id_) for ent in doc.ents]


def test_entities_get_ids_and_whole_resolutions(small_index: Path) -> None:
    doc = ruled(small_index, as_of="2014-12-03")(TEXT)
    assert linked(doc) == [
        ("Rear Admiral John Kirby", "PERSON", "john-kirby"),
        ("Kirby", "PERSON", "john-kirby"),
        ("Jane Nobody", "PERSON", ""),
    ]
    assert [ent.ent_id_ for ent in doc.ents] == ["john-kirby", "john-kirby", ""]
    assert doc.ents[0]._.canonym["candidates"][0]["id"] == "john-kirby"
    assert doc.ents[2]._.canonym["status"] == "nil"


def test_a_blank_pipeline_finds_its_own_entities(small_index: Path) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("canonym", config={"table": str(small_index), "find": True, "as_of": "2014-12-03"})
    found = linked(nlp(TEXT))
    assert ("Daesh", "ORG", "islamic-state") in found
    assert ("Rear Admiral John Kirby", "PERSON", "john-kirby") in found
    assert nlp("").ents == ()


def test_what_it_finds_stands_beside_what_is_there(small_index: Path) -> None:
    found = linked(ruled(small_index, find=True, labels={"organization/armed-group": "GROUP"})(TEXT))
    assert ("Daesh", "GROUP", "islamic-state") in found
    assert ("Jane Nobody", "PERSON", "") in found


@pytest.mark.parametrize("day", ["2010-01-01", datetime.date(2010, 1, 1), 2010])
def test_the_date_of_a_document_decides(small_index: Path, day: object) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("entity_ruler").add_patterns([{"label": "PERSON", "pattern": "Pentagon spokesman"}])
    nlp.add_pipe("canonym", config={"table": str(small_index), "as_of": "2014-12-03"})
    text = "Pentagon spokesman resigns"
    assert nlp(text).ents[0].kb_id_ == "john-kirby"
    doc = nlp.make_doc(text)
    doc.user_data["as_of"] = day
    assert nlp(doc).ents[0].kb_id_ != "john-kirby"


def test_a_saved_pipeline_resolves_as_before(small_index: Path, tmp_path: Path) -> None:
    nlp = ruled(small_index, as_of="2014-12-03", find=True)
    nlp.to_disk(tmp_path)
    assert linked(spacy.load(tmp_path)(TEXT)) == linked(nlp(TEXT))


def test_documents_carry_their_resolutions(small_index: Path) -> None:
    nlp = ruled(small_index)
    doc = nlp(TEXT)
    stored = DocBin(store_user_data=True, docs=[doc]).to_bytes()
    back = next(iter(DocBin().from_bytes(stored).get_docs(nlp.vocab)))
    assert linked(back) == linked(doc)
    assert json.dumps(back.ents[0]._.canonym) == json.dumps(doc.ents[0]._.canonym)


def test_several_processes_resolve_like_one(small_index: Path) -> None:
    nlp = ruled(small_index)
    texts = [TEXT, "Nothing here.", TEXT]
    assert [linked(doc) for doc in nlp.pipe(texts, n_process=2)] == [linked(nlp(text)) for text in texts]
    component = pickle.loads(pickle.dumps(nlp.get_pipe("canonym")))
    assert linked(component(nlp.make_doc(TEXT))) == []
