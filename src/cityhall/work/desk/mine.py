"""My desk: what wants something of somebody today, gathered from the registers by their role."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

from django.db.models import Max, Q
from django.urls import reverse
from django.utils.timezone import localdate

from cityhall.ground.access.actors import SITE, Actor
from cityhall.ground.access.roles import REVIEWERS, Role
from cityhall.ground.history.guarding import missing_triggers
from cityhall.ground.history.models import Entry
from cityhall.ground.history.queries import find_head
from cityhall.ground.look.languages import say
from cityhall.registers.documents.models import Filing
from cityhall.registers.figures.disagreements import Verdict, judge_all
from cityhall.registers.figures.queries import list_claims
from cityhall.registers.promises import pages as promises
from cityhall.registers.promises.models import Promise, Report, Task
from cityhall.registers.promises.panels import describe_desk, own_keys
from cityhall.registers.promises.queries import (
    end_of_month,
    name_units,
)
from cityhall.work.calls.models import Part
from cityhall.work.calls.queries import list_waiting
from cityhall.work.desk.concerns import list_concerns, pile_concerns, pile_new_reports
from cityhall.work.desk.past import Row, describe, list_broken, name_objects
from cityhall.work.desk.piles import (
    MOST,
    Pile,
    count_open,
    pile_arrivals,
    pile_calls,
    pile_drafts,
    pile_figures,
    pile_promises,
    pile_proposals,
    pile_reports,
)
from cityhall.work.desk.running import pile_cases, pile_coming, pile_renewals, pile_reviews
from cityhall.work.drafts.models import Draft
from cityhall.work.drafts.queries import list_drafts
from cityhall.work.intake.queries import list_open_filings

WORKERS = REVIEWERS | {Role.OFFICER, Role.PLANNING_OFFICER, Role.DOCKET_CLERK}
RECENT = 20_000  # entries of the history among which arrivals are looked for
PROVED = 20  # latest entries that are proved each time the desk is opened
LIGHT = 1000  # changes of an entry that is proved then; others are left to verify-history


@dataclass(frozen=True)
class Health:
    """How the history is: its head, what keeps it from proving itself, and what came last."""

    seq: int
    hash: str
    missing: list[str]
    broken: list[int]
    rows: list[Row]

    @property
    def is_sound(self) -> bool:
        """Tell whether nothing speaks against it."""
        return not self.missing and not self.broken


@dataclass(frozen=True)
class Desk:
    """What somebody finds on their desk on a date."""

    on: date
    todo: list[Pile] = field(default_factory=list)
    beside: list[Pile] = field(default_factory=list)
    units: list[tuple[str, str]] = field(default_factory=list)  # name and address
    health: Health | None = None
    months: list[tuple[str, date, bool]] = field(default_factory=list)
    silent_since: str = ""
    sees_all: bool = False  # a council member whose committee has no offices yet

    @property
    def count(self) -> int:
        """How much there is to do."""
        return sum(pile.count for pile in self.todo)


def lay_desk(actor: Actor, on: date) -> Desk:
    """Lay the desk of somebody: what to do, what comes from others, their reports and units."""
    months = list_months(on)
    silent = tell_silence(months, on)
    todo: list[Pile] = []
    beside: list[Pile] = []
    units: list[tuple[str, str]] = []
    if actor.has(*WORKERS):
        keys = own_keys(actor.units, on)
        todo += pile_work(actor, keys, on)
        beside += pile_news(actor, keys, on)
        units = link_units(actor.units, on)
    elif actor.has(Role.COUNCIL_MEMBER):
        return lay_council(actor, on, months, silent)
    health = describe_health() if actor.has(Role.ADMINISTRATOR) else None
    return Desk(on, todo, beside, units, health, months, silent)


def lay_council(actor: Actor, on: date, months: list[tuple[str, date, bool]], silent: str) -> Desk:
    """Lay the desk of a council member: what concerns their committees and districts."""
    concerns = list_concerns(actor, on)
    keys = own_keys(concerns, on)
    todo = [
        pile_cases(actor, on),
        *pile_concerns(keys, on, pile_figures(list_doubts(keys or None))),
    ]
    news = [pile_coming(actor, on), pile_new_reports(actor, keys, on)]
    health = describe_health() if actor.has(Role.ADMINISTRATOR) else None
    units = link_units({*actor.units, *concerns}, on)
    return Desk(on, todo, news, units, health, months, silent, sees_all=not concerns)


def pile_work(actor: Actor, keys: Collection[str], on: date) -> list[Pile]:
    """Pile up what wants something of an officer: promises, proposals, doubtful figures."""
    own = [
        pile_promises(one.kind, one.count, one.rows, on)
        for one in describe_desk(actor, on, MOST).piles
    ]
    serves_all = actor.has(Role.PLANNING_OFFICER)
    waiting = [
        filing
        for filing in list_open_filings()
        if count_open(filing) and (serves_all or filing.office.key in keys)
    ]
    return [
        *own,
        pile_cases(actor, on),
        pile_reviews(actor, localdate()),
        *pile_renewals(keys, on),
        pile_proposals(waiting, on),
        pile_calls(list_waiting(keys), list_returned() if serves_all else [], localdate()),
        pile_figures(list_doubts(None if serves_all else keys)),
    ]


def list_returned() -> list[Part]:
    """List the sheets of data calls that came back and wait to be taken in."""
    rows = Part.objects.filter(state=Part.State.RETURNED).select_related("call", "unit")
    return list(rows.order_by("call__due", "id")[:100])


def list_doubts(keys: Collection[str] | None) -> list[Verdict]:
    """List what reports print otherwise than the register computes, of some units or of all."""
    verdicts = judge_all(list_claims(subjects=keys))
    found = [one for one in verdicts if not one.agrees]
    return sorted(found, key=lambda one: one.claim.as_of, reverse=True)


def pile_news(actor: Actor, keys: Collection[str], on: date) -> list[Pile]:
    """Pile up what others did to what is somebody's, and their own reports."""
    entries = list_arrivals(actor, keys)
    names = name_objects({(one.kind, one.key) for one in entries})
    own = Filing.objects.filter(office__key__in=keys).select_related("office")
    reports = list(own[:50])
    return [
        pile_coming(actor, on),
        pile_arrivals(entries, names),
        pile_drafts(list_drafts(keys), on),
        pile_reports(reports, on, say("내 부서의 보고서", "Reports of my units")),
    ]


