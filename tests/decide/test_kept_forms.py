"""What is kept between documents, and the short ways through one: the answers are those of the long way."""

from __future__ import annotations

import pickle
from itertools import product
from operator import add

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import canonym
from canonym.decide import claims, scene
from canonym.decide.claims import names_in_text
from canonym.decide.query import Options, Query
from canonym.decide.readings import Readings
from canonym.decide.resolver import Resolver
from canonym.decide.scene import Scene
from canonym.index.compile import compile_table
from canonym.index.layout import IndexFile, to_bytes
from canonym.index.opened import Index
from canonym.model import Alias, Entity, Table
from canonym.names.fold import fold

TABLE = Table(
    (
        Entity("john-kirby", "John Kirby", "person", attributes={"country": "us"}),
        Entity("iran", "Iran", "place/country", aliases=(Alias("Islamic Republic of Iran"),)),
        Entity("tenn", "Tennessee", "place/region", attributes={"country": "us"}),
        Entity("paris-tx", "Paris", "place/city", attributes={"country": "us", "population": 25_000}),
        Entity("paris", "Paris", "place/city", attributes={"country": "fr", "population": 2_000_000}),
        Entity("eni", "European Network Institute", "organization", aliases=(Alias("ENI"), Alias("IS", weak=True))),
    )
)
INDEX = Index(IndexFile(to_bytes(compile_table(TABLE)), "table of a test"))
PIECES = (
    "John Kirby", "Robert Kirby", "Kirby", "Kirby's", "KIRBY", "J. Kirby", "Robert J. Kirby", "Paris, Texas", "Paris",
    "Tenn.", "IS", "ENI", "European Network Institute (ENI)", "Iran", "the", "said", "in", ",", ".", "\n", "spokesman",
    "ElKirby", "Kirby Smart", "é",
)  # fmt: skip
texts = st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join)


@settings(deadline=None, max_examples=60)
@given(st.lists(texts, min_size=2, max_size=4))
def test_a_document_is_resolved_alike_whatever_was_resolved_before(documents: list[str]) -> None:
    used = Resolver(INDEX)
    for text in documents:
        used.annotate(text)
    for text in documents:
        assert used.annotate(text) == Resolver(INDEX).annotate(text)


@settings(deadline=None, max_examples=200)
@given(texts)
def test_full_names_are_sought_wherever_there_are_any(text: str) -> None:
    spans = Resolver(INDEX).find(text)
    queries = [Query(text[start:end], fold(text[start:end]), found=True) for start, end in spans]

    def names(shortcut: bool) -> list[tuple[int, str]]:
        document = Scene(text, spans, None)
        Readings(Resolver(INDEX), document, queries, Options())
        wanted = frozenset(form.alone.surname for form in document.forms if form.alone.surname)
        with pytest.MonkeyPatch.context() as patch:
            if not shortcut:
                patch.setattr(claims, "_may_stand_outside", lambda *_: True)
            return list(names_in_text(document, wanted))

    assert names(shortcut=True) == names(shortcut=False)


@given(texts, st.sampled_from(("kirby", "john kirby", "paris texas", "network", "kirby said", "the")))
def test_a_long_text_has_the_words_and_phrases_that_a_short_one_has(text: str, key: str) -> None:
    short = Scene(text, [], None).has(key)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(scene, "_LONG", 0)
        assert Scene(text, [], None).has(key) == short


@pytest.mark.parametrize("mention", ["John Kirby", "Kirby", "Paris", "Iran", "IS", "European Network Institute", "nil"])
def test_plain_answers_are_those_of_a_column(mention: str) -> None:
    resolver = Resolver(INDEX)
    single = resolver.judging._plain(fold(mention))
    assert [single] == list(resolver.plain.hits([fold(mention)]))


def test_candidates_are_as_good_as_a_tuple_of_them() -> None:
    resolution = canonym.resolve("Georgia")
    made = tuple(resolution.candidates)
    assert add(resolution.candidates, made[:1]) == (*made, made[0])
    assert add(made[:1], resolution.candidates) == (made[0], *made)
    assert len(made) > 1
    assert resolution.candidates == made
    assert resolution.candidates[-1] == made[-1]
    assert resolution.candidates[:2] == made[:2]
    assert hash(resolution.candidates) == hash(made)
    assert repr(resolution.candidates) == repr(made)
    assert pickle.loads(pickle.dumps(resolution)) == resolution
    with pytest.raises(IndexError):
        resolution.candidates[len(made)]


def test_more_forms_than_are_kept_are_judged_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("canonym.decide.alone._KEPT", 2)
    resolver = Resolver(INDEX)
    names = ["John Kirby", "Iran", "Paris", "European Network Institute"]
    for one, other in product(names, names):
        text = f"{one} and {other} met."
        assert resolver.annotate(text) == Resolver(INDEX).annotate(text)
