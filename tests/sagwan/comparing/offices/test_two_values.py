"""XRP001: one thing counted in two reports with two values."""


def test_one_thing_with_two_numbers(told):
    (found,) = told(
        {"done": "바다 건너 12개 자매도시에 시의 물 관리 경험을 영상으로 알림"},
        {"done": "바다 건너 15개 자매도시에 시의 물 관리 경험을 영상으로 알림"},
    )
    assert (found.rule, found.severity, found.found, found.expected) == (
        "XRP001",
        "warning",
        "12개",
        "15개",
    )
    assert "culture.txt:21 ↔ abroad.txt:21" in found.message.ko
    assert "culture.txt:21 ↔ abroad.txt:21" in found.message.en
    assert found.file == "culture.txt"


def test_the_same_words_the_same_unit_and_the_same_day_leave_no_other_reading(told):
    text = "바다 건너 자매도시에서 물 관리를 배우러 온 공무원은 모두 {}명('23. 3. 31. 기준)"
    (found,) = told({"done": text.format(140)}, {"done": text.format(141)})
    assert (found.severity, found.certainty) == ("error", "certain")


def test_another_day_is_another_count(told):
    text = "바다 건너 자매도시에서 물 관리를 배우러 온 공무원은 모두 {}명('23. {}. 기준)"
    assert told({"done": text.format(140, "2. 28")}, {"done": text.format(141, "3. 31")}) == []


def test_the_same_number_of_two_groups_is_no_contradiction(told):
    assert (
        told(
            {"done": "바다 건너 12개 자매도시에 시의 물 관리 경험을 영상으로 알림"},
            {"done": "바다 건너 12개 회원도시에 시의 물 관리 경험을 영상으로 알림"},
        )
        == []
    )


def test_a_number_cut_is_the_same_number(told):
    assert (
        told(
            {"done": "물 관리 체험관을 다녀간 외국인 관람객이 올해 들어 950만명에 이름"},
            {"done": "물 관리 체험관을 다녀간 외국인 관람객이 올해 들어 9,505,868명에 이름"},
        )
        == []
    )


def test_what_each_office_says_of_its_own_people_is_no_contradiction(told):
    assert told({}, {}) == []


TABLE = """국제 회의 개최 현황 정리

【 국제 회의 개최 현황 ('23. 3. 31. 기준) 】

구 분\t횟수\t참가국
계\t{}
상반기\t8\t21
하반기\t5\t19
특별\t2\t7"""


def test_one_table_printed_by_two_offices(told):
    found = told({"done": TABLE.format("15\t47")}, {"done": TABLE.format("16\t47")})
    assert [(one.rule, one.found, one.expected) for one in found] == [("XRP001", "15", "16")]


def test_a_table_with_mostly_other_numbers_is_another_table(told):
    other = TABLE.format("31\t40").replace("8\t21", "9\t12").replace("5\t19", "22\t28")
    assert told({"done": TABLE.format("15\t47")}, {"done": other}) == []
