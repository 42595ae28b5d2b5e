"""Money as it is managed: the cash outlook, transfers and the reserve, the years ahead, the funds.

What nobody has entered is named, with the way to enter it; nothing is guessed.
"""

from dataclasses import dataclass
from datetime import date

from cityhall.ground.look.languages import say
from cityhall.registers.figures.asked import Asked
from cityhall.registers.figures.boards.budget import Size, tell_size
from cityhall.registers.figures.ledger import day_before
from cityhall.registers.figures.measures import find_measure, load_catalogue
from cityhall.registers.figures.shown import Shown, Teller

FAMILY = "finance"
FUNDS = ("budget.size", "budget.size_change", "budget.projects")
CASH = "revenue_expected revenue revenue_rate cash payments_due liquidity".split()
MOVED = "transfers transferred reserve reserve_approved reserve_left".split()
PLANNED = "planned_revenue planned_spending planned_balance".split()
YEARS = 5  # of a mid-term plan, its first included


@dataclass(frozen=True, slots=True)
class Asset:
    """A measure of the board with its value, and whether it is typed where it has none."""

    key: str
    name: str
    shown: Shown
    is_typed: bool


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the board: measures that belong together."""

    assets: tuple[Asset, ...]

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing of it was entered."""
        return not any(one.shown.is_there for one in self.assets)

    @property
    def typed(self) -> list[Asset]:
        """What somebody would have to enter."""
        return [one for one in self.assets if one.is_typed]


@dataclass(frozen=True, slots=True)
class Year:
    """A year of the mid-term plan."""

    year: int
    cells: tuple[Shown, ...]


@dataclass(frozen=True)
class FinanceBoard:
    """What the board of financial management shows."""

    cash: Part
    moved: Part
    planned: tuple[str, ...]
    years: tuple[Year, ...]
    to_plan: Part
    funds: tuple[Size, ...]
    funds_before: date | None

    @property
    def has_plan(self) -> bool:
        """Tell whether any year of the mid-term plan was entered."""
        return any(cell.is_there for year in self.years for cell in year.cells)


def build_finance(asked: Asked) -> FinanceBoard:
    """Put the board together."""
    ends = [date(asked.on.year + n, 12, 31) for n in range(YEARS)]
    size = find_measure(FUNDS[0])
    days = [day for (key, _), own in asked.loaded.items() if key == size.key for day in own]
    before = day_before(size, set(days), asked.on)
    teller = asked.teller(*ends, *filter(None, [before]))
    return FinanceBoard(
        tell_assets(teller, asked.key, CASH),
        tell_assets(teller, asked.key, MOVED),
        tuple(str(find_measure(f"{FAMILY}.{name}").name) for name in PLANNED),
        tuple(tell_year(teller, asked.key, end) for end in ends),
        tell_assets(teller, asked.key, PLANNED),
        tuple(list_funds(teller, asked.key, before)),
        before,
    )


def tell_assets(teller: Teller, key: str, names: list[str]) -> Part:
    """Tell measures of the board."""
    measures = [find_measure(f"{FAMILY}.{name}") for name in names]
    return Part(
        tuple(
            Asset(one.key, str(one.name), teller.tell(one.key, key), not one.is_computed)
            for one in measures
        )
    )


def tell_year(teller: Teller, key: str, end: date) -> Year:
    """Tell a year of the mid-term plan."""
    return Year(end.year, tuple(teller.tell(f"{FAMILY}.{name}", key, on=end) for name in PLANNED))


def list_funds(teller: Teller, key: str, before: date | None) -> list[Size]:
    """List the funds that have a size, this year beside the last, and all together."""
    accounts = load_catalogue().families["budget"].dimensions["account"]
    cells = [(f"account={one.key}", str(one.name)) for one in accounts.under("fund")]
    told = [tell_size(teller, key, name, cell, before, 1) for cell, name in cells]
    funds = [one for one in told if one.new.is_there or one.old.is_there]
    if not funds:
        return []
    whole = tell_size(teller, key, say("기금 합계", "All funds"), "account=fund", before, 0)
    return [whole, *funds]
