"""What the pages of engagements show, put together from queries in the language of the page."""

from calendar import monthrange
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import Any

from django.urls import reverse
from django.utils.timezone import localdate, localtime

from cityhall.ground.access.actors import Actor
from cityhall.ground.access.roles import STAFF
from cityhall.ground.history.queries import list_entries
from cityhall.ground.look.dates import read_month, write_day, write_month, write_short_day
from cityhall.ground.look.languages import say
from cityhall.ground.notices.channels import BY_HAND, name_channel
from cityhall.ground.organisation.kinds import DEPARTMENTS
from cityhall.ground.organisation.models import Kind as Unitkind
from cityhall.ground.organisation.queries import Tree, load_tree
from cityhall.registers.cases.procedures import tell
from cityhall.registers.cases.records import load_run
from cityhall.registers.cases.rules import find_parties
from cityhall.registers.cases.shown import procedure_of
from cityhall.registers.engagements import clashes, counting, kinds, queries, rhythm
from cityhall.registers.engagements.actions import Plan
from cityhall.registers.engagements.calendars import Entry
from cityhall.registers.engagements.models import Contact, Engagement, Kind
from cityhall.registers.engagements.queries import Cut, Line
from cityhall.registers.engagements.rules import may_plan, serves
from cityhall.registers.engagements.uses import list_related
from sagwan.procedures import Step, list_ways

WEEK = (("월", "Mon"), ("화", "Tue"), ("수", "Wed"), ("목", "Thu"), ("금", "Fri"), ("토", "Sat"))
DAYS = (*WEEK, ("일", "Sun"))
TONES = {"planned": "warning", "notified": "", "confirmed": "holds", "off": "error"}
DECEMBER = 12


@dataclass(frozen=True, slots=True)
class Row:
    """An engagement as lists show it."""

    key: str
    title: str
    kind: str
    theme: str
    hours: str
    place: str
    districts: str
    offices: str
    state: str
    tone: str
    is_major: bool
    clashes: bool = False


def show_row(one: Engagement, tree: Tree, clashing: Collection[str] = ()) -> Row:
    """Give an engagement as lists show it."""
    state = kinds.state_of(one)
    concerned = list(one.concerned.all())
    districts = [unit.key for unit in concerned if unit.kind == Unitkind.DISTRICT]
    return Row(
        key=one.key,
        title=one.case.title,
        kind=kinds.name_kind(one.kind),
        theme=kinds.name_theme(one.theme),
        hours=show_hours(one),
        place=one.place,
        districts=name_units(districts, tree),
        offices=name_units([unit.key for unit in one.case.units.all()], tree),
        state=kinds.name_state(state),
        tone=TONES.get(state, ""),
        is_major=one.is_major,
        clashes=one.key in clashing,
    )


def name_units(keys: Iterable[str], tree: Tree) -> str:
    """Name units, parted by commas."""
    return ", ".join(tree.name(key) for key in sorted(keys))


def show_hours(one: Engagement) -> str:
    """Write from when to when an engagement is."""
    return show_span(one)


def show_span(one: Engagement | clashes.Slot | Entry) -> str:
    """Write from when to when."""
    starts, ends = localtime(one.starts), localtime(one.ends)
    if ends == starts:
        return f"{starts:%H:%M}"
    same = starts.date() == ends.date()
    return (
        f"{starts:%H:%M}–{ends:%H:%M}"
        if same
        else f"{starts:%H:%M}–{write_short_day(ends)} {ends:%H:%M}"
    )


def show_day(day: date) -> str:
    """Write a day with its day of the week."""
    return f"{write_day(day)} ({say(*DAYS[day.weekday()])})"


