"""How articles come about: written and translated, reviewed by another, released, withdrawn.

What is released is laid down as it stood; an article that is written in again goes out as before
until it is reviewed and released anew.
"""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone
from django.utils.text import slugify

from cityhall.ground.access.actors import Actor
from cityhall.ground.history.actions import record
from cityhall.outside.exchange.actions import NO_CHOICE, NO_TEXT, check_clause, check_sent
from cityhall.outside.exchange.actions import Sent as Content
from cityhall.outside.exchange.declared import TONGUES
from cityhall.outside.exchange.errors import NOT_NOW, OWN_REVIEW, UnfitExchangeError
from cityhall.outside.exchange.models import Article, City, Contribution, Wording
from cityhall.outside.exchange.offers import ARTICLES, tell_article
from cityhall.outside.exchange.rules import check_editor
from cityhall.outside.publishing.actions import publish
from cityhall.outside.publishing.rules import check_publisher, may_publish

State = Article.State


@dataclass(frozen=True, slots=True)
class Given:
    """An article that somebody begins, in the language of its original."""

    kind: str
    topic: str
    category: str
    city: str
    day: date
    language: str
    title: str
    text: str
    source: str = ""


def begin(given: Given, *, by: Actor, contribution: Contribution | None = None) -> Article:
    """Begin an article with its original."""
    check_editor(by, timezone.localdate())
    city = City.objects.filter(key=given.city, state=City.State.ACCEPTED).first()
    if city is None or given.kind not in Article.Kind.values:
        raise NO_CHOICE
    check_sent(
        Content(given.topic, given.category, given.day, given.language, given.title, given.text)
    )
    now, key = timezone.now(), make_key(given, city)
    with record("exchange.begin", by=by.author, of=("exchange-article", key)):
        one = Article.objects.create(
            key=key,
            kind=given.kind,
            topic=given.topic,
            category=given.category,
            city=city,
            day=given.day,
            original=given.language,
            source=given.source,
            contribution=contribution,
            made=now,
            changed=now,
            written_by=by.key,
        )
        one.wordings.create(
            language=given.language, title=given.title, text=given.text, changed=now, by=by.key
        )
    return one


def make_key(given: Given, city: City) -> str:
    """Make an address for an article that no other has."""
    plain = f"{given.day:%Y}-{city.key}-{slugify(given.title)[:40].strip('-') or given.category}"
    number = Article.objects.filter(key__startswith=plain[:76]).count()
    return f"{plain[:76]}-{number + 1}" if number else plain[:76]


def take_over(one: Contribution, *, by: Actor) -> Article:
    """Make an article of what a city sent; what it sent stays as it came."""
    check_editor(by, timezone.localdate())
    if one.state != Contribution.State.NEW:
        raise NOT_NOW
    given = Given(
        Article.Kind.POLICY,
        one.topic,
        one.category,
        one.city.key,
        one.day,
        one.language,
        one.title,
        one.text,
    )
    of = ("exchange-contribution", str(one.pk))
    with record("exchange.take_over", by=by.author, of=of):
        article = begin(given, by=by, contribution=one)
        article.written_by = f"city:{one.city.key}"  # so that whoever takes it over may review it
        article.save(update_fields=["written_by"])
        one.state, one.decided, one.decided_by = (
            Contribution.State.TAKEN,
            timezone.now(),
            by.key,
        )
        one.save()
    return article


def word(one: Article, language: str, title: str, text: str, *, by: Actor, seen: int) -> Wording:
    """Write an article in a language; `seen` is the revision that was opened, nought for none."""
    check_editor(by, timezone.localdate())
    if language not in TONGUES:
        raise NO_CHOICE
    if not (title.strip() and text.strip()):
        raise NO_TEXT
    now = timezone.now()
    with record("exchange.word", by=by.author, of=("exchange-article", one.key)):
        Article.objects.select_for_update().get(pk=one.pk)
        found = one.wordings.filter(language=language).first()
        if (found.revision if found else 0) != seen:
            raise UnfitExchangeError(
                "그사이 다른 사람이 고쳤습니다. 적은 것은 아래에 그대로 있으니, 지금 글과 견주어 "
                "다시 저장해 주세요.",
                "Somebody else changed it meanwhile. What you wrote is still below: please compare "
                "and save again.",
            )
        renewed = found or Wording(article=one, language=language, revision=0)
        renewed.title, renewed.text, renewed.changed, renewed.by = title, text, now, by.key
        renewed.revision += 1
        renewed.renders = (
            renewed.revision if language == one.original else find_original(one).revision
        )
        renewed.save()
        one.state, one.written_by, one.reviewed_by, one.changed = State.DRAFT, by.key, "", now
        one.save()
    return renewed


def find_original(one: Article) -> Wording:
    """Find the wording from which others are translated."""
    return one.wordings.get(language=one.original)


def review(one: Article, *, by: Actor) -> None:
    """Say that a draft was read by somebody else than who wrote it."""
    check_editor(by, timezone.localdate())
    if one.state != State.DRAFT:
        raise NOT_NOW
    if one.written_by == by.key:
        raise OWN_REVIEW
    with record("exchange.review", by=by.author, of=("exchange-article", one.key)):
        one.state, one.reviewed_by = State.REVIEWED, by.key
        one.save(update_fields=["state", "reviewed_by"])


def release(one: Article, *, by: Actor) -> None:
    """Let a reviewed article out: as it stands now, through the gate."""
    check_publisher(by)
    if one.state != State.REVIEWED:
        raise NOT_NOW
    lay_down(one, State.PUBLISHED, "exchange.release", by)


def archive(one: Article, *, by: Actor) -> None:
    """Move a published article to the archive, where it stays public."""
    check_publisher(by)
    if one.state != State.PUBLISHED:
        raise NOT_NOW
    lay_down(one, State.ARCHIVED, "exchange.archive", by)


def lay_down(one: Article, state: str, action: str, by: Actor) -> None:
    """Lay down what goes out of an article, and have the gate look at it."""
    with record(action, by=by.author, of=("exchange-article", one.key)):
        one.state = State(state)
        one.released, one.clause, one.why = tell_article(one), "", ""
        one.save(update_fields=["state", "released", "clause", "why"])
    publish([ARTICLES], by=by)


def withdraw(one: Article, *, by: Actor, clause: str, why: str) -> None:
    """Take an article off every public page, by a clause and for a reason."""
    check_editor(by, timezone.localdate())
    check_clause(clause, why)
    if one.released is None:
        raise NOT_NOW
    of = ("exchange-article", one.key)
    with record("exchange.withdraw", by=by.author, of=of, why=why.strip()):
        one.state, one.released = State.WITHDRAWN, None
        one.clause, one.why = clause, why.strip()[:300]
        one.save(update_fields=["state", "released", "clause", "why"])
    if may_publish(by):
        publish([ARTICLES], by=by)


def reopen(one: Article, *, by: Actor) -> None:
    """Make a draft again of what was withdrawn."""
    check_editor(by, timezone.localdate())
    if one.state != State.WITHDRAWN:
        raise NOT_NOW
    with record("exchange.reopen", by=by.author, of=("exchange-article", one.key)):
        one.state, one.written_by, one.reviewed_by = State.DRAFT, by.key, ""
        one.save(update_fields=["state", "written_by", "reviewed_by"])
