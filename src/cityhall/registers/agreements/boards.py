"""The board of agreements: counts by kind and place, what is due, what is idle, what was done; and
the maps: the world with the cities abroad, the country with its governments.
"""

from datetime import date
from decimal import Decimal
from typing import Any

from django.urls import reverse

from cityhall.ground.look.languages import say
from cityhall.ground.look.tiles import Told, draw_tiles, load_tiles
from cityhall.ground.organisation.queries import load_tree
from cityhall.registers.agreements import kinds, queries
from cityhall.registers.agreements.continents import lay_tiles
from cityhall.registers.agreements.counting import (
    Deeds,
    count_cities,
    count_deeds,
    count_kinds,
    count_levels,
    count_places,
)
from cityhall.registers.agreements.drawing import draw_world
from cityhall.registers.agreements.models import Activity, Kind, Level
from cityhall.registers.agreements.pages import show_deed, show_row
from cityhall.registers.agreements.places import PROVINCES
from cityhall.registers.cases.models import Case
from cityhall.registers.cases.procedures import find_current, tell
from cityhall.registers.figures.models import Value
from cityhall.registers.figures.queries import find_value
from cityhall.registers.figures.shown import link_figure
from cityhall.registers.promises.models import Promise, Task

CITY = "city"
DOCKETS = ("state-guest", "honorary-citizen")
MOST = 12


def describe_board(on: date) -> dict[str, Any]:
    """Give the board as of a day."""
    tree = load_tree(on)
    due, idle = queries.list_next_renewals(on), queries.list_idle(on)
    over = list(queries.list_over(on)[:MOST])
    tallies = count_kinds(on)
    return {
        "on": on,
        "tallies": [(one, kinds.name_kind(one.kind)) for one in tallies],
        "told": list_told(on),
        "due": [show_row(one, tree, on) for one in due[:MOST]],
        "due_count": due.count(),
        "over": [show_row(one, tree, on) for one in over],
        "idle": [show_row(one, tree, on) for one in idle[:MOST]],
        "idle_count": sum(one.idle for one in tallies),
        "deeds": lay_deeds(on),
        "years": list_years(on),
        "coming": [show_deed(one) for one in list_coming(on)],
        "guests": list(map(show_docket, DOCKETS)),
        "tasks": list_tasks(),
    }


def list_told(on: date) -> list[dict[str, Any]]:
    """List what the register of figures tells of agreements, beside what is counted here."""
    levels = count_levels(on)
    counted = {
        ("agreements.domestic", ""): sum(levels.values()),
        ("agreements.domestic", "level=province"): levels[Level.PROVINCE],
        ("agreements.domestic", "level=municipal"): levels[Level.MUNICIPAL],
        ("agreements.cities", ""): count_cities(on),
    }
    names = (
        say("지방정부 협약", "Agreements with local governments"),
        f"· {say('광역', 'provinces')}",
        f"· {say('기초', 'municipalities')}",
        say("자매·우호도시", "Sister and friendship cities"),
    )
    found = []
    for ((measure, cell), number), name in zip(counted.items(), names, strict=True):
        subject = find_subject(measure, on)
        value = find_value(measure, subject, on, cell)
        found.append(
            {
                "name": name,
                "counted": number,
                "told": value.value,
                "as_of": value.as_of,
                "agrees": value.value == number,
                "href": link_figure(measure, subject, cell, on),
            }
        )
    return found


def find_subject(measure: str, on: date) -> str:
    """Find whichever unit keeps a measure: the one that told it last."""
    rows = Value.objects.filter(is_current=True, measure=measure, day__lte=on)
    last = rows.order_by("-day", "-id").values_list("subject__key", flat=True).first()
    return last or CITY


def list_years(on: date) -> list[int]:
    """List the years of which something is told, the latest three."""
    return sorted({year for _, year in count_deeds(on)}, reverse=True)[:3][::-1]


def lay_deeds(on: date) -> list[dict[str, Any]]:
    """Lay out what was done by kind and year: how often, with whom, what was wished for."""
    counted, years = count_deeds(on), list_years(on)
    none = Deeds(0, 0, 0, 0, Decimal(0))
    rows = []
    for kind in Activity.Kind:
        own = [counted.get((kind, year), none) for year in years]
        if any((kind, year) in counted for year in years):
            rows.append(
                {
                    "kind": kind.value,
                    "name": kinds.name_activity(kind),
                    "times": [one.times for one in own],
                    "teams": sum(one.teams for one in own),
                    "people": sum(one.people for one in own),
                    "wanted": sum(one.wanted for one in own),
                    "won": sum((one.won for one in own), Decimal(0)),
                }
            )
    return rows


def list_coming(on: date) -> list[Activity]:
    """List what is planned or runs, the next first."""
    rows = queries.list_activities().filter(state__in=(Activity.State.PLANNED, "running"))
    return list(rows.filter(since__gte=on.replace(month=1, day=1)).order_by("since", "id")[:MOST])


def show_docket(procedure: str) -> dict[str, Any]:
    """Give a docket of diplomacy with how many of its cases ran and run."""
    declared = find_current(procedure, date.max)
    rows = Case.objects.filter(procedure=procedure)
    return {
        "name": tell(declared.name),
        "key": procedure,
        "all": rows.count(),
        "running": rows.filter(ended=None).count(),
    }


def list_tasks() -> list[dict[str, Any]]:
    """List the tasks to which agreements belong, with how much was promised under each."""
    rows = Task.objects.filter(agreements__isnull=False).distinct()
    return [
        {"task": one, "promises": Promise.objects.filter(task=one).count()}
        for one in rows.order_by("id")[:MOST]
    ]


def describe_maps(on: date) -> dict[str, Any]:
    """Give the maps as of a day, each with its table."""
    address = reverse("agreements:list")
    day = f"on={on.isoformat()}&state=standing"
    abroad = count_places(on, kinds.ABROAD, "country")
    home = count_places(on, (Kind.EXCHANGE,), "province")
    unknown = home.pop("", 0)
    told = {
        key: Told(Decimal(home.get(key, 0)), str(home.get(key, 0)))
        for key in PROVINCES
        if key != OWN
    }
    title = say("해외 자매·우호도시", "Sister and friendship cities")
    country = say("지방정부 우호교류협약", "Agreements with local governments")
    heads = (say("시도", "Province"), say("협약", "Agreements"))
    return {
        "on": on,
        "world": draw_world(title, abroad, f"{address}?{day}&country="),
        "continents": lay_tiles(abroad, f"{address}?{day}&country="),
        "country": draw_tiles(country, load_tiles("provinces"), told, heads),
        "provinces": [(key, one.name, home[key]) for key, one in PROVINCES.items() if key in home],
        "cities": sum(abroad.values()),
        "countries": len(abroad),
        "governments": sum(home.values()) + unknown,
        "unknown": unknown,
    }


OWN = "seoul"  # the province that the city itself is
