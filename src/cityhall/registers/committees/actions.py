"""The door by which sittings are planned, panels drawn and invited, and sittings opened.

Agenda, decisions and minutes have doors of their own: agenda.py, minutes.py; seats: seating.py.
"""

from collections.abc import Iterable, Mapping
from datetime import date

from cityhall.ground.access.actors import Actor
from cityhall.ground.history.actions import record
from cityhall.ground.notices.actions import tell
from cityhall.ground.organisation.models import Member as Person
from cityhall.ground.organisation.queries import find_standing
from cityhall.registers.committees import queries
from cityhall.registers.committees.changing import changing
from cityhall.registers.committees.conflicts import list_conflicts
from cityhall.registers.committees.errors import SittingError, UnfitSittingError
from cityhall.registers.committees.models import Committee, Draw, Place, Sitting
from cityhall.registers.committees.records import keep_lots, make_lots, make_member, make_seated
from cityhall.registers.committees.rules import check_keeper, check_running, find_rule
from sagwan.law import Holidays
from sagwan.procedures import (
    Drawing,
    Lots,
    NoPanelError,
    Panel,
    Refusal,
    check_panel,
    draw_instead,
    draw_lots,
    plan_days,
)

HOLIDAYS = Holidays()


def plan_year(
    committee: Committee, procedure: str, panel: Panel, year: int, *, by: Actor
) -> list[Sitting]:
    """Plan the regular sittings of a year by the rule; those that are planned stay as they are."""
    check_keeper(by)
    planned = set(
        Sitting.objects.filter(procedure=procedure, on__year=year, is_extra=False)
        .exclude(state=Sitting.State.CANCELLED)
        .values_list("on__month", flat=True)
    )
    days = plan_days(panel, year, HOLIDAYS.is_working)
    fresh = [day for day in days if day.month not in planned]
    with record("committees.plan", by=by.author, of=("committee", committee.key)):
        return [make_sitting(committee, procedure, day) for day in fresh]


def add_sitting(committee: Committee, procedure: str, on: date, *, by: Actor, why: str) -> Sitting:
    """Plan an extra sitting, and say why."""
    check_keeper(by)
    if not why.strip():
        raise UnfitSittingError("수시 회의를 여는 까닭을 적어 주십시오.", "say why it is needed.")
    with record("committees.add_sitting", by=by.author, of=("committee", committee.key), why=why):
        return make_sitting(committee, procedure, on, why=why)


def make_sitting(committee: Committee, procedure: str, on: date, why: str = "") -> Sitting:
    """Make the row of a sitting, named by its procedure and day."""
    key, number = f"{procedure}-{on}", 1
    while Sitting.objects.filter(key=key).exists():
        number += 1
        key = f"{procedure}-{on}-{number}"
    return Sitting.objects.create(
        key=key, committee=committee, procedure=procedure, on=on, is_extra=bool(why), why=why
    )


def move_sitting(sitting: Sitting, on: date, *, at: str, where: str, by: Actor, why: str) -> None:
    """Hold a planned sitting on another day, at a time, in a place."""
    check_keeper(by)
    with changing(sitting, "committees.move_sitting", by=by, why=why):
        check_planned(sitting)
        if on != sitting.on and not HOLIDAYS.is_working(on):
            name = HOLIDAYS.name(on)
            raise UnfitSittingError(
                f"쉬는 날입니다({name}).", f"nobody works on that day ({name})."
            )
        sitting.on, sitting.at, sitting.where = on, at, where
        sitting.save(update_fields=["on", "at", "where"])


def cancel_sitting(sitting: Sitting, *, by: Actor, why: str) -> None:
    """Cancel a planned sitting, and say why; what stood on its agenda waits again."""
    check_keeper(by)
    with changing(sitting, "committees.cancel_sitting", by=by, why=why):
        check_planned(sitting)
        if not why.strip():
            raise UnfitSittingError("취소하는 까닭을 적어 주십시오.", "say why it is cancelled.")
        sitting.state, sitting.why = Sitting.State.CANCELLED, why
        sitting.save(update_fields=["state", "why"])


def check_planned(sitting: Sitting) -> None:
    """Refuse to change what only a sitting that has not begun may change."""
    check_running(sitting)
    if sitting.state != Sitting.State.PLANNED:
        raise UnfitSittingError("이미 개회했습니다.", "the sitting has begun already.")


