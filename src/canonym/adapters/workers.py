"""Worker processes that resolve over one index file, shared by memory map."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from queue import SimpleQueue

from canonym.adapters.column_answers import Answers, AnswerStyle, Question, Submit, ask, chunks
from canonym.adapters.index_files import index_file
from canonym.decide.opening import open_resolver
from canonym.decide.query import Options
from canonym.decide.resolver import Resolver
from canonym.errors import CanonymError

_CHUNK = 2_000
"""Questions handed to a worker at once: enough to pay for the transport, few enough to share the work evenly."""


def _work(connection: Connection, index: str, options: Options, style: AnswerStyle) -> None:
    """The life of a worker: it answers, or says why it cannot, until the other end is closed."""
    resolver: Resolver | None = None
    with suppress(EOFError, OSError):
        while True:
            questions = connection.recv()
            reply: Answers | str
            try:
                resolver = resolver or open_resolver(index, options=options)
                reply = ask(resolver, questions, style)
            except CanonymError as error:
                reply = str(error)
            connection.send(reply)


class _Pool:
    """Workers, each with a thread of this process that talks to it."""

    def __init__(self, index: str, options: Options, style: AnswerStyle, jobs: int) -> None:
        context = get_context("spawn")
        self._processes: list[SpawnProcess] = []
        self._idle: SimpleQueue[Connection] = SimpleQueue()
        self._threads = ThreadPoolExecutor(jobs, "canonym-worker")
        with _deaf_to_interrupts():
            for _ in range(jobs):
                ours, theirs = context.Pipe()
                process = context.Process(target=_work, args=(theirs, index, options, style), daemon=True)
                process.start()
                theirs.close()
                self._processes.append(process)
                self._idle.put(ours)

    def submit(self, questions: list[Question]) -> Callable[[], Answers]:
        """Hand in questions; what is returned waits for the answers."""
        parts = [self._threads.submit(self._converse, part) for part in chunks(questions, _CHUNK)]
        return lambda: _collected(parts)

    def _converse(self, questions: Sequence[Question]) -> Answers:
        worker = self._idle.get()
        try:
            worker.send(questions)
            reply: Answers | str = worker.recv()
        except (EOFError, OSError):
            raise CanonymError("a worker process ended early, perhaps for want of memory; try fewer --jobs") from None
        finally:
            self._idle.put(worker)
        if isinstance(reply, str):
            raise CanonymError(reply)
        return reply

    def close(self) -> None:
        """End the workers, whatever they are doing."""
        self._threads.shutdown(wait=False, cancel_futures=True)
        for process in self._processes:
            process.terminate()
        for process in self._processes:
            process.join()
        self._threads.shutdown()


def _collected(parts: list[Future[Answers]]) -> Answers:
    answers = Answers.of([])
    for part in parts:
        answers.extend(part.result())
    return answers


@contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """Processes started meanwhile ignore Ctrl-C for good: it is for their parent to end them."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


@contextmanager
def workers(resolver: Resolver, style: AnswerStyle, jobs: int) -> Iterator[Submit]:
    """Processes that resolve what is handed in; they are gone when the context ends, however it ends.

    Args:
        resolver: its index is written to a temporary file where it is not a file yet.
        style: of the answers.
        jobs: how many processes.
    """
    with index_file(resolver) as index:
        pool = _Pool(index, resolver.options, style, jobs)
        try:
            yield pool.submit
        finally:
            pool.close()
