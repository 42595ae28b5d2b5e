"""C3: every promise has an owner, a due and a state; none is forgotten between two reports."""

import re

from playwright.sync_api import expect

BOARD = "/promises/?on=2020-04-30"
FAIR = "/promises/promise/local-government-fair/"


def test_every_promise_has_an_owner_a_due_and_a_state(sign_in, city):
    page = sign_in("saebom")
    listed = 0
    for number in range(1, 7):
        page.goto(f"{city}{BOARD}&page={number}")
        for row in page.locator(".promise-rows tbody tr").all():
            state, owner, due, reported = row.locator("td").all_inner_texts()
            assert all((state, owner, due, reported))
            listed += 1
    assert listed == 179


def test_late_ones_come_first_and_are_counted(sign_in, city):
    page = sign_in("saebom")
    page.goto(f"{city}{BOARD}")
    expect(page.locator(".tiles .s-late .tile-number")).to_have_text("11")
    page.locator(".tiles .s-late a").click()
    rows = page.locator(".promise-rows tbody tr")
    expect(rows).to_have_count(11)
    expect(rows.first).to_contain_text("2019. 4. 30.")


def test_what_a_report_says_never_overwrites_what_follows(sign_in, city):
    page = sign_in("saebom")
    page.goto(f"{city}/promises/promise/residents-week/?on=2020-04-30")
    reported, derived = page.locator(".face").all()
    expect(reported).to_contain_text("완료")
    expect(reported).to_contain_text("818번째 줄")
    expect(derived).to_contain_text("지연")
    expect(derived).to_contain_text("보고는 마쳤다고 적었습니다")


def test_what_was_dropped_between_march_and_april_is_listed(sign_in, city):
    page = sign_in("raon")
    page.goto(f"{city}/promises/between/?old=003&new=002&on=2020-04-30")
    expect(page.locator(".verdict")).to_have_text(re.compile("설명 없이 빠진 약속 51개"))
    silent = page.locator("section", has=page.locator("#silent")).locator("tbody tr")
    expect(silent).to_have_count(51)
    assert any("지방자치박람회" in text for text in silent.all_inner_texts())


def test_a_missing_promise_is_unexplained_until_its_officer_explains(sign_in, city):
    promise = f"{city}/promises/promise/exchange-projects/"
    page = sign_in("gaon")
    page.goto(f"{promise}?on=2020-04-30")
    expect(page.locator(".face.derived")).to_contain_text("설명 없음")
    form = page.locator("form", has=page.locator("input[value=explain]"))
    form.locator("input[name=why]").fill("코로나19로 교류사업을 다시 짬")
    form.locator("input[name=said_by]").fill("시장비서실")
    form.locator("input[name=on]").fill("2020-05-04")
    form.locator("button").click()
    expect(page.locator(".face.derived")).not_to_contain_text("설명 없음")
    expect(page.locator("main")).to_contain_text("코로나19로 교류사업을 다시 짬")
    page.goto(f"{promise}?on=2020-04-30")
    expect(page.locator(".face.derived")).to_contain_text("설명 없음")
    page.goto(f"{city}/promises/between/?old=003&new=002")
    expect(page.locator("#silent .faint")).to_have_text("48")  # its two details with it


def test_a_promise_is_moved_with_a_reason_and_its_first_due_stays(sign_in, city):
    page = sign_in("raon")
    page.goto(f"{city}{FAIR}")
    page.get_by_text("기한을 옮깁니다").click()
    form = page.locator("form", has=page.locator("input[value=move]"))
    form.locator("input[name=due_text]").fill("’30.10월")
    form.locator("input[name=due_to]").fill("2030-10-31")
    form.locator("input[name=why]").fill("감염병으로 박람회가 미루어짐")
    form.locator("button").click()
    expect(page.locator(".face.derived")).to_contain_text("기한 변경")
    expect(page.locator(".page-head")).to_contain_text("’30.10월")
    expect(page.locator(".page-head s")).to_have_text("10월")
    expect(page.locator(".told")).to_contain_text("97번째 줄")


def test_only_the_owner_speaks_for_a_promise(sign_in, city):
    for reader in ("nari", "saebom"):
        page = sign_in(reader)
        page.goto(f"{city}{FAIR}")
        expect(page.locator("#deeds")).to_have_count(0)


def test_late_ones_are_listed_publicly(page, city):
    page.goto(f"{city}/late-promises/")
    expect(page.locator("h1")).to_contain_text("늦은 약속")
    first = page.locator("tbody tr").first
    expect(first).to_contain_text("’19. 4.")
    expect(first).to_contain_text("일 지남")
