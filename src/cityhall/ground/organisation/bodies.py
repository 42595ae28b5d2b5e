"""Pages of the council and of bodies: who sits where, for which district, until when; forms."""

from collections import defaultdict
from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.text import slugify
from django.utils.timezone import localdate
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from cityhall.ground.access.actors import Actor, actor_of
from cityhall.ground.access.doors import open_to
from cityhall.ground.access.roles import READERS, Role
from cityhall.ground.history.queries import list_entries
from cityhall.ground.look.dates import asked_day, write_day, write_month
from cityhall.ground.look.languages import say
from cityhall.ground.organisation import queries, seating
from cityhall.ground.organisation.actions import UnfitError
from cityhall.ground.organisation.given import (
    Given,
    read_date,
    read_end,
    read_line,
    read_needed,
    read_number,
    read_why,
)
from cityhall.ground.organisation.kinds import (
    BODIES,
    DEPARTMENTS,
    EVERY,
    name_every,
    name_part,
)
from cityhall.ground.organisation.models import Charter, Kind, Meeting, Member, Membership, Unit
from cityhall.ground.organisation.sight import DATES, MEMBERS, find_hidden

STATUS_REFUSED = 422
COUNCIL = (Kind.COUNCIL, Kind.COUNCIL_COMMITTEE)


@open_to(READERS)
@never_cache
@require_safe
def show_members(request: HttpRequest) -> HttpResponse:
    """Show the council on a date: who leads it, its committees, its members by district."""
    on = asked_day(request)
    tree = queries.load_tree(on)
    bodies: defaultdict[str, list[Membership]] = defaultdict(list)
    for one in queries.list_memberships(on, COUNCIL):
        bodies[one.unit.key].append(one)
    whole = bodies.pop(queries.find_council(), [])
    committees = [(key, tree.name(key), rows) for key, rows in sorted(bodies.items())]
    context = {
        "on": on,
        "leaders": [
            (name_part(one.part), one) for one in whole if one.part != Membership.Part.MEMBER
        ],
        "members": describe_members(whole, committees, tree, on),
        "committees": [
            {"key": key, "name": name, "rows": [(name_part(one.part), one) for one in rows]}
            for key, name, rows in committees
        ],
        "council": queries.find_council(),
        "may_change": actor_of(request).has(Role.ADMINISTRATOR),
    }
    return render(request, "organisation/members.html", context)


def describe_members(
    whole: list[Membership],
    committees: list[tuple[str, str, list[Membership]]],
    tree: queries.Tree,
    on: date,
) -> list[dict[str, Any]]:
    """Give each member of the council with district, committees and the end of the term."""
    seats: defaultdict[int | None, list[str]] = defaultdict(list)
    for _key, name, rows in committees:
        for one in rows:
            chairs = one.part != Membership.Part.MEMBER
            seats[one.member_id].append(f"{name}({name_part(one.part)})" if chairs else name)
    return [
        {
            "one": one,
            "district": tree.name(one.district.key) if one.district else "",
            "committees": seats[one.member_id],
            "is_ending": queries.is_ending(one.term_end, on),
        }
        for one in whole
        if one.part == Membership.Part.MEMBER
    ]


@open_to(READERS)
@never_cache
@require_safe
def show_member(request: HttpRequest, key: str) -> HttpResponse:
    """Show where somebody sat and sits, since when and until when."""
    member = queries.find_member(key)
    if member is None:
        raise Http404
    on = asked_day(request)
    tree = queries.load_tree(on)
    actor = actor_of(request)
    is_own = bool(member.person and member.person.key == actor.key)
    hidden = {} if is_own else find_hidden(actor, localdate())
    held = queries.list_seats(member)
    seen = [one for one in held if MEMBERS not in hidden.get(one.unit.key, ())]
    seats = [
        {
            "one": one,
            "unit": tree.name(one.unit.key),
            "part": name_part(one.part, one.unit.kind),
            "district": tree.name(one.district.key) if one.district else "",
            "is_now": one.since <= on <= (one.until or on),
        }
        for one in seen
    ]
    context = {
        "member": member,
        "on": on,
        "seats": seats,
        "entries": list_entries("member", key, limit=20) if seen == held else [],
    }
    return render(request, "organisation/member.html", context)


def describe_body(unit: Unit, tree: queries.Tree, on: date, actor: Actor) -> dict[str, Any]:
    """Gather what the page of a body shows somebody: members, rhythm and meetings."""
    if Kind(unit.kind) not in BODIES:
        return {}
    hidden = find_hidden(actor, on).get(unit.key, frozenset())
    charter = queries.find_charter(unit, on)
    members = [] if MEMBERS in hidden else queries.list_members(unit.key, on)
    meetings = [] if DATES in hidden else queries.list_meetings(unit, on)
    return {
        "members": [
            {
                "one": one,
                "part": name_part(one.part, unit.kind),
                "sender": tree.name(one.sender.key) if one.sender else "",
                "is_ending": queries.is_ending(one.term_end, on),
            }
            for one in members
        ],
        "charter": charter,
        "every": name_every(charter.every) if charter else "",
        "meetings": [(one, show_when(one)) for one in meetings],
        "met": sum(one.number for one in meetings),
        "hides_members": MEMBERS in hidden,
        "hides_dates": DATES in hidden,
        **({"entries": []} if hidden else {}),  # whose words may name people
    }


def show_when(meeting: Meeting) -> str:
    """Write when a body met: a day, a month, or from when to when."""
    first, last = meeting.since, meeting.until
    if first == last:
        return write_day(first)
    if (first.year, first.month) == (last.year, last.month):
        return write_month(first)
    return f"{write_month(first)} – {write_month(last)}"


