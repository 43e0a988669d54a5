"""Output that is complete under its name or not there at all, and can be continued after an interruption.

    OUT.partial           what is written so far
    OUT.partial.journal   a point up to which it is sound: JSON, replaced in one step every few seconds

A run continued from the journal writes the same bytes as one that was never interrupted.
"""

from __future__ import annotations

import errno
import json
import os
import sys
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO

from canonym.errors import CanonymError, UsageError

_INTERVAL = 2.0
"""Least seconds between two notes in the journal."""

_SHARE = 20
"""A note in the journal may cost one part in so many of the time."""


class WriteError(CanonymError):
    """An output that cannot be written, with the reason of the system."""


def _explained(path: str, error: OSError) -> WriteError:
    return WriteError(f"{path}: cannot be written: {error.strerror or error}")


def rename(partial: str, target: str) -> None:
    """Give a finished file its name, in one step."""
    Path(partial).replace(target)


class PartialFile:
    """A file being written beside its final name, with a journal."""

    def __init__(self, target: str) -> None:
        self.target = target
        self.path = f"{target}.partial"
        self._journal = f"{self.path}.journal"
        self._file: BinaryIO | None = None
        self._next = 0.0
        self._noted = False

    def journal(self) -> Mapping[str, Any] | None:
        """What the journal of an interrupted run says, None where there is nothing to continue.

        Raises:
            UsageError: there is a journal, but not of this program, or it does not fit what was written.
        """
        try:
            state = json.loads(Path(self._journal).read_bytes())
            size = Path(self.path).stat().st_size
        except FileNotFoundError:
            return None
        except ValueError:
            state, size = None, 0
        if not isinstance(state, dict) or not isinstance(state.get("written"), int) or state["written"] > size:
            raise UsageError(f"{self._journal}: damaged journal; delete it and run again without --resume")
        return state

    def open(self, written: int = 0) -> None:
        """Begin anew, or go on after the first `written` bytes.

        Raises:
            WriteError: the file cannot be written.
        """
        try:
            if written:
                os.truncate(self.path, written)
            else:
                self._forget_journal()
            # It stays open until `close`, beyond any block.
            self._file = Path(self.path).open("ab" if written else "wb")  # noqa: SIM115
        except OSError as error:
            raise _explained(self.path, error) from None
        self._noted = bool(written)

    def write(self, block: bytes) -> None:
        """Append a block.

        Raises:
            WriteError: the disk is full, or the like.
        """
        assert self._file is not None
        try:
            self._file.write(block)
        except OSError as error:
            raise _explained(self.path, error) from None

    def note(self, state: Callable[[], Mapping[str, Any]], *, now: bool = False) -> None:
        """Note in the journal that all written so far is sound, unless that was done a moment ago.

        Args:
            state: gives what a continued run needs, as JSON values.
            now: do so in any case.
        """
        assert self._file is not None
        started = time.monotonic()
        if started < self._next and not now:
            return
        try:
            self._file.flush()
            os.fsync(self._file.fileno())
            text = json.dumps({**state(), "written": self._file.tell()})
            fresh = Path(f"{self._journal}.new")
            fresh.write_text(text, encoding="utf-8")
            fresh.replace(self._journal)
        except OSError as error:
            raise _explained(self._journal, error) from None
        self._noted = True
        ended = time.monotonic()
        self._next = ended + max(_INTERVAL, _SHARE * (ended - started))

    def finish(self, rename: Callable[[str, str], None]) -> None:
        """Close the file and give it its name.

        Args:
            rename: turns the partial file into the target.

        Raises:
            WriteError: the disk is full, or the like.
        """
        assert self._file is not None
        try:
            self._file.flush()
            os.fsync(self._file.fileno())
            self._file.close()
            rename(self.path, self.target)
            self._forget_journal()
        except OSError as error:
            raise _explained(self.target, error) from None

    def abandon(self) -> bool:
        """Stop; what is written is kept only if a journal says that it can be continued.

        Returns:
            Whether it can.
        """
        if self._file is not None:
            with suppress(OSError):
                self._file.close()
            if not self._noted:
                with suppress(OSError):
                    Path(self.path).unlink()
                self._forget_journal()
        return self._noted

    def _forget_journal(self) -> None:
        for name in (self._journal, f"{self._journal}.new"):
            with suppress(OSError):
                Path(name).unlink()


class DirectOutput:
    """Stdout, a pipe or a device: written as it comes, nothing to continue."""

    def __init__(self, target: str) -> None:
        self.target = target
        self._file: BinaryIO | None = None

    def journal(self) -> Mapping[str, Any] | None:
        """Nothing: such an output cannot be continued.

        Raises:
            UsageError: always.
        """
        raise UsageError("--resume needs an output file; a pipe or device cannot be continued")

    def open(self, written: int = 0) -> None:
        """Open the output."""
        if self.target == "-":
            self._file = sys.stdout.buffer
            return
        try:
            # It stays open until `close`, beyond any block.
            self._file = Path(self.target).open("wb")  # noqa: SIM115
        except OSError as error:
            raise _explained(self.target, error) from None

    def write(self, block: bytes) -> None:
        """Write a block at once.

        Raises:
            BrokenPipeError: the reader has gone.
            WriteError: any other failure.
        """
        assert self._file is not None
        try:
            self._file.write(_printable(block) if self._file.isatty() else block)
            self._file.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            if error.errno == errno.EPIPE:
                raise BrokenPipeError from None
            raise _explained("stdout" if self.target == "-" else self.target, error) from None

    def note(self, state: Callable[[], Mapping[str, Any]], *, now: bool = False) -> None:
        """Nothing to note."""

    def finish(self, rename: Callable[[str, str], None]) -> None:
        """Nothing to rename."""
        self.abandon()

    def abandon(self) -> bool:
        """Close the output; it cannot be continued."""
        if self._file is not None and self._file is not sys.stdout.buffer:
            with suppress(OSError):
                self._file.close()
        return False


def _printable(block: bytes) -> bytes:
    """Text as a terminal may show it: without control and direction-changing characters."""
    text = block.decode("utf-8", "replace")
    shown = "".join(char if char.isprintable() or char in "\t\n" else "\ufffd" for char in text)
    return shown.encode("utf-8", "replace")


Output = PartialFile | DirectOutput
