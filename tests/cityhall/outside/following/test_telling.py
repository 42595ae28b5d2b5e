"""Whoever follows is told once of each change of the public copy, and of nothing else."""

from datetime import timedelta

import pytest
from django.utils import timezone
from tests.cityhall.outside.following.conftest import ADDRESS, KEY

from cityhall.ground.access.actors import SITE
from cityhall.ground.history.actions import record
from cityhall.ground.history.models import Change, Entry
from cityhall.ground.notices.models import OUTSIDE, Mail
from cityhall.outside.following import actions
from cityhall.outside.following.errors import CROWD, UnfollowableError
from cityhall.outside.following.models import Follow
from cityhall.outside.following.telling import tell_changes
from cityhall.outside.publishing import queries
from cityhall.outside.publishing.actions import publish, withdraw
from cityhall.outside.publishing.models import Copy
from cityhall.registers.promises.models import Promise


def word(text, key=KEY):
    """Word a promise otherwise, and publish that."""
    with record("a.test", by=SITE.author, of=("promise", "")):
        Promise.objects.filter(key=f"promise/{key}").update(text_ko=text, text_en=text)
    publish(("promises",), by=SITE)


def test_a_change_is_told_once_with_what_changed_and_how_to_end_it(follow, links):
    one = follow()
    assert tell_changes() == 0
    word("박람회를 다시 엶")
    assert tell_changes() == 1
    assert tell_changes() == 0
    mail = Mail.objects.get()
    assert (mail.address, mail.person) == (ADDRESS, f"{OUTSIDE}{one.slug}")
    assert "박람회를 다시 엶" in mail.subject
    assert "바뀐 것: 내용" in mail.text
    page, end = links(mail)
    assert page == f"/open/ko/promises/{KEY}/"
    assert end.startswith("/open/ko/follow/end/")


def test_it_is_told_in_the_language_in_which_it_was_asked(follow, links):
    follow(language="en")
    word("A fair again")
    tell_changes()
    mail = Mail.objects.get()
    assert mail.subject == "[Open city] A promise changed: A fair again"
    assert links(mail)[0].startswith("/open/en/")


def test_only_what_is_followed_is_told(follow):
    other = Copy.objects.filter(series="promises", is_current=True).exclude(key=KEY).earliest("pk")
    follow(key=other.key)
    word("다른 약속이 바뀜")
    assert tell_changes() == 0
    assert not Mail.objects.exists()


def test_a_list_tells_what_changes_in_it_comes_in_and_leaves(follow):
    late = queries.list_current("promises", "late").earliest("rank")
    follow(key="", state="late")
    follow(key="", state="", address="all@example.com")
    word("늦은 약속의 글이 바뀜", late.key)
    assert tell_changes() == 2
    calm = queries.list_current("promises").exclude(facet="late").earliest("rank")
    word("늦지 않은 약속의 글이 바뀜", calm.key)
    assert tell_changes() == 1
    assert Mail.objects.latest("pk").address == "all@example.com"
    withdraw(queries.list_current("promises").get(key=late.key), by=SITE, why="다시 살펴봄")
    assert tell_changes() == 2
    assert "이제 공개 화면에 없습니다" in Mail.objects.latest("pk").text


def test_what_changed_before_somebody_confirmed_is_not_told(follow):
    word("그 전에 바뀜")
    follow()
    assert tell_changes() == 0


def test_of_what_is_held_at_the_gate_nothing_is_told(follow):
    follow()
    word("문의 010-1234-5678")
    assert tell_changes() == 0
    assert not Mail.objects.filter(text__contains="010-1234").exists()


def test_an_address_stands_in_no_history(follow):
    one = follow()
    word("또 바뀜")
    tell_changes()
    actions.end(one)
    assert not Change.objects.filter(after__contains=ADDRESS).exists()
    assert not Entry.objects.filter(key__contains=ADDRESS).exists()
    assert not Follow.objects.exists()
    assert not Mail.objects.exists()


def test_what_nobody_confirms_and_what_was_sent_is_forgotten(public):
    now = timezone.now()
    actions.ask(ADDRESS, KEY, "", language="ko", now=now)
    assert actions.forget_old(now + timedelta(days=2)) == 0
    assert actions.forget_old(now + timedelta(days=4)) == 1
    assert not Follow.objects.exists()
    assert not Mail.objects.exists()


def test_mail_that_was_sent_keeps_an_address_no_longer_than_days(follow):
    follow()
    word("또 바뀜")
    tell_changes()
    Mail.objects.update(state="done")
    actions.forget_old(timezone.now() + timedelta(days=4))
    assert not Mail.objects.exists()
    assert Follow.objects.exists()  # who confirmed stays until they end it


def test_a_crowd_is_asked_to_wait(public, monkeypatch):
    monkeypatch.setattr(actions, "MOST_AN_HOUR", 2)
    now = timezone.now()
    for n in range(2):
        actions.ask(f"a{n}@example.com", KEY, "", language="ko", now=now)
    with pytest.raises(UnfollowableError) as caught:
        actions.ask("more@example.com", KEY, "", language="ko", now=now)
    assert caught.value is CROWD


def test_one_address_waits_for_few_things_at_a_time(public):
    now = timezone.now()
    keys = queries.list_current("promises").values_list("key", flat=True)[:8]
    for key in keys:
        actions.ask(ADDRESS, key, "", language="ko", now=now)
    assert Follow.objects.count() == actions.MOST_OF_ONE == Mail.objects.count()
