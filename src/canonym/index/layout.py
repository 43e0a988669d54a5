"""The index file: a header, a directory and aligned sections, read in place through a memory map.

    header     64 bytes: magic, major, minor, number of sections, size of the file, checksum of the directory
    directory  48 bytes a section: name, offset, length, checksum
    sections   each at a multiple of 64; arrays of little-endian integers, or bytes

The header, the directory and the file's size are checked whenever a file is opened; the contents too where the file
is small, and on request (`verify`) where it is large. Nothing in the file is ever executed.
"""

from __future__ import annotations

import mmap
import os
import sys
import zlib
from collections.abc import Iterable, Mapping
from struct import Struct
from struct import error as StructError
from typing import TYPE_CHECKING, Literal

from canonym.errors import IndexFileError

if TYPE_CHECKING:
    # Not imported to run: a one-off lookup opens an index and is over, and pathlib would be a tenth of its time.
    from pathlib import Path
    from typing import BinaryIO

MAGIC = b"CANONYM\x1a"
MAJOR, MINOR = 2, 0
_HEADER = Struct("<8sHHIQI36x")
_ENTRY = Struct("<24sQQI4x")
_ALIGN = 64
_MOST_SECTIONS = 84
"""Sections for which the directory has room, so that they can be written before all of them are known."""
_FIRST = 4096
assert _HEADER.size + _ENTRY.size * _MOST_SECTIONS == _FIRST
CHECKED_WHOLE = 8 << 20
"""Bytes up to which the contents are checked at every opening (about 2 ms for 4 MB, measured with zlib's CRC-32)."""

Buffer = bytes | memoryview


def write_sections(path: Path, sections: Mapping[str, Buffer] | Iterable[tuple[str, Buffer]]) -> None:
    """Write an index file in one step: it is complete under its name or not there at all.

    Args:
        path: replaced atomically if it exists.
        sections: name (up to 24 ASCII characters) and contents of each; held no longer than until it is written.

    Raises:
        OSError: the folder cannot be written, the disk is full, or the path is a folder or a device; nothing is left
            behind.
    """
    import errno
    import tempfile
    from contextlib import suppress

    if path.exists() and not path.is_file():
        raise OSError(errno.EINVAL, "not a regular file; choose another name for the index", str(path))

    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            _write(file, sections)
            file.flush()
            os.fsync(file.fileno())
        _default_mode(name)
        os.replace(name, path)
    except BaseException:
        with suppress(FileNotFoundError):
            os.unlink(name)
        raise


def _default_mode(name: str) -> None:
    mask = os.umask(0)
    os.umask(mask)
    os.chmod(name, 0o666 & ~mask)


def to_bytes(sections: Mapping[str, Buffer] | Iterable[tuple[str, Buffer]]) -> bytes:
    """The index file as bytes, for an index in memory."""
    from io import BytesIO

    file = BytesIO()
    _write(file, sections)
    return file.getvalue()


def _write(file: BinaryIO, sections: Mapping[str, Buffer] | Iterable[tuple[str, Buffer]]) -> None:
    """Sections one after the other; then, before them, the header and the directory."""
    directory = bytearray()
    offset = _FIRST
    file.seek(offset)
    for name, data in sections.items() if isinstance(sections, Mapping) else sections:
        view = memoryview(data).cast("B") if len(data) else b""
        directory += _ENTRY.pack(name.encode("ascii"), offset, len(view), zlib.crc32(view))
        file.write(view)
        file.write(bytes(_up(len(view)) - len(view)))
        offset += _up(len(view))
    count = len(directory) // _ENTRY.size
    if count > _MOST_SECTIONS:
        raise ValueError(f"{count} sections; the format holds {_MOST_SECTIONS}")
    file.seek(0)
    file.write(_HEADER.pack(MAGIC, MAJOR, MINOR, count, offset, zlib.crc32(directory)) + directory)


