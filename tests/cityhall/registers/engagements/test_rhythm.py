"""Bodies that meet by a rhythm: periods of the calendar, when each met, what it missed."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from tests.cityhall.people import browse

from cityhall.ground.access.actors import SITE
from cityhall.ground.history.actions import record
from cityhall.ground.notices.models import Notice
from cityhall.ground.organisation.models import Charter, Unit
from cityhall.registers.engagements import actions
from cityhall.registers.engagements.errors import UnfitPlanError
from cityhall.registers.engagements.jobs import tell_missed
from cityhall.registers.engagements.kinds import DEPUTIES, HEADS
from cityhall.registers.engagements.models import Engagement
from cityhall.registers.engagements.rhythm import find_period, list_rhythms, list_spans

Every = Charter.Every


def rhythm_of(key, on):
    return next(one for one in list_rhythms(on) if one.unit.key == key)


@pytest.mark.parametrize(
    ("every", "first", "last"),
    [
        (Every.MONTH, date(2020, 2, 1), date(2020, 2, 29)),
        (Every.TWO_MONTHS, date(2020, 1, 1), date(2020, 2, 29)),
        (Every.QUARTER, date(2020, 1, 1), date(2020, 3, 31)),
        (Every.HALF_YEAR, date(2020, 1, 1), date(2020, 6, 30)),
        (Every.YEAR, date(2020, 1, 1), date(2020, 12, 31)),
        (Every.WEEK, date(2020, 2, 3), date(2020, 2, 9)),
    ],
)
def test_a_day_lies_in_a_period_of_the_calendar(every, first, last):
    assert find_period(every, date(2020, 2, 5)) == (first, last)


@pytest.mark.parametrize("every", [one for one in Every if one != Every.AS_NEEDED])
def test_periods_follow_each_other_without_gap(every):
    spans = list_spans(every, date(1990, 1, 1), date(2021, 12, 31))
    assert len(spans) == 12
    assert spans[-1][0] <= date(2021, 12, 31) <= spans[-1][1]
    for before, after in pairwise(spans):
        assert after[0] - before[1] == timedelta(days=1)


def test_nothing_is_missed_before_a_body_had_its_rhythm():
    assert list_spans(Every.MONTH, date(2021, 11, 15), date(2021, 12, 31)) == [
        (date(2021, 12, 1), date(2021, 12, 31))
    ]


def test_a_month_without_a_meeting_is_missed_and_said(held):
    deputies = rhythm_of(DEPUTIES, date(2021, 10, 20))
    assert [one.first for one in deputies.missed] == [date(2021, 8, 1)]
    assert not deputies.is_late
    assert deputies.due == date(2021, 11, 30)
    later = rhythm_of(DEPUTIES, date(2021, 12, 1))
    assert [one.first.month for one in later.missed] == [11, 8]
    assert later.is_late
    assert later.coming == date(2021, 12, 15)
    page = browse("gaon").get("/engagements/districts/?on=2021-12-01").content.decode()
    row = next(one for one in page.split('id="rhythms"')[1].split("</tr>") if "부구청장" in one)
    for told in ("매월", "2021. 11월", "2021. 8월", "지남", "2021. 12. 15."):
        assert told in row


def test_the_heads_meet_every_two_months_and_what_names_no_body_is_theirs(held):
    before = rhythm_of(HEADS, date(2021, 10, 31))
    assert {one.first.year for one in before.missed} == {2019, 2020}
    assert not before.is_late
    late = rhythm_of(HEADS, date(2022, 2, 1))
    assert (late.missed[0].first, late.missed[0].last) == (date(2021, 11, 1), date(2021, 12, 31))
    assert late.is_late
    with record("engagements.amend", by=SITE.author, of=("engagement", "")):
        Engagement.objects.filter(body__key=HEADS).update(body=None)
    assert rhythm_of(HEADS, date(2022, 2, 1)) == late


def test_a_meeting_is_planned_as_a_bodys_and_another_body_is_refused(actor, wanted):
    gaon = actor("gaon")
    meeting = replace(wanted, kind="briefing", theme="safety", body=DEPUTIES, districts=())
    planned = actions.plan(meeting, by=gaon, on=wanted.starts.date() - timedelta(days=9))
    assert planned.body == Unit.objects.get(key=DEPUTIES)
    page = browse("gaon").get(f"/engagements/{planned.key}/").content.decode()
    assert "부구청장 회의" in page
    for key in ("district/jongno", "no-such-body"):
        with pytest.raises(UnfitPlanError):
            actions.plan(replace(meeting, body=key), by=gaon, on=wanted.starts.date())
    form = browse("gaon").get("/engagements/new/").content.decode()
    assert f'value="{DEPUTIES}"' in form


def test_planning_is_told_once_of_a_month_without_a_meeting(held):
    moment = datetime(2021, 12, 1, 8, 15, tzinfo=ZoneInfo("Asia/Seoul"))
    told = Notice.objects.filter(kind="unit", about=DEPUTIES)
    tell_missed(moment)
    assert not told.exists()  # nobody is told of the sample
    with record("organisation.add_in_bulk", by=SITE.author, of=("unit", DEPUTIES)):
        Unit.objects.filter(key=DEPUTIES).update(is_sample=False)
    tell_missed(moment)
    tell_missed(moment)
    assert told.count() == 1
    assert "2021. 11월" in told.get().ko
