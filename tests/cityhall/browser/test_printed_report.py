"""A PDF from its upload to the cell on its page, called off, interrupted, refused."""

import re
import time
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import expect
from tests.cityhall.founded import copy_tables

from cityhall.tour import running_site

SHORT, LONG = "2021-11-mayor-office", "2020-04-planning-office"
REPORT = re.compile(r"/reports/[A-Za-z0-9_-]{22}/")
OLD_HANGUL = b"HWP Document File V3.00 \x1a\x01\x02\x03\x04\x05" + bytes(200)
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
LOCKED = COMPOUND + "EncryptedPackage".encode("utf-16-le") + bytes(600)
WORD = COMPOUND + "WordDocument".encode("utf-16-le") + bytes(600)
REFUSED = {
    "옛 문서.hwp": (OLD_HANGUL, "HWPX 또는 HWP 5로 다시"),
    "잠긴 표.xlsx": (LOCKED, "암호"),
    "옛 문서.doc": (WORD, "다른 이름으로 저장"),
    "찢어진.pdf": (b"%PDF-1.7\n" + b"x" * 500, "깨져"),
}


def readings_of(key):
    """The processes that read the file of this name."""
    found = []
    for entry in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            words = entry.read_bytes()
        except OSError:
            continue
        if key.encode() in words and b"reading.child" in words:
            found.append(entry.parent.name)
    return found


def drop(page, file):
    page.goto("/")
    page.set_input_files("#files", file)
    page.wait_for_url(REPORT)
    return page.url.split("/")[4]


def in_view(page, selector):
    box = page.locator(selector).bounding_box()
    size = page.viewport_size
    return (
        box["x"] >= 0
        and box["x"] + box["width"] <= size["width"]
        and box["y"] >= 0
        and box["y"] + box["height"] <= size["height"]
    )


@pytest.fixture
def report(page, printed):
    """A report of a PDF that was dropped and read."""
    drop(page, printed(SHORT))
    expect(page.locator(".paper")).to_be_visible(timeout=240_000)
    return page


def test_a_finding_leads_to_its_cell_on_the_page_and_back(report):
    card = report.locator(".cards .card.error").first
    sentence = card.locator(".card-jump").text_content()
    target = card.get_attribute("data-target")
    card.locator(".card-page").click()
    report.wait_for_url(re.compile(r"/pages/\d+/#p-\d+"))
    outline = f"[id='{report.url.split('#')[1]}']"
    assert in_view(report, outline)
    natural = "document.querySelector('.sheet-page image').getBBox().width"
    assert report.evaluate(natural) > 0
    assert report.locator(outline).get_attribute("aria-label").endswith(sentence)
    report.locator(outline).click()
    found = report.locator(".sheet-side .card:target .card-jump")
    expect(found).to_have_text(sentence)
    found.click()
    report.wait_for_url(re.compile(f"#{re.escape(target)}"))
    assert in_view(report, f"[id='{target}']")


def test_a_figure_leads_to_its_cell_and_the_cell_to_the_figure(report):
    figure = report.locator(".paper .t td .f.holds").first
    name, words = figure.get_attribute("id"), figure.text_content()
    figure.hover()
    report.locator("#pop .pop-page a").click()
    report.wait_for_url(re.compile(r"#asked"))
    assert in_view(report, "#asked")
    spot = report.locator(f".spot[href$='#{name}']")
    assert spot.locator("title").text_content() == words
    spot.locator("rect").click()
    report.wait_for_url(re.compile(f"#{name}"))
    assert in_view(report, f"[id='{name}']")


def test_the_number_of_a_line_and_the_key_o_lead_to_the_page(report):
    report.locator(".paper .b .at").nth(6).click()
    report.wait_for_url(re.compile(r"/pages/\d+/\?line=\d+.*#asked"))
    assert in_view(report, "#asked")
    report.go_back()
    report.keyboard.press("j")
    report.keyboard.press("o")
    report.wait_for_url(re.compile(r"/pages/\d+/#p-\d+"))


def test_pages_are_turned_and_lead_to_the_text(report):
    report.locator(".turn a").first.click()
    expect(report.locator("h1")).to_contain_text("원본 1쪽")
    report.click("[rel=next]")
    expect(report.locator("h1")).to_contain_text("원본 2쪽")
    report.locator(".told a").first.click()
    report.wait_for_url(re.compile(r"#L\d+"))


def test_in_a_narrow_window_the_outlined_cell_is_scrolled_into_sight(report):
    report.set_viewport_size({"width": 360, "height": 740})
    address = report.locator(".card-page").first.get_attribute("href")
    report.goto("/help/")
    report.goto(address)
    assert in_view(report, f"[id='{address.split('#')[1]}']")
    wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert report.evaluate(wide) == 0


def test_while_a_pdf_is_read_its_pages_are_told(page, printed):
    drop(page, printed(LONG))
    expect(page.locator(".wait-phase")).to_contain_text(re.compile(r"\d+쪽을 읽는 중"))
    expect(page.locator(".paper")).to_be_visible(timeout=120_000)


