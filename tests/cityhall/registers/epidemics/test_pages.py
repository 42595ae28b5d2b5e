"""The board: numbers of the reports to the digit, what everybody sees, what only the staff does."""

import re
from html import unescape

import pytest
from django.utils.timezone import localdate
from tests.cityhall import people

from cityhall.ground.access.actors import SITE
from cityhall.outside.publishing.actions import publish
from cityhall.registers.cases.actions import Move, open_case, take_step
from cityhall.registers.epidemics.models import Reading
from sagwan.procedures import Proof

TAG = re.compile(r"<(svg|details).*?</\1>|<[^>]+>", re.DOTALL)
APRIL, NOVEMBER = "2020-04-17", "2021-11-01"


def read(answer, status=200):
    assert answer.status_code == status
    return " ".join(unescape(TAG.sub(" ", answer.content.decode())).split())


def rows(answer, title):
    """The rows of a section's first table, cell by cell."""
    text = answer.content.decode()
    section = text[text.index(f'aria-labelledby="{title}"') :]
    body = section[section.index("<tbody>") : section.index("</tbody>")]
    cells = re.compile(r"<t[hd][^>]*>(.*?)</t[hd]>", re.DOTALL)
    return [
        [" ".join(TAG.sub(" ", one).split()) for one in cells.findall(row)]
        for row in body.split("<tr>")[1:]
    ]


@pytest.fixture
def board(sign_in):
    return lambda day, who="maru": sign_in(who).get(f"/epidemics/covid-19/board/?on={day}")


def test_the_situation_stands_to_the_digit_and_misprints_beside_it(board):
    korea, seoul = rows(board(APRIL), "t-situation")
    assert seoul[1:] == "621(+2) 351(△16) 268(+18) 2(-) 98,561 5,368 93,193".split()
    assert [
        korea[at] for at in (1, 3, 4, 6, 7)
    ] == "10,635(+22) 7,829(+72) 230(+1) 14,268 521,642".split()
    assert korea[2].startswith("2,576(△51) 2,627")
    assert "10,635 − 7,829 − 230 = 2,576" in korea[2]
    assert korea[5].startswith("535,910 535,828")


def test_countries_stand_to_the_digit(board):
    table = {row[0]: row[1:] for row in rows(board(APRIL), "t-world")}
    assert table["중국"] == "115(2) 99(0) 49(1) 52(0) 83,797(3,352)".split()
    assert (
        table["미국"]
        == "31,633(1,928) 29,308(1,528) 24,446(1,504) 25,802(2,395) 604,070(25,871)".split()
    )
    assert table["이란"] == "1,657(117) 1,617(111) 1,574(98) 1,512(94) 76,389(4,777)".split()
    assert table["스페인"][-1] == "177,633(18,579)"
    assert table["이탈리아"][1] == "3,153(564)"


def test_vaccinations_stand_to_the_digit_with_rates_and_goals(board):
    answer = board(NOVEMBER)
    first, second = rows(answer, "t-vaccination")
    assert first[1:] == "7,691,201(80.9%) 590 6,786 10,066 9,889 12,513 8,093 7,643,264".split()
    assert (
        second[1:]
        == "7,264,156(76.4%) 3,541 62,186 119,127 118,168 45,454 51,562 6,864,118".split()
    )
    assert "76.4% 7,264,156 ÷ 9,505,868 · 목표 80% 미달" in read(answer)


def test_screening_capacity_and_inspections_are_told(board):
    said = read(board(NOVEMBER))
    assert "자가검사 113,515" in said
    assert re.search(r"자가검사 113,515 키트 양성 5 0\.0044% PCR 확진 4 80%", said)
    assert "접종센터 42 곳" in said
    assert "위탁 의료기관 3,162 개소" in said
    assert re.search(r"특수판매업체 6,319 .* 공유오피스 59 ", said)
    assert "생활치료센터 병상 · 태릉 생활치료센터 210 병상" in read(board(APRIL))


def test_clusters_before_and_after_a_measure_are_compared(board):
    assert "11 전 10일 → 4 뒤 10일 △7 (63.6%)" in read(board(APRIL))


def test_goals_raise_an_alarm_where_they_are_missed(board, settings):
    table = rows(board(APRIL), "goals")
    assert [(row[1], row[3], row[5]) for row in table if "50명" in row[0]] == [
        ("전국", "22", "지킴"),
        ("서울시", "2", "지킴"),
    ]
    assert [row[5] for row in table if "5%" in row[0]] == ["값이 없음", "값이 없음"]


def test_districts_lie_on_a_map_of_tiles(board):
    text = board(APRIL).content.decode()
    assert text.count('class="tile"') == 50
    assert "강남구" in text


def test_aid_is_told_by_household_and_a_budget_that_is_too_small_is_doubted(board):
    said = read(board(APRIL))
    assert "1~2인 30만원 412,300 96,500 23.4% 289.5" in said
    assert "예산 3,271억원은" in said


def test_the_headquarters_stands_as_the_organisation_has_it(board):
    said = read(board(APRIL))
    assert "집단감염신속대응단" in said
    assert "부통제관(모니터링) · 부통제관(홍보)" in said
    assert "집단감염신속대응단" not in read(board("2020-02-01"))


