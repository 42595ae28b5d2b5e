"""The public pages of the exchange: read from copies that passed the gate, and from nothing else.

What was public and is withdrawn answers 410, without a word of what it said.
"""

from collections.abc import Callable
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.utils.translation import override
from django.views.decorators.http import require_safe

from cityhall.ground.access.doors import open_to_everybody
from cityhall.outside.exchange import open_pages as pages
from cityhall.outside.exchange import queries
from cityhall.outside.exchange.declared import TONGUES, load_declared
from cityhall.outside.exchange.models import Article
from cityhall.outside.exchange.offers import ARTICLES, CITIES, QUESTIONS, STATUS, SUPPLIES
from cityhall.outside.exchange.queries import Cut
from cityhall.outside.portal.serving import Asked, Given, find_site, serve, show
from cityhall.outside.portal.views import find, papers
from cityhall.outside.publishing.queries import find_current, list_current, read

A_PAGE, FEW, MOST = 30, 4, 60
GONE = 410
CUTS = ("category", "topic", "city", "year", "q", "page")
Kind = Article.Kind


def give(template: str, asked: Asked, context: dict[str, Any]) -> Given:
    """Give a page of the exchange."""
    return show(f"exchange/open/{template}.html", asked, pages.describe_frame(asked) | context)


@serve()
def show_home(asked: Asked) -> Given:
    """Show what is new by category, the numbers of the day, what is needed and what was asked."""
    groups = []
    for one in load_declared().categories.values():
        cut = Cut(kind=Kind.POLICY, category=one.key, archived=False)
        rows = queries.list_copies(ARTICLES, cut)
        found = list(pages.list_rows(rows[:FEW], asked.language))
        if found:
            groups.append(
                {"one": one, "name": pages.mark(one.names, asked.language), "rows": found}
            )
    context = {
        "groups": groups,
        "status": [read(one).content for one in list_current(STATUS)],
        "questions": list(pages.list_question_rows(list_current(QUESTIONS)[:FEW], asked.language)),
        "number_of_cities": list_current(CITIES).count(),
        "number_of_articles": list_current(ARTICLES).count(),
    }
    return give("home", asked, context)


def make_list(word: str, **fixed: Any) -> Callable[..., HttpResponse]:
    """Make the page of a list of articles of a kind."""

    def show_list(asked: Asked) -> Given:
        cut = pages.read_cut(asked, **fixed)
        page = Paginator(queries.list_copies(ARTICLES, cut), A_PAGE).get_page(asked.page)
        context = {
            "word": word,
            "page": page,
            "rows": list(pages.list_rows(page, asked.language)),
            "cut": cut,
            "query": pages.write_query(cut),
            **pages.describe_choices(asked.language),
            **pages.describe_taking(ARTICLES, asked.language),
        }
        return give("list", asked, context)

    return serve(*CUTS)(show_list)


show_policies = make_list("policies", kind=Kind.POLICY, archived=False)
show_guides = make_list("guides", kind=Kind.GUIDE, archived=False)
show_press = make_list("press", kind=Kind.PRESS, archived=False)
show_archive = make_list("archive", archived=True)


@serve()
def give_article(asked: Asked, key: str) -> Given:
    """Show an article: in the language of the reader, and side by side with the others."""
    one = find(ARTICLES, key)
    told, declared = one.content, load_declared()
    shown = pages.choose_wording(told, asked.language)
    context = {
        "one": one,
        "told": told,
        "shown": shown,
        "fallback": pages.say_fallback(asked.language, shown),
        "others": [each for each in pages.list_wordings(told) if each.language != shown.language],
        "tongue_names": TONGUES,
        "original": TONGUES[told["original"]],
        "shown_name": TONGUES[shown.language],
        "city": pages.name_city(told, asked.language),
        "category": pages.name_of(declared.categories, told["category"], asked.language),
        "topic": pages.name_of(declared.topics, told["topic"], asked.language),
        **papers(one),
    }
    return give("article", asked, context)


