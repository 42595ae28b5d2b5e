"""What is done with agreements: entered, signed anew, ended, worked under, checked."""

from collections.abc import Callable
from datetime import date

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localdate
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from cityhall.ground.access.actors import Actor, actor_of
from cityhall.ground.access.doors import open_to
from cityhall.ground.look.languages import say
from cityhall.ground.organisation.queries import load_tree
from cityhall.registers.agreements import actions, forms, pages, queries
from cityhall.registers.agreements.errors import UnfitAgreementError
from cityhall.registers.agreements.models import Agreement
from cityhall.registers.agreements.rules import KEEPERS
from cityhall.registers.agreements.views import find_or_404

STATUS_REFUSED = 422
Change = Callable[[Agreement, QueryDict, Actor, date], object]


@open_to(*KEEPERS)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def enter(request: HttpRequest) -> HttpResponse:
    """Show the form by which an agreement is entered, or enter it."""
    actor, today = actor_of(request), localdate()
    if request.method != "POST":
        context = pages.describe_entry(actor, QueryDict(), today)
        return render(request, "agreements/entry.html", context)
    try:
        one = actions.enter(forms.read_wanted(request.POST), by=actor, on=today)
    except UnfitAgreementError as fault:
        context = pages.describe_entry(actor, request.POST, today) | {"fault": say(*fault.words)}
        return render(request, "agreements/entry.html", context, status=STATUS_REFUSED)
    return HttpResponseRedirect(reverse("agreements:agreement", args=[one.key]))


@open_to(*KEEPERS)
@never_cache
@require_POST
def change(request: HttpRequest, key: str) -> HttpResponse:
    """Sign anew, end, note what is done, settle it or check, as a form says."""
    one, actor, today = find_or_404(key), actor_of(request), localdate()
    try:
        CHANGES.get(request.POST.get("what", ""), refuse)(one, request.POST, actor, today)
    except UnfitAgreementError as fault:
        context = pages.describe_agreement(one, actor, today)
        context |= {"fault": say(*fault.words), "given": request.POST}
        return render(request, "agreements/agreement.html", context, status=STATUS_REFUSED)
    return HttpResponseRedirect(reverse("agreements:agreement", args=[one.key]))


@open_to(*KEEPERS)
@never_cache
@require_POST
def note(request: HttpRequest) -> HttpResponse:
    """Note what is done for all agreements: a training run, a fair, a sale, a trip."""
    actor, today = actor_of(request), localdate()
    try:
        deed = forms.read_deed(request.POST, request.POST.get("owner", ""), ())
        done = actions.note(deed, by=actor, on=today)
    except UnfitAgreementError as fault:
        context = pages.describe_choices(load_tree(today), actor)
        context |= {"fault": say(*fault.words), "given": request.POST, "keeps": True}
        return render(request, "agreements/activities.html", context, status=STATUS_REFUSED)
    return HttpResponseRedirect(f"{reverse('agreements:activities')}?kind={done.kind}")


def refuse(_one: Agreement, _given: QueryDict, _by: Actor, _on: date) -> None:
    """Refuse what no form asks for."""
    raise UnfitAgreementError("무엇을 할지 골라 주십시오.", "Please choose what to do.")


def sign(one: Agreement, given: QueryDict, by: Actor, on: date) -> None:
    """Sign an agreement from the day that a form names."""
    since, years = forms.read_needed_day(given, "since"), forms.read_count(given, "years")
    actions.sign(one, since, years=years, by=by, on=on, why=forms.read_words(given, "why"))


def end(one: Agreement, given: QueryDict, by: Actor, on: date) -> None:
    """End an agreement for the reason that a form gives."""
    actions.end(one, why=forms.read_words(given, "why"), by=by, on=on)


def note_under(one: Agreement, given: QueryDict, by: Actor, on: date) -> None:
    """Note what is done under an agreement."""
    actions.note(forms.read_deed(given, one.owner.key, (one.key,)), by=by, on=on)


def settle(one: Agreement, given: QueryDict, by: Actor, on: date) -> None:
    """Say where something that is done under an agreement stands now."""
    number = forms.read_count(given, "activity")
    done = queries.find_activity(number) if number else None
    if done is None or not done.agreements.filter(pk=one.pk).exists():
        raise Http404
    result, people = given.get("result", "").strip()[:4000], forms.read_count(given, "people")
    actions.settle(done, given.get("state", ""), result, people=people, by=by, on=on)


def check(one: Agreement, given: QueryDict, by: Actor, on: date) -> None:
    """Note a check of an agreement."""
    text = forms.read_words(given, "text", 1000)
    actions.check(one, given.get("verdict", ""), text, by=by, on=on)


CHANGES: dict[str, Change] = {
    "sign": sign,
    "end": end,
    "note": note_under,
    "settle": settle,
    "check": check,
}
