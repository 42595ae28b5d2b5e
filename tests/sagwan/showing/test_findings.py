"""Findings as text."""

from dataclasses import replace

from sagwan.facts import Alternative
from sagwan.showing.findings import Page, write_findings

KOREAN = """\
2024/보고.txt:4:17: DIF001 잔액이 다릅니다.
    ✕ 오류 │ 행사운영비  9000  3500  6500
           │                         ^^^^
      계산 │ 6,500 ≠ 9,000 − 3,500 = 5,500
   고칠 칸 │ 6500 → 5,500             4줄 · 행사운영비 잔액
    아니면 │ 9000 → 10,000            4줄 · 행사운영비 예산액
    고치기 │ 6500 → 5500
    되풀이 │ 지난 보고서에도 같은 잘못 (지난보고.txt:12)

2024/보고.txt:5:3: WRD001 설명회가 <몇> 번입니까?
    ? 질문 │ ○ 설명회를 <3>회 열고 약 120명이 참여
           │   ^^^^^^^^^^^^^^

오류 1 · 질문 1
수치 5개 가운데 3개를 검산했습니다 (60%).
검산하지 못한 수치
      1  견줄 수치가 없음
      1  어림수
"""


def test_a_finding_is_a_line_to_follow_the_line_itself_and_its_arithmetic(checked):
    assert write_findings([checked], Page()) == KOREAN


def test_english_says_the_same(checked):
    text = write_findings([checked], Page("en"))
    assert text.startswith("2024/보고.txt:4:17: DIF001 The remainder differs.\n   ✕ error │")
    assert "in the earlier report too: 지난보고.txt:12" in text
    assert "3 of 5 figures were tested (60 %)." in text


def test_brief_is_one_line_each(checked):
    lines = write_findings([checked], Page(brief=True)).splitlines()
    assert lines == [
        "2024/보고.txt:4:17: DIF001 잔액이 다릅니다.",
        "2024/보고.txt:5:3: WRD001 설명회가 <몇> 번입니까?",
    ]


def test_colour_changes_nothing_but_colour(checked):
    coloured = write_findings([checked], Page(colour=True))
    bare = coloured
    for code in ("0", "1", "2", "1;31", "1;33", "33", "36", "32"):
        bare = bare.replace(f"\x1b[{code}m", "")
    assert bare == KOREAN
    assert coloured != KOREAN


def test_many_cells_that_could_be_wrong_are_counted(checked, wrong_sum):
    many = replace(wrong_sum, alternatives=tuple(Alternative("F1", str(i)) for i in range(9)))
    result = replace(checked.result, discrepancies=(many,))
    assert "… 그 밖에 3곳" in write_findings([replace(checked, result=result)], Page())


def test_a_warning_does_not_claim_that_its_relation_is_broken(checked, wrong_sum):
    doubt = replace(wrong_sum, severity="warning", certainty="likely")
    result = replace(checked.result, discrepancies=(doubt,))
    text = write_findings([replace(checked, result=result)], Page())
    assert "6,500 = 9,000 − 3,500" in text
    assert "맞는 값" not in text  # the cell to mend says it


def test_several_files_are_counted_together(checked, clean):
    text = write_findings([checked, clean], Page())
    assert "보고서 2건: 오류 1 · 질문 1" in text
    assert "수치 10개 가운데 8개" in text
    assert text.startswith("━━ 2024/보고.txt  오류 1 · 질문 1\n\n2024/보고.txt:4:17:")
    assert "━━ 보고.txt  ✓ 검산한 5개에서 틀린 곳을 찾지 못했습니다 (수치 5개 중)\n" in text


def test_nothing_wrong_is_said(clean):
    assert write_findings([clean], Page()).startswith("✓ 검산한 5개에서 틀린 곳을 찾지")


def test_bytes_that_were_no_text_can_be_printed(checked, wrong_sum):
    broken = replace(wrong_sum, message=replace(wrong_sum.message, ko="\udcff"))
    result = replace(checked.result, discrepancies=(broken,))
    write_findings([replace(checked, result=result)], Page()).encode("utf-8")


def test_an_expected_value_that_nothing_else_tells_is_told(checked, wrong_sum):
    bare = replace(wrong_sum, alternatives=(), fix=None, relation=None)
    result = replace(checked.result, discrepancies=(bare,))
    assert "맞는 값 │ 5,500" in write_findings([replace(checked, result=result)], Page())
