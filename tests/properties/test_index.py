"""Random tables: every alias leads to its entity, order never matters, and every way of opening answers alike."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from canonym.decide.opening import open_resolver
from canonym.decide.resolver import Resolver
from canonym.index.compile import compile_table
from canonym.index.layout import IndexFile, to_bytes, write_sections
from canonym.index.opened import Index
from canonym.model import Alias, Entity, Position, Table, Tenure
from canonym.names.fold import fold
from canonym.resolution import Resolution
from canonym.table.stated import stated_names
from canonym.table.write import curated_yaml
from canonym.vocabulary import Kind, Status

WORDS = (
    "Islamic", "State", "of", "the", "Iraq", "al", "Nusra", "Front", "John", "Kirby", "Jack", "Georgia", "New",
    "Mexico", "Ministry", "Foreign", "Affairs", "President", "General", "Dr.", "Inc.", "&", "II", "2011", "Сирия",
    "داعش", "São", "O'Brien", "spokesman", "Pentagon", "Bank", "Europe",
)  # fmt: skip
ACRONYMS = ("IS", "ISIS", "ISIL", "NATO", "WHO", "US", "U.S.", "UN", "ABC", "Isis", "Us")

texts = st.one_of(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join),
    st.sampled_from(ACRONYMS),
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=10),
).filter(lambda text: bool(text.strip()))
dates = st.none() | st.sampled_from(["2001", "2008-03", "2014-12-03"])
aliases = st.builds(
    Alias,
    texts,
    kind=st.sampled_from(Kind),
    weak=st.booleans(),
    case=st.sampled_from([None, None, "exact", "fold"]),
    lang=st.sampled_from([None, "ar"]),
    valid_from=dates,
)
ids = st.sampled_from("abcdefghij")
fields = {
    "id": ids,
    "name": texts,
    "cues": st.lists(texts, max_size=2).map(tuple),
    "aliases": st.lists(aliases, max_size=4).map(tuple),
    "ids": st.dictionaries(st.sampled_from(["wikidata", "iso3"]), texts, max_size=1),
    "prominence": st.sampled_from([None, None, 0.2, 0.9]),
}
types = st.sampled_from(["person", "person/politician", "organization/armed-group", "place/country", "other"])
tenures = st.builds(Tenure, ids, valid_from=dates, acting=st.booleans(), end_unknown=st.booleans())
entities = st.builds(Entity, type=types, **fields)
positions = st.builds(Position, type=st.just("position"), **fields, tenures=st.lists(tenures, max_size=3).map(tuple))


def tables(of: st.SearchStrategy[Any]) -> st.SearchStrategy[Table]:
    several = st.lists(of, min_size=1, max_size=6, unique_by=lambda entity: entity.id)
    return several.map(lambda found: Table(tuple(found)))


def resolver_of(table: Table) -> Resolver:
    return Resolver(Index(IndexFile(to_bytes(compile_table(table)), "random table")))


def equally_prominent(table: Table) -> Table:
    """The table without what breaks ties between namesakes."""
    return Table(tuple(replace(entity, prominence=None) for entity in table.entities))


def leads_to(answer: Resolution, id_: str, weak: bool) -> bool:
    """Whether the entity is the answer, or one of several; a weak name alone may also be nil."""
    among = id_ in {candidate.id for candidate in answer.candidates}
    if answer.status is Status.NIL:
        return among and weak
    return among and answer.id in (None, id_)


@settings(deadline=None, max_examples=100)
@given(tables(entities))
def test_each_alias_resolves_to_its_entity_or_is_ambiguous_with_it(table: Table) -> None:
    table = equally_prominent(table)
    resolver = resolver_of(table)
    strong = {(fold(n.text), e.id) for e in table.entities for n in stated_names(e) if not n.weak}
    for entity in table.entities:
        for name in stated_names(entity):
            key = fold(name.text)
            if not key:
                continue
            rivals = {id_ for other, id_ in strong if other == key} - {entity.id}
            answer = resolver.resolve(name.text)
            # A strong name of another entity may win over a weak one; the weak one stays among the candidates.
            expected = {entity.id, *rivals} if name.weak else {entity.id}
            assert any(leads_to(answer, id_, name.weak) for id_ in expected), (name, entity.id, answer.explain())


@settings(deadline=None, max_examples=100)
@given(tables(entities))
def test_an_alias_in_force_resolves_on_its_days(table: Table) -> None:
    table = equally_prominent(table)
    resolver = resolver_of(table)
    for entity in table.entities:
        for name in entity.aliases:
            if name.valid_from and not name.weak and fold(name.text):
                answer = resolver.resolve(name.text, name.valid_from)
                assert leads_to(answer, entity.id, weak=False), (name, entity.id, answer.explain())


@settings(deadline=None, max_examples=100)
@given(st.data())
def test_the_order_of_a_table_changes_nothing(data: st.DataObject) -> None:
    table = data.draw(tables(entities | positions))
    redirects = data.draw(st.dictionaries(st.sampled_from(["x", "y", "z"]), st.sampled_from("abxyz"), max_size=3))
    blocklist = data.draw(st.lists(texts, max_size=3, unique=True))
    one = Table(table.entities, redirects, tuple(blocklist))
    other = Table(
        tuple(data.draw(st.permutations(table.entities))),
        dict(data.draw(st.permutations([*redirects.items()]))),
        tuple(data.draw(st.permutations(blocklist))),
    )
    assert to_bytes(compile_table(other)) == to_bytes(compile_table(one))


@settings(deadline=None, max_examples=100)
@given(tables(entities), st.randoms(use_true_random=False))
def test_the_order_of_aliases_changes_no_answer(table: Table, chance: Any) -> None:
    def shuffled(entity: Entity) -> Entity:
        restated = [alias for alias in entity.aliases if alias.text == entity.name]
        rest = [alias for alias in entity.aliases if alias.text != entity.name]
        chance.shuffle(rest)
        return replace(entity, aliases=(*restated, *rest))

    one, other = resolver_of(table), resolver_of(Table(tuple(map(shuffled, table.entities))))
    for question in questions(table):
        assert one.resolve(question).to_dict() == other.resolve(question).to_dict()


def questions(table: Table) -> list[str]:
    asked = [name.text for entity in table.entities for name in stated_names(entity)]
    return [*asked, *(text.lower() for text in asked), *(f"Mr {text}" for text in asked), *(text[1:] for text in asked)]


@settings(deadline=None, max_examples=25)
@given(table=tables(entities | positions))
def test_every_way_of_opening_a_table_answers_alike(tmp_path_factory: pytest.TempPathFactory, table: Table) -> None:
    folder = tmp_path_factory.mktemp("ways")
    write_sections(folder / "t.index", compile_table(table))
    (folder / "t.yaml").write_text(curated_yaml(table), encoding="utf-8")
    (folder / "t.jsonl").write_text("".join(f"{json.dumps(row)}\n" for row in machine_rows(table)), encoding="utf-8")
    in_memory = resolver_of(table)
    for path in ("t.index", "t.yaml", "t.jsonl"):
        opened = open_resolver(folder / path)
        for question in questions(table):
            for as_of in (None, "2014-12-03"):
                assert opened.resolve(question, as_of).to_dict() == in_memory.resolve(question, as_of).to_dict(), path


@settings(deadline=None, max_examples=25)
@given(tables(entities | positions))
def test_a_column_answers_like_its_rows_in_any_order(table: Table) -> None:
    resolver = resolver_of(table)
    asked = questions(table)
    column = [answer.to_dict() for answer in resolver.resolve_many(asked)]
    assert [answer.to_dict() for answer in resolver.resolve_many(asked[::-1])] == column[::-1]
    assert [resolver.resolve_many([question])[0].to_dict() for question in asked] == column


def machine_rows(table: Table) -> Iterable[dict[str, Any]]:
    """The table as rows of the machine format."""
    for entity in table.entities:
        row: dict[str, Any] = {
            "id": entity.id,
            "name": entity.name,
            "type": entity.type,
            "ids": dict(entity.ids),
            "cues": entity.cues,
            "aliases": [machine_alias(alias) for alias in entity.aliases],
            "prominence": entity.prominence,
        }
        if isinstance(entity, Position):
            row["tenures"] = [
                {key: getattr(t, key) for key in ("holder", "valid_from", "acting", "end_unknown") if getattr(t, key)}
                for t in entity.tenures
            ]
        yield {"position": row} if isinstance(entity, Position) else row


def machine_alias(alias: Alias) -> dict[str, Any]:
    row = {
        "text": alias.text,
        "kind": alias.kind.value,
        "strength": "weak" if alias.weak else "strong",
        "case": alias.case,
        "lang": alias.lang,
        "valid_from": alias.valid_from,
    }
    return {key: value for key, value in row.items() if value}


@pytest.mark.parametrize("name", ["𠉀", "٠", "…", "x", "1"])
def test_a_table_with_one_odd_name_compiles(name: str) -> None:
    answer = resolver_of(Table((Entity("a", name, "person"),))).resolve(name)
    assert answer.id == ("a" if fold(name) else None)
