"""The submissions, one under review, what reviewers do with it, its file and certificate."""

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localdate
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from cityhall.ground.access.actors import Actor, actor_of
from cityhall.ground.access.doors import open_to
from cityhall.ground.access.roles import STAFF, Role
from cityhall.ground.accounts.models import Person
from cityhall.ground.look.attaching import attach
from cityhall.ground.look.languages import say
from cityhall.ground.organisation.queries import Tree, load_tree
from cityhall.registers.submissions import actions, queries
from cityhall.registers.submissions.errors import SubmissionError
from cityhall.registers.submissions.files import load_file
from cityhall.registers.submissions.models import Submission, Tier, Version
from cityhall.registers.submissions.readings import find_figure, list_lines
from cityhall.registers.submissions.reviewers import list_in_roles, list_signers
from cityhall.registers.submissions.rules import may_review, may_sign

STATUS_REFUSED = 422
MOST = 200  # submissions in the list
STATES = {
    Version.State.OPEN: ("검토 중", "Under review"),
    Version.State.RETURNED: ("되돌림", "Returned"),
    Version.State.REPLACED: ("새 판으로 바뀜", "Replaced"),
    Version.State.SEALED: ("봉인", "Sealed"),
}


@open_to(STAFF)
@never_cache
@require_safe
def show_list(request: HttpRequest) -> HttpResponse:
    """Show what was handed in, and what waits for whoever asks."""
    actor, today = actor_of(request), localdate()
    tree = load_tree(today)
    rows = [describe_row(one, tree) for one in queries.list_latest(MOST)]
    waiting = [
        {"submission": one, "version": version, "tier": say(*tier.names)}
        for one, version, tier in queries.list_waiting(actor, today)
    ]
    return render(request, "submissions/list.html", {"rows": rows, "waiting": waiting})


def describe_row(submission: Submission, tree: Tree) -> dict[str, Any]:
    """Give a submission as the list shows it."""
    version = max(submission.versions.all(), key=lambda one: one.number, default=None)
    return {
        "submission": submission,
        "office": tree.name(submission.office.key),
        "version": version,
        "state": say(*STATES[Version.State(version.state)]) if version else "–",
        "signed": len(version.signatures.all()) if version else 0,
    }


@open_to(STAFF)
@never_cache
@require_safe
def show_submission(request: HttpRequest, key: str) -> HttpResponse:
    """Show a submission: its version under review, findings, comments, signatures."""
    submission = find_or_404(key)
    return render(request, "submissions/submission.html", describe(submission, actor_of(request)))


def find_or_404(key: str) -> Submission:
    """Find the submission that a page is asked for."""
    found = queries.find_submission(key)
    if found is None:
        raise Http404
    return found


def describe(submission: Submission, actor: Actor, fault: str = "") -> dict[str, Any]:
    """Give what a submission's page shows."""
    version, today = queries.find_version(submission), localdate()
    office = submission.office.key
    context: dict[str, Any] = {
        "submission": submission,
        "office": load_tree(today).name(office),
        "fault": fault,
        "may_review": may_review(actor, office, today),
        "version": version,
        "source": source_link(submission.source),
        "older": [
            (one, say(*STATES[Version.State(one.state)]))
            for one in submission.versions.order_by("-number")
            if version and one.number < version.number
        ],
    }
    return context | (describe_version(version, actor, office) if version else {})


SOURCES = {  # by the kind of a source: where it stands
    "case": ("/cases/{}/", "사건", "the case"),
    "questions": ("/questions/{}/", "예상질의", "the expected questions"),
    "filing": ("/intake/file/{}/", "접수 보고서", "the registered report"),
}


def source_link(source: str) -> tuple[str, str] | None:
    """Give the page of what a submission is made of, and what it is called."""
    kind, _, key = source.partition(":")
    if kind not in SOURCES:
        return None
    address, ko, en = SOURCES[kind]
    return address.format(key), say(ko, en)


def describe_version(version: Version, actor: Actor, office: str) -> dict[str, Any]:
    """Give what a page shows of one version."""
    signed = {one.tier: one for one in version.signatures.all()}
    waivers = {one.finding: one for one in version.waivers.all()}
    coming = queries.next_tier(version)
    is_open = version.state == Version.State.OPEN
    people = {one.by for one in signed.values()}
    later = coming if is_open and coming not in {None, Tier.OFFICER} else None
    signers = list_signers(later, office, localdate(), people) if later else []
    return {
        "state": say(*STATES[Version.State(version.state)]),
        "is_open": is_open,
        "is_sealed": version.state == Version.State.SEALED,
        "tiers": [(say(*tier.names), signed.get(tier), tier == coming) for tier in Tier],
        "coming": say(*coming.names) if coming else "",
        "may_sign": is_open
        and coming is not None
        and actor.key not in people
        and may_sign(actor, coming, office, localdate(), people),
        "next_people": ", ".join(str(one) for one in signers),
        "nobody_next": later is not None and not signers,
        "stands_in": stands_in(later, signers),
        "has_signed": is_open and coming is not None and actor.key in people,
        "may_seal": is_open and coming is None,
        "findings": [
            {"finding": one, "said": say(one["ko"], one["en"]), "waiver": waivers.get(one["id"])}
            for one in sorted(version.findings, key=lambda one: (not one["repeats"], one["line"]))
        ],
        "standing": len(queries.list_standing(version)),
        "repeated": sum(one["repeats"] for one in version.findings),
        "comments": list(version.comments.all()),
        "unanswered": queries.count_open_comments(version),
    }


