"""G1: nobody reads or writes beyond their place (exhaustively: ground/access/matrix.csv)."""

import pytest
from playwright.sync_api import expect

STAFF_PAGE, ADMIN_PAGE = "/organisation/", "/organisation/change/planning-office/"


def test_whoever_is_not_signed_in_is_asked_to_and_then_goes_on(page, city):
    page.goto(f"{city}{STAFF_PAGE}")
    expect(page.get_by_role("heading", level=1)).to_have_text("로그인")
    page.get_by_role("button", name="가온").click()
    expect(page).to_have_url(f"{city}{STAFF_PAGE}")


@pytest.mark.parametrize(
    ("key", "opened"),
    [("areum", (403, 403)), ("saebom", (200, 403)), ("gaon", (200, 403)), ("haneul", (200, 200))],
)
def test_a_post_opens_its_own_pages_only(sign_in, city, key, opened):
    page = sign_in(key)
    answers = [page.goto(f"{city}{path}") for path in (STAFF_PAGE, ADMIN_PAGE)]
    assert tuple(answer and answer.status for answer in answers) == opened


def test_signing_out_closes_every_page_of_the_staff(sign_in, city):
    page = sign_in("maru")
    page.get_by_role("button", name="로그아웃").click()
    page.goto(f"{city}{STAFF_PAGE}")
    expect(page.get_by_role("heading", level=1)).to_have_text("로그인")
