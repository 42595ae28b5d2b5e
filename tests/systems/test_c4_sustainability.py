"""C4: goals, targets and indicators in versions; values, views, perception and its gap; citizens'
survey; reviews of plans, projects and hearings; data for Open SDG."""

import io
import zipfile
from urllib.request import urlopen

from playwright.sync_api import expect

TREE = "/sustainability/seoul-sdgs-2030/"


def test_the_tree_counts_as_the_reports_do_in_both_versions(page, city):
    counts = {"2019": ("17", "96", "126"), "2020": ("17", "96", "125", "100")}
    for version, told in counts.items():
        page.goto(f"{city}{TREE}?version={version}")
        expect(page).to_have_url(f"{city}/open/ko{TREE}?version={version}")
        shown = page.locator("dl.stats dd").all_inner_texts()
        assert tuple(one.split("개")[0].strip() for one in shown) == told
        expect(page.locator("ol.goals > li")).to_have_count(17)
    expect(page.locator("main")).to_contain_text("지표 126 → 125")
    expect(page.locator("main")).to_contain_text("건수로만 보고된 세부목표 96")


def test_perception_stands_beside_the_statistic_with_the_gap(page, city):
    page.goto(f"{city}{TREE}indicators/11-1-1/")
    row = page.locator("tbody tr", has=page.locator("th", has_text="2019")).last
    expect(row).to_contain_text("+29.2")
    expect(row).to_contain_text("자체평가")
    expect(row).to_contain_text("위원회 의견")
    expect(page.locator("main")).to_contain_text("(2.17 − 1) ÷ 4 × 100 = 29.2")


def test_a_citizen_answers_without_an_account(page, city):
    page.goto(f"{city}{TREE}surveys/citizens/")
    page.get_by_label("보통").first.check()
    page.get_by_role("button", name="보내기").click()
    expect(page.get_by_role("status")).to_contain_text("고맙습니다")
    expect(page.get_by_role("button", name="보내기")).to_have_count(0)
    page.goto(f"{city}{TREE}surveys/citizens/")
    expect(page.locator("tbody tr").first).to_contain_text("50.0")


def test_projects_reviews_and_hearings_stand_on_one_page(read_as):
    said = read_as("gaon")(f"{TREE}plans/?version=2020&on=2020-04-30")
    for words in ("시정사업 100개", "공청회 개최", "중장기 행정계획의 지속가능성 검토", "지연"):
        assert words in said


def test_mid_term_plans_are_reviewed_by_their_procedure(read_as):
    said = read_as("gaon")("/dockets/plan-review/")
    for words in ("도시녹화 중기계획", "자원순환 중기계획"):
        assert words in said


def test_a_hearing_is_noted_with_what_came_of_it(sign_in, city):
    page = sign_in("gaon")
    page.goto(f"{city}{TREE}gatherings/")
    page.get_by_label("날짜").fill("2020-04-09")
    page.get_by_label("이름", exact=True).fill("물길 공청회")
    page.get_by_label("참석 인원").last.fill("1,204")
    page.locator("textarea[name=result_ko]").last.fill("둑길을 넓히기로 함")
    page.get_by_role("button", name="적기").last.click()
    row = page.locator("tbody tr", has_text="물길 공청회")
    expect(row).to_contain_text("1,204명")
    page.goto(f"{city}{TREE}")
    expect(page.locator("section[aria-labelledby=gatherings]")).to_contain_text("둑길을 넓히기로")


def test_a_city_project_is_told_by_its_owner(sign_in, city):
    page = sign_in("gaon")
    page.goto(f"{city}{TREE}projects/street-trees/")
    page.locator("select[name=state]").select_option("going")
    page.get_by_label("무엇을 했고 무엇이 남았나").fill("세 길을 정함")
    page.get_by_role("button", name="적기").click()
    expect(page.locator("section[aria-labelledby=told]")).to_contain_text("세 길을 정함")
    expect(page.locator("dl.stats dd").first).to_contain_text("추진 중")


def test_values_come_in_by_a_table_that_is_shown_first(sign_in, city):
    page = sign_in("gaon")
    page.goto(f"{city}/tables/")
    lines = "framework,indicator,year,what,value,source\nseoul-sdgs-2030,7-1-1,2021,통계,6.9,통계\n"
    file = {"name": "values.csv", "mimeType": "text/csv", "buffer": lines.encode()}
    page.locator("select[name=kind]").select_option("sustainability")
    page.set_input_files("input[type=file]", file)
    page.locator("input[name=why]").first.fill("한 해의 통계")
    page.get_by_role("button", name="무엇이 바뀌는지 보기").click()
    expect(page.locator("main")).to_contain_text("7-1-1 재생에너지 보급률 2021")


def test_open_sdg_finds_data_and_metadata_where_it_looks(city):
    with urlopen(f"{city}{TREE}open-sdg.zip", timeout=60) as answer:
        packed = zipfile.ZipFile(io.BytesIO(answer.read()))
    assert packed.read("data/indicator_11-1-1.csv").startswith(b"Year,Value\n2017,25\n")
    assert "indicator_name:" in packed.read("meta/11-1-1.yml").decode()
