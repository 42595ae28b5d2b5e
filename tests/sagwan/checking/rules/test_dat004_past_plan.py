"""DAT004 on plans left from the report before, and on schedules that rightly look back."""

COVER = "주요업무보고\n\n2020. 3.\n\n나루과\n\n□ 향후계획\n"


def test_a_plan_before_the_month_of_the_report_is_a_warning(faults):
    assert faults("DAT004", COVER + "○ 용역 지침 손질 : '20. 2월\n") == [
        (8, "warning", "'20. 2월", None)
    ]
    assert faults("DAT004", COVER + "○ 위원회 구성 및 위원 위촉('20. 1월)\n") == [
        (8, "warning", "'20. 1월", None)
    ]


def test_a_plan_of_this_month_or_later_is_tested_and_holds(findings):
    text = COVER + "○ 용역 지침 손질 : '20. 3월\n○ 위원 위촉 : '20. 4월 ~\n○ 점검 : '20. 1~6월\n"
    assert all(found.holds for found in findings("DAT004", text))


def test_what_was_done_or_goes_on_is_left_alone(faults):
    for line in ("○ 지침 손질 완료 : '20. 2월\n", "○ 현장방문 : 연중 계속\n"):
        assert faults("DAT004", COVER + line) == []


def test_steps_of_a_schedule_may_be_over(faults):
    text = COVER + "○ ’20. 1. : 기본계획 수립\n○ ’20. 5. : 용역 발주\n○ ’20. 9. : 착공\n"
    assert faults("DAT004", text) == []


def test_a_date_inside_the_sentence_is_not_its_time(faults):
    assert faults("DAT004", COVER + "○ ’19년 방문이 많았던 나루터 열 곳을 골라 영상 제작\n") == []


def test_a_report_without_month_is_not_tested(findings):
    assert findings("DAT004", "□ 향후계획\n○ 용역 지침 손질 : 2월\n") == []
