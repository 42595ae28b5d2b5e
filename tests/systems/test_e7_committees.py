"""E7: a clerk's day with a sitting: drawn by the rule, thirty cases decided by keyboard alone, its
minutes closed and signed; and the rule holds for every sitting that was drawn."""

import re

import pytest
from playwright.sync_api import expect

PANEL = "#panel .panel > li:not(.out)"


@pytest.fixture
def sitting(sign_in, city, today):
    """A sitting of today with its panel drawn and what waits on its agenda."""
    page = sign_in("boram")
    page.goto(f"{city}/committees/administrative-appeals/?year={today.year}")
    page.get_by_label("수시 회의 날짜").fill(f"{today}")
    page.get_by_label("여는 까닭").fill("기다리는 사건이 많음")
    page.get_by_role("button", name="수시 회의 잡기").click()
    page.locator("#sittings tbody a").first.click()
    page.get_by_role("button", name="위원 추첨").click()
    page.get_by_role("button", name=re.compile("기다리는 사건 .*올리기")).click()
    return page


def test_a_clerks_day_with_a_sitting(sitting, decide_by_keyboard):
    page, place = sitting, sitting.url.partition("#")[0]
    expect(page.locator(PANEL)).to_have_count(8)
    sides = page.locator(f"{PANEL} .faint").all_inner_texts()
    assert sum("외부" in one for one in sides) == 6
    assert sum("내부" in one for one in sides) == 2
    draw = page.locator("#panel details.past")
    draw.locator("summary").click()
    expect(draw).to_contain_text("다시 뽑아도 같습니다")
    expect(draw).to_contain_text("임기가 아님")
    assert page.locator("#agenda tbody tr").count() >= 30

    page.locator(f"{PANEL} details summary").first.click()
    page.get_by_label("바꾸는 까닭").first.fill("출장")
    page.get_by_role("button", name="다음 순번과 바꾸기").first.click()
    expect(page.locator("#panel .out")).to_contain_text("출장")
    expect(page.locator(PANEL)).to_have_count(8)

    page.get_by_role("button", name="개회").click()
    expect(page.get_by_role("alert")).to_contain_text("누가 회의를 이끄는지")
    page.get_by_label("회의를 이끄는 위원").select_option(index=1)
    page.get_by_role("button", name="개회").click()
    page.get_by_role("link", name="안건 의결하기").click()
    decide_by_keyboard("f-ruling", "no ground", "기각")

    page.goto(place)
    page.get_by_label("회의 내용").fill("원안대로 의결함")
    page.get_by_role("button", name="회의록 마감").click()
    expect(page.locator("#minutes")).to_contain_text("마감한 그대로입니다")
    page.get_by_role("button", name="간사 서명").click()
    page.get_by_role("button", name="이끈 위원이 종이에 서명함").click()
    expect(page.locator("#minutes")).to_contain_text("종이에 서명")
    assert page.get_by_role("button", name="위원 추첨").count() == 0
    for form, start in (("hwpx", b"PK"), ("pdf", b"%PDF")):
        answer = page.request.get(f"{place}minutes.{form}")
        assert answer.ok
        assert answer.body().startswith(start)


def test_the_rule_holds_for_every_sitting_of_the_sample(sign_in, city):
    page = sign_in("boram")
    for key, outside, inside in (
        ("appeal-2020-04-06", 6, 2),
        ("investment-review-2020-03-26", 12, 3),
        ("entrustment-review-2020-03-19", 7, 2),
    ):
        page.goto(f"{city}/sittings/{key}/")
        sides = page.locator(f"{PANEL} .faint").all_inner_texts()
        assert sum("외부" in one for one in sides) == outside
        assert sum("내부" in one for one in sides) == inside
        page.locator("#panel details.past summary").click()
        expect(page.locator("#panel details.past")).to_contain_text("다시 뽑아도 같습니다")
