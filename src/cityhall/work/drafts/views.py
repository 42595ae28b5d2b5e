"""The drafts: their list, a new one, the draft itself with all that is beside it, its versions."""

from collections.abc import Mapping
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localdate
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cityhall.ground.access.actors import actor_of
from cityhall.ground.access.doors import open_to
from cityhall.ground.access.roles import STAFF
from cityhall.ground.history.queries import list_entries
from cityhall.ground.look.attaching import attach
from cityhall.ground.look.languages import say
from cityhall.ground.organisation.queries import find_standing, load_tree
from cityhall.registers.submissions.errors import SubmissionError
from cityhall.work.drafts import actions, handing_in, pages, queries
from cityhall.work.drafts.errors import ChangedMeanwhileError, NothingNewError, UnfitError
from cityhall.work.drafts.forms import follow, read_begun, read_day
from cityhall.work.drafts.items import Item
from cityhall.work.drafts.layouts import find_layout, load_layouts
from cityhall.work.drafts.models import Draft
from cityhall.work.drafts.pages import anchor
from cityhall.work.drafts.proof import prove
from cityhall.work.drafts.rules import check_writer, list_own
from cityhall.work.drafts.sheet import show_paper
from cityhall.work.drafts.together import find_clash, list_fellows
from cityhall.work.drafts.versions import list_turns
from sagwan.writing import write

STATUS_REFUSED = 422
LONGEST_NUMBER = 9
FORMS = {
    "hwpx": "application/hwp+zip",
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "md": "text/markdown; charset=utf-8",
    "json": "application/json",
}
MOST_ENTRIES = 30


@open_to(STAFF)
@never_cache
@require_safe
def list_drafts(request: HttpRequest) -> HttpResponse:
    """List the drafts that are somebody's to write."""
    own = list_own(actor_of(request), load_tree(localdate()))
    drafts = queries.list_drafts([node.key for node in own])
    names = queries.name_offices(drafts)
    rows = [(one, names[one.pk], find_layout(one.layout)) for one in drafts]
    return render(request, "drafts/list.html", {"rows": rows, "may_begin": bool(own)})


@open_to(STAFF)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def begin(request: HttpRequest) -> HttpResponse:
    """Begin a draft: choose office, month, date and layout."""
    fault = ""
    if request.method == "POST":
        try:
            office, month, as_of, layout = read_begun(request.POST)
            draft = actions.begin_draft(office, month, as_of, layout, by=actor_of(request))
            return HttpResponseRedirect(reverse("drafts:draft", args=[draft.key]))
        except UnfitError as error:
            fault = say(*error.words)
    context = {
        "fault": fault,
        "given": request.POST,
        "offices": list_offices(request),
        "layouts": load_layouts().values(),
        "today": localdate(),
    }
    status = STATUS_REFUSED if fault else 200
    return render(request, "drafts/new.html", context, status=status)


def list_offices(request: HttpRequest) -> list[tuple[str, str]]:
    """List the units whose reports somebody may write, in the order of the tree."""
    tree = load_tree(localdate())
    return [
        (node.key, f"{'　' * (len(tree.path(node.key)) - 1)}{node.name}")
        for node in list_own(actor_of(request), tree)
    ]


def find_own(request: HttpRequest, key: str) -> Draft:
    """Find a draft that is somebody's to see; else say so."""
    draft = queries.find_draft(key)
    if draft is None:
        raise Http404
    check_writer(actor_of(request), draft.office.key)
    return draft


@open_to(STAFF)
@never_cache
@require_safe
def show_draft(request: HttpRequest, draft: str) -> HttpResponse:
    """Show a draft as it stands now, and beside it what is found, changed and missing."""
    return render_draft(request, find_own(request, draft))


def render_draft(
    request: HttpRequest,
    draft: Draft,
    fault: str = "",
    given: Mapping[str, str] | None = None,
    meanwhile: bool = False,
) -> HttpResponse:
    """Render a draft; a fault is said over it, and what was typed is not lost.

    Where somebody else changed the line meanwhile, both texts are shown to choose from.
    """
    composed = queries.compose_draft(draft)
    paper = queries.paper_of(composed)
    proof = prove(paper)
    cards = pages.list_cards(proof)
    edited = request.GET.get("edit", "")
    if given and given.get("do", "").startswith(("reword:", "both:")):
        edited = given["do"].partition(":")[2]
    entries = list_entries("draft", draft.key)[:MOST_ENTRIES]
    context = {
        "draft": draft,
        "office": composed.office,
        "layout": queries.layout_of(draft),
        "lines": pages.list_lines(composed, proof.findings, edited),
        "cards": cards,
        "levels": pages.count_levels(cards),
        "coverage": proof.result.coverage,
        "changed": pages.describe_changes(draft, paper, request.GET.get("since", "")),
        "missing": pages.describe_missing(draft, composed),
        "versions": queries.list_versions(draft),
        "is_saved": queries.is_saved(draft, paper),
        "bound": len(composed.bounds),
        "deeds": pages.list_deeds(entries),
        "fault": fault,
        "typed": given.get("text", "") if given else "",
        "adding": given["do"].partition(":")[2] if given and fault and not edited else "",
        "forms": list(FORMS),
        "is_sample": draft.office.is_sample,
        "fellows": list_fellows(entries, actor_of(request), localdate()),
        "clash": find_clash(entries, edited, actor_of(request)) if meanwhile else None,
        "is_lost": bool(fault and edited and not is_open(composed.find(edited))),
    }
    return render(request, "drafts/draft.html", context, status=STATUS_REFUSED if fault else 200)