def _up(size: int) -> int:
    return -(-size // _ALIGN) * _ALIGN


class IndexFile:
    """The sections of an opened index file."""

    def __init__(self, data: Buffer | mmap.mmap, name: str) -> None:
        """Check header and directory.

        Args:
            data: the whole file.
            name: what errors call it.

        Raises:
            IndexFileError: with one sentence naming the file and the remedy.
        """
        self.name = name
        self.path: str | None = None
        """Where it is mapped from, None for an index in memory."""
        self._view = memoryview(data)
        self._sections: dict[str, tuple[int, int, int]] = {}
        if sys.byteorder != "little":
            raise IndexFileError("index files need a little-endian machine; pass the tables themselves instead")
        self._read_directory()
        if len(self._view) <= CHECKED_WHOLE:
            self.verify()

    def _read_directory(self) -> None:
        view, name = self._view, self.name
        if bytes(view[: len(MAGIC)]) != MAGIC:
            raise IndexFileError(f"{name}: not a canonym index; {_remedy(name)}")
        try:
            _, major, minor, count, size, checksum = _HEADER.unpack_from(view)
        except StructError:
            raise IndexFileError(f"{name}: truncated index; {_remedy(name)}") from None
        if major != MAJOR:
            raise IndexFileError(f"{name}: index format {major}.{minor}, expected {MAJOR}.x; {_remedy(name)}")
        if size != len(view):
            raise IndexFileError(f"{name}: truncated index, {len(view)} of {size} bytes; {_remedy(name)}")
        end = _HEADER.size + _ENTRY.size * count
        directory = view[_HEADER.size : end]
        if end > size or zlib.crc32(directory) != checksum:
            raise IndexFileError(f"{name}: damaged index (directory); {_remedy(name)}")
        for raw, offset, length, crc in _ENTRY.iter_unpack(directory):
            if offset % _ALIGN or offset + length > size:
                raise IndexFileError(f"{name}: damaged index (section out of bounds); {_remedy(name)}")
            self._sections[raw.rstrip(b"\0").decode("ascii", "replace")] = (offset, length, crc)

    def verify(self) -> None:
        """Check the contents of every section.

        Raises:
            IndexFileError: a section is not what was written.
        """
        for name, (offset, length, crc) in self._sections.items():
            if zlib.crc32(self._view[offset : offset + length]) != crc:
                raise IndexFileError(f"{self.name}: damaged index (section {name}); {_remedy(self.name)}")

    def __contains__(self, section: str) -> bool:
        return section in self._sections

    def raw(self, section: str) -> memoryview:
        """The bytes of a section.

        Raises:
            IndexFileError: the file has no such section.
        """
        try:
            offset, length, _ = self._sections[section]
        except KeyError:
            raise IndexFileError(f"{self.name}: damaged index (no section {section}); {_remedy(self.name)}") from None
        return self._view[offset : offset + length]

    def array(self, section: str, code: Literal["I", "H", "Q"] = "I") -> memoryview:
        """A section as integers without sign: `I` for 32 bits, `H` for 16, `Q` for 64."""
        try:
            return self.raw(section).cast(code)
        except TypeError:
            raise self.damaged(f"size of {section}") from None

    def floats(self, section: str) -> memoryview[float]:
        """A section as 32-bit floats."""
        try:
            return self.raw(section).cast("f")
        except TypeError:
            raise self.damaged(f"size of {section}") from None

    def damaged(self, what: str) -> IndexFileError:
        """The error for contents that cannot be."""
        return IndexFileError(f"{self.name}: damaged index ({what}); {_remedy(self.name)}")

    @property
    def size(self) -> int:
        """Bytes of the whole file."""
        return len(self._view)

    @property
    def sizes(self) -> dict[str, int]:
        """Bytes of each section."""
        return {name: length for name, (_, length, _) in self._sections.items()}

    @property
    def content(self) -> memoryview:
        """The whole file."""
        return self._view

    @property
    def fingerprint(self) -> str:
        """A short text that differs between indexes of different contents: sizes and checksums of all sections."""
        return f"{len(self._view)}-{zlib.crc32(self._view[: _HEADER.size + _ENTRY.size * len(self._sections)]):08x}"


def _remedy(name: str) -> str:
    return f"compile it again with `canonym compile TABLE --output {name}`"


def is_index(path: str | os.PathLike[str]) -> bool:
    """Whether a file begins like an index of any version."""
    try:
        with open(path, "rb") as file:
            return file.read(len(MAGIC)) == MAGIC
    except OSError:
        return False


def map_file(path: str | os.PathLike[str]) -> IndexFile:
    """Open an index file through a shared, read-only memory map.

    Raises:
        IndexFileError: it cannot be read or is no index.
    """
    try:
        with open(path, "rb") as file:
            mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except ValueError:
        raise IndexFileError(f"{path}: empty file, not a canonym index; {_remedy(str(path))}") from None
    except OSError as error:
        raise IndexFileError(f"{path}: cannot be opened: {error.strerror}; check the path") from None
    opened = IndexFile(mapped, str(path))
    opened.path = str(path)
    return opened
