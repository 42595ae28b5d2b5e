"""The only door by which people are told, acknowledge, and choose how they want to be told."""

import secrets
from collections.abc import Iterable
from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils import timezone

from cityhall.ground.access.actors import Actor
from cityhall.ground.accounts.models import Person
from cityhall.ground.history.actions import note, record
from cityhall.ground.notices import outbox, wording
from cityhall.ground.notices.channels import BY_HAND, HEARD
from cityhall.ground.notices.leases import Leased, try_again
from cityhall.ground.notices.models import Channel, Mail, Notice, Preference, Run
from cityhall.ground.notices.rules import (
    check_keeper_of_contacts,
    check_postmaster,
    check_teller,
    check_told,
)

Words = tuple[str, str]
Object = tuple[str, str]


class UnfitNoticeError(ValueError):
    """Nobody can be told so; says why in Korean and English."""

    def __init__(self, ko: str, en: str) -> None:
        super().__init__(f"{ko} · {en}")
        self.words = (ko, en)


def tell(
    people: Iterable[str], words: Words, *, of: Object, link: str, key: str, by: Actor, on: date
) -> int:
    """Tell people something about an object, each of them once by a key; gives how many now.

    It belongs to the caller's transaction: what is undone was never told, and no mail leaves.
    """
    check_teller(by)
    check_words(words, link)
    told = sorted(set(people))
    check_people(told)
    now = timezone.now()
    notices = [
        make_notice(one, words, of, key=key, by=by, on=on, told=now, link=link) for one in told
    ]
    with record("notices.tell", by=by.author, of=of):
        fresh = keep_new(notices)
        mail_at_once(fresh, now)
    return len(fresh)


def check_words(words: Words, link: str) -> None:
    """Refuse what says nothing, or leads away from the site."""
    if not all(text.strip() for text in words):
        raise UnfitNoticeError(
            "알림은 한국어와 영어로 적어야 합니다.", "A notice is written in Korean and in English."
        )
    if link and (not link.startswith("/") or link.startswith("//") or "\\" in link):
        raise UnfitNoticeError(
            f"이 누리집의 주소가 아닙니다: {link}", f"This is no address of this site: {link}"
        )
    if link != wording.CONTROL.sub("", link):
        raise UnfitNoticeError("주소가 한 줄이 아닙니다.", "The address is not on one line.")


def check_people(keys: list[str]) -> None:
    """Refuse to tell somebody whom nobody knows: it would look told, and reach no one."""
    known = set(Person.objects.filter(key__in=keys).values_list("key", flat=True))
    if lost := [key for key in keys if key not in known]:
        names = ", ".join(lost[:5])
        raise UnfitNoticeError(f"없는 계정입니다: {names}", f"There is no such account: {names}")


def make_notice(
    person: str,
    words: Words,
    of: Object,
    *,
    key: str,
    by: Actor,
    on: date,
    told: datetime,
    link: str = "",
    channel: str = Channel.SITE,
) -> Notice:
    """Make the notice of one person."""
    return Notice(
        slug=secrets.token_urlsafe(16),
        person=person,
        key=key,
        channel=channel,
        ko=wording.plain(words[0]),
        en=wording.plain(words[1]),
        kind=of[0],
        about=of[1],
        link=link,
        on=on,
        told=told,
        told_by=by.key,
        told_by_name=by.name_ko,
    )


def keep_new(notices: list[Notice]) -> list[Notice]:
    """Keep the notices that are new; gives them as they stand."""
    Notice.objects.bulk_create(notices, ignore_conflicts=True)
    return list(Notice.objects.filter(slug__in=[one.slug for one in notices]).order_by("id"))


def mail_at_once(notices: list[Notice], now: datetime) -> None:
    """Write the mails of those who want them at once."""
    if not (notices and outbox.has_server()):
        return
    people = [one.person for one in notices]
    wanted = Preference.objects.filter(person__in=people, way=Preference.Way.AT_ONCE)
    addresses = dict(wanted.exclude(address="").values_list("person", "address"))
    for one in notices:
        if address := addresses.get(one.person):
            words = wording.word_notice(one)
            mail = outbox.write_mail(f"notice:{one.slug}", one.person, address, words, now=now)
            outbox.enclose([one], mail)


