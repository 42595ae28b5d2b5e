"""Reading: a file becomes a Document: lines, segments and grids, each with its place.

The format is told by what the file holds; its name is a hint at most.
"""

from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from sagwan.facts import Document, Unread
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
from sagwan.reading.lines import Source
from sagwan.reading.magic import find_kind, find_reason_to_refuse
from sagwan.reading.mixture import Mixture
from sagwan.reading.original import Original, load_original
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
_READERS: dict[str, tuple[str, str]] = {
    "HWP": ("sagwan.reading.hwp", "read_hwp"),
    "HWPX": ("sagwan.reading.hwpx", "read_hwpx"),
    "HWP 3.0": ("sagwan.reading.hancom.older", "refuse_hwp3"),
    "HWPML": ("sagwan.reading.hancom.older", "refuse_hwpml"),
    "DOCX": ("sagwan.reading.docx", "read_docx"),
    "XLSX": ("sagwan.reading.xlsx", "read_xlsx"),
    "XLS": ("sagwan.reading.xlsx.old", "read_old"),
    "PDF": ("sagwan.reading.pdf", "read_pdf"),
    "LOCKED": ("sagwan.reading.parts", "refuse_locked"),
}


def read(path_or_bytes: str | Path | bytes, name: str | None = None) -> Document:
    """Read a report, given as a path or as its bytes."""
    return read_original(load_original(path_or_bytes, name))


def read_original(original: Original) -> Document:
    """Read a report that was taken in."""
    kind = find_kind(original.data)
    if kind in _READERS:
        return _load_reader(_READERS[kind])(original)
    refusal = find_reason_to_refuse(original.data)
    if refusal is not None:
        raise refusal
    decoded = decode(original.data)
    source = Source(original, decoded.text)
    document = _load_reader(_TEXT_READERS[sniff_format(source.text, original.name)])(source)
    return _name_odd_letters(document, decoded.mixture)


def _name_odd_letters(document: Document, mixture: Mixture | None) -> Document:
    """Say which lines are garbled, and where a second encoding begins."""
    odd = name_garbled(line.text for line in document.lines)
    if mixture is not None:
        line = 1 if document.format == "html" else mixture.line
        odd.append(Unread("", mixture.reason, line, 0, 0))
    if not odd:
        return document
    unread = sorted((*document.unread, *odd), key=lambda found: (found.line, found.start))
    return replace(document, unread=tuple(unread))


def is_parsed(original: Original) -> bool:
    """Tell whether reading needs more than our own text readers: parsers, unpacking."""
    return find_kind(original.data) in _READERS


def _load_reader(home: tuple[str, str]) -> "Callable[[Any], Document]":
    module, function = home
    return cast("Callable[[Any], Document]", getattr(import_module(module), function))
