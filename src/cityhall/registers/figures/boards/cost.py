"""Total personnel cost of the city's institutions: the cap of a year, its checks, what follows."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.safestring import SafeString

from cityhall.ground.look.charts import Stack, draw_stacks
from cityhall.ground.look.languages import say
from cityhall.registers.figures.asked import Asked
from cityhall.registers.figures.measures import load_catalogue
from cityhall.registers.figures.shown import Shown, Teller

FAMILY = "personnel-cost"
YEARLY = "policy_rate natural_rate cap_rate checks deduction".split()
COUNTS = ("institutions", "hearings")


@dataclass(frozen=True, slots=True)
class Year:
    """One of the values of a year, beside that of the year before."""

    name: str
    now: Shown
    last: Shown


@dataclass(frozen=True, slots=True)
class Row:
    """A kind of institution with its values in each column."""

    name: str
    level: int
    cells: tuple[Shown, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """What an institution plans for the year, and by how much that is above the cap."""

    name: str
    planned: Shown
    excess: Decimal

    @property
    def is_above(self) -> bool:
        """Tell whether it is above the cap."""
        return self.excess > 0


@dataclass(frozen=True)
class CostBoard:
    """What the board of personnel cost shows."""

    cap: Shown
    policy: Shown
    natural: Shown
    years: tuple[Year, ...]
    last_year: int
    people: tuple[str, ...]
    weights: tuple[Row, ...]
    counts: tuple[Row, ...]
    plans: tuple[Plan, ...]
    drawings: tuple[SafeString, ...]


def build_cost(asked: Asked) -> CostBoard:
    """Put the board together."""
    last = asked.on.replace(year=asked.on.year - 1, day=min(asked.on.day, 28))
    teller = asked.teller(last)
    now = {name: teller.tell(f"{FAMILY}.{name}", asked.key) for name in YEARLY}
    measures = load_catalogue().families[FAMILY].measures
    years = tuple(
        Year(
            str(measures[f"{FAMILY}.{name}"].name), now[name], tell_last(teller, asked, name, last)
        )
        for name in YEARLY
    )
    people = load_catalogue().families[FAMILY].dimensions["person"].members
    return CostBoard(
        now["cap_rate"],
        now["policy_rate"],
        now["natural_rate"],
        years,
        last.year,
        tuple(str(one.name) for one in people),
        tuple(list_weights(teller, asked)),
        tuple(list_counts(teller, asked)),
        tuple(list_plans(teller, asked, now["cap_rate"])),
        tuple(draw(now)),
    )


def list_plans(teller: Teller, asked: Asked, cap: Shown) -> list[Plan]:
    """List what institutions plan for the year of the cap, the furthest above it first."""
    key = f"{FAMILY}.planned_rate"
    plans = []
    for subject in {subject for measure, subject in asked.loaded if measure == key}:
        planned = teller.tell(key, subject)
        if cap.value is None or planned.value is None or planned.as_of:
            continue
        plans.append(Plan(asked.tree.name(subject), planned, planned.value - cap.value))
    return sorted(plans, key=lambda plan: (-plan.excess, plan.name))


def tell_last(teller: Teller, asked: Asked, name: str, last: date) -> Shown:
    """Tell a value of the year before; nothing where the latest is of a year before that."""
    shown = teller.tell(f"{FAMILY}.{name}", asked.key, on=last)
    if shown.found and shown.found.as_of and shown.found.as_of.year != last.year:
        return Shown("–", shown.unit)
    return shown


def list_weights(teller: Teller, asked: Asked) -> list[Row]:
    """List how much an institution's result weighs in the evaluation of its people."""
    dimensions = load_catalogue().families[FAMILY].dimensions
    rows = []
    for kind in dimensions["institution"].under(None):
        cells = tuple(
            teller.tell(
                f"{FAMILY}.weight", asked.key, f"institution={kind.key};person={person.key}"
            )
            for person in dimensions["person"].members
        )
        rows.append(Row(str(kind.name), 0, cells))
    return rows


def list_counts(teller: Teller, asked: Asked) -> list[Row]:
    """List how many institutions there are, and whose heads the council hears."""
    kinds = load_catalogue().families[FAMILY].dimensions["institution"]
    rows = [Row(say("계", "Total"), 0, tell_counts(teller, asked, ""))]
    rows += [
        Row(str(kind.name), 1 if kind.parent else 0, tell_counts(teller, asked, kind.key))
        for kind in kinds.members
    ]
    return rows


def tell_counts(teller: Teller, asked: Asked, kind: str) -> tuple[Shown, ...]:
    """Tell the counts of a kind of institution."""
    cell = f"institution={kind}" if kind else ""
    return tuple(teller.tell(f"{FAMILY}.{name}", asked.key, cell) for name in COUNTS)


def draw(now: dict[str, Shown]) -> list[SafeString]:
    """Draw what the cap is made of."""
    parts = [now["policy_rate"], now["natural_rate"]]
    if any(one.value is None for one in parts):
        return []
    stack = Stack(
        say("인상 한도", "Cap on the rise"),
        tuple((one.value, f"{one.text}%") for one in parts if one.value is not None),
        f"{now['cap_rate'].text}%",
    )
    names = [say("정책인상률", "Rise set by policy"), say("자연승급분", "Rise by seniority")]
    title = say("총인건비 인상 한도", "Cap on total personnel cost")
    return [draw_stacks(title, [stack], names, say("구분", "What"))]
