"""Bytes in and out: files and pipes, plain or compressed, read in pieces that begin at known offsets."""

from __future__ import annotations

import os
import stat
import sys
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, BinaryIO

from canonym.adapters.encodings import Decoding, Encoding
from canonym.adapters.library import library
from canonym.errors import CanonymError, UsageError

PIPE = "-"
"""Names stdin or stdout wherever a path is expected."""

PIECE = 1 << 20
"""Bytes that are read at once; the rows that end in one piece are resolved together."""

_COMPRESSIONS = {"gz": "gzip", "zst": "zstd", "zstd": "zstd"}


def split_compression(name: str) -> tuple[str, str]:
    """A file name without the ending of its compression, and that compression: `gzip`, `zstd` or empty.

    >>> split_compression("names.csv.gz"), split_compression("names.csv")
    (('names.csv', 'gzip'), ('names.csv', ''))
    """
    stem, dot, ending = name.rpartition(".")
    compression = _COMPRESSIONS.get(ending.lower(), "") if dot else ""
    return (stem, compression) if compression else (name, "")


class Input:
    """A file or stdin as a stream of its decompressed bytes; text of wide encodings arrives as UTF-8."""

    def __init__(self, path: str, encoding: Encoding) -> None:
        """Open the file.

        Args:
            path: a file, plain or compressed by its ending, or `-` for stdin.
            encoding: of its text.

        Raises:
            OSError: it cannot be opened.
        """
        self.name = "stdin" if path == PIPE else path
        # It stays open until `close`, beyond any block.
        self._raw: Any = sys.stdin.buffer if path == PIPE else Path(path).open("rb")  # noqa: SIM115
        self._stream: Any = _decompressed(self._raw, path)
        self._decoding = None if encoding.transparent else Decoding(encoding)
        status = os.fstat(self._raw.fileno()) if path != PIPE else None
        self.size = status.st_size if status and stat.S_ISREG(status.st_mode) else None
        """Bytes of the file as it lies on disk, None for pipes."""

    def consumed(self) -> int:
        """How many bytes of the file, as it lies on disk, have been read."""
        return int(self._raw.tell()) if self.size is not None else 0

    def pieces(self, start: int = 0) -> Iterator[bytes]:
        """The bytes from offset `start` of the decompressed stream, cut at multiples of `PIECE` whatever the start.

        Raises:
            CanonymError: the compressed file is damaged, or ends before `start`.
        """
        self._skip(start)
        size = PIECE - start % PIECE
        while piece := self._read_full(size):
            yield piece
            size = PIECE

    def _skip(self, count: int) -> None:
        if self._stream is self._raw and self._decoding is None and count:
            self._raw.seek(count)
            return
        while count:
            piece = self._read_full(min(count, PIECE))
            if not piece:
                raise CanonymError(f"{self.name}: ends before the point that the interrupted run had reached")
            count -= len(piece)

    def _read_full(self, size: int) -> bytes:
        parts: list[bytes] = []
        while size > 0 and (part := self._read(size)):
            parts.append(part)
            size -= len(part)
        return b"".join(parts)

    def _read(self, size: int) -> bytes:
        try:
            return self._read_text(size) if self._decoding else self._stream.read(size)
        except (EOFError, zlib.error) as error:
            raise CanonymError(f"{self.name}: damaged compressed file: {error}") from None
        except OSError as error:
            raise CanonymError(f"{self.name}: cannot be read: {error.strerror or error}") from None

    _text = b""
    _ended = False

    def _read_text(self, size: int) -> bytes:
        assert self._decoding is not None
        while len(self._text) < size and not self._ended:
            raw = self._stream.read(size)
            self._ended = not raw
            self._text += self._decoding(raw)
        text, self._text = self._text[:size], self._text[size:]
        return text

    def close(self) -> None:
        """Close the file; stdin stays open."""
        if self._raw is not sys.stdin.buffer:
            self._raw.close()


def _decompressed(raw: BinaryIO, path: str) -> Any:
    compression = split_compression(path)[1]
    if compression == "gzip":
        import gzip

        return gzip.GzipFile(fileobj=raw)
    if compression == "zstd":
        arrow = _arrow()
        return arrow.CompressedInputStream(arrow.PythonFile(raw, mode="r"), "zstd")
    return raw


def _arrow() -> Any:
    """The library that reads and writes zstd."""
    return library("pyarrow", "arrow")


def compressor(path: str) -> Callable[[bytes], bytes]:
    """What turns a block into bytes of the file, by its ending; compressed blocks stand alone and may be joined."""
    compression = split_compression(path)[1]
    if compression == "gzip":
        import gzip

        return lambda block: gzip.compress(block, 6, mtime=0) if block else b""
    if compression == "zstd":
        codec = _arrow().Codec("zstd")
        return lambda block: bytes(codec.compress(block, asbytes=True)) if block else b""
    return lambda block: block


def is_regular(path: str) -> bool:
    """Whether a path is, or would become, an ordinary file: no pipe, terminal or device."""
    try:
        return stat.S_ISREG(Path(path).stat().st_mode)
    except OSError:
        return True


def same_file(one: str, other: str) -> bool:
    """Whether two paths lead to one file."""
    if PIPE in (one, other):
        return False
    try:
        return Path(one).samefile(other)
    except OSError:
        return os.path.realpath(one) == os.path.realpath(other)


def refuse_same(source: str, target: str, what: str) -> None:
    """Refuse to write over what is read.

    Raises:
        UsageError: both paths lead to one file.
    """
    if same_file(source, target):
        raise UsageError(f"{what} is the input file {source}; name another file")
