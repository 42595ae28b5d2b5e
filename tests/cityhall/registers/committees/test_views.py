"""Staff see sittings, members their own, everybody what the procedure declares public."""

from datetime import date, timedelta

import pytest
from django.utils.timezone import localdate
from tests.cityhall.people import browse

from cityhall.ground.history.actions import record
from cityhall.outside.publishing.offers.sittings import offer_sittings
from cityhall.registers.cases.models import Case
from cityhall.registers.committees import actions, agenda
from cityhall.registers.committees.models import Committee, Conflict, Sitting

pytestmark = pytest.mark.usefixtures("sample_city")


def lay_sitting(committee, on, clerk):
    """A sitting on a day, whatever day that is."""
    with record("test.lay", by=clerk.author, of=("sitting", "")):
        return actions.make_sitting(committee, "appeal", on, why="밀린 사건")


@pytest.fixture
def today(committee, clerk, waiting):
    """A sitting today, its panel drawn with the member who has an account, cases on its agenda."""
    made = lay_sitting(committee, localdate(), clerk)
    for number in range(40):
        if "appeals-001" in actions.draw(made, f"{number}", on=localdate(), by=clerk).drawn:
            break
    agenda.fill(made, by=clerk)
    return made


def page(client, address):
    answer = client.get(address)
    return answer.status_code, answer.content.decode()


def test_a_citizen_sees_the_composition_and_the_days_but_no_names_of_the_appeals(today):
    status, text = page(browse("areum"), "/committees/administrative-appeals/")
    assert status == 200
    assert "정원 / 현원" in text
    assert today.key in text
    assert "appeals-002" not in text
    assert "신고한 이해관계" not in text


def test_a_visitor_is_led_to_what_passed_the_gate(today):
    for address, place in (
        ("/committees/", "/open/ko/sittings/"),
        ("/committees/administrative-appeals/", "/open/ko/sittings/?facet="),
        (f"/sittings/{today.key}/", f"/open/ko/sittings/{today.key}/"),
    ):
        answer = browse().get(address)
        assert answer.status_code == 301
        assert answer["Location"].startswith(place)
        assert "no-store" in answer["Cache-Control"]  # who signs in later is not led there


def test_of_a_sitting_that_is_held_nothing_on_its_agenda_is_offered(today, waiting):
    [offered] = [one for one in offer_sittings(localdate()) if one.key == today.key]
    assert offered.content["on"] == localdate().isoformat()
    assert offered.content["items"] == []
    assert waiting[0].title not in str(offered.content)
    assert waiting[0].number not in str(offered.content)


def test_a_member_sees_their_own_sitting_and_its_papers_and_no_other(
    today, waiting, committee, clerk
):
    member = browse("nuri")
    status, text = page(member, f"/sittings/{today.key}/")
    assert status == 200
    assert waiting[0].title in text
    assert "위원 추첨" not in text
    paper = member.get(f"/sittings/{today.key}/agenda.pdf")
    assert paper.status_code == 200
    assert today.key in page(member, "/committees/")[1]
    day = localdate() + timedelta(days=1)
    other = lay_sitting(committee, day, clerk)
    assert page(member, f"/sittings/{other.key}/")[0] == 301
    assert member.get(f"/sittings/{other.key}/agenda.pdf").status_code == 403
    assert member.get(f"/cases/{waiting[0].key}/").status_code == 403


def test_a_member_declares_a_conflict_on_the_page_and_draws_nobody(today, waiting):
    member = browse("nuri")
    given = {"what": "declare", "kind": "case", "text": waiting[0].number, "why": "대리인"}
    assert member.post(f"/sittings/{today.key}/change/", given).status_code == 302
    assert Conflict.objects.filter(member__person__key="nuri").count() == 1
    assert member.post(f"/sittings/{today.key}/change/", {"what": "draw"}).status_code == 403


def test_a_clerk_opens_decides_closes_and_signs_by_the_pages(today, waiting):
    clerk, place = browse("boram"), f"/sittings/{today.key}/change/"
    keys = [one.member.key for one in today.places.all()]
    assert clerk.post(place, {"what": "open", "present": keys[:3]}).status_code == 422
    opened = {"what": "open", "present": keys, "chair": "appeals-001"}
    assert clerk.post(place, opened).status_code == 302
    chosen = {f"step-{one.key}": "dismiss" for one in waiting}
    given = chosen | {"sitting": today.key, "on": today.on, "f-ruling": "이유 없음"}
    told = clerk.post(f"/sittings/{today.key}/decide/", given)
    assert "3건을 처리했습니다" in told.content.decode()
    assert clerk.post(place, {"what": "close"}).status_code == 302
    assert clerk.post(place, {"what": "sign"}).status_code == 302
    assert browse("nuri").post(place, {"what": "sign"}).status_code == 302
    text = page(clerk, f"/sittings/{today.key}/")[1]
    assert "마감한 그대로입니다" in text
    assert clerk.post(place, {"what": "fill"}).status_code == 422
    [offered] = [one for one in offer_sittings(localdate()) if one.key == today.key]
    items = {one["number_of_case"]: one for one in offered.content["items"]}
    assert items[waiting[0].number]["decision"] == ["기각", "Dismissed"]
    assert items[waiting[0].number]["ruling"] == ""  # nobody published the decision yet
    assert waiting[0].title not in str(offered.content)


