"""Reading a report: from a finding to its place and back, by mouse, by touch, by keys."""

import pytest
from playwright.sync_api import expect

REPORT = "/reports/sample.2021-11-mayor-office/"
NARROW = {"width": 360, "height": 740}


@pytest.fixture
def report(page):
    page.goto(REPORT)
    return page


def focused(page):
    return page.evaluate("document.activeElement.id")


def in_view(page, name):
    return page.evaluate(
        "name => { const b = document.getElementById(name).getBoundingClientRect();"
        " return b.top >= 0 && b.bottom <= innerHeight && b.left >= 0 && b.right <= innerWidth }",
        name,
    )


def test_a_finding_leads_to_its_place_and_the_place_leads_back(report):
    card = report.locator(".cards .card.error").first
    target = card.get_attribute("data-target")
    card.locator(".card-jump").click()
    assert focused(report) == target
    assert in_view(report, target)
    report.locator(f"[id='{target}']").click()
    assert focused(report) == card.get_attribute("id")


def test_every_finding_leads_to_a_place_that_can_be_seen(report):
    for card in report.locator(".cards .card").all():
        target = card.get_attribute("data-target")
        card.locator(".card-jump").click()
        assert in_view(report, target) or report.locator(f"i[id='{target}']").count(), target


def test_keys_walk_through_the_findings(report):
    ids = [card.get_attribute("id") for card in report.locator(".cards .card").all()]
    report.keyboard.press("j")
    assert focused(report) == ids[0]
    report.keyboard.press("k")
    assert focused(report) == ids[-1]
    report.keyboard.press("j")
    report.keyboard.press("Enter")
    target = report.locator(f"#{ids[0]}").get_attribute("data-target")
    assert focused(report) == target
    report.keyboard.press("Escape")
    assert focused(report) == ids[0]


def test_keys_walk_through_the_figures_and_tell_what_was_tested(report):
    report.keyboard.press("n")
    first = focused(report)
    assert first.startswith("f-")
    expect(report.locator("#pop")).to_be_visible()
    report.keyboard.press("n")
    assert focused(report) != first
    report.keyboard.press("p")
    assert focused(report) == first
    report.keyboard.press("Escape")
    expect(report.locator("#pop")).to_be_hidden()


def test_a_figure_tells_under_the_mouse(report):
    report.locator(".paper .f.holds").first.hover()
    expect(report.locator("#pop .level.holds")).to_be_visible()
    expect(report.locator("#pop .pop-sums li").first).to_be_visible()


def test_a_figure_that_was_not_tested_tells_why(report):
    report.locator(".paper span.f.open").first.click()
    expect(report.locator("#pop .pop-say")).not_to_be_empty()


def test_the_question_mark_opens_the_keys_and_they_can_be_turned_off(report):
    report.keyboard.press("?")
    expect(report.locator("#keys")).to_be_visible()
    report.uncheck("#keys-on")
    report.keyboard.press("Escape")
    report.keyboard.press("j")
    assert not focused(report).startswith("d-")
    report.reload()
    report.keyboard.press("j")
    assert not focused(report).startswith("d-")


def test_findings_are_filtered_by_kind(report):
    errors = report.locator(".cards .card.error").count()
    report.click(".filter [data-show=error]")
    expect(report.locator(".cards .card:visible")).to_have_count(errors)
    assert report.locator(".filter [data-show=error]").get_attribute("aria-pressed") == "true"
    report.click(".filter [data-show=all]")
    expect(report.locator(".cards .card:visible")).to_have_count(
        report.locator(".cards .card").count()
    )


def test_the_outline_leads_to_a_section_and_keeps_up(report):
    link = report.locator(".tree a").nth(4)
    link.click()
    assert in_view(report, link.get_attribute("data-section"))
    expect(report.locator(".tree a[aria-current]")).to_have_count(1)


def test_marks_of_what_holds_can_be_hidden(report):
    report.uncheck("#marks-all")
    expect(report.locator(".paper.quietly")).to_be_visible()


def test_a_line_can_be_linked_to(page):
    page.goto(f"{REPORT}#L30")
    assert in_view(page, "L30")


