"""A document as readable text: ids beside the mentions, or in their place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from canonym.resolution import Document, Mention
from canonym.text.rows import Externalise, same_id

Write = Callable[[Mention], str]
Legible = Callable[[str], str]


def as_it_is(text: str) -> str:
    """The text itself."""
    return text


def outermost(mentions: Iterable[Mention]) -> list[Mention]:
    """The mentions in the order of the text, without those that begin inside an earlier or longer one."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda mention: (mention.start, -mention.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


def with_ids(
    document: Document, *, shown: Externalise = same_id, legible: Legible = as_it_is, style: Write | None = None
) -> str:
    """The text with each mention's id in brackets after it: *Kirby[john-kirby]*; a question mark where ambiguous.

    Args:
        document: a text and its mentions.
        shown: turns canonical IDs into those that are asked for.
        legible: makes text fit to be shown.
        style: writes a mention where something else than its text is wanted, such as colours.
    """

    def write(mention: Mention) -> str:
        text = style(mention) if style else legible(mention.text)
        if mention.id is not None:
            return f"{text}[{shown(mention.id) or '-'}]"
        return f"{text}[?]" if mention.resolution.candidates else text

    return "".join(_pieces(document, write, legible))


def replaced(document: Document, by: str, *, shown: Externalise = same_id, legible: Legible = as_it_is) -> str:
    """The text with every resolved mention replaced; all else is unchanged.

    Args:
        document: a text and its mentions.
        by: `id` or `name`.
        shown: turns canonical IDs into those that are asked for; a mention without such an id stays.
        legible: makes text fit to be shown.
    """

    def write(mention: Mention) -> str:
        answer = mention.resolution.name if by == "name" else shown(mention.id)
        return legible(answer if mention.id is not None and answer else mention.text)

    return "".join(_pieces(document, write, legible))


def _pieces(document: Document, write: Write, legible: Legible) -> Iterator[str]:
    at = 0
    for mention in outermost(document.mentions):
        yield legible(document.text[at : mention.start])
        yield write(mention)
        at = mention.end
    yield legible(document.text[at:])
