"""NAM002 on titles, words, particles and signs written twice, and on words that only look so."""

import pytest

COVER = "주요업무보고\n\n2020. 4.\n\n나루과\n\nⅠ. 일반현황\n"


def test_a_title_printed_twice_is_a_note_with_a_fix(findings):
    text = (
        COVER
        + "1   주요 기능주요 기능\n\n- 나루를 살핌\n\n2   인력 현황인력 현황 (’20.3.31. 기준)\n"
    )
    found = findings("NAM002", text)
    assert [(f.place.line, f.found, f.expected) for f in found] == [
        (8, "주요 기능주요 기능", "주요 기능"),
        (12, "인력 현황인력 현황", "인력 현황"),
    ]
    assert found[0].fix.with_ == "주요 기능"


@pytest.mark.parametrize(
    ("line", "found", "right"),
    [
        ("○ 필요한 조치를를 취함", "를를", "를"),
        ("○ 현장에서에서 들음", "에서에서", "에서"),
        ("○ 자료 배포: : ’20. 5월", ": :", ":"),
        ("○ 자료 배포:: ’20. 5월", "::", ":"),
        ("○ 자료 배포，， 회의", "，，", ","),
        ("○ 나루를 위한 위한 준비", "위한 위한", "위한"),
        ("○ 갈대 및 및 억새", "및 및", "및"),
    ],
)
def test_what_stands_twice_is_a_note(faults, line, found, right):
    assert faults("NAM002", COVER + line) == [(8, "note", found, right)]


@pytest.mark.parametrize(
    "line",
    [
        "○ 마을을 가꾸고 가을을 기다림, 노을을 봄",
        "○ 시간 12:30, 비율 1:1, 이하 생략:::",
        "○ 하나하나 살핌, 곳곳, 등등, 은은한 불빛, 교과과정, 도도히",
        "○ 추진 추진방향, 소계 소계, 적정 적정",
        "| 구분 | 계 |\n|:---|::|\n| 가 | 1 |",
        "구분\t위한\t위한",
    ],
)
def test_what_only_looks_doubled_is_left_alone(faults, line):
    assert faults("NAM002", COVER + line) == []