def stands_in(tier: Tier | None, signers: list[Person]) -> str:
    """Say for whom the next review is signed, where whoever it belongs to is not there."""
    roles = set(list_in_roles(signers, localdate()))
    if tier is Tier.HEAD and signers and Role.DIVISION_HEAD not in roles:
        return say("부서장이 없어 대신 서명", "in place of the head, who is not there")
    if tier is Tier.CHIEF and signers and Role.CHIEF_OF_STAFF not in roles:
        return say("비서실장이 없어 대신 서명", "in place of the chief, who is not there")
    return ""


@open_to(STAFF)
@never_cache
@require_safe
def show_text(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """Show what a version says, line by line and cell by cell, to remark on each figure."""
    submission = find_or_404(key)
    version = queries.find_version(submission, number)
    lines = list_lines(version) if version else []
    if version is None or not lines:
        raise Http404
    today, actor = localdate(), actor_of(request)
    chosen = find_figure(version, request.GET.get("figure", "")[:40])
    context = {
        "submission": submission,
        "version": version,
        "lines": lines,
        "chosen": chosen,
        "may_comment": version.state == Version.State.OPEN
        and may_review(actor, submission.office.key, today),
    }
    return render(request, "submissions/text.html", context)


@open_to(STAFF)
@never_cache
@require_POST
def review(request: HttpRequest, key: str) -> HttpResponse:
    """Do what a reviewer does: comment, answer, let a finding pass, return, sign, seal."""
    submission, actor = find_or_404(key), actor_of(request)
    version = queries.find_version(submission)
    do = DEEDS.get(request.POST.get("what", ""))
    if version is None or do is None:
        raise Http404
    try:
        do(version, request.POST, actor)
    except SubmissionError as fault:
        context = describe(submission, actor, say(*fault.words))
        return render(request, "submissions/submission.html", context, status=STATUS_REFUSED)
    return HttpResponseRedirect(reverse("submissions:submission", args=[key]))


Deed = Callable[[Version, QueryDict, Actor], object]


def say_comment(version: Version, given: QueryDict, by: Actor) -> object:
    """Comment on a line or a figure, or on the whole."""
    line = given.get("line", "")
    number = int(line) if line.isdecimal() and len(line) < 7 else None
    figure = given.get("figure", "")[:40]
    return actions.comment(version, given.get("text", ""), number, by=by, figure=figure)


def say_settled(version: Version, given: QueryDict, by: Actor) -> object:
    """Answer a comment."""
    number = given.get("comment", "")
    found = version.comments.filter(pk=int(number)).first() if number.isdecimal() else None
    if found is None:
        raise Http404
    return actions.settle(found, given.get("text", ""), by=by)


DEEDS: dict[str, Deed] = {
    "comment": say_comment,
    "settle": say_settled,
    "waive": lambda version, given, by: actions.waive(
        version, given.get("finding", ""), given.get("text", ""), by=by
    ),
    "return": lambda version, given, by: actions.give_back(version, given.get("text", ""), by=by),
    "sign": lambda version, given, by: actions.sign(version, by=by, remark=given.get("text", "")),
    "seal": lambda version, _, by: actions.seal(version, by=by),
}


@open_to(STAFF)
@never_cache
@require_safe
def send_file(_: HttpRequest, key: str, number: int) -> HttpResponse:
    """Send the very file of a version, as an attachment."""
    version = queries.find_version(find_or_404(key), number)
    content = load_file(version.sha256) if version else None
    if version is None or content is None:
        raise Http404
    return attach(content, version.name, "application/octet-stream")


@open_to(STAFF)
@never_cache
@require_safe
def send_seal(_: HttpRequest, key: str, number: int) -> HttpResponse:
    """Send the certificate of a version that was sealed."""
    version = queries.find_version(find_or_404(key), number)
    if version is None or version.state != Version.State.SEALED:
        raise Http404
    name = f"{version.name}.seal.json"
    return attach(version.seal.certificate.encode("utf-8"), name, "application/json")
