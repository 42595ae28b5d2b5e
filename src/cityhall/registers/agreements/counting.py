"""What is counted of agreements: by kind and level, by province and country, activities by year."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Count
from django.db.models.functions import ExtractYear

from cityhall.registers.agreements.models import Activity, Kind, Level, Party
from cityhall.registers.agreements.queries import DOING, in_state, is_idle, stand

FAMILY = "agreements"


@dataclass(frozen=True, slots=True)
class Tally:
    """How many agreements of a kind stand on a day, and how many of them want something."""

    kind: str
    standing: int = 0
    due: int = 0
    over: int = 0
    idle: int = 0
    planned: int = 0


@dataclass(frozen=True, slots=True)
class Deeds:
    """What was done of a kind in a year: how often, with how many teams and people."""

    times: int
    teams: int
    people: int
    wanted: int
    won: Decimal


def count_kinds(on: date) -> list[Tally]:
    """Count the agreements of each kind as they stood on a day."""
    found = {
        name: Counter(
            dict(stand(on).filter(chosen).order_by().values_list("kind").annotate(n=COUNT))
        )
        for name, chosen in {
            "standing": in_state("", on),
            "due": in_state("due", on),
            "over": in_state("over", on),
            "idle": is_idle(on),
            "planned": in_state("planned", on),
        }.items()
    }
    return [
        Tally(kind, **{name: counted[kind] for name, counted in found.items()}) for kind in Kind
    ]


COUNT = Count("pk")


def count_places(on: date, kinds: tuple[str, ...], where: str) -> dict[str, int]:
    """Count the agreements that stand by where their partners are: `province`, `country`, `level`.

    One with several partners in one place counts once there.
    """
    standing = stand(on).filter(in_state("", on), kind__in=kinds).values("pk")
    rows = Party.objects.filter(agreement__in=standing, part=Party.Part.PARTNER)
    pairs = rows.order_by().values_list(f"partner__{where}", "agreement").distinct()
    return dict(Counter(place for place, _ in pairs))


def count_levels(on: date) -> dict[str, int]:
    """Count the agreements with governments of the country by the level of their partners."""
    found = count_places(on, (Kind.EXCHANGE,), "level")
    return {level: found.get(level, 0) for level in (Level.PROVINCE, Level.MUNICIPAL)}


def count_cities(on: date) -> int:
    """Count the sister and friendship cities."""
    kinds = (Kind.SISTER, Kind.FRIEND)
    return stand(on).filter(in_state("", on), kind__in=kinds).count()


def count_deeds(on: date) -> dict[tuple[str, int], Deeds]:
    """Count what was done up to a day, by kind and year."""
    columns = ("kind", "year", "state", "teams", "people", "wanted", "won")
    rows = Activity.objects.filter(since__lte=on).annotate(year=ExtractYear("since"))
    counted: dict[tuple[str, int], Deeds] = {}
    for kind, year, state, teams, people, wanted, won in rows.order_by().values_list(*columns):
        one = counted.get((kind, year), Deeds(0, 0, 0, 0, Decimal(0)))
        is_done = state in DOING
        counted[kind, year] = Deeds(
            one.times + is_done,
            one.teams + (teams or 0) * is_done,
            one.people + (people or 0) * is_done,
            one.wanted + (wanted or 0),
            one.won + (Decimal(won) if won and is_done else 0),
        )
    return counted
