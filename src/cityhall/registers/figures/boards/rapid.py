"""Rapid execution: what is to be spent early, its goal, how far it has come beside the year before;
employment, large investments, grants passed on, and who lags behind."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from django.utils.safestring import SafeString
from django.utils.timezone import localdate

from cityhall.ground.look.charts import Bar, draw_bars
from cityhall.ground.look.languages import say
from cityhall.registers.figures.asked import Asked
from cityhall.registers.figures.boards.flow import write_day
from cityhall.registers.figures.ledger import day_before
from cityhall.registers.figures.measures import find_measure
from cityhall.registers.figures.models import Remedy
from cityhall.registers.figures.page import name_units
from cityhall.registers.figures.remedies import list_remedies
from cityhall.registers.figures.shown import Shown, Teller
from cityhall.registers.figures.units import write_long

# What is looked at more closely: budget, what was spent, rate, change, and a goal where one is set.
FOCUS = (
    ("rapid.jobs", "rapid.jobs_spent", "rapid.jobs_rate", "rapid.jobs_change"),
    ("rapid.large", "rapid.large_spent", "rapid.large_rate", "rapid.large_change"),
    ("rapid.grants", "rapid.grants_spent", "rapid.grants_rate", "rapid.grants_change"),
)
OF_OFFICES = "eligible goal spent rate goal_rate grants grants_spent grants_rate".split()
SPENT = "rapid.spent"
SUMMARY = "available eligible excluded goal goal_rate spent rate left".split()


@dataclass(frozen=True, slots=True)
class Focus:
    """Something that is looked at more closely, beside the year before."""

    name: str
    budget: Shown
    spent: Shown
    rate: Shown
    spent_before: Shown
    rate_before: Shown
    change: Shown
    goal: Shown | None


@dataclass(frozen=True, slots=True)
class Grants:
    """What an office is to pass on to others, and has passed on."""

    whole: Shown
    spent: Shown
    rate: Shown


@dataclass(frozen=True, slots=True)
class Office:
    """An office on its way to the goal."""

    key: str
    name: str
    eligible: Shown
    goal: Shown
    spent: Shown
    rate: Shown
    goal_rate: Shown
    grants: Grants
    lags: bool  # behind the rate of all together
    rank: int = 0  # of all offices, by rate
    rank_before: int = 0  # at the check before; none where it had no rate

    @property
    def climbed(self) -> int:
        """How many places it has gained since the check before; below nought where it lost some."""
        return self.rank_before - self.rank if self.rank_before else 0

    @property
    def fell(self) -> int:
        """How many places it has lost since the check before."""
        return -self.climbed


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan against the lag of a programme, with the names of whose it is and who answers."""

    remedy: Remedy
    unit: str
    owner: str
    is_late: bool


@dataclass(frozen=True)
class RapidBoard:
    """What the board of rapid execution shows."""

    now: dict[str, Shown]
    last: dict[str, Shown]
    before: date | None
    change: Shown | None
    focus: tuple[Focus, ...]
    extras: dict[str, Shown]
    offices: tuple[Office, ...]
    checked_before: date | None
    plans: tuple[Plan, ...]
    unplanned: int | None  # of the laggards that were counted
    drawings: tuple[SafeString, ...]
    long: dict[str, str]

    @property
    def has_grants(self) -> bool:
        """Tell whether any office has told its own grants."""
        return any(office.grants.whole.is_there for office in self.offices)


def build_rapid(asked: Asked) -> RapidBoard:
    """Put the board together."""
    spent = find_measure("rapid.spent")
    before = day_before(spent, asked.days, asked.on)
    checked = find_check_before(asked)
    teller = asked.teller(*filter(None, [before, checked]))
    now = {name: teller.tell(f"rapid.{name}", asked.key) for name in SUMMARY}
    last = (
        {name: teller.tell(f"rapid.{name}", asked.key, on=before) for name in SUMMARY}
        if before
        else {}
    )
    focus = tuple(tell_focus(teller, asked.key, keys, before) for keys in FOCUS)
    told = [tell_office(teller, node.key, node.name, now["rate"]) for node in asked.children()]
    offices = rank(teller, [office for office in told if office.eligible.is_there], checked)
    plans = tuple(list_plans(asked))
    named = "codes jobs_goal_rate large_projects laggards laggards_budget grants_share".split()
    extras = {name: teller.tell(f"rapid.{name}", asked.key) for name in named}
    laggards = extras["laggards"].value
    return RapidBoard(
        now,
        last,
        before,
        teller.tell("rapid.spent_change", asked.key, before=before) if before else None,
        focus,
        extras,
        offices,
        checked,
        plans,
        max(int(laggards) - len(plans), 0) if laggards is not None else None,
        tuple(draw(now, last, focus, before, asked.on)),
        {name: write_long(one.value, one.unit) for name, one in now.items() if one.value},
    )


