"""The main number of each board, for the first page of figures and for whoever shows the boards."""

from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from cityhall.ground.look.languages import say
from cityhall.registers.figures.asked import TOP, first_past
from cityhall.registers.figures.lines import load_lines
from cityhall.registers.figures.measures import load_catalogue
from cityhall.registers.figures.queries import list_days, load_days, load_ledger
from cityhall.registers.figures.shown import Shown, Teller

SHOWN = ("staffing.present", "budget.spent", "rapid.rate", "personnel-cost.cap_rate")


@dataclass(frozen=True, slots=True)
class Card:
    """A board with its main number."""

    name: str
    about: str
    href: str
    shown: Shown
    label: str
    on: date


def tell_boards() -> list[Card]:
    """Tell the main number of each board, each as of its own last day."""
    catalogue = load_catalogue()
    wanted = (*SHOWN, "staffing.quota", "rapid.goal_rate")
    days, lines = load_days(catalogue.typed_parts(wanted)), load_lines()
    last = {key: first_past(list_days(days, catalogue.typed_parts([key]))) for key in SHOWN}
    ledger = load_ledger(wanted, set(last.values()), days=days, lines=lines, catalogue=catalogue)
    teller = Teller(ledger, max(last.values()))
    told = {key: teller.tell(key, TOP, on=last[key]) for key in SHOWN}
    names = {
        "staffing.present": (
            "figures:staffing",
            say("인력 현황", "Staffing"),
            say("정원과 현원, 결원과 과원, 여성", "Authorised, present, vacant and over strength"),
        ),
        "budget.spent": (
            "figures:budget",
            say("예산과 집행", "Budget and execution"),
            say("과목별 집행, 회계별 규모, 기금", "Execution by item, size by account, funds"),
        ),
        "rapid.rate": (
            "figures:rapid",
            say("신속집행", "Rapid execution"),
            say(
                "목표와 집행, 일자리, 투자사업, 지원예산",
                "Goal and results, jobs, investments, grants",
            ),
        ),
        "personnel-cost.cap_rate": (
            "figures:cost",
            say("총인건비", "Personnel cost"),
            say("인상 한도, 점검, 기관평가 반영", "Cap, checks, weight of evaluations"),
        ),
    }
    return [
        Card(name, about, reverse(route), told[key], str(catalogue.measure(key).name), last[key])
        for key, (route, name, about) in names.items()
    ]
