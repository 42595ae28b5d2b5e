"""Agreements and what is done under them, drafted for the index and told in the results."""

from collections.abc import Collection, Iterator

from django.urls import reverse

from cityhall.ground.look.dates import write_day
from cityhall.registers.agreements.kinds import name_activity, name_kind
from cityhall.registers.agreements.models import Activity, Agreement, Party
from cityhall.work.desk.finding import drafts as index
from cityhall.work.desk.finding.things import Thing, Things
from cityhall.work.desk.models import Kind

GONE = 1000  # the weight of what has ended


def draft_agreements(keys: Collection[str]) -> Iterator[index.Draft]:
    """Draft agreements: by title and partners, then by what was agreed."""
    rows = Agreement.objects.filter(pk__in=keys).prefetch_related("partners")
    for one in rows:
        names = ((each.name_ko, each.name_en) for each in one.partners.all())
        weight = GONE if one.ended else 0
        text = index.both((one.title_ko, one.title_en), *names)
        yield index.Draft(str(one.pk), text, weight=weight)
        if one.text_ko:
            held = index.both((one.text_ko, one.text_en))
            yield index.Draft(str(one.pk), held, 1, weight=weight + 1)


def tell_agreements(keys: Collection[str]) -> Things:
    """Tell agreements, with what they are."""
    return {
        str(one.pk): Thing(
            one.title, reverse("agreements:agreement", args=[one.key]), name_kind(one.kind)
        )
        for one in Agreement.objects.filter(pk__in=keys)
    }


def draft_activities(keys: Collection[str]) -> Iterator[index.Draft]:
    """Draft what is done: what it is, with whom, what came of it."""
    for one in Activity.objects.filter(pk__in=keys):
        pairs = ((one.title_ko, one.title_en), (one.whom, one.whom))
        text = index.both(*pairs, (one.result_ko, one.result_en))
        yield index.Draft(str(one.pk), text, recency=index.number_of(one.since))


def tell_activities(keys: Collection[str]) -> Things:
    """Tell what is done; it leads to its agreement, else to the list of its kind."""
    rows = Activity.objects.filter(pk__in=keys).prefetch_related("agreements")
    told = {}
    for one in rows:
        under = [each.key for each in one.agreements.all()]
        listed = f"{reverse('agreements:activities')}?kind={one.kind}"
        href = reverse("agreements:agreement", args=[under[0]]) if under else listed
        aside = f"{name_activity(one.kind)} · {write_day(one.since)}"
        told[str(one.pk)] = Thing(one.title, href, aside)
    return told


SOURCES = (
    index.Source(
        Kind.AGREEMENT,
        {
            index.table_of(Agreement): index.by("id"),
            index.table_of(Party): index.by("agreement_id"),
        },
        index.keys_of(Agreement),
        draft_agreements,
    ),
    index.Source(
        Kind.ACTIVITY,
        {index.table_of(Activity): index.by("id")},
        index.keys_of(Activity),
        draft_activities,
    ),
)
TELLERS = {Kind.AGREEMENT: tell_agreements, Kind.ACTIVITY: tell_activities}
