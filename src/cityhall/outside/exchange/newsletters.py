"""The newsletter: who gets it, by their own word given twice, and how an issue goes out.

An issue tells only of what stands on the public pages. Each subscriber gets each issue once: the
key of the mail names both.
"""

import secrets
from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db.models import Count, QuerySet
from django.utils import timezone

from cityhall.ground.access.actors import Actor
from cityhall.ground.history.actions import record
from cityhall.ground.notices.actions import is_address
from cityhall.ground.notices.outbox import has_server
from cityhall.outside.exchange import mails
from cityhall.outside.exchange.actions import NO_EMAIL, VISITOR
from cityhall.outside.exchange.declared import TONGUES
from cityhall.outside.exchange.errors import NO_MAIL, NOT_NOW, UnfitExchangeError
from cityhall.outside.exchange.links import CONFIRM_WITHIN, sign_subscriber
from cityhall.outside.exchange.models import Article, Issue, Mention, Subscriber
from cityhall.outside.exchange.offers import ARTICLES
from cityhall.outside.exchange.rules import check_editor
from cityhall.outside.publishing.models import Copy
from cityhall.outside.publishing.queries import read
from cityhall.outside.publishing.rules import check_publisher

AT_ONCE = 200  # mails of one turn; the job of each minute takes the next
AN_HOUR = timedelta(hours=1)
MOST = 30  # articles of one issue


def subscribe(email: str, language: str) -> None:
    """Ask the owner of an address whether they want the newsletter; says the same to all."""
    if not is_address(email):
        raise NO_EMAIL
    now = timezone.now()
    chosen = language if language in TONGUES else "en"
    found = Subscriber.objects.filter(email=email.lower()).first()
    if found and (found.confirmed or now - found.asked < AN_HOUR):
        return  # nobody can have mail after mail sent to somebody else
    with record("exchange.subscribe", by=VISITOR, of=("exchange-subscriber", "")):
        one = found or Subscriber(email=email.lower())
        one.language, one.nonce, one.asked = chosen, secrets.token_urlsafe(16)[:22], now
        one.save()
        if has_server():
            mails.send_confirmation(one, now)


def confirm(one: Subscriber) -> None:
    """Keep that the owner of an address wants the newsletter."""
    if one.confirmed is None:
        with record("exchange.confirm", by=VISITOR, of=("exchange-subscriber", str(one.pk))):
            one.confirmed = timezone.now()
            one.save(update_fields=["confirmed"])


def unsubscribe(one: Subscriber) -> None:
    """Forget an address; its links end with it."""
    with record("exchange.unsubscribe", by=VISITOR, of=("exchange-subscriber", str(one.pk))):
        one.delete()


def forget_unconfirmed(now: datetime, *, by: Actor) -> int:
    """Forget the addresses whose owners did not answer in time; gives how many."""
    late = Subscriber.objects.filter(confirmed__isnull=True, asked__lt=now - CONFIRM_WITHIN)
    if not late.exists():
        return 0
    with record("exchange.forget", by=by.author, of=("exchange-subscriber", "")):
        return late.delete()[0]


def compose(titles: tuple[str, str], keys: Iterable[str], *, by: Actor) -> Issue:
    """Compose an issue of articles that are public; gives it as a draft."""
    check_editor(by, timezone.localdate())
    chosen = list(dict.fromkeys(keys))
    out = set(list_out().values_list("key", flat=True))
    if not chosen or len(chosen) > MOST or not out.issuperset(chosen):
        raise UnfitExchangeError(
            f"공개한 글을 1–{MOST}건 골라 주세요.", f"Please choose 1–{MOST} published articles."
        )
    if not all(title.strip() for title in titles):
        raise UnfitExchangeError(
            "제목을 한국어와 영어로 적어 주세요.", "Please write the title in both languages."
        )
    with record("exchange.compose", by=by.author, of=("exchange-issue", "")):
        issue = Issue.objects.create(
            title_ko=titles[0].strip(), title_en=titles[1].strip(), made=timezone.now()
        )
        found = Article.objects.in_bulk(chosen, field_name="key")
        Mention.objects.bulk_create(
            Mention(issue=issue, article=found[key], place=place)
            for place, key in enumerate(chosen, 1)
        )
    return issue


