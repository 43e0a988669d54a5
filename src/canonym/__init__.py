"""canonym: variant names to canonical IDs, as of a date, with calibrated confidence.

>>> import canonym
>>> canonym.resolve("Daesh").id
'islamic-state'
>>> canonym.resolve("Pentagon spokesman", as_of="2014-12-03").name
'John Kirby'
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from canonym.decide.opening import open_resolver as open
    from canonym.decide.query import Options
    from canonym.decide.resolver import Resolver
    from canonym.errors import CanonymError, IndexFileError, TableError, UsageError
    from canonym.match.pair import Comparison, compare
    from canonym.model import Alias, Entity, Position, Table, Tenure
    from canonym.resolution import Candidate, Document, Mention, Resolution
    from canonym.vocabulary import Kind, Status

_HOMES = {
    "open": ("canonym.decide.opening", "open_resolver"),
    "compare": ("canonym.match.pair", "compare"),
    "Comparison": ("canonym.match.pair", "Comparison"),
    "Options": ("canonym.decide.query", "Options"),
    "Resolver": ("canonym.decide.resolver", "Resolver"),
    **{name: ("canonym.errors", name) for name in ("CanonymError", "IndexFileError", "TableError", "UsageError")},
    **{name: ("canonym.model", name) for name in ("Alias", "Entity", "Position", "Table", "Tenure")},
    **{name: ("canonym.resolution", name) for name in ("Candidate", "Document", "Mention", "Resolution")},
    **{name: ("canonym.vocabulary", name) for name in ("Kind", "Status")},
}  # fmt: skip

__all__ = [
    "Alias",
    "Candidate",
    "CanonymError",
    "Comparison",
    "Document",
    "Entity",
    "IndexFileError",
    "Kind",
    "Mention",
    "Options",
    "Position",
    "Resolution",
    "Resolver",
    "Status",
    "Table",
    "TableError",
    "Tenure",
    "UsageError",
    "__version__",
    "compare",
    "open",
    "resolve",
    "resolve_many",
]


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used, so that `import canonym` stays cheap."""
    if name not in _HOMES:
        raise AttributeError(f"module 'canonym' has no attribute {name!r}")
    from importlib import import_module

    module, attribute = _HOMES[name]
    return getattr(import_module(module), attribute)


def resolve(mention: str, *args: Any, **options: Any) -> Resolution:
    """Resolve one mention against the bundled table; see `Resolver.resolve` for the arguments."""
    return _bundled().resolve(mention, *args, **options)


def resolve_many(mentions: Any, *args: Any, **options: Any) -> Sequence[Resolution]:
    """Resolve a column of mentions against the bundled table; see `Resolver.resolve_many` for the arguments."""
    return _bundled().resolve_many(mentions, *args, **options)


def annotate(text: str, *args: Any, **options: Any) -> Document:
    """Find or take the mentions of a text with the bundled table; see `Resolver.annotate` for the arguments."""
    return _bundled().annotate(text, *args, **options)


def _bundled() -> Resolver:
    from canonym.decide.opening import bundled_resolver

    return bundled_resolver()
