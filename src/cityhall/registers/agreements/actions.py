"""The only door by which agreements are entered, signed, renewed and ended, and what is done under
them is noted and checked.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.text import slugify

from cityhall.ground.access.actors import Actor
from cityhall.ground.history.actions import record
from cityhall.ground.organisation.models import Unit
from cityhall.registers.agreements.errors import UnfitAgreementError
from cityhall.registers.agreements.models import (
    Activity,
    Agreement,
    Check,
    Kind,
    Level,
    Partner,
    Party,
    Share,
    Term,
)
from cityhall.registers.agreements.places import HOME, PROVINCES, load_countries
from cityhall.registers.agreements.queries import find_partners
from cityhall.registers.agreements.rules import check_agreement, check_keeper
from cityhall.registers.agreements.terms import find_end
from cityhall.registers.promises.models import Task

AT_HOME = frozenset({Level.PROVINCE, Level.MUNICIPAL, Level.COUNCIL, Level.POLICE, Level.MINISTRY})
PLACED = frozenset({Level.PROVINCE, Level.MUNICIPAL})
LONGEST = 50  # years that one term may last


@dataclass(frozen=True, slots=True)
class Body:
    """A partner that is not known yet: what it is called, what it is, and where."""

    name: str
    level: str
    place: str = ""  # a province at home, the number of a country abroad
    english: str = ""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody enters: partners by their keys, new ones beside; signed where `since` is."""

    kind: str
    title: str
    owner: str
    partners: tuple[str, ...] = ()
    bodies: tuple[Body, ...] = ()
    since: date | None = None
    years: int | None = None
    text: str = ""
    english: str = ""
    task: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Deed:
    """What somebody notes to be done, or planned, under agreements or for all."""

    kind: str
    state: str
    title: str
    owner: str
    since: date
    until: date | None = None
    agreements: tuple[str, ...] = ()
    whom: str = ""
    teams: int | None = None
    people: int | None = None
    wanted: int | None = None
    won: Decimal | None = None
    result: str = ""
    english: str = ""


def enter(wanted: Wanted, *, by: Actor, on: date, why: str = "") -> Agreement:
    """Enter an agreement with its partners; signed at once where its day is given."""
    check_keeper(by, wanted.owner, on)
    check_wanted(wanted)
    owner = find_owner(wanted.owner)
    task = Task.objects.filter(key=wanted.task).first() if wanted.task else None
    key = make_key(wanted.kind, (wanted.since or on).year)
    with record("agreements.enter", by=by.author, of=("agreement", key), why=why):
        one = Agreement.objects.create(
            key=key,
            kind=wanted.kind,
            title_ko=wanted.title,
            title_en=wanted.english,
            text_ko=wanted.text,
            owner=owner,
            years=wanted.years,
            task=task,
            source=wanted.source,
        )
        partners = [*find_partners(wanted.partners), *map(add_partner, wanted.bodies)]
        Party.objects.bulk_create(Party(agreement=one, partner=each) for each in partners)
        if wanted.since:
            add_term(one, wanted.since, find_end(one.kind, wanted.since, one.years), wanted.source)
    return one


def check_wanted(wanted: Wanted) -> None:
    """Refuse an agreement that lacks something."""
    if wanted.kind not in Kind.values:
        raise UnfitAgreementError("구분을 골라 주십시오.", "Please choose a kind.")
    if not wanted.title.strip():
        raise UnfitAgreementError("이름을 적어 주십시오.", "Please give it a title.")
    if not (wanted.partners or wanted.bodies):
        raise UnfitAgreementError("상대를 골라 주십시오.", "Please choose a partner.")
    if len(find_partners(wanted.partners)) < len(set(wanted.partners)):
        raise UnfitAgreementError("없는 상대입니다.", "There is no such partner.")
    if wanted.years is not None and not 1 <= wanted.years <= LONGEST:
        raise UnfitAgreementError("기한은 1~50년입니다.", "A term is of 1 to 50 years.")
    for one in wanted.bodies:
        check_body(one)


def check_body(one: Body) -> None:
    """Refuse a new partner of which it is not said what or where it is."""
    if one.level not in Level.values or not one.name.strip():
        raise UnfitAgreementError(
            "상대의 이름과 구분을 적어 주십시오.", "Please name the partner and say what it is."
        )
    places = PROVINCES if one.level in PLACED else load_countries()
    if one.level in (*PLACED, Level.CITY) and one.place not in places:
        raise UnfitAgreementError(
            "상대가 어느 시도 또는 나라인지 골라 주십시오.",
            "Please choose the partner's province or country.",
        )


def add_partner(one: Body) -> Partner:
    """Add a partner; the one that stands where there is one of that name and place."""
    province = one.place if one.level in PLACED else ""
    country = HOME if one.level in AT_HOME else one.place
    found = Partner.objects.filter(
        name_ko=one.name, level=one.level, province=province, country=country
    ).first()
    number = Partner.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    slug = slugify(one.english)[:60] or one.level
    return found or Partner.objects.create(
        key=f"{slug}-{number + 1}",
        level=one.level,
        name_ko=one.name,
        name_en=one.english,
        country=country,
        province=province,
    )


def find_owner(key: str) -> Unit:
    """Find the office in charge."""
    owner = Unit.objects.filter(key=key).first()
    if owner is None:
        raise UnfitAgreementError("담당 부서를 골라 주십시오.", "Please choose the office.")
    return owner


def make_key(kind: str, year: int) -> str:
    """Make a key that is not taken: kind, year and a number."""
    number = Agreement.objects.filter(key__startswith=f"{kind}-{year}-").count() + 1
    while Agreement.objects.filter(key=f"{kind}-{year}-{number}").exists():
        number += 1
    return f"{kind}-{year}-{number}"


