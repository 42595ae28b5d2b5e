"""Pages of posts, members and tables of the organisation, with the forms of an administrator."""

import pytest
from playwright.sync_api import Page, expect

from cityhall.tour import sign_in

POST = "/organisation/post/planning-office/budget/head/"
PATHS = [
    "/organisation/posts/",
    POST,
    "/organisation/posts/add/planning-office/evaluation/",
    "/organisation/members/",
    "/organisation/member/saebom/",
    "/organisation/body/task-force/autonomous-police/",
    "/organisation/unit/task-force/autonomous-police/?on=2020-04-20",
    "/organisation/change/planning-office/legal/",
    "/organisation/exchange/",
]


@pytest.fixture
def keeper(page: Page, base_url: str) -> Page:
    """The page of an administrator."""
    sign_in(page, base_url, "haneul")
    return page


def test_no_page_has_a_fault(keeper, walk):
    assert walk(PATHS) == {}


def test_somebody_is_appointed_by_keyboard_alone(keeper):
    keeper.goto(POST)
    keeper.locator(".org-forms summary", has_text="임명").focus()
    keeper.keyboard.press("Enter")
    keeper.keyboard.press("Tab")
    keeper.keyboard.press("ArrowDown")  # the first of all: Areum
    keeper.locator(".org-forms details[open] input[name=why]").focus()
    keeper.keyboard.type("인사발령")
    keeper.keyboard.press("Enter")
    expect(keeper.locator("section[aria-labelledby=held-title]")).to_contain_text("아름")


def test_a_table_is_shown_before_it_is_written(keeper):
    keeper.goto("/organisation/exchange/")
    lines = "unit,kind,since,name_ko,parent\ncity/data,division,2026-01-01,데이터담당관,city\n"
    file = {"name": "조직.csv", "mimeType": "text/csv", "buffer": lines.encode()}
    keeper.set_input_files("input[name=table]", file)
    keeper.fill("input[name=why]", "조직 개편")
    keeper.get_by_role("button", name="무엇이 바뀌는지 보기").click()
    expect(keeper.get_by_text("아직 아무것도 쓰지 않았습니다")).to_be_visible()
    keeper.get_by_role("button", name="이대로 쓰기").click()
    expect(keeper.get_by_role("status")).to_contain_text("새로 1개")
