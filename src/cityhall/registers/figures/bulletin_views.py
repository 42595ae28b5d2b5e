"""The ranking of rapid execution: published by a planning officer, read by everybody, followed."""

import json
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cityhall.ground.access.actors import actor_of
from cityhall.ground.access.doors import open_to, open_to_everybody
from cityhall.ground.access.roles import Role
from cityhall.ground.look.dates import read_day
from cityhall.ground.look.languages import say
from cityhall.registers.figures import bulletins
from cityhall.registers.figures.boards.flow import write_day
from cityhall.registers.figures.bulletins import Copy
from cityhall.registers.figures.checks import UnfitError
from cityhall.registers.figures.forms import tidy
from cityhall.registers.figures.models import Bulletin
from cityhall.registers.figures.units import write_number
from cityhall.registers.sheets.attaching import attach_tables
from cityhall.registers.sheets.handing import FORMS
from cityhall.registers.sheets.tables import Column, Table

STATUS_REFUSED = 422
ATOM = "application/atom+xml; charset=utf-8"
IN_FEED = 20
COLUMNS = (
    Column("rank", "순위", "rank", 8, is_number=True),
    Column("rank_before", "앞선 순위", "rank before", 8, is_number=True),
    Column("key", "식별자", "key", 30),
    Column("ko", "기관", "office", 28),
    Column("en", "기관(영문)", "office (English)", 36),
    Column("eligible", "대상(억원)", "eligible (₩100M)", 16, is_number=True),
    Column("goal", "상반기 목표(억원)", "goal (₩100M)", 16, is_number=True),
    Column("goal_rate", "목표율(%)", "goal rate (%)", 10, is_number=True),
    Column("spent", "집행액(억원)", "spent (₩100M)", 16, is_number=True),
    Column("rate", "집행률(%)", "rate (%)", 10, is_number=True),
)


def read_or_404(day: str) -> date:
    """Read the day of a check from an address."""
    on = read_day(day)
    if on is None:
        raise Http404
    return on


def find_or_404(day: str) -> Bulletin:
    """Find what was published of a check, or say that there is nothing."""
    bulletin = bulletins.find_bulletin(read_or_404(day))
    if bulletin is None:
        raise Http404
    return bulletin


@open_to_everybody
@never_cache
@require_safe
def show_latest(request: HttpRequest) -> HttpResponse:
    """Show the latest check that was published, and the way to those before."""
    listed = bulletins.list_bulletins()
    standing = next((one for one in listed if one.withdrawn is None), None)
    return render(request, "figures/bulletin.html", describe(standing, listed))


@open_to_everybody
@never_cache
@require_safe
def show_bulletin(request: HttpRequest, day: str) -> HttpResponse:
    """Show what was published of a check."""
    bulletin = find_or_404(day)
    return render(request, "figures/bulletin.html", describe(bulletin, bulletins.list_bulletins()))


def describe(bulletin: Bulletin | None, listed: list[Bulletin]) -> dict[str, Any]:
    """Gather what the public page shows."""
    context: dict[str, Any] = {"bulletin": bulletin, "listed": listed, "forms": list(FORMS)}
    if bulletin is None or bulletin.withdrawn:
        return context
    return context | describe_copy(json.loads(bulletin.content))


def describe_copy(copy: Copy) -> dict[str, Any]:
    """Gather what a copy tells, with names and numbers as people read them."""
    return {
        "copy": copy,
        "whole": write_all(copy["whole"]),
        "last": write_all(copy["last"]),
        "before": read_day(copy["before"]),
        "checked_before": read_day(copy["checked_before"]),
        "focus": [name(one) | write_all(one) for one in copy["focus"]],
        "laggards": write(copy["laggards"]),
        "laggards_budget": write(copy["laggards_budget"]),
        "offices": [name(one) | write_all(one) | move(one) for one in copy["offices"]],
        "plans": list(list_plans(copy)),
    }


def name(told: dict[str, Any]) -> dict[str, Any]:
    """Name something in the language of the page."""
    return told | {"name": say(told["ko"], told["en"])}


def write_all(told: dict[str, Any]) -> dict[str, Any]:
    """Write the numbers of something for people."""
    return {
        key: write(one)
        for key, one in told.items()
        if isinstance(one, str) and key not in {"ko", "en", "key"}
    }


def write(text: str) -> str:
    """Write a number for people; a dash where there is none."""
    return write_number(Decimal(text)) if text else "–"


