"""The archive of messages, one of them with all that is beside it, its text, its versions."""

from collections.abc import Callable, Mapping
from difflib import SequenceMatcher

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.timezone import localdate
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cityhall.ground.access.actors import Actor, actor_of
from cityhall.ground.access.doors import open_to
from cityhall.ground.access.roles import STAFF
from cityhall.ground.look.attaching import attach
from cityhall.ground.look.languages import say
from cityhall.work.drafts.versions import Turn, part_up
from cityhall.work.messages import actions, forms, pages, queries, reviewing
from cityhall.work.messages.errors import ChangedMeanwhileError, MessageError, OutOfTurnError
from cityhall.work.messages.forms import read_number, read_words
from cityhall.work.messages.models import WHY, Message
from cityhall.work.messages.numbers import asked_on, tell_figures
from cityhall.work.messages.paper import make_paper
from cityhall.work.messages.rules import WRITERS, check_writer
from cityhall.work.messages.wording import speak
from sagwan.writing import write

STATUS_REFUSED = 422
Given = Mapping[str, str]
Deed = Callable[[Message, Given, Actor], object]
TYPES = {
    "hwpx": "application/hwp+zip",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
}


@open_to(STAFF)
@never_cache
@require_safe
def show_list(request: HttpRequest) -> HttpResponse:
    """Show the archive."""
    context = pages.describe_list(request.GET, actor_of(request), localdate())
    return render(request, "messages/list.html", context)


@open_to(*WRITERS)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def begin(request: HttpRequest) -> HttpResponse:
    """Begin a message: kind, occasion, owner."""
    actor, today, fault = actor_of(request), localdate(), ""
    given = request.POST.dict() if request.method == "POST" else request.GET.dict()
    if request.method == "POST":
        try:
            one = actions.begin(forms.read_wanted(given), by=actor, on=today)
            return HttpResponseRedirect(pages.address_of(one) + "edit/")
        except MessageError as error:
            fault = say(*error.words)
    context = pages.describe_facts(actor, given, today) | {"fault": fault}
    return render(request, "messages/facts.html", context, status=STATUS_REFUSED if fault else 200)


@open_to(*WRITERS)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def amend(request: HttpRequest, key: str) -> HttpResponse:
    """Change what a message is for."""
    one, actor, today, fault = find_or_404(key), actor_of(request), localdate(), ""
    check_writer(actor, one.owner.key, today)
    given = pages.read_back(one)
    if request.method == "POST":
        given = request.POST.dict()
        try:
            actions.amend(one, forms.read_wanted(given), by=actor, on=today)
            return HttpResponseRedirect(pages.address_of(one))
        except MessageError as error:
            fault = say(*error.words)
    context = pages.describe_facts(actor, given, today) | {"fault": fault, "one": one}
    return render(request, "messages/facts.html", context, status=STATUS_REFUSED if fault else 200)


@open_to(STAFF)
@never_cache
@require_safe
def show_message(request: HttpRequest, key: str) -> HttpResponse:
    """Show a message."""
    asked = read_words(request.GET, "figure", 100)
    context = pages.describe_message(find_or_404(key), actor_of(request), localdate(), asked)
    return render(request, "messages/message.html", context)


@open_to(*WRITERS)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, key: str) -> HttpResponse:
    """Write the text; what somebody typed is never lost."""
    one, actor = find_or_404(key), actor_of(request)
    check_writer(actor, one.owner.key, localdate())
    context = {"one": one, "text": one.text, "seen": one.version, "note": ""}
    if request.method != "POST":
        return render(request, "messages/edit.html", context)
    given = request.POST
    seen = read_number(given, "seen")
    try:
        note = read_words(given, "note")
        actions.write(one, given.get("text", ""), seen=seen, note=note, by=actor)
        return HttpResponseRedirect(pages.address_of(one))
    except MessageError as error:
        fresh = find_or_404(key)
        is_clash = isinstance(error, ChangedMeanwhileError)
        seen = fresh.version if is_clash else seen
        context |= {"fault": say(*error.words), "text": given.get("text", ""), "seen": seen}
        context |= {"note": given.get("note", ""), "one": fresh}
        context |= {"clash": queries.find_last_version(fresh)} if is_clash else {}
        return render(request, "messages/edit.html", context, status=STATUS_REFUSED)


