"""The pages of the editors: what waits, articles side by side in their languages, cities,
questions, supplies, the newsletter.
"""

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from cityhall.ground.access.actors import actor_of
from cityhall.ground.access.doors import open_to
from cityhall.ground.access.roles import STAFF
from cityhall.outside.exchange import newsletters, pages, queries
from cityhall.outside.exchange.kinds import name_state
from cityhall.outside.exchange.models import Article, City, Question

A_PAGE, REFUSED = 50, 422
Fault = tuple[str, str] | None


def draw(
    request: HttpRequest, template: str, context: dict[str, Any], fault: Fault = None
) -> HttpResponse:
    """Draw a page of the editors, with what could not be done."""
    known = pages.describe_actor(actor_of(request)) | {"fault": fault}
    return render(
        request, f"exchange/{template}.html", known | context, status=REFUSED if fault else 200
    )


@open_to(STAFF)
@never_cache
@require_safe
def show_desk(request: HttpRequest) -> HttpResponse:
    """Show what waits for an editor: contributions, questions, cities, drafts, what is held."""
    rows = queries.list_articles()
    open_states = (Article.State.DRAFT, Article.State.REVIEWED)
    context = {
        "contributions": queries.list_new_contributions(),
        "questions": [
            (one, name_state("question", one.state)) for one in queries.list_waiting_questions()
        ],
        "cities": list(queries.list_cities(City.State.ASKED)),
        "articles": [pages.show_row(one) for one in rows.filter(state__in=open_states)],
        "held": queries.list_held(),
        "counts": pages.list_counts(),
    }
    return draw(request, "desk", context)


@open_to(STAFF)
@never_cache
@require_safe
def show_articles(request: HttpRequest) -> HttpResponse:
    """Show the articles, or those that are so far, or in whose titles words stand."""
    state, words = request.GET.get("state", ""), request.GET.get("q", "")[:100]
    state = state if state in Article.State.values else ""
    page = Paginator(queries.list_articles(state, words), A_PAGE).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "rows": [pages.show_row(one) for one in page],
        "state": state,
        "words": words,
        "counts": pages.list_counts(),
    }
    return draw(request, "articles", context)


@open_to(STAFF)
@never_cache
@require_safe
def show_article(request: HttpRequest, key: str) -> HttpResponse:
    """Show an article with its languages side by side."""
    return draw_article(request, need_article(key))


def draw_article(
    request: HttpRequest, one: Article, fault: Fault = None, given: dict[str, str] | None = None
) -> HttpResponse:
    """Draw the page of an article; `given` is what was written and could not be kept."""
    return draw(request, "article", pages.describe_article(one, given), fault)


@open_to(STAFF)
@never_cache
@require_safe
def show_contribution(request: HttpRequest, number: int) -> HttpResponse:
    """Show what a city sent, as it came."""
    return draw_contribution(request, number)


def draw_contribution(request: HttpRequest, number: int, fault: Fault = None) -> HttpResponse:
    """Draw the page of what a city sent."""
    one = queries.find_contribution(number)
    if one is None:
        raise Http404
    context = {"one": one, "state_name": name_state("contribution", one.state)}
    context |= pages.name_declared(one.topic, one.category)
    return draw(request, "contribution", context, fault)


@open_to(STAFF)
@never_cache
@require_safe
def show_cities(request: HttpRequest) -> HttpResponse:
    """Show the cities: those that ask first."""
    return draw_cities(request)


def draw_cities(request: HttpRequest, fault: Fault = None, link: str = "") -> HttpResponse:
    """Draw the list of cities; `link` was drawn now, and is shown this once."""
    rows = sorted(queries.list_cities(), key=lambda one: one.state != City.State.ASKED)
    context = {
        "rows": [(one, name_state("city", one.state), pages.find_link(one)) for one in rows],
        "link": link,
    }
    return draw(request, "cities", context, fault)


@open_to(STAFF)
@never_cache
@require_safe
def show_questions(request: HttpRequest) -> HttpResponse:
    """Show the questions, or those that are so far."""
    state = request.GET.get("state", "")
    state = state if state in Question.State.values else ""
    page = Paginator(queries.list_questions(state), A_PAGE).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "rows": [(one, name_state("question", one.state)) for one in page],
        "state": state,
        "states": [(key, name_state("question", key)) for key in Question.State.values],
    }
    return draw(request, "questions", context)


@open_to(STAFF)
@never_cache
@require_safe
def show_question(request: HttpRequest, number: int) -> HttpResponse:
    """Show a question: as it came, as everybody may read it, and its answer."""
    return draw_question(request, number)


def draw_question(
    request: HttpRequest, number: int, fault: Fault = None, given: dict[str, str] | None = None
) -> HttpResponse:
    """Draw the page of a question."""
    one = queries.find_question(number)
    if one is None:
        raise Http404
    actor = actor_of(request)
    return draw(request, "question", pages.describe_question(one, actor, given), fault)


@open_to(STAFF)
@never_cache
@require_safe
def show_supplies(request: HttpRequest) -> HttpResponse:
    """Show what cities offer and need."""
    return draw_supplies(request)


def draw_supplies(
    request: HttpRequest, fault: Fault = None, given: dict[str, str] | None = None
) -> HttpResponse:
    """Draw the list of what cities offer and need."""
    return draw(request, "supplies", pages.describe_supplies() | {"given": given or {}}, fault)


@open_to(STAFF)
@never_cache
@require_safe
def show_issues(request: HttpRequest) -> HttpResponse:
    """Show the issues of the newsletter, and what no issue told yet."""
    return draw_issues(request)


def draw_issues(request: HttpRequest, fault: Fault = None) -> HttpResponse:
    """Draw the list of issues."""
    sure, unsure = queries.count_subscribers()
    context = {
        "rows": [(one, name_state("issue", one.state)) for one in queries.list_issues()],
        "unsent": [pages.tell_copy(one) for one in newsletters.list_unsent()],
        "sure": sure,
        "unsure": unsure,
    }
    return draw(request, "newsletters", context, fault)


@open_to(STAFF)
@never_cache
@require_safe
def show_issue(request: HttpRequest, number: int) -> HttpResponse:
    """Show an issue as it is sent, in each language."""
    return draw_issue(request, number)


def draw_issue(request: HttpRequest, number: int, fault: Fault = None) -> HttpResponse:
    """Draw the page of an issue."""
    one = queries.find_issue(number)
    if one is None:
        raise Http404
    return draw(request, "newsletter", pages.describe_issue(one), fault)


def need_article(key: str) -> Article:
    """Find an article, or say that there is none."""
    one = queries.find_article(key)
    if one is None:
        raise Http404
    return one
