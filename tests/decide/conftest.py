"""Documents as tests write them: `[Kirby|john-kirby] spoke, [Smith|] did not`."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from canonym import Resolver
from canonym.decide.document import resolve_spans

_MARKED = re.compile(r"\[([^|\]]*)\|([^\]]*)\]")

Answers = Callable[..., str]
"""From a resolver, a document and perhaps its date and publisher to the document with the ids that were given."""


def _answers(resolver: Resolver, document: str, as_of: str | None = None, publisher: str | None = None) -> str:
    text, spans, at = "", [], 0
    for match in _MARKED.finditer(document):
        text += document[at : match.start()]
        spans.append((len(text), len(text) + len(match[1])))
        text += match[1]
        at = match.end()
    text += document[at:]
    mentions = resolve_spans(
        resolver, text, spans, as_of=as_of, source=publisher, options=resolver.options, found=False
    )
    pieces, at = [], 0
    for mention in mentions:
        pieces += [text[at : mention.start], f"[{mention.text}|{mention.id or ''}]"]
        at = mention.end
    return "".join([*pieces, text[at:]])


@pytest.fixture(scope="session")
def answers() -> Answers:
    """Resolves a document with marked mentions."""
    return _answers