def add_term(one: Agreement, since: date, until: date | None, source: str = "") -> Term:
    """Add the term for which an agreement is signed."""
    return Term.objects.create(agreement=one, since=since, until=until, source=source)


def sign(
    one: Agreement,
    since: date,
    *,
    years: int | None = None,
    by: Actor,
    on: date,
    why: str = "",
) -> Term:
    """Sign an agreement from a day on: the first time, or again as a renewal."""
    check_agreement(by, one, on)
    if one.ended:
        raise UnfitAgreementError("종료한 협약입니다.", "This agreement was ended.")
    if years is not None and not 1 <= years <= LONGEST:
        raise UnfitAgreementError("기한은 1~50년입니다.", "A term is of 1 to 50 years.")
    last = one.terms.order_by("-since").first()
    if last and since <= last.since:
        raise UnfitAgreementError(
            f"앞서 맺은 날({last.since})보다 뒤여야 합니다.",
            f"It must be later than the last signing ({last.since}).",
        )
    with record("agreements.sign", by=by.author, of=("agreement", one.key), why=why):
        if years:
            one.years = years
            one.save(update_fields=["years"])
        until = find_end(one.kind, since, one.years)
        return Term.objects.create(agreement=one, since=since, until=until, why=why)


def end(one: Agreement, *, why: str, by: Actor, on: date) -> None:
    """End an agreement, and say why."""
    check_agreement(by, one, on)
    if not why.strip():
        raise UnfitAgreementError("끝내는 까닭을 적어 주십시오.", "Please say why it ends.")
    if one.ended:
        raise UnfitAgreementError("이미 종료한 협약입니다.", "This agreement was ended already.")
    with record("agreements.end", by=by.author, of=("agreement", one.key), why=why):
        one.ended, one.why = on, why
        one.save(update_fields=["ended", "why"])


def note(deed: Deed, *, by: Actor, on: date) -> Activity:
    """Note what is done or planned under agreements, or for all of them."""
    check_keeper(by, deed.owner, on)
    check_deed(deed)
    shared = list(Agreement.objects.filter(key__in=deed.agreements).order_by("id"))
    if len(shared) < len(set(deed.agreements)):
        raise UnfitAgreementError("없는 협약입니다.", "There is no such agreement.")
    about = ("agreement", shared[0].key if shared else "")
    with record("agreements.note", by=by.author, of=about):
        done = Activity.objects.create(
            kind=deed.kind,
            state=deed.state,
            title_ko=deed.title,
            title_en=deed.english,
            since=deed.since,
            until=deed.until,
            whom=deed.whom,
            teams=deed.teams,
            people=deed.people,
            wanted=deed.wanted,
            won="" if deed.won is None else f"{deed.won:f}",
            result_ko=deed.result,
            owner=find_owner(deed.owner),
        )
        Share.objects.bulk_create(Share(activity=done, agreement=one) for one in shared)
    return done


def check_deed(deed: Deed) -> None:
    """Refuse what is noted where it lacks something."""
    if deed.kind not in Activity.Kind.values or deed.state not in Activity.State.values:
        raise UnfitAgreementError("구분과 상태를 골라 주십시오.", "Please choose kind and state.")
    if not deed.title.strip():
        raise UnfitAgreementError("이름을 적어 주십시오.", "Please give it a title.")
    if deed.until and deed.until < deed.since:
        raise UnfitAgreementError(
            "끝나는 날이 시작보다 이릅니다.", "It would end before it starts."
        )
    if deed.won is not None and deed.won < 0:
        raise UnfitAgreementError(
            "판매액은 0 이상입니다.", "What was sold for is not below nought."
        )


def settle(
    done: Activity, state: str, result: str, *, people: int | None = None, by: Actor, on: date
) -> None:
    """Say where something that is done stands now, and what came of it."""
    check_keeper(by, done.owner.key, on)
    if state not in Activity.State.values:
        raise UnfitAgreementError("상태를 골라 주십시오.", "Please choose where it stands.")
    if state == Activity.State.DONE and not result.strip():
        raise UnfitAgreementError("결과를 적어 주십시오.", "Please say what came of it.")
    first = done.agreements.order_by("id").first()
    about = ("agreement", first.key if first else "")
    with record("agreements.settle", by=by.author, of=about):
        done.state = state
        done.result_ko, done.result_en = result.strip() or done.result_ko, ""
        done.people = done.people if people is None else people
        done.save(update_fields=["state", "result_ko", "result_en", "people"])


def check(one: Agreement, verdict: str, text: str, *, by: Actor, on: date) -> Check:
    """Note that somebody looked at how an agreement fares."""
    check_agreement(by, one, on)
    if verdict not in Check.Verdict.values:
        raise UnfitAgreementError("점검 결과를 골라 주십시오.", "Please choose what was found.")
    if verdict != Check.Verdict.GOOD and not text.strip():
        raise UnfitAgreementError("무엇이 모자란지 적어 주십시오.", "Please say what is lacking.")
    with record("agreements.check", by=by.author, of=("agreement", one.key)):
        return Check.objects.create(
            agreement=one, on=on, verdict=verdict, text=text, by=by.key, by_name=by.name_ko
        )


def enter_all(many: Iterable[Wanted], *, by: Actor, on: date, why: str) -> int:
    """Enter the agreements of a table: all of them, or none; gives how many."""
    entered = 0
    with record("agreements.enter_all", by=by.author, of=("agreement", ""), why=why):
        for one in many:
            enter(one, by=by, on=on, why=why)
            entered += 1
    return entered
