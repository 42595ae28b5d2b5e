"""What a report says was done, looked up by what was promised."""

import pytest

from sagwan.comparing.deeds import Deeds
from sagwan.comparing.laid import lay

FRAME = """주요업무보고

2023. {}.

한빛시 문화예술과

Ⅱ. 주요 업무

1 생활문화 넓히기

□ 추진 {}

○ {}

□ 향후 계획

○ {}
"""
PLAN = "마을 음악회 순회 공연 : '23. 6월"


def deed(understood, done, part="실적", plan=PLAN, before="연습실 12곳 임대"):
    old = understood(FRAME.format(4, "실적", before, plan))
    new = understood(FRAME.format(9, part, done, "문화 상품권 나눔 : '23. 12월"))
    laid = lay(old, new, {})
    return Deeds(laid).find(old.promises[0])


@pytest.mark.parametrize(
    "done",
    [
        "마을 음악회 순회 공연('23. 6. 3.~24.)",
        "마을 음악회를 순회하며 공연하여 1,200명 관람",
        "여름밤 마을 음악회 순회 공연 4회 개최",
    ],
)
def test_what_was_promised_is_known_again(understood, done):
    assert deed(understood, done) is not None


@pytest.mark.parametrize(
    "done",
    [
        "마을 음악회 순회 공연 예정",
        "마을 음악회를 순회 공연하겠음",
        "마을 음악회 순회 공연('23. 12월)",
        "문화 예술인 실태 조사",
    ],
)
def test_what_is_still_to_come_or_another_thing_is_no_deed(understood, done):
    assert deed(understood, done) is None


def test_directions_are_no_deeds(understood):
    assert deed(understood, "마을 음악회 순회 공연", part="방향") is None


def test_what_stood_in_the_old_report_already_is_no_news(understood):
    said = "마을 음악회 순회 공연"
    assert deed(understood, said, before=said) is None


def test_a_name_in_quotes_and_its_date_are_enough(understood):
    plan = "시민이 무대에 오르는 ‘달빛소리주간’ 행사 추진 : '23. 6월"
    found = deed(understood, "‘달빛소리주간’ 기념 합창 경연('23. 6월)", plan=plan)
    assert found is not None
    assert found.is_dated


def test_a_deed_is_given_as_a_promise_without_a_date(understood):
    found = deed(understood, "마을 음악회 순회 공연 4회 개최")
    told = found.as_dict()
    assert (told["text"], told["due"]["text"]) == ("마을 음악회 순회 공연 4회 개최", "")


def test_what_is_still_said_elsewhere_is_mentioned(understood):
    old = understood(FRAME.format(4, "실적", "연습실 12곳 임대", PLAN))
    new = understood(
        FRAME.format(9, "방향", "마을 음악회 순회 공연", "문화 상품권 나눔 : '23. 12월")
    )
    deeds = Deeds(lay(old, new, {}))
    assert deeds.find_mention(old.promises[0]) is not None
