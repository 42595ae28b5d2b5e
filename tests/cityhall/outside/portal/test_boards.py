"""The board of an epidemic on the open side: made of copies that passed the gate, to the digit."""

import json
import re
from datetime import date, timedelta

import pytest
from tests.cityhall.people import browse
from tests.cityhall.registers.epidemics.test_pages import read, rows

from cityhall.ground.access.actors import SITE
from cityhall.ground.history.actions import record
from cityhall.outside.portal import boards
from cityhall.outside.publishing.actions import publish, settle
from cityhall.outside.publishing.models import Copy, Held
from cityhall.registers.epidemics.actions import add_responses
from cityhall.registers.epidemics.declaring import load_epidemics
from cityhall.registers.epidemics.models import Reading, Response
from cityhall.registers.epidemics.opening import open_part
from cityhall.registers.epidemics.pages import describe_board
from cityhall.registers.epidemics.queries import find_last_day, list_days
from cityhall.registers.epidemics.records import moment

KEY, APRIL, NOVEMBER = "covid-19", "2020-04-17", "2021-11-01"
OF_BOARDS = ("epidemics", "boards", "measures")


@pytest.fixture
def published(house, sample_city):
    publish(OF_BOARDS, by=SITE)


@pytest.fixture
def open_board(published):
    return lambda day, more="": browse().get(f"/open/ko/epidemics/{KEY}/{more}?on={day}")


def test_the_public_board_stands_to_the_digit_and_misprints_beside_it(open_board):
    korea, seoul = rows(open_board(APRIL), "t-situation")
    assert seoul[1:] == "621(+2) 351(△16) 268(+18) 2(-) 98,561 5,368 93,193".split()
    assert korea[2].startswith("2,576(△51) 2,627")
    assert "10,635 − 7,829 − 230 = 2,576" in korea[2]
    first, second = rows(open_board(NOVEMBER), "t-vaccination")
    assert first[1:3] == ["7,691,201(80.9%)", "590"]
    assert second[1:3] == ["7,264,156(76.4%)", "3,541"]


def test_goals_measures_capacity_funnel_aid_and_headquarters_are_on_it(open_board):
    april, november = read(open_board(APRIL)), read(open_board(NOVEMBER))
    assert [row[5] for row in rows(open_board(APRIL), "goals") if "50명" in row[0]] == ["지킴"] * 2
    assert "11 전 10일 → 4 뒤 10일 △7 (63.6%)" in april
    assert "생활치료센터 병상 · 태릉 생활치료센터 210 병상" in april
    assert "1~2인 30만원 412,300 96,500 23.4% 289.5" in april
    assert "부통제관(모니터링) · 부통제관(홍보)" in april
    assert "집단감염신속대응단" not in read(open_board("2020-02-01"))
    assert re.search(r"자가검사 113,515 키트 양성 5 0\.0044% PCR 확진 4 80%", november)
    assert re.search(r"특수판매업체 6,319 .* 공유오피스 59 ", november)
    assert open_board(APRIL).content.decode().count('class="tile"') == 50


def test_every_day_of_the_copy_shows_what_the_register_shows(published):
    epidemic = load_epidemics()[KEY]
    board = boards.find_board(KEY)
    assert board
    assert board.days[0] == find_last_day(KEY, date(2026, 1, 1))
    for day in {*list_days(KEY, 400), date(2020, 2, 1), date(2020, 5, 30)}:
        own, copied = describe_board(epidemic, day, None), boards.describe(board, day)
        for part in ("headline", "goals", "tables", "rates", "funnels", "capacities", "aids"):
            assert plain(copied[part]) == plain(own[part]), (day, part)
        assert [one.name_ko for one in copied["responses"]] == [
            one.name_ko for one in own["responses"]
        ]
        assert len(copied["charts"]) == len(own["charts"])
        assert len(copied["spreads"]) == len(own["spreads"])
        assert [box["node"]["name"] for box in copied["boxes"]] == [
            box.node.name for box in own["boxes"]
        ]


def plain(told):
    """What is told, without the number of the register's row and the zone in which a moment is."""
    text = re.sub(r"number=\d+", "number=0", repr(told))
    return re.sub(r"tzinfo=[\w.]+(\([^()]*(\([^()]*\))?\))?", "", text)


def test_nothing_that_is_not_declared_public_is_in_any_copy(published):
    epidemic = load_epidemics()[KEY]
    hidden = {one.key for one in epidemic.series if not one.public}
    assert hidden
    for copy in Copy.objects.filter(series__in=OF_BOARDS):
        for key in hidden:
            assert f'"{key}"' not in copy.content, (copy.key, key)
    board = boards.find_board(KEY)
    assert board
    assert {one.key for one in board.epidemic.series} == {
        one.key for one in open_part(epidemic).series
    }
    assert board.epidemic.kept_by == board.epidemic.procedures == ()


