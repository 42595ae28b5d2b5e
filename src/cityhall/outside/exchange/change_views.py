"""What editors send: articles begun, worded, reviewed, released; cities, questions, supplies and
issues decided. What is refused comes back on its page, with what was written.
"""

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from cityhall.ground.access.actors import Actor, actor_of
from cityhall.ground.access.doors import open_to
from cityhall.ground.access.roles import STAFF
from cityhall.ground.notices.outbox import has_server
from cityhall.outside.exchange import (
    actions,
    asking,
    forms,
    newsletters,
    pages,
    queries,
    views,
    writing,
)
from cityhall.outside.exchange.errors import NOT_NOW, UnfitExchangeError
from cityhall.outside.exchange.models import TEXT, TITLE, Article, City, Issue, Question

Step = Callable[[Any, Actor, QueryDict], object]


def word_article(one: Article, by: Actor, given: QueryDict) -> None:
    """Keep an article in one language."""
    title = forms.read_words(given, "title", TITLE)
    text = forms.read_text(given, "text", TEXT)
    seen = forms.read_number(given, "seen")
    writing.word(one, given.get("language", ""), title, text, by=by, seen=seen)


def withdraw_article(one: Article, by: Actor, given: QueryDict) -> None:
    """Take an article off every public page."""
    clause = given.get("clause", "")
    known = clause if clause in pages.CLAUSES else ""
    writing.withdraw(one, by=by, clause=known, why=forms.read_words(given, "why", 300))


ARTICLE_STEPS: dict[str, Step] = {
    "word": word_article,
    "review": lambda one, by, _: writing.review(one, by=by),
    "release": lambda one, by, _: writing.release(one, by=by),
    "archive": lambda one, by, _: writing.archive(one, by=by),
    "withdraw": withdraw_article,
    "reopen": lambda one, by, _: writing.reopen(one, by=by),
}


@open_to(STAFF)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def begin_article(request: HttpRequest) -> HttpResponse:
    """Begin an article with its original."""
    given = request.POST.dict() if request.method == "POST" else {}
    fault = None
    if request.method == "POST":
        try:
            one = writing.begin(forms.read_article(request.POST), by=actor_of(request))
            return lead_to("edit", one.key)
        except UnfitExchangeError as error:
            fault = error.words
    told = {name: str(text) for name, text in given.items()}
    return views.draw(request, "begin", pages.describe_begin(told), fault)


@open_to(STAFF)
@require_POST
def change_article(request: HttpRequest, key: str) -> HttpResponse:
    """Change an article."""
    one = views.need_article(key)
    try:
        take_step(ARTICLE_STEPS, one, request)
    except UnfitExchangeError as error:
        fresh = views.need_article(key)
        given = {name: str(text) for name, text in request.POST.items()}
        return views.draw_article(request, fresh, error.words, given)
    return lead_to("edit", key)


def take_step(steps: dict[str, Step], one: Any, request: HttpRequest) -> object:
    """Take the step that a form names."""
    step = steps.get(request.POST.get("what", ""))
    if step is None:
        raise NOT_NOW
    return step(one, actor_of(request), request.POST)


@open_to(STAFF)
@require_POST
def decide_contribution(request: HttpRequest, number: int) -> HttpResponse:
    """Take over what a city sent, or refuse it."""
    one = queries.find_contribution(number)
    if one is None:
        raise Http404
    by, why = actor_of(request), request.POST.get("why", "")
    try:
        if request.POST.get("what") == "take":
            return lead_to("edit", writing.take_over(one, by=by).key)
        actions.refuse_contribution(one, by=by, why=why)
    except UnfitExchangeError as error:
        return views.draw_contribution(request, number, error.words)
    return lead_to("contribution", number)


def accept(one: City, by: Actor, given: QueryDict) -> str:
    """Take a city in."""
    return actions.accept_city(one, by=by, name_ko=forms.read_words(given, "name_ko"))


CITY_STEPS: dict[str, Step] = {
    "accept": accept,
    "invite": lambda one, by, _: actions.invite(one, by=by),
    "revoke": lambda one, by, given: actions.revoke_links(one, by=by, why=given.get("why", "")),
    "refuse": lambda one, by, given: actions.turn_city(
        one, City.State.REFUSED, by=by, why=given.get("why", "")
    ),
    "end": lambda one, by, given: actions.turn_city(
        one, City.State.ENDED, by=by, why=given.get("why", "")
    ),
}


