"""Letters that were garbled before the file was saved are noticed, real foreign words are not."""

import pytest

from sagwan.reading import read
from sagwan.reading.garbling import GARBLED, is_garbled, name_garbled

LINES = [
    "인력 현황과 주요 업무",
    "정원 34명, 현원 33명",
    "Budget 2020",
    "시민과 함께하는 시정 운영",
]
KOREAN = [1, 2, 4]


@pytest.mark.parametrize(
    ("saved", "taken_for"), [("utf-8", "cp949"), ("cp949", "latin-1"), ("utf-8", "latin-1")]
)
def test_lines_saved_after_a_wrong_reading_are_named(saved, taken_for):
    garbled = [line.encode(saved).decode(taken_for, "replace") for line in LINES]
    found = name_garbled(garbled)
    assert [unread.line for unread in found] == KOREAN
    assert {unread.reason for unread in found} == {GARBLED}


@pytest.mark.parametrize(
    "line",
    [
        *LINES,
        "史官(사관)은 歷史를 적는 사람",
        "大統領 表彰 受賞者 名單",
        "北京市 人民政府 · 東京都",
        "São Paulo, Köln, Malmö",
        "Москва, Санкт-Петербург",
        "○ ‘20. 3월 ∼ ※ ①②③ ㎡ 12±3 ×4",
        "\uf0a0 뷁 \ue000",
    ],
)
def test_korean_and_real_foreign_words_are_left_alone(line):
    assert not is_garbled(line)


def test_of_a_file_garbled_throughout_only_the_first_lines_are_listed():
    garbled = [LINES[0].encode().decode("cp949", "replace")] * 1500
    found = name_garbled(garbled)
    assert "깨진 줄" in found[-1].reason
    assert len(found) < len(garbled)


def test_a_report_that_is_read_tells_of_its_garbled_lines():
    text = "1 인력 현황\n" + "정원과 현원의 변동".encode("cp949").decode("latin-1") + "\n정원 3명\n"
    [unread] = read(text.encode()).unread
    assert (unread.line, unread.reason) == (2, GARBLED)