def gather_lots(sitting: Sitting, seed: str) -> Lots:
    """Gather what a draw goes by: seats, conflicts with the agenda, who sat last and how often."""
    if sitting.committee is None:
        raise UnfitSittingError("위원회가 정해지지 않았습니다.", "its committee is not known.")
    seats = queries.list_seats(sitting.committee, sitting.on)
    people = [one.membership.member for one in seats if one.membership.member]
    found: dict[str, str] = {}
    for touched in list_conflicts(queries.list_agenda(sitting), people, sitting.on).values():
        found |= touched
    return Lots(
        on=sitting.on,
        seed=seed,
        members=tuple(make_member(one) for one in seats),
        conflicts=found,
        rested=queries.list_rested(sitting),
        sat=queries.count_sat(sitting),
    )


def draw(sitting: Sitting, seed: str, *, on: date, by: Actor) -> Draw:
    """Draw who sits, by a seed that is kept with all that the draw went by."""
    check_keeper(by)
    with changing(sitting, "committees.draw", by=by, why=seed):
        check_planned(sitting)
        if not seed.strip():
            raise UnfitSittingError("추첨 씨앗값을 적어 주십시오.", "say the seed of the draw.")
        panel, lots = find_rule(sitting).panel, gather_lots(sitting, seed.strip())
        try:
            drawn = draw_lots(panel, lots)
        except NoPanelError as fault:
            raise SittingError(fault.reasons) from None
        sitting.places.all().delete()
        seat_drawn(sitting, drawn)
        return keep_draw(sitting, lots, drawn, on=on, by=by)


def seat_drawn(sitting: Sitting, drawn: Drawing) -> None:
    """Give those who were drawn their places."""
    people = {one.key: one for one in Person.objects.filter(key__in=[m.key for m in drawn.seated])}
    Place.objects.bulk_create(
        Place(
            sitting=sitting,
            member=people[one.key],
            inside=one.inside,
            woman=one.woman,
            order=order,
        )
        for order, one in enumerate(drawn.seated, 1)
    )


def keep_draw(sitting: Sitting, lots: Lots, drawn: Drawing, *, on: date, by: Actor) -> Draw:
    """Keep how a panel was drawn."""
    return Draw.objects.create(
        sitting=sitting,
        number=sitting.draws.count() + 1,
        seed=lots.seed,
        lots=keep_lots(lots),
        drawn=[one.key for one in drawn.seated],
        barred=[
            {"key": one.key, "code": one.why.code, "ko": one.why.ko, "en": one.why.en}
            for one in drawn.barred
        ],
        eased=[{"code": one.code, "ko": one.ko, "en": one.en} for one in drawn.eased],
        by=by.key,
        by_name=by.name_ko,
        on=on,
    )


def comes_out_again(draw: Draw, panel: Panel) -> bool:
    """Draw again by what was kept, and tell whether the same members come out."""
    try:
        again = draw_lots(panel, make_lots(draw))
    except NoPanelError:
        return False
    return [one.key for one in again.seated] == list(draw.drawn)


def replace_member(place: Place, *, by: Actor, why: str) -> Place:
    """Let the next by lot sit in place of somebody, and say why."""
    check_keeper(by)
    sitting = place.sitting
    with changing(sitting, "committees.replace_member", by=by, why=why):
        if not why.strip():
            raise UnfitSittingError("바꾸는 까닭을 적어 주십시오.", "say why they are replaced.")
        place.refresh_from_db(fields=["is_out"])
        last = sitting.draws.last()
        if place.is_out or last is None:
            raise UnfitSittingError("바꿀 수 없는 위원입니다.", "they cannot be replaced.")
        places = queries.list_places(sitting)
        lots = gather_lots(sitting, last.seed)
        gone = {one.member.key for one in places if one.is_out}
        free = tuple(one for one in lots.members if one.key not in gone)
        lots = Lots(lots.on, lots.seed, free, lots.conflicts, lots.rested, lots.sat)
        try:
            found = draw_instead(
                find_rule(sitting).panel, lots, make_seated(places, sitting.on), place.member.key
            )
        except NoPanelError as fault:
            raise SittingError(fault.reasons) from None
        Place.objects.filter(pk=place.pk).update(is_out=True, out_why=why, present=None)
        return Place.objects.create(
            sitting=sitting,
            member=Person.objects.get(key=found.key),
            inside=found.inside,
            woman=found.woman,
            order=max(one.order for one in places) + 1,
            instead_of=place,
        )


