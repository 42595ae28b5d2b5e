"""No accessibility fault by axe, on any page, wide and narrow, in both languages and contrasts."""

import re

import pytest
from playwright.sync_api import expect

REPORT = "/reports/sample.2021-11-mayor-office/"
COMPARISON = "/compare/?old=sample.2019-04-mayor-office&new=sample.2020-04-mayor-office"
REVERSED = "/compare/?old=sample.2020-04-mayor-office&new=sample.2020-03-mayor-office"
OFFICES = "/compare/?old=sample.2020-04-mayor-office&new=sample.2020-04-planning-office"
PATHS = [
    "/",
    REPORT,
    "/reports/sample.2020-03-mayor-office/",
    "/rules/",
    "/help/",
    "/compare/",
    "/together/",
]
SIZES = {1280: 900, 360: 740}
LOOKS = [("ko", "normal"), ("en", "normal"), ("ko", "high")]


def test_no_page_has_a_fault(walk):
    assert walk(PATHS) == {}


def test_an_address_of_nothing_has_no_fault(page, examine):
    page.goto("/none")
    assert examine() == []


@pytest.mark.parametrize("pair", [COMPARISON, REVERSED, OFFICES])
@pytest.mark.parametrize("contrast", ["normal", "high"])
def test_a_comparison_has_no_fault(page, speak, examine, contrast, pair):
    speak("ko", contrast)
    page.goto(pair)
    expect(page.locator(".heads, .beside").first).to_be_visible(timeout=30_000)
    assert examine() == []


def test_what_was_dropped_together_has_no_fault(page, examine, samples):
    page.goto("/")
    names = ("2020-04-mayor-office.md", "2020-04-planning-office.txt")
    page.set_input_files("#files", [samples / name for name in names])
    expect(page.locator(".together-found a")).to_be_visible(timeout=240_000)
    assert examine() == []
    page.locator(".together-found a").click()
    expect(page.locator(".beside")).to_be_visible()
    assert examine() == []


@pytest.mark.parametrize("width", SIZES)
def test_a_pdf_its_pages_and_what_is_not_read_have_no_fault(page, speak, examine, printed, width):
    page.set_viewport_size({"width": width, "height": SIZES[width]})
    page.goto("/")
    page.set_input_files("#files", printed("2021-11-mayor-office"))
    page.wait_for_url(re.compile("/reports/"))
    assert examine() == []
    expect(page.locator(".paper")).to_be_visible(timeout=240_000)
    assert examine() == []
    address = page.locator(".card-page").first.get_attribute("href")
    for language, contrast in LOOKS:
        speak(language, contrast)
        page.goto(address)
        assert examine() == []
    page.goto("/")
    scrap = {"name": "찢어진.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7 scrap"}
    page.set_input_files("#files", scrap)
    expect(page.locator(".fault-sign")).to_be_visible(timeout=30_000)
    assert examine() == []


def test_a_finding_beside_its_place_has_no_fault(page, examine):
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(REPORT)
    page.click(".tabs a[data-pane=findings]")
    page.locator(".cards .card-jump").first.click()
    expect(page.locator("#strip")).to_be_visible()
    assert examine() == []


def test_what_was_dropped_and_refused_has_no_fault(page, examine, samples):
    page.goto("/")
    pictures = [
        {"name": f"그림{size}.txt", "mimeType": "text/plain", "buffer": b"\x89PNG\r\n\x1a\n" * size}
        for size in (40, 41)
    ]
    page.set_input_files("#files", pictures)
    expect(page.locator("#rows .row.failed")).to_have_count(2, timeout=30_000)
    assert examine() == []
    page.locator("#rows .row.failed").first.evaluate("row => location.assign(row.dataset.report)")
    expect(page.locator(".fault-sign")).to_be_visible()
    assert examine() == []


def test_keys_pop_up_and_findings_in_use_have_no_fault(page, examine):
    page.goto(REPORT)
    page.keyboard.press("n")
    expect(page.locator("#pop")).to_be_visible()
    assert examine() == []
    page.keyboard.press("?")
    expect(page.locator("#keys")).to_be_visible()
    assert examine() == []


@pytest.mark.parametrize("contrast", ["normal", "high"])
def test_focus_can_be_seen_on_everything_that_takes_it(page, speak, contrast):
    speak("ko", contrast)
    page.goto(REPORT)
    unseen = []
    for _ in range(40):
        page.keyboard.press("Tab")
        seen = page.evaluate(
            """() => { const e = document.activeElement;
              const lit = [e, e.closest('.card'), e.nextElementSibling].filter(Boolean)
                .some(x => getComputedStyle(x).outlineStyle !== 'none');
              return lit ? '' : e.outerHTML.slice(0, 120) }"""
        )
        unseen += [seen] if seen else []
    assert unseen == []
