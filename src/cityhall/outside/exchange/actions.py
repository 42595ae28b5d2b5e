"""The door by which cities come in, contributions are taken over, articles are written, reviewed,
released, archived and withdrawn, and supplies are entered.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils import timezone
from django.utils.text import slugify

from cityhall.ground.access.actors import Actor
from cityhall.ground.history.actions import Author, record
from cityhall.ground.notices.actions import is_address
from cityhall.ground.notices.outbox import has_server
from cityhall.outside.exchange import mails
from cityhall.outside.exchange.declared import TONGUES, load_declared
from cityhall.outside.exchange.errors import NO_CLAUSE, NO_REASON, NOT_NOW, UnfitExchangeError
from cityhall.outside.exchange.links import draw_token
from cityhall.outside.exchange.models import City, Contribution, Invitation, Supply
from cityhall.outside.exchange.rules import check_editor

VISITOR = Author("visitor", "방문자")  # whoever sends a form of the open side
NO_EMAIL = UnfitExchangeError(
    "메일 주소를 name@city.go.kr처럼 적어 주세요.",
    "Please write an e-mail address like name@city.go.kr.",
)
NO_TEXT = UnfitExchangeError("제목과 본문을 적어 주세요.", "Please write a title and a text.")
NO_CHOICE = UnfitExchangeError(
    "주제·분야·언어를 목록에서 골라 주세요.", "Please choose topic, category and language."
)


@dataclass(frozen=True, slots=True)
class Asking:
    """What a city says of itself when it asks to take part."""

    name_en: str
    country: str
    email: str
    language: str
    name_ko: str = ""
    person: str = ""
    office: str = ""
    message: str = ""


@dataclass(frozen=True, slots=True)
class Sent:
    """A policy as a city sends it."""

    topic: str
    category: str
    day: date
    language: str
    title: str
    text: str
    person: str = ""


def ask_to_take_part(asking: Asking) -> None:
    """Keep that a city asks to take part; the same one asking again changes nothing."""
    if not (asking.name_en.strip() and asking.country.strip()):
        raise UnfitExchangeError(
            "도시 이름(영문)과 나라를 적어 주세요.", "Please write the city's name and country."
        )
    if not is_address(asking.email):
        raise NO_EMAIL
    waiting = City.objects.filter(email=asking.email, state=City.State.ASKED)
    if waiting.exists():
        return
    key = make_key(asking.name_en)
    with record("exchange.ask_to_take_part", by=VISITOR, of=("exchange-city", key)):
        City.objects.create(
            key=key,
            name_ko=asking.name_ko,
            name_en=asking.name_en,
            country=asking.country,
            person=asking.person,
            office=asking.office,
            email=asking.email,
            language=asking.language if asking.language in TONGUES else "en",
            message=asking.message,
            asked=timezone.now(),
        )


def make_key(name: str) -> str:
    """Make a key of a name that no other city has."""
    plain = slugify(name)[:60] or "city"
    taken = set(City.objects.filter(key__startswith=plain).values_list("key", flat=True))
    number = 2
    key = plain
    while key in taken:
        key, number = f"{plain}-{number}", number + 1
    return key


def accept_city(city: City, *, by: Actor, name_ko: str = "") -> str:
    """Take a city in and send it its link; gives the token, which is shown nowhere else."""
    check_editor(by, timezone.localdate())
    if city.state not in (City.State.ASKED, City.State.ENDED):
        raise NOT_NOW
    with record("exchange.accept_city", by=by.author, of=("exchange-city", city.key)):
        city.state, city.decided, city.decided_by = City.State.ACCEPTED, timezone.now(), by.key
        city.name_ko = name_ko.strip()[:120] or city.name_ko or city.name_en
        city.save()
        return invite(city, by=by)


def invite(city: City, *, by: Actor) -> str:
    """Draw a link by which a city contributes once; those before it are void from now on."""
    check_editor(by, timezone.localdate())
    if city.state != City.State.ACCEPTED:
        raise NOT_NOW
    now = timezone.now()
    until = now + timedelta(days=load_declared().days_of_link)
    token, digest = draw_token()
    with record("exchange.invite", by=by.author, of=("exchange-city", city.key)):
        close_links(city, now)
        one = Invitation.objects.create(
            city=city, digest=digest, made=now, made_by=by.key, until=until
        )
        if has_server() and city.email:
            mails.send_invitation(city, token, until, one.pk, now)
    return token


def close_links(city: City, now: datetime) -> None:
    """Make every open link of a city void."""
    open_ones = city.invitations.filter(used__isnull=True, revoked__isnull=True)
    open_ones.update(revoked=now)


def revoke_links(city: City, *, by: Actor, why: str) -> None:
    """Make the links of a city void, for a reason."""
    check_editor(by, timezone.localdate())
    if not why.strip():
        raise NO_REASON
    of = ("exchange-city", city.key)
    with record("exchange.revoke_links", by=by.author, of=of, why=why.strip()):
        close_links(city, timezone.now())


def turn_city(city: City, state: str, *, by: Actor, why: str) -> None:
    """Refuse a city that asked, or end that one takes part; its articles stay."""
    check_editor(by, timezone.localdate())
    if not why.strip():
        raise NO_REASON
    before = {City.State.REFUSED: City.State.ASKED, City.State.ENDED: City.State.ACCEPTED}
    if state not in before or city.state != before[City.State(state)]:
        raise NOT_NOW
    now = timezone.now()
    of = ("exchange-city", city.key)
    with record("exchange.turn_city", by=by.author, of=of, why=why.strip()):
        city.state, city.decided, city.decided_by = City.State(state), now, by.key
        city.why = why.strip()[:300]
        city.save()
        close_links(city, now)
        if state == City.State.REFUSED and has_server() and city.email:
            mails.send_refusal(city, now)


def contribute(invitation: Invitation, sent: Sent) -> Contribution:
    """Take in what a city sends by its link, once."""
    check_sent(sent)
    now = timezone.now()
    with record("exchange.contribute", by=VISITOR, of=("exchange-city", invitation.city.key)):
        fresh = Invitation.objects.filter(
            pk=invitation.pk, used__isnull=True, revoked__isnull=True, until__gt=now
        )
        if not fresh.update(used=now):
            raise NOT_NOW
        return Contribution.objects.create(
            city=invitation.city,
            topic=sent.topic,
            category=sent.category,
            day=sent.day,
            language=sent.language,
            title=sent.title,
            text=sent.text,
            person=sent.person,
            came=now,
        )


def check_sent(sent: Sent) -> None:
    """Refuse what lacks something."""
    declared = load_declared()
    if not (sent.title.strip() and sent.text.strip()):
        raise NO_TEXT
    known = sent.topic in declared.topics and sent.category in declared.categories
    if not known or sent.language not in TONGUES:
        raise NO_CHOICE


def refuse_contribution(one: Contribution, *, by: Actor, why: str) -> None:
    """Refuse what a city sent; it stays in the register, and never goes out."""
    check_editor(by, timezone.localdate())
    if not why.strip():
        raise NO_REASON
    if one.state != Contribution.State.NEW:
        raise NOT_NOW
    of = ("exchange-contribution", str(one.pk))
    with record("exchange.refuse_contribution", by=by.author, of=of, why=why.strip()):
        one.state, one.why = Contribution.State.REFUSED, why.strip()[:300]
        one.decided, one.decided_by = timezone.now(), by.key
        one.save()


@dataclass(frozen=True, slots=True)
class Goods:
    """What a city offers or needs."""

    city: str
    way: str
    item: str
    quantity: int
    desk: str
    until: date | None = None
    note: str = ""


def enter_supply(goods: Goods, *, by: Actor) -> Supply:
    """Enter what a city offers or needs; it goes out by itself, through the gate."""
    check_editor(by, timezone.localdate())
    city = City.objects.filter(key=goods.city, state=City.State.ACCEPTED).first()
    known = goods.item in load_declared().supplies and goods.way in Supply.Way.values
    if city is None or not known:
        raise UnfitExchangeError(
            "도시·물품·구분을 목록에서 골라 주세요.", "Please choose city, item and way."
        )
    if goods.quantity < 1 or not goods.desk.strip():
        raise UnfitExchangeError(
            "수량(1 이상)과 연락할 부서를 적어 주세요.",
            "Please write a quantity of one or more, and the office to ask.",
        )
    with record("exchange.enter_supply", by=by.author, of=("exchange-city", city.key)):
        return Supply.objects.create(
            city=city,
            way=goods.way,
            item=goods.item,
            quantity=goods.quantity,
            since=timezone.localdate(),
            until=goods.until,
            desk=goods.desk,
            note=goods.note,
            by=by.key,
        )


def close_supply(one: Supply, *, by: Actor) -> None:
    """Say that something was given or is needed no more."""
    check_editor(by, timezone.localdate())
    with record("exchange.close_supply", by=by.author, of=("exchange-city", one.city.key)):
        Supply.objects.filter(pk=one.pk).update(is_open=False)


def check_clause(clause: str, why: str) -> None:
    """Refuse to keep something in without its clause and reason."""
    if not clause:
        raise NO_CLAUSE
    if not why.strip():
        raise NO_REASON
