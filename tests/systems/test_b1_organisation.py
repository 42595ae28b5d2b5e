"""B1: the organisation as it stood on any date, with duties and posts; owner of everything else."""

from playwright.sync_api import expect

DIVISIONS = (
    "기획담당관 조직담당관 평가담당관 법무담당관 법률지원담당관 협력상생담당관 예산담당관 "
    "재정균형발전담당관 공기업담당관 국제교류담당관 해외도시협력담당관"
).split()
OFFICE = "/organisation/unit/planning-office/"


def test_the_tree_is_the_one_of_the_date(sign_in, city):
    page = sign_in("saebom")
    page.goto(f"{city}/organisation/?on=2020-04-20")
    for name in DIVISIONS:
        expect(page.get_by_role("link", name=name, exact=True)).to_be_visible()
    expect(page.locator("a[href*='unit/district/']")).to_have_count(25)
    expect(page.get_by_text("재난안전대책본부")).to_be_visible()
    page.fill("input[name=on]", "2019-06-01")
    page.get_by_role("button", name="보기").click()
    expect(page.get_by_text("재난안전대책본부")).to_have_count(0)


def test_a_division_tells_its_duties_its_post_and_where_each_was_read(sign_in, city):
    page = sign_in("gaon")
    page.goto(f"{city}{OFFICE}?on=2020-04-20")
    page.get_by_role("link", name="법무담당관", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("법무담당관")
    duties = page.locator("section[aria-labelledby=duties-title]")
    expect(duties).to_contain_text("행정심판")
    expect(duties).to_contain_text("견본 보고서 004, ")
    expect(page.locator("section[aria-labelledby=posts-title]")).to_contain_text("법무담당관")


def test_a_renamed_division_keeps_what_it_was_called_before(sign_in, city):
    page = sign_in("haneul")
    page.goto(f"{city}/organisation/change/planning-office/evaluation/")
    page.fill("input[name=ko]", "성과평가담당관")
    page.fill("input[name=en]", "Performance Division")
    page.fill("input[name=on]", "2026-12-01")
    page.fill("input[name=why]", "행정기구 설치 조례 개정")
    page.get_by_role("button", name="저장").click()
    line = page.locator("section[aria-labelledby=line-title]")
    expect(line).to_contain_text("평가담당관")
    expect(line).to_contain_text("성과평가담당관")
    page.goto(f"{city}/organisation/unit/planning-office/evaluation/?on=2020-04-20")
    expect(page.get_by_role("heading", level=1)).to_have_text("평가담당관")


def test_open_posts_are_marked_half_a_year_before_their_term_ends(sign_in, city):
    page = sign_in("saebom")
    page.goto(f"{city}/organisation/posts/?on=2026-06-29")
    row = page.get_by_role("row").filter(has_text="성과분석관")
    expect(row).to_contain_text("2026. 12. 31.")
    expect(row).not_to_contain_text("반년 안에 끝남")
    page.fill("input[name=on]", "2026-07-01")
    page.get_by_role("button", name="보기").click()
    expect(row).to_contain_text("반년 안에 끝남")


def test_a_task_force_tells_its_departments_rhythm_and_meetings(sign_in, city):
    page = sign_in("gaon")
    page.goto(f"{city}/organisation/unit/task-force/autonomous-police/?on=2020-04-20")
    members = page.locator("section[aria-labelledby=members-title]")
    expect(members).to_contain_text("매월")
    expect(members).to_contain_text("34개 부서")
    expect(members.get_by_role("link", name="조직담당관")).to_be_visible()
    meetings = page.locator("section[aria-labelledby=meetings-title]")
    expect(meetings).to_contain_text("1차 회의")
    page.goto(f"{city}/organisation/unit/committee/administrative-appeals/?on=2020-04-20")
    expect(members).to_contain_text("2주마다")
