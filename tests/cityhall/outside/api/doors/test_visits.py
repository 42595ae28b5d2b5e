"""Programs keep the calendar of an office: plan, move, confirm and call off."""

import pytest

from cityhall.registers.engagements.models import Engagement

PLAN = {
    "kind": "meeting",
    "theme": "economy",
    "title": "골목상권 간담회",
    "text": "현안을 듣습니다.\n두 번째 줄",
    "day": "2199-12-01",
    "from": "14:00",
    "to": "15:30",
    "offices": ["mayors-secretariat"],
}


def planned(write):
    status, told = write("visits", PLAN)
    assert status == 201
    return told["id"]


def test_an_engagement_is_planned_moved_and_confirmed(write):
    key = planned(write)
    one = Engagement.objects.get(case__key=key)
    assert (one.case.title, one.planned_by) == ("골목상권 간담회", "gaon")
    moved = {"day": "2199-12-03", "from": "10:00", "why": "강당 공사"}
    assert write(f"visits/{key}/moves", moved)[0] == 201
    one.refresh_from_db()
    assert one.on.isoformat() == "2199-12-03"
    status, told = write(f"visits/{key}/steps", {"step": "confirm"})
    assert (status, told["state"]) == (201, "confirmed")
    status, told = write(f"visits/{key}/steps", {"step": "hold", "text": "들음"})
    assert status == 409
    status, told = write(f"visits/{key}/steps", {"step": "cancel", "text": "취소 사유"})
    assert (status, told["state"]) == (201, "off")


def test_another_office_may_not(write):
    key = planned(write)
    assert write("visits", PLAN, who="nari")[0] == 403
    assert write(f"visits/{key}/steps", {"step": "cancel", "text": "x"}, who="nari")[0] != 201


@pytest.mark.parametrize(
    ("change", "status", "field"),
    [
        ({"kind": "party"}, 422, "kind"),
        ({"from": "25:00"}, 422, "from"),
        ({"offices": []}, 422, "offices"),
        ({"offices": "mayors-secretariat"}, 422, "offices"),
        ({"offices": ["no-such-unit"]}, 409, "offices"),
        ({"districts": ["no-such-district"]}, 409, ""),
        ({"day": "0001-01-01"}, 409, "day"),
        ({"to": "13:00"}, 409, ""),
        ({"title": "글\n글"}, 422, "title"),
        ({"major": True}, 422, "major"),
    ],
)
def test_what_does_not_fit_is_named(write, change, status, field):
    found, told = write("visits", PLAN | change)
    assert (found, told["errors"][0]["field"]) == (status, field)
    assert not Engagement.objects.filter(planned_by="gaon", case__title="골목상권 간담회").exists()


def test_what_is_not_there_is_missing(write):
    assert write("visits/no-such/steps", {"step": "confirm"})[0] == 404