def introduce(issue: Issue, text_ko: str, text_en: str, *, by: Actor) -> None:
    """Write what an issue opens with."""
    check_editor(by, timezone.localdate())
    if issue.state != Issue.State.DRAFT:
        raise NOT_NOW
    with record("exchange.introduce", by=by.author, of=("exchange-issue", str(issue.pk))):
        issue.text_ko, issue.text_en = text_ko.strip(), text_en.strip()
        issue.save(update_fields=["text_ko", "text_en"])


def list_out() -> QuerySet[Copy]:
    """List the copies of articles that stand on the public pages."""
    return Copy.objects.filter(series=ARTICLES, is_current=True).order_by("rank", "key")


def list_unsent() -> list[Copy]:
    """List what is public and stands in no issue yet."""
    told = Article.objects.annotate(times=Count("mentions")).filter(times__gt=0)
    return list(list_out().exclude(key__in=told.values("key"))[:MOST])


def send(issue: Issue, *, by: Actor) -> None:
    """Begin to send an issue to all who confirmed; the rest goes out minute by minute."""
    check_publisher(by)
    if not has_server():
        raise NO_MAIL
    with record("exchange.send", by=by.author, of=("exchange-issue", str(issue.pk))):
        drafts = Issue.objects.filter(pk=issue.pk, state=Issue.State.DRAFT)
        if not drafts.update(state=Issue.State.SENDING, sent=timezone.now(), sent_by=by.key):
            raise NOT_NOW
    send_next(by=by)


def send_next(*, by: Actor) -> int:
    """Write the next mails of each issue that is being sent; gives how many."""
    if not has_server():
        return 0
    return sum(write_some(one, by) for one in Issue.objects.filter(state=Issue.State.SENDING))


def write_some(issue: Issue, by: Actor) -> int:
    """Write the next mails of an issue into the outbox, and note up to whom."""
    rows = Subscriber.objects.filter(pk__gt=issue.reached, confirmed__isnull=False)
    some = list(rows.order_by("pk")[:AT_ONCE])
    texts = {key: word_issue(issue, key) for key in {one.language for one in some}}
    now = timezone.now()
    with record("exchange.write_mails", by=by.author, of=("exchange-issue", str(issue.pk))):
        for one in some:
            subject, text = texts[one.language]
            link = mails.address("unsubscribe", one.language, sign_subscriber(one, "end"))
            ended = mails.choose(one.language, "그만 받기", "Unsubscribe")
            body = f"{text}\n--\n{ended}: {link}"
            mails.write(f"issue:{issue.pk}:{one.pk}", one.email, subject, body, now)
        issue.reached = some[-1].pk if some else issue.reached
        issue.written += len(some)
        if len(some) < AT_ONCE:
            issue.state = Issue.State.SENT
        issue.save(update_fields=["reached", "written", "state"])
    return len(some)


def word_issue(issue: Issue, language: str) -> tuple[str, str]:
    """Word an issue in a language: subject and text, of what is public at this moment."""
    title = mails.choose(language, issue.title_ko, issue.title_en)
    opening = mails.choose(language, issue.text_ko, issue.text_en)
    keys = list(issue.mentions.order_by("place").values_list("article__key", flat=True))
    out = {copy.key: copy for copy in list_out().filter(key__in=keys)}
    lines = [title, ""]
    if opening:
        lines += [opening, ""]
    for key in keys:
        if key not in out:
            continue  # withdrawn since it was chosen
        told = read(out[key]).content
        found = told["wordings"].get(language) or told["wordings"].get("en")
        found = found or told["wordings"][told["original"]]
        city = told["city_name"][0 if language == mails.KOREAN else 1]
        lines += [f"- {found['title']} ({city}, {told['day']})"]
        lines += [f"  {mails.address('article', language, key)}"]
    return title, "\n".join(lines) + "\n"
