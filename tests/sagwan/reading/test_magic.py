"""Binary files are named for what they are, whatever they are called."""

import io
import zipfile

import pytest

from sagwan import read
from sagwan.reading import NotTextError, UnknownFormatError
from sagwan.reading.magic import find_kind, find_reason_to_refuse

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def packed(*names: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name in names:
            archive.writestr(name, "application/hwp+zip" if name == "mimetype" else "x")
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
        (b"\n\n%PDF-1.4", "PDF"),
        (OLE + b"\0" * 600 + b"HWP Document File", "HWP"),
        (OLE + b"\0" * 600 + "WordDocument".encode("utf-16-le"), "DOC"),
        (OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "LOCKED"),
        (OLE + b"\0" * 600, "OLE"),
        (b"HWP Document File V3.00 \x1a\1\2", "HWP 3.0"),
        (packed("mimetype", "Contents/section0.xml"), "HWPX"),
        (packed("[Content_Types].xml", "word/document.xml"), "DOCX"),
        (packed("[Content_Types].xml", "xl/workbook.xml"), "XLSX"),
        (b"{\\rtf1\\ansi", "RTF"),
        (b'<?xml version="1.0"?>\n<HWPML Version="2.8">', "HWPML"),
    ],
)
def test_a_document_is_known_by_what_it_holds(data, kind):
    assert find_kind(data) == kind


@pytest.mark.parametrize("data", [OLE + b"\0" * 600, b"{\\rtf1\\ansi"])
def test_a_document_of_a_format_that_is_not_read_is_named(data):
    with pytest.raises(UnknownFormatError) as caught:
        read(data, name="보고서.txt")
    kind = find_kind(data)
    assert caught.value.kind == kind
    assert kind in caught.value.message.ko
    assert kind in caught.value.message.en


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "그림"),
        (b"\xff\xd8\xff\xe0" + b"\0" * 50, "그림"),
        (b"GIF89a" + b"\0" * 50, "그림"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "그림"),
        (b"BM\x36\0\0\0\0\0\0\0", "그림"),
        (packed("memo.txt"), "ZIP"),
        (b"7z\xbc\xaf\x27\x1c\0\4", "압축"),
        (b"\x7fELF\2\1\1", "실행"),
    ],
)
def test_what_is_no_document_is_no_text(data, word):
    with pytest.raises(NotTextError) as caught:
        read(data, name="보고서.txt")
    assert word in caught.value.message.ko


def test_text_is_not_refused():
    assert find_reason_to_refuse("BMW 코리아 방문, PK 지역".encode()) is None
