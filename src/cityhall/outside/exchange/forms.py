"""What the forms of the exchange say, of the open side and of the staff."""

from collections.abc import Mapping
from datetime import date

from django.http import QueryDict

from cityhall.ground.look.dates import read_day
from cityhall.outside.exchange.actions import Asking, Goods, Sent
from cityhall.outside.exchange.asking import Asked
from cityhall.outside.exchange.errors import UnfitExchangeError
from cityhall.outside.exchange.models import NAME, TEXT, TITLE
from cityhall.outside.exchange.writing import Given

MOST = 10**12
NO_DAY = UnfitExchangeError(
    "날짜를 2026-01-31처럼 적어 주세요.", "Please write a day like 2026-01-31."
)
Fields = Mapping[str, str]


def read_words(given: Fields, name: str, longest: int = NAME) -> str:
    """Read some words on one line; what is longer than may be is refused, never cut."""
    return check_length(" ".join(given.get(name, "").replace("\x00", "").split()), longest)


def read_text(given: Fields, name: str, longest: int) -> str:
    """Read a text of many lines."""
    plain = given.get(name, "").replace("\x00", "").replace("\r\n", "\n").strip()
    return check_length(plain, longest)


def check_length(text: str, longest: int) -> str:
    """Refuse what is longer than may be."""
    if len(text) > longest:
        raise UnfitExchangeError(
            f"{len(text):,}자입니다. {longest:,}자까지 받습니다. 줄여 주세요.",
            f"This has {len(text):,} letters; up to {longest:,} are taken. Please shorten it.",
        )
    return text


def read_needed_day(given: Fields, name: str) -> date:
    """Read a day that must be given."""
    day = read_day(given.get(name, ""))
    if day is None:
        raise NO_DAY
    return day


def read_own_day(given: Fields, name: str) -> date | None:
    """Read a day; nothing where none is given."""
    return read_needed_day(given, name) if given.get(name, "").strip() else None


def read_number(given: Fields, name: str) -> int:
    """Read a whole number."""
    text = given.get(name, "").replace(",", "").strip()
    if not (text.isascii() and text.isdecimal()) or int(text[:20]) > MOST:
        raise UnfitExchangeError(
            f"읽은 것: {text[:20]} · 1 이상의 수로 적어 주세요.",
            f"We read {text[:20]!r}; please write a whole number of one or more.",
        )
    return int(text)


def read_asking(given: QueryDict) -> Asking:
    """Read what a city says that asks to take part."""
    return Asking(
        name_en=read_words(given, "name_en"),
        country=read_words(given, "country"),
        email=read_words(given, "email", 254),
        language=given.get("language", ""),
        name_ko=read_words(given, "name_ko"),
        person=read_words(given, "person"),
        office=read_words(given, "office"),
        message=read_text(given, "message", 1000),
    )


def read_question(given: QueryDict, language: str) -> Asked:
    """Read a question."""
    return Asked(
        topic=given.get("topic", ""),
        language=language,
        text=read_text(given, "text", 2000),
        email=read_words(given, "email", 254),
        name=read_words(given, "name"),
        city=given.get("city", "")[:80],
    )


def read_sent(given: QueryDict) -> Sent:
    """Read a policy that a city sends."""
    return Sent(
        topic=given.get("topic", ""),
        category=given.get("category", ""),
        day=read_needed_day(given, "day"),
        language=given.get("language", ""),
        title=read_words(given, "title", TITLE),
        text=read_text(given, "text", TEXT),
        person=read_words(given, "person"),
    )


def read_article(given: QueryDict) -> Given:
    """Read an article that an editor begins."""
    return Given(
        kind=given.get("kind", ""),
        topic=given.get("topic", ""),
        category=given.get("category", ""),
        city=given.get("city", ""),
        day=read_needed_day(given, "day"),
        language=given.get("language", ""),
        title=read_words(given, "title", TITLE),
        text=read_text(given, "text", TEXT),
        source=read_words(given, "source", 300),
    )


def read_goods(given: QueryDict) -> Goods:
    """Read what a city offers or needs."""
    return Goods(
        city=given.get("city", ""),
        way=given.get("way", ""),
        item=given.get("item", ""),
        quantity=read_number(given, "quantity"),
        desk=read_words(given, "desk", TITLE),
        until=read_own_day(given, "until"),
        note=read_words(given, "note", 300),
    )
