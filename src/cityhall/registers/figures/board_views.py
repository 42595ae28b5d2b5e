"""The boards: staffing, money, rapid execution and personnel cost, of a unit as of a date."""

from collections.abc import Callable, Iterable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from cityhall.ground.access.actors import actor_of
from cityhall.ground.access.doors import open_to
from cityhall.ground.access.roles import READERS, Role
from cityhall.registers.figures.asked import TOP, Asked, read_asked
from cityhall.registers.figures.boards import finance
from cityhall.registers.figures.boards.budget import build_budget
from cityhall.registers.figures.boards.cost import FAMILY, build_cost
from cityhall.registers.figures.boards.rapid import build_rapid
from cityhall.registers.figures.boards.staffing import build_staffing
from cityhall.registers.figures.bulletins import find_bulletin
from cityhall.registers.figures.rules import WRITERS


def show(
    request: HttpRequest,
    family: str,
    build: Callable[[Asked], object],
    unit: str = "",
    others: Iterable[str] = (),
) -> HttpResponse:
    """Show the board of a family."""
    return render(request, f"figures/{family}.html", describe(request, family, build, unit, others))


def describe(
    request: HttpRequest,
    family: str,
    build: Callable[[Asked], object],
    unit: str = "",
    others: Iterable[str] = (),
) -> dict[str, Any]:
    """Gather what the board of a family shows."""
    asked = read_asked(request, family, unit, others)
    return {
        "asked": asked,
        "board": build(asked),
        "family": family,
        "is_writer": actor_of(request).has(*WRITERS),
    }


@open_to(READERS)
@never_cache
@require_safe
def show_staffing(request: HttpRequest) -> HttpResponse:
    """Show who works where."""
    return show(request, "staffing", build_staffing)


@open_to(READERS)
@never_cache
@require_safe
def show_budget(request: HttpRequest) -> HttpResponse:
    """Show what may be spent and was spent."""
    return show(request, "budget", build_budget)


@open_to(READERS)
@never_cache
@require_safe
def show_finance(request: HttpRequest) -> HttpResponse:
    """Show the cash outlook, transfers and the reserve, the years ahead and the funds."""
    return show(request, finance.FAMILY, finance.build_finance, others=finance.FUNDS)


@open_to(READERS)
@never_cache
@require_safe
def show_rapid(request: HttpRequest) -> HttpResponse:
    """Show how far rapid execution has come, and whether that was published."""
    context = describe(request, "rapid", build_rapid)
    if context["asked"].key == TOP and actor_of(request).has(Role.PLANNING_OFFICER):
        context |= {"publishes": True, "published": find_bulletin(context["asked"].on)}
    return render(request, "figures/rapid.html", context)


@open_to(READERS)
@never_cache
@require_safe
def show_cost(request: HttpRequest) -> HttpResponse:
    """Show the cap on the personnel cost of institutions."""
    return show(request, FAMILY, build_cost, TOP)
