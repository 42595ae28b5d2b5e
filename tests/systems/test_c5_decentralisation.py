"""C5: proposals with way, days and answer; bills with three plans; affairs with cost; courses."""

from playwright.sync_api import expect


def cells(page, section):
    return page.locator(f"section[aria-labelledby={section}] tbody tr").all_inner_texts()


def test_each_bill_has_a_plan_for_each_outcome(sign_in, city):
    page = sign_in("maru")
    page.goto(f"{city}/decentralisation/?year=2020")
    police, *passed = cells(page, "bills-title")
    assert "지금" in police.split("\t")[2]
    assert all("지금" in one.split("\t")[3] for one in passed)
    assert len(passed) == 2


def test_affairs_asked_for_and_transferred_are_counted(sign_in, city, read_table):
    page = sign_in("maru")
    page.goto(f"{city}/decentralisation/?year=2020")
    assert [one.split("\t")[1].strip() for one in cells(page, "affairs-title")] == ["400", "95"]
    rows = {
        row[0]: row for row in read_table("affair-transfer", "bundles", "2017-01-01", "2021-12-31")
    }
    assert rows["계"][2] == "495"


def test_proposals_are_counted_by_period_with_their_days(sign_in, city):
    page = sign_in("maru")
    page.goto(f"{city}/decentralisation/?year=2021")
    expect(page.locator("#proposals-title")).to_contain_text("2021년 대정부 건의 5건")
    wider = next(one for one in cells(page, "proposals-title") if "자치조직권" in one)
    assert wider.count("2021.") == 4


def test_sixty_people_and_sixty_runs(sign_in, read_table):
    sign_in("maru")
    taught = read_table("training-course", "themes", "2019-01-01", "2019-12-31")
    assert taught[0] == ["자치분권", "1", "1", "1", "60"]
    planned = read_table("training-course", "themes", "2020-01-01", "2020-12-31")
    assert planned[0][:3] == ["자치분권", "10", "60"]


def test_the_task_force_stands_beside(sign_in, city):
    page = sign_in("maru")
    page.goto(f"{city}/decentralisation/?year=2020")
    expect(page.locator("section[aria-labelledby=bodies-title]")).to_contain_text("자치경찰준비TF")
