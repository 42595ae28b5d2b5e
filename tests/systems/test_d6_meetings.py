"""D6: a member asks for the mayor against a calendar fixed a month ahead, and is told
why it is delayed before it is fixed later; the counts are those that the report gives."""

from datetime import date, timedelta

from playwright.sync_api import expect


def test_a_delay_is_told_to_the_member_before_a_later_day_is_fixed(sign_in, city):
    wanted = date.today() + timedelta(days=10)  # noqa: DTZ011  a day ahead, whatever the zone
    later = wanted + timedelta(days=25)
    page = sign_in("saebom")
    page.goto(f"{city}/council/meetings/")
    expect(page.locator(".days .fixed").first).to_be_visible()
    page.get_by_label("무슨 일로").fill("지역 도서관 건립")
    page.get_by_label("희망일").fill(wanted.isoformat())
    page.get_by_role("button", name="신청하기").click()
    page.locator("#requests-list a, .pile-lines a").first.click()
    case = page.url

    page = sign_in("boram")
    page.goto(f"{case}fix/")
    page.locator("[name=f-planned]").fill(later.isoformat())
    page.get_by_role("button", name="일정 확정").click()
    expect(page.get_by_role("alert")).to_contain_text("까닭을 먼저")
    page.goto(f"{case}arrange/")
    page.get_by_role("button", name="일정 조정 시작").click()
    page.goto(f"{case}delay/")
    page.locator("[name=why]").fill("그 주에는 예산 심의가 잡혀 있습니다")
    page.get_by_role("button", name="지연 사전 양해").click()
    page.goto(f"{case}fix/")
    page.locator("[name=f-planned]").fill(later.isoformat())
    page.get_by_role("button", name="일정 확정").click()

    page = sign_in("saebom")
    page.goto(f"{city}/council/meetings/")
    asked = page.locator(".pile-lines li", has_text="지역 도서관 건립")
    expect(asked).to_contain_text("예산 심의")
    expect(asked).to_contain_text(later.isoformat())
    page.goto(f"{city}/council/?on={later.isoformat()}")
    expect(page.locator("#coming")).to_contain_text("지역 도서관 건립")
    expect(page.locator("#notices")).to_contain_text("예산 심의")


def test_meetings_are_as_many_as_the_report_counts(sign_in, city):
    page = sign_in("boram")
    page.goto(f"{city}/dockets/meeting/statistics/?since=2021-01-01&until=2021-10-31")
    told = " ".join(page.locator("section[aria-labelledby=t-held] tbody").inner_text().split())
    for row in ("현안설명회 5", "간담회 22", "개별면담 11"):
        assert row in told
