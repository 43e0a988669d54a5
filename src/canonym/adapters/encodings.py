"""Encodings of text files: which may be split as bytes, and reading the others as UTF-8."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from canonym.errors import UsageError

_ASCII = bytes(range(128)) + b"\x1b$B0!"
"""All of ASCII, and a sequence that ISO 2022 takes for the beginning of another alphabet."""


@dataclass(frozen=True, slots=True)
class Encoding:
    """How the bytes of a file are characters.

    Attributes:
        name: a codec of Python.
        strict: broken text is an error; otherwise it is replaced by U+FFFD where it is read, and counted.
    """

    name: str = "utf-8"
    strict: bool = False

    def __post_init__(self) -> None:
        try:
            codecs.lookup(self.name)
            "".encode(self.name)
            if codecs.lookup(self.name).name == "utf-8-sig":
                object.__setattr__(self, "name", "utf-8")
        except (LookupError, ValueError):
            raise UsageError(f"unknown encoding {self.name!r}; try utf-8, latin-1, cp1252 or utf-16") from None

    @property
    def transparent(self) -> bool:
        """Whether ASCII bytes are ASCII characters wherever they stand: lines may be cut as bytes."""
        try:
            if _ASCII.decode(self.name) != _ASCII.decode("ascii"):
                return False
        except UnicodeDecodeError:
            return False
        pairs = (bytes([high]) + b"|" for high in range(128, 256))
        return all(pair.decode(self.name, "replace").endswith("|") for pair in pairs)

    @property
    def inner(self) -> Encoding:
        """The encoding of the bytes that are cut: its own where it is transparent, else UTF-8 (see `Decoding`)."""
        return self if self.transparent else Encoding("utf-8", self.strict)

    def encode(self, text: str) -> bytes:
        """The text as bytes, `?` for what the encoding does not have."""
        return text.encode(self.name, "replace")

    def has(self, text: str) -> bool:
        """Whether the encoding has all characters of a text."""
        try:
            text.encode(self.name)
        except UnicodeEncodeError:
            return False
        return True

    def decode(self, raw: bytes) -> str:
        """The bytes as text, U+FFFD for what cannot be read."""
        return raw.decode(self.name, "replace")

    def can_decode(self, raw: bytes) -> bool:
        """Whether the bytes are sound text."""
        try:
            raw.decode(self.name)
        except UnicodeDecodeError:
            return False
        return True


class Decoding:
    """Bytes of an encoding that is not transparent, turned into UTF-8 piece by piece."""

    def __init__(self, encoding: Encoding) -> None:
        self._decoder = codecs.getincrementaldecoder(encoding.name)("strict" if encoding.strict else "replace")
        self._name = encoding.name

    def __call__(self, piece: bytes) -> bytes:
        """The next piece as UTF-8; an empty piece ends the text.

        Raises:
            UsageError: broken text, where the encoding is strict.
        """
        try:
            return self._decoder.decode(piece, final=not piece).encode("utf-8", "surrogatepass")
        except UnicodeDecodeError as error:
            raise UsageError(f"not valid {self._name}: {error.reason}; pass the right --encoding") from None


class Recoding:
    """UTF-8 turned into an encoding that is not transparent, piece by piece."""

    def __init__(self, encoding: Encoding, *, continued: bool) -> None:
        self._encoder = codecs.getincrementalencoder(encoding.name)("replace")
        if continued:
            self._encoder.encode("\n")

    def __call__(self, piece: bytes) -> bytes:
        """The next piece in the encoding; a byte order mark is written once, before the first."""
        return self._encoder.encode(piece.decode("utf-8", "replace"))