def read_cut(given: Mapping[str, str], today: date) -> Cut:
    """Read which engagements a list is asked for: of a month, this one where none is given."""
    first = read_month(given.get("month", "")) or today.replace(day=1)
    last = first.replace(day=monthrange(first.year, first.month)[1])
    kind, theme = given.get("kind", ""), given.get("theme", "")
    return Cut(
        first,
        last,
        kind if kind in Kind.values else "",
        theme if theme in kinds.THEMES else "",
        given.get("district", "")[:120],
        given.get("office", "")[:120],
    )


def describe_month(actor: Actor, cut: Cut, today: date) -> dict[str, Any]:
    """Give the engagements of a month, day by day."""
    tree = load_tree(cut.until)
    found = list(queries.list_engagements(actor, cut))
    clashing = clashes.find_among(found) if actor.has(*STAFF) else set()
    days = [
        (show_day(day), day == today, [show_row(one, tree, clashing) for one in rows])
        for day, rows in groupby(found, key=lambda one: one.on)
    ]
    return {
        "cut": cut,
        "month": write_month(cut.since),
        "before": shift(cut.since, -1),
        "after": shift(cut.since, 1),
        "now": f"{today:%Y-%m}",
        "days": days,
        "total": len(found),
        "clashing": len(clashing),
        "grid": lay_grid(found, cut, today),
        "week": [say(*one) for one in DAYS],
        "kinds": kinds.list_kinds(),
        "themes": kinds.list_themes(),
        "districts": list_districts(tree),
        "may_plan": may_plan(actor),
        "is_staff": actor.has(*STAFF),
    }


def shift(first: date, by: int) -> str:
    """Give the month before or after one."""
    number = first.year * DECEMBER + first.month - 1 + by
    return f"{number // DECEMBER:04}-{number % DECEMBER + 1:02}"


def lay_grid(found: list[Engagement], cut: Cut, today: date) -> list[list[dict[str, Any]]]:
    """Lay a month out in weeks, with how many engagements each day has."""
    counts: dict[date, int] = {}
    for one in found:
        counts[one.on] = counts.get(one.on, 0) + 1
    first = cut.since - timedelta(days=cut.since.weekday())
    weeks = []
    while first <= cut.until:
        days = [first + timedelta(days=n) for n in range(7)]
        weeks.append([show_square(day, counts.get(day, 0), cut, today) for day in days])
        first += timedelta(days=7)
    return weeks


def show_square(day: date, count: int, cut: Cut, today: date) -> dict[str, Any]:
    """Give a day of the month's grid."""
    inside = cut.since <= day <= cut.until
    return {"day": day.day if inside else "", "count": count if inside else 0, "now": day == today}


def list_districts(tree: Tree) -> list[tuple[str, str]]:
    """List the districts that stand."""
    nodes = (node for node in tree.nodes.values() if node.kind == Unitkind.DISTRICT)
    return [(node.key, node.name) for node in nodes]


def describe_engagement(one: Engagement, actor: Actor, today: date) -> dict[str, Any]:
    """Give what the page of an engagement shows whoever reads it."""
    tree = load_tree(one.on)
    is_staff = actor.has(*STAFF)
    keeps = is_staff and serves(actor, one, today)
    concerned = list(one.concerned.all())
    committees = [unit.key for unit in concerned if unit.kind == Unitkind.COUNCIL_COMMITTEE]
    shown = {
        "one": one,
        "row": show_row(one, tree),
        "day": show_day(one.on),
        "committees": name_units(committees, tree),
        "body": name_units([one.body.key], tree) if one.body else "",
        "text": one.case.values.get("text", ""),
        "follow": one.case.values.get("follow", "") or last_words(one),
        "is_staff": is_staff,
        "own": [show_contact(contact) for contact in queries.find_own_contact(one, actor)],
        "is_told": one.kind in kinds.TOLD_KINDS,
        "related": list_related(one, actor),
    }
    return shown | (describe_work(one, actor, tree, today, keeps=keeps) if is_staff else {})


def last_words(one: Engagement) -> str:
    """Give what was said at the end of an event, whose result stands in its last step."""
    if one.case.stage != "closed":
        return ""
    return str(one.case.steps.order_by("-place").values_list("why", flat=True).first() or "")


