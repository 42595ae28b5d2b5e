"""E2: lawsuits carried over and new, won by the rule of half the claim; tables are computed."""

from playwright.sync_api import expect

SINCE, UNTIL = "2018-01-01", "2020-03-31"


def test_three_years_of_lawsuits_are_computed_with_their_win_rates(sign_in, read_table):
    sign_in("boram")
    yearly = {row[0]: row[1:] for row in read_table("lawsuit", "yearly", SINCE, UNTIL)}
    assert [yearly[year][0] for year in ("2018", "2019", "2020")] == ["1,065", "1,082", "676"]
    assert [yearly[year][5] for year in ("2018", "2019", "2020")] == ["73.0", "77.5", "75.8"]
    assert read_table("lawsuit", "average", SINCE, UNTIL)[0][-3:] == ["754", "245", "75.5"]
    running = {row[0]: row[-1] for row in read_table("lawsuit", "running", SINCE, UNTIL)}
    assert {"445", "136"} <= set(running.values())


def test_a_lawsuit_counts_as_won_only_from_half_of_the_claim_on(sign_in, city, today):
    clerk = sign_in("boram")
    clerk.goto(f"{city}/dockets/lawsuit/new/")
    clerk.get_by_label("사건명").fill("손해배상 청구의 소")
    clerk.get_by_label("종류").select_option("civil")
    clerk.get_by_role("button", name="접수하기").click()
    clerk.get_by_role("link", name="승소 확정", exact=True).click()
    clerk.get_by_label("승소 비율").fill("49")
    clerk.get_by_label("무엇이 보여 주는지").fill("판결문")
    clerk.get_by_label("증빙 날짜").fill(f"{today}")
    clerk.get_by_role("button", name="승소 확정").click()
    expect(clerk.get_by_role("alert")).to_contain_text("50% 이상")
    clerk.get_by_label("승소 비율").fill("50")
    clerk.get_by_role("button", name="승소 확정").click()
    expect(clerk.locator(".course [aria-current]")).to_have_text("승소")
