"""D1: the summary of audit items is computed; "done" needs dated evidence and somebody else's
confirmation; a "done" whose own text only promises is stopped; who is concerned is told."""

import re

from playwright.sync_api import expect

DOCKET = "/dockets/audit-item/"


def test_the_summary_table_is_computed_from_the_37_items(sign_in, city):
    page = sign_in("boram")
    page.goto(f"{city}{DOCKET}statistics/?since=2019-01-01&until=2020-03-31")
    rows = page.locator("table tbody tr")
    assert [row.split() for row in rows.all_inner_texts()] == [
        ["시정·처리요구사항", "9", "3", "5", "1", "0"],
        ["건의사항", "11", "6", "4", "1", "0"],
        ["기타(자료제출", "등)", "17", "17", "0", "0", "0"],
        ["계", "37", "26", "9", "2", "0"],
    ]


def test_an_item_is_answered_on_evidence_and_confirmed_by_somebody_else(sign_in, city):
    clerk = sign_in("boram")
    clerk.goto(f"{city}{DOCKET}new/")
    clerk.get_by_label("지적사항").fill("제출자료의 수치를 내기 전에 다시 확인할 것")
    clerk.get_by_label("구분").select_option(label="시정·처리요구사항")
    clerk.get_by_label("감사 연도").fill("2026")
    clerk.get_by_role("button", name="접수하기").click()
    case = clerk.url
    clerk.get_by_role("link", name="부서 지정").click()
    clerk.get_by_label("담당 부서").select_option("mayors-secretariat")
    clerk.get_by_label("처리 기한").fill("2026-12-31")
    clerk.get_by_role("button", name="부서 지정").click()
    expect(clerk.locator(".course [aria-current]")).to_have_text("검토중")

    officer = sign_in("gaon")
    officer.goto(f"{city}/notices/")
    expect(officer.get_by_text("제출자료의 수치를 내기 전에").first).to_be_visible()
    officer.goto(case)
    officer.get_by_role("link", name="완료 보고").click()
    officer.get_by_label("조치 결과").fill("앞으로 철저히 확인하겠음")
    officer.get_by_label("무엇이 보여 주는지").fill("검토회의 회의록")
    officer.get_by_label("증빙 날짜").fill("2026-11-02")
    officer.get_by_role("button", name="완료 보고").click()
    expect(officer.get_by_role("alert")).to_contain_text("하겠다는 말뿐")
    officer.get_by_label("조치 결과").fill("11월 2일 검토회의에서 수치 120개를 대조함")
    officer.get_by_role("button", name="완료 보고").click()
    expect(officer.locator(".course [aria-current]")).to_have_text("완료 확인 중")
    expect(officer.get_by_role("link", name="완료 확인", exact=True)).to_have_count(0)

    clerk = sign_in("boram")
    clerk.goto(case)
    clerk.get_by_role("link", name="완료 확인", exact=True).click()
    clerk.get_by_label("무엇이 보여 주는지").fill("회의록을 받아 확인")
    clerk.get_by_label("증빙 날짜").fill("2026-11-02")
    clerk.get_by_role("button", name="완료 확인").click()
    expect(clerk.locator(".course [aria-current]")).to_have_text("추진완료")
    expect(clerk.locator(".lead .tag").first).to_have_text(re.compile("추진완료"))
