"""Shares of a column judged in other processes over the same index."""

from __future__ import annotations

import marshal
import math
import sys
import threading
from collections.abc import Sequence
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING

from canonym.decide.decision import Judged
from canonym.decide.query import Options, Query
from canonym.errors import CanonymError
from canonym.match.hits import Hit, RuledOut

if TYPE_CHECKING:
    from multiprocessing.context import ForkProcess, SpawnProcess

    from canonym.decide.resolver import Resolver

_OWN_SHARE = 0.7
"""What this process judges beside what another does: it also lays the column out and takes the others' answers in."""

LEAST_SHARE = 1_000
"""Queries from which on another process earns its start."""


def judged_apart(resolver: Resolver, queries: Sequence[Query], options: Options, jobs: int) -> list[Judged]:
    """What `Judging.closely` finds, by this process and up to `jobs - 1` others.

    Args:
        resolver: its index is opened again by path, or shared with forked processes as it is.
        queries: shared out in order.
        options: as bold as for one process.
        jobs: processes, this one included.

    Raises:
        CanonymError: another process ended early, or could not open the index.
    """
    apart = _apart(resolver)
    jobs = min(jobs, len(queries) // LEAST_SHARE) if apart is not None else 1
    size = math.ceil(len(queries) / (jobs - 1 + _OWN_SHARE)) if jobs > 1 else len(queries)
    own = max(0, len(queries) - size * (jobs - 1))
    shares = [queries[:own], *(queries[start : start + size] for start in range(own, len(queries), size or 1))]
    started = [_start(apart, share, options) for share in shares[1:]]
    try:
        judged = resolver.judging.closely(shares[0], options)
        for connection, _ in started:
            judged += _received(connection)
    finally:
        for connection, process in started:
            connection.close()
            process.join()
    return judged


def _apart(resolver: Resolver) -> Resolver | str | None:
    """What another process judges with: the resolver where it can be inherited, else its index by path; None for none.

    Forking is safe only while no other thread may hold a lock.
    """
    if sys.platform == "linux" and threading.active_count() == 1:
        return resolver
    return resolver.index.file.path


def _start(
    apart: Resolver | str | None, queries: Sequence[Query], options: Options
) -> tuple[Connection, ForkProcess | SpawnProcess]:
    context = get_context("spawn") if isinstance(apart, str) else get_context("fork")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_work, args=(theirs, apart, queries, options), daemon=True)
    process.start()
    theirs.close()
    return ours, process


def _work(connection: Connection, apart: Resolver | str, queries: Sequence[Query], options: Options) -> None:
    """The life of another process: it sends what it judged, or in a sentence why it could not."""
    reply: str | list[object]
    try:
        resolver = _opened(apart) if isinstance(apart, str) else apart
        reply = [_packed(found) for found in resolver.judging.closely(queries, options)]
    except CanonymError as error:
        reply = str(error)
    connection.send_bytes(marshal.dumps(reply))
    connection.close()


def _opened(path: str) -> Resolver:
    from canonym.decide.resolver import Resolver
    from canonym.index.layout import map_file
    from canonym.index.opened import Index

    return Resolver(Index(map_file(path)))


def _packed(found: Judged) -> tuple[object, ...]:
    """Plain tuples, which cost a fraction of what named ones do on their way."""
    ruled_out = [(tuple(hit), why) for hit, why in found.ruled_out]
    return [tuple(hit) for hit in found.hits], ruled_out, found.reason


def _received(connection: Connection) -> list[Judged]:
    try:
        reply = marshal.loads(connection.recv_bytes())
    except (EOFError, OSError):
        raise CanonymError("another process ended early, perhaps for want of memory; try fewer jobs") from None
    if isinstance(reply, str):
        raise CanonymError(reply)
    return [
        Judged([Hit._make(hit) for hit in hits], [RuledOut(Hit._make(hit), why) for hit, why in ruled_out], reason)
        for hits, ruled_out, reason in reply
    ]