def list_arrivals(actor: Actor, keys: Collection[str]) -> list[Entry]:
    """List what others did lately to units, promises, tasks, figures and reports of somebody."""
    head = find_head()
    mine = {"owner__key__in": keys}
    ours = (
        Q(kind="unit", key__in=keys)
        | Q(kind="promise", key__in=Promise.objects.filter(**mine).values("key"))
        | Q(kind="task", key__in=Task.objects.filter(**mine).values("key"))
        | Q(kind="draft", key__in=Draft.objects.filter(office__key__in=keys).values("key"))
        | Q(kind="filing", key__in=Filing.objects.filter(office__key__in=keys).values("key"))
    )
    for key in sorted(keys)[:50]:
        ours |= Q(kind="figure", key__endswith=f"@{key}")
    rows = Entry.objects.filter(ours, seq__gt=(head[0] if head else 0) - RECENT)
    return list(rows.exclude(author__in=[actor.key, SITE.key]).order_by("-seq")[:MOST])


def link_units(units: Collection[str], on: date) -> list[tuple[str, str]]:
    """Give the units of somebody with the addresses of their pages."""
    names = name_units(units, on)
    return [(names[key], reverse("desk:office", args=[key])) for key in sorted(units)]


def describe_health() -> Health:
    """Describe the history: its head, its triggers, whether its latest entries are as sealed."""
    latest = list(Entry.objects.order_by("-seq")[:PROVED])
    broken = {newer.seq for newer, older in pairwise(latest) if newer.previous != older.hash}
    broken |= set(list_broken([one for one in latest if one.changes <= LIGHT]))
    head = latest[0] if latest else None
    return Health(
        head.seq if head else 0,
        head.hash if head else "",
        sorted(missing_triggers()),
        sorted(broken),
        describe(latest[: 2 * MOST]),
    )


def choose_day(is_sample: bool) -> date:
    """Choose the day on which a desk opens: today; in the sample city that of its last report.

    Years after the last report everything counts as late, which would teach nobody anything.
    """
    months = Report.objects.aggregate(last=Max("month"))["last"] if is_sample else None
    return min(end_of_month(months), localdate()) if months else localdate()


def list_months(on: date) -> list[tuple[str, date, bool]]:
    """List the months of which reports tell: name, last day, and whether it is asked for."""
    months = sorted(set(Report.objects.order_by().values_list("month", flat=True)))
    ends = [(promises.show_month(one), end_of_month(one)) for one in months]
    return [(name, day, day == on) for name, day in ends]


def tell_silence(months: list[tuple[str, date, bool]], on: date) -> str:
    """Name the month of the last report, where nothing was heard for long."""
    past = [(day, name) for name, day, _ in months if day <= on]
    last = max(past, default=None)
    return last[1] if last and (on - last[0]).days > LONG else ""


LONG = 180  # days without a report after which that is said