@open_to(STAFF)
@never_cache
@require_POST
def change(request: HttpRequest, key: str) -> HttpResponse:
    """Do with a message what a form asks for."""
    one, actor = find_or_404(key), actor_of(request)
    what, _, _ = request.POST.get("what", "").partition(":")
    try:
        DEEDS.get(what, refuse)(one, request.POST, actor)
    except MessageError as error:
        context = pages.describe_message(find_or_404(key), actor, localdate())
        context |= {"fault": say(*error.words), "given": request.POST}
        return render(request, "messages/message.html", context, status=STATUS_REFUSED)
    return HttpResponseRedirect(pages.address_of(one))


def refuse(_one: Message, _given: Given, _by: Actor) -> None:
    """Refuse what no form asks for."""
    raise OutOfTurnError


def seen_in(given: Given) -> int:
    """Give the number of the version that somebody had before them."""
    return read_number(given, "seen")


def take_value(one: Message, given: Given, by: Actor) -> None:
    """Take the value of the register for the figure that a button names."""
    place = given["what"].partition(":")[2]
    actions.take_value(one, read_number({"n": place}, "n"), seen=seen_in(given), by=by)


def bind_figure(one: Message, given: Given, by: Actor) -> None:
    """Bind the figure that a button names, in the way that it names."""
    number, _, way = given["what"].partition(":")[2].partition("-")
    told = {"number": number, "way": way}
    actions.bind_figure(
        one, read_number(told, "number"), read_number(told, "way"), seen=seen_in(given), by=by
    )


def why_of(given: Given) -> str:
    """Give the reason that a form says."""
    return given.get("why", "").replace("\x00", "").strip()[:WHY]


def deliver(one: Message, given: Given, by: Actor) -> None:
    """Say that it was given, on which day, and with which words."""
    reviewing.deliver(
        one,
        forms.read_own_day(given, "on") or localdate(),
        seen=seen_in(given),
        changed=given.get("changed", "").replace("\x00", ""),
        spoken=given.get("spoken", ""),
        by=by,
    )


DEEDS: dict[str, Deed] = {
    "take": take_value,
    "bind": bind_figure,
    "hand-in": lambda one, given, by: reviewing.hand_in(
        one, seen=seen_in(given), why=why_of(given), by=by
    ),
    "approve": lambda one, given, by: reviewing.approve(
        one, seen=seen_in(given), why=why_of(given), by=by
    ),
    "return": lambda one, given, by: reviewing.give_back(
        one, why_of(given), seen=seen_in(given), by=by
    ),
    "take-back": lambda one, given, by: reviewing.take_back(one, why_of(given), by=by),
    "deliver": deliver,
    "drop": lambda one, given, by: reviewing.drop(one, why_of(given), by=by),
    "open": lambda one, _given, by: reviewing.open_up(one, by=by),
    "close": lambda one, given, by: reviewing.close(one, why_of(given), by=by),
}


@open_to(STAFF)
@never_cache
@require_safe
def show_version(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """Show a version beside the one before it, or another."""
    one = find_or_404(key)
    kept = queries.find_version(one, number)
    if kept is None:
        raise Http404
    against = read_number(request.GET, "against")
    other = queries.find_version(one, against if against > 0 else number - 1)
    context = {
        "one": one,
        "version": kept,
        "origin": pages.show_version(kept)["origin"],
        "other": other,
        "others": [each for each in one.versions.all() if each.pk != kept.pk],
        "turns": list_turns(other.text, kept.text) if other else [],
        "lines": [line for line in speak(kept.text).split("\n") if line.strip()],
        "judgements": [
            pages.show_judgement(each)
            for each in queries.list_judgements(one)
            if each.version_id == kept.pk
        ],
    }
    return render(request, "messages/version.html", context)


def list_turns(old: str, new: str) -> list[Turn]:
    """List where two texts differ, paragraph by paragraph."""
    before, after = ([line for line in text.split("\n") if line] for text in (old, new))
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    return [
        turn
        for tag, a, b, c, d in matcher.get_opcodes()
        if tag != "equal"
        for turn in part_up(before[a:b], after[c:d])
    ]


@open_to(STAFF)
@never_cache
@require_safe
def hand_out(_request: HttpRequest, key: str, form: str) -> HttpResponse:
    """Hand a message out as a file to be read from."""
    one = find_or_404(key)
    if form not in TYPES or not one.text:
        raise Http404
    on = asked_on(one.occasion_day, localdate())
    told = tell_figures(one.text, queries.find_last_version(one), on)
    paper = make_paper(one, one.text, pages.show_row(one, localdate())["owner"], told)
    name = f"{one.occasion_day:%Y-%m-%d}_{one.title_ko}_{one.version}판.{form}"
    return attach(write(paper, form), name, TYPES[form])


def find_or_404(key: str) -> Message:
    """Find a message."""
    one = queries.find_message(key)
    if one is None:
        raise Http404
    return one