@open_to(STAFF)
@never_cache
@require_POST
def decide_city(request: HttpRequest, key: str) -> HttpResponse:
    """Take a city in, invite it, refuse it or end that it takes part."""
    one = queries.find_city(key)
    if one is None:
        raise Http404
    try:
        token = take_step(CITY_STEPS, one, request)
    except UnfitExchangeError as error:
        return views.draw_cities(request, error.words)
    if isinstance(token, str) and not has_server():
        link = request.build_absolute_uri(
            reverse("exchange:contribute", args=[one.language, token])
        )
        return views.draw_cities(request, link=link)
    return lead_to("staff-cities")


def assign_question(one: Question, by: Actor, given: QueryDict) -> None:
    """Word a question for everybody, and give it to a unit."""
    shown = forms.read_text(given, "shown", 2000)
    asking.assign(
        one, given.get("unit", ""), shown, by=by, is_of_city=given.get("of_city") == "yes"
    )


def answer_question(one: Question, by: Actor, given: QueryDict) -> None:
    """Answer a question."""
    text = forms.read_text(given, "answer", 4000)
    asking.answer(one, text, given.get("answer_language", ""), by=by)


QUESTION_STEPS: dict[str, Step] = {
    "assign": assign_question,
    "answer": answer_question,
    "release": lambda one, by, _: asking.release(one, by=by),
    "take_back": lambda one, by, given: asking.take_back(one, by=by, why=given.get("why", "")),
    "refuse": lambda one, by, given: asking.refuse(one, by=by, why=given.get("why", "")),
}


@open_to(STAFF)
@require_POST
def change_question(request: HttpRequest, number: int) -> HttpResponse:
    """Change a question."""
    one = queries.find_question(number)
    if one is None:
        raise Http404
    try:
        take_step(QUESTION_STEPS, one, request)
    except UnfitExchangeError as error:
        given = {name: str(text) for name, text in request.POST.items()}
        return views.draw_question(request, number, error.words, given)
    return lead_to("staff-question", number)


@open_to(STAFF)
@require_POST
def enter_supply(request: HttpRequest) -> HttpResponse:
    """Enter what a city offers or needs."""
    try:
        actions.enter_supply(forms.read_goods(request.POST), by=actor_of(request))
    except UnfitExchangeError as error:
        given = {name: str(text) for name, text in request.POST.items()}
        return views.draw_supplies(request, error.words, given)
    return lead_to("staff-supplies")


@open_to(STAFF)
@require_POST
def close_supply(request: HttpRequest, number: int) -> HttpResponse:
    """Say that something was given or is needed no more."""
    one = queries.find_supply(number)
    if one is None:
        raise Http404
    actions.close_supply(one, by=actor_of(request))
    return lead_to("staff-supplies")


@open_to(STAFF)
@require_POST
def compose_issue(request: HttpRequest) -> HttpResponse:
    """Compose an issue of what no issue told yet."""
    try:
        titles = (
            forms.read_words(request.POST, "title_ko", TITLE),
            forms.read_words(request.POST, "title_en", TITLE),
        )
        chosen = request.POST.getlist("articles")
        issue = newsletters.compose(titles, chosen, by=actor_of(request))
    except UnfitExchangeError as error:
        return views.draw_issues(request, error.words)
    return lead_to("issue", issue.pk)


def introduce_issue(one: Issue, by: Actor, given: QueryDict) -> None:
    """Write what an issue opens with."""
    ko, en = (forms.read_text(given, name, 2000) for name in ("text_ko", "text_en"))
    newsletters.introduce(one, ko, en, by=by)


ISSUE_STEPS: dict[str, Step] = {
    "introduce": introduce_issue,
    "send": lambda one, by, _: newsletters.send(one, by=by),
}


@open_to(STAFF)
@require_POST
def change_issue(request: HttpRequest, number: int) -> HttpResponse:
    """Write what an issue opens with, or send it."""
    one = queries.find_issue(number)
    if one is None:
        raise Http404
    try:
        take_step(ISSUE_STEPS, one, request)
    except UnfitExchangeError as error:
        return views.draw_issue(request, number, error.words)
    return lead_to("issue", number)


def lead_to(name: str, *given: object) -> HttpResponse:
    """Lead to a page of the editors."""
    return HttpResponseRedirect(reverse(f"exchange:{name}", args=given))