def is_open(item: Item | None) -> bool:
    """Tell whether a line is there to be edited."""
    return item is not None and item.is_editable and not item.is_gone


@open_to(STAFF)
@never_cache
@require_POST
def edit(request: HttpRequest, draft: str) -> HttpResponse:
    """Do to a line of a draft what a form asks for."""
    found = find_own(request, draft)
    try:
        key = follow(found, request.POST, actor_of(request))
    except UnfitError as error:
        meanwhile = isinstance(error, ChangedMeanwhileError)
        return render_draft(request, found, say(*error.words), request.POST, meanwhile)
    return HttpResponseRedirect(f"{reverse('drafts:draft', args=[draft])}#{anchor(key)}")


@open_to(STAFF)
@never_cache
@require_POST
def change_date(request: HttpRequest, draft: str) -> HttpResponse:
    """Ask for the numbers of a draft as of another date."""
    found = find_own(request, draft)
    try:
        actions.change_date(found, read_day(request.POST.get("as_of", "")), by=actor_of(request))
    except UnfitError as error:
        return render_draft(request, found, say(*error.words))
    return HttpResponseRedirect(reverse("drafts:draft", args=[draft]))


@open_to(STAFF)
@never_cache
@require_POST
def save(request: HttpRequest, draft: str) -> HttpResponse:
    """Save a version."""
    found = find_own(request, draft)
    try:
        actions.save_version(found, request.POST.get("note", "").strip(), by=actor_of(request))
    except NothingNewError as error:
        return render_draft(request, found, say(*error.words))
    return HttpResponseRedirect(f"{reverse('drafts:draft', args=[draft])}#versions")


@open_to(STAFF)
@never_cache
@require_safe
def hand_out(request: HttpRequest, draft: str, form: str) -> HttpResponse:
    """Hand out a draft, or a version of it, as a file."""
    found = find_own(request, draft)
    if form not in FORMS:
        raise Http404
    number = request.GET.get("version", "")
    version = queries.find_version(found, int(number)) if number.isdigit() else None
    if number and version is None:
        raise Http404
    paper = version.paper if version else queries.paper_of(queries.compose_draft(found))
    data = paper.encode() if form == "json" else write(queries.read_paper(paper), form)
    name = name_file(found, form, number)
    return attach(data, name, FORMS[form])


def name_file(draft: Draft, form: str, version: str) -> str:
    """Name the file of a draft."""
    layout = queries.layout_of(draft)
    suffix = f"_{version}판" if version else "_초안"
    return f"{draft.month:%Y-%m}_{name_office(draft)}_{layout.title}{suffix}.{form}"


def name_office(draft: Draft) -> str:
    """Name the office of a draft as it was called on its date."""
    standing = find_standing(draft.office, draft.as_of)
    return standing.name if standing else draft.office.key


@open_to(STAFF)
@never_cache
@require_safe
def show_version(request: HttpRequest, draft: str, version: int) -> HttpResponse:
    """Show a version as it was saved."""
    found = find_own(request, draft)
    kept = queries.find_version(found, version)
    if kept is None:
        raise Http404
    against = request.GET.get("against", "")
    other = queries.find_version(found, int(against)) if is_number(against) else None
    paper = queries.read_paper(kept.paper)
    context: dict[str, Any] = {
        "draft": found,
        "office": name_office(found),
        "version": kept,
        "others": [one for one in queries.list_versions(found) if one.pk != kept.pk],
        "other": other,
        "turns": list_turns(queries.read_paper(other.paper), paper) if other else [],
        "lines": show_paper(paper),
        "forms": list(FORMS),
        "is_sample": found.office.is_sample,
    }
    return render(request, "drafts/version.html", context)


@open_to(STAFF)
@never_cache
@require_POST
def hand_in(request: HttpRequest, draft: str, version: int) -> HttpResponse:
    """Hand a saved version in for review."""
    found = find_own(request, draft)
    kept = queries.find_version(found, version)
    if kept is None:
        raise Http404
    title = f"{found.month:%Y. %-m.} {name_office(found)} {queries.layout_of(found).title}"
    name = name_file(found, handing_in.FORM, str(version))
    try:
        submission = handing_in.hand_in(found, kept, title, name, by=actor_of(request))
    except SubmissionError as fault:
        return render_draft(request, found, say(*fault.words))
    return HttpResponseRedirect(reverse("submissions:submission", args=[submission.key]))


def is_number(text: str) -> bool:
    """Tell whether an address names a number that a version may have."""
    return text.isascii() and text.isdecimal() and len(text) < LONGEST_NUMBER
