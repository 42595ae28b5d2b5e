"""Rapid execution: what is to be spent early, its goal, how far it has come beside the year before;
employment, large investments, grants passed on, and who lags behind."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.safestring import SafeString

from cityhall.ground.look.charts import Bar, draw_bars
from cityhall.ground.look.languages import say
from cityhall.registers.figures.asked import Asked
from cityhall.registers.figures.boards.flow import write_day
from cityhall.registers.figures.ledger import day_before
from cityhall.registers.figures.measures import find_measure
from cityhall.registers.figures.shown import Shown, Teller
from cityhall.registers.figures.units import write_long

# What is looked at more closely: budget, what was spent, rate, change, and a goal where one is set.
FOCUS = (
    ("rapid.jobs", "rapid.jobs_spent", "rapid.jobs_rate", "rapid.jobs_change"),
    ("rapid.large", "rapid.large_spent", "rapid.large_rate", "rapid.large_change"),
    ("rapid.grants", "rapid.grants_spent", "rapid.grants_rate", "rapid.grants_change"),
)
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
class Office:
    """An office on its way to the goal."""

    key: str
    name: str
    eligible: Shown
    goal: Shown
    spent: Shown
    rate: Shown
    goal_rate: Shown
    lags: bool  # behind the rate of all together


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
    drawings: tuple[SafeString, ...]
    long: dict[str, str]


def build_rapid(asked: Asked) -> RapidBoard:
    """Put the board together."""
    spent = find_measure("rapid.spent")
    before = day_before(spent, asked.days, asked.on)
    teller = asked.teller(*filter(None, [before]))
    now = {name: teller.tell(f"rapid.{name}", asked.key) for name in SUMMARY}
    last = (
        {name: teller.tell(f"rapid.{name}", asked.key, on=before) for name in SUMMARY}
        if before
        else {}
    )
    focus = tuple(tell_focus(teller, asked.key, keys, before) for keys in FOCUS)
    offices = tuple(
        sorted(
            (tell_office(teller, node.key, node.name, now["rate"]) for node in asked.children()),
            key=lambda office: office.rate.value or Decimal(0),
        )
    )
    named = "codes jobs_goal_rate large_projects laggards laggards_budget grants_share".split()
    return RapidBoard(
        now,
        last,
        before,
        teller.tell("rapid.spent_change", asked.key, before=before) if before else None,
        focus,
        {name: teller.tell(f"rapid.{name}", asked.key) for name in named},
        tuple(office for office in offices if office.eligible.is_there),
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
    names = ("eligible", "goal", "spent", "rate", "goal_rate")
    eligible, goal, spent, rate, goal_rate = (teller.tell(f"rapid.{one}", key) for one in names)
    lags = (rate.value or Decimal(0)) < (whole.value or Decimal(0))
    return Office(key, name, eligible, goal, spent, rate, goal_rate, lags)


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
