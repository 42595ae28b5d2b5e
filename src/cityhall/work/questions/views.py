"""Expected questions: the sheets of somebody's offices, a sheet with its answers, its review."""

from itertools import chain
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localdate
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cityhall.ground.access.actors import Actor, actor_of
from cityhall.ground.access.doors import open_to
from cityhall.ground.access.roles import STAFF
from cityhall.ground.look.languages import say
from cityhall.ground.organisation.queries import load_tree
from cityhall.registers.submissions.errors import SubmissionError
from cityhall.registers.submissions.queries import find_by_source, find_version
from cityhall.registers.submissions.views import STATES
from cityhall.work.drafts.rules import list_own
from cityhall.work.questions import actions, queries
from cityhall.work.questions.errors import AnsweredMeanwhileError, QuestionsError
from cityhall.work.questions.forms import read_asked, read_number
from cityhall.work.questions.models import Asked, Sheet
from cityhall.work.questions.rules import check_answerer
from sagwan.showing.questions import KINDS

STATUS_REFUSED = 422


@open_to(STAFF)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def list_sheets(request: HttpRequest) -> HttpResponse:
    """List the sheets of somebody's offices; work out a new one."""
    tree, fault = load_tree(localdate()), ""
    own = list_own(actor_of(request), tree)
    if request.method == "POST":
        asked = read_asked(request.POST)
        try:
            if asked:
                office, month, session = asked
                sheet = actions.work_out(office, month, by=actor_of(request), session=session)
                return HttpResponseRedirect(reverse("questions:sheet", args=[sheet.key]))
            fault = say("부서와 달을 골라 주세요.", "Please choose the office and the month.")
        except QuestionsError as refused:
            fault = say(*refused.words)
    sheets = queries.list_sheets([node.key for node in own])
    context = {
        "fault": fault,
        "given": request.POST,
        "rows": [(one, tree.name(one.office.key)) for one in sheets],
        "offices": [
            (node.key, f"{'　' * (len(tree.path(node.key)) - 1)}{node.name}") for node in own
        ],
    }
    return render(request, "questions/list.html", context, status=STATUS_REFUSED if fault else 200)


@open_to(STAFF)
@never_cache
@require_safe
def show_sheet(request: HttpRequest, key: str) -> HttpResponse:
    """Show what will be asked, with facts, earlier answers and what is answered."""
    sheet = find_own(key, actor_of(request))
    return render(request, "questions/sheet.html", describe(sheet, actor_of(request)))


def find_own(key: str, actor: Actor) -> Sheet:
    """Find a sheet that is somebody's to see; else say so."""
    sheet = queries.find_sheet(key)
    if sheet is None:
        raise Http404
    check_answerer(actor, sheet.office.key)
    return sheet


def describe(
    sheet: Sheet, actor: Actor, fault: str = "", at: int = 0, typed: str = ""
) -> dict[str, Any]:
    """Give what the page of a sheet shows; what was typed for question `at` is not lost."""
    rows = queries.list_questions(sheet)
    arising = [one for one in rows if not one.gone]
    submission = find_by_source(f"questions:{sheet.key}")
    version = find_version(submission) if submission else None
    return {
        "sheet": sheet,
        "office": load_tree(localdate()).name(sheet.office.key),
        "fault": fault,
        "groups": list_groups(arising, queries.list_past(sheet), actor, at, typed),
        "gone": [one for one in rows if one.gone],
        "total": len(arising),
        "answered": sum(bool(one.answer) for one in arising),
        "submission": submission,
        "state": say(*STATES[version.State(version.state)]) if version else "",
    }


def list_groups(
    rows: list[Asked], past: list[Asked], actor: Actor, at: int, typed: str
) -> list[dict[str, Any]]:
    """Give questions kind by kind, as the page shows them."""
    groups: dict[str, list[dict[str, Any]]] = {}
    answers = queries.list_earlier(rows, past, actor)
    for one, earlier in zip(rows, answers, strict=True):
        shown = {
            "one": one,
            "facts": [(say(f["ko"], f["en"]), f["text"], f["href"]) for f in one.facts],
            "earlier": earlier,
            "typed": typed if one.pk == at else one.answer,
        }
        groups.setdefault(one.kind, []).append(shown)
    return [
        {"kind": kind, "name": say(KINDS[kind].ko, KINDS[kind].en), "rows": shown}
        for kind, shown in groups.items()
    ]


@open_to(STAFF)
@never_cache
@require_POST
def answer(request: HttpRequest, key: str) -> HttpResponse:
    """Answer a question, or copy an earlier answer with its source."""
    actor = actor_of(request)
    sheet, given = find_own(key, actor), request.POST
    asked = sheet.questions.filter(pk=read_number(given, "question")).first()
    if asked is None:
        raise Http404
    text, source = given.get("answer", ""), given.get("source", "")
    wanted = given.get("copy", "")
    chosen = [asked] if wanted else []
    for one in chain(*queries.list_earlier(chosen, queries.list_past(sheet), actor)):
        if one.key == wanted:
            text, source = "\n".join(filter(None, (text.strip(), one.answer))), one.name
    try:
        actions.answer(asked, text, seen=read_number(given, "turn"), by=actor, source=source)
    except AnsweredMeanwhileError as refused:
        context = describe(sheet, actor, say(*refused.words), asked.pk, text)
        return render(request, "questions/sheet.html", context, status=STATUS_REFUSED)
    return HttpResponseRedirect(f"{reverse('questions:sheet', args=[key])}#q{asked.pk}")


@open_to(STAFF)
@never_cache
@require_POST
def work_out(request: HttpRequest, key: str) -> HttpResponse:
    """Work the questions of a sheet out anew."""
    actor = actor_of(request)
    sheet = find_own(key, actor)
    actions.work_out(sheet.office, sheet.month, by=actor)
    return HttpResponseRedirect(reverse("questions:sheet", args=[key]))


@open_to(STAFF)
@never_cache
@require_POST
def hand_in(request: HttpRequest, key: str) -> HttpResponse:
    """Hand questions and answers in for review."""
    actor = actor_of(request)
    sheet = find_own(key, actor)
    try:
        submission = actions.hand_in(sheet, by=actor)
    except (QuestionsError, SubmissionError) as refused:
        context = describe(sheet, actor, say(*refused.words))
        return render(request, "questions/sheet.html", context, status=STATUS_REFUSED)
    return HttpResponseRedirect(reverse("submissions:submission", args=[submission.key]))
