"""The public pages: the city at a glance, money, promises, what was decided, where people were."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from cityhall.ground.access.doors import open_to_everybody
from cityhall.outside.portal import pages
from cityhall.outside.portal.datasets import DATASETS
from cityhall.outside.portal.money import tell_execution
from cityhall.outside.portal.serving import KEPT, Asked, Given, miss, need, serve, show
from cityhall.outside.publishing import queries
from cityhall.outside.publishing.gate import find_names
from cityhall.outside.publishing.queries import Read, read
from cityhall.registers.sheets.handing import FORMS

FEW, A_YEAR = 5, 12


@open_to_everybody
@require_safe
def choose_language(request: HttpRequest) -> HttpResponse:
    """Lead to the language that a reader's program asks for; Korean until one does."""
    wanted = request.headers.get("Accept-Language", "")[:2].lower()
    response = HttpResponseRedirect(reverse("portal:home", args=["en" if wanted == "en" else "ko"]))
    response.headers["Vary"] = "Accept-Language"
    response.headers["Cache-Control"] = KEPT
    return response


@serve()
def show_home(asked: Asked) -> Given:
    """Show the city at a glance."""
    glance = queries.find_current("glance", "city")
    on = pages.today()
    visits = queries.list_current("visits")[:FEW]
    appeals = queries.list_current("appeals")[:1]
    context = {
        "cards": read(glance).content["cards"] if glance else [],
        "states": pages.list_facets("promises"),
        "late": pages.list_late(FEW, on),
        "late_number": queries.count_facets("promises")[pages.LATE],
        "others": pages.list_others(),
        "visits": list(pages.list_rows("visits", visits, asked.language)),
        "appeals": list(pages.list_rows("appeals", appeals, asked.language)),
    }
    return show("portal/home.html", asked, context)


@serve()
def show_budget(asked: Asked) -> Given:
    """Show what may be spent, was spent and is left."""
    units = [tell_execution(read(one)) for one in queries.list_current("execution")]
    return show("portal/budget.html", asked, {"units": units, **files(asked, "execution")})


@serve()
def show_spending(asked: Asked) -> Given:
    """Show what each unit spent on business."""
    units = [tell_execution(read(one)) for one in queries.list_current("spending")]
    months = list(pages.list_rows("uses", queries.list_current("uses")[:A_YEAR], asked.language))
    context = {"units": units, "months": months, **files(asked, "spending")}
    return show("portal/spent.html", asked, context)


@serve("state", "q", "page")
def show_promises(asked: Asked) -> Given:
    """Show the promises, or those in one state, the most pressing first."""
    state, on = asked.words["state"], pages.today()
    page = pages.cut("promises", asked, state)
    context = {
        "page": page,
        "rows": [pages.tell_promise(read(one), on) for one in page],
        "facets": pages.list_facets("promises"),
        "facet": state,
        **files(asked, "promises"),
    }
    return show("portal/promises.html", asked, context)


@serve()
def show_promise(asked: Asked, key: str) -> Given:
    """Show a promise: how it stands and why, what reports said of it, how it was moved."""
    one = find("promises", key)
    context = {"one": one, "row": pages.tell_promise(one, pages.today()), **papers(one)}
    return show("portal/promise.html", asked, context)


@serve("facet", "q", "page")
def show_series(asked: Asked, series: str) -> Given:
    """Show the list of a series."""
    if series not in pages.LISTED:
        raise miss()
    facet = asked.words["facet"]
    page = pages.cut(series, asked, facet)
    context = {
        "series": series,
        "set": DATASETS[series],
        "page": page,
        "rows": list(pages.list_rows(series, page, asked.language)),
        "facets": pages.list_facets(series),
        "facet": facet,
        **files(asked, series),
    }
    return show("portal/list.html", asked, context)


@serve()
def show_item(asked: Asked, series: str, key: str) -> Given:
    """Show an object of a series, as it was published."""
    if series not in pages.LISTED:
        raise miss()
    return give_item(asked, series, find(series, key), {})


def give_item(asked: Asked, series: str, one: Read, more: dict[str, Any]) -> Given:
    """Give the page of an object, with what else its series tells beside it."""
    context = {"set": DATASETS[series], "one": one, **papers(one), **files(asked, series), **more}
    context["row"] = pages.make_row(series, one, asked.language)
    context["parts"] = [f"portal/of_{series}.html"] if series in pages.PARTED else []
    return show("portal/item.html", asked, context)


@serve("q")
def show_found(asked: Asked) -> Given:
    """Show what is found in the public copy."""
    words = asked.words["q"]
    found: dict[str, list[pages.Row]] = {}
    for copy in queries.search(words):
        if copy.series in DATASETS and copy.series != "glance":
            name = pages.name_series(copy.series)
            row = pages.make_row(copy.series, read(copy), asked.language)
            found.setdefault(name, []).append(row)
    return show("portal/search.html", asked, {"words": words, "found": found})


@serve()
def show_data(asked: Asked) -> Given:
    """Show everything that may be taken away: tables, feeds, calendar, catalogue, API."""
    counts = queries.count_series()
    sets = [
        {"one": one, "many": counts[one.key], "home": one.find_home(asked.language)}
        | files(asked, one.key)
        for one in DATASETS.values()
    ]
    return show("portal/data.html", asked, {"sets": sets})


def find(series: str, key: str) -> Read:
    """Find what is on the page of an object; raises where nothing is."""
    return read(need(queries.find_current(series, key)))


def files(asked: Asked, series: str) -> dict[str, Any]:
    """Give in which forms a series may be taken away, and where one reads what is new."""
    feed = DATASETS[series].find_feed(asked.language)
    return {"series": series, "forms": list(FORMS), "feed": feed}


def papers(one: Read) -> dict[str, Any]:
    """Give what tells where a copy comes from, and that it is whole."""
    return {
        "versions": queries.list_versions(one.copy.series, one.key),
        "is_whole": queries.is_whole(one.copy),
        "masked": find_names(queries.load_masked(one.copy)),
    }
