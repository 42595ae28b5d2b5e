"""The engagements of the sample city, with who was told of them, as `data/engagements.toml` says.

Nothing is drawn by chance, so every house has the same ones. Days that no report names are made up.
"""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any

from django.utils import timezone

from cityhall.ground.access.actors import Actor
from cityhall.ground.notices.models import Channel
from cityhall.ground.organisation.models import Kind as Unitkind
from cityhall.ground.organisation.models import Member, Unit
from cityhall.registers.cases.founding import Brought
from cityhall.registers.engagements.founding import Held, Told, bring_in
from cityhall.registers.engagements.kinds import COURSES, Course
from cityhall.registers.engagements.models import Kind
from cityhall.work.sample.cases import CLERK, LAST_DAY, NAMES, OFFICER, WHY
from cityhall.work.sample.dockets import spread, work_day
from cityhall.work.sample.rows import load_toml
from sagwan.procedures import Proof, Taken

OFFICE = "mayors-secretariat"
LEADS = (5, 4, 7, 3, 6, 10)  # days ahead of which notices were given, by turns
BY_TURNS = (Channel.VISIT, Channel.CALL, Channel.MESSAGE, Channel.LETTER)
HOURS = (10, 14, 11, 15)
STOPS = {"plan": 0, "notice": 1, "confirm": 2}  # steps after which one that is still to come stands
FORWARD = 20  # working days and more before which it was planned
RESULT = "현장에서 확인한 것을 담당 부서에 넘기고 조치함 (견본)"


def found_engagements(by: Actor) -> int:
    """Found the engagements; gives how many."""
    data = load_toml("engagements.toml")
    districts = list(Unit.objects.filter(kind=Unitkind.DISTRICT).order_by("key"))
    names = {one.key: name_district(one) for one in districts}
    members = list(Member.objects.select_related("person").order_by("key"))
    made = [one for batch in data["batch"] for one in make_batch(batch, data, names, members)]
    made.sort(key=lambda one: (one.brought.procedure, one.starts))
    return bring_in(made, on=max(LAST_DAY, date(2021, 12, 31)), by=by, why=WHY)


def name_district(unit: Unit) -> str:
    """Name a district."""
    return str(unit.standings.order_by("-since").values_list("name_ko", flat=True).first())


def make_batch(
    batch: dict[str, Any], data: dict[str, Any], names: dict[str, str], members: list[Member]
) -> Iterator[Held]:
    """Make the engagements of a batch: some a report names, others spread over days."""
    keys, (first, last) = sorted(names), batch["between"]
    days = [{"on": work_day(spread(first, last, n, batch["count"]))} for n in range(batch["count"])]
    for n, told in enumerate([*days, *batch.get("named", [])]):
        title = batch["titles"][n % len(batch["titles"])]
        every, turn = data["heard"]["every"], keys[n * 7 % len(keys)]
        yield make_one(
            batch | {"said": data["said"], "nth": n},
            {"title": f"{title} {n + 1} (견본)", "district": batch.get("district", turn)} | told,
            names,
            make_suggestion(told["on"], n, data["heard"]["texts"], members)
            if batch["kind"] == Kind.VISIT and n % every == 0 and "stops" not in batch
            else None,
        )


def make_one(
    batch: dict[str, Any], told: dict[str, Any], names: dict[str, str], heard: Brought | None
) -> Held:
    """Make an engagement with its case and the turns by which members were told."""
    kind, n, day = batch["kind"], batch["nth"], told["on"]
    starts = moment(day, HOURS[n % len(HOURS)])
    course = COURSES[Kind(kind)]
    turns = tuple(list_turns(day, n))
    is_local = bool(batch.get("is_local", kind != Kind.PRESS))
    values = {
        "title": told["title"],
        "text": batch["said"],
        "unit": OFFICE,
        "planned": day.isoformat(),
        "district": names[told["district"]] if is_local else "",
    }
    if kind == Kind.PRESS:
        values["committee"] = "소관 상임위원회"
    if "major" in batch and n % batch["major"] == 0:
        values["major"] = "yes"
    opened = work_day(day - timedelta(days=FORWARD))
    return Held(
        brought=Brought(
            course.procedure,
            opened,
            OFFICER,
            {key: text for key, text in values.items() if text},
            tuple(list_steps(course, day, turns, heard))[: STOPS.get(batch.get("stops", ""))],
            names=NAMES,
        ),
        kind=kind,
        theme=batch["theme"],
        starts=starts,
        ends=starts + timedelta(hours=0 if kind == Kind.PRESS else 1),
        place=f"{names[told['district']]} 현장" if is_local else batch.get("place", ""),
        districts=(told["district"],) if is_local else (),
        before=turns if course.notice else (),
        after=(Told(Channel.MESSAGE, moment(follow_day(day), 9)),)
        if course.notice and "stops" not in batch
        else (),
        suggestion=heard,
        body=batch.get("body", ""),
    )


def list_turns(day: date, n: int) -> Iterator[Told]:
    """List how those concerned were told, by turns; some never said that they know."""
    for turn, channel in enumerate(BY_TURNS):
        at = moment(work_day(day - timedelta(days=LEADS[(n + turn) % len(LEADS)])), 9)
        heard = channel in (Channel.VISIT, Channel.CALL)
        later = at + timedelta(hours=5) if (n + turn) % 3 else None
        yield Told(channel, at, at if heard else later)


def list_steps(
    course: Course, day: date, turns: tuple[Told, ...], heard: Brought | None
) -> Iterator[Taken]:
    """List the steps of an engagement's case until its result was told."""
    told = max(timezone.localdate(one.at) for one in turns)
    if course.notice:
        yield Taken(course.notice, told, OFFICER, proofs=(Proof("연락 기록 (견본)", told),))
    if course.confirm:
        yield Taken(course.confirm, told, CLERK)
    said = {"heard": str(heard.values["text"])} if heard else {}
    yield Taken(course.hold, day, OFFICER, said)
    is_follow = course.follow == "follow"
    result = {"follow": RESULT} if is_follow else {}
    yield Taken(course.follow, follow_day(day), OFFICER, result, why="" if is_follow else RESULT)


def make_suggestion(on: date, n: int, texts: list[str], members: list[Member]) -> Brought:
    """Make what a member said there, as a suggestion on its course; every third is done."""
    member = members[n % len(members)]
    account = member.person.key if member.person else ""
    values = {
        "text": f"{texts[n % len(texts)]} (견본)",
        "source": "visit",
        "member": account or member.key,
    }
    units = {"units": "planning-office/budget" if n % 2 else OFFICE}
    steps = [Taken("assign", work_day(on + timedelta(days=2)), CLERK, units)]
    day = work_day(on + timedelta(days=16))
    steps.append(Taken("progress", day, OFFICER, {"progress": "현장을 확인함 (견본)"}))
    if n % 3 == 0:
        done = work_day(day + timedelta(days=20))
        proof = (Proof("조치 사진 (견본)", done),)
        steps.append(Taken("finish", done, OFFICER, {"result": "고쳤음 (견본)"}, proofs=proof))
    return Brought("suggestion", on, OFFICER, values, tuple(steps), account, NAMES)


def follow_day(day: date) -> date:
    """Give the day on which the result was told: some days later, when offices work."""
    return max(day, work_day(day + timedelta(days=6)))


def moment(day: date, hour: int) -> datetime:
    """Give an hour of a day."""
    return timezone.make_aware(datetime.combine(day, time(hour)))
