"""What everybody may see of promises: those that are late, with whose they are and since when."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from cityhall.ground.access.doors import open_to_everybody
from cityhall.ground.look.dates import asked_day
from cityhall.registers.promises.models import Spell
from cityhall.registers.promises.pages import show_day, show_due, show_month
from cityhall.registers.promises.queries import list_late, list_reports, name_units
from cityhall.registers.sheets.attaching import attach_tables
from cityhall.registers.sheets.handing import FORMS
from cityhall.registers.sheets.tables import Column, Table

A_PAGE = 50
MOST_IN_TABLE = 20_000
COLUMNS = (
    Column("promise_ko", "약속", "promise", 50),
    Column("promise_en", "약속(영문)", "promise (English)", 50),
    Column("task_ko", "주요업무", "task", 30),
    Column("owner", "담당", "owner", 24),
    Column("first_due", "처음 기한", "first due", 16),
    Column("due_to", "기한", "due", 12),
    Column("days", "지난 날", "days late", 10, is_number=True),
)


@open_to_everybody
@never_cache
@require_safe
def show_late(request: HttpRequest) -> HttpResponse:
    """Show the promises that are late on a day, the longest late first."""
    on = asked_day(request)
    page = Paginator(list_late(on), A_PAGE).get_page(request.GET.get("page"))
    months = [one.month for one in list_reports() if one.month <= on]
    rows = list(describe(page, on))
    context = {
        "on": on,
        "page": page,
        "rows": rows,
        "heard": show_month(max(months)) if months else "",
        "forms": list(FORMS),
        "is_sample": any(row["spell"].promise.owner.is_sample for row in rows),
    }
    return render(request, "promises/late.html", context)


@open_to_everybody
@never_cache
@require_safe
def give_late(request: HttpRequest, form: str) -> HttpResponse:
    """Give the promises that are late on a day as a table."""
    on = asked_day(request)
    rows = [
        {
            "promise_ko": row["spell"].promise.text_ko,
            "promise_en": row["spell"].promise.text_en,
            "task_ko": row["spell"].promise.task.name_ko,
            "owner": row["owner"],
            "first_due": row["first"] or row["due"],
            "due_to": row["spell"].due_to.isoformat(),
            "days": str(row["days"]),
        }
        for row in describe(list_late(on)[:MOST_IN_TABLE], on)
    ]
    table = Table("late", "늦은 약속", "Late promises", COLUMNS, rows)
    return attach_tables([table], f"late-promises-{on}", form)


def describe(spells: Iterable[Spell], on: date) -> Iterable[dict[str, Any]]:
    """Tell each promise that is late: whose it is, until when it was due, and how long ago."""
    listed = list(spells)
    owners = name_units({one.promise.owner.key for one in listed}, on)
    for one in listed:
        due, first = show_due(one), show_due(one.promise)
        yield {
            "spell": one,
            "owner": owners[one.promise.owner.key],
            "due": due,
            "day": show_day(one.due_to),
            "first": first if first != due else "",
            "days": (on - one.last).days,
            "shown": f"{(on - one.last).days:,}",
        }