def tell_focus(
    teller: Teller, key: str, measures: tuple[str, str, str, str], before: date | None
) -> Focus:
    """Tell one of the things that are looked at more closely."""
    budget, spent, rate, change = measures
    goal = find_measure(rate).target
    nothing = Shown("–", "")
    return Focus(
        str(find_measure(budget).name),
        teller.tell(budget, key),
        teller.tell(spent, key),
        teller.tell(rate, key),
        teller.tell(spent, key, on=before) if before else nothing,
        teller.tell(rate, key, on=before) if before else nothing,
        teller.tell(change, key, before=before) if before else nothing,
        teller.tell(goal, key) if goal else None,
    )


def tell_office(teller: Teller, key: str, name: str, whole: Shown) -> Office:
    """Tell how far an office has come."""
    eligible, goal, spent, rate, goal_rate, *grants = (
        teller.tell(f"rapid.{one}", key) for one in OF_OFFICES
    )
    lags = (rate.value or Decimal(0)) < (whole.value or Decimal(0))
    return Office(key, name, eligible, goal, spent, rate, goal_rate, Grants(*grants), lags)


def find_check_before(asked: Asked) -> date | None:
    """Find the check before that of the board: the last day of its year with a rate of offices."""
    under = {node.key for node in asked.children()}
    days = {
        day
        for (measure, subject), own in asked.loaded.items()
        if measure == SPENT and asked.lines.above(subject, asked.on) & under
        for day in own
    }
    latest = max((day for day in days if day <= asked.on), default=asked.on)
    return max((day for day in days if day < latest and day.year == asked.on.year), default=None)


def rank(teller: Teller, offices: list[Office], before: date | None) -> tuple[Office, ...]:
    """Rank offices by rate, the slowest first in the list; like rates have one rank."""
    now = {one.key: one.rate.value for one in offices}
    then = {
        one.key: teller.tell("rapid.rate", one.key, on=before).value if before else None
        for one in offices
    }
    ranked = [
        replace(one, rank=place(now, one.key), rank_before=place(then, one.key)) for one in offices
    ]
    return tuple(sorted(ranked, key=lambda office: (office.rate.value or Decimal(0), office.key)))


def place(rates: Mapping[str, Decimal | None], key: str) -> int:
    """Give the place of an office among all that have a rate; nought where it has none."""
    own = rates[key]
    if own is None:
        return 0
    return 1 + sum(1 for rate in rates.values() if rate is not None and rate > own)


def list_plans(asked: Asked) -> Iterator[Plan]:
    """List the plans against lagging programmes of a unit and all under it."""
    remedies = list_remedies(asked.tree.keys_under(asked.key) | {asked.key}, asked.on)
    names = name_units({key for one in remedies for key in (one.unit.key, one.owner.key)})
    today = localdate()
    for one in remedies:
        late = one.done is None and one.due < today
        yield Plan(one, names[one.unit.key], names[one.owner.key], late)


def draw(
    now: dict[str, Shown],
    last: dict[str, Shown],
    focus: tuple[Focus, ...],
    before: date | None,
    on: date,
) -> list[SafeString]:
    """Draw rates against their goals, this year above the last."""
    rows: list[tuple[str, Shown, Shown | None]] = [
        (f"{say('전체', 'All')} {write_day(on)}", now["rate"], now["goal_rate"])
    ]
    if before:
        rows.append((f"{say('전체', 'All')} {write_day(before)}", last["rate"], None))
    for one in focus:
        rows.append((f"{one.name} {write_day(on)}", one.rate, one.goal))
        if before:
            rows.append((f"{one.name} {write_day(before)}", one.rate_before, None))
    hundred = Decimal(100)
    bars = [
        Bar(
            name,
            shown.value,
            f"{shown.text}%",
            hundred,
            goal.value if goal else None,
            say("목표 {n}%", "goal {n}%", n=goal.text) if goal and goal.is_there else "",
        )
        for name, shown, goal in rows
        if shown.value is not None
    ]
    if not bars:
        return []
    names = (say("구분", "What"), say("집행률", "Rate"), say("전체 (%)", "Whole (%)"))
    return [draw_bars(say("집행률과 상반기 목표", "Rates and goals of the half-year"), bars, names)]