def describe_work(
    one: Engagement, actor: Actor, tree: Tree, today: date, *, keeps: bool
) -> dict[str, Any]:
    """Give what staff see besides: whom to tell, who was told, what may be done, what was heard."""
    lines = queries.list_lines(one)
    missing = [line for line in lines if line.contact is None]
    after = queries.list_contacts(one, Contact.Purpose.AFTER)
    units = [unit.key for unit in one.case.units.all()]
    ways = list_ways(load_run(one.case), find_parties(actor, units, "", today), actor.key)
    local = localtime(one.starts)
    return {
        "keeps": keeps,
        "lines": [show_line(line, one) for line in lines],
        "missing": len(missing),
        "reached": sum(bool(line.member.person) for line in missing),
        "told": len(lines) - len(missing),
        "after": [show_contact(contact) for contact in after],
        "needs_channel": any(line.contact and not line.member.person for line in lines),
        "ways": {purpose: show_step(step) for purpose, step in sort_ways(one, ways)},
        "channels": [(one.value, name_channel(one)) for one in BY_HAND],
        "people": list(one.participants.all()),
        "photos": list(one.photos.all()),
        "due": one.case.due,
        "is_late": bool(one.case.due and one.case.due < today and not one.case.ended),
        "heard": one.case.values.get("heard", ""),
        "raised": [(case, tell(procedure_of(case).one)) for case in queries.list_raised(one)],
        "raisable": queries.list_raisable(one, actor) if keeps else [],
        "members": queries.list_members_near(one),
        "offices": list_offices(tree),
        "entries": list_entries("engagement", one.key, 30),
        "starts": local,
        "ends": localtime(one.ends),
        "is_over": one.on <= today,
        "clashes": [] if one.case.ended else show_clashes(clashes.make_slot(one)),
    }


def show_clashes(slot: clashes.Slot) -> list[dict[str, Any]]:
    """Give with what an engagement, planned or not yet, clashes, and why."""
    return [
        {
            "key": one.other.key,
            "title": one.other.title,
            "hours": f"{show_day(localdate(one.other.starts))} {show_span(one.other)}",
            "why": ", ".join(say(*reason) for reason in one.reasons),
        }
        for one in clashes.find_clashes(slot)
    ]


def check_hours(wanted: Plan, key: str = "") -> dict[str, Any]:
    """Give with what a plan would clash."""
    offices = frozenset(wanted.offices)
    slot = clashes.Slot(
        key,
        wanted.title,
        wanted.starts,
        wanted.ends,
        offices,
        wanted.is_major,
        frozenset(wanted.people),
    )
    return {"is_checked": True, "clashes": show_clashes(slot)}


def sort_ways(one: Engagement, ways: Iterable[Step]) -> list[tuple[str, Step]]:
    """Sort the steps that may be taken by what they are for; confirming is always asked for.

    Whoever may confirm once all are told sees that before, too: pressing it says who is missing.
    """
    course, steps = kinds.course_of(one), {step.key: step for step in ways}
    declared = procedure_of(one.case)
    named = {"confirm": course.confirm, "hold": course.hold, "follow": course.follow}
    named |= {"cancel": "cancel", "move": "move", "amend": "amend"}
    found = [(purpose, steps[key]) for purpose, key in named.items() if key in steps]
    waits = one.case.stage == "planned" and course.notice
    if waits:
        key = course.confirm or course.hold
        found.append(("confirm" if course.confirm else "hold", declared.step_by_key[key]))
    return found


def show_step(step: Step) -> str:
    """Name a step on its button."""
    return tell(step.name)


def show_line(line: Line, one: Engagement) -> dict[str, Any]:
    """Give a recipient with reasons, and how they were told."""
    contact = line.contact
    lead = (one.on - localdate(contact.at)).days if contact else None
    return {
        "member": line.member,
        "reasons": line.reasons,
        "contact": show_contact(contact) if contact else None,
        "lead": lead,
        "has_account": bool(line.member.person),
    }


