"""B3: budget and execution by unit and item, by account and year, in the unit of each table."""

import re

from playwright.sync_api import expect

SECRETARIAT = "/figures/budget/?unit=mayors-secretariat&on="
OFFICE = "/figures/budget/?unit=planning-office&on=2020-04-20"

# 예산액, 집행액, 잔액, 집행률 of the secretariat in all, and of its two items, in 천원.
SPENDING = {
    "2019-03-31": (
        "357,200 87,182 270,018 24.4%",
        "277,200 58,964 218,236 21.3%",
        "80,000 28,218 51,782 35.3%",
    ),
    "2020-01-31": (
        "357,200 56,732 300,468 15.9%",
        "277,200 52,661 224,539 19.0%",
        "80,000 4,071 75,929 5.1%",
    ),
    "2020-03-31": (
        "357,200 103,358 253,842 28.9%",
        "277,200 83,288 193,912 30.0%",
        "80,000 20,070 59,930 25.1%",
    ),
    "2021-10-31": (
        "337,200 165,970 171,230 49.2%",
        "277,200 143,266 133,934 51.7%",
        "60,000 22,704 37,296 37.8%",
    ),
}
# The planning office's budget in 백만원: last year (projects), this year (projects), change.
SIZES = """
합계 3,654,786 (80) 1,610,029 (75) −2,044,757
일반회계 1,247,406 (59) 602,275 (58) −645,131
기획담당관 1,152 (3) 1,135 (2) −17
조직담당관 87,315 (11) 104,073 (12) 16,758
평가담당관 1,948 (5) 2,579 (5) 631
법무담당관 778 (3) 758 (3) −20
법률지원담당관 5,732 (2) 6,369 (2) 637
협력상생담당관 3,386 (3) 3,976 (3) 590
예산담당관 289,587 (3) 268,345 (3) −21,242
재정균형발전담당관 844,837 (11) 202,455 (10) −642,382
공기업담당관 814 (4) 945 (4) 131
국제교류담당관 5,995 (7) 6,015 (7) 20
해외도시협력담당관 5,862 (7) 5,625 (7) −237
특별회계 93,546 (0) 76,032 (0) −17,514
예산담당관 93,546 (0) 76,032 (0) −17,514
기금 2,313,834 (21) 931,722 (17) −1,382,112
재정투융자기금 1,050,470 (0) 481,442 (0) −569,028
감채기금 1,248,062 (0) 435,358 (0) −812,704
대외협력기금 14,231 (21) 13,747 (17) −484
지역개발기금 1,071 (0) 1,175 (0) 104
"""


def first_line(text):
    return " ".join(re.split(r"\n", text.strip())[0].split())


def read_lines(page, table):
    """Each line of a table as one string."""
    return [
        " ".join(map(first_line, line.locator("th, td").all_inner_texts()))
        for line in page.locator(f"{table} tbody tr").all()
    ]


def test_the_execution_of_the_secretariat_stands_to_the_digit_on_each_date(sign_in, city):
    page = sign_in("saebom")
    for day, wanted in SPENDING.items():
        page.goto(f"{city}{SECRETARIAT}{day}")
        lines = page.locator("section[aria-labelledby=spending-title] tbody tr")
        found = [
            " ".join(map(first_line, line.locator("td").all_inner_texts()[:4]))
            for line in lines.all()
        ]
        assert tuple(found) == wanted, day


def test_a_rate_that_is_wrong_in_print_stands_corrected_with_what_was_printed(sign_in, city):
    page = sign_in("saebom")
    page.goto(f"{city}{SECRETARIAT}2020-03-31")
    cell = page.locator("tbody tr", has_text="기관운영업무추진비").locator("td").nth(3)
    expect(cell.locator(".fig")).to_have_text("30.0%")
    expect(cell.locator("s")).to_have_text("30.1%")
    expect(cell.locator(".why")).to_contain_text("견본 보고서 002, 36행 · 83,288 ÷ 277,200")
    page.goto(f"{city}/figures/disagreements/")
    expect(page.locator("tbody tr", has_text="기관운영업무추진비")).to_contain_text("30.0%")


def test_accounts_divisions_and_funds_stand_beside_last_year_to_the_digit(sign_in, city):
    page = sign_in("saebom")
    page.goto(f"{city}{OFFICE}")
    found = read_lines(page, "section[aria-labelledby=size-title]")
    assert found == SIZES.strip().splitlines()
    expect(page.locator("section[aria-labelledby=size-title]")).to_contain_text("단위: 백만원")


def test_units_of_money_meet_in_that_of_the_table(sign_in, city):
    page = sign_in("saebom")
    page.goto(f"{city}{OFFICE}")
    lines = page.locator("section[aria-labelledby=spending-title] tbody tr")
    expect(lines.filter(has_text="소송 수행")).to_contain_text("5,257,000")
    expect(lines.filter(has_text="행정심판위원회 운영")).to_contain_text("294,464")
    page.goto(f"{city}/figures/measure/budget.size/?unit=planning-office&on=2020-04-20")
    expect(page.locator("main")).to_contain_text("16,100억원")
    expect(page.locator("main")).not_to_contain_text("인쇄된 값이 다름")


def test_a_rate_is_not_told_where_only_some_items_were_spent(sign_in, city):
    page = sign_in("saebom")
    page.goto(f"{city}{OFFICE}")
    rate = page.locator(".stats > div", has_text="집행률")
    expect(rate.locator("dd")).to_contain_text("일부 부서나 과목의 값만 있어")


def test_a_correction_shows_on_the_board_in_under_a_second(sign_in, city):
    page = sign_in("gaon")
    page.goto(f"{city}/figures/measure/budget.spent/?unit=mayors-secretariat&on=2019-03-31")
    row = page.locator("section[aria-labelledby=rows-title] tr", has_text="시책추진업무추진비")
    row.get_by_role("link", name="정정").click()
    page.fill("input[name=value]", "28,219")
    page.fill("input[name=why]", "영수증을 다시 맞추어 봄")
    page.get_by_role("button", name="정정").click()
    expect(page.locator("main")).to_contain_text("영수증을 다시 맞추어 봄")
    page.goto(f"{city}{SECRETARIAT}2019-03-31")
    loaded = page.evaluate(
        "performance.getEntriesByType('navigation')[0].responseEnd"  # milliseconds
    )
    assert loaded < 1000
    board = page.locator("section[aria-labelledby=spending-title]")
    expect(board).to_contain_text("28,219")
    expect(board).to_contain_text("87,183")
    expect(board).to_contain_text("270,017")
