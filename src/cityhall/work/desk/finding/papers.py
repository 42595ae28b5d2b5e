"""What was written, told and published, and who may find it: parts of joint answers, plans against
lags, publications, notices, and the dockets themselves. Drafted for the index, told in results.
"""

import json
from collections.abc import Collection, Iterator
from datetime import date
from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils.timezone import localdate

from cityhall.ground.access.actors import Actor
from cityhall.ground.access.roles import STAFF
from cityhall.ground.look.dates import write_day
from cityhall.ground.look.languages import say
from cityhall.ground.notices.models import Notice
from cityhall.registers.answers.models import Part
from cityhall.registers.cases.models import Publication
from cityhall.registers.cases.procedures import list_procedures, tell
from cityhall.registers.figures.models import Bulletin, Remedy
from cityhall.work.desk.finding import drafts as index
from cityhall.work.desk.finding.things import Thing, Things, last_standings
from cityhall.work.desk.models import Kind

GONE = 1000  # the weight of what has ended or was withdrawn
WEEK, RANKING = "w", "r"  # stand before the number of a row in what a passage is about
RANKED = ("신속집행 점검", "Rapid execution")


def closed_to(by: Actor) -> Q:
    """Choose the parts of answers and the notices that somebody may not find."""
    closed = Q(kind=Kind.NOTICE) & ~Q(holder=by.key or "-")
    return closed if by.has(*STAFF) else closed | Q(kind=Kind.ANSWER)


def draft_answers(keys: Collection[str]) -> Iterator[index.Draft]:
    """Draft the parts of answers: what a unit wrote, or why it handed its part back."""
    for one in Part.objects.filter(pk__in=keys):
        text = index.both((one.text, one.text), (one.why, one.why))
        if text:
            yield index.Draft(str(one.pk), text, recency=index.number_of(one.at.date()))


def tell_answers(keys: Collection[str]) -> Things:
    """Tell parts of answers by their case, with the unit that wrote."""
    parts = list(Part.objects.filter(pk__in=keys).select_related("case"))
    names = last_standings({one.unit_id for one in parts})
    return {
        str(one.pk): Thing(
            f"{one.case.number} · {one.case.title}",
            reverse("answers:answer", args=[one.case.key]),
            names[one.unit_id].name if one.unit_id in names else "",
        )
        for one in parts
    }


def draft_remedies(keys: Collection[str]) -> Iterator[index.Draft]:
    """Draft plans against lags: the programme, what is done, what came of it."""
    for one in Remedy.objects.filter(pk__in=keys):
        words = (one.programme, one.text, one.outcome)
        text = index.both(*((word, word) for word in words))
        weight = GONE if one.done else 0
        yield index.Draft(str(one.pk), text, weight=weight, recency=index.number_of(one.as_of))


def tell_remedies(keys: Collection[str]) -> Things:
    """Tell plans against lags; they lead to the board of their check."""
    rows = list(Remedy.objects.filter(pk__in=keys))
    names = last_standings({one.owner_id for one in rows})
    board = reverse("figures:rapid")
    return {
        str(one.pk): Thing(
            one.programme,
            f"{board}?on={one.as_of:%Y-%m-%d}#plans-title",
            " · ".join(
                filter(
                    None,
                    (
                        names[one.owner_id].name if one.owner_id in names else "",
                        say("{d}까지", "by {d}", d=write_day(one.due)),
                    ),
                )
            ),
        )
        for one in rows
    }


def draft_publications(keys: Collection[str]) -> Iterator[index.Draft]:
    """Draft what went out: each case of a week as it was published; rankings by their day."""
    for week in Publication.objects.filter(pk__in=numbers(WEEK, keys)):
        content, day = json.loads(week.content), index.number_of(week.until)
        about = f"{WEEK}{week.pk}"
        yield index.Draft(about, index.both(tuple(content["name"])), recency=day)
        for number, one in enumerate(content["cases"], 1):
            yield index.Draft(about, draft_case(one), number, weight=1, recency=day)
    for one in Bulletin.objects.filter(pk__in=numbers(RANKING, keys)):
        pairs = (RANKED, (day_of(one.as_of),) * 2, (one.why, one.why))
        weight = GONE if one.withdrawn else 0
        text, day = index.both(*pairs), index.number_of(one.as_of)
        yield index.Draft(f"{RANKING}{one.pk}", text, weight=weight, recency=day)


