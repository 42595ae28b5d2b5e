"""Lines of two encodings in one file are read each in its own."""

import pytest

from sagwan.reading import read
from sagwan.reading.encoding import decode
from sagwan.reading.mixture import decode_mixture

UPPER = "1 인력 현황 (단위 : 명)\n정원 34 · 현원 33\n청 3 · 책 4\n"
LOWER = "2 예산 집행현황\n잔액 12,300천원\n체 5\n"


@pytest.mark.parametrize(("first", "second"), [("utf-8", "cp949"), ("cp949", "utf-8")])
def test_two_files_glued_together_are_read_whole(first, second):
    data = UPPER.encode(first) + LOWER.encode(second) + UPPER.encode(first)
    decoded = decode(data)
    assert decoded.text == UPPER + LOWER + UPPER
    assert decoded.damaged == 0


def test_a_line_within_which_the_encodings_meet_is_read_in_both():
    data = UPPER.encode() + "잔액 ".encode() + "집행\n".encode("cp949") + LOWER.encode("cp949")
    assert decode(data).text == UPPER + "잔액 집행\n" + LOWER


@pytest.mark.parametrize("encoding", ["utf-8", "cp949"])
def test_a_file_in_one_encoding_is_no_mixture(encoding):
    assert decode_mixture((UPPER + LOWER).encode(encoding)) is None


def test_a_damaged_line_makes_no_mixture():
    data = UPPER.encode() + LOWER.encode()[:-6] + b"\xff\n" + UPPER.encode()
    assert decode_mixture(data) is None
    assert decode(data).encoding == "utf-8"


def test_bytes_of_neither_encoding_are_named_with_their_place():
    data = UPPER.encode() + LOWER.encode("cp949") + b"\xff\xff 3\n"
    where = {unread.line: unread.text for unread in read(data).unread}
    assert where == {4: "", 7: "0xFF 0xFF"}


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_a_file_of_two_encodings_says_so_once_and_loses_nothing(mark):
    document = read(mark + (UPPER * 50).encode() + (LOWER * 50).encode("cp949"), name="둘.txt")
    [unread] = document.unread
    assert (unread.line, unread.start, unread.end) == (151, 0, 0)
    assert "150줄은 UTF-8로, 150줄은 CP949로" in unread.reason
    assert "150 lines read as UTF-8, 150 as CP949" in unread.reason
    assert "\n".join(line.text for line in document.lines) + "\n" == UPPER * 50 + LOWER * 50


def test_a_page_of_two_encodings_says_so_at_its_head():
    page = f"<p>{UPPER}</p>".encode() + f"<p>{LOWER}</p>".encode("cp949")
    [unread] = read(page, name="둘.html").unread
    assert unread.line == 1


@pytest.mark.parametrize("encoding", ["utf-8", "cp949"])
def test_a_file_in_one_encoding_says_nothing(encoding):
    assert read((UPPER + LOWER).encode(encoding), name="하나.txt").unread == ()
