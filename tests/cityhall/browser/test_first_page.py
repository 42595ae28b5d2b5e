"""Dropping files on the first page, as a person does it."""

import re

from playwright.sync_api import expect

PICTURE = {"name": "그림.txt", "mimeType": "text/plain", "buffer": b"\x89PNG\r\n\x1a\n" * 40}
EMPTY = {"name": "빈.txt", "mimeType": "text/plain", "buffer": b""}
DROP = """([name, text]) => {
  const data = new DataTransfer();
  data.items.add(new File([text], name, {type: "text/plain"}));
  for (const kind of ["dragenter", "dragover", "drop"])
    document.getElementById("drop").dispatchEvent(
      new DragEvent(kind, {dataTransfer: data, bubbles: true, cancelable: true}));
}"""


def test_one_file_leads_straight_to_its_report(page, samples):
    page.goto("/")
    page.set_input_files("#files", samples / "2021-11-mayor-office.txt")
    page.wait_for_url(re.compile("/reports/[A-Za-z0-9_-]{22}/"))
    expect(page.locator(".paper")).to_be_visible(timeout=30_000)
    expect(page.locator(".cards .card.error").first).to_be_visible()


def test_a_file_can_be_dropped_with_the_mouse(page):
    page.goto("/")
    page.evaluate(DROP, ["끌어온 보고.txt", "1 인력 현황\n\n○ 정원 3명\n"])
    page.wait_for_url(re.compile("/reports/"))
    expect(page.locator(".crumbs")).to_contain_text("끌어온 보고.txt", timeout=30_000)


def test_several_files_show_how_far_each_is_and_then_what_was_found(page, samples):
    page.goto("/")
    files = sorted(samples.glob("*-*.*"))[:3]
    page.set_input_files("#files", files)
    expect(page.locator("#rows .row.done")).to_have_count(3, timeout=30_000)
    expect(page.locator("#rows .level.error").first).to_be_visible()
    page.reload()
    expect(page.locator("#rows .row.done")).to_have_count(3)


def test_reports_of_two_offices_lead_to_what_they_tell_differently(page, samples):
    page.goto("/")
    names = ("2020-04-mayor-office.md", "2020-04-planning-office.txt")
    page.set_input_files("#files", [samples / name for name in names])
    link = page.locator(".together-found a")
    expect(link).to_have_text(re.compile(r"서로 다르게 말하는 곳 \d"), timeout=240_000)
    link.click()
    expect(page.locator(".chapter h2")).to_contain_text("2020년 4월 시장비서실")
    page.locator(".beside-go a").nth(1).click()
    page.wait_for_url(re.compile(r"#L\d+"))


def test_bad_files_are_told_why_beside_good_ones(page, samples):
    page.goto("/")
    page.set_input_files("#files", [PICTURE, EMPTY])
    failed = page.locator("#rows .row.failed")
    expect(failed).to_have_count(2, timeout=30_000)
    expect(failed.filter(has_text="그림 파일")).to_have_count(1)
    expect(failed.filter(has_text="빈 파일입니다")).to_have_count(1)


def test_a_file_that_is_too_large_is_not_even_sent(page, tmp_path):
    large = tmp_path / "large.txt"
    with large.open("wb") as file:
        file.truncate(65 * 1024 * 1024)
    page.goto("/")
    page.set_input_files("#files", large)
    expect(page.locator("#rows .row.refused")).to_contain_text("64 MB보다 커서")


def test_a_file_is_gone_when_its_owner_removes_it(page, samples):
    page.goto("/")
    names = ("2020-04-mayor-office.md", "2021-11-mayor-office.txt")
    page.set_input_files("#files", [samples / name for name in names])
    expect(page.locator("#rows .row.done")).to_have_count(2, timeout=30_000)
    page.locator("#rows .quiet").first.click()
    expect(page.locator("#rows .row")).to_have_count(1)


def test_the_keyboard_alone_reaches_the_files_and_the_samples(page):
    page.goto("/")
    reached = []
    for _ in range(24):
        page.keyboard.press("Tab")
        reached.append(
            page.evaluate("document.activeElement.id || document.activeElement.textContent.trim()")
        )
    assert reached[0] == "본문으로 건너뛰기"
    assert "files" in reached
    page.locator(".tile h3 a").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/reports/sample"))


def test_without_scripts_a_form_does_the_same(browser, site, samples):
    context = browser.new_context(java_script_enabled=False, base_url=site)
    page = context.new_page()
    page.goto("/")
    page.set_input_files("#files", samples / "2020-04-mayor-office.md")
    page.click(".drop-send")
    page.wait_for_url(re.compile("/reports/"))
    expect(page.locator(".paper")).to_be_visible(timeout=30_000)
    context.close()


def test_the_language_is_switched_where_the_reader_is(page):
    page.goto("/help/")
    page.click(".wish[value=en]")
    page.wait_for_url("**/help/")
    expect(page.locator("h1")).to_have_text("Help")
    assert page.evaluate("document.documentElement.lang") == "en"
