"""Two reports side by side, in a real browser."""

import re

from playwright.sync_api import expect


def test_two_samples_are_compared_and_lead_into_both_texts(page):
    page.goto("/compare/")
    page.select_option("#old", "sample.2019-04-mayor-office")
    page.select_option("#new", "sample.2020-04-mayor-office")
    page.click(".choose button")
    expect(page.locator("#figures")).to_be_visible(timeout=30_000)
    expect(page.locator("#promises .verdict.dropped").first).to_be_visible()
    links = page.locator("#figures tr:has(.moved) a")
    assert "sample.2019-04-mayor-office/#L" in links.nth(0).get_attribute("href")
    links.nth(1).click()
    page.wait_for_url(re.compile(r"sample\.2020-04-mayor-office/#L\d+"))
    expect(page.locator(".paper")).to_be_visible()


def test_the_same_report_twice_is_no_comparison(page):
    page.goto("/compare/?old=sample.2020-04-mayor-office&new=sample.2020-04-mayor-office")
    expect(page.locator(".hint")).to_contain_text("서로 다른 보고서 두 개")


def test_two_reports_in_the_wrong_order_are_swapped(page):
    page.goto("/compare/?old=sample.2020-04-mayor-office&new=sample.2020-03-mayor-office")
    page.locator(".ask .button").click()
    page.wait_for_url(re.compile("old=sample.2020-03-mayor-office"))
    expect(page.locator("#figures")).to_be_visible(timeout=30_000)
    expect(page.locator(".ask")).to_have_count(0)


def test_two_offices_of_one_month_are_asked_what_they_tell_differently(page):
    page.goto("/compare/?old=sample.2020-04-mayor-office&new=sample.2020-04-planning-office")
    expect(page.locator("#offices .card").first).to_be_visible(timeout=30_000)
    page.locator("#offices .beside-go a").nth(1).click()
    page.wait_for_url(re.compile(r"#L\d+"))
