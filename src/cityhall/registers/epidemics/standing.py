"""What a board says besides tables: headline, goals with their alarms, rates, before and after."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

from cityhall.ground.look.languages import say
from cityhall.registers.cases.procedures import tell
from cityhall.registers.epidemics.ledger import NOUGHT, Figure, Ledger
from cityhall.registers.epidemics.models import Response
from cityhall.registers.epidemics.naming import name_place, write_change, write_number, write_rate
from cityhall.registers.epidemics.records import DAY, Spot, Stood, moment
from cityhall.registers.epidemics.shapes import Epidemic, Goal, Rate

HUNDRED = Decimal(100)
MET, MISSED, UNKNOWN = "met", "missed", "unknown"


@dataclass(frozen=True, slots=True)
class Headline:
    """A number of the day: what it is, how it changed, when it stood."""

    key: str
    name: str
    unit: str
    level: Figure
    change: Figure | None
    is_old: bool

    @property
    def shown(self) -> str:
        """The number."""
        return write_number(self.level.value)

    @property
    def moved(self) -> str:
        """Its change of the day."""
        if self.change is None:
            return ""
        return (
            write_change(self.change.value) if self.change.value else say("변동 없음", "no change")
        )


def list_headline(epidemic: Epidemic, ledger: Ledger) -> list[Headline]:
    """List the numbers of the day at home."""
    found = []
    for key in epidemic.headline:
        spot, series = Spot(key, epidemic.home), epidemic.find_series(key)
        level = ledger.level(spot)
        if level and series:
            change = ledger.change(spot, level.at)
            name, unit = tell(series.name), tell(series.unit)
            found.append(Headline(key, name, unit, level, change, ledger.is_old(level.at)))
    return found


@dataclass(frozen=True, slots=True)
class Verdict:
    """How a goal stands at a place."""

    place: str
    state: str
    value: str = ""
    working: str = ""


@dataclass(frozen=True, slots=True)
class Judged:
    """A goal with how it stands at each of its places."""

    goal: Goal
    name: str
    bound: str
    verdicts: tuple[Verdict, ...]

    @property
    def is_missed(self) -> bool:
        """Tell whether it is missed anywhere."""
        return any(one.state == MISSED for one in self.verdicts)


def judge_goals(epidemic: Epidemic, ledger: Ledger, on: date) -> list[Judged]:
    """Judge every goal on a day."""
    return [
        Judged(
            goal,
            tell(goal.name),
            say_bound(goal),
            tuple(judge(epidemic, ledger, goal, place, on) for place in goal.places),
        )
        for goal in epidemic.goal
    ]


def say_bound(goal: Goal) -> str:
    """Say what a goal asks for."""
    unit = "%" if goal.what == "share" else ""
    if goal.at_most is not None:
        return f"≤ {goal.at_most:,f}{unit}"
    if goal.below is not None:
        return f"< {goal.below:,f}{unit}"
    return say("줄어듦", "falls")


def judge(epidemic: Epidemic, ledger: Ledger, goal: Goal, place: str, on: date) -> Verdict:
    """Judge a goal at a place."""
    where = tell(name_place(epidemic, place))
    ways = {"mean": measure_mean, "share": measure_share, "fall": measure_fall}
    found = ways[goal.what](ledger, goal, place, on)
    if found is None:
        return Verdict(where, UNKNOWN)
    value, shown, working = found
    return Verdict(where, MET if is_met(goal, value) else MISSED, shown, working)


def is_met(goal: Goal, value: Decimal) -> bool:
    """Tell whether a value keeps to the bounds of a goal; a fall is below nought."""
    if goal.at_most is not None:
        return value <= goal.at_most
    return value < (goal.below if goal.below is not None else NOUGHT)


Measured = tuple[Decimal, str, str] | None


def measure_mean(ledger: Ledger, goal: Goal, place: str, on: date) -> Measured:
    """Give the mean a day of the last days that are known."""
    days = list_last(ledger, Spot(goal.series, place), goal.days, on)
    if not days:
        return None
    sums = sum((one.value for one in days), NOUGHT)
    mean = sums / len(days)
    working = say(
        "최근 {n}일 {s} ÷ {n}", "{s} in {n} day ÷ {n}", "{s} in {n} days ÷ {n}", n=len(days), s=sums
    )
    return mean, f"{mean:,.1f}".removesuffix(".0"), working


def list_last(ledger: Ledger, spot: Spot, days: int, on: date) -> list[Figure]:
    """List the changes of the last days up to a day, of which the last is recent."""
    end = moment(on) + DAY
    found = [one for one in ledger.list_changes(spot) if one.at <= end]
    if not found:
        return []
    start = found[-1].at - timedelta(days=days)
    return [one for one in found if one.at > start]


def measure_share(ledger: Ledger, goal: Goal, place: str, on: date) -> Measured:
    """Give the share of a flow in the changes of a level, over the last days."""
    part = list_last(ledger, Spot(goal.series, place), goal.days, on)
    whole = list_last(ledger, Spot(goal.over, place), goal.days, on)
    beside = {one.at.date() for one in part}
    sums = sum((one.value for one in part), NOUGHT)
    over = sum((one.value for one in whole if one.at.date() in beside), NOUGHT)
    if not part or not over:
        return None
    share = sums * HUNDRED / over
    return share, write_rate(share), f"{sums:,f} ÷ {over:,f}"


def measure_fall(ledger: Ledger, goal: Goal, place: str, on: date) -> Measured:
    """Give by how much a flow fell in the last stretch beside the one before it."""
    told, end = ledger.changes.get(Spot(goal.series, place), ()), moment(on) + DAY
    ends = [one.at for one in told if one.at <= end]
    if not ends:
        return None
    found = compare(ledger, Spot(goal.series, place), max(ends) - goal.days * DAY, goal.days)
    if found is None:
        return None
    before, after = found
    return after - before, write_change(after - before), f"{before:,f} → {after:,f}"


def compare(
    ledger: Ledger, spot: Spot, turn: datetime, days: int
) -> tuple[Decimal, Decimal] | None:
    """Sum a flow over the days before a moment, and over as many after it."""
    span = timedelta(days=days)
    before, after = (
        ledger.sum_between(spot, turn - span, turn),
        ledger.sum_between(spot, turn, turn + span),
    )
    return None if before is None or after is None else (before, after)


@dataclass(frozen=True, slots=True)
class Compared:
    """A series before and after a measure began."""

    response: Response
    series: str
    unit: str
    days: int
    before: Decimal
    after: Decimal

    @property
    def change(self) -> str:
        """By how much it changed, and by what share."""
        moved = self.after - self.before
        share = f" ({write_rate(abs(moved) * HUNDRED / self.before)})" if self.before else ""
        return f"{write_change(moved)}{share}"


def compare_responses(
    epidemic: Epidemic, ledger: Ledger, responses: list[Response]
) -> list[Compared]:
    """Compare series before and after the measures that are held against one."""
    return [one for each in responses if (one := compare_one(epidemic, ledger, each))]


def compare_one(epidemic: Epidemic, ledger: Ledger, response: Response) -> Compared | None:
    """Compare a series before and after a measure; nothing where it does not cover the days."""
    series = epidemic.find_series(response.series)
    if series is None or not response.days:
        return None
    spot = Spot(series.key, response.place or epidemic.home)
    found = compare(ledger, spot, moment(response.since), response.days)
    if found is None:
        return None
    return Compared(response, tell(series.name), tell(series.unit), response.days, *found)


@dataclass(frozen=True, slots=True)
class Share:
    """A rate with its goal."""

    name: str
    value: Decimal
    shown: str
    working: str
    target: Decimal | None
    told: tuple[Stood, ...]


def list_rates(epidemic: Epidemic, ledger: Ledger) -> Iterator[Share]:
    """List the rates that are known."""
    for one in epidemic.rate:
        if found := measure_rate(epidemic, ledger, one):
            yield found


def measure_rate(epidemic: Epidemic, ledger: Ledger, rate: Rate) -> Share | None:
    """Work a rate out."""
    place = rate.place or epidemic.home
    part, whole = ledger.level(Spot(rate.series, place)), ledger.level(Spot(rate.over, place))
    if part is None or whole is None or not whole.value:
        return None
    value = part.value * HUNDRED / whole.value
    told = tuple(one.told for one in (part, whole) if one.told)
    working = f"{part.value:,f} ÷ {whole.value:,f}"
    return Share(tell(rate.name), value, write_rate(value), working, rate.target, told)


@dataclass(frozen=True, slots=True)
class Stock:
    """A capacity: what there is, and how much of it is used."""

    name: str
    place: str
    shown: str
    unit: str
    used: str
    at: datetime


def list_capacities(epidemic: Epidemic, ledger: Ledger) -> Iterator[Stock]:
    """List the capacities that are known, place by place."""
    for one in epidemic.capacity:
        series = epidemic.find_series(one.series)
        for place in one.places or (epidemic.home,):
            level = ledger.level(Spot(one.series, place))
            if series is None or level is None:
                continue
            used = ledger.level(Spot(one.used, place)) if one.used else None
            share = ""
            if used and level.value:
                rate = write_rate(used.value * HUNDRED / level.value)
                share = f"{write_number(used.value)} ({rate})"
            where = "" if place == epidemic.home else tell(name_place(epidemic, place))
            yield Stock(
                tell(series.name),
                where,
                write_number(level.value),
                tell(series.unit),
                share,
                level.at,
            )
