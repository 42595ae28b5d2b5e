"""E1: an appeal runs from receipt to its published decision; the yearly table is computed."""

import re

from playwright.sync_api import expect

SINCE, UNTIL = "2017-01-01", "2020-04-06"


def test_the_tables_of_the_report_are_computed_from_appeals_and_sittings(sign_in, read_table):
    sign_in("boram")
    yearly = read_table("appeal", "yearly", SINCE, UNTIL)
    assert [row for row in yearly if row[0] in ("2017", "2020")] == [
        ["2017", "1,329", "24", "55.4"],
        ["2020", "508", "7", "72.6"],
    ]
    examined = read_table("appeal", "examined", SINCE, UNTIL)
    assert [row[-1] for row in examined] == ["16.2", "18.8", "21.9", "25.3"]


def test_an_appeal_runs_from_receipt_to_a_decision_published_without_names(
    sign_in, city, today, browser
):
    clerk = sign_in("boram")
    clerk.goto(f"{city}/dockets/appeal/new/")
    clerk.get_by_label("사건명").fill("과징금 부과 처분 취소")
    clerk.get_by_label("청구 취지").fill("처분을 취소할 것")
    clerk.get_by_label("처분 분야").select_option("food")
    clerk.get_by_label("피청구인").fill("아무개 구청장")
    clerk.get_by_role("button", name="접수하기").click()
    case = clerk.url
    number = clerk.locator("header .faint").first.inner_text().split()[0]
    take(clerk, case, "답변서 요구")
    clerk.goto(case)
    clerk.get_by_role("link", name="답변서 제출", exact=True).click()
    clerk.get_by_label("답변서 요지").fill("적법함")
    clerk.get_by_label("무엇이 보여 주는지").fill("답변서")
    clerk.get_by_label("증빙 날짜").fill(f"{today}")
    clerk.get_by_role("button", name="답변서 제출").click()
    sitting = hold_sitting(clerk, city, today, number)
    clerk.get_by_role("link", name="안건 의결하기").click()
    clerk.get_by_label("재결 요지", exact=True).fill("처분이 지나쳐 취소함")
    clerk.locator("tbody select").select_option("uphold")
    clerk.get_by_role("button", name=re.compile("고른 것 처리")).click()
    expect(clerk.get_by_role("status")).to_contain_text("1건을 처리했습니다")
    clerk.goto(case)
    clerk.get_by_role("link", name="재결례 공개").click()
    clerk.get_by_label("공개 범위").fill("이름과 주소를 지움")
    clerk.get_by_role("button", name="재결례 공개").click()
    expect(clerk.locator(".course [aria-current]")).to_have_text("인용")
    publish_now(sign_in("maru"), city)
    visitor = browser.new_page()
    visitor.goto(sitting)
    assert visitor.url.startswith(f"{city}/open/ko/sittings/")
    expect(visitor.locator("tbody")).to_contain_text("처분이 지나쳐 취소함")
    assert number in visitor.content()
    assert "아무개" not in visitor.content()
    assert "과징금" not in visitor.content()
    visitor.close()


def publish_now(page, city):
    """Have the copy of the public made anew."""
    page.goto(f"{city}/publishing/")
    page.get_by_role("button", name="지금 공개").click()


def take(page, case, name):
    """Take a step that needs nothing."""
    page.goto(case)
    page.get_by_role("link", name=name, exact=True).click()
    page.get_by_role("button", name=name).click()


def hold_sitting(page, city, today, number):
    """Plan a sitting today, draw it, put the case on it, open it; gives its address."""
    page.goto(f"{city}/committees/administrative-appeals/?year={today.year}")
    page.get_by_label("수시 회의 날짜").fill(f"{today}")
    page.get_by_label("여는 까닭").fill("기한이 가까움")
    page.get_by_role("button", name="수시 회의 잡기").click()
    page.locator("#sittings tbody a").first.click()
    page.get_by_role("button", name="위원 추첨").click()
    page.get_by_label("사건번호").last.fill(number)
    page.get_by_role("button", name="안건에 올리기").click()
    page.get_by_label("회의를 이끄는 위원").select_option(index=1)
    page.get_by_role("button", name="개회").click()
    return page.url.partition("#")[0]
