"""B2: staffing as a cross-tab whose totals hold, over time; what is vacant or over strength."""

import re

from playwright.sync_api import expect

SECRETARIAT = "/figures/staffing/?unit=mayors-secretariat&on="
OFFICE = "/figures/staffing/?unit=planning-office&on=2020-04-20"

# The secretariat's tables as four reports print them: posts and people, total first.
TABLES = {
    "2019-03-31": ("22 6 2 2 1 1 16 1 2 11 2", "22 6 2 2 0 2 16 1 2 11 2"),
    "2020-01-31": ("22 6 2 2 1 1 16 1 2 11 2", "21 6 2 2 1 1 15 1 1 11 2"),
    "2020-03-31": ("22 6 2 2 1 1 16 1 2 11 2", "20 6 2 2 0 2 14 1 1 11 1"),
    "2021-10-31": ("34 9 1 2 3 2 1 25 3 18 4 0", "33 15 1 6 3 5 0 18 3 9 4 2"),
}
# The planning office's, by division: in all (women), then each kind of service.
DIVISIONS = {
    "기획담당관": "39/38 31/29 6/6 – 2/3 16",
    "조직담당관": "35/33 34/33 – – 1/0 22",
    "평가담당관": "33/30 31/28 1/1 – 1/1 21",
    "법무담당관": "26/24 23/23 2/1 – 1/0 15",
    "법률지원담당관": "28/29 13/13 15/15 – 0/1 23",
    "협력상생담당관": "17/16 14/15 3/1 – – 7",
    "예산담당관": "40/37 38/35 1/1 – 1/1 18",
    "재정균형발전담당관": "25/23 24/22 1/1 – – 14",
    "공기업담당관": "21/19 19/17 2/2 – – 10",
    "국제교류담당관": "26/24 16/15 8/7 1/1 1/1 15",
    "해외도시협력담당관": "16/16 13/12 3/3 – 0/1 13",
    "계": "306/289 256/242 42/38 1/1 7/8 174",
}


def read_cell(text):
    """A cell without what it says of vacancies."""
    found = re.match(r"\d+ ?/ ?\d+|\d+|–", text.strip().replace("\n", ""))
    return found[0].replace(" ", "") if found else text


def read_lines(page, table):
    """The name of each line of a table, and its cells in one string."""
    lines = {}
    for line in page.locator(f"{table} tr:has(td)").all():
        name = line.locator("th").inner_text().split("\n")[0].strip()
        lines[name] = " ".join(map(read_cell, line.locator("td").all_inner_texts()))
    return lines


def test_the_tables_of_the_secretariat_stand_to_the_digit_on_each_date(sign_in, city):
    page = sign_in("saebom")
    for day, (posts, people) in TABLES.items():
        page.goto(f"{city}{SECRETARIAT}{day}")
        lines = read_lines(page, "section[aria-labelledby=grades-title] table")
        assert (lines["정원"], lines["현원"]) == (posts, people), day


def test_the_table_of_the_planning_office_stands_to_the_digit(sign_in, city):
    page = sign_in("gaon")
    page.goto(f"{city}{OFFICE}")
    assert read_lines(page, "section[aria-labelledby=units-title] table") == DIVISIONS
    expect(page.locator(".stats")).to_contain_text("94.4%")
    expect(page.locator(".stats")).to_contain_text("60.2%")


def test_vacancies_and_grades_over_strength_are_told_in_words(sign_in, city):
    page = sign_in("gaon")
    page.goto(f"{city}{SECRETARIAT}2021-10-31")
    gaps = page.locator("tfoot td").all_inner_texts()
    assert gaps[0] == "결원 1"
    assert [text for text in gaps if "과원" in text] == [
        "▲ 과원 6",
        "▲ 과원 4",
        "▲ 과원 3",
        "▲ 과원 2",
    ]
    expect(page.locator(".stats")).to_contain_text("전문임기제(별도)")


def test_from_the_city_one_comes_down_to_a_number_and_its_source(sign_in, city):
    page = sign_in("saebom")
    page.goto(f"{city}/figures/staffing/")
    page.get_by_role("link", name="기획조정실").first.click()
    page.get_by_role("link", name="법률지원담당관").click()
    page.locator("tbody tr", has_text="현원").locator("td").first.get_by_role("link").click()
    expect(page.locator(".headline .big")).to_have_text("29명")
    expect(page.locator("main")).to_contain_text("견본 보고서 004, 31행")


def test_how_strength_went_over_time_is_drawn_and_tabled(sign_in, city):
    page = sign_in("saebom")
    page.goto(f"{city}{SECRETARIAT}2021-10-31")
    chart = page.locator("figure", has_text="정원과 현원의 흐름")
    expect(chart.locator("svg.drawing")).to_be_visible()
    chart.get_by_text("표로 보기").click()
    rows = chart.locator("tbody tr").all_inner_texts()
    assert [row.split("\t") for row in rows] == [
        ["’19.3.31.", "22", "22"],
        ["’20.1.31.", "22", "21"],
        ["’20.3.31.", "22", "20"],
        ["’21.10.31.", "34", "33"],
    ]
