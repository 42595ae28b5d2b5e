"""The pages of the desk: mine, an office's, search over everything, and the history."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from cityhall.ground.access.actors import actor_of
from cityhall.ground.access.doors import open_to
from cityhall.ground.access.roles import EVERY_ROLE, READERS, STAFF, Role
from cityhall.ground.history.models import Entry
from cityhall.ground.history.queries import find_head
from cityhall.ground.look.dates import asked_day, read_day
from cityhall.ground.look.languages import say
from cityhall.ground.organisation.context import has_sample_units
from cityhall.ground.organisation.queries import find_unit
from cityhall.work.desk import past, queries
from cityhall.work.desk.actions import refresh_index
from cityhall.work.desk.finding.results import group
from cityhall.work.desk.finding.words import LONGEST_QUERY, read_query
from cityhall.work.desk.mine import choose_day, lay_desk
from cityhall.work.desk.models import Kind
from cityhall.work.desk.names import find_sign, name_result
from cityhall.work.desk.office import build_page

MOST_PAGES = 500


@open_to(EVERY_ROLE)
@never_cache
@require_safe
def show_desk(request: HttpRequest) -> HttpResponse:
    """Show what wants something of whoever asks."""
    actor, today = actor_of(request), localdate()
    asked = read_day(request.GET.get("on", ""))
    on = asked or choose_day(has_sample_units())
    context = {
        "desk": lay_desk(actor, on),
        "today": today,
        "is_chosen": asked is None and on != today,
        "is_member": actor.has(Role.COUNCIL_MEMBER) and not actor.has(*STAFF),
        "roles": [say(*role.names) for role in Role if actor.has(role)],
    }
    return render(request, "desk/desk.html", context)


@open_to(READERS)
@never_cache
@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Search everything; the index is brought up to what was written since, within bounds."""
    behind = refresh_index()
    actor, given = actor_of(request), request.GET
    asked = " ".join(given.get("q", "").split())[:LONGEST_QUERY]
    kind = given.get("kind", "") if given.get("kind") in Kind.values else ""
    page = read_number(given.get("page", ""), queries.MOST_PAGES) or 1
    chunks = read_query(asked)
    finds = queries.find(chunks, actor, kind, page)
    of_kind = finds.counts.get(kind, 0)
    context: dict[str, Any] = {
        "asked": asked,
        "chunks": chunks,
        "kind": kind,
        "finds": finds,
        "groups": group(finds.shown, finds.counts, chunks),
        "tabs": [(one, name_result(one), find_sign(one), n) for one, n in finds.counts.items()],
        "behind": behind,
        "most": f"{queries.MOST_OF_KIND:,}",
        "page": page,
        "pages": min(-(-of_kind // queries.ON_A_PAGE), queries.MOST_PAGES),
    }
    return render(request, "desk/search.html", context)


def read_number(text: str, most: int) -> int | None:
    """Read a number of an address; none where it is none, or beyond all bounds."""
    if not (text.isascii() and text.isdecimal() and len(text) < len(str(2**63))):
        return None
    return number if 0 < (number := int(text)) <= most else None


@open_to(READERS)
@never_cache
@require_safe
def show_office(request: HttpRequest, key: str) -> HttpResponse:
    """Show an office as of a date: people, money, tasks, promises."""
    unit = find_unit(key)
    if unit is None:
        raise Http404
    page = build_page(unit, asked_day(request))
    return render(request, "desk/office.html", {"page": page, "today": localdate()})


@open_to(Role.ADMINISTRATOR)
@never_cache
@require_safe
def show_history(request: HttpRequest) -> HttpResponse:
    """Show the entries of the history that are asked for."""
    wanted = read_wanted(request)
    before = read_number(request.GET.get("before", ""), 2**62)
    entries = list(past.list_wanted(wanted, before)[: past.ON_A_PAGE + 1])
    shown = entries[: past.ON_A_PAGE]
    more = wanted.write(before=str(shown[-1].seq)) if len(entries) > len(shown) else ""
    context = {
        "wanted": wanted,
        "rows": past.describe(shown),
        "more": more,
        "newest": wanted.write() if before else "",
        "head": find_head(),
        "actions": past.list_actions(),
        "kinds": past.list_kinds(),
    }
    return render(request, "desk/history.html", context)


def read_wanted(request: HttpRequest) -> past.Wanted:
    """Read from the address what of the history is asked for."""
    given = request.GET
    kind, key, author, action = (
        given.get(name, "").strip()[:200] for name in ("kind", "key", "author", "action")
    )
    since, until = (read_day(given.get(name, "")) for name in ("since", "until"))
    return past.Wanted(kind, key, author, action, since, until)


@open_to(Role.ADMINISTRATOR)
@never_cache
@require_safe
def show_entry(request: HttpRequest, seq: int) -> HttpResponse:
    """Show one entry: who, when, why, and each row before and after."""
    entry = Entry.objects.filter(seq=seq).first() if seq < 2**63 else None
    if entry is None:
        raise Http404
    page = read_number(request.GET.get("page", ""), MOST_PAGES) or 1
    context = {
        "row": past.describe([entry])[0],
        "entry": entry,
        "changes": past.list_changes(entry, page),
        "page": page,
        "pages": min(-(-entry.changes // past.CHANGES_ON_A_PAGE), MOST_PAGES),
        "is_whole": not past.list_broken([entry]),
        "head": find_head(),
    }
    return render(request, "desk/entry.html", context)
