"""What is asked: a mention, and the date, context and type that decide between candidates."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from canonym.dates import Period, period
from canonym.errors import UsageError
from canonym.names.fold import fold
from canonym.vocabulary import normal_type

PROFILES = ("strict", "balanced", "broad")
"""`strict`: exact and structural variants only; `balanced`: the default; `broad`: every candidate worth a look."""


@dataclass(frozen=True, slots=True)
class Options:
    """How bold to be.

    Attributes:
        threshold: least confidence (0-1) of an answer.
        margin: least lead (0-1) over the runner-up.
        profile: one of PROFILES.
    """

    threshold: float = 0.62
    margin: float = 0.15
    profile: str = "balanced"

    def __post_init__(self) -> None:
        if not 0.0 <= self.threshold <= 1.0 or not 0.0 <= self.margin <= 1.0:
            raise UsageError("threshold and margin are numbers from 0 to 1")
        if self.profile not in PROFILES:
            raise UsageError(f"{self.profile!r} is no profile; choose one of {', '.join(PROFILES)}")


class Query(NamedTuple):
    """One mention and what decides about it; `key` is its folded form, `context` folded words between spaces.

    `alone` says that the mention is the whole of a one-off lookup: a weak alias may then stand by itself. `said` is the
    context as it was given. `found` says that nobody but a finder took the mention for a name.
    """

    mention: str
    key: str
    as_of: Period | None = None
    context: str = ""
    type: str | None = None
    alone: bool = False
    said: str = ""
    found: bool = False

    @property
    def is_nameless(self) -> bool:
        """Whether the context speaks of no name: all in capitals, which tell nothing, or prose whose only capitals are
        those of the mention and of sentences that begin.
        """
        if self.said.isupper():
            return True
        words = self.said.replace(self.mention, "").split()
        inner = (word for before, word in pairwise(words) if not before.endswith(_SENTENCE_ENDS))
        return self.said[:1].isupper() and not any(word.lstrip(_OPENING)[:1].isupper() for word in inner)


_SENTENCE_ENDS = (".", "!", "?", ":")
_OPENING = "\"'([“‘«"

LONGEST_MENTION = 1_000
"""Code points; longer mentions are nil with the reason `too-long`."""


def key_of(mention: str) -> str:
    """The key that a mention is looked up by, empty where it is too long."""
    return fold(mention) if len(mention) <= LONGEST_MENTION else ""


def as_of_period(text: str | None) -> Period | None:
    """The days that an `as_of` covers, None for none.

    Raises:
        UsageError: it is no date.
    """
    if text is None or not text.strip():
        return None
    try:
        return period(text)
    except ValueError as error:
        raise UsageError(f"as_of: {error}") from None


def folded_context(text: str | None) -> str:
    """A context as folded words between spaces, so that ` cue ` is found by its words."""
    return f" {fold(text)} " if text else ""


def wanted_type(text: str | None) -> str | None:
    """A type filter as the table means it, None for none."""
    return normal_type(text) if text and text.strip() else None


def one_query(mention: str, as_of: str | None, context: str | None, type: str | None) -> Query:
    """The query of a one-off lookup, from what a caller gives.

    Raises:
        UsageError: `as_of` is no date.
    """
    around = folded_context(context)
    wanted = wanted_type(type)
    return Query(mention, key_of(mention), as_of_period(as_of), around, wanted, alone=True, said=context or "")
