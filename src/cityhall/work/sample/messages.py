"""The messages of the sample city, with their versions, figures and reviews.

Occasions and figures are those that reports name; every text is written for the sample.
"""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any

from django.utils import timezone

from cityhall.ground.access.actors import Actor
from cityhall.ground.accounts.models import Person
from cityhall.ground.organisation.models import Post, Unit
from cityhall.registers.engagements.models import Engagement
from cityhall.work.messages.actions import find_due
from cityhall.work.messages.founding import Written, bring_in
from cityhall.work.messages.models import Judgement, Message, State, Version
from cityhall.work.messages.queries import WORKED_ON
from cityhall.work.messages.wording import clean
from cityhall.work.sample.rows import load_toml

WHY = "견본 도시 · the sample city"
Verdict, Origin = Judgement.Verdict, Version.Origin
WRITERS = {"planning-office/budget": ("nari", "daon", "raon")}  # who writes, checks, approves
OTHERS = ("gaon", "raon", "maru")
WAY = {
    State.HEAD: (Verdict.HANDED_IN,),
    State.CHIEF: (Verdict.HANDED_IN, Verdict.CHECKED),
    State.RETURNED: (Verdict.HANDED_IN, Verdict.RETURNED),
    State.OFF: (Verdict.HANDED_IN, Verdict.CHECKED),
    State.APPROVED: (Verdict.HANDED_IN, Verdict.CHECKED, Verdict.APPROVED),
    State.DELIVERED: (Verdict.HANDED_IN, Verdict.CHECKED, Verdict.APPROVED),
}
BY = {Verdict.HANDED_IN: 0, Verdict.CHECKED: 1, Verdict.RETURNED: 1, Verdict.APPROVED: 2}


def found_messages(by: Actor) -> int:
    """Found the messages; gives how many."""
    told = load_toml("messages.toml")["message"]
    units = dict(Unit.objects.values_list("key", "pk"))
    posts = dict(Post.objects.values_list("key", "pk"))
    engagements = {
        (one.on, one.case.title): one for one in Engagement.objects.select_related("case")
    }
    bring_in([make_one(one, units, posts, engagements) for one in told], by=by, why=WHY)
    return len(told)


def make_one(
    told: dict[str, Any],
    units: dict[str, int],
    posts: dict[str, int],
    engagements: dict[tuple[date, str], Engagement],
) -> Written:
    """Make a message with its versions and decisions."""
    wanted: dict[str, Any] = told.get("engagement", {"on": told.get("on"), "title": ""})
    engagement = engagements.get((wanted["on"], wanted["title"]))
    day: date = wanted["on"]
    people = WRITERS.get(told["owner"], OTHERS)
    due, state = find_due(day), State(told["state"])
    is_over = state == State.DELIVERED
    spoken = bool(told.get("spoken"))
    message = Message(
        key=told["key"],
        kind=told["kind"],
        title_ko=told["title"]["ko"],
        title_en=told["title"]["en"],
        engagement=engagement,
        occasion="" if engagement else told.get("occasion") or wanted["title"],
        place=told.get("place", ""),
        on=day,
        owner_id=units[told["owner"]],
        post_id=posts[told["post"]] if "post" in told else None,
        due=due,
        state=state,
        text=clean(told["spoken" if spoken else "text"]),
        version=2 if spoken else 1,
        handed_by="" if state == State.DRAFT else people[0],
        delivered=day if is_over else None,
        changed=told.get("changed", ""),
        opened=moment(day, 18) if told.get("public") else None,
        opened_by="raon" if told.get("public") else "",
        begun=moment(due - timedelta(days=7), 10),
        begun_by=people[0],
        begun_by_name=name_person(people[0]),
        source=told["source"],
        is_sample=True,
    )
    return Written(message, tuple(list_versions(told, message)), told.get("then", {}))


def list_versions(told: dict[str, Any], message: Message) -> Iterator[tuple[Version, list[Any]]]:
    """List the versions of a message, each with the decisions on it."""
    people = WRITERS.get(told["owner"], OTHERS)
    first = make_version(message, 1, told["text"], moment(message.due - timedelta(days=4), 15))
    yield first, list(list_judgements(told, message, people))
    if told.get("spoken"):
        later = make_version(message, 2, told["spoken"], moment(message.on, 19))
        later.origin, later.note = Origin.SPOKEN, told["changed"]
        yield later, []


def make_version(message: Message, number: int, text: str, at: datetime) -> Version:
    """Make a version by whoever writes the message."""
    return Version(
        message=message,
        number=number,
        text=clean(text),
        saved=at,
        by=message.begun_by,
        by_name=message.begun_by_name,
    )


def list_judgements(
    told: dict[str, Any], message: Message, people: tuple[str, ...]
) -> Iterator[Judgement]:
    """List the decisions on a version, each some hours after the one before."""
    if message.state in WORKED_ON and message.state != State.RETURNED:
        return
    for turn, verdict in enumerate(WAY[State(message.state)]):
        who = people[BY[verdict]]
        yield Judgement(
            message=message,
            verdict=verdict,
            why=told.get("why", "") if verdict == Verdict.RETURNED else "",
            at=moment(message.due - timedelta(days=1), 10 + turn * 3),
            by=who,
            by_name=name_person(who),
        )


def moment(day: date, hour: int) -> datetime:
    """Give an hour of a day where the city is."""
    return timezone.make_aware(datetime.combine(day, time(hour)))


def name_person(key: str) -> str:
    """Name somebody of the sample."""
    return Person.objects.filter(key=key).values_list("name_ko", flat=True).first() or ""
