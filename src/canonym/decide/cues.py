"""Cues: words of a document that belong to an entity - stated ones, its name's, its description's, its office's."""

from __future__ import annotations

from collections.abc import Sequence

from canonym.dates import Period
from canonym.decide.offices import offices_of
from canonym.decide.scene import Case, Form, Scene
from canonym.index.opened import Index
from canonym.index.rows import IS_NAME, SURNAME, WEAK

_MOST = 3
_SHORTEST = 4


def cue(index: Index, scene: Scene, form: Form, case: Case) -> None:
    """Add to a case the words of the document that are cues of its entity.

    A single word that is merely close to a name gets none: what it stands beside says nothing for a likeness.
    """
    if "fuzzy_word" in case.values:
        return
    facts = case.facts
    stated = [text for text, key in facts.cues if _elsewhere(scene, form, key)][:_MOST] if facts.cues else ()
    if stated:
        case.add("cues", float(len(stated)), f"cues {_listed(scene, stated)}")
    if case.hit.flags & IS_NAME:
        return
    words = [word for word in facts.telling if word not in form.tokens and scene.has(word)][:_MOST]
    if words:
        case.add("name_words", float(len(words)), f"of its name, {_listed(scene, words)}")
    if not facts.described and not facts.in_office:
        return
    described = [word for word in facts.described if word not in words and _elsewhere(scene, form, word)][:_MOST]
    if described:
        case.add("described", float(len(described)), f"of its description, {_listed(scene, described)}")
    if facts.person and facts.in_office and case.hit.flags & (SURNAME | WEAK):
        found = office_words(index, scene, case.hit.entity, form.query.as_of)
        if found:
            case.add("office", float(len(found)), f"of an office in force, {_listed(scene, found)}")


def _listed(scene: Scene, words: Sequence[str]) -> str:
    return ", ".join(map(scene.where, words))


def _elsewhere(scene: Scene, form: Form, key: str) -> bool:
    """Whether the text has a cue that is not just a part of the mention itself."""
    return scene.has(key) and f" {key} " not in f" {form.query.key} "


def office_words(index: Index, scene: Scene, entity: int, as_of: Period | None) -> list[str]:
    """The words of an entity's offices in force that the document has, at most three: *Kirby* beside *Pentagon*."""
    words: dict[str, None] = {}
    for text, now in offices_of(index, entity, as_of):
        if now:
            words.update(dict.fromkeys(w for w in text.split() if len(w) >= _SHORTEST and scene.has(w)))
        if len(words) >= _MOST:
            break
    return list(words)[:_MOST]