def invite(sitting: Sitting, *, on: date, by: Actor) -> int:
    """Invite those who were drawn: who signs in by a notice, others are to be told by hand."""
    check_keeper(by)
    name = name_body(sitting)
    words = (
        f"{name[0]} {sitting.on} {sitting.at} 회의에 위원으로 뽑혔습니다. 안건을 확인해 주십시오.",
        f"You were drawn for the sitting of the {name[1]} on {sitting.on} {sitting.at}.",
    )
    with changing(sitting, "committees.invite", by=by):
        places = [one for one in queries.list_places(sitting) if not one.is_out]
        here = [one for one in places if one.member.person]
        told = tell(
            [one.member.person.key for one in here if one.member.person],
            words,
            of=("sitting", sitting.key),
            link=f"/sittings/{sitting.key}/",
            key=f"sitting.{sitting.key}.{sitting.on}",
            by=by,
            on=on,
        )
        fresh = sitting.places.filter(pk__in=[one.pk for one in here], told="")
        fresh.update(told=Place.Told.SITE, told_on=on)
    return told


def name_body(sitting: Sitting) -> tuple[str, str]:
    """Give the name of the committee of a sitting in both languages."""
    held = find_standing(sitting.committee.unit, sitting.on) if sitting.committee else None
    if held is None and sitting.committee:
        held = sitting.committee.unit.standings.order_by("since").first()
    return (held.name_ko, held.name_en) if held else (sitting.procedure, sitting.procedure)


def note_answer(place: Place, *, told: str, answer: str, on: date, by: Actor) -> None:
    """Note by which way somebody was invited, and what they answered."""
    own = place.member.person is not None and place.member.person.key == by.key
    if not own:
        check_keeper(by)
    with changing(place.sitting, "committees.note_answer", by=by):
        if told not in ("", *Place.Told.values) or answer not in ("", *Place.Answer.values):
            raise UnfitSittingError("알 수 없는 답입니다.", "this is no answer.")
        if told and told != place.told:
            place.told, place.told_on = told, on
        place.answer = answer or place.answer
        place.save(update_fields=["told", "told_on", "answer"])


def open_sitting(
    sitting: Sitting, present: Iterable[str], chair: str, *, on: date, by: Actor
) -> None:
    """Open a sitting on its day with those who came, and who chairs it."""
    check_keeper(by)
    with changing(sitting, "committees.open_sitting", by=by):
        check_planned(sitting)
        places = [one for one in queries.list_places(sitting) if not one.is_out]
        here = {one.member.key for one in places} & set(present)
        reasons = [
            *check_panel(find_rule(sitting).panel, make_seated(places, sitting.on), sitting.on),
            *list_missing(find_rule(sitting).panel, here, chair),
        ]
        if on != sitting.on:
            ko, en = f"회의 날은 {sitting.on}입니다.", f"the sitting is held on {sitting.on}."
            reasons.append(Refusal("day", ko, en))
        if reasons:
            raise SittingError(reasons)
        write_attendance(sitting, here, chair)
        sitting.state = Sitting.State.OPEN
        sitting.save(update_fields=["state"])


def list_missing(panel: Panel, here: set[str], chair: str) -> Iterable[Refusal]:
    """Tell what is missing for a sitting to begin: a quorum, and who chairs it."""
    if len(here) < panel.quorum:
        yield Refusal(
            "quorum",
            f"개회에 {panel.quorum}명이 필요한데 {len(here)}명이 나왔습니다.",
            f"{panel.quorum} are needed, {len(here)} came.",
        )
    if chair not in here:
        ko, en = "출석한 위원 가운데 누가 회의를 이끄는지 골라 주십시오.", "say who chairs it."
        yield Refusal("chair", ko, en)


def write_attendance(sitting: Sitting, here: set[str], chair: str) -> None:
    """Write who came, and who chairs."""
    for one in sitting.places.filter(is_out=False).select_related("member"):
        one.present, one.chairs = one.member.key in here, one.member.key == chair
        one.save(update_fields=["present", "chairs"])


def note_attendance(sitting: Sitting, present: Mapping[str, bool], *, by: Actor) -> None:
    """Note in an open sitting that somebody came later or left before the end."""
    check_keeper(by)
    with changing(sitting, "committees.note_attendance", by=by):
        for one in sitting.places.filter(is_out=False).select_related("member"):
            if one.member.key in present and one.present != present[one.member.key]:
                one.present = present[one.member.key]
                one.save(update_fields=["present"])
