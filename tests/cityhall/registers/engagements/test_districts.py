"""Each district's requests with their owner and state; the council of the heads when it is late."""

from datetime import date

from tests.cityhall.people import browse

from cityhall.registers.cases import actions as cases
from cityhall.registers.cases.actions import Move


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


def test_the_council_of_the_heads_is_late_after_two_months(held):
    assert "지남" not in read("/engagements/districts/?on=2021-11-30").split("<h2")[0]
    assert "2021. 10. 27." not in read("/engagements/districts/?on=2021-10-01")
    late = read("/engagements/districts/?on=2022-02-01")
    assert "2021. 12. " in late
    assert "지남" in late
    assert browse("saebom").get("/engagements/districts/").status_code == 403