def add_measure(text):
    told = {"epidemic": KEY, "kind": "care", "name_ko": "역학조사 협조", "name_en": "Tracing"}
    one = Response(**told, text_ko=text, since=date(2020, 4, 10))
    add_responses(load_epidemics()[KEY], [one], by=SITE, why="조치")


def test_a_measure_that_holds_a_telephone_number_waits_until_it_is_masked(open_board):
    add_measure("문의는 010-1234-5678로")
    assert [one.series for one in publish(OF_BOARDS, by=SITE).held] == ["measures"]
    assert "역학조사 협조" not in read(open_board(APRIL))
    assert "621(+2)" in read(open_board(APRIL))  # nothing else waits for it
    held = Held.objects.get(series="measures")
    settle(held, by=SITE, state="masked", clause="제9조 제1항 제6호", why="전화번호")
    said = open_board(APRIL).content.decode()
    assert "문의는 ●●●로" in said
    assert not Copy.objects.filter(content__contains="010-1234-5678").exists()


def test_a_resident_number_in_a_measure_goes_out_masked_at_once(open_board):
    add_measure("대상자 800101-1234567 확인")
    assert publish(OF_BOARDS, by=SITE).held == []
    said = open_board(APRIL).content.decode()
    assert "대상자 ●●● 확인" in said
    assert "1234567" not in said


def test_the_briefing_tells_what_begins_and_what_is_in_force(open_board):
    said = read(open_board("2020-03-22", "briefing/"))
    assert "시작 : 강화된 사회적 거리두기(1차)" in said.replace("시작:", "시작 :")
    assert "정례브리핑 11시" in said


def test_numbers_and_measures_are_tables_that_name_one_epidemic(published):
    told = json.loads(browse().get(f"/open/en/data/epidemics.json?facet={KEY}").content)
    numbers = [one for one in told["epidemics"] if one["at"].startswith("2020-04-17T10")]
    seoul = {one["series"]: one["value"] for one in numbers if one["what"] == "level"}
    assert (seoul["confirmed"], seoul["isolated"], seoul["discharged"]) == ("621", "351", "268")
    csv = browse().get(f"/open/ko/data/measures.csv?facet={KEY}").content.decode()
    assert "강화된 사회적 거리두기(1차)" in csv
    assert browse().get("/open/ko/data/epidemics.csv?facet=cold").content.decode().count("\n") == 1


def test_a_series_is_shown_by_months_the_last_first(published):
    write([make_reading(date(2020, 5, 2), "seoul")])
    publish(OF_BOARDS, by=SITE)
    said = read_raw(browse().get(f"/open/ko/epidemics/{KEY}/confirmed/"))
    months = re.findall(rf'/open/ko/epidemics/{KEY}/confirmed/(\d{{4}}-\d\d)/"', said)
    assert months == ["2020-05", "2020-04"]
    assert "2020. 5. 2." in said
    april = browse().get(f"/open/ko/epidemics/{KEY}/confirmed/2020-04/")
    assert "621" in read(april)


@pytest.mark.parametrize(
    "on", ["", "0001-01-01", "9999-12-31", "2020-13-45", "<script>", "1" * 500]
)
def test_whatever_day_is_asked_for_there_is_a_board(open_board, on):
    assert "코로나바이러스감염증-19 상황판" in read(open_board(on))


def read_raw(answer):
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_board_of_four_hundred_days_makes_small_copies_and_one_version_a_day(house, sample_city):
    first, places = date(2022, 1, 1), open_part(load_epidemics()[KEY]).place
    days = [first + timedelta(days=n) for n in range(400)]
    write([make_reading(day, place.key) for day in days for place in places[-25:]])
    publish(OF_BOARDS, by=SITE)
    sizes = [len(one.content) for one in Copy.objects.filter(key__contains="/confirmed/202")]
    assert len(sizes) > 13
    assert max(sizes) < 400_000
    write([make_reading(first + timedelta(days=400), places[-1].key)])
    assert len(publish(OF_BOARDS, by=SITE).added) == 1
    assert "2023. 2. 4." in read(browse().get(f"/open/ko/epidemics/{KEY}/"))
    assert "확진환자" in read(browse().get(f"/open/ko/epidemics/{KEY}/?on=2022-06-01"))


def write(readings):
    with record("a.test", by=SITE.author, of=("epidemic", KEY)):
        Reading.objects.bulk_create(readings)


def make_reading(day, place):
    at = moment(day, 10)
    told = {"epidemic": KEY, "series": "confirmed", "place": place, "what": "level"}
    return Reading(**told, since=at, at=at, value="12", source="일일보고")
