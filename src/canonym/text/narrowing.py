"""What a found name is narrowed to: no article of another language, and not the people who act for it."""

from __future__ import annotations

from collections.abc import Sequence

from canonym.index.opened import Index
from canonym.names.fold import fold
from canonym.text.find import Hit
from canonym.text.rule_words import AGENTS, ARTICLES


def narrowed(index: Index, text: str, hits: Sequence[Hit], inner: Sequence[Hit]) -> list[Hit]:
    """The hits, each without what is no part of its name where it stands: an article, the people who act for it.

    *Le Kremlin* is the Kremlin, and *Israeli troops* speak of Israel. Only what the table has by itself is narrowed to.

    Args:
        index: of the table whose names were found.
        text: the whole text.
        hits: by the longest match, in order.
        inner: the hits that these overlap.
    """
    kept = []
    for hit in hits:
        first, _, rest = text[hit.start : hit.end].partition(" ")
        found = None
        if rest in AGENTS:
            at = hit.start, hit.start + len(first)
            found = next((other for other in inner if (other.start, other.end) == at), None)
        elif first.lower() in ARTICLES and rest:
            at = hit.end - len(rest), hit.end
            same = [other for other in inner if (other.start, other.end) == at]
            found = next((other for other in same if _is_article_more(index, other, hit)), None)
        kept.append(found or hit)
    return kept


def _is_article_more(index: Index, bare: Hit, hit: Hit) -> bool:
    """Whether only an alias of an entity has the article: *El Salvador* is called so, *le Kremlin* is not."""
    entities = [{index.row_entity[row] for row in index.rows_of_key_number(each.key)} for each in (bare, hit)]
    both = [entity for entity in entities[0] & entities[1] if entity < len(index)]
    return bool(both) and all(fold(index.names[entity]) != index.keys[hit.key] for entity in both)
