"""DAT002 on stretches that run backwards, steps joined by arrows and lists of dated steps."""

COVER = "주요업무보고\n\n2020. 4.\n\n나루과\n\n"


def test_a_stretch_that_ends_before_it_starts_is_an_error(faults):
    line = "○ 공고 : '20. 5. 11. ~ '20. 4. 25."
    assert faults("DAT002", COVER + line) == [(7, "error", "'20. 5. 11. ~ '20. 4. 25.", None)]


def test_an_end_without_year_may_lie_in_the_next_year(faults):
    for line in ("○ 동절기 : '19. 12월~2월", "○ 축제 : 9.28~10.5", "○ 공사 : '19. 12. ~ '20. 2."):
        assert faults("DAT002", COVER + line) == []


def test_an_end_that_needs_most_of_a_year_is_a_question(faults):
    assert faults("DAT002", COVER + "○ 접수 : 4. 20. ~ 4. 10.") == [
        (7, "warning", "4. 20. ~ 4. 10.", None)
    ]


def test_a_night_is_no_fault_but_a_day_round_is_a_question(faults):
    assert faults("DAT002", COVER + "○ 당직 : 18:00~09:00, 상영 : 23:15 ~ 24:25") == []
    assert faults("DAT002", COVER + "○ 회의 : 15:00~14:00") == [(7, "warning", "15:00~14:00", None)]


def test_steps_joined_by_arrows_follow_each_other(faults):
    text = COVER + "○ 접수('20. 3. 2.) → 심사('20. 3. 1.) → 선정('20. 3. 5.)"
    assert faults("DAT002", text) == [(7, "warning", "'20. 3. 1.", None)]


def test_an_arrow_that_tells_of_a_change_is_left_alone(faults):
    assert faults("DAT002", COVER + "○ 준공 시기 변경 : '20. 8월 → '20. 5월") == []


def test_one_step_out_of_place_in_a_list_is_a_question(faults):
    steps = ("'20. 1. 4.", "'20. 1. 20.", "'20. 1. 15.", "'20. 2. 24.", "'20. 3. 1.")
    text = COVER + "□ 추진경과\n" + "\n".join(f" ○ {step} : 나루 회의" for step in steps)
    assert faults("DAT002", text) == [(10, "warning", "'20. 1. 15.", None)]


def test_a_list_without_order_is_left_alone(faults):
    steps = ("'20. 3. 4.", "'20. 1. 20.", "'20. 4. 15.", "'20. 2. 24.", "'20. 3. 1.")
    text = COVER + "□ 추진경과\n" + "\n".join(f" ○ {step} : 나루 회의" for step in steps)
    assert faults("DAT002", text) == []
