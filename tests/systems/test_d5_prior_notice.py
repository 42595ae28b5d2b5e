"""D5: whom a visit must be told is derived with the reason; nothing is confirmed before all were
told, by whichever channel; lead time and acknowledgement are measured. F1: visits by theme, year.
"""

from datetime import date, timedelta

from playwright.sync_api import expect


def test_a_visit_is_confirmed_only_after_everybody_was_told(sign_in, city):
    day = date.today() + timedelta(days=12)  # noqa: DTZ011  a day ahead, whatever the zone
    page = sign_in("gaon")
    page.goto(f"{city}/engagements/new/")
    page.get_by_label("제목").fill("한파 쉼터 현장")
    page.get_by_label("목적과 내용").fill("쉼터 운영을 살핌")
    page.locator("[name=day]").fill(day.isoformat())
    page.locator("[name=districts]").select_option("district/jongno")
    page.get_by_role("button", name="세우기", exact=True).click()
    visit = page.url
    told = page.locator("table.told")
    expect(told).to_contain_text("종로구 지역 의원")
    expect(told).to_contain_text("운영위원회 위원장")

    page = sign_in("raon")
    page.goto(visit)
    page.get_by_role("button", name="방문 확정").click()
    expect(page.get_by_role("alert")).to_contain_text("아직 알리지 않은 의원이 4명")
    expect(page.get_by_role("alert")).to_contain_text("가람")

    page = sign_in("gaon")
    page.goto(visit)
    page.get_by_role("button", name="알리기", exact=True).click()
    people = page.locator("[name=member]").first
    people.select_option([one.get_attribute("value") for one in people.locator("option").all()])
    page.locator("[name=channel]").first.select_option("call")
    page.get_by_role("button", name="적기", exact=True).click()
    expect(page.locator("main")).to_contain_text("사전안내 완료")
    expect(told).to_contain_text("전화")
    expect(told).to_contain_text("누리집 알림")

    page = sign_in("saebom")
    page.goto(visit)
    expect(page.locator("main")).not_to_contain_text("가람")
    page.get_by_role("button", name="확인", exact=True).click()

    page = sign_in("raon")
    page.goto(visit)
    page.get_by_role("button", name="방문 확정").click()
    expect(page.locator(".page-head")).to_contain_text("확정")
    page.goto(f"{city}/engagements/statistics/?since={day}&until={day}")
    row = page.locator("#by-office tbody tr")
    expect(row).to_contain_text("시장비서실")
    assert row.inner_text().split()[-4:] == ["12", "4", "100.0", "0"]


def test_the_counts_of_visits_are_those_that_the_report_gives(sign_in, city):
    page = sign_in("gaon")
    page.goto(f"{city}/engagements/statistics/?since=2021-01-01&until=2021-12-31")
    visits = page.locator("#visits tbody").inner_text().replace("\t", " ")
    assert "의료·방역 22 32" in visits
    assert "주요 정책 분야 16 29" in visits
    others = page.locator("#others tbody").inner_text().replace("\t", " ")
    assert "설명회·협의회 · 자치구 협력 3 23" in others
    assert "간담회·면담 · 자치구 협력 5 9" in others
