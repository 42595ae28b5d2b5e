"""The page by which values, corrections and views of an indicator come in."""

from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from cityhall.ground.access.actors import Actor, actor_of
from cityhall.ground.access.doors import open_to
from cityhall.ground.access.refusals import NotAllowedError
from cityhall.ground.look.languages import say
from cityhall.registers.cases.procedures import tell
from cityhall.registers.figures.forms import read_number
from cityhall.registers.figures.rules import WRITERS
from cityhall.registers.sustainability import actions, queries
from cityhall.registers.sustainability.errors import UnfitEntryError
from cityhall.registers.sustainability.forms import read_year
from cityhall.registers.sustainability.grades import GRADES, SIDES
from cityhall.registers.sustainability.models import PERCEPTION, STATISTIC, Judgement
from cityhall.registers.sustainability.rules import check_measurer, may_keep
from cityhall.registers.sustainability.shapes import Framework, Indicator
from cityhall.registers.sustainability.views import need_framework, need_indicator

METHODS = ["GET", "HEAD", "POST"]
REFUSED = 422


@open_to(WRITERS)
@never_cache
@require_http_methods(METHODS)
def enter(request: HttpRequest, key: str, code: str) -> HttpResponse:
    """Enter or correct a value, or note how the unit or the committee sees a year."""
    one = need_framework(key)
    indicator, actor = need_indicator(one, code), actor_of(request)
    check_measurer(actor, one, indicator)
    context: dict[str, Any] = {
        "framework": one,
        "framework_name": tell(one.name),
        "indicator": indicator,
        "name": tell(indicator.name),
        "unit": tell(indicator.unit),
        "given": request.POST,
        "grades": [(grade, say(*names)) for grade, names in GRADES.items()],
        "sides": [
            (side, say(*names))
            for side, names in SIDES.items()
            if side != "committee" or may_keep(actor, one)
        ],
    }
    status = None
    if request.method == "POST":
        try:
            write(one, indicator, request.POST, actor)
            return redirect(reverse("sustainability:indicator", args=[key, code]))
        except (UnfitEntryError, NotAllowedError) as error:
            context["fault"], status = say(*error.words), REFUSED
    context["values"] = [
        {"row": row, "kind": kind}
        for kind in (STATISTIC, PERCEPTION)
        for row in queries.list_values(key, code, kind)
    ]
    return render(request, "sustainability/enter.html", context, status=status)


def write(one: Framework, indicator: Indicator, given: QueryDict, actor: Actor) -> None:
    """Write what was sent: a judgement where it names a side, else a value."""
    year = read_year(given.get("year", ""))
    if "side" in given:
        text = " ".join(given.get("text", "").split())
        row = Judgement(
            year=year, side=given.get("side", ""), grade=given.get("grade", ""), text=text
        )
        actions.judge(one, indicator, row, by=actor)
        return
    value = read_number(given.get("value", ""))
    if value is None:
        raise UnfitEntryError("숫자를 적어 주세요.", "Please write a number.")
    what = given.get("what", STATISTIC)
    reading = actions.make_reading(year, value, given.get("source", ""), what)
    why = " ".join(given.get("why", "").split())[:300]
    actions.enter_reading(one, indicator, reading, by=actor, why=why)
