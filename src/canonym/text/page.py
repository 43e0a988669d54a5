"""Documents as one standalone HTML page: highlights by type, a legend, on each mention a card with reasons."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from string import Template

from canonym.markup import safe
from canonym.resolution import Candidate, Document, Mention
from canonym.text.page_template import DOCUMENT, HEAD, SCRIPT, STYLE, TAIL
from canonym.text.plain import outermost
from canonym.text.rows import Externalise, same_id
from canonym.vocabulary import Status

TYPES = ("person", "organization", "place", "position", "event", "other")
"""Top-level types that have a colour of their own; all others share the last one's."""

_SHOWN = 5
"""Candidates on a card where the caller does not say."""

Out = Callable[[str], None]


class Page:
    """A page that is written document by document, so that a long one never is in memory."""

    def __init__(self, *, title: str = "canonym", shown: Externalise = same_id, top: int | None = None) -> None:
        """Set up.

        Args:
            title: of the page.
            shown: turns canonical IDs into those that are asked for.
            top: candidates on each card.
        """
        self._title = title
        self._shown = shown
        self._top = _SHOWN if top is None else top
        self._documents = 0
        self._mentions = 0

    def begin(self, out: Out) -> None:
        """Write what comes before the first document."""
        out(Template(HEAD).substitute(title=safe(self._title), style=STYLE, legend=_legend()))

    def add(self, name: str, document: Document, out: Out) -> None:
        """Write a document; the first one begins the page.

        Args:
            name: heads the document.
            document: a text and its mentions.
            out: takes pieces of HTML.
        """
        if not self._documents:
            self.begin(out)
        self._documents += 1
        self._mentions += len(document.mentions)
        out(
            Template(DOCUMENT).substitute(
                name=safe(name),
                facts=_facts(document),
                text=self._marked(document),
                entities=self._entities(document.mentions),
            )
        )

    def finish(self, out: Out) -> None:
        """Write the end of the page; one without documents is a page all the same."""
        if not self._documents:
            self.begin(out)
        facts = f"{_count(self._documents, 'document')}, {_count(self._mentions, 'mention')}"
        out(Template(TAIL).substitute(facts=facts, script=SCRIPT))

    def _marked(self, document: Document) -> str:
        pieces: list[str] = []
        at = 0
        for number, mention in enumerate(outermost(document.mentions)):
            if mention.end == mention.start:
                continue
            pieces.append(safe(document.text[at : mention.start]))
            pieces.append(self._mark(mention, f"c{self._documents}-{number}"))
            at = mention.end
        pieces.append(safe(document.text[at:]))
        return "".join(pieces)

    def _mark(self, mention: Mention, name: str) -> str:
        shown = self._shown(mention.id)
        data = f' data-id="{safe(shown)}"' if shown else ""
        return (
            f'<span class="m {_style(mention)}" tabindex="0"{data} aria-describedby="{name}">{safe(mention.text)}'
            f'<span class="card" role="tooltip" id="{name}">{self._card(mention)}</span></span>'
        )

    def _card(self, mention: Mention) -> str:
        resolution = mention.resolution
        if resolution.id is not None:
            best = resolution.candidates[0] if resolution.candidates else None
            description = f'<span class="why">{safe(best.description)}</span>' if best and best.description else ""
            head = (
                f"<b>{safe(resolution.name)}</b> <code>{safe(self._shown(resolution.id) or '-')}</code><br>"
                f"{safe(resolution.type)} · confidence {resolution.confidence:.2f}{description}"
            )
        else:
            head = f"<b>{resolution.status.value}</b> <span class='why'>{safe(resolution.reason)}</span>"
        rows = [self._candidate(candidate) for candidate in resolution.candidates[: self._top]]
        rows += [self._ruled_out(candidate) for candidate in resolution.ruled_out[: max(0, self._top - len(rows))]]
        return head + (f"<ul>{''.join(rows)}</ul>" if rows else "")

    def _candidate(self, candidate: Candidate) -> str:
        width = round(100 * candidate.confidence)
        return (
            f'<li><span class="bar"><i style="width:{width}%"></i></span>{candidate.confidence:.2f} '
            f"{safe(candidate.name)} <code>{safe(self._shown(candidate.id) or candidate.id)}</code>"
            f'<span class="why">{safe(_why(candidate))}</span></li>'
        )

    def _ruled_out(self, candidate: Candidate) -> str:
        return (
            f"<li>not {safe(candidate.name)} <code>{safe(candidate.id)}</code>"
            f'<span class="why">{safe(candidate.ruled_out)}: {safe(_why(candidate))}</span></li>'
        )

    def _entities(self, mentions: Iterable[Mention]) -> str:
        """A table of the entities of a document, for readers without a pointer and for print."""
        counts: dict[tuple[str, str, str], int] = {}
        for mention in mentions:
            if mention.id is not None:
                key = (mention.resolution.name or "", self._shown(mention.id) or "-", mention.resolution.type or "")
                counts[key] = counts.get(key, 0) + 1
        if not counts:
            return ""
        ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        rows = "".join(
            f"<tr><td>{safe(name)}</td><td><code>{safe(id_)}</code></td><td>{safe(type_)}</td>"
            f'<td class="n">{n}</td></tr>'
            for (name, id_, type_), n in ordered
        )
        return (
            '<h3>Entities</h3><div class="scroll"><table><thead><tr><th>name</th><th>id</th><th>type</th>'
            f'<th class="n">mentions</th></tr></thead><tbody>{rows}</tbody></table></div>'
        )


def _why(candidate: Candidate) -> str:
    kind = f"weak {candidate.kind.value}" if candidate.weak else candidate.kind.value
    parts = [f"{candidate.method} match of {kind} {candidate.alias!r}"]
    if candidate.rules:
        parts.append(f"by {', '.join(candidate.rules)}")
    if candidate.position:
        parts.append(f"holder of {candidate.position}")
    if candidate.valid:
        parts.append(candidate.valid)
    return "; ".join([*parts, *candidate.evidence])


def _style(mention: Mention) -> str:
    if mention.status is not Status.RESOLVED:
        return mention.status.value
    head = (mention.resolution.type or "").partition("/")[0]
    return head if head in TYPES else TYPES[-1]


def _legend() -> str:
    items = [f'<li><span class="m {type_}">{type_}</span></li>' for type_ in TYPES]
    items += ['<li><span class="m ambiguous">ambiguous</span></li>', '<li><span class="m nil">nil</span></li>']
    return f'<ul class="legend" aria-label="Legend">{"".join(items)}</ul>'


def _facts(document: Document) -> str:
    resolved = sum(mention.status is Status.RESOLVED for mention in document.mentions)
    return f"{_count(len(document.mentions), 'mention')}, {resolved} resolved"


def _count(number: int, one: str) -> str:
    return f"{number:,} {one if number == 1 else one + 's'}"
