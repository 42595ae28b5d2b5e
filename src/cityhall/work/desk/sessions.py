"""What members asked in each session of the council, what they were told of it and what is public.

After a session each member who has an account is told once how their own items stand.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.db.models import Q

from cityhall.ground.access.actors import SITE, Actor
from cityhall.ground.access.refusals import allow
from cityhall.ground.access.roles import Role
from cityhall.ground.accounts.models import Person
from cityhall.ground.history.actions import record
from cityhall.ground.look.dates import read_day
from cityhall.ground.notices.actions import tell
from cityhall.ground.organisation.models import Member
from cityhall.registers.cases.models import Case
from cityhall.registers.cases.rules import only_readable

ASKED = ("city-question", "five-minute-speech", "audit-item")
TOLD = ("told", "published", "done", "noted", "withdrawn")
PUBLISHED = ("published", "done")
RECENT = timedelta(days=60)  # after which a session is not told of any more
COLUMNS = ("pk", "values", "asker", "stage", "procedure")


@dataclass
class Session:
    """A session of the council, and what was asked in it."""

    name: str
    end: date | None = None
    items: int = 0
    told: int = 0
    published: int = 0
    members: set[str] = field(default_factory=set)
    cases: list[int] = field(default_factory=list)
    of: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))  # by account

    @property
    def is_told(self) -> bool:
        """Tell whether every item of it was told."""
        return self.items > 0 and self.told == self.items


def list_sessions(year: int | None = None, own: set[str] | None = None) -> list[Session]:
    """List the sessions of a year or of all, the latest first; of some people's items, or all."""
    rows = Case.objects.filter(procedure__in=ASKED).order_by("opened", "id")
    if year:
        rows = rows.filter(opened__year=year)
    if own is not None:
        rows = rows.filter(Q(asker__in=own) | Q(values__member__in=sorted(own)))
    found: dict[str, Session] = {}
    for pk, values, asker, stage, _ in rows.values_list(*COLUMNS):
        name = str(values.get("session", "")) or "–"
        session = found.setdefault(name, Session(name))
        count_item(session, pk, values, asker, stage)
    return list(found.values())[::-1]


def count_item(session: Session, pk: int, values: dict[str, str], asker: str, stage: str) -> None:
    """Count an item in its session."""
    session.items += 1
    session.told += stage in TOLD
    session.published += stage in PUBLISHED
    session.end = session.end or read_day(str(values.get("session_end", "")))
    session.cases.append(pk)
    if asked := values.get("member") or asker:
        session.members.add(asked)
    if asker:
        session.of[asker].append(pk)


def list_years() -> list[int]:
    """List the years in which members asked, the latest first."""
    found = Case.objects.filter(procedure__in=ASKED).order_by()
    return [day.year for day in found.dates("opened", "year", order="DESC")]


def name_self(actor: Actor) -> set[str]:
    """Give the keys by which cases name somebody: of their account, and of their seat."""
    seats = Member.objects.filter(person__key=actor.key or "-").values_list("key", flat=True)
    return {actor.key, *seats} - {""}


def list_items(session: Session, actor: Actor) -> list[Case]:
    """List the items of a session that somebody may read."""
    return list(only_readable(Case.objects.filter(pk__in=session.cases), actor).order_by("id"))


def tell_session(name: str, *, by: Actor, on: date) -> int:
    """Tell each member with an account, once, how their items of a session stand."""
    allow(
        by.has(Role.DOCKET_CLERK),
        "회기 결과는 위원회 간사가 안내합니다.",
        "Results of a session are told by a docket clerk.",
    )
    session = next((one for one in list_sessions() if one.name == name), None)
    return sum(tell_all(session, by, on)) if session else 0


def tell_all(session: Session, by: Actor, on: date) -> Iterator[int]:
    """Tell the members of a session; gives one for each who is told now."""
    known = set(Person.objects.filter(key__in=session.of).values_list("key", flat=True))
    with record("desk.tell_session", by=by.author, of=("session", session.name[:200])):
        for account in sorted(known):
            stages = Case.objects.filter(pk__in=session.of[account]).values_list("stage", flat=True)
            yield tell(
                [account],
                word(session, list(stages)),
                of=("session", session.name[:200]),
                link="/council/#results",
                key=f"session.{session.name}"[:200],
                by=by,
                on=on,
            )


def word(session: Session, stages: Iterable[str]) -> tuple[str, str]:
    """Say in Korean and English how somebody's items of a session stand."""
    every = list(stages)
    told, public = (sum(one in kind for one in every) for kind in (TOLD, PUBLISHED))
    return (
        f"{session.name} 결과: 질문·발언·감사 {len(every)}건 가운데 안내 {told}건, 게시 {public}건",
        f"{session.name}: of your {len(every)} items {told} were told, {public} are published",
    )


def tell_ended(on: date) -> int:
    """Tell of each session that ended lately and whose items were all told."""
    lately = [
        one for one in list_sessions() if one.is_told and one.end and on - RECENT <= one.end <= on
    ]
    return sum(sum(tell_all(one, SITE, on)) for one in lately)
