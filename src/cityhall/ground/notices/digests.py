"""What is written into the outbox by the clock: the mail of a day, and reminders."""

from collections import defaultdict
from datetime import date, datetime, timedelta

from django.conf import settings
from django.db.models import Q, QuerySet
from django.utils import timezone

from cityhall.ground.access.actors import SITE
from cityhall.ground.accounts.models import Person
from cityhall.ground.history.actions import record
from cityhall.ground.notices import outbox, wording
from cityhall.ground.notices.models import Notice, Preference
from sagwan.law import Holidays

OFFICE_HOURS = range(9, 18)


def write_digests(moment: datetime) -> None:
    """Write the mail of a day to whoever wants one and has something to be told."""
    day = moment.date()
    addresses = find_addresses(Q(way=Preference.Way.DAILY))
    unsent = Notice.objects.filter(mail__isnull=True, acknowledged__isnull=True)
    for person, notices in gather(unsent, addresses).items():
        key = f"digest:{person}:{day:%Y-%m-%d}"
        if outbox.is_written(key):
            continue  # one mail a day: what came since waits for tomorrow's
        with record("notices.write_digest", by=SITE.author, of=("person", person)):
            words = wording.word_digest(notices, day)
            mail = outbox.write_mail(key, person, addresses[person], words, now=timezone.now())
            outbox.enclose(notices, mail)


def write_reminders(moment: datetime) -> None:
    """Remind whoever takes mail, once and in office hours, of what they did not acknowledge."""
    day = moment.date()
    if moment.hour not in OFFICE_HOURS or not Holidays().is_working(day):
        return
    addresses = find_addresses(~Q(way=Preference.Way.SITE))
    last = days_ago(day, settings.REMIND_WORKING_DAYS)
    late = Notice.objects.filter(acknowledged__isnull=True, reminded__isnull=True)
    end = timezone.make_aware(datetime.combine(last + timedelta(days=1), datetime.min.time()))
    for person, notices in gather(late.filter(told__lt=end), addresses).items():
        key = f"reminder:{person}:{moment:%Y-%m-%dT%H}"
        if outbox.is_written(key):
            continue
        with record("notices.write_reminder", by=SITE.author, of=("person", person)):
            words = wording.word_reminder(notices, day)
            outbox.write_mail(key, person, addresses[person], words, now=timezone.now())
            late.filter(pk__in=[one.pk for one in notices]).update(reminded=day)


def find_addresses(chosen: Q) -> dict[str, str]:
    """Find where people who chose so take mail: none without a server or with a closed account."""
    if not outbox.has_server():
        return {}
    open_accounts = Person.objects.filter(is_active=True).values("key")
    rows = Preference.objects.filter(chosen, person__in=open_accounts).exclude(address="")
    return dict(rows.order_by("person").values_list("person", "address"))


def gather(notices: QuerySet[Notice], addresses: dict[str, str]) -> dict[str, list[Notice]]:
    """Gather notices by whom they tell."""
    found: dict[str, list[Notice]] = defaultdict(list)
    for one in notices.filter(person__in=addresses).order_by("person", "told", "id"):
        found[one.person].append(one)
    return found


def days_ago(day: date, count: int) -> date:
    """Go back a number of working days."""
    calendar, left = Holidays(), count
    while left > 0:
        day -= timedelta(days=1)
        left -= calendar.is_working(day)
    return day
