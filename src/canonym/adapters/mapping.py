"""A file of records mapped to the same file with answers beside its columns of mentions: block by block, in order."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, closing, nullcontext
from dataclasses import asdict, dataclass, field, replace
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple

from canonym import __version__
from canonym.adapters.column_answers import (
    BAD_DATE,
    Answered,
    Answers,
    AnswerStyle,
    Asking,
    Question,
    Ready,
    Submit,
    here,
)
from canonym.adapters.decisive import Decisive, TypesAskedFor
from canonym.adapters.encodings import Recoding
from canonym.adapters.partial import DirectOutput, Output, PartialFile, rename
from canonym.adapters.records import Block, Columns, Dialect, Findings, Point, Records, agreed_format, open_records
from canonym.adapters.streams import PIPE, compressor, is_regular, refuse_same
from canonym.adapters.tally import Tally, unresolved_text
from canonym.decide.resolver import Resolver
from canonym.errors import UsageError

_COLUMNAR = ("parquet", "arrow")
BAD_DATES = "rows have a date that cannot be read, so they are nil; write YYYY, YYYY-MM or YYYY-MM-DD"


@dataclass(frozen=True, slots=True)
class Job:
    """What to map, and how.

    Attributes:
        source: path of the input, or `-`.
        target: path of the output, or `-`.
        columns: which columns are read and added.
        format: one of `records.FORMATS`, None where the endings tell.
        dialect: how text is written.
        decisive: dates, contexts and types.
        style: of the answers.
        unresolved: path of the report of what did not resolve, None for none.
        jobs: processes that resolve.
        resume: continue an interrupted run.
    """

    source: str
    target: str
    columns: Columns
    format: str | None = None
    dialect: Dialect = field(default_factory=Dialect)
    decisive: Decisive = field(default_factory=Decisive)
    style: AnswerStyle = field(default_factory=AnswerStyle)
    unresolved: str | None = None
    jobs: int = 1
    resume: bool = False


class Outcome(NamedTuple):
    """What came of a job: counts, findings, and types asked for that the table does not know."""

    tally: Tally
    findings: Findings
    unknown_types: Sequence[str]


class Interrupted(NamedTuple):
    """A job that did not come to its end; `kept` is the path of what is written, `resumable` whether it can go on."""

    kept: str
    resumable: bool


Progress = Callable[[int, int, int | None], None]
"""Told after each block: rows done, how much of the input was read, and how much there is (None where unknown)."""


def map_records(
    job: Job,
    resolver: Resolver,
    progress: Progress | None = None,
    interrupted: Callable[[Interrupted], None] | None = None,
) -> Outcome:
    """Map a file.

    Args:
        job: what to map.
        resolver: the table.
        progress: told after each block.
        interrupted: told when the job does not come to its end, for whatever reason.

    Raises:
        UsageError: what is asked for cannot be meant; nothing was written.
        CanonymError: the input cannot be read on, or the output cannot be written.
        BrokenPipeError: the reader of the output has gone.
    """
    format_ = agreed_format(job.source, job.target, job.format)
    output = _output(job, format_)
    with closing(open_records(job.source, format_, job.columns, job.dialect)) as records:
        mapped = _Run(job, resolver, records, output, format_)
        try:
            return mapped.run(progress)
        except BaseException:
            resumable = output.abandon()
            if interrupted:
                interrupted(Interrupted(f"{job.target}.partial", resumable))
            raise


def _output(job: Job, format_: str) -> Output:
    """Where the output goes.

    Raises:
        UsageError: it is the input, or its format needs a file.
    """
    refuse_same(job.source, job.target, "the output")
    if job.unresolved is not None:
        refuse_same(job.source, job.unresolved, "--unresolved")
        refuse_same(job.target, job.unresolved, "--unresolved and the output: it")
    if job.target != PIPE and is_regular(job.target):
        return PartialFile(job.target)
    if format_ in _COLUMNAR:
        raise UsageError(f"{format_} is written to a file; {job.target} is none")
    return DirectOutput(job.target)


class _Run:
    """One job being done."""

    def __init__(self, job: Job, resolver: Resolver, records: Records, output: Output, format_: str) -> None:
        self._job, self._resolver, self._records, self._output = job, resolver, records, output
        self._identity = _identity(job, resolver, format_)
        self._compress = compressor(job.target) if format_ not in _COLUMNAR else bytes
        self._recode: Callable[[bytes], bytes] = bytes
        self._is_text = format_ not in _COLUMNAR
        self.tally = Tally(job.columns.names, unresolved=job.unresolved is not None)

    def run(self, progress: Progress | None) -> Outcome:
        """Do the job."""
        start = self._start()
        types = TypesAskedFor(self._resolver.knows_type)

        def noting(questions: list[Question]) -> Callable[[], Answers]:
            types.note(questions)
            return submit(questions)

        with _submitting(self._job, self._resolver) as submit:
            asking = Asking(noting, self._job.decisive.question)
            for block, answers in self._answered(self._records.blocks(start), asking):
                self._write(block, answers)
                if progress:
                    progress(self.tally.rows, *self._records.progress())
        self._write_unresolved()
        self._output.finish(self._records.finish)
        return Outcome(self.tally, self._records.findings, types.unknown)

    def _start(self) -> Point | None:
        """Where to begin: at the first record (None), or where an interrupted run had come to."""
        state = self._output.journal() if self._job.resume else None
        encoding = self._job.dialect.encoding
        if self._is_text and not encoding.transparent:
            self._recode = Recoding(encoding, continued=state is not None)
        if state is None:
            self._output.open()
            self._put(self._records.head())
            return None
        for what, now in self._identity.items():
            if state.get("identity", {}).get(what) != now:
                raise UsageError(f"cannot resume: {what} changed since the interrupted run; run without --resume")
        self._output.open(state["written"])
        job = self._job
        self.tally = Tally(job.columns.names, state["tally"], unresolved=job.unresolved is not None)
        self._records.findings.restore(state["findings"])
        return Point(*state["point"])

    def _answered(self, blocks: Iterator[Block], asking: Asking) -> Iterator[tuple[Block, list[Answered]]]:
        """Blocks with the answers of each column, in order; several are under way where several processes are."""
        ahead = 2 * self._job.jobs if self._job.jobs > 1 else 0
        waiting: deque[tuple[Block, list[Ready]]] = deque()
        for block in blocks:
            waiting.append((block, [asking.hand_in(keys) for keys in self._keys(block)]))
            if len(waiting) > ahead:
                yield _collected(*waiting.popleft())
        while waiting:
            yield _collected(*waiting.popleft())

    def _keys(self, block: Block) -> Iterator[Sequence[object]]:
        for name in self._job.columns.names:
            yield self._job.decisive.keys(block.values[name], block.values)

    def _write(self, block: Block, answers: list[Answered]) -> None:
        names = self._job.columns.names
        if self._job.decisive.as_of_column:
            for row, reason in enumerate(answers[0].column("reason"), self.tally.rows + 1):
                if reason == BAD_DATE:
                    self._records.findings.add(BAD_DATES, f"row {row}")
        self.tally.add(block.values, dict(zip(names, answers, strict=True)))
        self._put(self._records.render(block, answers))
        self._output.note(lambda: self._state(block.end))

    def _put(self, block: bytes) -> None:
        self._output.write(self._compress(self._recode(block)))

    def _state(self, point: Point) -> Mapping[str, Any]:
        return {
            "identity": self._identity,
            "point": list(point),
            "tally": self.tally.state(),
            "findings": self._records.findings.state(),
        }

    def _write_unresolved(self) -> None:
        if self._job.unresolved is None or self.tally.unresolved is None:
            return
        as_json = self._job.unresolved.endswith((".jsonl", ".ndjson"))
        text = unresolved_text(self.tally.unresolved.rows(), as_json=as_json).encode("utf-8", "replace")
        if self._job.unresolved == PIPE or not is_regular(self._job.unresolved):
            report: Output = DirectOutput(self._job.unresolved)
        else:
            report = PartialFile(self._job.unresolved)
        report.open()
        report.write(text)
        report.finish(rename)


def _collected(block: Block, ready: list[Ready]) -> tuple[Block, list[Answered]]:
    return block, [answers() for answers in ready]


def _submitting(job: Job, resolver: Resolver) -> AbstractContextManager[Submit]:
    style = replace(job.style, suggested=job.unresolved is not None)
    if job.jobs > 1:
        from canonym.adapters.workers import workers

        return workers(resolver, style, job.jobs)
    return nullcontext(here(resolver, style))


def _identity(job: Job, resolver: Resolver, format_: str) -> dict[str, Any]:
    """What must be the same when an interrupted run is continued."""
    options = {
        "columns": asdict(job.columns),
        "dialect": asdict(job.dialect),
        "decisive": asdict(job.decisive),
        "style": asdict(job.style),
        "deciding": asdict(resolver.options),
        "format": format_,
        "unresolved": job.unresolved is not None,
    }
    digest = blake2b(repr(options).encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()
    return {
        "the version of canonym": __version__,
        "the table": resolver.index.file.fingerprint,
        "the input": _stamp(job.source),
        "an option": digest,
    }


def _stamp(source: str) -> list[Any]:
    """Size, time of change and beginning of a file; nothing for pipes."""
    if source == PIPE or not is_regular(source):
        return []
    facts = Path(source).stat()
    with Path(source).open("rb") as file:
        return [facts.st_size, facts.st_mtime_ns, blake2b(file.read(1 << 16), digest_size=12).hexdigest()]
