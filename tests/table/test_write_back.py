"""Write-back: what is written reads back equal, in one form only."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from canonym.errors import TableError
from canonym.model import Alias, Entity, Position, Table, Tenure
from canonym.table.load import examine
from canonym.table.write import curated_yaml, write_curated
from canonym.vocabulary import Kind

TRICKY = (
    "NO", "null", "~", "1e3", "- x", "a: b", "a #b", "#a", "a:", "[a", "a]", "{a}", "a, b", "'a'", '"a"', "a'b", "*a",
    "&a", "!a", "%a", "@a", "`a", "|", ">", "?", "? a", "-", ":", "\\", "a\nb", "a\tb", " a", "a ", "\x1b", "\x00",
    "\x85", "\u2028", "\xa0", "\ufeff", "😀", "---", "...", "<<", "=", "true", "é", "日本", "داعش", "a\u202eb",
)  # fmt: skip

texts = st.one_of(
    st.sampled_from(TRICKY),
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12),
    st.text("abc:#-,[]{}\"' \n", min_size=1, max_size=12),
).filter(lambda text: text.strip())
optional = st.none() | texts
dates = st.none() | st.sampled_from(["2014", "2014-12", "2014-12-03"])
aliases = st.builds(
    Alias,
    texts,
    kind=st.sampled_from(Kind),
    weak=st.booleans(),
    case=st.sampled_from([None, "exact", "fold"]),
    lang=optional,
    valid_from=dates,
    valid_to=dates,
    source=optional,
)
tenures = st.builds(
    Tenure, texts, valid_from=dates, valid_to=dates, acting=st.booleans(), end_unknown=st.booleans(), source=optional
)
lists = st.lists(texts, max_size=3).map(tuple)
fields = {
    "id": texts,
    "name": texts,
    "description": st.just("") | texts,
    "ids": st.dictionaries(texts, texts, max_size=2),
    "cues": lists,
    "aliases": st.lists(aliases, max_size=3).map(tuple),
    "never": lists,
    "attributes": st.dictionaries(texts, texts | st.lists(texts, max_size=2), max_size=2),
    "prominence": st.none() | st.floats(0, 1),
    "source": optional,
}
types = st.sampled_from(["other", "person", "organization/armed-group", "position"])
entities = st.one_of(
    st.builds(Entity, type=types, **fields),
    st.builds(
        Position,
        type=types,
        **fields,
        organization=optional,
        seats=st.integers(1, 9999),
        tenures=st.lists(tenures, max_size=3).map(tuple),
    ),
)
tables = st.builds(
    Table,
    st.lists(entities, max_size=4, unique_by=lambda entity: entity.id).map(tuple),
    st.dictionaries(texts, texts, max_size=2),
    st.lists(texts, max_size=3, unique=True).map(tuple),
)


def read_back(text: str, folder: Path) -> Table:
    path = folder / "t.yaml"
    path.write_text(text, encoding="utf-8", newline="")
    loaded = examine([path])
    assert not loaded.problems, (loaded.problems, text)
    return loaded.table


def plain(table: Table) -> tuple[object, ...]:
    """What a table holds, whatever its order."""
    by_id = sorted(table.entities, key=lambda entity: entity.id)
    return by_id, dict(table.redirects), sorted(table.blocklist)


@settings(deadline=None)
@given(tables, types)
def test_any_table_reads_back_equal(tmp_path_factory: pytest.TempPathFactory, table: Table, type_: str) -> None:
    folder = tmp_path_factory.getbasetemp()
    assert plain(read_back(curated_yaml(table, type_=type_), folder)) == plain(table)


@settings(deadline=None)
@given(tables)
def test_the_order_of_the_table_does_not_matter(table: Table) -> None:
    turned = Table(table.entities[::-1], dict(reversed([*table.redirects.items()])), table.blocklist[::-1])
    assert curated_yaml(turned) == curated_yaml(table)


def test_the_form_is_the_one_that_people_write() -> None:
    group = Entity(
        "islamic-state",
        "Islamic State",
        "organization/armed-group",
        description="Salafi-jihadist group: Iraq and Syria",
        ids={"wikidata": "Q2429253"},
        cues=("Raqqa", "Mosul"),
        aliases=(
            Alias("Daesh"),
            Alias("IS", Kind.ACRONYM, weak=True),
            Alias("Islamic State of Iraq", Kind.FORMER, valid_from="2006-10", valid_to="2013-04"),
        ),
        never=("Isis Pharmaceuticals",),
    )
    office = Position(
        "spokesman",
        "Pentagon Press Secretary",
        "position",
        organization="us-department-of-defense",
        tenures=(Tenure("john-kirby", "2013-12", "2015-05", acting=True),),
    )
    table = Table((office, group), {"isil": "islamic-state"}, ("Pentagon Papers",))
    assert curated_yaml(table, type_="organization/armed-group", comment="Groups.\n\nAnd one office.") == """\
# Groups.
#
# And one office.
type: organization/armed-group
entities:
  islamic-state:
    name: Islamic State
    description: "Salafi-jihadist group: Iraq and Syria"
    ids: {wikidata: Q2429253}
    cues: [Raqqa, Mosul]
    aliases:
      - Daesh
      - {text: IS, kind: acronym, strength: weak}
      - {text: Islamic State of Iraq, kind: former, valid_from: 2006-10, valid_to: 2013-04}
    never: [Isis Pharmaceuticals]
positions:
  spokesman:
    name: Pentagon Press Secretary
    organization: us-department-of-defense
    tenures:
      - {holder: john-kirby, valid_from: 2013-12, valid_to: 2015-05, acting: true}
redirects:
  isil: islamic-state
blocklist:
  - Pentagon Papers
"""


def test_a_list_too_long_for_a_line_takes_one_line_each() -> None:
    cues = tuple(f"a cue of some length {i}" for i in range(8))
    assert "    cues:\n      - a cue of some length 0\n" in curated_yaml(Table((Entity("a", "A", cues=cues),)))


def test_typed_attributes_become_text(tmp_path: Path) -> None:
    table = Table((Entity("a", "A", attributes={"population": 12, "capital": True, "tags": ["x", 1.5], "n": None}),))
    (entity,) = read_back(curated_yaml(table), tmp_path).entities
    assert dict(entity.attributes) == {"population": "12", "capital": "true", "tags": ["x", "1.5"], "n": ""}


def test_an_empty_table_is_an_empty_table(tmp_path: Path) -> None:
    assert read_back(curated_yaml(Table()), tmp_path) == Table()


def test_the_bundled_files_would_read_back_equal(tmp_path: Path) -> None:
    for file in sorted((Path(__file__).parents[2] / "aliases").glob("*.yaml"))[:3]:
        table = examine([file]).table
        assert plain(read_back(curated_yaml(table), tmp_path)) == plain(table)


def test_what_yaml_cannot_hold_is_refused() -> None:
    with pytest.raises(TableError, match="half a surrogate pair"):
        curated_yaml(Table((Entity("a", "A\ud800"),)))
    with pytest.raises(TableError, match="too long for a key"):
        curated_yaml(Table((Entity("a" * 2000, "A"),)))


def test_a_file_is_replaced_in_one_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "t.yaml"
    path.write_text("entities:\n  old: {name: Old}\n")
    path.chmod(0o640)
    write_curated(Table((Entity("new", "New"),)), path)
    assert examine([path]).table.entities[0].id == "new"
    assert path.stat().st_mode & 0o777 == 0o640

    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="No space"):
        write_curated(Table((Entity("newer", "Newer"),)), path)
    assert [*tmp_path.iterdir()] == [path]
    assert examine([path]).table.entities[0].id == "new"
