"""Documents annotated one after another, or by several processes, in order."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from canonym.adapters.documents import BadDocument, Source
from canonym.adapters.index_files import index_file
from canonym.decide.opening import open_resolver
from canonym.decide.query import Options
from canonym.decide.resolver import Resolver
from canonym.errors import CanonymError, UsageError
from canonym.resolution import Document, FuzzyCost, Mention, Resolution

if TYPE_CHECKING:
    from concurrent.futures import Future

Answer = Document | BadDocument
Packed = tuple[list[tuple[int, int, Resolution]], FuzzyCost | None] | BadDocument
"""An answer on its way between processes."""

_AHEAD = 4
"""Documents a process that are read ahead: enough to keep it busy, few enough to bound memory."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How documents are annotated.

    Attributes:
        as_of: the date of documents that do not give one.
        overlaps: also what longer mentions cover.
        fuzzy: also names that the table nearly knows.
    """

    as_of: str | None = None
    overlaps: bool = False
    fuzzy: bool = False


def annotate_one(resolver: Resolver, source: Source, manner: Manner) -> Answer:
    """The document of a source, or why it is bad."""
    try:
        return resolver.annotate(
            source.text,
            source.as_of or manner.as_of,
            source=source.source,
            mentions=source.mentions,
            overlaps=manner.overlaps,
            fuzzy=manner.fuzzy,
        )
    except UsageError as error:
        return BadDocument(source.place, f"{source.place}: {error}")


def annotate_all(
    resolver: Resolver, sources: Iterable[Source | BadDocument], manner: Manner, jobs: int = 1
) -> Iterator[tuple[Source | None, Answer]]:
    """Each source with its document, in order; for a bad one its report.

    Args:
        resolver: over the table that decides.
        sources: read as far ahead as the processes need.
        manner: how to annotate.
        jobs: how many processes; 1 is this one.

    Raises:
        CanonymError: a process ended early.
    """
    if jobs == 1:
        for source in sources:
            if isinstance(source, BadDocument):
                yield None, source
            else:
                yield source, annotate_one(resolver, source, manner)
        return
    with _processes(resolver, jobs) as submit:
        waiting: deque[tuple[Source, Future[Packed]] | BadDocument] = deque()
        for source in sources:
            waiting.append(source if isinstance(source, BadDocument) else (source, submit(source, manner)))
            if len(waiting) >= _AHEAD * jobs:
                yield _first(waiting)
        while waiting:
            yield _first(waiting)


def _first(waiting: deque[tuple[Source, Future[Packed]] | BadDocument]) -> tuple[Source | None, Answer]:
    from concurrent.futures.process import BrokenProcessPool

    item = waiting.popleft()
    if isinstance(item, BadDocument):
        return None, item
    source, answer = item
    try:
        return source, _unpacked(source, answer.result())
    except BrokenProcessPool:
        raise CanonymError("a worker process ended early, perhaps for want of memory; try fewer --jobs") from None


@cache
def _opened(index: str, options: Options) -> Resolver:
    """The resolver of a worker process, opened once."""
    return open_resolver(index, options=options)


def _ignore_interrupts() -> None:
    """Ctrl-C reaches all processes of a terminal; it is for the parent to end its workers."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _work(index: str, options: Options, source: Source, manner: Manner) -> Packed:
    """The life of a task in a worker; its text is with the parent already."""
    answer = annotate_one(_opened(index, options), source, manner)
    if isinstance(answer, BadDocument):
        return answer
    return [(mention.start, mention.end, mention.resolution) for mention in answer.mentions], answer.fuzzy_cost


def _unpacked(source: Source, packed: Packed) -> Answer:
    if isinstance(packed, BadDocument):
        return packed
    found, cost = packed
    mentions = (Mention(start, end, source.text[start:end], resolution) for start, end, resolution in found)
    return Document(source.text, tuple(mentions), cost)


@contextmanager
def _processes(resolver: Resolver, jobs: int) -> Iterator[Callable[[Source, Manner], Future[Packed]]]:
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    with index_file(resolver) as index:
        pool = ProcessPoolExecutor(jobs, get_context("spawn"), _ignore_interrupts)
        try:
            yield lambda source, manner: pool.submit(_work, index, resolver.options, source, manner)
        finally:
            pool.shutdown(wait=True, cancel_futures=True)
