"""The sittings that decided the cases of the sample city: panels drawn by lot, agendas of cases.

Each panel is drawn as the site draws, by a seed that is the sitting's key; so it can be repeated.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import Model

from cityhall.ground.access.actors import Actor
from cityhall.ground.organisation.models import Member
from cityhall.registers.cases.models import Case, StepTaken
from cityhall.registers.cases.procedures import find_procedure
from cityhall.registers.committees.founding import add_in_bulk, sign_in_bulk
from cityhall.registers.committees.models import Committee, Draw, Item, Place, Seat, Sitting
from cityhall.registers.committees.offers import Ruled, list_ruled
from cityhall.registers.committees.records import keep_lots, make_member
from cityhall.work.sample.cases import LAST_DAY
from sagwan.procedures import Drawing, Lots, draw_lots

SECRETARY = ("boram", "보람")  # the docket clerk of the sample
WHY = "견본 도시 · the sample city"
Days = dict[str, list[date]]  # of each procedure


@dataclass(frozen=True, slots=True)
class Sat:
    """A sitting of the sample with how its panel was drawn."""

    sitting: Sitting
    lots: Lots
    drawn: Drawing

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the members who sat."""
        return tuple(one.key for one in self.drawn.seated)


def name_sitting(procedure: str, on: date) -> str:
    """Name a sitting by its procedure and day."""
    return f"{procedure}-{on}"


def draw_all(days: Days) -> dict[str, Sat]:
    """Draw the panels of all sittings, each knowing who sat before; nothing is written."""
    found: dict[str, Sat] = {}
    for committee in Committee.objects.all():
        seats = committee.held.select_related("membership__member")
        for ruled in list_ruled(committee.panel, LAST_DAY):
            sat = draw_one_by_one(committee, seats, ruled, sorted(days[ruled.procedure]))
            found |= {one.sitting.key: one for one in sat}
    return found


def draw_one_by_one(
    committee: Committee, seats: Iterable[Seat], ruled: Ruled, days: list[date]
) -> Iterator[Sat]:
    """Draw the panels of a procedure's sittings, one after another."""
    members = tuple(make_member(one) for one in seats)
    rested, counted = frozenset[str](), Counter[str]()
    for on in days:
        key = name_sitting(ruled.procedure, on)
        lots = Lots(on, key, members, {}, rested, dict(counted))
        drawn = draw_lots(ruled.panel, lots)
        rested = frozenset(one.key for one in drawn.seated)
        counted.update(rested)
        sitting = Sitting(
            key=key,
            committee=committee,
            procedure=ruled.procedure,
            on=on,
            at="14:00",
            state=Sitting.State.CLOSED,
            closed=on,
            is_sample=True,
        )
        yield Sat(sitting, lots, drawn)


def found_sittings(sat: dict[str, Sat], by: Actor) -> int:
    """Found the sittings with who sat in them; gives how many."""
    people = Member.objects.in_bulk(
        {key for one in sat.values() for key in one.keys}, field_name="key"
    )
    rows: list[Model] = [one.sitting for one in sat.values()]
    rows += [make_draw(one, by) for one in sat.values()]
    rows += [place for one in sat.values() for place in make_places(one, people)]
    add_in_bulk(rows, by=by, why=WHY)
    return len(sat)


def make_draw(sat: Sat, by: Actor) -> Draw:
    """Make how a panel was drawn."""
    barred = [
        {"key": one.key, "code": one.why.code, "ko": one.why.ko, "en": one.why.en}
        for one in sat.drawn.barred
    ]
    eased = [{"code": one.code, "ko": one.ko, "en": one.en} for one in sat.drawn.eased]
    return Draw(
        sitting=sat.sitting,
        number=1,
        seed=sat.lots.seed,
        lots=keep_lots(sat.lots),
        drawn=list(sat.keys),
        barred=barred,
        eased=eased,
        by=by.key,
        by_name=by.name_ko,
        on=sat.sitting.on,
    )


def make_places(sat: Sat, people: dict[str, Member]) -> Iterator[Place]:
    """Make the places of those who sat; the first drawn leads."""
    for order, one in enumerate(sat.drawn.seated, 1):
        yield Place(
            sitting=sat.sitting,
            member=people[one.key],
            inside=one.inside,
            woman=one.woman,
            order=order,
            chairs=order == 1,
            present=True,
        )


def found_agendas(sat: dict[str, Sat], by: Actor) -> int:
    """Found the agendas: each case that a sitting decided, with who examined it; gives how many."""
    sittings = Sitting.objects.in_bulk(list(sat), field_name="key")
    members = dict(Member.objects.values_list("key", "pk"))
    numbers: defaultdict[str, int] = defaultdict(int)
    rows = [
        make_item(step, sittings[step.sitting], numbers, members) for step in list_decisions(sat)
    ]
    add_in_bulk(rows, by=by, why=WHY)
    sign_in_bulk(sittings.values(), SECRETARY, by=by, why=WHY)
    return len(rows)


def list_decisions(sat: dict[str, Sat]) -> Iterator[StepTaken]:
    """List the steps by which sittings decided cases."""
    steps = StepTaken.objects.filter(sitting__in=sat).select_related("case")
    for one in steps.order_by("sitting", "case__opened", "case_id", "place"):
        declared = find_procedure(one.case.procedure, one.case.version)
        if declared.step_by_key[one.step].sitting:
            yield one


def make_item(
    step: StepTaken, sitting: Sitting, numbers: dict[str, int], members: dict[str, int]
) -> Item:
    """Make the item of a case that was decided."""
    case: Case = step.case
    numbers[sitting.key] += 1
    name = find_procedure(case.procedure, case.version).step_by_key[step.step].name
    return Item(
        sitting=sitting,
        order=numbers[sitting.key],
        case=case.key,
        number=case.number,
        title=case.title,
        lead_id=members.get(case.values.get("lead", "")),
        second_id=members.get(case.values.get("second", "")),
        state=Item.State.DECIDED,
        decision_ko=name.ko,
        decision_en=name.en,
    )
