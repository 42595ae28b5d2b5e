"""Who is told of a message: those whose review comes next, and those who write it."""

from django.utils.timezone import localdate

from cityhall.ground.access.actors import SITE, Actor
from cityhall.ground.access.roles import Role
from cityhall.ground.notices.actions import tell
from cityhall.ground.organisation.queries import load_tree
from cityhall.registers.cases.telling import climb_units, list_holders
from cityhall.work.messages.kinds import VERDICTS
from cityhall.work.messages.models import Message
from cityhall.work.messages.rules import list_reviewers

WRITING = (Role.OFFICER, Role.DIVISION_HEAD)


def tell_reviewers(message: Message, *, by: Actor) -> None:
    """Tell those whose review comes next."""
    people = {one.key for one in list_reviewers(message, localdate())} - {by.key}
    send(
        message,
        people,
        (f"검토할 메시지: {message.title_ko}", f"Message to review: {name(message)}"),
        f"{message.state}.{message.version}.{message.judgements.count()}",
        by=by,
    )


def tell_writers(message: Message, verdict: str, why: str, *, by: Actor) -> None:
    """Tell those who write a message what was decided of it."""
    ko, en = VERDICTS[verdict]
    said = f" — {' '.join(why.split())[:200]}" if why else ""
    send(
        message,
        list_writers(message) - {by.key},
        (f"메시지 {ko}: {message.title_ko}{said}", f"Message {en}: {name(message)}{said}"),
        f"{verdict}.{message.version}.{message.judgements.count()}",
        by=by,
    )


def list_writers(message: Message) -> set[str]:
    """Name the people who write a message: the holder of its post, who began and handed it in,
    else the officers and heads of its unit."""
    today = localdate()
    found = {message.begun_by, message.handed_by} - {"", SITE.key}
    if message.post:
        held = message.post.appointments.filter(since__lte=today).exclude(until__lt=today)
        found |= set(held.values_list("person__key", flat=True))
    if found:
        return found
    units = climb_units(load_tree(today), {message.owner.key})
    return {one for role in WRITING for one in list_holders(role, today, units)}


def send(
    message: Message, people: set[str], words: tuple[str, str], key: str, *, by: Actor
) -> None:
    """Tell people something about a message, each once by a key."""
    if not people or message.is_sample:  # what the sample holds is long over
        return
    tell(
        people,
        (words[0][:300], words[1][:300]),
        of=("message", message.key),
        link=f"/messages/{message.key}/",
        key=f"message.{message.key}.{key}",
        by=by,
        on=localdate(),
    )


def name(message: Message) -> str:
    """Name a message in English."""
    return message.title_en or message.title_ko
