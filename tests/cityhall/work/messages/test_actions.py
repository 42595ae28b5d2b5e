"""What is done to messages: begun, written by two at once, their figures bound and renewed."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.utils.timezone import localdate
from tests.cityhall import people
from tests.cityhall.work.messages.conftest import BUDGET, DAY, find

from cityhall.work.messages import actions
from cityhall.work.messages.actions import Wanted, find_due
from cityhall.work.messages.errors import ChangedMeanwhileError, MessageError
from cityhall.work.messages.models import Bound, Version

WANTED: dict[str, Any] = {
    "kind": "speech",
    "title": "연설",
    "owner": BUDGET,
    "occasion": "행사",
    "on": DAY,
}


def test_a_message_is_due_three_working_days_before_its_occasion(begin):
    assert begin().due == date(2020, 4, 14)  # the 15th was a holiday
    assert find_due(date(2020, 4, 20)) == date(2020, 4, 14)
    assert begin(due=date(2020, 4, 17)).due == date(2020, 4, 17)


@pytest.mark.parametrize(
    "told",
    [
        {"kind": "song"},
        {"title": " "},
        {"occasion": "", "on": DAY},
        {"on": None},
        {"engagement": "no-such"},
        {"due": date(2020, 4, 21)},
        {"post": "mayors-secretariat/chief"},
        {"post": "no-such"},
    ],
)
def test_a_message_that_lacks_something_is_refused_in_both_languages(nari, told):
    with pytest.raises(MessageError) as refused:
        actions.begin(Wanted(**(WANTED | told)), by=nari, on=localdate())
    assert all(refused.value.words)


def test_only_the_unit_in_charge_and_planning_officers_write(begin):
    one = begin()
    for key in ("gaon", "isol", "saebom", "areum"):
        with pytest.raises(PermissionDenied):
            actions.write(one, "다른 부서", seen=1, by=people.actor(key))
    assert actions.write(one, "기획", seen=1, by=people.actor("maru")).number == 2


def test_each_text_is_a_version_that_keeps_what_its_figures_were_worth(begin, nari):
    one = begin()
    actions.write(one, "수치 없이 말합니다.", seen=1, by=nari, note="줄임")
    actions.write(one, "수치 없이 말합니다.", seen=2, by=nari)  # the same: no version
    assert [(v.number, v.note) for v in one.versions.all()] == [(2, "줄임"), (1, "")]
    kept = Bound.objects.get(version__message=one)
    assert (kept.version.number, kept.written, kept.value) == (1, "7조 4,737억원", "74737")
    assert kept.as_of == date(2020, 3, 31)
    assert find(one).words == "수치 없이 말합니다."


def test_two_at_different_paragraphs_are_merged_and_nothing_is_lost(begin, nari, daon):
    one = begin("하나\n\n둘\n\n셋")
    actions.write(one, "하나!\n\n둘\n\n셋", seen=1, by=nari)
    merged = actions.write(one, "하나\n\n둘\n\n셋!", seen=1, by=daon)
    assert merged.text == "하나!\n\n둘\n\n셋!"
    assert (merged.number, merged.origin, merged.by) == (3, Version.Origin.MERGED, "daon")


def test_two_at_one_paragraph_are_told_of_each_other(begin, nari, daon):
    one = begin("하나\n\n둘")
    actions.write(one, "하나!\n\n둘", seen=1, by=nari)
    with pytest.raises(ChangedMeanwhileError):
        actions.write(one, "하나?\n\n둘", seen=1, by=daon)
    assert find(one).text == "하나!\n\n둘"


def test_one_click_takes_the_value_of_the_register(begin, nari):
    one = begin("{7조원 = rapid.spent@city} 그리고 {9조원 = rapid.goal@city}")
    taken = actions.take_value(one, 1, seen=1, by=nari)
    assert taken.text.endswith("{15조 6,397억원 = rapid.goal@city}")
    assert (taken.origin, taken.note) == (Version.Origin.FIGURE, "9조원 → 15조 6,397억원")
    with pytest.raises(ChangedMeanwhileError):
        actions.take_value(one, 0, seen=1, by=nari)  # by its place in another version
    for place in (-1, 2):
        with pytest.raises(MessageError):
            actions.take_value(one, place, seen=2, by=nari)


def test_a_loose_figure_is_bound_by_one_click(begin, nari):
    one = begin("자매도시는 71개입니다.")
    bound = actions.bind_figure(one, 0, 0, seen=1, by=nari)
    assert bound.text == "자매도시는 {71개 = agreements.cities@city}입니다."
    assert find(one).words == "자매도시는 71개입니다."
    with pytest.raises(MessageError):
        actions.bind_figure(one, 0, 5, seen=2, by=nari)


def test_the_occasion_is_amended_while_the_text_is_written(begin, nari):
    one = begin()
    told = WANTED | {"title": "새 제목", "on": date(2020, 5, 4)}
    actions.amend(one, Wanted(**told), by=nari, on=localdate())
    assert (find(one).title_ko, find(one).day) == ("새 제목", date(2020, 5, 4))
