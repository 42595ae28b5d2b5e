"""The register of agreements, one of them, the board, the maps, what is done; and their tables."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from cityhall.ground.access.actors import actor_of
from cityhall.ground.access.doors import open_to
from cityhall.ground.access.roles import READERS
from cityhall.ground.look.dates import asked_day
from cityhall.ground.organisation.queries import load_tree
from cityhall.registers.agreements import boards, kinds, pages, queries
from cityhall.registers.agreements.models import Activity, Agreement
from cityhall.registers.agreements.outgoing import make_tables
from cityhall.registers.agreements.rules import may_keep
from cityhall.registers.sheets.attaching import attach_tables

MOST = 300


@open_to(READERS)
@never_cache
@require_safe
def show_list(request: HttpRequest) -> HttpResponse:
    """Show the agreements that somebody asks for, as they stood on a day."""
    context = pages.describe_list(request.GET, actor_of(request), asked_day(request))
    return render(request, "agreements/list.html", context)


@open_to(READERS)
@never_cache
@require_safe
def give_list(request: HttpRequest, form: str) -> HttpResponse:
    """Give the agreements that a list shows as a table, with what is done beside them."""
    on = asked_day(request)
    rows = queries.list_agreements(pages.read_cut(request.GET), on)
    return attach_tables(make_tables(rows, on), f"agreements-{on:%Y%m%d}", form)


@open_to(READERS)
@never_cache
@require_safe
def show_agreement(request: HttpRequest, key: str) -> HttpResponse:
    """Show an agreement: parties, clock, what is done under it, checks, history."""
    on = asked_day(request)
    one = queries.find_agreement(key, on)
    if one is None:
        raise Http404
    context = pages.describe_agreement(one, actor_of(request), on)
    return render(request, "agreements/agreement.html", context)


@open_to(READERS)
@never_cache
@require_safe
def show_board(request: HttpRequest) -> HttpResponse:
    """Show the board: counts, what is due, what is idle, what was done."""
    return render(request, "agreements/board.html", boards.describe_board(asked_day(request)))


@open_to(READERS)
@never_cache
@require_safe
def show_maps(request: HttpRequest) -> HttpResponse:
    """Show where the partners are: the world and the country."""
    return render(request, "agreements/maps.html", boards.describe_maps(asked_day(request)))


@open_to(READERS)
@never_cache
@require_safe
def show_activities(request: HttpRequest) -> HttpResponse:
    """Show what is done of a kind in a year."""
    kind, year = request.GET.get("kind", ""), request.GET.get("year", "")
    chosen = kind if kind in Activity.Kind.values else ""
    asked = int(year) if year.isascii() and year.isdecimal() and len(year) == 4 else None
    rows = queries.list_activities(kind=chosen, year=asked)
    actor, today = actor_of(request), localdate()
    context = pages.describe_choices(load_tree(today), actor) | {
        "kind": chosen,
        "year": asked,
        "name": kinds.name_activity(chosen) if chosen else "",
        "rows": [pages.show_deed(one) for one in rows[:MOST]],
        "total": rows.count(),
        "years": list(Activity.objects.dates("since", "year", order="DESC")),
        "keeps": may_keep(actor),
    }
    return render(request, "agreements/activities.html", context)


def find_or_404(key: str) -> Agreement:
    """Find an agreement as it stands today."""
    one = queries.find_agreement(key, localdate())
    if one is None:
        raise Http404
    return one
