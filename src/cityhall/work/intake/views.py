"""The desk of proposals: reports of the register, what each offers, and what becomes of it."""

from collections.abc import Sequence
from typing import Any

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localdate
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cityhall.ground.access.actors import Actor, actor_of
from cityhall.ground.access.doors import open_to
from cityhall.ground.access.roles import READERS, REVIEWERS, Role
from cityhall.ground.look.dates import read_month
from cityhall.ground.look.languages import say
from cityhall.ground.organisation.kinds import DEPARTMENTS
from cityhall.ground.organisation.queries import find_standing, find_unit, load_tree
from cityhall.registers.documents import queries as documents
from cityhall.registers.documents.actions import file_report
from cityhall.registers.documents.models import Filing
from cityhall.registers.documents.rules import may_receive
from cityhall.registers.documents.views import find_or_404
from cityhall.work.intake import actions, queries
from cityhall.work.intake.handing_in import hand_in
from cityhall.work.intake.matching.words import bare
from cityhall.work.intake.models import Kind, Proposal, State
from cityhall.work.intake.rows import COLUMNS, Rows, Words
from cityhall.work.intake.rules import check_decider, may_decide

STATUS_REFUSED = 422
A_PAGE = 200
LONGEST_NUMBER = 9
DECIDERS = REVIEWERS | {Role.OFFICER, Role.PLANNING_OFFICER}


@open_to(READERS)
@never_cache
@require_safe
def list_filings(request: HttpRequest) -> HttpResponse:
    """Show the reports of the register, those with open proposals first."""
    tree = load_tree(localdate())
    rows = [(filing, tree.nodes.get(filing.office.key)) for filing in queries.list_open_filings()]
    return render(request, "intake/list.html", {"rows": rows})


@open_to(DECIDERS)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def file_upload(request: HttpRequest, key: str) -> HttpResponse:
    """Take an upload into the register: whose report it is, and of which month."""
    holding = find_or_404(request, key)
    entry = documents.describe(holding)
    if entry.progress.state != "done":
        raise Http404
    fault = ""
    if request.method == "POST":
        office = find_unit(request.POST.get("office", ""))
        month = read_month(request.POST.get("month", ""))
        if office and month:
            by = actor_of(request)
            filing = file_report(holding, office, month, by=by)
            actions.propose(filing, by=by)
            return HttpResponseRedirect(reverse("intake:filing", args=[filing.key]))
        fault = say("부서와 달을 골라 주세요.", "Please choose the office and the month.")
    context = {
        "entry": entry,
        "offices": list_offices(actor_of(request)),
        "chosen": request.POST.get("office") or guess_office(entry),
        "month": request.POST.get("month") or entry.period or "",
        "fault": fault,
    }
    status = STATUS_REFUSED if fault else 200
    return render(request, "intake/file.html", context, status=status)


@open_to(DECIDERS)
@never_cache
@require_POST
def hand_in_filing(request: HttpRequest, key: str) -> HttpResponse:
    """Hand a registered file in for review, as it is."""
    filing = documents.find_filing(key)
    if filing is None:
        raise Http404
    submission = hand_in(filing, by=actor_of(request))
    return HttpResponseRedirect(reverse("submissions:submission", args=[submission.key]))


def list_offices(by: Actor) -> list[tuple[str, str]]:
    """List the departments whose reports somebody may take in: key and name."""
    tree = load_tree(localdate())
    nodes = [node for top in tree.tops for node in top.walk() if node.kind in DEPARTMENTS]
    return [(node.key, node.name) for node in nodes if may_receive(by, node.key)]


def guess_office(entry: documents.Entry) -> str:
    """Guess whose report it is by the name that it gives."""
    names = queries.load_names(localdate())
    return names.get(bare(entry.organisation or ""), "")


@open_to(READERS)
@never_cache
@require_safe
def show_filing(request: HttpRequest, key: str) -> HttpResponse:
    """Show what a report offers to the registers."""
    return show_proposals(request, find_filing_or_404(key), ())


def find_filing_or_404(key: str) -> Filing:
    """Find a report of the register, or say that there is none."""
    filing = documents.find_filing(key)
    if filing is None:
        raise Http404
    return filing


