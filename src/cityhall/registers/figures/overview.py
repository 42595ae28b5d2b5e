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

SHOWN = (
    "staffing.present",
    "budget.spent",
    "budget.size",
    "rapid.rate",
    "personnel-cost.cap_rate",
)
FUND = "account=fund"  # the part of the budget's size that stands for financial management


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
    told = {
        key: teller.tell(key, TOP, FUND if key == "budget.size" else "", on=last[key])
        for key in SHOWN
    }
    names = {
        "staffing.present": (
            "figures:staffing",
            say("인력 현황", "Staffing"),
            say("정원과 현원, 결원과 과원, 여성", "Authorised, present, vacant and over strength"),
        ),
        "budget.spent": (
            "figures:budget",
            say("예산과 집행", "Budget and execution"),
            say("과목별 집행, 회계별 규모", "Execution by item, size by account"),
        ),
        "budget.size": (
            "figures:finance",
            say("재정 운용", "Financial management"),
            say(
                "자금 전망, 전용·예비비, 중기계획, 기금",
                "Cash outlook, transfers and reserve, mid-term plan, funds",
            ),
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
        Card(name, about, reverse(route), told[key], label_of(key), last[key])
        for key, (route, name, about) in names.items()
    ]


def label_of(key: str) -> str:
    """Name the main number of a board."""
    if key == "budget.size":
        return say("기금 규모", "Size of the funds")
    return str(load_catalogue().measure(key).name)
