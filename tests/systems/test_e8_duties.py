"""D3, D6, E8: speeches and meetings are counted from cases; the duties only named can be opened,
moved and counted; many cases of a docket are decided by keyboard."""

import pytest
from playwright.sync_api import expect


def test_speeches_and_meetings_are_counted_from_cases(sign_in, read_table):
    sign_in("boram")
    spring = "2021-01-01", "2021-10-31"
    [speeches] = read_table("five-minute-speech", "answered", *spring)
    assert speeches[-3:] == ["48", "116", "116"]
    meetings = {row[0]: row[1] for row in read_table("meeting", "held", *spring)}
    assert [meetings[key] for key in ("현안설명회", "간담회", "개별면담")] == ["5", "22", "11"]


@pytest.mark.parametrize("duty", ["legal-advice", "local-subsidy", "regulation-reform"])
def test_a_duty_that_reports_only_name_has_a_docket_of_its_own(duty, sign_in, city):
    page = sign_in("boram")
    page.goto(f"{city}/dockets/{duty}/")
    expect(page.locator("h1")).not_to_be_empty()
    page.goto(f"{city}/dockets/{duty}/rules/")
    assert page.locator("table tbody tr").count() >= 2


def test_thirty_cases_of_a_docket_are_decided_by_keyboard_alone(sign_in, city, decide_by_keyboard):
    page = sign_in("boram")
    page.goto(f"{city}/dockets/lawsuit/decide/")
    before = page.locator("tbody tr").first.locator("td").first.inner_text()
    decide_by_keyboard("why", "withdrawn", "기타 종결")
    assert page.locator("tbody tr").first.locator("td").first.inner_text() != before