@serve()
def give_question(asked: Asked, key: int) -> Given:
    """Show a question with its answer."""
    one = find(QUESTIONS, str(key))
    topics = load_declared().topics
    context = {
        "one": one,
        "told": one.content,
        "city": pages.name_city(one.content, asked.language),
        "topic": pages.name_of(topics, one.content["topic"], asked.language),
        **papers(one),
    }
    return give("question", asked, context)


def unless_gone(series: str, view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Answer 410 for what was public and is no more; let the page answer for all else."""

    @open_to_everybody
    @require_safe
    def answer(request: HttpRequest, language: str, key: str) -> HttpResponse:
        if find_current(series, str(key)) or not queries.was_published(series, str(key)):
            return view(request, language=language, key=key)
        return tell(request, language, "gone", {}, GONE)

    return answer


show_article = unless_gone(ARTICLES, give_article)
show_question = unless_gone(QUESTIONS, give_question)


def tell(
    request: HttpRequest, language: str, template: str, context: dict[str, Any], status: int = 200
) -> HttpResponse:
    """Give a page that no cache keeps: what a form said, or that something is gone."""
    asked = Asked(language, find_site(request), {}, request.path_info)
    with override(language):
        given = give(template, asked, context)
    response = HttpResponse(given.content, content_type=given.kind, status=status)
    response.headers["Cache-Control"] = "no-store"
    response.headers["Content-Language"] = language
    return response


@serve("topic", "q", "page")
def show_questions(asked: Asked) -> Given:
    """Show the questions that were answered."""
    topics = load_declared().topics
    topic = pages.known(asked.words["topic"], topics)
    cut = Cut(kind=topic, words=asked.words["q"])
    page = Paginator(queries.list_copies(QUESTIONS, cut), A_PAGE).get_page(asked.page)
    context = {
        "page": page,
        "rows": list(pages.list_question_rows(page, asked.language)),
        "cut": cut,
        "topics": [(one.key, one.called(asked.language)) for one in topics.values()],
        "query": pages.write_query(Cut(topic=topic, words=asked.words["q"])),
        **pages.describe_taking(QUESTIONS, asked.language),
    }
    return give("questions", asked, context)


@serve()
def show_supplies(asked: Asked) -> Given:
    """Show what cities have to give and what they need, with the desk to ask."""
    items = load_declared().supplies
    rows: dict[str, list[dict[str, Any]]] = {"offered": [], "needed": []}
    for copy in list_current(SUPPLIES):
        told = read(copy).content
        item = pages.name_of(items, told["item"], asked.language)
        city = pages.name_city(told, asked.language)
        rows[told["way"]].append(told | {"item": item, "city": city})
    return give(
        "supplies", asked, {"rows": rows, **pages.describe_taking(SUPPLIES, asked.language)}
    )


@serve()
def show_status(asked: Asked) -> Given:
    """Show the public numbers of the last day of each topic that has any."""
    told = [read(one).content for one in list_current(STATUS)]
    return give("status", asked, {"status": told, **pages.describe_taking(STATUS, asked.language)})


@serve()
def show_cities(asked: Asked) -> Given:
    """Show the cities that take part."""
    index = 0 if asked.language == "ko" else 1
    rows = [
        {"key": one.key, "name": one.content["name"][index], "country": one.content["country"]}
        for one in map(read, list_current(CITIES))
    ]
    context = {"rows": sorted(rows, key=lambda row: str(row["name"]))}
    return give("cities", asked, context | pages.describe_taking(CITIES, asked.language))


@serve("q")
def show_found(asked: Asked) -> Given:
    """Show what is public by words."""
    words = asked.words["q"]
    found = queries.list_found(words, MOST)
    articles = [one for one in found if one.series == ARTICLES]
    asked_of = [one for one in found if one.series == QUESTIONS]
    context = {
        "words": words,
        "rows": list(pages.list_rows(articles, asked.language)),
        "questions": list(pages.list_question_rows(asked_of, asked.language)),
    }
    return give("search", asked, context)
