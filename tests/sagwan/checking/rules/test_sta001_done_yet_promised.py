"""STA001 on answers that promise, and on those that tell of something done."""

import pytest


def report(status, answer):
    return (
        "# 주요업무보고\n\n2020. 3.\n\n나루과\n\n## Ⅲ. 2019 행정사무감사 처리결과\n\n시정 요구사항\n\n"
        "시정 요구사항\t조치결과 및 향후추진계획\n"
        f"○ 나루터 자료의 오탈자를 고쳐 주기 바람 (나루과)\t□ 추진상황 : {status} □ 추진내용 및 향후계획 ○ {answer}\n"
    )


@pytest.mark.parametrize(
    "answer",
    [
        "바로 고치도록 하겠음",
        "바로 고치겠음. 아울러 두 번 살피도록 하겠음",
        "다음 달에 고칠 예정임",
        "더 살필 계획임",
    ],
)
def test_done_with_nothing_but_promises_is_a_warning(faults, answer):
    assert faults("STA001", report("추진완료", answer), "report.md") == [
        (12, "warning", "추진완료", None)
    ]


@pytest.mark.parametrize(
    "answer",
    [
        "모두 고쳐 다시 냈음. 앞으로 두 번 살피도록 하겠음",
        "오탈자 정정 및 재제출",
        "정정한 자료 제출 완료 (2020. 1. 15.)",
        "지난달에 고쳤으며 다시 살피겠음",
    ],
)
def test_done_with_something_done_is_fine(findings, answer):
    assert [f.holds for f in findings("STA001", report("추진완료", answer), "report.md")] == [True]


def test_what_is_not_said_to_be_done_is_not_tested(findings):
    assert findings("STA001", report("추진 중", "바로 고치도록 하겠음"), "report.md") == []
