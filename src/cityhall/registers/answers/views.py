"""The joint answer of a case: its parts with what is missing, ties, earlier answers, review."""

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
from cityhall.ground.access.roles import STAFF
from cityhall.ground.look.languages import say
from cityhall.ground.organisation.queries import load_tree
from cityhall.ground.organisation.rules import answers_for
from cityhall.registers.answers import actions, queries
from cityhall.registers.answers.rules import may_lead
from cityhall.registers.cases.actions import tie
from cityhall.registers.cases.errors import CaseError
from cityhall.registers.cases.models import Case, Link
from cityhall.registers.cases.pages import LINKS
from cityhall.registers.cases.procedures import tell
from cityhall.registers.cases.queries import find_case, list_links
from cityhall.registers.cases.rules import check_reader
from cityhall.registers.cases.shown import procedure_of
from cityhall.registers.submissions.errors import SubmissionError
from cityhall.registers.submissions.models import Submission
from cityhall.registers.submissions.queries import find_by_source
from cityhall.registers.submissions.rules import may_hand_in
from sagwan.procedures import IllegalStepError

STATUS_REFUSED = 422


@open_to(STAFF)
@never_cache
@require_safe
def show_answer(request: HttpRequest, key: str) -> HttpResponse:
    """Show the parts of an answer, what is missing, and what was answered before."""
    case = find_readable(key, actor_of(request))
    return render(request, "answers/answer.html", describe(case, actor_of(request)))


def find_readable(key: str, actor: Actor) -> Case:
    """Find the case that a page is asked for, if its asker may read it."""
    case = find_case(key)
    if case is None:
        raise Http404
    check_reader(actor, case)
    return case


def describe(
    case: Case, actor: Actor, fault: str = "", given: QueryDict | None = None
) -> dict[str, Any]:
    """Give what the page of an answer shows; what was typed is not lost."""
    today, typed = localdate(), given or QueryDict()
    tree = load_tree(today)
    shares = queries.list_shares(case, tree)
    lead = shares[0].unit if shares else ""
    declared = procedure_of(case)
    return {
        "case": case,
        "procedure": declared,
        "name": tell(declared.name),
        "stage": tell(declared.stage_by_key[case.stage].name),
        "fault": fault,
        "shares": [
            {
                "share": one,
                "mine": not case.ended and answers_for(actor, one.unit, today),
                "typed": typed.get("text", "")
                if typed.get("unit") == one.unit
                else one.part.text
                if one.part
                else "",
                "turn": one.part.turn if one.part else 0,
            }
            for one in shares
        ],
        "missing": [one.name for one in shares if not one.is_written],
        "may_lead": may_lead(actor, lead, today),
        "may_hand_in": may_hand_in(actor, lead, today),
        "merged": typed.get("merged") or queries.merge_parts(shares),
        "answer": case.values.get(queries.ANSWER, ""),
        "can_keep": queries.find_step(case, actor, queries.ANSWER, today),
        "can_assign": queries.find_step(case, actor, queries.UNITS, today),
        "units": [(node.key, node.name) for top in tree.tops for node in top.walk()],
        "charged": {one.unit for one in shares},
        "checklist": [tell(one) for one in declared.checklist],
        "earlier": queries.list_answered(case, actor),
        "links": [
            (say(*LINKS[link.how]), other, other.values.get(queries.ANSWER, ""))
            for link, other in list_links(case, actor)
        ],
        "submission": find_by_source(f"case:{case.key}"),
    }


@open_to(STAFF)
@never_cache
@require_POST
def change(request: HttpRequest, key: str) -> HttpResponse:
    """Write a part, hand it back, assign, bring together, tie, or hand in."""
    actor = actor_of(request)
    case, given = find_readable(key, actor), request.POST
    do = DEEDS.get(given.get("what", ""))
    if do is None:
        raise Http404
    try:
        done = do(case, given, actor)
    except (CaseError, SubmissionError) as fault:
        return refuse(request, case, say(*fault.words))
    except IllegalStepError as fault:
        return refuse(request, case, " ".join(say(one.ko, one.en) for one in fault.reasons))
    if isinstance(done, Submission):
        return HttpResponseRedirect(reverse("submissions:submission", args=[done.key]))
    return HttpResponseRedirect(reverse("answers:answer", args=[case.key]))


def refuse(request: HttpRequest, case: Case, fault: str) -> HttpResponse:
    """Say why something was not done, over the page as it was typed."""
    context = describe(case, actor_of(request), fault, request.POST)
    return render(request, "answers/answer.html", context, status=STATUS_REFUSED)


Deed = Callable[[Case, QueryDict, Actor], object]


def write(case: Case, given: QueryDict, by: Actor) -> object:
    """Write a part, or copy an earlier answer into it with its source."""
    text, source = given.get("text", ""), given.get("source", "")
    chosen = given.get("copy", "")
    for one in queries.list_answered(case, by) if chosen else ():
        if one.key == chosen:
            text = "\n".join(filter(None, (text.strip(), one.values[queries.ANSWER])))
            source = one.number
    unit, seen = given.get("unit", ""), read_number(given, "turn")
    return actions.write_part(case, unit, text, seen=seen or 0, by=by, source=source)


def hand_back(case: Case, given: QueryDict, by: Actor) -> object:
    """Hand a part back with why."""
    seen = read_number(given, "turn") or 0
    return actions.hand_back(case, given.get("unit", ""), given.get("why", ""), seen=seen, by=by)


def assign(case: Case, given: QueryDict, by: Actor) -> object:
    """Have other units in charge."""
    units, why = given.getlist("units"), given.get("why", "")
    return actions.assign(case, units, why, by=by, turn=read_number(given, "case-turn"))


def merge(case: Case, given: QueryDict, by: Actor) -> object:
    """Keep one answer of the parts."""
    turn = read_number(given, "case-turn")
    return actions.merge(case, given.get("merged", ""), by=by, turn=turn)


def bind(case: Case, given: QueryDict, by: Actor) -> object:
    """Tie the case to an earlier one."""
    other, how = find_case(given.get("other", "")), given.get("how", "")
    if other is None or how not in Link.How.values:
        raise Http404
    return tie(other, case, how, by=by)


def hand_in(case: Case, _: QueryDict, by: Actor) -> object:
    """Hand the answer in for review."""
    return actions.hand_in(case, by=by)


DEEDS: dict[str, Deed] = {
    "write": write,
    "hand-back": hand_back,
    "assign": assign,
    "merge": merge,
    "tie": bind,
    "hand-in": hand_in,
}


def read_number(given: QueryDict, name: str) -> int | None:
    """Read a number of a form."""
    text = given.get(name, "")
    return int(text) if text.isdecimal() and len(text) < 9 else None
