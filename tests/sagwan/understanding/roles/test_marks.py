"""Signs at the start of a line."""

import pytest

from sagwan.understanding.roles.marks import read_mark


@pytest.mark.parametrize(
    ("text", "kind", "number", "words"),
    [
        ("Ⅰ. 일반현황", "roman", "Ⅰ", "일반현황"),
        ("II. 주요 업무", "roman", "II", "주요 업무"),
        ("III. 2024 감사 처리결과", "roman", "III", "2024 감사 처리결과"),
        ("제2장 재정", "chapter", "2", "재정"),
        ("1 주요 기능", "spaced", "1", "주요 기능"),
        ("10 2024년 투자심사", "spaced", "10", "2024년 투자심사"),
        ("3. 도서관 확충", "dotted", "3", "도서관 확충"),
        ("1-2. 공원 정비", "dashed", "1-2", "공원 정비"),
        ("가. 개요", "hangul", "가", "개요"),
        ("② 둘레길 조성", "circled", "②", "둘레길 조성"),
        ("3] 안내판 정비", "bracketed", "3", "안내판 정비"),
        ("2) 각주", "paren", "2", "각주"),
        ("7", "lone", "7", ""),
        ("□ 향후계획", "box", None, "향후계획"),
        ("ㅇ 예산 확보", "circle", None, "예산 확보"),
        ("m 예산 확보", "circle", None, "예산 확보"),
        ("w AI 교육 확대", "circle", None, "AI 교육 확대"),
        ("-「도서관법」 개정", "dash", None, "「도서관법」 개정"),
        ("‣ 시범 운영", "triangle", None, "시범 운영"),
        ("￭ 장소 : 대강당", "dot", None, "장소 : 대강당"),
        ("※ 잠정치", "note", None, "잠정치"),
        ("** 추정", "note", None, "추정"),
        ("[별첨] 세부 일정", "annex", None, "세부 일정"),
    ],
)
def test_a_sign_is_read_with_its_number(text, kind, number, words):
    mark = read_mark(text)
    assert (mark.kind, mark.number, text[mark.after :]) == (kind, number, words)


@pytest.mark.parametrize(
    "text",
    [
        "1,234 56 78",
        "12.5% 증가",
        "4. 16. 9시 현재 확진자",
        "-19 감염",
        "2024년 계획",
        "IOC 총회",
        "소계 3급 5급",
        "- ",
    ],
)
def test_figures_dates_and_words_open_with_no_sign(text):
    assert read_mark(text).kind == ""


@pytest.mark.parametrize(
    "text",
    [
        "【 분야별 현황 】",
        "< '24년 집행 현황 > (단위 : 억원)",
        "〈개관식〉 〈기념 공연〉",
        "(단위: 명)",
        "('24.3.31. 기준)",
        "[괄호 안 : 전년 대비] (단위 : 건)",
        "[표] 부서별 현황",
    ],
)
def test_a_caption_is_a_whole_line(text):
    assert read_mark(text).kind == "caption"


@pytest.mark.parametrize(
    "text", ["(서울형) 돌봄 확대", "[협약] 갱신 추진", "('24.3.31. 현재, 5회 실시)"]
)
def test_brackets_before_a_text_are_no_caption(text):
    assert read_mark(text).kind != "caption"


@pytest.mark.parametrize(
    ("text", "kind"), [("- 3 -", "footer"), ("---", "rule"), ("12 / 40 쪽", "footer")]
)
def test_page_numbers_and_rules_are_told_from_bullets(text, kind):
    assert read_mark(text).kind == kind


def test_a_dash_before_another_sign_is_only_a_lists():
    assert (read_mark("- ※ 잠정치").kind, read_mark("- ※ 잠정치").after) == ("note", 4)
    assert read_mark("- - 시범 운영").after == 4


def test_numbers_of_any_script_are_worth_their_place():
    texts = ["Ⅳ. 현안", "ⅳ. 현안", "IV. 현안", "④ 현안", "❹ 현안", "라. 현안", "1-4 현안", "4 현안"]
    assert [read_mark(text).worth for text in texts] == [4] * len(texts)
