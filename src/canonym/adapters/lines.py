"""Lines of text files: pieces of bytes cut at newlines, and their text decoded and checked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from canonym.adapters.encodings import Encoding
from canonym.adapters.partial import rename
from canonym.adapters.records import Dialect, Findings
from canonym.adapters.streams import Input
from canonym.errors import CanonymError, UsageError

LONGEST_LINE = 1 << 28
"""Bytes of one line that are still taken for text."""

BYTE_ORDER_MARK = b"\xef\xbb\xbf"


class Lines(NamedTuple):
    """Lines without their newlines.

    Attributes:
        lines: at least one, but for the last of an empty file.
        last: the file ends after these.
        open_end: the last line has no newline.
    """

    lines: list[bytes]
    last: bool
    open_end: bool = False


class TextRecords:
    """What files of text have in common: they are read as a stream, and what was written is the finished file."""

    def __init__(self, source: str, dialect: Dialect) -> None:
        """Open the file.

        Raises:
            OSError: it cannot be opened.
        """
        self.findings = Findings()
        self._encoding = dialect.encoding.inner
        self._input = Input(source, dialect.encoding)

    def finish(self, written: str, target: str) -> None:
        """Give the finished file its name."""
        rename(written, target)

    def progress(self) -> tuple[int, int | None]:
        """Bytes read, and bytes of the file."""
        return self._input.consumed(), self._input.size

    def close(self) -> None:
        """Close the input."""
        self._input.close()


def lines_of(pieces: Iterator[bytes], name: str) -> Iterator[Lines]:
    """The complete lines of a stream, those that end in one piece together.

    Args:
        pieces: of the stream.
        name: of the file, for errors.

    Raises:
        CanonymError: a line is longer than any text.
    """
    held: list[bytes] = []
    size = 0
    for piece in pieces:
        held.append(piece)
        size += len(piece)
        if b"\n" in piece:
            *lines, rest = b"".join(held).split(b"\n")
            yield Lines(lines, last=False)
            held, size = ([rest] if rest else []), len(rest)
        elif size > LONGEST_LINE:
            raise CanonymError(f"{name}: a line is longer than {LONGEST_LINE >> 20} MB; is it a text file?")
    yield Lines([b"".join(held)] if held else [], last=True, open_end=bool(held))


def check_text(rows: Sequence[bytes], first_line: int, encoding: Encoding, findings: Findings, name: str) -> bool:
    """Whether all rows are sound text; what is not is counted, or an error where the encoding is strict.

    Args:
        rows: one line each, or more.
        first_line: number of the first, from 1.
        encoding: of the text.
        findings: what is broken is noted here.
        name: of the file, for errors.

    Raises:
        UsageError: broken text, where the encoding is strict.
    """
    if encoding.can_decode(b"\n".join(rows)):
        return True
    line = first_line
    for row in rows:
        if not encoding.can_decode(row):
            if encoding.strict:
                message = f"{name}: line {line} is not valid {encoding.name}; pass the right --encoding, or "
                raise UsageError(message + "--encoding-errors replace")
            findings.add(f"lines are not valid {encoding.name}, replaced by U+FFFD to resolve them", f"line {line}")
        line += row.count(b"\n") + 1
    return False
