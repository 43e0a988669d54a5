"""Progress of long work, on a terminal only."""

from __future__ import annotations

import sys
import time

_PATIENCE = 1.0
"""Seconds of work before anything is shown."""

_PAUSE = 0.1


class ProgressLine:
    """One line on stderr that is written over and gone at the end; nothing where stderr is no terminal."""

    def __init__(self, *, shown: bool = True) -> None:
        self._shown = shown and sys.stderr.isatty()
        self._started = time.monotonic()
        self._next = self._started + _PATIENCE
        self._width = 0

    @property
    def seconds(self) -> float:
        """Seconds since the work began."""
        return time.monotonic() - self._started

    def rows(self, done: int, read: int, whole: int | None) -> None:
        """Show rows done, their rate, and the time left where the size of the input is known."""
        if not self._due():
            return
        seconds = self.seconds
        text = f"{done:,} rows, {done / seconds:,.0f} a second"
        if whole and read:
            left = seconds * (whole - read) / read
            text += f", {min(99, 100 * read // whole)} %, {duration(left)} left"
        self._write(text)

    def stage(self, text: str) -> None:
        """Show what is being done, at once."""
        if self._shown:
            self._write(text)

    def clear(self) -> None:
        """Take the line away."""
        if self._width:
            self._write("")
            self._width = 0

    def _due(self) -> bool:
        now = time.monotonic()
        if not self._shown or now < self._next:
            return False
        self._next = now + _PAUSE
        return True

    def _write(self, text: str) -> None:
        sys.stderr.write("\r" + text.ljust(self._width) + ("\r" if not text else ""))
        sys.stderr.flush()
        self._width = len(text)


def duration(seconds: float) -> str:
    """Seconds for people.

    >>> duration(8.2), duration(125), duration(7300)
    ('8 s', '2 min 5 s', '2 h 1 min')
    """
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60} s"
    return f"{whole // 3600} h {whole % 3600 // 60} min"
