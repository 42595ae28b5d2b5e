"""What the command line does to a house besides running it: tables, an administrator, proof."""

import getpass
import sys

from django.contrib.auth.hashers import make_password
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.utils.timezone import localdate, localtime

from cityhall.ground.access.actors import SITE
from cityhall.ground.access.roles import Role
from cityhall.ground.accounts.actions import add_people
from cityhall.ground.accounts.models import Person
from cityhall.ground.accounts.queries import find_person, list_sample_people
from cityhall.ground.history import queries as history
from cityhall.ground.notices.worker import Worker
from cityhall.ground.organisation import actions as organisation
from cityhall.ground.organisation.context import raise_flag
from cityhall.ground.organisation.models import Appointment, Post, Standing, Unit
from cityhall.outside.exchange.founding import found_exchange
from cityhall.outside.publishing.founding import publish_first
from cityhall.registers.cases.bench import take_over_sittings
from cityhall.registers.cases.publishing import publish_last_week
from cityhall.registers.cases.tallies import tally_all
from cityhall.registers.documents.actions import open_house
from cityhall.registers.submissions.reviewers import load_checkers
from cityhall.work.desk.actions import catch_up, rebuild_index
from cityhall.work.sample.actions import found_sample_city
from cityhall.work.sample.agreements import found_agreements
from cityhall.work.sample.districts import found_districts
from cityhall.work.sample.dockets import found_dockets, found_outward
from cityhall.work.sample.engagements import found_engagements
from cityhall.work.sample.messages import found_messages
from cityhall.work.sample.publications import publish_sample_weeks
from cityhall.work.sample.questions import found_questions
from cityhall.work.sample.services import found_services
from cityhall.work.sample.sessions import lay_reviews, lay_sessions

SOUND, BROKEN, UNUSABLE = 0, 1, 2
MOST_SHOWN = 50


def migrate() -> int:
    """Bring the tables to this version; triggers are renewed with them."""
    call_command("migrate", verbosity=0, interactive=False)
    return SOUND


def prepare(*, with_sample: bool) -> None:
    """Bring the tables up, found the sample city in an empty house, and make its spool ready."""
    migrate()
    if with_sample and found_sample_city():
        found_dockets(SITE)
        found_outward(SITE)
        found_services(SITE)
        found_engagements(SITE)
        found_agreements(SITE)
        found_messages(SITE)
        found_questions(SITE)
        found_exchange(SITE)
        publish_sample_weeks()
        found_districts(SITE)
        lay_sessions()
        lay_reviews()
    load_checkers()
    take_over_sittings(by=SITE)
    tally_all()
    publish_last_week(localtime())
    publish_first()
    open_house()
    raise_flag()
    catch_up()


def reindex() -> int:
    """Write the index of the search anew."""
    print(f"찾을 수 있는 글 {rebuild_index()}개 · passages that can be found")
    return SOUND


def work(*, once: bool, under: int | None) -> int:
    """Send mail and run what is scheduled: what is due now, or until told to stop."""
    worker = Worker(under)
    if once:
        worker.work_once()
    else:
        worker.work()
    return SOUND


def introduce(word: str) -> str:
    """Tell who can sign in to the sample city, and with which word."""
    people = list_sample_people()
    if not people:
        return ""
    names = "  ".join(f"{person.key}({person.name_ko})" for person in people)
    return f"견본 로그인 · sample sign-ins ({word}):\n  {names}"


def verify_history(head: str = "") -> int:
    """Prove that nothing was altered; say each place where the proof breaks."""
    seq, _, digest = head.partition(":")
    if head and not (seq.isdecimal() and digest):
        say_fault(f"머리값은 번호:해시로 적습니다: {head} · a head is written seq:hash: {head}")
        return UNUSABLE
    count = 0
    for broken in history.list_breaks((int(seq), digest) if head else None):
        count += 1
        if count <= MOST_SHOWN:
            print(f"{broken.place}: {broken.ko} · {broken.en}")
    if count:
        print(f"어긋난 곳 {count}군데 · {count} places do not prove themselves")
        return BROKEN
    last = history.find_head()
    entries = history.count_entries()
    print(f"기록 {entries}건이 모두 맞습니다 · all {entries} entries prove themselves")
    if last:
        print(f"머리값 · head: {last[0]}:{last[1]}")
    return SOUND


def add_administrator(key: str) -> int:
    """Add the first administrator of a real city; the password is asked for or read from input."""
    if find_person(key):
        say_fault(f"이미 있는 이름입니다: {key} · there is such a person already: {key}")
        return UNUSABLE
    word = getpass.getpass("비밀번호 · password: ") if sys.stdin.isatty() else sys.stdin.readline()
    word = word.rstrip("\n")
    try:
        validate_password(word)
    except ValidationError as error:
        say_fault(" ".join(error.messages))
        return UNUSABLE
    person = Person(key=key, name_ko=key, name_en=key, password=make_password(word))
    add_people([person], by=SITE, why="cityhall add-administrator")
    appoint_administrator(person)
    return SOUND


def appoint_administrator(person: Person) -> None:
    """Give somebody the post by which the city is administered; found the city if need be."""
    today, why = localdate(), "cityhall add-administrator"
    unit = Unit.objects.filter(kind="city").first()
    rows: list[Unit | Standing | Post | Appointment] = []
    if unit is None:
        unit = Unit(key="city", kind="city")
        rows += [unit, Standing(unit=unit, since=today, name_ko="시", name_en="City")]
    number = 1 + Post.objects.filter(unit__key=unit.key, role=Role.ADMINISTRATOR).count()
    post = Post(
        key=f"{unit.key}/administrator-{number}",
        unit=unit,
        title_ko="시스템 관리자",
        title_en="System administrator",
        role=Role.ADMINISTRATOR,
        since=today,
    )
    rows += [post, Appointment(post=post, person=person, since=today)]
    organisation.add_in_bulk(rows, by=SITE, why=why)


def say_fault(sentence: str) -> None:
    """Say in one line what keeps a command from being done."""
    print(sentence, file=sys.stderr)
