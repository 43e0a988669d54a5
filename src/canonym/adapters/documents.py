"""Documents in: text files, JSONL with a text a line, folders of both, and endless streams."""

from __future__ import annotations

import json
import sys
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import Any, BinaryIO, cast

from canonym.adapters.streams import PIPE, split_compression
from canonym.errors import CanonymError, UsageError

LINE_ENDINGS = (".jsonl", ".ndjson")
TEXT_ENDINGS = (".txt", ".text", ".md")
FORMATS = ("text", "jsonl")

MOST_BYTES = 256 << 20
"""Bytes of one document; a longer one is bad, since all of it must be in memory."""


@dataclass(frozen=True, slots=True)
class Source:
    """One document to annotate.

    Attributes:
        place: where it stands, for messages: a file, or a file and a line.
        text: its text.
        as_of: its date, None where it does not say.
        source: its publisher, None where it does not say.
        mentions: spans to resolve, None where they are to be found.
        given: the objects that the spans came from.
        record: the object that it came from; for a text file its name alone.
    """

    place: str
    text: str
    as_of: str | None = None
    source: str | None = None
    mentions: tuple[tuple[int, int], ...] | None = None
    given: tuple[dict[str, Any], ...] = ()
    record: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class BadDocument:
    """A document that cannot be read, and why in one sentence that names the place."""

    place: str
    why: str


def files_of(paths: Sequence[str]) -> list[str]:
    """The files that paths name, in order: folders are searched for text and JSONL files, sorted by name.

    Raises:
        UsageError: a path does not exist, or a folder has no such file.
    """
    files: list[str] = []
    for path in paths:
        folder = Path(path)
        if path == PIPE or (folder.exists() and not folder.is_dir()):
            files.append(path)
        elif not folder.is_dir():
            raise UsageError(f"{path}: no such file or folder; check the path")
        else:
            inside = sorted(str(file) for file in folder.rglob("*") if file.is_file() and _format_of(str(file)))
            if not inside:
                endings = ", ".join((*TEXT_ENDINGS, *LINE_ENDINGS))
                raise UsageError(f"{path}: no file ending in {endings} in this folder")
            files += inside
    return files


def _format_of(path: str) -> str:
    name = split_compression(path.lower())[0]
    if name.endswith(LINE_ENDINGS):
        return "jsonl"
    return "text" if name.endswith(TEXT_ENDINGS) else ""


def documents(
    files: Sequence[str], format_: str | None = None, *, find: bool = False
) -> Iterator[Source | BadDocument]:
    """The documents of files, one at a time, in order.

    Args:
        files: paths, `-` for stdin.
        format_: `text` or `jsonl`; None goes by the ending, else by how the content begins.
        find: pass over given mentions.
    """
    for path in files:
        name = "stdin" if path == PIPE else path
        with _opened(path) as stream:
            yield from _read(name, _lines(name, stream), format_ or _format_of(path), find=find)


@contextmanager
def _opened(path: str) -> Iterator[BinaryIO]:
    if path == PIPE:
        yield sys.stdin.buffer
    elif split_compression(path)[1] == "gzip":
        import gzip

        with gzip.open(path) as stream:
            yield cast(BinaryIO, stream)
    else:
        with Path(path).open("rb") as file:
            yield file


def _lines(name: str, stream: BinaryIO) -> Iterator[bytes]:
    """The lines of a stream as they come; what is longer than any document is cut.

    Raises:
        CanonymError: a compressed file is damaged.
    """
    try:
        while line := stream.readline(MOST_BYTES + 1):
            yield line
    except (EOFError, zlib.error) as error:
        raise CanonymError(f"{name}: damaged compressed file: {error}") from None


def _read(name: str, lines: Iterator[bytes], format_: str, *, find: bool) -> Iterator[Source | BadDocument]:
    if format_ == "jsonl":
        yield from _records(name, lines, find=find)
        return
    first = next(lines, b"")
    if format_ or not _looks_like_json(first):
        yield _whole(name, b"".join([first, *lines]))
    else:
        yield from _records(name, chain([first], lines), find=find)


def _looks_like_json(line: bytes) -> bool:
    if not line.lstrip(b"\xef\xbb\xbf \t").startswith(b"{"):
        return False
    try:
        return isinstance(json.loads(line), dict)
    except ValueError:
        return False


def _whole(name: str, raw: bytes) -> Source | BadDocument:
    if len(raw) > MOST_BYTES:
        return BadDocument(name, f"{name}: a text of {len(raw):,} bytes; cut it into documents")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return BadDocument(name, f"{name}: not valid UTF-8 at byte {error.start}; convert the file")
    return Source(name, text, record={"file": name})


def _records(name: str, lines: Iterator[bytes], *, find: bool) -> Iterator[Source | BadDocument]:
    for number, raw in enumerate(lines, 1):
        line = raw.removeprefix(b"\xef\xbb\xbf").strip() if number == 1 else raw.strip()
        if line:
            place = f"{name}:{number}"
            try:
                yield _record(place, line, find=find)
            except ValueError as error:
                yield BadDocument(place, f"{place}: {error}")


def _record(place: str, line: bytes, *, find: bool) -> Source:
    try:
        record = json.loads(line)
    except UnicodeDecodeError:
        raise ValueError("not valid UTF-8") from None
    except (ValueError, RecursionError) as error:
        raise ValueError(f"not valid JSON ({error})") from None
    if not isinstance(record, dict):
        raise ValueError("no JSON object")
    text = record.get("text")
    if not isinstance(text, str):
        raise ValueError("no text: a document needs a key `text` with a string")
    as_of, source = (_string(record, key) for key in ("as_of", "source"))
    given = None if find else record.get("mentions")
    if given is None:
        return Source(place, text, as_of, source, record=record)
    if not isinstance(given, list):
        raise ValueError("`mentions` is no list")
    spans = tuple(_span(mention, len(text)) for mention in given)
    return Source(place, text, as_of, source, spans, tuple(given), record)


def _string(record: dict[str, Any], key: str) -> str | None:
    value = record.get(key)
    if value is not None and not isinstance(value, str):
        raise ValueError(f"`{key}` is no string")
    return value


def _span(mention: Any, length: int) -> tuple[int, int]:
    if not isinstance(mention, dict):
        raise ValueError("a mention is an object with `start` and `end`")
    start, end = mention.get("start"), mention.get("end")
    if type(start) is not int or type(end) is not int:
        raise ValueError("a mention needs whole numbers `start` and `end`")
    if not 0 <= start <= end <= length:
        raise ValueError(f"mention {start}-{end} is not inside the text of {length} characters")
    return start, end
