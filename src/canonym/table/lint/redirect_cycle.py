"""Redirects that lead back to where they began.

    redirects: {isil: isis, isis: isil}
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from canonym.table.lint.subject import Subject
from canonym.table.problems import Place, Problem

ID = "redirect-cycle"
SEVERITY = "error"


def check(subject: Subject) -> Iterator[Problem]:
    """Each cycle once, at the redirect of its first id."""
    for cycle in _cycles(subject.table.redirects):
        place = subject.loaded.places.get(f"redirect:{cycle[0]}", Place("table"))
        path = " -> ".join([*cycle, cycle[0]])
        yield Problem(place, f"redirects go in a circle: {path}; let one of them name an entity", ID, SEVERITY)


def _cycles(redirects: Mapping[str, str]) -> Iterator[list[str]]:
    done: set[str] = set()
    for start in redirects:
        path: dict[str, None] = {}
        step = start
        while step in redirects and step not in path and step not in done:
            path[step] = None
            step = redirects[step]
        if step in path:
            ring = list(path)[list(path).index(step) :]
            least = ring.index(min(ring))
            yield ring[least:] + ring[:least]
        done |= path.keys()
