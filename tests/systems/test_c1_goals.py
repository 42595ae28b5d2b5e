"""C1: vision → policy goals → key tasks: a tree from goal to task, with owner and state."""

import re

from playwright.sync_api import expect

ON = "?on=2020-04-30"


def test_the_tree_leads_from_the_vision_to_each_task_with_owner_and_state(sign_in, city):
    page = sign_in("saebom")
    page.goto(f"{city}/promises/goals/{ON}")
    vision = page.locator(".goal-tree > .branch.vision")
    expect(vision.locator("> .goal-name")).to_contain_text("내 삶이 행복한 서울")
    aim = vision.locator("> .goal-under > .branch.aim")
    expect(aim.locator("> .goal-name")).to_contain_text("기획조정실")
    expect(aim.locator("> .goal-under > .branch.goal")).to_have_count(4)
    finance = aim.locator(".branch.goal", has_text="예산과 재정의 효율 있는 관리")
    rapid = finance.locator(".goal-tasks li", has_text="신속한 재정집행")
    expect(rapid).to_contain_text("예산담당관")
    expect(rapid).to_contain_text("약속 4")


def test_all_seventeen_tasks_hang_on_a_goal_and_name_their_owner(sign_in, city):
    page = sign_in("maru")
    page.goto(f"{city}/promises/goals/{ON}")
    tasks = page.locator(".goal-tasks > li")
    assert tasks.count() == 17
    assert all(tasks.locator(".task-owner").all_inner_texts())


def test_a_task_with_late_promises_says_so_in_the_tree(sign_in, city):
    page = sign_in("raon")
    page.goto(f"{city}/promises/goals/{ON}")
    task = page.locator(".goal-tasks li", has_text="시민과 함께하는 지속가능발전")
    expect(task).to_contain_text(re.compile(r"지연 4.*설명 없음 3"))


def test_from_a_goal_one_comes_to_its_promises(sign_in, city):
    page = sign_in("saebom")
    page.goto(f"{city}/promises/goals/{ON}")
    page.get_by_role("link", name="예산과 재정의 효율 있는 관리").click()
    expect(page.locator("#states-title")).to_have_text("15개 약속")