def test_a_narrow_window_shows_one_pane_at_a_time(page):
    page.set_viewport_size(NARROW)
    page.goto(REPORT)
    expect(page.locator("#text")).to_be_visible()
    expect(page.locator("#findings")).to_be_hidden()
    page.click(".tabs a[data-pane=findings]")
    expect(page.locator("#text")).to_be_hidden()
    card = page.locator(".cards .card").first
    target = card.get_attribute("data-target")
    card.locator(".card-jump").click()
    expect(page.locator("#text")).to_be_visible()
    assert in_view(page, target)
    page.locator(f"[id='{target}']").click()
    expect(page.locator("#findings")).to_be_visible()


def test_in_a_narrow_window_a_finding_comes_along_to_its_place(page):
    page.set_viewport_size(NARROW)
    page.goto("/reports/sample.2020-03-mayor-office/")
    page.click(".tabs a[data-pane=findings]")
    cards = page.locator(".cards .card")
    cards.first.locator(".card-jump").click()
    sentence = cards.first.locator(".card-jump").text_content()
    expect(page.locator("#strip-say")).to_have_text(sentence)
    page.locator("#strip [data-step='1']").click()
    expect(page.locator("#strip-say")).not_to_have_text(sentence)
    assert in_view(page, cards.nth(1).get_attribute("data-target"))
    page.locator("#strip [data-back]").click()
    assert focused(page) == cards.nth(1).get_attribute("id")
    expect(page.locator("#strip")).to_be_hidden()


def test_the_labels_of_rows_stay_where_a_wide_table_scrolls(page):
    page.set_viewport_size(NARROW)
    page.goto("/reports/sample.2020-04-planning-office/")
    lefts = """() => [...document.querySelectorAll('.t .scroll')]
      .filter(box => box.scrollWidth > box.clientWidth + 100)
      .map(box => { box.scrollLeft = 100;
        const label = box.querySelector('tbody th[scope=row]:not(.long)');
        return label ? label.getBoundingClientRect().left - box.getBoundingClientRect().left : 0 })
      .filter(left => left < -1)"""
    assert page.evaluate(lefts) == []


def test_the_text_begins_in_the_upper_half_of_a_narrow_window(page):
    page.set_viewport_size(NARROW)
    page.goto("/reports/sample.2020-04-planning-office/")
    top = "document.querySelector('.paper').getBoundingClientRect().top"
    assert page.evaluate(top) < NARROW["height"] / 2


@pytest.mark.parametrize(
    "path",
    ["/", REPORT, "/reports/sample.2020-04-planning-office/", "/rules/", "/help/", "/compare/"],
)
def test_nothing_sticks_out_of_a_narrow_window(page, path):
    page.set_viewport_size(NARROW)
    page.goto(path)
    wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.evaluate(wide) == 0


def test_a_wide_table_scrolls_in_its_own_box(page):
    page.set_viewport_size(NARROW)
    page.goto("/reports/sample.2020-04-planning-office/")
    widest = "Math.max(...[...document.querySelectorAll('.t .scroll')].map(b => b.scrollWidth))"
    assert page.evaluate(widest) > NARROW["width"]


def test_documents_can_be_downloaded(report):
    report.click(".menu summary")
    with report.expect_download() as download:
        report.click('.menu a[href$="/files/check/"]')
    assert download.value.suggested_filename.endswith(".check.json")


def test_on_paper_the_text_comes_first_and_nothing_is_hidden(report):
    report.emulate_media(media="print")
    expect(report.locator(".paper")).to_be_visible()
    expect(report.locator(".cards .card").first).to_be_visible()
    for hidden in (".top", ".outline", ".bar-go", ".filter", ".legend"):
        expect(report.locator(hidden)).to_be_hidden()


def test_a_finding_let_pass_stays_away(page, samples):
    page.goto("/")
    page.set_input_files("#files", samples / "2021-11-mayor-office.txt")
    expect(page.locator(".cards .card.error").first).to_be_visible(timeout=30_000)
    before = page.locator(".cards .card").count()
    card = page.locator(".cards .card").first
    card.locator(".pass summary").click()
    card.locator("input[name=reason]").fill("지난 보고 때 설명함")
    card.locator(".pass button").click()
    expect(page.locator("#passed-title")).to_be_visible()
    expect(page.get_by_text("지난 보고 때 설명함")).to_be_visible()
    assert page.locator(".cards .card").count() < before
