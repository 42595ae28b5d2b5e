"""F6: the epidemic board: numbers that hold together, goals, measures, districts, a briefing."""

from playwright.sync_api import expect

APRIL, NOVEMBER = "?on=2020-04-17", "?on=2021-11-01"
BOARD = "/epidemics/covid-19/board/"
ENTER = "/epidemics/covid-19/enter/?place=seoul&on=2020-04-19"


def read_rows(page, title):
    rows = page.locator(f"section[aria-labelledby={title}] tbody tr").all()
    return [[cell.strip() for cell in row.locator("th, td").all_inner_texts()] for row in rows]


def test_the_situation_stands_to_the_digit_with_misprints_beside_it(sign_in, city):
    page = sign_in("saebom")
    page.goto(f"{city}{BOARD}{APRIL}")
    korea, seoul = read_rows(page, "t-situation")
    assert seoul[1:] == "621(+2) 351(△16) 268(+18) 2(-) 98,561 5,368 93,193".split()
    assert [korea[at] for at in (1, 3, 4)] == ["10,635(+22)", "7,829(+72)", "230(+1)"]
    wrong = page.locator("section[aria-labelledby=t-situation] td", has_text="2,576(△51)")
    expect(wrong.locator("s")).to_have_text("2,627")
    expect(wrong.locator(".why")).to_contain_text("10,635 − 7,829 − 230 = 2,576")
    world = {row[0]: row[1:] for row in read_rows(page, "t-world")}
    assert world["중국"] == "115(2) 99(0) 49(1) 52(0) 83,797(3,352)".split()


def test_goals_clusters_capacity_and_the_headquarters_are_told(sign_in, city):
    page = sign_in("saebom")
    page.goto(f"{city}{BOARD}{APRIL}")
    goals = {(row[0], row[1]): (row[3], row[5]) for row in read_rows(page, "goals")}
    assert goals["신규 확진 하루 평균 50명 이하", "서울시"] == ("2", "지킴")
    assert goals["감염경로 불명 5% 미만", "서울시"] == ("–", "값이 없음")
    expect(page.locator(".compared")).to_contain_text("△7 (63.6%)")
    expect(page.locator("section[aria-labelledby=capacity]")).to_contain_text("210")
    expect(page.locator(".hq")).to_contain_text("집단감염신속대응단")
    assert page.locator("svg.tiles rect").count() == 50


def test_vaccinations_screening_and_inspections_stand_to_the_digit(sign_in, city):
    page = sign_in("saebom")
    page.goto(f"{city}{BOARD}{NOVEMBER}")
    first, second = read_rows(page, "t-vaccination")
    assert first[1:3] == ["7,691,201(80.9%)", "590"]
    assert second[1:3] == ["7,264,156(76.4%)", "3,541"]
    path = page.locator(".funnel > li").first.locator("ol strong").all_inner_texts()
    assert path == ["113,515", "5", "4"]
    expect(page.locator("section[aria-labelledby=capacity]")).to_contain_text("3,162")
    inspected = page.locator("section[aria-labelledby=i-premises] .dots").inner_text()
    assert "6,319" in inspected
    assert "59" in inspected


def test_numbers_that_do_not_hold_are_refused_with_their_working_until_a_reason_is_given(
    sign_in, city
):
    page = sign_in("maru")
    page.goto(f"{city}{ENTER}")
    for name, text in {
        "confirmed": "630",
        "isolated": "340",
        "discharged": "280",
        "dead": "2",
    }.items():
        page.fill(f"input[name=level-{name}]", text)
    page.get_by_role("button", name="넣기").click()
    expect(page.get_by_role("alert")).to_contain_text("340 + 280 + 2 = 622 ≠ 630")
    page.fill("input[name=reason-confirmed]", "8명은 주소 확인 중")
    page.get_by_role("button", name="넣기").click()
    expect(page.get_by_role("status")).to_contain_text("까닭을 적고 그대로 둔 것 1건")
    page.goto(f"{city}{BOARD}?on=2020-04-19")
    expect(page.locator("section[aria-labelledby=wrong]")).to_contain_text("8명은 주소 확인 중")


def test_a_table_comes_in_and_each_wrong_line_is_told(sign_in, city):
    page = sign_in("maru")
    page.goto(f"{city}/epidemics/covid-19/import/")
    lines = "day,place,series,level\n2020-04-20,seoul,confirmed,600\n2020-04-20,seoul,cold,1\n"
    file = {"name": "day.csv", "mimeType": "text/csv", "buffer": lines.encode()}
    page.set_input_files("input[type=file]", file)
    page.get_by_role("button", name="넣기").click()
    rows = page.get_by_role("alert").locator("tbody tr").all_inner_texts()
    assert [row.split()[0] for row in rows] == ["3"]


