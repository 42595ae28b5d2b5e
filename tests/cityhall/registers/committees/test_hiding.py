"""What a committee does not show somebody, no page or table of the organisation shows them."""

import csv
import io
from datetime import date

import pytest
from tests.cityhall.people import browse

from cityhall.ground.access.actors import SITE
from cityhall.ground.organisation import seating
from cityhall.ground.organisation.models import Member, Membership, Unit

pytestmark = pytest.mark.usefixtures("sample_city")
APPEALS, RESEARCH = "committee/administrative-appeals", "committee/research-review"


def read(key, address):
    answer = browse(key).get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def list_people(unit):
    """The members of a body who sit in no body of the council."""
    found = Membership.objects.filter(unit__key=unit).exclude(member=None)
    return [one.member for one in found.select_related("member") if one.member]


def take(key, table):
    text = browse(key).get(f"/organisation/export/csv/?table={table}").content.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text)))


def test_a_member_of_the_council_learns_no_more_on_the_page_of_the_unit(house):
    people = list_people(APPEALS)
    assert people
    unit = read("saebom", f"/organisation/unit/{APPEALS}/")
    committee = read("saebom", "/committees/administrative-appeals/")
    assert "위원 목록" not in committee
    assert not [one for one in people if f"/organisation/member/{one.key}/" in unit]
    assert "위원 명단은 공개하지 않습니다" in unit
    assert 'class="past"' not in unit  # what was written of who came may name them


def test_the_staff_and_where_the_procedure_shows_them_everybody_see_members(house):
    first = list_people(APPEALS)[0]
    assert f"/organisation/member/{first.key}/" in read("gaon", f"/organisation/unit/{APPEALS}/")
    shown = list_people(RESEARCH)[0]
    assert f"/organisation/member/{shown.key}/" in read("saebom", f"/organisation/unit/{RESEARCH}/")
    assert "위원 명단은 공개하지 않습니다" not in read("saebom", "/organisation/unit/council/")


def test_the_page_of_a_member_leaves_a_hidden_seat_out(house):
    one = list_people(APPEALS)[0]
    address = f"/organisation/member/{one.key}/"
    assert f"/organisation/unit/{APPEALS}/" in read("gaon", address)
    assert f"/organisation/unit/{APPEALS}/" not in read("saebom", address)


def test_somebody_sees_their_own_seat(house):
    own, unit = Member.objects.get(person__key="saebom"), Unit.objects.get(key=APPEALS)
    seat = Membership(unit=unit, member=own, since=date(2026, 1, 1))
    seating.seat(seat, by=SITE, why="시의회 추천")
    address = f"/organisation/member/{own.key}/"
    assert f"/organisation/unit/{APPEALS}/" in read("saebom", address)


def test_tables_of_the_organisation_hand_out_no_more_than_pages_show(house):
    hidden = {one.key for one in list_people(APPEALS)}
    for table, column in (("members", "key"), ("seats", "member")):
        staff, council = ({row[column] for row in take(key, table)} for key in ("gaon", "saebom"))
        assert hidden <= staff
        assert not hidden & council
        assert council
