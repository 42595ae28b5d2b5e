"""Bodies that meet by a rhythm: when each met, by when it is due again, and what it missed.

The rhythm is the one that the organisation keeps of a body (its charter); a meeting is an
engagement planned as that body's, or one that the organisation noted. A period is a whole month,
two, a quarter and so on of the calendar, weeks from Monday.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Q, QuerySet
from django.utils.timezone import localdate

from cityhall.ground.look.dates import write_day, write_short_day
from cityhall.ground.look.languages import say
from cityhall.ground.organisation.models import Charter, Unit
from cityhall.ground.organisation.queries import on_day
from cityhall.registers.engagements.counting import HELD
from cityhall.registers.engagements.kinds import DEPUTIES, DISTRICT, HEADS
from cityhall.registers.engagements.models import Engagement, Kind
from cityhall.registers.engagements.queries import start_of

Every = Charter.Every
MONTHS = {
    Every.MONTH: 1,
    Every.TWO_MONTHS: 2,
    Every.QUARTER: 3,
    Every.HALF_YEAR: 6,
    Every.YEAR: 12,
}
WEEKS = {Every.WEEK: 1, Every.TWO_WEEKS: 2}
YEAR, WEEK = 12, 7
LOOKED_AT = 12  # periods, the one that runs included
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of the calendar in which a body should meet: when it did, what is planned."""

    first: date
    last: date
    held: tuple[date, ...] = ()
    planned: date | None = None

    def is_missed(self, on: date) -> bool:
        """Tell whether it is over and the body did not meet."""
        return self.last < on and not self.held


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How a body keeps its rhythm, as seen from a day; the period that runs comes last."""

    unit: Unit
    every: str
    on: date
    periods: tuple[Period, ...]
    last: Engagement | None

    @property
    def missed(self) -> tuple[Period, ...]:
        """The periods in which it did not meet, the latest first."""
        return tuple(one for one in self.periods[::-1] if one.is_missed(self.on))

    @property
    def due(self) -> date:
        """By when it should meet next."""
        now = self.periods[-1]
        return find_period(self.every, now.last + DAY)[1] if now.held else now.last

    @property
    def coming(self) -> date | None:
        """When it will, as planned."""
        return self.periods[-1].planned

    @property
    def is_late(self) -> bool:
        """Tell whether it missed the period before and has not met since."""
        before = self.periods[-2:-1]
        return bool(before and before[0].is_missed(self.on) and not self.periods[-1].held)


def name_period(period: Period) -> str:
    """Name a period: a month, months or days."""
    first, last = period.first, period.last
    if (last - first).days < WEEK * 2:
        return f"{write_day(first)}–{write_short_day(last)}"
    if (first.year, first.month) == (last.year, last.month):
        return say("{y}. {m}월", "{y}-{m:02}", y=first.year, m=first.month)
    return say("{y}. {a}–{b}월", "{y}-{a:02} to {b:02}", y=first.year, a=first.month, b=last.month)


def is_regular(every: str) -> bool:
    """Tell whether a body has a rhythm at all."""
    return every in MONTHS or every in WEEKS


def find_period(every: str, day: date) -> tuple[date, date]:
    """Find the period in which a day lies."""
    if every in WEEKS:
        days = WEEKS[Every(every)] * WEEK
        first = date.fromordinal((day.toordinal() - 1) // days * days + 1)
        return first, first + timedelta(days=days - 1)
    months = MONTHS[Every(every)]
    number = (day.year * YEAR + day.month - 1) // months * months
    after = number + months
    first, end = (date(one // YEAR, one % YEAR + 1, 1) for one in (number, after))
    return first, end - DAY


def list_spans(every: str, since: date, on: date) -> list[tuple[date, date]]:
    """List the periods up to the one that runs, from the first that was whole; at least this."""
    spans = [find_period(every, on)]
    while len(spans) < LOOKED_AT:
        before = find_period(every, spans[0][0] - DAY)
        if before[0] < since:
            break
        spans.insert(0, before)
    return spans


def list_bodies(on: date) -> list[tuple[Unit, Charter]]:
    """List the bodies that meet by a rhythm on a day."""
    charters = Charter.objects.filter(on_day(on)).select_related("unit").order_by("unit__key")
    latest = {one.unit_id: one for one in charters.order_by("unit__key", "since")}
    return [(one.unit, one) for one in latest.values() if is_regular(one.every)]


def list_rhythms(on: date) -> list[Rhythm]:
    """List how the bodies that bring city and districts together keep their rhythm."""
    named = Engagement.objects.filter(theme=DISTRICT, body__isnull=False)
    known = {HEADS, DEPUTIES, *named.order_by().values_list("body__key", flat=True).distinct()}
    return [load_rhythm(unit, one, on) for unit, one in list_bodies(on) if unit.key in known]


def load_rhythm(unit: Unit, charter: Charter, on: date) -> Rhythm:
    """Load how a body keeps its rhythm."""
    spans = list_spans(charter.every, charter.since, on)
    own = choose_own(unit)
    met = sorted({*list_held(own, spans[0][0], on), *list_noted(unit, spans[0][0], on)})
    ahead = own.filter(starts__gte=start_of(on), case__ended=None).exclude(case__stage__in=HELD)
    coming = ahead.order_by("starts").values_list("starts", flat=True).first()
    past = own.filter(starts__lt=start_of(on + DAY), case__stage__in=HELD)
    periods = [
        Period(first, last, tuple(day for day in met if first <= day <= last))
        for first, last in spans[:-1]
    ]
    first, last = spans[-1]
    now = tuple(day for day in met if first <= day <= last)
    periods.append(Period(first, last, now, localdate(coming) if coming else None))
    return Rhythm(unit, charter.every, on, tuple(periods), past.order_by("-starts").first())


def choose_own(unit: Unit) -> QuerySet[Engagement]:
    """Choose the meetings of a body; the council of the heads has those that name none, too."""
    own = Q(body=unit)
    if unit.key == HEADS:
        own |= Q(body=None, kind=Kind.BRIEFING, theme=DISTRICT)
    return Engagement.objects.filter(own).select_related("case")


def list_held(own: QuerySet[Engagement], since: date, on: date) -> Iterator[date]:
    """List the days on which a body met, of its engagements."""
    rows = own.filter(starts__gte=start_of(since), starts__lt=start_of(on + DAY))
    held = rows.filter(case__stage__in=HELD).order_by().values_list("starts", flat=True)
    return map(localdate, held)


def list_noted(unit: Unit, since: date, on: date) -> Iterator[date]:
    """List the days on which a body met, of what the organisation noted: each stretch's last."""
    rows = unit.meetings.filter(until__gte=since, since__lte=on)
    return (min(day, on) for day in rows.values_list("until", flat=True))
