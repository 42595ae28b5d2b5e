"""Reads of agreements as they stood on a day, by name: the list, one of them, what is done.

However many agreements there are, each of these asks the database a fixed number of times.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import F, OuterRef, Prefetch, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce, Greatest

from cityhall.registers.agreements.models import (
    Activity,
    Agreement,
    Check,
    Kind,
    Partner,
    Party,
    Share,
    Term,
)
from cityhall.registers.agreements.terms import find_rule

DOING = (Activity.State.DONE, Activity.State.RUNNING)
Stood = QuerySet[Any]  # agreements with the days that `stand` sets, by which they can be chosen


@dataclass(frozen=True, slots=True)
class Cut:
    """Which agreements a list shows."""

    kind: str = ""
    level: str = ""
    province: str = ""
    country: str = ""
    owner: str = ""
    state: str = ""
    idle: bool = False
    words: str = ""


def stand(on: date) -> Stood:
    """Give the agreements as they stood on a day: the term that ran, and what was last done."""
    rows: Stood = Agreement.objects.all()
    terms = Term.objects.filter(agreement=OuterRef("pk"), since__lte=on).order_by("-since")
    done = Share.objects.filter(
        agreement=OuterRef("pk"), activity__state__in=DOING, activity__since__lte=on
    ).order_by("-activity__since")
    stood: Stood = rows.annotate(
        since=Subquery(terms.values("since")[:1]),
        until=Subquery(terms.values("until")[:1]),
        last=Subquery(done.values("activity__since")[:1]),
    )
    return stood


def in_state(state: str, on: date) -> Q:
    """Choose the agreements that stood so on a day."""
    ended = Q(ended__lte=on)
    if state == "ended":
        return ended
    if state == "planned":
        return ~ended & Q(since=None)
    signed = ~ended & Q(since__isnull=False)
    chosen = Q(pk__in=[])
    for days, kinds in group_kinds("warn"):
        last = on + timedelta(days=days)
        chosen |= Q(kind__in=kinds) & {
            "open": Q(until=None) | Q(until__gt=last),
            "due": Q(until__range=(on, last)),
            "over": Q(until__lt=on),
        }.get(state, Q())
    return signed & chosen if state else signed


def is_idle(on: date) -> Q:
    """Choose the agreements under which nothing was done for longer than their kind allows."""
    chosen = Q(pk__in=[])
    for days, kinds in group_kinds("idle"):
        first = on - timedelta(days=days)
        chosen |= Q(kind__in=kinds, since__lt=first) & (Q(last=None) | Q(last__lt=first))
    return chosen & ~Q(ended__lte=on)


def group_kinds(name: str) -> list[tuple[int, list[str]]]:
    """Group the kinds by the days that their rules name: what is asked once is asked faster."""
    grouped: dict[int, list[str]] = {}
    for kind in Kind:
        grouped.setdefault(getattr(find_rule(kind), name), []).append(kind.value)
    return list(grouped.items())


def list_agreements(cut: Cut, on: date) -> Stood:
    """List the agreements of a cut with their parties, those first that are due first."""
    rows = stand(on).filter(choose_partner(cut))
    if cut.kind:
        rows = rows.filter(kind=cut.kind)
    if cut.owner:
        rows = rows.filter(owner__key=cut.owner)
    if cut.state:
        rows = rows.filter(in_state("" if cut.state == "standing" else cut.state, on))
    if cut.idle:
        rows = rows.filter(is_idle(on))
    rows = rows.filter(choose_words(cut.words))
    return with_parties(rows.order_by(F("until").asc(nulls_last=True), "id"))


def with_parties(rows: Stood) -> Stood:
    """Give agreements with their owner and parties at hand."""
    parties = Prefetch("parties", Party.objects.select_related("partner"))
    return rows.select_related("owner").prefetch_related(parties)


def choose_partner(cut: Cut) -> Q:
    """Choose agreements by what their partners are and where."""
    asked = {"level": cut.level, "province": cut.province, "country": cut.country}
    named = {key: value for key, value in asked.items() if value}
    if not named:
        return Q()
    partners = Partner.objects.filter(**named).values("pk")
    found = Party.objects.filter(partner__in=partners, part=Party.Part.PARTNER)
    return Q(pk__in=found.values("agreement"))


def choose_words(words: str) -> Q:
    """Choose agreements in whose title or partners' names all words stand."""
    chosen = Q()
    for word in words.split():
        named = Partner.objects.filter(Q(name_ko__icontains=word) | Q(name_en__icontains=word))
        chosen &= (
            Q(title_ko__icontains=word)
            | Q(title_en__icontains=word)
            | Q(pk__in=Party.objects.filter(partner__in=named.values("pk")).values("agreement"))
        )
    return chosen


def find_agreement(key: str, on: date) -> Agreement | None:
    """Find an agreement as it stood on a day."""
    return with_parties(stand(on).select_related("task", "case")).filter(key=key).first()


def list_terms(one: Agreement) -> list[Term]:
    """List the terms of an agreement, the latest first."""
    return list(one.terms.order_by("-since"))


def list_checks(one: Agreement, on: date) -> list[Check]:
    """List the checks of an agreement up to a day, the latest first."""
    return list(one.checks.filter(on__lte=on))


def list_done(one: Agreement) -> list[Activity]:
    """List what was done or is planned under an agreement, the latest first."""
    return list(one.activities.all())


def list_activities(
    *, kind: str = "", state: str = "", year: int | None = None
) -> QuerySet[Activity]:
    """List what was done or is planned, of a kind and year, the latest first."""
    rows = Activity.objects.select_related("owner").prefetch_related("agreements")
    if kind:
        rows = rows.filter(kind=kind)
    if state:
        rows = rows.filter(state=state)
    return rows.filter(since__year=year) if year else rows


def find_activity(pk: int) -> Activity | None:
    """Find something that is done."""
    return Activity.objects.select_related("owner").filter(pk=pk).first()


def list_due(owners: Collection[str] | None, on: date) -> Stood:
    """List the agreements of some offices, or of all, that are due or whose term is over."""
    rows = stand(on).filter(in_state("due", on) | in_state("over", on))
    if owners is not None:
        rows = rows.filter(owner__key__in=owners)
    return rows.select_related("owner").order_by("until", "id")


def list_over(on: date) -> Stood:
    """List the agreements whose term is over, those longest so first."""
    return with_parties(stand(on).filter(in_state("over", on)).order_by("until", "id"))


def list_next_renewals(on: date) -> Stood:
    """List what falls due within the next year after a day."""
    rows = stand(on).filter(in_state("", on), until__range=(on, on + timedelta(days=365)))
    return with_parties(rows.order_by("until", "id"))


def list_idle(on: date) -> Stood:
    """List the agreements without activity, those longest so first."""
    quiet = Greatest(Coalesce("last", "since"), "since")
    return with_parties(stand(on).filter(is_idle(on)).order_by(quiet, "id"))


def list_partners() -> QuerySet[Partner]:
    """List all partners by name."""
    return Partner.objects.order_by("level", "name_ko", "id")


def find_partners(keys: Iterable[str]) -> list[Partner]:
    """Find partners by their keys."""
    return list(Partner.objects.filter(key__in=list(keys)).order_by("id"))
