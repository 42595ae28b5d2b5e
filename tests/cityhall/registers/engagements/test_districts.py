"""Each district's requests with their owner and state; the council of the heads when it is late."""

from datetime import date

from tests.cityhall.people import browse

from cityhall.ground.access.actors import SITE
from cityhall.registers.cases import actions as cases
from cityhall.registers.cases.actions import Move
from cityhall.work.sample.districts import found_districts


def read(address):
    return browse("gaon").get(address).content.decode()


def test_a_request_stands_with_its_district_its_owner_and_its_state(actor):
    maru, on = actor("maru"), date(2026, 3, 2)
    values = {"title": "빗물펌프장", "text": "낡은 펌프장을 고침", "district": "노원구"}
    case = cases.open_case("district-request", values, on=on, by=maru)
    cases.take_step(case, Move("assign", {"units": "planning-office/budget"}), by=maru, on=on)
    rows = read("/engagements/districts/").split('id="requests"')[1].split("</tr>")
    row = next(row for row in rows if "노원구" in row)
    for told in ("빗물펌프장", "예산담당관", "검토 중"):
        assert told in row


def test_a_district_stands_with_what_the_city_answered_and_what_happened(held):
    found_districts(SITE)
    everywhere = read("/engagements/districts/?on=2021-12-01").split('id="requests"')[1]
    assert everywhere.count('<th scope="row">') >= 25
    for told in ("4,200,000,000원", "나누어 예산에 싣기로 함", "예산담당관"):
        assert told in everywhere
    page = read("/engagements/districts/?on=2021-12-01&district=district/gangnam")
    assert "<h1>강남구</h1>" in page
    for told in ("언제부터", "면담에서 다룸", "부서 지정", "2020. 9. 1."):
        assert told in page
    assert read("/engagements/districts/?district=dance").count("<h1>자치구 협력</h1>") == 1


def test_good_practice_names_its_district_and_who_took_it_over(held):
    found_districts(SITE)
    rows = read("/engagements/districts/").split('id="practices"')[1].split("</tr>")
    row = next(row for row in rows if "대기 시간 알림" in row)
    for told in ("마포구", "은평구, 서대문구, 강서구", "공유", "절반으로"):
        assert told in row
    assert len([row for row in rows if "견본" in row]) == 4
    own = read("/engagements/districts/?district=district/mapo").split('id="practices"')[1]
    assert own.count('<th scope="row">') == 1


def test_the_council_of_the_heads_is_late_after_two_months(held):
    def row(on):
        rows = read(f"/engagements/districts/?on={on}").split('id="rhythms"')[1].split("</tr>")
        return next(one for one in rows if "구청장협의회" in one)

    assert "지남" not in row("2021-11-30")
    assert "2021. 10. 27." not in row("2021-10-01")
    assert "2021. 11–12월" in row("2022-02-01")
    assert "지남" in row("2022-02-01")
    assert browse("saebom").get("/engagements/districts/").status_code == 403
