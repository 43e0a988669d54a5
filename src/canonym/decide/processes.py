"""Columns judged and decided by several processes over the same index."""

from __future__ import annotations

import marshal
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from canonym.collector import collector_off
from canonym.decide.decided import Decided, nothing_decided
from canonym.decide.query import Options, Query
from canonym.errors import CanonymError

if TYPE_CHECKING:
    from multiprocessing.context import ForkContext, ForkProcess, SpawnContext, SpawnProcess
    from multiprocessing.queues import SimpleQueue

    from canonym.decide.resolver import Resolver

LEAST_SHARE = 1_000
"""Queries from which on another process earns its start."""

_LEAST_PART, _MOST_PART = 500, 20_000
"""Queries that a process takes at once: enough to match them together, few enough to bound memory."""

Parts: TypeAlias = "SimpleQueue[tuple[int, int] | None]"
"""What is left to do, as the beginnings and ends of parts; None for each process where nothing is."""


class _Work(NamedTuple):
    """What all processes share: each takes the next part when it has done one, whatever else slows it down."""

    queries: Sequence[Query]
    options: Options
    parts: Parts


def decided_apart(resolver: Resolver, queries: Sequence[Query], options: Options, jobs: int) -> Decided:
    """What `Resolver.decide` finds, by this process and up to `jobs - 1` others.

    Args:
        resolver: its index is opened again by path, or shared with forked processes as it is.
        queries: shared out in parts.
        options: as bold as for one process.
        jobs: processes, this one included.

    Raises:
        CanonymError: another process ended early, or could not open the index.
    """
    apart = _apart(resolver)
    jobs = min(jobs, len(queries) // LEAST_SHARE) if apart is not None else 1
    if jobs < 2:
        return resolver.decide(queries, options)
    context = get_context("spawn") if isinstance(apart, str) else get_context("fork")
    work = _Work(queries, options, context.SimpleQueue())
    for part in _cut(len(queries), jobs):
        work.parts.put(part)
    for _ in range(jobs):
        work.parts.put(None)
    with _others(context, apart, work, jobs - 1) as connections:
        found = dict(_done(resolver, work))
        for connection in connections:
            found |= {start: Decided.unpacked(columns) for start, columns in _received(connection)}
    answers = nothing_decided()
    for start in sorted(found):
        answers.extend(found[start])
    return answers


def _cut(count: int, jobs: int) -> Iterator[tuple[int, int]]:
    """Parts that become smaller, so that all processes end at about the same time."""
    start = 0
    while start < count:
        size = min(max((count - start) // (jobs + 1), _LEAST_PART), _MOST_PART)
        end = min(start + size, count)
        yield start, end
        start = end


def _done(resolver: Resolver, work: _Work) -> Iterator[tuple[int, Decided]]:
    """The parts that this process takes, decided, by their beginnings."""
    while part := work.parts.get():
        start, end = part
        yield start, resolver.decide(work.queries[start:end], work.options)


def _apart(resolver: Resolver) -> Resolver | str | None:
    """What another process judges with: the resolver where it can be inherited, else its index by path; None for none.

    Forking is safe only while no other thread may hold a lock.
    """
    if sys.platform == "linux" and threading.active_count() == 1:
        return resolver
    return resolver.index.file.path


@contextmanager
def _others(
    context: ForkContext | SpawnContext, apart: Resolver | str | None, work: _Work, count: int
) -> Iterator[list[Connection]]:
    """Other processes at work, which are gone when the context ends, however it ends."""
    connections: list[Connection] = []
    processes: list[ForkProcess | SpawnProcess] = []
    try:
        for _ in range(count):
            ours, theirs = context.Pipe(duplex=False)
            process = context.Process(target=_at_work, args=(theirs, apart, work), daemon=True)
            process.start()
            theirs.close()
            connections.append(ours)
            processes.append(process)
        yield connections
    except BaseException:
        for process in processes:
            process.terminate()
        raise
    finally:
        for connection in connections:
            connection.close()
        for process in processes:
            process.join()


def _at_work(connection: Connection, apart: Resolver | str, work: _Work) -> None:
    """The life of another process: it sends what it decided, or in a sentence why it could not."""
    reply: str | list[tuple[int, Any]]
    try:
        resolver = _opened(apart) if isinstance(apart, str) else apart
        with collector_off():
            reply = [(start, found.packed()) for start, found in _done(resolver, work)]
    except CanonymError as error:
        reply = str(error)
    connection.send_bytes(marshal.dumps(reply))
    connection.close()


def _opened(path: str) -> Resolver:
    from canonym.decide.resolver import Resolver
    from canonym.index.layout import map_file
    from canonym.index.opened import Index

    return Resolver(Index(map_file(path)))


def _received(connection: Connection) -> list[tuple[int, Any]]:
    try:
        reply = marshal.loads(connection.recv_bytes())
    except (EOFError, OSError):
        raise CanonymError("another process ended early, perhaps for want of memory; try fewer jobs") from None
    if isinstance(reply, str):
        raise CanonymError(reply)
    return list(reply)
