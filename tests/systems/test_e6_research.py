"""E6: research contracts: reviewed each month, drawn from the block fund, results told to all."""

from playwright.sync_api import expect

SINCE, UNTIL = "2020-01-01", "2020-04-10"


def test_outcomes_and_the_block_fund_are_computed(sign_in, read_table):
    sign_in("boram")
    outcomes = {row[0]: row[1] for row in read_table("research-review", "outcomes", SINCE, UNTIL)}
    assert (outcomes["적정"], outcomes["부적정"]) == ("10", "4")
    assert read_table("research-review", "block", SINCE, UNTIL) == [["2020", "6", "1,076"]]


def test_thirty_nine_experts_of_eleven_fields_review_each_month(sign_in, city):
    page = sign_in("boram")
    page.goto(f"{city}/committees/research-review/")
    facts = page.locator(".facts dd").all_inner_texts()
    assert facts[1].split() == ["39", "·", "0"]
    assert facts[3].strip() == "11"
    expect(page.locator("section[aria-labelledby=rules-title]")).to_contain_text("매월")


def test_everybody_sees_the_results_of_a_sitting(page, city):
    page.goto(f"{city}/committees/research-review/")
    assert "/open/ko/sittings/" in page.url  # the copy, which passed the gate
    page.get_by_role("link", name="2020. ").first.click()
    expect(page.locator("tbody tr")).to_have_count(7)
    told = page.locator("tbody").inner_text()
    assert "적정" in told
    assert "건수로만 보고됨" not in told  # what it is for is not declared public


def test_staff_research_and_evaluations_have_dockets_of_their_own(sign_in, city):
    page = sign_in("boram")
    for key in ("staff-research", "research-evaluation"):
        page.goto(f"{city}/dockets/{key}/rules/")
        assert page.locator("table tbody tr").count() >= 2