def show_contact(contact: Contact) -> dict[str, Any]:
    """Give how somebody was told, and whether they know."""
    known = contact.answered or (contact.notice.acknowledged if contact.notice else None)
    return {
        "row": contact,
        "channel": name_channel(contact.channel),
        "known": known,
        "notice": contact.notice,
        "is_before": contact.purpose == Contact.Purpose.BEFORE,
    }


def list_offices(tree: Tree) -> list[tuple[str, str]]:
    """List the departments that stand."""
    nodes = (node for node in tree.nodes.values() if node.kind in DEPARTMENTS)
    return [(node.key, node.name) for node in nodes]


def describe_plan(
    actor: Actor, given: Mapping[str, str], many: Mapping[str, list[str]], today: date
) -> dict[str, Any]:
    """Give the form by which an engagement is planned."""
    tree = load_tree(today)
    committees = [
        (node.key, node.name)
        for node in tree.nodes.values()
        if node.kind == Unitkind.COUNCIL_COMMITTEE
    ]
    offices = list_offices(tree)
    own = [key for key, _ in offices if key in actor.units]
    return {
        "given": given,
        "chosen": {key: set(many.get(key, [])) for key in ("others", "districts", "committees")},
        "kinds": kinds.list_kinds(),
        "themes": kinds.list_themes(),
        "offices": offices,
        "office": given.get("office", "") or next(iter(own), ""),
        "districts": list_districts(tree),
        "committees": committees,
        "bodies": list_sitting(tree, today, given.get("body", "")),
        "soon": today + timedelta(days=14),
    }


def list_sitting(tree: Tree, on: date, chosen: str) -> list[tuple[str, str]]:
    """List the bodies that meet by a rhythm, and whichever one is chosen already."""
    keys = {unit.key for unit, _ in rhythm.list_bodies(on)} | {chosen} - {""}
    return [(key, tree.name(key)) for key in sorted(keys) if key in tree.nodes]


def describe_statistics(since: date, until: date) -> dict[str, Any]:
    """Give what is counted of some days, and the visits of all years."""
    tree = load_tree(until)
    years = sorted(counting.list_years())
    return {
        "since": since,
        "until": until,
        "years": years[::-1],
        "by_kind": [
            (kinds.name_kind(key), one)
            for key, one in sorted(counting.count_notices(since, until, "kind").items())
        ],
        "by_office": [
            (name_units([key], tree), one)
            for key, one in sorted(counting.count_notices(since, until, "office").items())
        ],
        "columns": years,
        "visits": list_visits(years),
        "others": [
            (kinds.name_kind(kind), list_themes_of(kind, years))
            for kind in Kind
            if kind != Kind.VISIT
        ],
    }


def list_visits(years: list[int]) -> list[tuple[str, str, list[int]]]:
    """List visits by theme and year: health, then main policies together and one by one."""
    counted = counting.count_years(Kind.VISIT)
    names = {"policies": say("주요 정책 분야", "Main policies")}
    order = ("medical", "policies", *kinds.POLICIES, "district", "council")
    return [
        (
            names.get(key) or kinds.name_theme(key),
            "part" if key in kinds.POLICIES else "",
            [counted[key].get(year, 0) for year in years],
        )
        for key in order
        if key in counted
    ]


def list_themes_of(kind: str, years: list[int]) -> list[tuple[str, list[int]]]:
    """List what took place of a kind by theme and year."""
    counted = counting.count_years(kind)
    return [
        (kinds.name_theme(key), [found.get(year, 0) for year in years])
        for key, found in counted.items()
    ]


def address_of(one: Engagement) -> str:
    """Give the address of an engagement's page."""
    return reverse("engagements:engagement", args=[one.key])
