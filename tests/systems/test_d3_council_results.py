"""D3: after each session what became of questions and speeches is told to the member, published
and counted: 48 members, 116 items in 2021."""

from playwright.sync_api import expect


def test_results_are_counted_by_session_and_told_to_the_member_once(sign_in, city):
    page = sign_in("boram")
    page.goto(f"{city}/council/?year=2021")
    total = page.locator("#sessions tfoot tr")
    assert total.inner_text().split() == ["2021", "48", "116", "116", "116"]
    row = page.locator("#sessions tbody tr").first
    name = row.locator("th").inner_text().split(" ~")[0].strip()
    row.get_by_role("button").click()
    expect(page).to_have_url(f"{city}/council/?told=0#results".replace("told=0", "told=1"))
    page.goto(f"{city}/council/?year=2021")
    page.locator("#sessions tbody tr").first.get_by_role("button").click()
    expect(page).to_have_url(f"{city}/council/?told=0#results")
    page = sign_in("saebom")
    page.goto(f"{city}/council/")
    expect(page.locator("#notices")).to_contain_text(name)
    expect(page.locator("#requests li").first).to_contain_text("의회 시스템 게시")
    page.locator("#notices").get_by_role("link", name="하나씩 확인하기").click()
    page.get_by_role("button", name="확인", exact=True).first.focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")
    page.goto(f"{city}/council/")
    expect(page.locator("#notices")).not_to_contain_text(name)
