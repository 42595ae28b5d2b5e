"""D7: what everybody may see stands open: business expenses, decisions without names, what is late;
what the law keeps in is masked. Without script, free of faults for axe, usable on a phone."""

import json
import re
from urllib.request import urlopen

import pytest
from playwright.sync_api import expect

PAGES = (
    *"/ /budget/ /spending/ /promises/?state=late /appeals/ /audits/ /visits/ /data/".split(),
    *"/uses/ /uses/mayors-secretariat/2020-03/ /rapid/ /rapid/2020-03-31/ /publications/".split(),
    *"/sittings/ /sustainability/ /epidemics/ /promises/local-government-fair/".split(),
    *"/epidemics/covid-19/?on=2020-04-17 /epidemics/covid-19/?on=2021-11-01".split(),
    *"/epidemics/covid-19/briefing/?on=2020-03-22 /epidemics/covid-19/confirmed/".split(),
    *"/sustainability/seoul-sdgs-2030/ /sustainability/seoul-sdgs-2030/11-1-1/".split(),
    *"/sustainability/seoul-sdgs-2030/gaps/?year=2019 /measures/ /gatherings/".split(),
)
SMALL = 60 * 1024
AXE = """async () => (await axe.run(document, {resultTypes: ["violations"]})).violations.map(
  fault => fault.id + ": " + fault.nodes.map(node => node.html.slice(0, 160)).join(" | "))"""


def read(address):
    with urlopen(address, timeout=60) as answer:
        return answer.read().decode()


def test_business_expenses_are_disclosed_by_unit_and_kind(page, city):
    page.goto(f"{city}/open/ko/spending/")
    office = page.locator("section", has_text="시장비서실").first
    expect(office.locator("tbody tr")).not_to_have_count(0)
    told = office.locator("table").first.inner_text()
    for figure in ("143,266", "22,704", "51.7", "37.8"):
        assert figure in told


def test_each_use_is_told_and_where_the_sum_differs_from_what_was_reported(page, city):
    page.goto(f"{city}/open/ko/spending/")
    page.get_by_role("link", name=re.compile("2020년 3월")).click()
    held = page.locator("section[aria-labelledby=held-title] tbody tr")
    expect(held.filter(has_text="기관운영")).to_contain_text("맞음")
    expect(held.filter(has_text="시책추진")).to_contain_text("200,000")
    uses = page.locator("section[aria-labelledby=uses-title] tbody tr")
    rows = [row.split("\t") for row in uses.all_inner_texts()]
    amounts = [int(row[4].replace(",", "")) for row in rows]
    assert sum(amounts[:-1]) == amounts[-1]
    table = read(f"{city}/open/ko/data/uses.csv")
    assert table.count("mayors-secretariat/2020-03") == len(amounts) - 1
    assert "●●●" not in table


def test_of_appeals_only_what_somebody_published_is_told(city):
    told = json.loads(read(f"{city}/api/v1/appeals?limit=200"))["items"]
    assert {one["id"] for one in told} <= {"2020-03", "2020-04", "2020-05", "2020-06"}
    assert sum(len(one["content"]["decisions"]) for one in told) == 6
    assert all(part["ruling"] for one in told for part in one["content"]["decisions"])


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("/published/", "/open/ko/publications/"),
        ("/rapid-execution/2020-03-31/", "/open/ko/rapid/2020-03-31/"),
        ("/committees/", "/open/ko/sittings/"),
        ("/epidemics/covid-19/", "/open/ko/epidemics/covid-19/"),
        ("/epidemics/covid-19/briefing/", "/open/ko/epidemics/covid-19/briefing/"),
        ("/sustainability/seoul-sdgs-2030/", "/open/ko/sustainability/seoul-sdgs-2030/"),
        (
            "/sustainability/seoul-sdgs-2030/indicators/11-1-1/",
            "/open/ko/sustainability/seoul-sdgs-2030/11-1-1/",
        ),
        ("/sittings/appeal-2020-04-06/", "/open/ko/sittings/appeal-2020-04-06/"),
    ],
)
def test_old_addresses_lead_to_the_copy_that_passed_the_gate(page, city, old, new):
    page.goto(city + old)
    assert page.url == city + new
    expect(page.locator("h1")).to_be_visible()


def test_decisions_of_appeals_are_told_without_names_or_parties(city):
    listed = read(f"{city}/open/ko/appeals/")
    months = re.findall(r'href="(/open/ko/appeals/[0-9-]+/)"', listed)
    assert months
    page = read(city + months[0])
    assert page.count("행심") >= 1
    assert '<th scope="col">재결</th>' in page
    assert "청구인" not in page


def test_what_is_late_is_listed_and_can_be_followed(page, city):
    page.goto(f"{city}/open/ko/promises/?state=late")
    rows = page.locator("tbody tr")
    expect(rows.first).to_contain_text("일 지남")
    rows.first.locator("a").click()
    address = page.get_by_role("link", name="따라가기").get_attribute("href")
    feed = read(city + str(address))
    assert feed.startswith("<?xml")
    assert "<entry>" in feed


def test_the_first_page_is_small_and_needs_no_script(browser, city):
    context = browser.new_context(java_script_enabled=False)
    page, sizes = context.new_page(), []
    page.on("response", lambda answer: sizes.append(len(answer.body())))
    page.goto(f"{city}/open/ko/")
    page.wait_for_load_state("networkidle")
    assert "한눈에 보는 시" in page.inner_text("h1")
    assert 0 < sum(sizes) < SMALL
    context.close()


@pytest.mark.parametrize("width", [1280, 360])
def test_no_page_has_a_fault_for_axe_or_runs_off_a_phone(browser, city, width, axe_script):
    if not axe_script.exists():
        pytest.skip("no axe-core (make setup)")
    source = axe_script.read_text(encoding="utf-8") + "; 0"
    context = browser.new_context(viewport={"width": width, "height": 740})
    page, faults = context.new_page(), []
    for language in ("ko", "en"):
        for path in PAGES:
            page.goto(f"{city}/open/{language}{path}")
            page.evaluate(source)
            faults += [(language, path, fault) for fault in page.evaluate(AXE)]
            if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
                faults.append((language, path, "runs off the page"))
    context.close()
    assert faults == []