def test_a_reading_called_off_is_over_and_leaves_nothing(page, printed):
    key = drop(page, printed(LONG))
    expect(page.locator(".wait-phase")).to_contain_text("쪽을 읽는 중")
    assert readings_of(key)
    page.get_by_role("button", name="그만두고 지우기").click()
    expect(page.locator("#rows .row")).to_have_count(0)
    for _ in range(50):
        if not readings_of(key):
            break
        time.sleep(0.1)
    assert readings_of(key) == []
    assert page.request.get(f"/reports/{key}/").status == 404


def test_one_of_several_is_called_off_in_the_list(page, printed, samples):
    page.goto("/")
    page.set_input_files("#files", [printed(LONG), samples / f"{SHORT}.txt"])
    expect(page.locator("#rows .row")).to_have_count(2)
    row = page.locator("#rows .row", has_text=f"{LONG}.pdf")
    row.get_by_role("button", name="취소").click()
    expect(page.locator("#rows .row")).to_have_count(1)
    expect(page.locator("#rows .row.done")).to_have_count(1, timeout=240_000)


def test_an_upload_can_be_called_off_before_it_has_arrived(page, printed):
    page.goto("/")
    page.route("**/uploads/", lambda _route: None)
    page.set_input_files("#files", printed(SHORT))
    page.locator("#rows .row.sending button").click()
    expect(page.locator("#rows .row")).to_have_count(0)


def test_the_same_file_dropped_again_says_so(report, printed):
    before = report.url
    report.goto("/")
    report.set_input_files("#files", printed(SHORT))
    report.wait_for_url(f"{before}?again")
    expect(report.locator(".again")).to_contain_text("이미 올린 것과 같은 파일입니다")
    report.goto("/")
    expect(report.locator("#rows .row")).to_have_count(1)


@pytest.mark.parametrize("language", ["ko", "en"])
def test_what_is_not_read_says_why_and_what_to_do(page, speak, language):
    speak(language)
    page.goto("/")
    files = [
        {"name": name, "mimeType": "application/octet-stream", "buffer": content}
        for name, (content, _) in REFUSED.items()
    ]
    page.set_input_files("#files", files)
    failed = page.locator("#rows .row.failed")
    expect(failed).to_have_count(len(REFUSED), timeout=240_000)
    for name, (_, words) in REFUSED.items():
        note = failed.filter(has_text=name).locator(".row-note")
        if language == "ko":
            expect(note).to_contain_text(words)
        else:
            assert not re.search("[가-힣]{3}", note.text_content().replace("한글", ""))


def test_a_scanned_page_is_named_and_can_be_looked_at(page):
    scanned = BytesIO()
    Image.effect_mandelbrot((600, 800), (-2, -1.5, 1, 1.5), 40).save(scanned, "PDF")
    content = scanned.getvalue()
    drop(page, {"name": "스캔.pdf", "mimeType": "application/pdf", "buffer": content})
    expect(page.locator(".damage")).to_be_visible(timeout=240_000)
    unread = page.locator(".unread li").first
    expect(unread).to_contain_text("글자 없음, 그림만")
    unread.get_by_role("link", name="원본 1쪽").click()
    expect(page.locator("h1")).to_contain_text("원본 1쪽")
    expect(page.locator(".sheet-side")).to_contain_text("글자를 읽지 못했거나")


def test_without_scripts_a_pdf_is_read_and_called_off_as_well(browser, site, printed):
    context = browser.new_context(java_script_enabled=False, base_url=site)
    page = context.new_page()
    page.goto("/")
    page.set_input_files("#files", printed(LONG))
    page.click(".drop-send")
    page.wait_for_url(REPORT)
    page.get_by_role("button", name="그만두고 지우기").click()
    expect(page.locator("#rows .row")).to_have_count(0)
    page.set_input_files("#files", printed(SHORT))
    page.click(".drop-send")
    expect(page.locator(".paper")).to_be_visible(timeout=240_000)
    page.locator(".card-page").first.click()
    expect(page.locator(".sheet-page .found").first).to_be_visible()
    context.close()


def test_a_reading_that_a_restart_broke_off_can_be_begun_again(page, printed, tmp_path):
    own = {"CITYHALL_VAR": str(copy_tables(tmp_path)), "CITYHALL_SAMPLE_CITY": "0"}
    with running_site(**own) as address:
        page.goto(address)
        page.set_input_files("#files", printed(LONG))
        page.wait_for_url(REPORT)
        expect(page.locator(".wait-phase")).to_contain_text("쪽을 읽는 중")
        key = page.url.split("/")[4]
        page.goto("about:blank")
    with running_site(**own) as address:
        assert readings_of(key) == []
        page.goto(f"{address}/reports/{key}/")
        expect(page.locator(".lead")).to_contain_text("다시 시작되었습니다")
        page.get_by_role("button", name="다시 읽기").click()
        expect(page.locator(".paper")).to_be_visible(timeout=120_000)
