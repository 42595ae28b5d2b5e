"""Budget: what may be spent, was spent and is left by unit and item; size by account and year."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.safestring import SafeString

from cityhall.ground.look.charts import Bar, Stack, draw_bars, draw_multiples, draw_stacks
from cityhall.ground.look.languages import say
from cityhall.ground.organisation.queries import Node
from cityhall.registers.figures.asked import Asked
from cityhall.registers.figures.boards.flow import draw_over_time, write_day
from cityhall.registers.figures.ledger import day_before
from cityhall.registers.figures.measures import Family, load_catalogue
from cityhall.registers.figures.shown import Shown, Teller
from cityhall.registers.figures.units import with_unit

APPROPRIATION, SPENT = "budget.appropriation", "budget.spent"
BALANCE, RATE = "budget.balance", "budget.execution_rate"
PER_HEAD = "budget.spent_per_head"
SIZE, PROJECTS, CHANGE = "budget.size", "budget.projects", "budget.size_change"
MOST_POINTS = 12


@dataclass(frozen=True, slots=True)
class Spending:
    """A row of the execution: a unit as a whole, or one of its items."""

    key: str
    name: str
    is_unit: bool
    appropriation: Shown
    spent: Shown
    rate: Shown
    balance: Shown
    rate_before: Shown | None


@dataclass(frozen=True, slots=True)
class Size:
    """A row of the size: an account, a unit or a fund, this year beside the last."""

    name: str
    level: int
    key: str  # of the unit to go on to
    old: Shown
    old_projects: Shown
    new: Shown
    new_projects: Shown
    change: Shown


@dataclass(frozen=True)
class BudgetBoard:
    """What the board of the budget shows."""

    total: Spending
    per_head: Shown
    spendings: tuple[Spending, ...]
    spent_before: date | None  # the day of last year beside which spending stands
    sizes: tuple[Size, ...]
    size_before: date | None
    drawings: tuple[SafeString, ...]

    @property
    def has_spending(self) -> bool:
        """Tell whether anything was appropriated or spent."""
        return any(one.appropriation.is_there or one.spent.is_there for one in self.spendings)


def build_budget(asked: Asked) -> BudgetBoard:
    """Put the board together."""
    catalogue = load_catalogue()
    points = [day for day in asked.days if day <= asked.on][:MOST_POINTS]
    spent_days = list_own_days(asked, SPENT)
    spent_before = day_before(catalogue.measure(SPENT), spent_days, asked.on)
    size_before = day_before(catalogue.measure(SIZE), list_own_days(asked, SIZE), asked.on)
    teller = asked.teller(*points, *filter(None, [spent_before, size_before]))
    family = catalogue.families["budget"]
    spendings = tuple(list_spendings(teller, asked, family, spent_before))
    sizes = tuple(list_sizes(teller, asked, family, size_before))
    total = tell_spending(teller, asked.key, "", "", spent_before)
    return BudgetBoard(
        total,
        teller.tell(PER_HEAD, asked.key),
        spendings,
        spent_before,
        sizes,
        size_before,
        (
            *draw_sizes(sizes, size_before, asked.on),
            *draw_spending(teller, asked, spendings, points),
        ),
    )


def list_own_days(asked: Asked, measure: str) -> list[date]:
    """List the days of a measure, of the unit and all under it."""
    kept = set(asked.days)
    return sorted(
        {day for (key, _), days in asked.loaded.items() if key == measure for day in days} & kept
    )


def list_items(teller: Teller, key: str, on: date) -> list[str]:
    """List the items for which a unit itself has money, in the order declared."""
    rows = [
        row
        for measure in (APPROPRIATION, SPENT)
        for row in teller.ledger.list_rows(measure, key, on)
        if row.subject == key
    ]
    found = {row.dimensions for row in rows}
    members = load_catalogue().families["budget"].dimensions["item"].members
    return [cell for member in members if (cell := f"item={member.key}") in found]


def list_spendings(
    teller: Teller, asked: Asked, family: Family, before: date | None
) -> Iterator[Spending]:
    """List each unit with money under the unit, itself first, each with its items."""
    for node in walk_with_money(teller, asked):
        items = list_items(teller, node.key, asked.on)
        yield tell_spending(teller, node.key, node.name, "", before)
        for cell in items if len(items) > 1 or node.key == asked.key else items[:1]:
            yield tell_spending(teller, node.key, family.name_cell(cell), cell, before)


def walk_with_money(teller: Teller, asked: Asked) -> Iterator[Node]:
    """Give the units that have items of their own, in the order of the tree."""
    having = {
        row.subject
        for measure in (APPROPRIATION, SPENT)
        for row in teller.ledger.list_rows(measure, asked.key, asked.on)
    }
    if asked.node:
        yield from (node for node in asked.node.walk() if node.key in having)


def tell_spending(teller: Teller, key: str, name: str, cell: str, before: date | None) -> Spending:
    """Tell what may be spent, was spent and is left."""
    measures = (APPROPRIATION, SPENT, RATE, BALANCE)
    planned, spent, rate, balance = (teller.tell(one, key, cell) for one in measures)
    last = teller.tell(RATE, key, cell, on=before) if before else None
    return Spending(key, name, not cell, planned, spent, rate, balance, last)


def list_sizes(teller: Teller, asked: Asked, family: Family, before: date | None) -> Iterator[Size]:
    """List the accounts, under each the units or the funds that it is made of."""
    rows = teller.ledger.list_rows(SIZE, asked.key, asked.on)
    if not rows:
        return
    yield tell_size(teller, asked.key, say("합계", "Total"), "", before, 0)
    accounts = family.dimensions["account"]
    nesting = family.nesting
    for account in accounts.under(None):
        cell = f"account={account.key}"
        inner = [row for row in rows if nesting.holds(cell, row.dimensions)]
        if not inner:
            continue
        yield tell_size(teller, asked.key, str(account.name), cell, before, 1)
        under = {key for row in inner for key in teller.ledger.lines.above(row.subject, asked.on)}
        if {row.subject for row in inner} != {asked.key}:
            for node in (one for one in asked.children() if one.key in under):
                yield tell_size(teller, node.key, node.name, cell, before, 2, node.key)
        for member in accounts.under(account.key):
            if any(row.dimensions == f"account={member.key}" for row in inner):
                inner_cell = f"account={member.key}"
                yield tell_size(teller, asked.key, str(member.name), inner_cell, before, 2)


def tell_size(
    teller: Teller,
    key: str,
    name: str,
    cell: str,
    before: date | None,
    level: int,
    onward: str = "",
) -> Size:
    """Tell the size of an account of a unit beside that of the year before."""
    nothing = Shown("–", "")
    old = [
        teller.tell(one, key, cell, on=before) if before else nothing for one in (SIZE, PROJECTS)
    ]
    new = [teller.tell(one, key, cell) for one in (SIZE, PROJECTS)]
    change = teller.tell(CHANGE, key, cell, before=before) if before else nothing
    return Size(name, level, onward, old[0], old[1], new[0], new[1], change)


def draw_spending(
    teller: Teller, asked: Asked, spendings: tuple[Spending, ...], points: list[date]
) -> list[SafeString]:
    """Draw how much of what may be spent was spent, and how the rates went."""
    rows = [
        one
        for one in spendings
        if one.appropriation.value and one.spent.value is not None and not one.is_unit
    ]
    if not rows:
        return []
    bars = [
        Bar(one.name, one.spent.value or Decimal(0), f"{one.rate.text}%", one.appropriation.value)
        for one in rows
    ]
    heads = (say("과목", "Item"), say("집행률", "Rate"), say("예산액(천원)", "Appropriation"))
    drawings = [draw_bars(say("과목별 집행", "Execution by item"), bars, heads)]
    family = load_catalogue().families["budget"]
    names = {RATE: str(family.measures[RATE].name)}
    cells = {"": names[RATE]} | {
        cell: family.name_cell(cell) for cell in list_items(teller, asked.key, asked.on)
    }
    lines = [
        draw_over_time(f"{name} (%)", teller, asked.key, names, points, cell, small=True)
        for cell, name in cells.items()
    ]
    small = [drawing for found in lines for drawing in found]
    return [*drawings, draw_multiples(small)] if small else drawings


def draw_sizes(sizes: tuple[Size, ...], before: date | None, on: date) -> list[SafeString]:
    """Draw the accounts of both years as bars of one scale."""
    accounts = [one for one in sizes if one.level == 1]
    if not accounts or before is None:
        return []
    total = next(one for one in sizes if one.level == 0)
    nought = Decimal(0)
    stacks = [
        Stack(
            write_day(day),
            tuple((shown.value or nought, shown.text) for shown in parts),
            with_unit(whole.text, whole.unit),
        )
        for day, whole, parts in (
            (before, total.old, [one.old for one in accounts]),
            (on, total.new, [one.new for one in accounts]),
        )
    ]
    names = [one.name for one in accounts]
    title = say("회계별 규모 (백만원)", "Size by account (₩1M)")
    return [draw_stacks(title, stacks, names, say("기준일", "As of"))]