@pytest.fixture
def see(house, sample_city):
    """See a page as everybody does: what was written is published, an old address leads there."""
    publish(("epidemics", "boards", "measures"), by=SITE)
    return lambda address: people.browse().get(address, follow=True)


def test_everybody_sees_the_public_part_only(board, see, visitor):
    said = read(see(f"/epidemics/covid-19/?on={APRIL}"))
    assert "621" in said
    for hidden in ("감염경로 불명", "사건으로 다루는 일", "오늘 수 넣기"):
        assert hidden in read(board(APRIL))
        assert hidden not in said
    table = see("/epidemics/covid-19/numbers.csv").content.decode()
    assert "confirmed" in table
    assert visitor.get("/epidemics/covid-19/board/").status_code == 302
    assert visitor.get("/epidemics/cold/").status_code == 404


def test_the_briefing_tells_what_begins_and_what_is_in_force(see, sign_in):
    address = "/epidemics/covid-19/briefing/?on=2020-03-22"
    for answer in (see(address), sign_in("maru").get(address)):
        check_briefing(read(answer))


def check_briefing(said):
    assert "시작 : 강화된 사회적 거리두기(1차)" in said.replace("시작:", "시작 :")
    assert "정례브리핑 11시" in said


def test_numbers_are_entered_on_a_page_and_what_does_not_hold_shows_its_working(sign_in):
    browser, form = sign_in("maru"), {"place": "seoul", "on": "2020-04-18"}
    typed = {"level-confirmed": "624", "change-confirmed": "+2", "source": "일일보고"}
    answer = browser.post("/epidemics/covid-19/enter/", form | typed)
    assert "621 + 2 = 623 ≠ 624" in read(answer, 422)
    answer = browser.post(
        "/epidemics/covid-19/enter/", form | typed | {"reason-confirmed": "재분류"}
    )
    assert "새 수 2개" in read(answer)
    assert "재분류" in read(browser.get("/epidemics/covid-19/board/?on=2020-04-18"))


def test_a_number_is_corrected_on_a_page(sign_in):
    browser = sign_in("maru")
    row = Reading.objects.get(series="isolated", place="seoul", what="level")
    path = f"/epidemics/covid-19/readings/{row.pk}/"
    form = {"value": "350", "why": "착오", "source": row.source}
    assert "350 + 268 + 2 = 620 ≠ 621" in read(browser.post(path, form), 422)
    assert browser.post(path, form | {"keep": "1"}).status_code == 302
    text = browser.get("/epidemics/covid-19/series/isolated/?place=seoul").content.decode()
    assert "<s>351</s>" in text
    row = Reading.objects.get(series="countries")
    path = f"/epidemics/covid-19/readings/{row.pk}/"
    assert browser.post(path, {"value": "215", "why": "오자", "misprint": "1"}).status_code == 302
    assert Reading.objects.get(series="countries", is_current=True).printed == "216"


def test_a_sheet_comes_in_line_by_line(sign_in, tmp_path):
    browser = sign_in("maru")
    file = tmp_path / "day.csv"
    file.write_text("day,place,series,level\n2020-04-18,seoul,confirmed,500\n", encoding="utf-8")
    with file.open("rb") as sheet:
        answer = browser.post("/epidemics/covid-19/import/", {"sheet": sheet})
    assert "500 < 621" in read(answer, 422)


def test_measures_are_added_and_ended(sign_in):
    browser, path = sign_in("maru"), "/epidemics/covid-19/measures/"
    form = {"kind": "care", "name_ko": "선별진료소 확대", "since": APRIL, "public": "1"}
    assert browser.post(path, form).status_code == 302
    assert "선별진료소 확대" in read(browser.get(path))
    assert browser.post(path, form | {"kind": "x"}).status_code == 422


def test_a_new_epidemic_needs_no_code(fever, sign_in, planner):
    browser = sign_in("maru")
    form = {"place": "town", "on": "2030-06-02", "level-sick": "10", "change-sick": "4"}
    assert "새 수 2개" in read(browser.post("/epidemics/river-fever/enter/", form))
    answer = browser.get("/epidemics/river-fever/board/?on=2030-06-02")
    assert rows(answer, "t-now")[0][1:] == ["10(+4)", "–"]
    assert [row[5] for row in rows(answer, "goals")] == ["경보: 벗어남"]
    assert "강변열" in read(browser.get("/epidemics/"))


def test_a_breach_runs_as_a_case_and_is_counted_on_the_board(board, sample_city):
    day, officer = localdate(), people.actor("gaon")
    told = {"number": "가-17", "unit": "mayors-secretariat", "found_by": "app", "foreigner": "yes"}
    case = open_case("quarantine-breach", told, on=day, by=officer)
    take_step(case, Move("charge", {}, proofs=(Proof("고발장", day),)), on=day, by=officer)
    answer = board(day.isoformat())
    assert rows(answer, "dockets")[0][:3] == ["자가격리 무단이탈 대응", "1", "0"]
    assert "/dockets/quarantine-breach/new/" in answer.content.decode()
    assert re.search(r"고발 1 1", read(answer))
