"""What the packed parts of a PDF come to, found before any library unpacks them: 1 KB can hold
400 MB. Looked for in the bytes themselves, so that no broken structure hides a part."""

import re
import zlib

from sagwan.reading.pdf.errors import MAX_UNPACKED, SwollenPdfError

_STREAM = re.compile(rb"stream\r?\n")
_IMAGE = re.compile(rb"/Subtype\s*/Image")
_DICTIONARY = 600
_INTAKE = 1 << 16
_STEP = 1 << 20
_KEPT = 8 << 20
_LAYERS = 3
_FIRST_BYTES = (b"\x78\x01", b"\x78\x5e", b"\x78\x9c", b"\x78\xda")


def refuse_bombs(data: bytes) -> None:
    """Refuse a file whose packed parts together come to more than the limit; pictures are left
    out, for reading the text does not unpack them."""
    left = MAX_UNPACKED
    for found in _STREAM.finditer(data):
        start = found.end()
        if not data.startswith(_FIRST_BYTES, start):
            continue
        opening = data.rfind(b"obj", max(0, start - _DICTIONARY), start)
        if not _IMAGE.search(data, max(0, opening), start):
            left -= _measure(data, start, left, _LAYERS)


def _measure(data: bytes, start: int, limit: int, layers: int) -> int:
    """Count the bytes that a part unpacks to, the layers inside it included."""
    unpacker = zlib.decompressobj()
    size, inner = 0, bytearray()
    tail = b""
    while not unpacker.eof:
        if not tail:
            tail = data[start : start + _INTAKE]
            start += _INTAKE
        if not tail:
            break
        try:
            piece = unpacker.decompress(tail, _STEP)
        except zlib.error:
            break
        tail = unpacker.unconsumed_tail
        size += len(piece)
        if size > limit:
            raise SwollenPdfError
        if len(inner) < _KEPT:
            inner += piece
    if layers > 1 and inner.startswith(_FIRST_BYTES):
        size += _measure(bytes(inner), 0, limit - size, layers - 1)
    return size
