"""E3: investment reviews: outcomes and lead times computed, the threshold of the law, 12 + 3."""

import re

from playwright.sync_api import expect

SINCE, UNTIL = "2020-01-01", "2020-04-10"


def test_outcomes_and_lead_times_are_computed(sign_in, read_table):
    sign_in("boram")
    outcomes = {
        row[0]: row[1:3] for row in read_table("investment-review", "outcomes", SINCE, UNTIL)
    }
    assert outcomes["적정"] == ["10", "20.8"]
    assert outcomes["조건부추진"] == ["22", "45.8"]
    assert outcomes["재검토"] == ["3", "6.3"]
    assert outcomes["반려·철회"] == ["13", "27.1"]
    assert outcomes["계"][0] == "48"
    [lead] = read_table("investment-review", "lead", SINCE, UNTIL)
    assert lead[1] == "35"
    assert 0 < float(lead[3]) < 60  # as it was before reviews were to take thirty days


def test_fifteen_members_sit_in_march_may_july_and_september(sign_in, city):
    page = sign_in("boram")
    page.goto(f"{city}/committees/investment-review/")
    facts = page.locator(".facts dd").all_inner_texts()
    assert facts[0].split() == ["15", "/", "15"]
    assert facts[1].split() == ["12", "·", "3"]
    expect(page.locator("section[aria-labelledby=rules-title]")).to_contain_text("3·5·7·9월")


def test_below_four_billion_won_nothing_is_reviewed(sign_in, city):
    page = sign_in("maru")
    page.goto(f"{city}/dockets/investment-review/new/")
    page.get_by_label("제목").fill("작은 도서관 새로 짓기")
    page.get_by_label("담당 부서").select_option("planning-office/planning")
    page.get_by_label("총사업비").fill("3900000000")
    page.get_by_label("사업 목적").fill("가까운 곳에서 책을 읽게 함")
    page.get_by_role("button", name="접수하기").click()
    page.get_by_role("link", name=re.compile("접수·사전 검토")).click()
    page.get_by_label("심사 구분").select_option("regular")
    page.get_by_role("button", name="접수·사전 검토").click()
    expect(page.get_by_role("alert")).to_contain_text("기준보다 적습니다")
