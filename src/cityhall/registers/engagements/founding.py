"""Many engagements at once, each with its case, its contacts and what was heard there.

Their cases pass the machine of procedures as all do; who was told is derived by their own days.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from cityhall.ground.access.actors import Actor
from cityhall.ground.access.refusals import allow
from cityhall.ground.access.roles import Role
from cityhall.ground.history.actions import record
from cityhall.ground.organisation.models import Unit
from cityhall.registers.cases.founding import Brought
from cityhall.registers.cases.founding import bring_in as bring_cases_in
from cityhall.registers.cases.models import Case, Link
from cityhall.registers.engagements.kinds import TOLD_KINDS
from cityhall.registers.engagements.models import Concern, Contact, Engagement, Kind
from cityhall.registers.engagements.recipients import Recipient, derive

AT_ONCE = 1000
Purpose = Contact.Purpose


@dataclass(frozen=True, slots=True)
class Told:
    """How the next recipient was told: by which channel, when, and when they said they know."""

    channel: str
    at: datetime
    answered: datetime | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """An engagement that took place: its case, and by turns how those concerned were told."""

    brought: Brought
    kind: str
    theme: str
    starts: datetime
    ends: datetime
    place: str
    districts: tuple[str, ...] = ()
    before: tuple[Told, ...] = ()
    after: tuple[Told, ...] = ()
    suggestion: Brought | None = None
    body: str = ""  # whose regular meeting it was


def bring_in(many: Iterable[Held], *, on: date, by: Actor, why: str = "") -> int:
    """Bring engagements of the sample in, with their cases; gives how many."""
    allow(
        by.has(Role.PLANNING_OFFICER, Role.ADMINISTRATOR),
        "일정을 한꺼번에 들이는 일은 기획 담당자가 합니다.",
        "Only a planning officer brings in many engagements.",
    )
    held = list(many)
    cases = bring_own([one.brought for one in held], on, by, why)
    heard = [one for one in held if one.suggestion]
    said = [one.suggestion for one in heard if one.suggestion]
    suggestions = dict(zip(map(id, heard), bring_own(said, on, by, why), strict=True))
    with record("engagements.bring_in", by=by.author, of=("engagement", ""), why=why):
        units = dict(Unit.objects.values_list("key", "pk"))
        rows = [make_row(one, case, units) for one, case in zip(held, cases, strict=True)]
        Engagement.objects.bulk_create(rows, batch_size=AT_ONCE)
        pairs = list(zip(held, rows, strict=True))
        Concern.objects.bulk_create(list_concerns(pairs, units), batch_size=AT_ONCE)
        Contact.objects.bulk_create(list_contacts(pairs), batch_size=AT_ONCE)
        Link.objects.bulk_create(
            Link(how="follows", before=row.case, after=suggestions[id(one)])
            for one, row in pairs
            if one.suggestion
        )
    return len(rows)


def bring_own(brought: list[Brought], on: date, by: Actor, why: str) -> list[Case]:
    """Bring cases in; gives them in the order in which they were given."""
    last = Case.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    bring_cases_in(brought, on=on, by=by, why=why, is_sample=True)
    return list(Case.objects.filter(pk__gt=last).order_by("pk"))


def make_row(one: Held, case: Case, units: dict[str, int]) -> Engagement:
    """Make the row of an engagement."""
    return Engagement(
        case=case,
        kind=one.kind,
        theme=one.theme,
        starts=one.starts,
        ends=one.ends,
        place=one.place,
        body_id=units[one.body] if one.body else None,
        planned_by=one.brought.by,
        planned_by_name=one.brought.names.get(one.brought.by, ""),
    )


def list_concerns(
    pairs: Iterable[tuple[Held, Engagement]], units: dict[str, int]
) -> Iterator[Concern]:
    """Make the rows of districts."""
    for one, row in pairs:
        for key in one.districts:
            yield Concern(engagement=row, unit_id=units[key])


def list_contacts(pairs: Iterable[tuple[Held, Engagement]]) -> Iterator[Contact]:
    """Make the rows of who was told, before and after."""
    for one, row in pairs:
        if one.kind not in TOLD_KINDS:
            continue
        recipients = derive(
            on=row.on,
            districts=one.districts,
            committees=(),
            offices=(one.brought.values["unit"],),
            leaders=row.is_major or one.kind == Kind.PRESS,
        )
        yield from tell_all(row, recipients, one.before, Purpose.BEFORE)
        yield from tell_all(row, recipients, one.after, Purpose.AFTER)


def tell_all(
    row: Engagement, recipients: list[Recipient], turns: tuple[Told, ...], purpose: str
) -> Iterator[Contact]:
    """Make the contacts with each recipient, told by turns in these ways."""
    if not turns:
        return
    for n, recipient in enumerate(recipients):
        told = turns[n % len(turns)]
        yield Contact(
            engagement=row,
            member=recipient.member,
            purpose=purpose,
            channel=told.channel,
            at=told.at,
            by=row.planned_by,
            by_name=row.planned_by_name,
            answered=told.answered,
        )