def show_proposals(
    request: HttpRequest, filing: Filing, held: Sequence[actions.Held], status: int = 200
) -> HttpResponse:
    """Show proposals by kind and state, with why some could not be taken."""
    given = request.GET
    kind = given.get("kind", "") if given.get("kind") in Kind.values else ""
    state = given.get("state", State.OFFERED) if given.get("state") != "all" else ""
    rows = queries.list_proposals(filing, kind, state)
    asked = given.get("page") or find_page(rows, given.get("line", ""))
    counts = queries.count_proposals(filing)
    paginator = Paginator(rows.values_list(*COLUMNS), A_PAGE)
    paginator.count = sum(
        n for (one, other), n in counts.items() if kind in {"", one} and state in {"", other}
    )
    page = paginator.get_page(asked)
    may = may_decide(actor_of(request), filing)
    words = Words(
        filing,
        may,
        {one.proposal.pk: say(one.ko, one.en) for one in held},
        queries.load_standing(page.object_list),
    )
    context: dict[str, Any] = {
        "filing": filing,
        "office": find_standing(filing.office, localdate()),
        "rows": Rows(words).write(page.object_list),
        "page": page,
        "counts": {
            state: sum(n for (_, one), n in counts.items() if one == state) for state in State
        },
        "kinds": [(value, counts[value, State.OFFERED]) for value in Kind],
        "kind": kind,
        "state": state or "all",
        "held": len(words.held),
        "gone": queries.list_gone(filing),
        "requests": queries.list_requests(filing),
        "before": documents.find_filing_before(filing),
        "may_decide": may,
    }
    return render(request, "intake/filing.html", context, status=status)


def find_page(rows: QuerySet[Proposal], line: str) -> int:
    """Find the page on which the proposals of a line of a report begin."""
    if not (line.isascii() and line.isdecimal() and len(line) < LONGEST_NUMBER):
        return 1
    return rows.filter(line__lt=int(line)).count() // A_PAGE + 1


@open_to(DECIDERS)
@require_POST
def decide(request: HttpRequest, key: str) -> HttpResponse:
    """Accept or refuse the chosen proposals, or accept all that are certain."""
    filing, by = find_filing_or_404(key), actor_of(request)
    check_decider(by, filing)
    chosen = choose(request, filing)
    why = " ".join(request.POST.get("why", "").split())[:300]
    if request.POST.get("what") == "refuse":
        actions.refuse(chosen, by=by, why=why or say("거절", "refused"))
        return HttpResponseRedirect(reverse("intake:filing", args=[key]))
    outcome = actions.accept(chosen, by=by, why=why)
    if outcome.held:
        return show_proposals(request, filing, outcome.held, status=STATUS_REFUSED)
    return HttpResponseRedirect(reverse("intake:filing", args=[key]))


def choose(request: HttpRequest, filing: Filing) -> list[Proposal]:
    """Give the proposals that a form chose."""
    if request.POST.get("what") == "accept-certain":
        return list(filing.proposals.filter(state=State.OFFERED, certainty="certain"))
    numbers = [int(one) for one in request.POST.getlist("proposal") if one.isdecimal()]
    return list(filing.proposals.filter(pk__in=numbers))


@open_to(DECIDERS)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def correct_proposal(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """Let somebody put a proposal right before it is taken."""
    filing = find_filing_or_404(key)
    check_decider(actor_of(request), filing)
    proposal = filing.proposals.filter(pk=number).first()
    if proposal is None:
        raise Http404
    fault = ""
    if request.method == "POST":
        changes = {
            name: request.POST[name].strip() for name in proposal.offered if name in request.POST
        }
        why = " ".join(request.POST.get("why", "").split())[:300]
        try:
            outcome = actions.correct(proposal, changes, by=actor_of(request), why=why)
        except (ArithmeticError, ValueError):
            fault = say("값이나 날짜를 읽을 수 없습니다.", "The value or date cannot be read.")
        else:
            if not outcome.held:
                return HttpResponseRedirect(reverse("intake:filing", args=[key]))
            fault = say(outcome.held[0].ko, outcome.held[0].en)
    context = {
        "filing": filing,
        "proposal": proposal,
        "fields": [(n, v) for n, v in proposal.offered.items() if isinstance(v, str)],
        "fault": fault,
    }
    status = STATUS_REFUSED if fault else 200
    return render(request, "intake/correct.html", context, status=status)
