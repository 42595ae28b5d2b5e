"""What the register shows on an office's page: its people and its money as of a date."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.urls import reverse

from cityhall.ground.look.languages import say
from cityhall.registers.figures.lines import load_lines
from cityhall.registers.figures.measures import load_catalogue
from cityhall.registers.figures.queries import days_of, list_days, load_days, load_ledger
from cityhall.registers.figures.shown import Shown, Teller

PEOPLE = ("staffing.quota", "staffing.present", "staffing.vacancy", "staffing.women")
MONEY = ("budget.appropriation", "budget.spent", "budget.balance", "budget.execution_rate")


@dataclass(frozen=True, slots=True)
class Panel:
    """A part of another page: its title, where more is to be seen, and values by name."""

    title: str
    href: str
    on: date
    rows: tuple[tuple[str, Shown], ...]

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing to show."""
        return not any(shown.is_there for _, shown in self.rows)


def show_office(unit: str, on: date) -> tuple[Panel, Panel]:
    """Show the people and the money of a unit and all under it, as of a date."""
    catalogue, lines = load_catalogue(), load_lines()
    wanted = (*PEOPLE, *MONEY, "budget.size")
    loaded = load_days(catalogue.typed_parts(wanted))
    own = days_of(loaded, unit, lines)
    dates = {name: pick(list_days(own, catalogue.typed_parts(keys)), on) for name, keys in GROUPS}
    days = set(dates.values())
    ledger = load_ledger(wanted, days, days=loaded, lines=lines, catalogue=catalogue, within=unit)
    teller = Teller(ledger, on)
    titles = {
        "people": (say("사람", "People"), "figures:staffing"),
        "money": (say("돈", "Money"), "figures:budget"),
    }
    panels = []
    for name, keys in GROUPS:
        day = dates[name]
        rows = tuple(
            (str(catalogue.measure(key).name), teller.tell(key, unit, on=day)) for key in keys
        )
        title, route = titles[name]
        query = urlencode({"unit": unit, "on": day.isoformat()})
        panels.append(Panel(title, f"{reverse(route)}?{query}", day, rows))
    return panels[0], panels[1]


GROUPS = (("people", PEOPLE), ("money", (*MONEY, "budget.size")))


def pick(days: list[date], on: date) -> date:
    """Choose the last day with values up to a date; the date itself where there is none."""
    return next((day for day in days if day <= on), on)
