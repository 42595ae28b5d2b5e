"""SAM002: one thing said twice in the text."""

import pytest


def test_an_amount_told_again_behind_its_own_label_must_be_the_same(faults):
    text = """□ 시범사업

- 20개 기숙학교(6.4.~ 시행) 64,532건 검사

‣ 기숙학교 : {}건 검사 ⇒ 양성 0명
"""
    assert faults("SAM002", text.format("64,532")) == []
    assert faults("SAM002", text.format("64,582")) == [(3, "error", "64,532건", "64,582")]


def test_groups_that_name_the_same_members_have_the_same_count(faults):
    text = """□ 추진내용

- 가온, 나루, 다솜, 라온 등 {}개 해외도시에 정책 설명

- 참석 : 41개 회원도시 (라온, 가온, 다솜, 나루 시장 등)
"""
    assert faults("SAM002", text.format(41)) == []
    assert [f[1] for f in faults("SAM002", text.format(47))] == ["error"]


def test_brackets_that_list_the_same_members_say_the_same_number(faults):
    text = """□ 소통

- 시의회 지도부(의장, 부의장2, 운영위원장)에게 먼저 설명

- 큰 행사에는 지도부(의장, 부의장{}, 운영위원장)도 초청
"""
    assert faults("SAM002", text.format(2)) == []
    assert [f[1] for f in faults("SAM002", text.format(3))] == ["error"]


def test_a_threshold_said_three_times_is_the_same_each_time(faults):
    text = """□ 집행 점검

○ 대규모 투자사업(30억원 이상) 점검

- 30억원 이상 투자사업(55개) 중 더딘 사업 점검

- {}억원 이상 투자사업 집행률 : 13.8%
"""
    assert faults("SAM002", text.format(30)) == []
    assert faults("SAM002", text.format(50)) == [(7, "error", "50억원", "30")]


def test_a_graded_range_begins_and_ends_with_its_list(faults):
    text = "□ 지원\n\n‣ 가구원수별 차등 20~{}만원 (1~2인 20만원, 3~4인 30만원, 5인 이상 40만원)\n"
    assert faults("SAM002", text.format(40)) == []
    assert faults("SAM002", text.format(50)) == [(3, "error", "50만원", "40")]


@pytest.mark.parametrize(
    "text",
    [
        "□ 교육\n\n- 정기교육 3회(상·하반기)\n\n- 정기교육 : 5회\n",
        "□ 지원\n\n○ 50억원 이상 사업 점검\n\n○ 10억원 이상 사업 심사\n",
        "□ 사업\n\n- 도로 사업비 1,234백만원\n\n- 사업비 : 1,235백만원\n",
    ],
)
def test_things_that_only_sound_alike_are_left_alone(faults, text):
    assert [f for f in faults("SAM002", text) if f[1] == "error"] == []
