"""Tells registers which messages show their figures, and which belong to an engagement."""

from collections.abc import Iterator

from django.urls import reverse

from cityhall.ground.access.actors import Actor
from cityhall.ground.access.roles import STAFF
from cityhall.ground.look.languages import say
from cityhall.registers.cases.counted import PREFIX
from cityhall.registers.engagements.models import Engagement
from cityhall.registers.engagements.uses import Related
from cityhall.registers.figures.uses import Figure, Use
from cityhall.work.messages.kinds import KINDS, STATES, TONES, name
from cityhall.work.messages.models import Message
from cityhall.work.messages.queries import list_counting, list_of_engagement, list_using
from cityhall.work.messages.rules import may_write_any

MOST = 12  # messages that are named, the latest


def tell_messages(figure: Figure) -> Iterator[Use]:
    """Tell the messages that show a figure of a unit, or of one above it, to the staff."""
    if not figure.by.has(*STAFF):
        return
    line = {figure.unit, *(node.key for node in figure.tree.climb(figure.unit))}
    for one in list_using(figure.measures, line)[:MOST]:
        yield make_use(one)


def tell_messages_of_cases(procedure: str, by: Actor) -> Iterator[Use]:
    """Tell the messages that show numbers of a docket, to the staff."""
    if by.has(*STAFF):
        for one in list_counting(f"{PREFIX}{procedure}.")[:MOST]:
            yield make_use(one)


def make_use(one: Message) -> Use:
    """Name a message with the day of its occasion."""
    told = f"{one.title} ({one.day:%Y. %-m. %-d.})"
    return Use(told, reverse("messages:message", args=[one.key]), say("메시지", "Message"))


def tell_messages_of_engagement(engagement: Engagement, by: Actor) -> Iterator[Related]:
    """Tell the messages of an engagement, and the way to write one, to the staff."""
    if not by.has(*STAFF):
        return
    about = say("시정 메시지", "Mayor's messages")
    for one in list_of_engagement(engagement):
        href = reverse("messages:message", args=[one.key])
        aside = f"{name(KINDS, one.kind)} · {name(STATES, one.state)}"
        yield Related(about, one.title, href, aside, TONES.get(one.state, "open"))
    if may_write_any(by) and engagement.case.stage != "cancelled":
        href = f"{reverse('messages:new')}?engagement={engagement.key}"
        words = say("이 일정의 메시지 쓰기", "Write a message for it")
        yield Related(about, words, href)
