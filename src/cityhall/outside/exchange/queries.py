"""Reads of the exchange by name: for the staff from its tables, for everybody from copies alone."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery

from cityhall.outside.exchange.links import digest_token
from cityhall.outside.exchange.models import (
    Article,
    City,
    Contribution,
    Invitation,
    Issue,
    Question,
    Subscriber,
    Supply,
    Wording,
)
from cityhall.outside.exchange.offers import OFFERED
from cityhall.outside.publishing import queries as copies
from cityhall.outside.publishing.models import Copy, Held


@dataclass(frozen=True, slots=True)
class Cut:
    """Which articles a public list is asked for; each word is one that is declared, or nothing."""

    kind: str = ""
    category: str = ""
    city: str = ""
    year: str = ""
    topic: str = ""
    words: str = ""
    archived: bool | None = None


def list_copies(series: str, cut: Cut) -> QuerySet[Copy]:
    """List what is public of a series, the latest first.

    A content is canonical JSON, in which no text of anybody can write an unescaped quote.
    """
    rows = copies.list_current(series, cut.kind, cut.words)
    for name in ("category", "city", "year", "topic"):
        if asked := getattr(cut, name):
            rows = rows.filter(content__contains=f'"{name}":"{asked}"')
    if cut.archived is not None:
        told = "true" if cut.archived else "false"
        rows = rows.filter(content__contains=f'"archived":{told}')
    return rows


def was_published(series: str, key: str) -> bool:
    """Tell whether something was public once."""
    return Copy.objects.filter(series=series, key=key).exists()


def list_found(words: str, most: int) -> list[Copy]:
    """Find articles and questions that are public by words."""
    if not words.split():
        return []
    found = (
        list(copies.list_current(series, "", words)[:most])
        for series in ("exchange-articles", "exchange-questions")
    )
    return [one for rows in found for one in rows]


def find_invitation(token: str, now: datetime) -> Invitation | None:
    """Find the invitation of a link that still takes a contribution."""
    digest = digest_token(token)
    found = Invitation.objects.filter(digest=digest).select_related("city").first()
    is_in = found is not None and found.city.state == City.State.ACCEPTED
    return found if found and is_in and found.is_open(now) else None


def list_articles(state: str = "", words: str = "") -> QuerySet[Article]:
    """List articles with the title of their original, and whether a translation is stale."""
    original = Wording.objects.filter(article=OuterRef("pk"), language=OuterRef("original"))
    stale = Wording.objects.filter(
        article=OuterRef("pk"), renders__lt=Subquery(revision_of_original())
    ).exclude(language=OuterRef("original"))
    rows = Article.objects.select_related("city").annotate(
        title=Subquery(original.values("title")[:1]),
        tongues=Count("wordings"),
        stale=Subquery(stale.values("pk")[:1]),
    )
    if state:
        rows = rows.filter(state=state)
    if words:
        rows = rows.filter(wordings__title__icontains=words).distinct()
    return rows.order_by("-changed", "-id")


def revision_of_original() -> QuerySet[Wording, int]:
    """The revision of the original of the article whose wording is looked at."""
    rows = Wording.objects.filter(article=OuterRef("article"), language=F("article__original"))
    return rows.values_list("revision", flat=True)[:1]


def find_article(key: str) -> Article | None:
    """Find an article."""
    return Article.objects.filter(key=key).select_related("city", "contribution").first()


def count_articles() -> Counter[str]:
    """Count articles by how far they are."""
    rows = Article.objects.order_by().values_list("state").annotate(number=Count("pk"))
    return Counter(dict(rows))


def list_cities(state: str = "") -> QuerySet[City]:
    """List cities, with how many articles are theirs."""
    rows = City.objects.annotate(number=Count("articles"))
    return rows.filter(state=state) if state else rows


def find_city(key: str) -> City | None:
    """Find a city."""
    return City.objects.filter(key=key).first()


def list_new_contributions() -> list[Contribution]:
    """List what came and nobody decided, the first that came first."""
    rows = Contribution.objects.filter(state=Contribution.State.NEW).select_related("city")
    return list(rows.order_by("came", "id"))


def find_contribution(number: int) -> Contribution | None:
    """Find what a city sent."""
    return Contribution.objects.filter(pk=number).select_related("city").first()


def list_questions(state: str = "") -> QuerySet[Question]:
    """List questions, the latest first."""
    rows = Question.objects.select_related("city", "unit")
    return (rows.filter(state=state) if state else rows).order_by("-asked", "-id")


def list_waiting_questions() -> list[Question]:
    """List the questions that wait for somebody, the first that was asked first."""
    waiting = (Question.State.NEW, Question.State.ASSIGNED, Question.State.ANSWERED)
    rows = Question.objects.filter(state__in=waiting).select_related("city", "unit")
    return list(rows.order_by("asked", "id"))


def find_question(number: int) -> Question | None:
    """Find a question."""
    return Question.objects.filter(pk=number).select_related("city", "unit").first()


def list_supplies() -> list[Supply]:
    """List what cities offer or need, what is open first."""
    return list(Supply.objects.select_related("city").order_by("-is_open", "-since", "-id"))


def find_supply(number: int) -> Supply | None:
    """Find what a city offers or needs."""
    return Supply.objects.filter(pk=number).select_related("city").first()


def list_issues() -> list[Issue]:
    """List the issues of the newsletter, the latest first."""
    return list(Issue.objects.annotate(number=Count("mentions")))


def find_issue(number: int) -> Issue | None:
    """Find an issue of the newsletter."""
    return Issue.objects.filter(pk=number).first()


def count_subscribers() -> tuple[int, int]:
    """Count who gets the newsletter, and who did not confirm yet."""
    told = Subscriber.objects.aggregate(
        sure=Count("pk", filter=Q(confirmed__isnull=False)),
        unsure=Count("pk", filter=Q(confirmed__isnull=True)),
    )
    return told["sure"], told["unsure"]


def list_held(keys: Iterable[str] = OFFERED, key: str = "") -> list[Held]:
    """List what of the exchange the gate holds."""
    rows = Held.objects.filter(series__in=list(keys), state=Held.State.WAITING)
    return list(rows.filter(key=key) if key else rows)
