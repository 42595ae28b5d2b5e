"""E4: contracts and MOUs: a checklist, consent where the city is bound, yearly counts."""

from playwright.sync_api import expect

SINCE, UNTIL = "2019-01-01", "2020-04-10"


def test_yearly_counts_by_six_kinds_are_computed(sign_in, read_table):
    sign_in("boram")
    yearly = {row[0]: row[1:8] for row in read_table("contract-review", "yearly", SINCE, UNTIL)}
    assert yearly["2019"] == "375 24 5 107 9 43 187".split()
    assert yearly["2020"] == "86 7 1 26 1 20 31".split()


def test_an_agreement_that_binds_the_city_needs_the_consent_of_the_council(sign_in, city):
    clerk = sign_in("boram")
    clerk.goto(f"{city}/dockets/contract-review/new/")
    clerk.get_by_label("제목").fill("공원 조성 업무협약")
    clerk.get_by_label("담당 부서").select_option("planning-office/planning")
    clerk.get_by_label("구분").select_option("preview")
    clerk.get_by_label("상대방").fill("아무개 공사")
    clerk.get_by_role("button", name="접수하기").click()
    case = clerk.url
    expect(clerk.locator("section[aria-labelledby=check-title] li")).to_have_count(6)
    clerk.get_by_role("link", name="접수", exact=True).click()
    clerk.get_by_role("button", name="접수").click()
    clerk.get_by_role("link", name="동의 불필요·심사 완료").click()
    clerk.get_by_label("의견").first.fill("부지 사용료를 받지 않는 조항이 있음")
    clerk.get_by_role("button", name="동의 불필요·심사 완료").click()
    expect(clerk.get_by_role("alert")).to_be_visible()
    clerk.goto(case)
    clerk.get_by_role("link", name="동의 필요", exact=True).click()
    clerk.get_by_label("의견").first.fill("부지 사용료를 받지 않는 조항이 있음")
    clerk.get_by_label("의무부담·권리포기").select_option("yes")
    clerk.get_by_role("button", name="동의 필요").click()
    expect(clerk.locator(".course [aria-current]")).to_have_text("의회 동의 필요")
