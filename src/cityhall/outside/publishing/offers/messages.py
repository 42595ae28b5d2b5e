"""What the mayor said: messages that the mayor's office lets the public read, approved or given.

The figures of a text go out with the register's date; who wrote and reviewed it stays inside.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

from cityhall.outside.publishing.gate import Offered
from cityhall.outside.publishing.offers.cases import rank_of
from cityhall.outside.publishing.offers.naming import Names, load_names
from cityhall.registers.engagements.models import Engagement
from cityhall.registers.engagements.rules import is_public
from cityhall.work.messages.kinds import KINDS
from cityhall.work.messages.models import Message, State
from cityhall.work.messages.queries import all_messages

GIVEN = (State.APPROVED, State.DELIVERED)


def offer_messages(on: date) -> Iterator[Offered]:
    """Offer each message that was opened; coming ones too, where they were."""
    del on
    units = load_names()
    rows = all_messages().filter(opened__isnull=False, state__in=GIVEN)
    shown = set(Engagement.objects.filter(is_public()).values_list("pk", flat=True))
    for one in rows.prefetch_related("judgements", "versions").order_by("id"):
        yield Offered(
            "messages",
            one.key,
            tell(one, units, is_shown=one.engagement_id in shown),
            f"messages/{one.key}",
            facet=one.kind,
            rank=rank_of(one.day),
            names=list_names(one),
            is_sample=one.is_sample,
        )


def tell(one: Message, units: Names, *, is_shown: bool) -> dict[str, Any]:
    """Tell what was said, where and when; an engagement that is not public is not named."""
    occasion, place = one.occasion, one.place
    if one.engagement:
        occasion = one.engagement.case.title if is_shown else ""
        place = (one.place or one.engagement.place) if is_shown else ""
    said = one.delivered or one.day
    fields = [
        (("계기", "Occasion"), occasion),
        (("곳", "Place"), place),
        (("글", "Text"), one.words),
        (("현장에서 바꾼 것", "Changed on the spot"), one.changed),
    ]
    return {
        "name": [one.title_ko, one.title_en or one.title_ko],
        "kind": one.kind,
        "kind_name": list(KINDS[one.kind]),
        "on": said.isoformat(),
        "occasion": occasion,
        "place": place,
        "owner": units.tell(one.owner.key),
        "text": one.words,
        "values": [],  # of a measure: it has none of its own
        "fields": [{"name": list(name), "text": [text, text]} for name, text in fields if text],
    }


def list_names(one: Message) -> tuple[str, ...]:
    """List the names of those who wrote and reviewed a message, which it must not hold."""
    found = {one.begun_by_name, *(each.by_name for each in one.judgements.all())}
    found |= {each.by_name for each in one.versions.all()}
    return tuple(sorted(found - {""}))
