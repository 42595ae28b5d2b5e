"""A declared session comes up on the page of a member before it begins."""

from datetime import date, timedelta
from pathlib import Path

from django.utils.timezone import localdate
from tests.cityhall.people import actor, browse

from cityhall.work.binder.calendar import list_events
from cityhall.work.binder.session import FILE

SESSION = '[[session]]\nkey = "s"\nnumber = 9\nkind = "regular"\nfrom = {}\nto = {}\n'


def declare(settings, since):
    file = Path(settings.VAR) / FILE
    file.write_text(SESSION.format(since, since + timedelta(days=20)), encoding="utf-8")


def test_a_session_comes_up_for_a_member_and_not_for_a_citizen(house, sample_city, settings):
    since = localdate() + timedelta(days=7)
    declare(settings, since)
    page = browse("saebom").get(f"/council/?on={localdate()}").content.decode()
    assert "시의회 제9회 정례회" in page
    assert not list(list_events(actor("areum"), localdate()))


def test_a_session_that_has_begun_comes_up_no_more_and_a_broken_file_hides_nothing_else(
    house, sample_city, settings
):
    declare(settings, date(2021, 6, 10))
    member = actor("saebom")
    assert [one.key for one in list_events(member, date(2021, 6, 10))] == ["session.s"]
    assert not list(list_events(member, date(2021, 6, 11)))
    (Path(settings.VAR) / FILE).write_text("[[session", encoding="utf-8")
    assert not list(list_events(member, date(2021, 6, 1)))
