"""Who uses a figure: boards, and whatever apps above the register tell when they are asked.

An app that shows figures names a reader in its configuration (`uses_of_figures`); the register
imports none of them, and asks whichever are there.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from urllib.parse import urlencode

from django.apps import apps
from django.urls import reverse
from django.utils.module_loading import import_string

from cityhall.ground.access.actors import Actor
from cityhall.ground.look.languages import say
from cityhall.ground.organisation.queries import Tree, load_tree
from cityhall.registers.figures.boards.finance import FUNDS
from cityhall.registers.figures.measures import find_measure, load_catalogue

BOARDS = {
    "staffing": ("figures:staffing", "인력 현황", "Staffing"),
    "budget": ("figures:budget", "예산과 집행", "Budget and execution"),
    "finance": ("figures:finance", "재정 운용", "Financial management"),
    "rapid": ("figures:rapid", "신속집행", "Rapid execution"),
    "personnel-cost": ("figures:cost", "총인건비", "Personnel cost"),
}


@dataclass(frozen=True, slots=True)
class Use:
    """Something that shows a figure: its name, the way to it, what it is."""

    name: str
    href: str
    about: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure whose users are asked for, and who asks: nobody is told what they may not see."""

    measure: str
    unit: str
    on: date
    by: Actor
    tree: Tree

    @property
    def measures(self) -> frozenset[str]:
        """Its measure, and all that is computed from it."""
        users, met, wanted = load_catalogue().users, set[str](), [self.measure]
        while wanted:
            met.add(key := wanted.pop())
            computed = (one.key for one in users.get(key, ()) if key in one.needs)
            wanted += [one for one in computed if one not in met]
        return frozenset(met)


Reader = Callable[[Figure], Iterable[Use]]


@cache
def load_readers() -> tuple[Reader, ...]:
    """Load the readers that apps name."""
    named = (getattr(app, "uses_of_figures", "") for app in apps.get_app_configs())
    return tuple(import_string(path) for path in named if path)


def list_uses(measure: str, unit: str, on: date, by: Actor) -> list[Use]:
    """List what shows a figure, as far as somebody may see it: boards first."""
    figure = Figure(measure, unit, on, by, load_tree(on))
    return [*list_boards(figure), *(use for read in load_readers() for use in read(figure))]


def list_boards(figure: Figure) -> Iterable[Use]:
    """List the boards on which a figure, or something computed from it, stands."""
    families = {find_measure(key).family for key in figure.measures}
    if figure.measures & set(FUNDS):
        families.add("finance")
    for family, (route, ko, en) in BOARDS.items():
        if family in families:
            query = urlencode({"unit": figure.unit, "on": figure.on.isoformat()})
            yield Use(say(ko, en), f"{reverse(route)}?{query}", say("현황판", "Board"))
