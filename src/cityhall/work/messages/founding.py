"""Many messages at once with versions, figures and decisions, as a sample brings them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from cityhall.ground.access.actors import Actor
from cityhall.ground.history.actions import record
from cityhall.work.messages.models import Bound, Judgement, Message, Version
from cityhall.work.messages.numbers import make_bounds
from cityhall.work.messages.rules import check_founder
from cityhall.work.messages.wording import speak


@dataclass(frozen=True, slots=True)
class Written:
    """A message, its versions with the decisions on each, and what registers said of its figures
    when it was written, where that is not what they say now."""

    message: Message
    versions: tuple[tuple[Version, list[Judgement]], ...]
    then: Mapping[str, str] = field(default_factory=dict)


def bring_in(many: Iterable[Written], *, by: Actor, why: str = "") -> None:
    """Bring messages in."""
    check_founder(by)
    with record("messages.add_in_bulk", by=by.author, of=("message", ""), why=why):
        for one in many:
            keep(one)


def keep(one: Written) -> None:
    """Keep a message with all that belongs to it."""
    one.message.words = speak(one.message.text)
    one.message.save()
    for version, judgements in one.versions:
        version.message = one.message
        version.save()
        Bound.objects.bulk_create(list_bounds(version, one))
        for judgement in judgements:
            judgement.message, judgement.version = one.message, version
            judgement.digest = version.digest
        Judgement.objects.bulk_create(judgements)


def list_bounds(version: Version, one: Written) -> list[Bound]:
    """List the figures of a version as registers said them then."""
    rows = list(make_bounds(version, version.text, one.message.occasion_day))
    for row in rows:
        row.value = one.then.get(str(row.place), row.value)
    return rows
