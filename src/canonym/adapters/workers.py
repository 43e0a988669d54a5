"""Worker processes that resolve over one index file, shared by memory map."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from multiprocessing import active_children, get_context, parent_process
from multiprocessing.connection import wait
from pathlib import Path

from canonym.adapters.column_answers import AnswerStyle, ColumnAnswer, Question, Ready, Submit, ask, chunks
from canonym.decide.opening import open_resolver
from canonym.decide.query import Options
from canonym.decide.resolver import Resolver
from canonym.errors import CanonymError

_CHUNK = 512
"""Questions handed to a worker at once: enough to pay for the transport, few enough to stop soon."""


class _Worker:
    """What a worker process holds; set once when it starts."""

    resolver: Resolver
    style: AnswerStyle


def _start(index: str, options: Options, style: AnswerStyle) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _Worker.resolver = open_resolver(index, options=options)
    _Worker.style = style


def _end_with_parent() -> None:
    """A worker whose parent was killed ends too."""
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _ask(questions: list[Question]) -> list[ColumnAnswer]:
    return ask(_Worker.resolver, questions, _Worker.style)


@contextmanager
def workers(resolver: Resolver, style: AnswerStyle, jobs: int) -> Iterator[Submit]:
    """Processes that resolve what is handed in; they are gone when the context ends, however it ends.

    Args:
        resolver: its index is written to a temporary file where it is not a file yet.
        style: of the answers.
        jobs: how many processes.
    """
    with _index_file(resolver) as index:
        pool = ProcessPoolExecutor(jobs, get_context("spawn"), _start, (index, resolver.options, style))
        try:
            yield lambda questions: _collector([pool.submit(_ask, part) for part in chunks(questions, _CHUNK)])
            pool.shutdown()
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            for child in active_children():
                child.terminate()
            raise


def _collector(parts: list[Future[list[ColumnAnswer]]]) -> Ready:
    def ready() -> list[ColumnAnswer]:
        try:
            return [answer for part in parts for answer in part.result()]
        except BrokenProcessPool:
            raise CanonymError("a worker process ended early, perhaps for want of memory; try fewer --jobs") from None

    return ready


@contextmanager
def _index_file(resolver: Resolver) -> Iterator[str]:
    """The path of the resolver's index, written to a temporary file where it is in memory."""
    file = resolver.index.file
    if file.path is not None:
        yield str(file.path)
        return
    import tempfile

    handle, name = tempfile.mkstemp(prefix="canonym-", suffix=".index")
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(file.content)
        yield name
    finally:
        with suppress(OSError):
            Path(name).unlink()
