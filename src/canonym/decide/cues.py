"""Cues: words of the document that belong to an entity - stated ones, its full name's, its description's, its office's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from canonym.dates import Period
from canonym.decide.offices import offices_of
from canonym.decide.scene import PEOPLE, Case, Form, Scene
from canonym.index.opened import Index
from canonym.index.rows import IS_NAME, SURNAME, WEAK
from canonym.names.fold import fold
from canonym.names.generic import is_noise

_MOST = 3
_SHORTEST = 4
_PROPER = re.compile(r"[A-Z][^\W\d_]{3,}")


def cue(index: Index, scene: Scene, form: Form, case: Case) -> None:
    """Add to a case the words of the document that are cues of its entity."""
    detail = index.detail(case.hit.entity)
    stated = [text for text in detail.get("cues", ()) if _elsewhere(scene, form, fold(text))][:_MOST]
    if stated:
        case.add("cues", float(len(stated)), f"cues {', '.join(scene.where(text) for text in stated)}")
    if case.hit.flags & IS_NAME:
        return
    words = [word for word in _name_words(index, form, case.hit.entity) if word in scene.words][:_MOST]
    if words:
        case.add("name_words", float(len(words)), f"of its name, {', '.join(scene.where(word) for word in words)}")
    described = [word for word in _described(detail) if word not in words and _elsewhere(scene, form, word)][:_MOST]
    if described:
        phrase = f"of its description, {', '.join(scene.where(word) for word in described)}"
        case.add("described", float(len(described)), phrase)
    if case.hit.flags & (SURNAME | WEAK) and index.type(case.hit.entity).partition("/")[0] in PEOPLE:
        _office(index, scene, form, case)


def _elsewhere(scene: Scene, form: Form, key: str) -> bool:
    """Whether the text has a cue that is not just a part of the mention itself."""
    return bool(key) and scene.has(key) and f" {key} " not in f" {form.query.key} "


def _name_words(index: Index, form: Form, entity: int) -> Iterator[str]:
    """The telling words of an entity's display name that the mention lacks."""
    for word in fold(index.names[entity]).split():
        if len(word) >= _SHORTEST and word not in form.tokens and not is_noise(word):
            yield word


def _described(detail: dict[str, object]) -> list[str]:
    """The folded proper nouns of a description, its first word aside."""
    description = str(detail.get("description", ""))
    return [fold(word) for word in _PROPER.findall(description.partition(" ")[2])]


def _office(index: Index, scene: Scene, form: Form, case: Case) -> None:
    """Add the words of offices in force: *Kirby* in a text on the Pentagon."""
    if form.query.as_of is not None and any(now for _, now in offices_of(index, case.hit.entity, form.query.as_of)):
        case.add("in_office", 1.0, "in office on the day")
    found = office_words(index, scene, case.hit.entity, form.query.as_of)
    if found:
        case.add("office", float(len(found)), f"of an office in force, {', '.join(scene.where(w) for w in found)}")


def office_words(index: Index, scene: Scene, entity: int, as_of: Period | None) -> list[str]:
    """The words of an entity's offices in force that the document has, at most three."""
    words: dict[str, None] = {}
    for text, now in offices_of(index, entity, as_of):
        if now:
            words.update(dict.fromkeys(w for w in text.split() if len(w) >= _SHORTEST and w in scene.words))
        if len(words) >= _MOST:
            break
    return list(words)[:_MOST]