def test_everybody_is_led_to_the_published_board_and_its_briefing(page, city):
    page.goto(f"{city}/epidemics/covid-19/{APRIL}")
    expect(page).to_have_url(f"{city}/open/ko/epidemics/covid-19/{APRIL}")
    expect(page.locator("section[aria-labelledby=today]")).to_contain_text("621")
    _, seoul = read_rows(page, "t-situation")
    assert seoul[1:] == "621(+2) 351(△16) 268(+18) 2(-) 98,561 5,368 93,193".split()
    assert page.locator("svg.tiles rect").count() == 50
    expect(page.locator("main")).not_to_contain_text("감염경로 불명")
    page.get_by_role("link", name="정례브리핑").click()
    expect(page.locator("h1")).to_contain_text("일일 브리핑")
    assert "confirmed" in page.request.get(f"{city}/epidemics/covid-19/numbers.csv").text()


def test_a_measure_with_a_telephone_number_waits_at_the_gate_until_it_is_masked(sign_in, city):
    page = sign_in("maru")
    page.goto(f"{city}/epidemics/covid-19/measures/")
    page.locator("select[name=kind]").first.select_option("care")
    page.locator("input[name=name_ko]").first.fill("역학조사 협조")
    page.locator("[name=text_ko]").first.fill("문의는 010-1234-5678로")
    page.locator("input[name=since]").first.fill("2020-04-10")
    page.get_by_role("button", name="적기").click()
    expect(page.locator("table")).to_contain_text("역학조사 협조")
    board = f"{city}/open/ko/epidemics/covid-19/{APRIL}"
    page.goto(f"{city}/publishing/")
    page.get_by_role("button", name="지금 공개").click()
    held = page.locator("form", has_text="010-1234-5678")
    expect(held).to_contain_text("measures/covid-19/")
    assert "역학조사 협조" not in page.request.get(board).text()
    held.get_by_label("가리고 공개").check()
    held.locator("select[name=clause]").select_option("제9조 제1항 제6호")
    held.locator("input[name=why]").fill("전화번호")
    held.get_by_role("button", name="결정하기").click()
    expect(page.locator("form", has_text="010-1234-5678")).to_have_count(0)
    said = page.request.get(board).text()
    assert "문의는 ●●●로" in said
    assert "1234-5678" not in said


def test_breaches_of_quarantine_run_by_their_procedure(sign_in, city):
    page = sign_in("maru")
    page.goto(f"{city}{BOARD}{APRIL}")
    dockets = page.locator("section[aria-labelledby=dockets]")
    dockets.get_by_role("link", name="자가격리 무단이탈 대응", exact=True).click()
    expect(page).to_have_url(f"{city}/dockets/quarantine-breach/")


def test_an_alarm_is_told_once_to_the_units_in_charge_and_once_when_it_is_over(sign_in, city):
    page = sign_in("maru")
    for day, number in (("2021-11-20", "400"), ("2021-11-21", "410"), ("2021-11-30", "3")):
        page.goto(f"{city}/epidemics/covid-19/enter/?place=seoul&on={day}")
        page.fill("input[name=change-confirmed]", number)
        page.get_by_role("button", name="넣기").click()
        expect(page.get_by_role("status")).to_be_visible()
    page.goto(f"{city}{BOARD}?on=2021-11-30")
    alarms = page.locator("section[aria-labelledby=goals] li", has_text="하루 평균 50명 이하")
    expect(alarms).to_have_count(1)
    expect(alarms).to_contain_text("해제")
    page.goto(f"{city}/notices/")
    expect(page.get_by_text("경보: 서울시")).to_have_count(1)
    expect(page.get_by_text("경보 해제: 서울시")).to_have_count(1)


def test_whoever_is_not_in_charge_is_told_so_before_typing(sign_in, city):
    page = sign_in("nari")
    page.goto(f"{city}{ENTER}")
    expect(page.locator("main")).to_contain_text("담당 부서와 대책본부만 넣고 고칩니다")
    expect(page.get_by_role("button", name="넣기")).to_have_count(0)


def test_the_report_on_an_epidemic_is_offered_for_each_that_is_declared(sign_in, city):
    page = sign_in("maru")
    page.goto(f"{city}/drafts/new/")
    offered = page.locator("select[name=layout] option, input[name=layout]")
    values = [one.get_attribute("value") for one in offered.all()]
    assert "epidemic-report-covid-19" in values
    assert "epidemic-report" not in values