@open_to(Role.ADMINISTRATOR)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def change_body(request: HttpRequest, key: str) -> HttpResponse:
    """Let members come and go, say how often a body meets, and note that it met."""
    unit = queries.find_unit(key)
    if unit is None or Kind(unit.kind) not in BODIES:
        raise Http404
    if request.method != "POST":
        return render(request, "organisation/body.html", describe_form(unit, {}))
    try:
        follow(unit, request.POST, actor_of(request))
    except UnfitError as error:
        context = describe_form(unit, request.POST) | {"fault": say(*error.words)}
        return render(request, "organisation/body.html", context, status=STATUS_REFUSED)
    return HttpResponseRedirect(reverse("organisation:unit", args=[key]))


def describe_form(unit: Unit, given: Given) -> dict[str, Any]:
    """Gather what the forms of a body offer to choose from."""
    today = localdate()
    tree = queries.load_tree(today)
    nodes = [node for top in tree.tops for node in top.walk()]
    parts = [part for part in Membership.Part if is_of(part, unit)]
    return {
        "unit": unit,
        "name": tree.name(unit.key),
        "today": today,
        "given": given,
        "is_council": unit.kind == Kind.COUNCIL,
        "people": Member.objects.all(),
        "departments": [node for node in nodes if node.kind in DEPARTMENTS],
        "districts": [node for node in nodes if node.kind == Kind.DISTRICT],
        "parts": [(part.value, name_part(part, unit.kind)) for part in parts],
        "seated": [
            (
                one,
                name_part(one.part, unit.kind),
                tree.name(one.sender.key) if one.sender else "",
            )
            for one in queries.list_members(unit.key, today)
        ],
        "every": [(key.value, say(*names)) for key, names in EVERY.items()],
        "charter": queries.find_charter(unit, today),
    }


def is_of(part: Membership.Part, unit: Unit) -> bool:
    """Tell whether a part belongs to a body of this kind."""
    if part == Membership.Part.MEMBER:
        return True
    return (part in seating.IN_COUNCIL) == (unit.kind == Kind.COUNCIL)


def follow(unit: Unit, given: Given, by: Actor) -> None:
    """Do with a body what a form asks for."""
    why = read_why(given)
    match given.get("what"):
        case "seat":
            take_seat(unit, given, by, why)
        case "unseat":
            number = read_number(given, "seat", "위원", "The member") or 0
            held = unit.memberships.filter(pk=number, until__isnull=True).first()
            if held is None:
                raise UnfitError("나갈 위원을 골라 주세요.", "Please choose who leaves.")
            seating.unseat(held, on=read_date(given), by=by, why=why)
        case "charter":
            seating.charter(read_charter(unit, given), by=by, why=why)
        case "meeting":
            seating.note_meeting(read_meeting(unit, given), by=by, why=why)
        case _:
            raise UnfitError("무엇을 할지 골라 주세요.", "Please choose what to do.")


def take_seat(unit: Unit, given: Given, by: Actor, why: str) -> None:
    """Seat whom a form names: a department, somebody known, or somebody new."""
    part = given.get("part", Membership.Part.MEMBER)
    if part not in set(Membership.Part):
        raise UnfitError("맡은 일을 골라 주세요.", "Please choose the part.")
    sender = pick_unit(given, "sender")
    made = Membership(
        unit=unit,
        sender=sender,
        part=part,
        district=pick_unit(given, "district"),
        since=read_date(given),
        term_end=read_end(given, "term_end"),
    )
    if sender is None:
        made.member = queries.find_member(given.get("member", ""))
    if sender is None and made.member is None:
        member = make_member(given)
        seating.check_seat(made)
        made.member = seating.add_member(member, unit, by=by, why=why)
    seating.seat(made, by=by, why=why)


def pick_unit(given: Given, name: str) -> Unit | None:
    """Read a unit that was chosen; none where nothing was."""
    key = given.get(name, "")
    unit = queries.find_unit(key) if key else None
    if key and unit is None:
        raise UnfitError(f"등록되지 않았습니다: {key}", f"There is no such unit: {key}")
    return unit


def make_member(given: Given) -> Member:
    """Make somebody new of their name."""
    ko = read_needed(given, "ko", "이름", "The name", 80)
    en = read_line(given, "en")[:80] or ko
    stem = slugify(en)[:60] or "member"
    number, key = 1, stem
    while queries.find_member(key):
        number += 1
        key = f"{stem}-{number}"
    return Member(key=key, name_ko=ko, name_en=en)


def read_charter(unit: Unit, given: Given) -> Charter:
    """Read how a body is made up and how often it meets."""
    every = given.get("every", "")
    if every not in set(Charter.Every):
        raise UnfitError("회의 주기를 골라 주세요.", "Please choose how often it meets.")
    ko = read_line(given, "ko")[:300]
    return Charter(
        unit=unit,
        every=every,
        people=read_number(given, "people", "위원 수", "The number of people"),
        departments=read_number(given, "departments", "부서 수", "The number of departments"),
        text_ko=ko,
        text_en=read_line(given, "en")[:300] or ko,
        since=read_date(given),
    )


def read_meeting(unit: Unit, given: Given) -> Meeting:
    """Read when a body met, and about what."""
    first = read_date(given)
    if first > localdate():
        raise UnfitError("열린 회의만 적습니다.", "Only meetings that were held are noted.")
    ko = read_needed(given, "ko", "회의 내용", "What it was about", 300)
    return Meeting(
        unit=unit,
        since=first,
        until=read_end(given, "until") or first,
        number=read_number(given, "number", "횟수", "How many") or 1,
        text_ko=ko,
        text_en=read_line(given, "en")[:300] or ko,
    )