def draft_case(copy: dict[str, Any]) -> str:
    """Draft a case as it was published: number, stage, and each field."""
    fields = (tuple(one["value"]) for one in copy["fields"])
    return index.both((copy["number"],) * 2, tuple(copy["stage"]), *fields)


def tell_publications(keys: Collection[str]) -> Things:
    """Tell what went out, with its week or day."""
    told = {}
    for one in Publication.objects.filter(pk__in=numbers(WEEK, keys)):
        name = say(*json.loads(one.content)["name"])
        href = reverse("cases:publication", args=[one.key])
        told[f"{WEEK}{one.pk}"] = Thing(name, href, f"{day_of(one.since)} – {day_of(one.until)}")
    for row in Bulletin.objects.filter(pk__in=numbers(RANKING, keys)):
        href = reverse("figures:bulletin", args=[f"{row.as_of:%Y-%m-%d}"])
        aside = say("{n}판", "edition {n}", n=row.edition)
        name = f"{say(*RANKED)} · {day_of(row.as_of)}"
        told[f"{RANKING}{row.pk}"] = Thing(name, href, aside)
    return told


def numbers(sign: str, keys: Collection[str]) -> list[str]:
    """Give the numbers of the rows that keys with a sign name."""
    return [key.removeprefix(sign) for key in keys if key.startswith(sign)]


def day_of(day: date) -> str:
    """Write a day in digits."""
    return write_day(day)


def list_publications() -> Iterator[str]:
    """List what went out."""
    for sign, model in ((WEEK, Publication), (RANKING, Bulletin)):
        found = model._default_manager.order_by("pk").values_list("pk", flat=True)
        yield from (f"{sign}{number}" for number in found)


def draft_notices(keys: Collection[str]) -> Iterator[index.Draft]:
    """Draft notices: for whom they are, what was said; what is not acknowledged first."""
    for one in Notice.objects.filter(pk__in=keys):
        yield index.Draft(
            str(one.pk),
            index.both((one.ko, one.en)),
            weight=int(one.acknowledged is not None),
            recency=index.number_of(one.on),
            holder=one.person,
        )


def tell_notices(keys: Collection[str]) -> Things:
    """Tell notices; they lead where the notice leads."""
    return {
        str(one.pk): Thing(
            one.words.partition("\n")[0], one.link or reverse("notices:list"), day_of(one.on)
        )
        for one in Notice.objects.filter(pk__in=keys)
    }


def draft_dockets(keys: Collection[str]) -> Iterator[index.Draft]:
    """Draft dockets: by the names of their procedure and of one case."""
    for one in list_procedures(date.max):
        if one.key in keys:
            text = index.both((one.name.ko, one.name.en), (one.one.ko, one.one.en))
            yield index.Draft(one.key, text, weight=len(one.name.ko))


def tell_dockets(keys: Collection[str]) -> Things:
    """Tell the dockets that are in force."""
    return {
        one.key: Thing(tell(one.name), reverse("cases:docket", args=[one.key]))
        for one in list_procedures(localdate())
        if one.key in keys
    }


SOURCES = (
    index.Source(
        Kind.DOCKET, {}, lambda: [one.key for one in list_procedures(date.max)], draft_dockets
    ),
    index.Source(
        Kind.ANSWER, {index.table_of(Part): index.by("id")}, index.keys_of(Part), draft_answers
    ),
    index.Source(
        Kind.REMEDY,
        {index.table_of(Remedy): index.by("id")},
        index.keys_of(Remedy),
        draft_remedies,
    ),
    index.Source(
        Kind.PUBLICATION,
        {
            index.table_of(Publication): index.signed(WEEK),
            index.table_of(Bulletin): index.signed(RANKING),
        },
        list_publications,
        draft_publications,
    ),
    index.Source(
        Kind.NOTICE, {index.table_of(Notice): index.by("id")}, index.keys_of(Notice), draft_notices
    ),
)
TELLERS = {
    Kind.DOCKET: tell_dockets,
    Kind.ANSWER: tell_answers,
    Kind.REMEDY: tell_remedies,
    Kind.PUBLICATION: tell_publications,
    Kind.NOTICE: tell_notices,
}
