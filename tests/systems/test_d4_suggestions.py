"""D4: what is heard at a visit becomes a suggestion with a department and a member, who sees how
far it is; nothing stands without an owner."""

from playwright.sync_api import expect


def test_what_was_heard_has_a_department_and_the_member_sees_its_state(sign_in, city):
    page = sign_in("gaon")
    page.goto(f"{city}/engagements/visit-notice-2021-3/")
    page.get_by_text("건의사항으로 옮기기").click()
    form = page.locator("form", has=page.get_by_role("button", name="건의사항 열기"))
    form.locator("[name=text]").fill("정류장에 그늘막을 놓아 달라는 말")
    form.locator("[name=member]").select_option("saebom")
    form.locator("[name=units]").select_option("mayors-secretariat")
    form.get_by_role("button", name="건의사항 열기").click()
    page.get_by_role("link", name="정류장에 그늘막을").click()
    expect(page.locator("main")).to_contain_text("시장비서실")
    expect(page.locator("main")).to_contain_text("새봄")
    case = page.url
    page = sign_in("boram")
    page.goto(f"{case}assign/")
    page.get_by_role("button", name="부서 지정").click()
    page = sign_in("saebom")
    page.goto(f"{city}/council/")
    line = page.locator("#requests li", has_text="정류장에 그늘막을")
    expect(line).to_contain_text("추진 중")
    expect(page.locator("#notices")).to_contain_text("부서 지정")


def test_every_suggestion_of_the_sample_has_an_owner(sign_in, city):
    page = sign_in("boram")
    page.goto(f"{city}/dockets/suggestion/?year=2021")
    rows = page.locator("table.docket tbody tr")
    assert rows.count() >= 15
    assert all(row.locator("td").nth(2).inner_text().strip() for row in rows.all())
