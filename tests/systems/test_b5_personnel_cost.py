"""B5: total personnel cost of institutions: the cap of a year, who is above it, its checks."""

from playwright.sync_api import expect

BOARD = "/figures/personnel-cost/"


def test_the_cap_is_what_policy_and_seniority_allow_together(sign_in, city):
    page = sign_in("saebom")
    page.goto(f"{city}{BOARD}")
    cards = page.locator(".stats dd").all_inner_texts()
    assert [card.strip() for card in cards] == ["4.2%", "2.8%", "1.4%"]
    page.locator(".stats a").first.click()
    expect(page.locator(".sumline")).to_contain_text("2.8 + 1.4 = 4.2%")


def test_checks_and_deductions_stand_beside_the_year_before(sign_in, city):
    page = sign_in("saebom")
    page.goto(f"{city}{BOARD}")
    years = page.locator("section[aria-labelledby=years-title] tbody")
    checks = years.locator("tr", has_text="점검 횟수").locator("td").all_inner_texts()
    deduction = years.locator("tr", has_text="감점").locator("td").all_inner_texts()
    assert [cell.strip() for cell in checks] == ["1회", "2회"]
    assert [cell.strip() for cell in deduction] == ["1.0점", "3.0점"]


def test_what_the_result_weighs_for_each_person_is_told(sign_in, city):
    page = sign_in("saebom")
    page.goto(f"{city}{BOARD}")
    weights = page.locator("section[aria-labelledby=weights-title] tbody tr")
    told = [
        [cell.strip()[:4] for cell in row.locator("td").all_inner_texts()] for row in weights.all()
    ]
    assert told[0] == ["70%", "20%", "40%", "100%"]
    assert [told[1][0], *told[1][2:]] == ["75%", "40%", "100%"]


def test_institutions_and_those_whose_heads_are_heard_are_counted(sign_in, city):
    page = sign_in("saebom")
    page.goto(f"{city}{BOARD}")
    total = page.locator("section[aria-labelledby=counts-title] tbody tr").first
    assert [cell.strip() for cell in total.locator("td").all_inner_texts()] == ["24", "5"]


def test_an_institution_that_plans_more_than_the_cap_is_flagged(sign_in, city):
    page = sign_in("maru")
    rows = ["measure,subject,since,as_of,value,unit"]
    for unit, rate in (("seoul-institute", "4.9"), ("university-of-seoul", "4.2")):
        rows.append(f"personnel-cost.planned_rate,{unit},2020-01-01,2020-12-31,{rate},%")
    page.goto(f"{city}/figures/import/")
    file = {"name": "plans.csv", "mimeType": "text/csv", "buffer": "\n".join(rows).encode()}
    page.set_input_files("input[type=file]", file)
    page.get_by_role("button", name="넣기").click()
    expect(page.get_by_role("status")).to_contain_text("새 값 2개")
    page.goto(f"{city}{BOARD}?on=2020-06-30")
    plans = page.locator("section[aria-labelledby=plans-title] tbody tr")
    expect(plans.first).to_contain_text("서울연구원")
    expect(plans.first).to_contain_text("한도를 0.7%p 넘음")
    expect(plans.nth(1)).to_contain_text("한도 안")