def move(office: dict[str, Any]) -> dict[str, Any]:
    """Tell how many places an office has gained or lost since the check before."""
    climbed = office["rank_before"] - office["rank"] if office["rank_before"] else 0
    return {"climbed": climbed, "fell": -climbed}


def list_plans(copy: Copy) -> Iterator[dict[str, Any]]:
    """List the plans of a copy, with dates as dates."""
    for plan in copy["plans"]:
        days = {key: read_day(plan[key]) for key in ("due", "done")}
        yield plan | days | {"unit": name(plan["unit"])["name"]}


@open_to_everybody
@never_cache
@require_safe
def give_table(_request: HttpRequest, day: str, form: str) -> HttpResponse:
    """Give the ranking of a check as a table."""
    bulletin = find_or_404(day)
    if bulletin.withdrawn:
        raise Http404
    offices = json.loads(bulletin.content)["offices"]
    rows = [{column.key: str(one[column.key]) for column in COLUMNS} for one in offices]
    table = Table("ranking", "순위", "Ranking", COLUMNS, rows)
    return attach_tables([table], f"rapid-execution-{day}", form)


@open_to_everybody
@never_cache
@require_safe
def give_feed(request: HttpRequest) -> HttpResponse:
    """Give the checks that were published as a feed."""
    first = request.build_absolute_uri(reverse("figures:bulletins"))
    feed = Atom1Feed(
        title=say("신속집행 순위", "Ranking of rapid execution"),
        link=first,
        description=say("점검마다 공개하는 집행률과 순위", "Rates and ranks, check by check"),
        language=say("ko", "en"),
        feed_url=request.build_absolute_uri(),
    )
    for one in bulletins.list_bulletins()[:IN_FEED]:
        link = request.build_absolute_uri(reverse("figures:bulletin", args=[one.as_of.isoformat()]))
        feed.add_item(
            title=say("{day} 점검", "Check of {day}", day=write_day(one.as_of)),
            link=link,
            description=tell_briefly(one),
            unique_id=f"{link}#{one.edition}",
            pubdate=one.published,
            updateddate=one.published,
        )
    return HttpResponse(feed.writeString("utf-8"), content_type=ATOM)


def tell_briefly(bulletin: Bulletin) -> str:
    """Tell a check in one sentence."""
    if bulletin.withdrawn:
        return say("거두어들임: {why}", "Withdrawn: {why}", why=bulletin.why)
    copy = json.loads(bulletin.content)
    told = say(
        "집행률 {rate}%, 목표 {goal}%.",
        "{rate}% executed, goal {goal}%.",
        rate=write(copy["whole"]["rate"]),
        goal=write(copy["whole"]["goal_rate"]),
    )
    named = [f"{one['rank']} {name(one)['name']} {one['rate']}%" for one in copy["offices"]]
    return " ".join([told, ", ".join(named)]).strip()


@open_to(Role.PLANNING_OFFICER)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def publish(request: HttpRequest) -> HttpResponse:
    """Show what would be published of a check, and publish it when told to."""
    given = request.POST if request.method == "POST" else request.GET
    on = read_or_404(given.get("on", ""))
    context: dict[str, Any] = {"on": on, "standing": bulletins.find_bulletin(on), "given": given}
    try:
        if request.method == "POST":
            why = tidy(request.POST.get("why", ""))
            bulletins.publish(on, by=actor_of(request), why=why)
            return HttpResponseRedirect(reverse("figures:bulletin", args=[on.isoformat()]))
        context |= describe_copy(bulletins.make_copy(on))
    except UnfitError as error:
        context["fault"] = say(*error.words)
        return render(request, "figures/publish.html", context, status=STATUS_REFUSED)
    return render(request, "figures/publish.html", context)


@open_to(Role.PLANNING_OFFICER)
@require_POST
def withdraw(request: HttpRequest, day: str) -> HttpResponse:
    """Withdraw what was published of a check, with a reason."""
    bulletin = find_or_404(day)
    try:
        bulletins.withdraw(bulletin, by=actor_of(request), why=tidy(request.POST.get("why", "")))
    except UnfitError as error:
        context = {"on": bulletin.as_of, "standing": bulletin, "fault": say(*error.words)}
        return render(request, "figures/publish.html", context, status=STATUS_REFUSED)
    return HttpResponseRedirect(reverse("figures:bulletin", args=[day]))
