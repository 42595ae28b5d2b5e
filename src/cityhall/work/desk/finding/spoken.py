"""Messages of the mayor, drafted for the index and told in the results; only staff find them."""

from collections.abc import Collection, Iterator

from django.db.models import Q
from django.urls import reverse

from cityhall.ground.access.actors import Actor
from cityhall.ground.access.roles import STAFF
from cityhall.ground.look.dates import write_day
from cityhall.registers.engagements.models import Engagement
from cityhall.work.desk.finding import drafts as index
from cityhall.work.desk.finding.things import Thing, Things
from cityhall.work.desk.models import Kind
from cityhall.work.messages.kinds import KINDS, STATES, name
from cityhall.work.messages.models import Message, State
from cityhall.work.messages.queries import all_messages

GONE = 1000  # the weight of what is not given


def closed_to(by: Actor) -> Q:
    """Choose the messages that somebody may not find: all of them, but for the staff."""
    return Q(pk__in=[]) if by.has(*STAFF) else Q(kind=Kind.MESSAGE)


def draft_messages(keys: Collection[str]) -> Iterator[index.Draft]:
    """Draft messages: title and occasion, then each paragraph as it is said."""
    for one in all_messages().filter(pk__in=keys):
        occasion = one.engagement.case.title if one.engagement else one.occasion
        weight = GONE if one.state == State.OFF else 0
        day = index.number_of(one.day)
        text = index.both((one.title_ko, one.title_en), (occasion, occasion))
        yield index.Draft(str(one.pk), text, weight=weight, recency=day)
        for number, line in enumerate(one.words.split("\n"), 1):
            if line.strip():
                yield index.Draft(str(one.pk), line, number, weight=weight + 1, recency=day)


def tell_messages(keys: Collection[str]) -> Things:
    """Tell messages, with what they are, the day, and where they stand."""
    return {
        str(one.pk): Thing(
            one.title,
            reverse("messages:message", args=[one.key]),
            f"{name(KINDS, one.kind)} · {write_day(one.day)} · {name(STATES, one.state)}",
        )
        for one in all_messages().filter(pk__in=keys)
    }


def touch_engagements(rows: Collection[index.Row]) -> Iterator[str]:
    """Name the messages of engagements that changed."""
    moved = {row["id"] for row in rows}
    found = Message.objects.filter(engagement__in=moved).order_by()
    return map(str, found.values_list("pk", flat=True))


SOURCES = (
    index.Source(
        Kind.MESSAGE,
        {index.table_of(Message): index.by("id"), index.table_of(Engagement): touch_engagements},
        index.keys_of(Message),
        draft_messages,
    ),
)
TELLERS = {Kind.MESSAGE: tell_messages}
