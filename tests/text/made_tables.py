"""Tables made up on the spot, and what is found with them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from canonym.decide.resolver import Resolver
from canonym.index.compile import compile_table
from canonym.index.layout import IndexFile, to_bytes
from canonym.index.opened import Index
from canonym.model import Alias, Entity, Table
from canonym.vocabulary import Kind


def resolver_of(entities: Iterable[Entity], blocklist: tuple[str, ...] = ()) -> Resolver:
    table = Table(tuple(entities), blocklist=blocklist)
    return Resolver(Index(IndexFile(to_bytes(compile_table(table)), "table of a test")))


def entities_of(names: Iterable[str], type_: str = "organization") -> list[Entity]:
    return [Entity(f"e{number}", name, type_) for number, name in enumerate(names)]


def found(text: str, *names: str, type_: str = "organization") -> list[str]:
    """The names of one type in a text by the longest match, whatever the rules make of them."""
    resolver = resolver_of(entities_of(names, type_))
    return [text[start:end] for start, end in resolver.find(text)]


@cache
def world() -> Resolver:
    """A handful of public names that share their words."""
    return resolver_of(
        [
            Entity("iraq", "Iraq", "place/country", aliases=(Alias("Iraqi", kind=Kind.DEMONYM),)),
            Entity("iran", "Iran", "place/country", aliases=(Alias("Iranian", kind=Kind.DEMONYM),)),
            Entity("new-york", "New York", "place/city"),
            Entity("georgia", "Georgia", "place/country"),
            Entity("turkey", "Turkey", "place/country", aliases=(Alias("Turkish", kind=Kind.DEMONYM),)),
            Entity("jordan", "Jordan", "place/country"),
            Entity("china", "China", "place/country"),
            Entity("america", "America", "place/country", aliases=(Alias("US"), Alias("United States"))),
            Entity("john-kirby", "John Kirby", "person/spokesperson"),
            Entity("theresa-may", "Theresa May", "person/politician", aliases=(Alias("May", weak=True),)),
            Entity(
                "islamic-state",
                "Islamic State",
                "organization/armed-group",
                aliases=(Alias("ISIS"), Alias("IS", weak=True), Alias("Daesh")),
                never=("Isis Pharmaceuticals",),
            ),
            Entity("who", "World Health Organization", "organization", aliases=(Alias("WHO"),)),
            Entity("apple", "Apple", "organization/company"),
            Entity("paxar", "Paxar Corporation", "organization/company"),
            Entity("pentagon", "Pentagon", "organization/government"),
        ],
        blocklist=("Pentagon Papers",),
    )
