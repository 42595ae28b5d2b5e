"""Where engagements took place, and how many: by district, kind, theme and year.

Only what was held is counted. What reports count together stands in `kinds.TALLIED`.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet
from django.db.models.functions import ExtractMonth, ExtractYear

from cityhall.ground.access.actors import Actor
from cityhall.ground.organisation.models import Kind as Unitkind
from cityhall.registers.engagements.counting import HELD
from cityhall.registers.engagements.kinds import SEASONS, TALLIED, Tallied, season_of
from cityhall.registers.engagements.models import Concern, Engagement
from cityhall.registers.engagements.rules import only_readable

MOST = 200
Yearly = Counter[tuple[str, int]]  # (what, year) → how many
Whole = Counter[tuple[str, str, str, int]]  # (kind, theme, body, year) → how many


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a map is asked for; nothing named is everything, no year is all of them."""

    year: int | None = None
    kind: str = ""
    theme: str = ""
    district: str = ""
    season: str = ""


def choose(rows: QuerySet[Engagement], chosen: Chosen) -> QuerySet[Engagement]:
    """Leave what took place and is asked for."""
    rows = rows.filter(case__stage__in=HELD)
    if chosen.year:
        rows = rows.filter(starts__year=chosen.year)
    if chosen.kind:
        rows = rows.filter(kind=chosen.kind)
    if chosen.theme:
        rows = rows.filter(theme=chosen.theme)
    if chosen.district:
        rows = rows.filter(concerned__key=chosen.district)
    if chosen.season:
        rows = rows.filter(starts__month__in=SEASONS[chosen.season][2])
    return rows


def count_seasons(chosen: Chosen) -> Yearly:
    """Count by season and calendar year."""
    rows = choose(Engagement.objects.order_by(), chosen)
    months = rows.annotate(year=ExtractYear("starts"), month=ExtractMonth("starts"))
    added: Yearly = Counter()
    for year, month, n in months.values_list("year", "month").annotate(n=Count("pk")):
        added[(season_of(month), year)] += n
    return added


def count_districts(chosen: Chosen) -> Yearly:
    """Count by district and year; what is in two districts counts in each."""
    rows = choose(Engagement.objects.order_by(), chosen)
    found = Concern.objects.filter(engagement__in=rows, unit__kind=Unitkind.DISTRICT).order_by()
    found_by = found.annotate(year=ExtractYear("engagement__starts")).values_list(
        "unit__key", "year"
    )
    return Counter({(key, year): n for key, year, n in found_by.annotate(n=Count("pk"))})


def count_all(chosen: Chosen | None = None) -> Whole:
    """Count what took place by kind, theme, body and year."""
    rows = choose(Engagement.objects.order_by(), chosen or Chosen())
    found = rows.annotate(year=ExtractYear("starts"))
    counted = found.values_list("kind", "theme", "body__key", "year").annotate(n=Count("pk"))
    return Counter({(kind, theme, body or "", year): n for kind, theme, body, year, n in counted})


def count_by(counted: Whole, what: str, chosen: Chosen) -> Yearly:
    """Add what was counted by "kind" or by "theme", and by year."""
    added: Yearly = Counter()
    for (kind, theme, _, year), n in counted.items():
        if chosen.kind in ("", kind) and chosen.theme in ("", theme):
            added[(kind if what == "kind" else theme, year)] += n
    return added


def tally(counted: Whole) -> Iterator[tuple[Tallied, Counter[int]]]:
    """Count by year what reports count together."""
    for one in TALLIED:
        years: Counter[int] = Counter()
        for (kind, theme, body, year), n in counted.items():
            if kind == one.kind and theme in one.themes and body in one.bodies:
                years[year] += n
        yield one, years


def tally_one(rows: QuerySet[Engagement], one: Tallied) -> QuerySet[Engagement]:
    """Leave what reports count together."""
    own = Q(body__key__in=[key for key in one.bodies if key])
    if "" in one.bodies:
        own |= Q(body=None)
    return rows.filter(own, kind=one.kind, theme__in=one.themes)


def list_held(actor: Actor, chosen: Chosen) -> list[Engagement]:
    """List what took place and is asked for, the latest first."""
    rows = choose(only_readable(Engagement.objects.all(), actor), chosen)
    rows = rows.select_related("case").prefetch_related("concerned", "case__units")
    return list(rows.distinct().order_by("-starts", "-id")[:MOST])
