"""What is counted of engagements: visits by theme and year, lead time and acknowledgement.

The lead of a notice is the number of days between it and the day of which it tells.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal

from django.db.models import Count
from django.db.models.functions import Coalesce, ExtractYear
from django.utils.timezone import localdate

from cityhall.registers.engagements.kinds import POLICIES, STAGES, TOLD_KINDS
from cityhall.registers.engagements.models import Contact, Engagement, Kind
from cityhall.registers.engagements.queries import between, start_of

HELD = tuple(stage for stage, state in STAGES.items() if state in ("held", "closed"))
TENTH = Decimal("0.1")
Counted = dict[int, int]


@dataclass
class Tally:
    """What was counted of some engagements and the notices before them."""

    engagements: int = 0
    held: int = 0
    followed: int = 0
    leads: list[int] = field(default_factory=list)
    known: int = 0

    @property
    def notices(self) -> int:
        """How many notices were given."""
        return len(self.leads)

    @property
    def mean(self) -> Decimal | None:
        """How many days ahead they came, on average."""
        return divide(sum(self.leads), self.notices)

    @property
    def least(self) -> int | None:
        """How many days ahead the last-minute one came."""
        return min(self.leads, default=None)

    @property
    def share(self) -> Decimal | None:
        """How many of a hundred were acknowledged."""
        return divide(self.known * 100, self.notices)


def divide(number: int, by: int) -> Decimal | None:
    """Divide, rounded to a tenth; nothing by nought."""
    return (Decimal(number) / by).quantize(TENTH, ROUND_HALF_UP) if by else None


@dataclass(frozen=True, slots=True)
class Measured:
    """An engagement as it is counted: its kind, its office, and the leads of its notices."""

    kind: str
    office: str
    stage: str
    leads: tuple[int, ...]
    known: int


def count_notices(since: date, until: date, by: str) -> dict[str, Tally]:
    """Count the engagements that call for notice, by kind or by office."""
    tallies: defaultdict[str, Tally] = defaultdict(Tally)
    for one in measure(since, until):
        tally = tallies[one.kind if by == "kind" else one.office]
        tally.engagements += 1
        tally.held += one.stage in HELD
        tally.followed += one.stage == "closed"
        tally.leads += one.leads
        tally.known += one.known
    return dict(tallies)


def measure(since: date, until: date) -> Iterator[Measured]:
    """Give every engagement of some days that calls for notice, with how it was told."""
    rows = Engagement.objects.filter(between(since, until), kind__in=TOLD_KINDS)
    rows = rows.exclude(case__stage="cancelled").order_by()
    told = list_told(rows.values_list("pk", "round"), since, until)
    columns = ("pk", "kind", "case__values__unit", "case__stage", "starts")
    for pk, kind, office, stage, starts in rows.values_list(*columns):
        mine = told.get(pk, [])
        day = localdate(starts)
        leads = tuple((day - localdate(at)).days for at, _ in mine)
        yield Measured(kind, office or "", stage, leads, sum(bool(known) for _, known in mine))


def list_told(
    rounds: Iterable[tuple[int, int]], since: date, until: date
) -> dict[int, list[tuple[datetime, datetime | None]]]:
    """List when each notice was given and acknowledged, of the day that stands, by engagement."""
    standing = dict(rounds)
    chosen = Contact.objects.filter(
        engagement__starts__gte=start_of(since),
        engagement__starts__lt=start_of(until + timedelta(days=1)),
        purpose=Contact.Purpose.BEFORE,
    )
    chosen = chosen.annotate(known=Coalesce("notice__acknowledged", "answered")).order_by()
    told: defaultdict[int, list[tuple[datetime, datetime | None]]] = defaultdict(list)
    for pk, number, at, known in chosen.values_list("engagement", "round", "at", "known"):
        if standing.get(pk) == number:
            told[pk].append((at, known))
    return told


def count_years(kind: str) -> dict[str, Counted]:
    """Count what took place of a kind by theme and year; what reports call policies together."""
    rows = Engagement.objects.filter(kind=kind, case__stage__in=HELD).order_by()
    counted = rows.annotate(year=ExtractYear("starts")).values_list("theme", "year")
    table: defaultdict[str, Counted] = defaultdict(dict)
    for theme, year, number in counted.annotate(n=Count("pk")):
        table[theme][year] = number
        if kind == Kind.VISIT and theme in POLICIES:
            table["policies"][year] = table["policies"].get(year, 0) + number
    return dict(table)


def list_years() -> list[int]:
    """List the years in which there are engagements, the latest first."""
    found = Engagement.objects.order_by().dates("starts", "year", order="DESC")
    return [day.year for day in found]
