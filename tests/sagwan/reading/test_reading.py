"""`read` takes a path or bytes and gives a Document or one clear reason why not."""

import hashlib
from pathlib import Path

import pytest

import sagwan
from sagwan.reading import (
    EmptyFileError,
    ReadingError,
    TooLargeError,
    UnreadableFileError,
    read,
)
from sagwan.reading.limits import MAX_BYTES

REPORT = "Ⅰ. 일반 현황\n정원 22명\n"


def test_a_path_and_its_bytes_read_the_same(tmp_path):
    file = tmp_path / "보고서.txt"
    file.write_text(REPORT, encoding="utf-8")
    assert read(file) == read(str(file)) == read(file.read_bytes(), name="보고서.txt")


def test_the_document_names_its_file():
    data = REPORT.encode()
    document = sagwan.read(data, name="보고서.txt")
    assert document.name == "보고서.txt"
    assert document.sha256 == hashlib.sha256(data).hexdigest()
    assert read(data).name == "untitled"


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b" \n\t\r\n", "\u3000\n".encode(), b"\x00"])
def test_a_file_without_text_is_empty(data):
    with pytest.raises(EmptyFileError) as caught:
        read(data)
    assert "TXT" in caught.value.message.ko


def test_a_page_without_text_is_empty():
    with pytest.raises(EmptyFileError):
        read(b"<html><body><p>&nbsp;</p><script>1</script></body></html>")


def test_one_character_is_a_report():
    assert len(read("가".encode()).segments) == 1


@pytest.mark.parametrize("name", ["없는 파일.txt", "", "가" * 300, "nul\0.txt"])
def test_a_file_that_cannot_be_opened_says_why(tmp_path, name):
    with pytest.raises(UnreadableFileError) as caught:
        read(tmp_path / name)
    assert "열 수 없습니다" in caught.value.message.ko


def test_a_file_of_200_megabytes_is_refused_before_it_is_read(tmp_path):
    file = tmp_path / "한 줄.txt"
    with file.open("wb") as big:
        big.truncate(200 * 1024 * 1024)
    with pytest.raises(TooLargeError) as caught:
        read(file)
    assert "64MB" in caught.value.message.ko


def test_an_endless_stream_is_refused():
    if not Path("/dev/zero").exists():
        pytest.skip("no /dev/zero here")
    with pytest.raises(TooLargeError):
        read("/dev/zero")


def test_bytes_beyond_the_limit_are_refused():
    with pytest.raises(TooLargeError):
        read(bytes(MAX_BYTES + 1))


def test_every_refusal_is_one_exception_with_two_languages():
    for cause in (
        EmptyFileError(0),
        TooLargeError("가", "a"),
        UnreadableFileError(ValueError("x")),
    ):
        assert isinstance(cause, ReadingError)
        assert cause.message.ko in str(cause)
        assert cause.message.en in str(cause)
        assert "\n" not in str(cause)


@pytest.mark.parametrize("encoding", ["cp949", "utf-16", "utf-8-sig"])
def test_the_encoding_leaves_no_trace(encoding):
    text = "# 보고\n## 현황\n구분\t계\n정원\t22\n"
    plain, other = read(text.encode()), read(text.encode(encoding))
    assert (plain.lines, plain.segments, plain.grids) == (other.lines, other.segments, other.grids)
