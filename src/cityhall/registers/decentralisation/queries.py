"""What is read of decentralisation: bills with their plans, proposals, affairs, courses, bodies."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from cityhall.ground.organisation.models import Kind, Meeting
from cityhall.ground.organisation.queries import Node, Tree
from cityhall.registers.cases.models import Case, Charge, StepTaken
from cityhall.registers.cases.queries import list_years

BILL, PROPOSAL, AFFAIRS, COURSE = "bill", "state-proposal", "affair-transfer", "training-course"
DOCKETS = (BILL, PROPOSAL, AFFAIRS, COURSE)
THEME = "autonomy"  # the courses that are about decentralisation
SCENARIOS = {"pending": "if_pending", "passed": "if_passed", "lapsed": "if_lapsed"}
STAGES = {"pending": "pending", "passed": "passed", "settled": "passed", "lapsed": "lapsed"}
SUBMIT, URGE = "submit", "urge"
BODIES = (Kind.TASK_FORCE, Kind.ADVISORY)


@dataclass(frozen=True, slots=True)
class Scenario:
    """What is to be done about a bill in one of three outcomes, and whether it is the one."""

    key: str
    text: str
    is_now: bool


@dataclass(frozen=True, slots=True)
class Followed:
    """A bill with the day since which it stands where it does."""

    case: Case
    since: date
    scenarios: tuple[Scenario, ...]


@dataclass(frozen=True, slots=True)
class Proposed:
    """A proposal with the days on which it was made, the first first."""

    case: Case
    days: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class Body:
    """A task force or advisory group, and how often it met."""

    node: Node
    met: int


def list_all_years() -> list[int]:
    """List the years of which there is something, the latest first."""
    return sorted({year for one in DOCKETS for year in list_years(one)}, reverse=True)


def list_bills() -> list[Followed]:
    """List the bills that are followed: pending first, then by number."""
    rows = list(Case.objects.filter(procedure=BILL).order_by("number"))
    days = find_last_days(rows)
    found = [Followed(one, days.get(one.pk, one.opened), list_scenarios(one)) for one in rows]
    order = list(STAGES)
    return sorted(found, key=lambda one: order.index(one.case.stage))


def list_scenarios(bill: Case) -> tuple[Scenario, ...]:
    """List what is to be done about a bill: while it is pending, once it passes, if it lapses."""
    now = STAGES[bill.stage]
    return tuple(
        Scenario(key, bill.values.get(held, ""), key == now) for key, held in SCENARIOS.items()
    )


def find_last_days(cases: Iterable[Case]) -> dict[int, date]:
    """Find the day of the last step that moved each case."""
    rows = StepTaken.objects.filter(case__in=[one.pk for one in cases]).order_by("place")
    moves = {"pass", "settle", "lapse", "bring-again"}
    return {case: on for case, step, on in rows.values_list("case", "step", "on") if step in moves}


def list_proposals(year: int) -> list[Proposed]:
    """List the proposals that were made to the state in a year, the first first."""
    made: dict[int, list[date]] = {}
    steps = StepTaken.objects.filter(
        case__procedure=PROPOSAL, step__in=(SUBMIT, URGE), on__year=year
    )
    for case, on in steps.order_by("on", "id").values_list("case", "on"):
        made.setdefault(case, []).append(on)
    rows = Case.objects.in_bulk(list(made))
    return [Proposed(rows[key], tuple(days)) for key, days in made.items()]


def list_affairs() -> list[Case]:
    """List the bundles of affairs, the latest first."""
    return list(Case.objects.filter(procedure=AFFAIRS).order_by("-opened", "number"))


def list_courses(year: int) -> list[Case]:
    """List the courses on decentralisation of a year, by number."""
    rows = Case.objects.filter(procedure=COURSE, opened__year=year).order_by("number")
    return [one for one in rows if one.values.get("theme") == THEME]


def list_bodies(tree: Tree, on: date) -> list[Body]:
    """List the task forces and advisers beside the units in charge, and how often each met."""
    charged = Charge.objects.filter(case__procedure__in=(BILL, AFFAIRS))
    homes = {
        tree.nodes[key].parent
        for key in charged.values_list("unit__key", flat=True).distinct()
        if key in tree.nodes
    }
    nodes = [one for one in tree.nodes.values() if one.kind in BODIES and one.parent in homes]
    met: Counter[str] = Counter()
    rows = Meeting.objects.filter(unit__key__in=[one.key for one in nodes], since__lte=on)
    for key, number in rows.values_list("unit__key", "number"):
        met[key] += number
    return [Body(one, met[one.key]) for one in nodes]
