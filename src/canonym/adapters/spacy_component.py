"""spaCy: `nlp.add_pipe("canonym")` resolves the entities of a document, and adds its own where asked to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from canonym.adapters.frame_answers import Deciding, FrameAnswers, frame_answers, text_of
from canonym.adapters.library import library
from canonym.resolution import Mention

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Span
else:
    Language = library("spacy.language", "spacy").Language
    Doc = library("spacy.tokens", "spacy").Doc
    Span = library("spacy.tokens", "spacy").Span

LABELS = {"person": "PERSON", "organization": "ORG", "place": "GPE", "event": "EVENT", "position": "TITLE"}
"""Labels of entities that the component adds, by top-level type; another type is its own label in capitals."""

AS_OF, SOURCE = "as_of", "source"
"""Keys of `doc.user_data`: the date of a document, and who published it."""

_EXTENSION = "canonym"


class CanonymComponent:
    """Resolves `doc.ents` as one document.

    Each entity gets its canonical ID as `kb_id_` and `ent_id_` (empty unless resolved) and its whole resolution as
    `ent._.canonym`, a dict as `Resolution.to_dict` gives it, which survives `Doc.to_bytes` and `DocBin`.
    """

    def __init__(
        self,
        name: str = "canonym",
        *,
        as_of: str | None = None,
        find: bool = False,
        labels: Mapping[str, str] | None = None,
        top: int | None = None,
        **deciding: Any,
    ) -> None:
        """Open the table.

        Args:
            name: of the component in its pipeline.
            as_of: the date of documents whose `user_data["as_of"]` gives none.
            find: also add entities that canonym finds where there is none yet.
            labels: their labels by type, the most special that is given; LABELS by default.
            top: how many candidates a resolution keeps, all by default.
            deciding: see `Deciding`.

        Raises:
            UsageError, TableError, IndexFileError: the table cannot be opened, or an argument cannot be meant.
        """
        self.name = name
        self._settings = {"as_of": as_of, "find": find, "labels": labels, "top": top, **deciding}
        self._as_of, self._find, self._top = as_of, find, top
        self._labels = LABELS if labels is None else labels
        # spaCy hands settings on as keywords; what `Deciding` does not know it refuses itself.
        self._answers: FrameAnswers = frame_answers(Deciding(**deciding))  # type: ignore[typeddict-item]

    def __call__(self, doc: Doc) -> Doc:
        """Resolve the entities of a document, in place.

        Raises:
            UsageError: its date is none.
        """
        as_of, source = self._date(doc), doc.user_data.get(SOURCE)
        resolver = self._answers.resolver
        spans = list(doc.ents)
        added = list(self._found(doc, as_of, source)) if self._find else []
        taken = [(span.start_char, span.end_char) for span in (*spans, *added)]
        document = resolver.annotate(doc.text, as_of, source=source, mentions=taken)
        ents = [self._linked(span, mention) for span, mention in zip(spans, document.mentions, strict=False)]
        for span, mention in zip(added, document.mentions[len(spans) :], strict=True):
            label = self._label(mention)
            if label:
                ents.append(self._linked(Span(doc, span.start, span.end, label), mention))
        doc.ents = tuple(sorted(ents, key=lambda ent: ent.start))
        return doc

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 100) -> Iterator[Doc]:
        """Resolve documents one after another."""
        for doc in stream:
            yield self(doc)

    def __reduce__(self) -> tuple[Any, ...]:
        """By its settings: the process that unpickles it opens the table itself."""
        return _restored, (self.name, self._settings)

    def to_disk(self, path: object, *, exclude: Iterable[str] = ()) -> None:
        """Nothing: the settings are in the pipeline's config."""

    def from_disk(self, path: object, *, exclude: Iterable[str] = ()) -> CanonymComponent:
        """The component as its config made it."""
        return self

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:
        """Nothing: the settings are in the pipeline's config."""
        return b""

    def from_bytes(self, data: bytes, *, exclude: Iterable[str] = ()) -> CanonymComponent:
        """The component as its config made it."""
        return self

    def _date(self, doc: Doc) -> str | None:
        given = doc.user_data.get(AS_OF)
        return text_of(given) if isinstance(given, str | date | int) else self._as_of

    def _found(self, doc: Doc, as_of: str | None, source: str | None) -> Iterator[Span]:
        """Spans of tokens where a mention is found and no entity is."""
        taken = [(ent.start, ent.end) for ent in doc.ents]
        for mention in self._answers.resolver.annotate(doc.text, as_of, source=source).mentions:
            span = doc.char_span(mention.start, mention.end)
            if span is None or any(span.start < end and start < span.end for start, end in taken):
                continue
            taken.append((span.start, span.end))
            yield span

    def _linked(self, span: Span, mention: Mention) -> Span:
        """The span with its id, in a document that remembers the resolution."""
        id_ = self._answers.shown(mention.id) or ""
        linked = Span(span.doc, span.start, span.end, span.label_, kb_id=id_, span_id=id_)
        linked._.set(_EXTENSION, mention.resolution.to_dict(self._top))
        return linked

    def _label(self, mention: Mention) -> str | None:
        """The label of an entity that is added; None where it means nothing in the table."""
        resolution = mention.resolution
        best = resolution.type or (resolution.candidates[0].type if resolution.candidates else None)
        if best is None:
            return None
        parts = best.split("/")
        types = ["/".join(parts[:size]) for size in range(len(parts), 0, -1)]
        return next((self._labels[type_] for type_ in types if type_ in self._labels), parts[0].upper())


def _restored(name: str, settings: dict[str, Any]) -> CanonymComponent:
    return CanonymComponent(name, **settings)


def create(
    nlp: Language,
    name: str,
    table: str | list[str] | None,
    as_of: str | None,
    find: bool,
    labels: dict[str, str] | None,
    top: int | None,
    threshold: float | None,
    margin: float | None,
    profile: str | None,
    to: str | None,
) -> CanonymComponent:
    """The factory behind `nlp.add_pipe("canonym", config={...})`; the config has the arguments of CanonymComponent."""
    return CanonymComponent(
        name, as_of=as_of, find=find, labels=labels, top=top,
        table=table, threshold=threshold, margin=margin, profile=profile, to=to,
    )  # fmt: skip


_OPTIONAL = ("table", "as_of", "labels", "top", "threshold", "margin", "profile", "to")

if not Span.has_extension(_EXTENSION):
    Span.set_extension(_EXTENSION, default=None)
Language.factory(
    "canonym",
    default_config={**dict.fromkeys(_OPTIONAL), "find": False},
    assigns=["doc.ents", "token.ent_kb_id", "token.ent_id", f"span._.{_EXTENSION}"],
    func=create,
)