def test_an_unknown_wish_or_a_forged_number_is_refused_with_a_sentence(today):
    clerk, place = browse("boram"), f"/sittings/{today.key}/change/"
    for given in (
        {"what": "nothing"},
        {"what": "off", "item": "999999", "why": "까닭"},
        {"what": "replace", "place": "x", "why": "까닭"},
        {"what": "put", "number": "없는 번호"},
        {"what": "move", "on": "2026-02-31"},
        {"what": "votes", "item": "9" * 40},
    ):
        assert clerk.post(place, given).status_code == 422, given


def test_a_year_and_an_extra_sitting_are_planned_on_the_page():
    clerk, place = browse("boram"), "/committees/investment-review/plan/"
    assert clerk.post(place, {"what": "year", "year": "2027"}).status_code == 302
    days = Sitting.objects.filter(procedure="investment-review", on__year=2027)
    assert [one.on.month for one in days] == [3, 5, 7, 9]
    assert clerk.post(place, {"what": "extra", "on": "2027-04-05"}).status_code == 422
    extra = {"what": "extra", "on": "2027-04-05", "why": "긴급"}
    assert clerk.post(place, extra).status_code == 302


def test_members_are_kept_on_the_page():
    clerk, place = browse("boram"), "/committees/administrative-appeals/members/"
    given = {
        "what": "appoint",
        "name": "새람",
        "name_en": "Saeram",
        "side": "outside",
        "woman": "yes",
        "since": f"{localdate()}",
        "term_end": "2030-12-31",
        "why": "빈자리",
    }
    assert clerk.post(place, given | {"why": ""}).status_code == 422
    assert clerk.post(place, given).status_code == 302
    committee = Committee.objects.get(key="administrative-appeals")
    seat = committee.held.get(membership__member__name_ko="새람")
    renew = {"what": "renew", "seat": seat.pk, "term_end": "2033-12-31", "why": "연임"}
    assert clerk.post(place, renew).status_code == 302
    seat.membership.refresh_from_db()
    assert seat.membership.term_end == date(2033, 12, 31)


def test_a_refusal_loses_nothing_that_was_chosen_or_written(today, waiting):
    clerk, place = browse("boram"), f"/sittings/{today.key}/"
    keys = [one.member.key for one in today.places.all()]
    clerk.post(f"{place}change/", {"what": "open", "present": keys, "chair": "appeals-001"})
    chosen = {f"step-{one.key}": "dismiss" for one in waiting}
    own = {f"f-ruling@{waiting[0].key}": "기간을 지남"}
    told = clerk.post(f"{place}decide/", chosen | own | {"sitting": today.key, "on": today.on})
    text = told.content.decode()
    assert text.count('value="dismiss" selected') == len(waiting) - 1
    assert text.count("비어 있습니다") == 1  # one sentence for all that it holds back
    assert f"({waiting[1].number}, {waiting[2].number})" in text
    told = clerk.post(f"{place}decide/", chosen | {"sitting": today.key, "f-ruling": "이유 없음"})
    rulings = [Case.objects.get(pk=one.pk).values["ruling"] for one in waiting]
    assert rulings == ["기간을 지남", "이유 없음", "이유 없음"]


def test_a_panel_whose_members_have_no_account_says_so(committee, clerk, waiting):
    made = lay_sitting(committee, localdate(), clerk)
    for number in range(40):
        if "appeals-001" not in actions.draw(made, f"{number}", on=localdate(), by=clerk).drawn:
            break
    _, text = page(browse("boram"), f"/sittings/{made.key}/")
    assert "사이트에서는 알릴 수 없습니다" in text
    assert "계정이 없는 위원 8명" in text
    assert 'value="invite"' not in text
    one = made.places.first()
    actions.note_answer(one, told="call", answer="coming", on=localdate(), by=clerk)
    assert "계정이 없는 위원 7명" in page(browse("boram"), f"/sittings/{made.key}/")[1]