def record_told(
    person: str,
    channel: str,
    words: Words,
    *,
    of: Object,
    key: str,
    by: Actor,
    on: date,
    at: datetime,
) -> Notice:
    """Write down that somebody was visited, called, or written to by hand: what, by whom, when."""
    check_keeper_of_contacts(by)
    check_words(words, "")
    check_people([person])
    if channel not in BY_HAND:
        raise UnfitNoticeError(
            "방문·전화·문자·서면 가운데 하나여야 합니다.",
            "It must be a visit, a call, a text message or a letter.",
        )
    if at > timezone.now():
        raise UnfitNoticeError("아직 오지 않은 때입니다.", "That has not happened yet.")
    one = make_notice(person, words, of, key=key, by=by, on=on, told=at, channel=channel)
    if channel in HEARD:
        one.acknowledged = at
    with record("notices.record_told", by=by.author, of=of):
        keep_new([one])
    return Notice.objects.get(person=person, key=key)


def acknowledge(notice: Notice, *, by: Actor) -> None:
    """Let somebody say that they know."""
    check_told(by, notice)
    with record("notices.acknowledge", by=by.author, of=(notice.kind, notice.about)):
        unread = Notice.objects.filter(pk=notice.pk, acknowledged__isnull=True)
        unread.update(acknowledged=timezone.now())


def acknowledge_all(*, by: Actor) -> int:
    """Let somebody say that they know all that they were told; gives how many that were."""
    check_teller(by)
    with record("notices.acknowledge_all", by=by.author, of=("person", by.key)):
        unread = Notice.objects.filter(person=by.key, acknowledged__isnull=True)
        return unread.update(acknowledged=timezone.now())


def choose_way(way: str, address: str, *, by: Actor) -> None:
    """Let somebody choose how they are told; an address that is none is refused."""
    check_teller(by)
    address = address.strip()
    if way not in Preference.Way.values:
        raise UnfitNoticeError("받는 방법을 골라 주세요.", "Please choose how to be told.")
    if (address or way != Preference.Way.SITE) and not is_address(address):
        raise UnfitNoticeError(
            "메일 주소를 name@city.go.kr처럼 적어 주세요.",
            "Please write an address like name@city.go.kr.",
        )
    with record("notices.choose_way", by=by.author, of=("person", by.key)):
        chosen = {"way": way, "address": address}
        Preference.objects.update_or_create(person=by.key, defaults=chosen)


def is_address(text: str) -> bool:
    """Tell whether a text is an address of mail, and of nothing else."""
    try:
        validate_email(text)
    except ValidationError:
        return False
    return text.isascii() and not wording.CONTROL.search(text)


def renew_calendar(*, by: Actor) -> str:
    """Draw a new secret address for somebody's calendar; the one before is dead at once."""
    check_teller(by)
    token = secrets.token_urlsafe(32)
    with record("notices.renew_calendar", by=by.author, of=("person", by.key)):
        Preference.objects.update_or_create(person=by.key, defaults={"calendar": token})
    return token


def send_again(work: Leased, *, by: Actor) -> None:
    """Have the worker try again what failed, or may have arrived; to the address as it is now."""
    check_postmaster(by)
    assert isinstance(work, Mail | Run)
    if work.state not in {Leased.State.FAILED, Leased.State.DOUBTFUL}:
        return
    if isinstance(work, Mail):
        now_at = Preference.objects.filter(person=work.person).exclude(address="").first()
        work.address = now_at.address if now_at else work.address
        work.save(update_fields=["address"])
    try_again(work, timezone.now())
    note("notices.send_again", by=by.author, of=(work._meta.model_name or "", str(work)[:200]))


def settle(mail: Mail, *, by: Actor) -> None:
    """Have a mail that may have arrived stand as sent: somebody asked, and it was there."""
    check_postmaster(by)
    now = timezone.now()
    with record("notices.settle", by=by.author, of=("mail", mail.key), even_unchanged=True):
        doubtful = Mail.objects.filter(pk=mail.pk, state=Leased.State.DOUBTFUL)
        if doubtful.update(state=Leased.State.DONE, done=now):
            mail.notices.update(mailed=now)
