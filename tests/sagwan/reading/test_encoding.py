"""Bytes become text in the encoding that fits them."""

import pytest

from sagwan.reading.encoding import decode
from sagwan.reading.errors import NotTextError

REPORT = "Ⅰ. 일반 현황\n\n정원 34명 · 현원 33명 (’21. 10. 31. 기준)\n 집행률 49.2%\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp949"]
)
def test_a_report_reads_the_same_in_every_encoding(encoding):
    text = "Ⅰ. 일반 현황\n정원 34명 · 현원 33명\n 집행률 49.2%\n" * 3
    assert decode(text.encode(encoding)).text == text


def test_bytes_of_utf8_win_over_a_wrong_declaration():
    page = '<meta charset="euc-kr"><p>뚝섬 한강공원</p>'
    assert decode(page.encode()).text == page


def test_a_declared_korean_charset_is_believed_where_the_bytes_allow_it():
    page = '<meta charset="EUC-KR"><p>가</p>'
    decoded = decode(page.encode("cp949"))
    assert (decoded.text, decoded.encoding) == (page, "cp949")


def test_syllables_beyond_the_common_ones_are_read_from_cp949():
    assert decode("뷁 똠방각하 펲시".encode("cp949")).text == "뷁 똠방각하 펲시"


def test_a_file_cut_inside_a_character_stays_utf8():
    decoded = decode(REPORT.encode() + "률".encode()[:2])
    assert (decoded.encoding, decoded.damaged) == ("utf-8", 2)
    assert decoded.text.startswith("Ⅰ. 일반 현황")


def test_a_cp949_file_cut_inside_a_character_stays_cp949():
    decoded = decode("일반 현황과 주요 업무 보고".encode("cp949")[:-1])
    assert (decoded.encoding, decoded.damaged) == ("cp949", 1)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_the_second_half_of_a_utf16_file_is_read_from_its_odd_byte_on(encoding):
    data = (REPORT * 20).encode(encoding)
    half = data[len(data) // 2 + 1 | 1 :]
    decoded = decode(half)
    assert "정원 34명 · 현원 33명" in decoded.text
    assert decoded.damaged == 1


def test_the_first_half_of_a_utf16_file_loses_its_last_character_only():
    data = REPORT.encode("utf-16")
    decoded = decode(data[: len(data) // 2 | 1])
    assert decoded.text[:-1] == REPORT[: len(decoded.text) - 1]
    assert decoded.damaged == 1


def test_loose_letters_of_a_mac_are_joined_into_syllables():
    assert decode("현황".encode()).text == "현황"


def test_noise_is_no_text():
    noise = bytes((n * 7919 + n * n) % 256 for n in range(4000))
    with pytest.raises(NotTextError):
        decode(noise)


def test_a_few_control_characters_do_not_make_text_noise():
    assert decode("정원\x02 34명\x00 현원 33명".encode()).text == "정원\x02 34명\x00 현원 33명"


def test_one_wrong_byte_in_a_long_report_changes_nothing_else():
    data = (REPORT * 3000).encode()
    middle = len(data) // 2
    decoded = decode(data[:middle] + b"\xff" + data[middle:])
    assert decoded.encoding == "utf-8"
    assert decoded.damaged <= 4


def test_a_long_cp949_report_is_told_by_its_first_odd_bytes():
    text = "Report of the city\n" * 5000 + "정원 스물두 명\n" * 5000
    assert decode(text.encode("cp949")).text == text


def test_half_of_the_bytes_being_wrong_is_no_text():
    with pytest.raises(NotTextError):
        decode(("가".encode() + b"\xff\xff") * 5000)
