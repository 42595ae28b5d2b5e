"""Files with odd names, false endings, nothing inside or too much of it, and tables of commas (1 to
18 and 70 of the list of bad inputs, as far as they reach the library)."""

import hashlib
import io
import zipfile

import pytest
from tests.sagwan.reading import answers

from sagwan.reading import EmptyFileError, NotTextError, TooLargeError, read
from sagwan.reading.hancom.errors import RightsError
from sagwan.reading.limits import MAX_BYTES

SECONDS = 20
TEXT = "정원 22명\n".encode()
EICAR = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$" + b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"


def refusal(data, name="보고서.hwp"):
    return answers.refusal(data, name, SECONDS)


def said_of(data, name="보고서.csv"):
    return answers.said_of(data, name, SECONDS)


def zipped(**members):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return file.getvalue()


@pytest.mark.parametrize("name", ["보고서.hwp", "보고서.pdf", "보고서.xlsx", "보고서"])
def test_1_an_empty_file_is_empty_whatever_its_name(name):
    error = refusal(b"", name)
    assert isinstance(error, EmptyFileError)
    assert "빈 파일입니다" in error.message.ko
    assert "The file is empty" in error.message.en
    assert "HWPX" in error.message.ko


def test_2_one_byte_is_a_character_or_a_reason():
    assert all(said_of(bytes([byte]), "보고서.hwp") for byte in range(256))


@pytest.mark.parametrize(
    "name",
    [
        "가" * 255,
        "../../etc/passwd",
        "..\\..\\a.hwp",
        "/etc/passwd",
        "C:\\보고.hwp",
        "a\r\nSet-Cookie: x\0.txt",
        "보고서\u202efdp.exe",
        "보고.txt",
        "보고서.hwp.exe",
        "보고서.pdf.lnk",
    ],
)
def test_3_to_7_and_10_a_name_is_kept_and_never_opened(name):
    document = read(TEXT, name)
    assert document.name == name
    assert [line.text for line in document.lines] == ["정원 22명"]


def test_8_and_9_a_file_is_known_by_its_bytes():
    same, other = read(TEXT, "가.txt"), read(b"1" + TEXT, "가.txt")
    assert same.sha256 == read(TEXT, "나.txt").sha256 == hashlib.sha256(TEXT).hexdigest()
    assert same.sha256 != other.sha256


@pytest.mark.parametrize(
    ("data", "ko", "en"),
    [
        (b"MZ\x90\0\3" + bytes(400), "실행 파일", "a program"),
        (b"\x7fELF\2\1\1" + bytes(90), "실행 파일", "a program"),
        (b"\x89PNG\r\n\x1a\n" + bytes(90), "그림 파일", "a picture"),
        (b'<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>', "그림", "a picture"),
        (b'<?xml version="1.0"?>\n<!-- 1 -->\n<svg width="1"/>', "그림", "a picture"),
        (b"MZ" + bytes(range(256)) * 4, "이진 파일", "binary file"),
    ],
    ids=["exe", "elf", "png", "svg", "svg with a prolog", "noise"],
)
def test_11_what_is_no_document_is_named_for_what_it_is(data, ko, en):
    error = refusal(data)
    assert isinstance(error, NotTextError)
    assert ko in error.message.ko
    assert en in error.message.en


@pytest.mark.parametrize("blank", [b" \n\t\n", b"<?a?>\n", b"<!-- -->", b"<!-- ", b"<?"])
def test_11_looking_for_a_picture_ends(blank):
    assert said_of(blank * 2000, "보고서.txt")


def test_11_a_page_and_a_text_are_read_under_any_ending():
    page = "<!doctype html><html><body><p>정원 22명</p></body></html>".encode()
    assert read(page, "보고서.hwp").format == "html"
    assert read(TEXT, "보고서.hwp").format == "txt"


@pytest.mark.parametrize(
    ("front", "word"),
    [(b"MZ\x90\0", "실행"), (b"GIF89a/*", "그림"), (b"\x89PNG\r\n\x1a\n", "그림")],
)
def test_12_the_first_bytes_decide(front, word):
    assert word in refusal(front + zipped(mimetype=b"application/hwp+zip")).message.ko
    assert word in refusal(front + b"*/=1;alert(1)//").message.ko


@pytest.mark.long
def test_16_a_file_at_the_limit_is_read_and_one_byte_more_is_not():
    line = b" " * 199_999 + b"\n"
    full = b"a" + line * (MAX_BYTES // 200_000)
    full += b" " * (MAX_BYTES - len(full))
    assert read(full, "보고서.txt").lines
    error = refusal(full + b"a")
    assert isinstance(error, TooLargeError)
    assert "64MB까지 읽습니다" in error.message.ko
    assert "at most 64 MB" in error.message.en


def test_17_a_test_virus_is_a_text_like_any_other():
    assert said_of(EICAR, "보고서.txt") == EICAR.decode()


@pytest.mark.parametrize(
    "data",
    [
        b"7z\xbc\xaf\x27\x1c\0\4" + bytes(90),
        b"ALZ\x01" + bytes(90),
        b"EGGA\0\1" + bytes(90),
        b"Rar!\x1a\x07\1\0" + bytes(90),
        b"\x1f\x8b\x08" + bytes(90),
        zipped(보고=b"x").replace(b"PK\x01\x02\x14\x03\x14\0\0", b"PK\x01\x02\x14\x03\x14\0\1"),
    ],
    ids=["7z", "alz", "egg", "rar", "gzip", "zip"],
)
def test_18_an_archive_is_named_and_not_opened(data):
    error = refusal(data, "보고서.zip")
    assert isinstance(error, NotTextError)
    assert "압축 파일" in error.message.ko
    assert "archive" in error.message.en


@pytest.mark.parametrize(
    "mark",
    [b"\x9b DRMONE  This Document is encrypted", b"SCDSA004", b"<## NASCA DRM FILE - VER1.00 ##>"],
)
@pytest.mark.parametrize("name", ["보고서.hwp", "보고서.hwpx", "보고서.pdf"])
def test_51_a_file_wrapped_by_rights_management_says_so(mark, name):
    error = refusal(mark + bytes(range(256)) * 8, name)
    assert isinstance(error, RightsError)
    assert "DRM(문서 보안)" in error.message.ko
    assert "rights management" in error.message.en


# 70: tables of commas


@pytest.mark.parametrize("encoding", ["utf-8", "cp949", "utf-16", "utf-8-sig", "utf-16-le"])
def test_70_the_encoding_of_a_table_leaves_no_trace(encoding):
    table = "구분,정원,현원\r\n가과,22,21\r\n나과,12,11\r\n"
    assert said_of(table.encode(encoding)) == table.replace("\r\n", "\n").strip()


@pytest.mark.long
@pytest.mark.parametrize(
    "table",
    [
        b"a,b\0c,d\n1,2\n",
        b'"a,b\n1,"2\n3,4\n',
        b"1," * 2_000_000,
        b'"' + b"x" * 50_000_000,
        ("가," * 8_000_000).encode(),
    ],
    ids=["nul", "open quotes", "two million columns", "a line of 50 MB", "a Korean line of 32 MB"],
)
def test_70_a_table_without_measure_ends(table):
    assert said_of(table)
