"""The only door by which engagements are planned, told, moved, held and followed up.

Each is a case of its procedure; what must hold before a step is asked for in `subjects.py`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from cityhall.ground.access.actors import Actor
from cityhall.ground.history.actions import record
from cityhall.ground.organisation.kinds import BODIES
from cityhall.ground.organisation.models import Kind as Unitkind
from cityhall.ground.organisation.models import Member, Unit
from cityhall.ground.organisation.queries import load_tree
from cityhall.registers.cases import actions as cases
from cityhall.registers.cases.actions import Move
from cityhall.registers.cases.models import Case
from cityhall.registers.engagements.errors import NotToldError, UnfitPlanError
from cityhall.registers.engagements.kinds import COURSES, THEMES, course_of
from cityhall.registers.engagements.models import Concern, Engagement, Kind, Participant
from cityhall.registers.engagements.queries import list_missing
from cityhall.registers.engagements.rules import check_keeper, check_planner
from sagwan.procedures import Proof

WITH_COMMITTEES = ("event-notice", "press-notice")  # procedures that name them
NOBODY_TO_TELL = "알릴 의원이 없음 · nobody must be told"


@dataclass(frozen=True, slots=True)
class Plan:
    """What somebody plans; units by their keys, the first office is in charge."""

    kind: str
    theme: str
    title: str
    text: str
    starts: datetime
    ends: datetime
    place: str = ""
    offices: tuple[str, ...] = ()
    districts: tuple[str, ...] = ()
    committees: tuple[str, ...] = ()
    is_major: bool = False
    people: tuple[tuple[str, str], ...] = ()  # who takes part: name, and for whom they come
    uid: str = ""  # in the calendar from which it comes
    body: str = ""  # whose regular meeting it is
    values: Mapping[str, str] = field(default_factory=dict)


def plan(wanted: Plan, *, by: Actor, on: date) -> Engagement:
    """Plan an engagement: opens its case; raises UnfitPlanError where something is missing."""
    check_plan(wanted)
    check_planner(by, wanted.offices[0], on)
    course = COURSES[Kind(wanted.kind)]
    units, body = find_concerned(wanted), find_body(wanted.body)
    with transaction.atomic():
        case = cases.open_case(course.procedure, write_values(wanted, units), on=on, by=by)
        with record("engagements.plan", by=by.author, of=("engagement", case.key)):
            planned = Engagement.objects.create(
                case=case,
                kind=wanted.kind,
                theme=wanted.theme,
                starts=wanted.starts,
                ends=wanted.ends,
                place=wanted.place,
                uid=wanted.uid,
                body=body,
                planned_by=by.key,
                planned_by_name=by.name_ko,
            )
            Concern.objects.bulk_create(Concern(engagement=planned, unit=one) for one in units)
            write_people(planned, wanted.people)
    return planned


def write_people(engagement: Engagement, people: Iterable[tuple[str, str]]) -> None:
    """Write who takes part, in their order; whoever is no longer named goes."""
    wanted = list(dict.fromkeys(people))
    held = [(one.name, one.body) for one in engagement.participants.all()]
    if held == wanted:
        return
    engagement.participants.all().delete()
    Participant.objects.bulk_create(
        Participant(engagement=engagement, place=place, name=name, body=body)
        for place, (name, body) in enumerate(wanted)
    )


def check_plan(wanted: Plan) -> None:
    """Refuse a plan that lacks something."""
    if wanted.kind not in Kind.values or wanted.theme not in THEMES:
        raise UnfitPlanError("구분과 주제를 골라 주십시오.", "Please choose a kind and a theme.")
    if not wanted.offices:
        raise UnfitPlanError("담당 부서를 골라 주십시오.", "Please choose the office in charge.")
    check_times(wanted.starts, wanted.ends)
    if COURSES[Kind(wanted.kind)].is_local and not wanted.districts:
        raise UnfitPlanError(
            "어느 자치구인지 골라 주십시오. 해당 지역 의원에게 알려야 합니다.",
            "Please choose the district: its members must be told.",
        )


def check_times(starts: datetime, ends: datetime) -> None:
    """Refuse what would end before it starts."""
    if ends < starts:
        raise UnfitPlanError("끝나는 때가 시작보다 이릅니다.", "It would end before it starts.")


def find_concerned(wanted: Plan) -> list[Unit]:
    """Find the districts and committees of a plan."""
    keys = {*wanted.districts, *wanted.committees}
    kinds = (Unitkind.DISTRICT, Unitkind.COUNCIL_COMMITTEE)
    found = list(Unit.objects.filter(key__in=keys, kind__in=kinds).order_by("key"))
    if len(found) < len(keys):
        raise UnfitPlanError(
            "없는 자치구나 위원회입니다.", "There is no such district or committee."
        )
    return found


def find_body(key: str) -> Unit | None:
    """Find the body whose regular meeting a plan is; none where none is named."""
    found = Unit.objects.filter(key=key, kind__in=BODIES).first() if key else None
    if key and found is None:
        raise UnfitPlanError("없는 회의체입니다.", "There is no such body.")
    return found


def write_values(wanted: Plan, units: Iterable[Unit]) -> dict[str, str]:
    """Write what the case of a plan holds."""
    tree = load_tree(localdate(wanted.starts))
    names = {one.key: tree.names(one.key)[0] for one in units}
    values = {
        "title": wanted.title,
        "text": wanted.text,
        "unit": wanted.offices[0],
        "others": ", ".join(wanted.offices[1:]),
        "district": ", ".join(names[key] for key in wanted.districts),
        "major": "yes" if wanted.is_major else "",
        "planned": localdate(wanted.starts).isoformat(),
        **wanted.values,
    }
    if COURSES[Kind(wanted.kind)].procedure in WITH_COMMITTEES:
        values["committee"] = ", ".join(names[key] for key in wanted.committees)
    if wanted.kind == Kind.PRESS:
        values.pop("major")
        values["committee"] = values["committee"] or "소관 상임위원회"
    return values


def move(
    engagement: Engagement,
    starts: datetime,
    ends: datetime,
    *,
    place: str = "",
    why: str,
    by: Actor,
    on: date,
) -> Engagement:
    """Move an engagement to another time: everybody must be told anew."""
    check_keeper(by, engagement, on)
    check_times(starts, ends)
    with transaction.atomic():
        Engagement.objects.select_for_update().get(pk=engagement.pk)
        engagement.refresh_from_db(fields=["round"])
        with record("engagements.move", by=by.author, of=("engagement", engagement.key), why=why):
            engagement.starts, engagement.ends = starts, ends
            engagement.place = place or engagement.place
            engagement.round += 1
            engagement.save()
        step = Move("move", {"planned": engagement.on.isoformat()}, why=why)
        take(engagement, step, by=by, on=on)
    return engagement


def settle_notice(engagement: Engagement, *, by: Actor, on: date) -> None:
    """Note in the case that everybody was told, as soon as that is so."""
    course = course_of(engagement)
    if not course.notice or engagement.case.stage != "planned" or list_missing(engagement):
        return
    told = engagement.contacts.filter(round=engagement.round, purpose="before")
    text = f"의원 {told.count()}명에게 알림" if told.exists() else NOBODY_TO_TELL
    move = Move(course.notice, {}, proofs=(Proof(text, on),))
    take(engagement, move, by=by, on=on)


def confirm(engagement: Engagement, *, by: Actor, on: date) -> None:
    """Confirm an engagement; NotToldError names whom it must be told first."""
    missing = list_missing(engagement)
    if missing:
        raise NotToldError(missing)
    with transaction.atomic():
        if engagement.case.stage == "planned" and course_of(engagement).notice:
            settle_notice(engagement, by=by, on=on)
        take(engagement, Move(course_of(engagement).confirm, {}), by=by, on=on)


def hold(engagement: Engagement, heard: str = "", *, by: Actor, on: date) -> None:
    """Note that an engagement took place, or a release went out, and what was heard there."""
    check_keeper(by, engagement, on)
    if course_of(engagement).hold == "release" and (missing := list_missing(engagement)):
        raise NotToldError(missing)
    takes = {"heard": heard} if heard.strip() and engagement.kind != Kind.PRESS else {}
    take(engagement, Move(course_of(engagement).hold, takes), by=by, on=on)


def call_off(engagement: Engagement, *, why: str, by: Actor, on: date) -> None:
    """Call an engagement off; who was told of it is told why."""
    take(engagement, Move("cancel", {}, why=why), by=by, on=on)


def take(engagement: Engagement, move: Move, *, by: Actor, on: date) -> None:
    """Take a step in the case of an engagement."""
    engagement.case = cases.take_step(engagement.case, move, on=on, by=by)


@dataclass(frozen=True, slots=True)
class Heard:
    """What somebody said there: in their words, by whom, for which units."""

    text: str
    member: str = ""  # key of a member
    units: tuple[str, ...] = ()


def suggest(engagement: Engagement, heard: Heard, *, by: Actor, on: date) -> Case:
    """Open a suggestion from what was heard, with its units and member, tied to the engagement."""
    check_keeper(by, engagement, on)
    person = find_person(heard.member)
    values = {
        "text": heard.text,
        "source": course_of(engagement).source,
        "member": person or heard.member,
        "district": str(engagement.case.values.get("district", "")),
        "units": ", ".join(heard.units),
    }
    with transaction.atomic():
        case = cases.open_case("suggestion", values, on=on, by=by, asker=person)
        cases.tie(engagement.case, case, "follows", by=by)
    return case


def find_person(member: str) -> str:
    """Give the account of a member; nothing where they have none."""
    row = Member.objects.filter(key=member).select_related("person").first()
    return row.person.key if row and row.person else ""
