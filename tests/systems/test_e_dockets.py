"""E1–E6, D3, D6: dockets run by declared procedures, and the tables that reports print of them are
computed from the cases; E8: the duties only named can be opened, moved and counted."""

import pytest
from playwright.sync_api import expect

PRINTED = {  # what seeds 004 and 000 print
    "lawsuit": (
        "yearly",
        "2018-01-01",
        "2020-03-31",
        ["2019 1,082 610 472 523 379 77.5 110 34 559"],
    ),
    "appeal": ("yearly", "2017-01-01", "2020-04-06", ["2017 1,329 24 55.4", "2020 508 7 72.6"]),
    "investment-review": (
        "outcomes",
        "2020-01-01",
        "2020-04-10",
        ["적정 10 20.8", "조건부추진 22 45.8", "재검토 3 6.3", "계 48"],
    ),
    "contract-review": (
        "yearly",
        "2019-01-01",
        "2020-04-10",
        ["2019 375 24 5 107 9 43 187", "2020 86 7 1 26 1 20 31"],
    ),
    "entrustment-review": ("kinds", "2020-01-01", "2020-04-10", ["계 33"]),
    "research-review": ("outcomes", "2020-01-01", "2020-04-10", ["적정 10", "부적정 4"]),
    "five-minute-speech": ("answered", "2021-01-01", "2021-10-31", ["48 116 116"]),
    "meeting": ("held", "2021-01-01", "2021-10-31", ["현안설명회 5", "간담회 22", "개별면담 11"]),
}


@pytest.mark.parametrize("procedure", PRINTED)
def test_the_table_that_the_report_prints_is_counted_from_cases(procedure, sign_in, city):
    key, since, until, wanted = PRINTED[procedure]
    page = sign_in("boram")
    page.goto(f"{city}/dockets/{procedure}/statistics/?since={since}&until={until}")
    table = page.locator(f"section[aria-labelledby=t-{key}] tbody")
    told = " | ".join(table.inner_text().replace("년", "").split())
    for row in wanted:
        assert " | ".join(row.split()) in told, told


@pytest.mark.parametrize("duty", ["legal-advice", "local-subsidy", "regulation-reform"])
def test_a_duty_that_reports_only_name_has_a_docket_of_its_own(duty, sign_in, city):
    page = sign_in("boram")
    page.goto(f"{city}/dockets/{duty}/")
    expect(page.locator("h1")).not_to_be_empty()
    page.goto(f"{city}/dockets/{duty}/rules/")
    assert page.locator("table tbody tr").count() >= 2


def test_thirty_cases_are_decided_in_one_sitting_by_keyboard_alone(sign_in, city):
    page = sign_in("boram")
    page.goto(f"{city}/dockets/lawsuit/decide/")
    before = page.locator("tbody tr").first.locator("td").first.inner_text()
    presses = 0

    def press(key):
        nonlocal presses
        presses += 1
        page.keyboard.press(key)

    press("Tab")  # to the link that skips the menu
    press("Enter")
    while page.evaluate("document.activeElement.name") != "why" and presses < 60:
        press("Tab")
    for sign in "withdrawn":
        press(sign)
    press("Escape")
    ways = page.locator("tbody tr").first.locator("option").all_inner_texts()
    digit = next(text[0] for text in ways if "기타 종결" in text)
    for _ in range(30):
        press(digit)
    press("s")
    expect(page.get_by_role("status")).to_contain_text("30건을 처리했습니다")
    assert presses <= 5 * 30
    assert page.locator("tbody tr").first.locator("td").first.inner_text() != before
