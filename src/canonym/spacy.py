"""spaCy: `nlp.add_pipe("canonym")`; `pip install 'canonym[spacy]'`."""

from canonym.adapters.spacy_component import AS_OF, LABELS, SOURCE, CanonymComponent, create

__all__ = ["AS_OF", "LABELS", "SOURCE", "CanonymComponent", "create"]
