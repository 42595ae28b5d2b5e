"""E5: entrusted services: reviews of each kind, eight sittings a year, experts drawn by lot."""

from playwright.sync_api import expect


def test_reviews_are_counted_by_kind(sign_in, read_table):
    sign_in("boram")
    kinds = read_table("entrustment-review", "kinds", "2020-01-01", "2020-04-10")
    assert [row[1] for row in kinds] == ["13", "14", "6", "33"]


def test_the_committee_sits_eight_times_a_year(sign_in, city, today):
    page = sign_in("boram")
    year = today.year + 1
    page.goto(f"{city}/committees/entrustment-evaluation/?year={year}")
    page.get_by_role("button", name="정기 회의 8회 잡기").click()
    expect(page.locator("#sittings tbody tr")).to_have_count(8)


def test_two_experts_of_a_hundred_are_drawn_for_an_inspection(sign_in, city, today):
    page = sign_in("boram")
    page.goto(f"{city}/committees/public-audit-experts/?year={today.year}")
    assert page.locator(".facts dd").first.inner_text().split() == ["100", "/", "100"]
    page.get_by_label("수시 회의 날짜").fill(f"{today}")
    page.get_by_label("여는 까닭").fill("복지관 지도점검")
    page.get_by_role("button", name="수시 회의 잡기").click()
    page.locator("#sittings tbody a").first.click()
    page.get_by_role("button", name="위원 추첨").click()
    expect(page.locator("#panel .panel > li")).to_have_count(2)
    page.locator("#panel details.past summary").click()
    expect(page.locator("#panel details.past")).to_contain_text("다시 뽑아도 같습니다")
    expect(page.locator("#panel details.past li")).to_have_count(3)  # whose terms are over


def test_evaluations_audits_and_inspections_have_dockets_of_their_own(sign_in, city):
    page = sign_in("boram")
    for key in ("entrusted-service", "entrustment-evaluation", "entrustment-audit"):
        page.goto(f"{city}/dockets/{key}/rules/")
        assert page.locator("table tbody tr").count() >= 2
