"""Bullets, captions and chapters that head plans as □ 향후계획 does."""

import pytest

from sagwan import read, understand

HEAD = "주요업무보고\n\n2024. 7.\n\n가람과\n\nⅡ. 주요업무\n\n1 숲길 가꾸기\n\n"


def promised(text: str) -> list[str]:
    report = understand(read((HEAD + text).encode(), name="보고.txt"))
    return [promise.text for promise in report.promises]


@pytest.mark.parametrize(
    "head",
    [
        "○ 향후계획",
        "▶ 향후 추진계획",
        "· 향후일정",
        "ㅇ 향후일정",
        "<향후계획>",
        "【추진계획】",
        "[향후 일정]",
    ],
)
def test_points_under_a_head_of_any_sign_are_promises(head):
    text = f"{head}\n - 나무 심기 : 9월\n - 이름표 달기\n"
    assert promised(text) == ["나무 심기", "이름표 달기"]


def test_a_part_ends_where_a_bullet_of_its_head_comes_again():
    text = "○ 향후계획\n - 나무 심기\n○ 기대효과\n - 쉼터 확충\n○ 추진실적\n - 길 다듬기(5월)\n"
    assert promised(text) == ["나무 심기"]


def test_what_stands_behind_the_head_itself_is_planned():
    assert promised("○ (향후계획) 나무 심기, 이름표 달기\n○ (추진실적) 길 다듬기\n") == [
        "나무 심기, 이름표 달기"
    ]
    assert promised("○ 향후계획 : 나무 심기\n○ 추진실적 : 길 다듬기\n") == ["나무 심기"]


CHAPTER = """Ⅲ. 분야별 추진계획

1 나루 가꾸기
○ 쉼터를 늘리고 그늘막 설치
 - 의자 교체
{}
2 갈대 가꾸기
○ 물길 정비
"""


def test_the_bullets_of_a_chapter_of_plans_are_promises():
    assert promised(CHAPTER.format("")) == ["쉼터를 늘리고 그늘막 설치", "의자 교체", "물길 정비"]


def test_a_chapter_whose_works_tell_their_own_plans_is_no_plan_itself():
    text = CHAPTER.format("□ 추진실적\n○ 길 다듬기\n□ 향후계획\n○ 나무 심기\n")
    assert promised(text) == ["나무 심기"]


def test_what_was_once_due_is_no_promise():
    assert promised("□ 추진실적\n○ 6월 완료 예정이었으나 비로 미뤄짐\n") == []
