"""What the forms of agreements say: a new one, a signing, what is done, a check."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal, InvalidOperation

from django.http import QueryDict

from cityhall.ground.look.dates import read_day
from cityhall.registers.agreements.actions import Body, Deed, Wanted
from cityhall.registers.agreements.errors import UnfitAgreementError

MOST = 10**9
NO_DAY = UnfitAgreementError(
    "날짜를 2026-01-31처럼 적어 주십시오.", "Please write a day like 2026-01-31."
)


def read_words(given: Mapping[str, str], name: str, longest: int = 200) -> str:
    """Read some words on one line, no longer than they may be."""
    return " ".join(given.get(name, "").split())[:longest]


def read_own_day(given: Mapping[str, str], name: str) -> date | None:
    """Read a day; nothing where none is given, a fault where it is none."""
    text = given.get(name, "").strip()
    day = read_day(text) if text else None
    if text and day is None:
        raise NO_DAY
    return day


def read_needed_day(given: Mapping[str, str], name: str) -> date:
    """Read a day that must be given."""
    day = read_own_day(given, name)
    if day is None:
        raise NO_DAY
    return day


def read_count(given: Mapping[str, str], name: str) -> int | None:
    """Read a whole number; nothing where none is given."""
    text = given.get(name, "").replace(",", "").strip()
    if not text:
        return None
    if not (text.isascii() and text.isdecimal()) or int(text) > MOST:
        raise UnfitAgreementError(f"수가 아닙니다: {text[:20]}", f"This is no number: {text[:20]}")
    return int(text)


def read_won(given: Mapping[str, str]) -> Decimal | None:
    """Read an amount in won; nothing where none is given."""
    text = given.get("won", "").replace(",", "").strip()
    try:
        amount = Decimal(text) if text else None
    except InvalidOperation:
        amount = Decimal("NaN")
    if amount is not None and not (amount.is_finite() and 0 <= amount <= MOST * MOST):
        raise UnfitAgreementError(f"금액이 아닙니다: {text[:20]}", f"No amount: {text[:20]}")
    return amount


def read_wanted(given: QueryDict) -> Wanted:
    """Read an agreement that somebody enters."""
    return Wanted(
        kind=given.get("kind", ""),
        title=read_words(given, "title"),
        owner=given.get("owner", ""),
        partners=tuple(dict.fromkeys(filter(None, given.getlist("partners")))),
        bodies=tuple(list_bodies(given)),
        since=read_own_day(given, "since"),
        years=read_count(given, "years"),
        text=given.get("text", "").strip()[:4000],
        english=read_words(given, "english"),
    )


def list_bodies(given: Mapping[str, str]) -> list[Body]:
    """List the new partner that a form names, where it names one."""
    name = read_words(given, "new_name")
    if not name:
        return []
    level = given.get("new_level", "")
    place = given.get("new_province", "") or given.get("new_country", "")
    return [Body(name, level, place[:40], read_words(given, "new_english"))]


def read_deed(given: QueryDict, owner: str, agreements: tuple[str, ...]) -> Deed:
    """Read what somebody notes to be done."""
    return Deed(
        kind=given.get("kind", ""),
        state=given.get("state", ""),
        title=read_words(given, "title"),
        owner=owner,
        since=read_needed_day(given, "since"),
        until=read_own_day(given, "until"),
        agreements=agreements,
        whom=read_words(given, "whom"),
        teams=read_count(given, "teams"),
        people=read_count(given, "people"),
        wanted=read_count(given, "wanted"),
        won=read_won(given),
        result=given.get("result", "").strip()[:4000],
    )
