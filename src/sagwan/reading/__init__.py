"""Reading: a file becomes a Document: lines, segments and grids, each with its place.

The format is told by what the file holds; its name is a hint at most.
"""

from dataclasses import replace
from importlib import import_module
from os import fstat
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from sagwan.facts import Document
from sagwan.reading.encoding import decode
from sagwan.reading.errors import (
    EmptyFileError,
    NotTextError,
    ReadingError,
    TooLargeError,
    UnknownFormatError,
    UnreadableFileError,
)
from sagwan.reading.garbling import name_garbled
from sagwan.reading.limits import MAX_BYTES, refuse_bytes
from sagwan.reading.lines import Source
from sagwan.reading.magic import find_kind, find_reason_to_refuse
from sagwan.reading.original import Original, receive
from sagwan.reading.sniffing import sniff_format

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = [
    "EmptyFileError",
    "NotTextError",
    "ReadingError",
    "TooLargeError",
    "UnknownFormatError",
    "UnreadableFileError",
    "read",
]

_TEXT_READERS = {
    "txt": ("sagwan.reading.text", "read_text"),
    "md": ("sagwan.reading.markdown", "read_markdown"),
    "html": ("sagwan.reading.html", "read_html"),
}

# by the kind that `magic.find_kind` names; each takes an Original
_READERS: dict[str, tuple[str, str]] = {}


def read(path_or_bytes: str | Path | bytes, name: str | None = None) -> Document:
    """Read a report, given as a path or as its bytes."""
    if isinstance(path_or_bytes, bytes):
        data = path_or_bytes
        refuse_bytes(len(data))
    else:
        data = _load(Path(path_or_bytes))
        name = name or Path(path_or_bytes).name
    if not data:
        raise EmptyFileError(0)
    original = receive(data, name or "untitled")
    kind = find_kind(data)
    if kind in _READERS:
        return _load_reader(_READERS[kind])(original)
    return _read_as_text(original)


def _read_as_text(original: Original) -> Document:
    refusal = find_reason_to_refuse(original.data)
    if refusal is not None:
        raise refusal
    source = Source(original, decode(original.data).text)
    document = _load_reader(_TEXT_READERS[sniff_format(source.text, original.name)])(source)
    return _name_garbled(document)


def _name_garbled(document: Document) -> Document:
    garbled = name_garbled(line.text for line in document.lines)
    if not garbled:
        return document
    unread = sorted((*document.unread, *garbled), key=lambda found: (found.line, found.start))
    return replace(document, unread=tuple(unread))


def _load(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            refuse_bytes(fstat(file.fileno()).st_size)
            data = file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        raise UnreadableFileError(error) from error
    refuse_bytes(len(data))
    return data


def _load_reader(home: tuple[str, str]) -> "Callable[[Any], Document]":
    module, function = home
    return cast("Callable[[Any], Document]", getattr(import_module(module), function))
