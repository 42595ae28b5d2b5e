"""What a file is by its first bytes, where it is no text: the name is never trusted."""

import re

from sagwan.reading.errors import NotTextError, ReadingError, UnknownFormatError
from sagwan.reading.hancom.errors import RightsError

_LOOK = 4096
_PICTURES = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"II*\x00", b"MM\x00*")
_SVG = re.compile(rb"(?:\xef\xbb\xbf)?(?:\s++|<\?[^>]*+>|<!--[^>]*+>|<!DOCTYPE svg[^>]*+>)*+<svg\b")
_ARCHIVES = (b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07", b"\x1f\x8b\x08", b"ALZ\x01", b"EGGA")
_RIGHTS = (b"\x9b DRMONE", b"SCDSA0", b"<## NASCA DRM FILE")  # what wraps whole files
_PROGRAMS = (b"\x7fELF", b"MZ\x90", b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe")
_ZIPPED = (
    (b"application/hwp+zip", "HWPX"),
    (b"Contents/content.hpf", "HWPX"),
    (b"Contents/section0.xml", "HWPX"),
    (b"word/", "DOCX"),
    (b"xl/", "XLSX"),
    (b"ppt/", "PPTX"),
    (b"application/vnd.oasis.opendocument", "ODF"),
)
_COMPOUND = (
    (b"HWP Document File", "HWP"),
    ("EncryptedPackage".encode("utf-16-le"), "LOCKED"),
    ("WordDocument".encode("utf-16-le"), "DOC"),
    ("Workbook".encode("utf-16-le"), "XLS"),
    ("PowerPoint Document".encode("utf-16-le"), "PPT"),
)


def find_kind(data: bytes) -> str | None:
    """Name the document format that the data hold, None where they are text or no document."""
    head = data[:_LOOK]
    if head.startswith(b"PK\x03\x04"):
        return _name_inside(data, _ZIPPED)
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return _name_inside(data, _COMPOUND) or "OLE"
    return _find_plain_mark(head)


def find_reason_to_refuse(data: bytes) -> ReadingError | None:
    """Say why data of no kind that is read cannot be text, None where they may be."""
    kind = find_kind(data)
    if kind is not None:
        return UnknownFormatError(kind)
    head = data[:_LOOK]
    if head.startswith(b"PK\x03\x04"):
        return NotTextError("ZIP 압축 파일", "a ZIP archive")
    return _find_other(head)


def _find_plain_mark(head: bytes) -> str | None:
    """Name the formats that say what they are in letters."""
    if b"%PDF-" in head[:1024]:
        return "PDF"
    if head.startswith(b"HWP Document File"):
        return "HWP 3.0"
    if head.startswith(b"{\\rtf"):
        return "RTF"
    letters = head.replace(b"\0", b"")  # in UTF-16 as in UTF-8
    is_xml = letters.lstrip(b"\xef\xbb\xbf\xff\xfe \r\n\t").startswith(b"<?xml")
    return "HWPML" if is_xml and b"<HWPML" in letters else None


def _name_inside(data: bytes, marks: tuple[tuple[bytes, str], ...]) -> str | None:
    return next((name for mark, name in marks if mark in data), None)


def _find_other(head: bytes) -> ReadingError | None:
    if (
        _SVG.match(head)
        or head.startswith(_PICTURES)
        or (head.startswith(b"RIFF") and head[8:12] == b"WEBP")
    ):
        return NotTextError("그림 파일", "a picture")
    if head.startswith(b"BM") and b"\x00" in head[2:20]:
        return NotTextError("그림 파일", "a picture")
    if head.startswith(_ARCHIVES):
        return NotTextError("압축 파일", "an archive")
    if head.startswith(_RIGHTS):
        return RightsError()
    if head.startswith(_PROGRAMS):
        return NotTextError("실행 파일", "a program")
    return None
