"""C2: each task keeps its history through the reports, with the line each entry came from."""

from playwright.sync_api import expect

TASK = "/promises/task/sustainable-development/?on=2020-04-30"


def test_directions_and_results_stand_under_their_report_with_their_line(sign_in, city):
    page = sign_in("saebom")
    page.goto(city + TASK)
    chapters = page.locator(".chapter")
    expect(chapters).to_have_count(3)
    expect(chapters.nth(0).locator("h3")).to_contain_text("2020. 4. 시장비서실")
    plan = chapters.nth(0).locator("li", has_text="목표 17개, 세부목표 96개, 지표 125개")
    expect(plan).to_contain_text("138번째 줄")
    first = chapters.nth(2).locator("li", has_text="목표 17개, 세부목표 96개, 지표 126개")
    expect(first).to_contain_text("257번째 줄")
    expect(chapters.nth(1)).to_contain_text("113번째 줄")


def test_a_plan_is_followed_through_the_reports(sign_in, city):
    page = sign_in("saebom")
    page.goto(city + TASK)
    heads = page.locator(".plans thead th").all_inner_texts()
    assert heads[1:4] == ["2019. 4. 시장비서실", "2020. 3. 시장비서실", "2020. 4. 시장비서실"]
    forum = page.locator(".plans tbody tr", has_text="2020년 대토론회").locator("td")
    said = forum.all_inner_texts()
    assert said[0] == "–"
    assert "’20. 11월" in said[1]
    assert "134번째 줄" in said[1]
    assert "146번째 줄" in said[2]


def test_a_task_keeps_what_each_report_calls_it(sign_in, city):
    page = sign_in("maru")
    page.goto(f"{city}/promises/task/decentralisation/")
    heads = page.locator(".chapter h3").all_inner_texts()
    assert len(heads) == 3
    assert "시의회와 지방자치 상호협력" in heads[0]
    assert "실효적 지방분권" in heads[1]
    assert "실질적 지방분권" in heads[2]
