"""Where engagements took place, and how many: by district, kind, theme and year.

Only what was held is counted. What reports count together stands in `kinds.TALLIED`.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Count, QuerySet
from django.db.models.functions import ExtractYear

from cityhall.ground.access.actors import Actor
from cityhall.ground.organisation.models import Kind as Unitkind
from cityhall.registers.engagements.counting import HELD
from cityhall.registers.engagements.kinds import TALLIED, Tallied
from cityhall.registers.engagements.models import Concern, Engagement
from cityhall.registers.engagements.rules import only_readable

MOST = 200
Yearly = Counter[tuple[str, int]]  # (what, year) → how many


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a map is asked for; nothing named is everything, no year is all of them."""

    year: int | None = None
    kind: str = ""
    theme: str = ""
    district: str = ""


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
    return rows


def count_districts(chosen: Chosen) -> Yearly:
    """Count by district and year; what is in two districts counts in each."""
    rows = choose(Engagement.objects.order_by(), chosen)
    found = Concern.objects.filter(engagement__in=rows, unit__kind=Unitkind.DISTRICT).order_by()
    found_by = found.annotate(year=ExtractYear("engagement__starts")).values_list(
        "unit__key", "year"
    )
    return Counter({(key, year): n for key, year, n in found_by.annotate(n=Count("pk"))})


def count_all() -> Counter[tuple[str, str, int]]:
    """Count what took place by kind, theme and year."""
    rows = Engagement.objects.filter(case__stage__in=HELD).order_by()
    found = rows.annotate(year=ExtractYear("starts")).values_list("kind", "theme", "year")
    return Counter(
        {(kind, theme, year): n for kind, theme, year, n in found.annotate(n=Count("pk"))}
    )


def count_by(counted: Counter[tuple[str, str, int]], what: str, chosen: Chosen) -> Yearly:
    """Add what was counted by "kind" or by "theme", and by year."""
    added: Yearly = Counter()
    for (kind, theme, year), n in counted.items():
        if chosen.kind in ("", kind) and chosen.theme in ("", theme):
            added[(kind if what == "kind" else theme, year)] += n
    return added


def tally(counted: Counter[tuple[str, str, int]]) -> Iterator[tuple[Tallied, Counter[int]]]:
    """Count by year what reports count together."""
    for one in TALLIED:
        years: Counter[int] = Counter()
        for (kind, theme, year), n in counted.items():
            if kind == one.kind and theme in one.themes:
                years[year] += n
        yield one, years


def list_held(actor: Actor, chosen: Chosen) -> list[Engagement]:
    """List what took place and is asked for, the latest first."""
    rows = choose(only_readable(Engagement.objects.all(), actor), chosen)
    rows = rows.select_related("case").prefetch_related("concerned", "case__units")
    return list(rows.distinct().order_by("-starts", "-id")[:MOST])
