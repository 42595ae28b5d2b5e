"""STA002 on answers that are finished although their status is open."""


def report(status, answer):
    return (
        "# 주요업무보고\n\n2020. 3.\n\n나루과\n\n## Ⅲ. 2019 행정사무감사 처리결과\n\n건의사항\n\n"
        "건의사항\t조치 결과\n"
        f"○ 나루터에 쉴 자리를 놓아 주기 바람 (나루과)\t□ 추진상황 : {status} {answer}\n"
    )


def test_under_way_with_everything_done_is_a_question(findings):
    text = report("추진 중", "□ 추진내용 ○ 나루터 세 곳에 긴 의자 설치를 완료하였음")
    (found,) = findings("STA002", text, "report.md")
    assert (found.holds, found.found) == (False, "추진중")


def test_under_way_with_work_or_plans_left_is_fine(faults):
    answers = (
        "□ 추진내용 ○ 긴 의자 설치를 완료하였음 ○ 그늘막을 고르고 있음",
        "□ 추진내용 ○ 긴 의자 설치 완료 □ 향후계획 ○ 그늘막 설치 : '20. 5월",
        "□ 추진내용 ○ 변경 절차를 밟고 있으며 끝나면 설치를 완료하겠음",
    )
    for answer in answers:
        assert faults("STA002", report("추진 중", answer), "report.md") == []


def test_what_is_said_to_be_done_is_not_tested(findings):
    text = report("추진완료", "□ 추진내용 ○ 긴 의자 설치를 완료하였음")
    assert findings("STA002", text, "report.md") == []
