"""Indicators of sustainable development: what was measured each year that everybody may see, how
far that is, how each side sees it, and how citizens find it."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from cityhall.outside.publishing.gate import Offered
from cityhall.outside.publishing.offers.naming import Names, load_names
from cityhall.registers.sustainability.declaring import load_frameworks
from cityhall.registers.sustainability.models import COMMITTEE, UNIT, Reading
from cityhall.registers.sustainability.progress import Perception, measure_progress
from cityhall.registers.sustainability.queries import load_all_grades
from cityhall.registers.sustainability.series import (
    Points,
    load_perceptions,
    load_points,
    values_of,
)
from cityhall.registers.sustainability.shapes import Framework, Indicator
from sagwan.procedures import Name

VIEWS = {UNIT: "own", COMMITTEE: "committee"}  # whose grade of a year stands under which key


def offer_indicators(on: date) -> Iterator[Offered]:
    """Offer each indicator of each framework: a page shows those of the version it is asked for."""
    del on
    units = load_names()
    samples = set(Reading.objects.filter(is_sample=True).values_list("framework", "indicator"))
    for one in load_frameworks().values():
        points, perceptions = load_points(one, one.indicator, public=True), load_perceptions(one)
        judged = load_all_grades(one.key)
        for each in one.indicator:
            known = points.get(each.code, {}), perceptions.get(each.code, {})
            told = tell(one, each, *known, judged.get(each.code, {}))
            told["responsible"] = name_unit(each, units)
            yield Offered(
                "sustainability",
                f"{one.key}/{each.code}",
                told,
                f"sustainability/{one.key}/{each.code}",
                facet=each.code.partition("-")[0],
                rank="-".join(f"{int(part):03}" for part in each.code.split("-")),
                is_sample=each.sample or (one.key, each.code) in samples,
            )


def tell(
    one: Framework,
    each: Indicator,
    points: Points,
    perceptions: dict[int, Perception],
    judged: Mapping[int, dict[str, str]],
) -> dict[str, Any]:
    """Tell an indicator, year by year."""
    names = {part.code: part.name for part in (*one.goal, *one.target)}
    values = values_of(points)
    return {
        "name": both(each.name),
        "framework": both(one.name),
        "framework_key": one.key,
        "code": each.code,
        "goal": both(names[each.code.partition("-")[0]]),
        "target": both(names[each.above]),
        "unit": both(each.unit),
        "aim": write(each.value),
        "aim_year": str(each.year or ""),
        "years": [
            tell_year(year, each, points, values, perceptions)
            | {key: judged.get(year, {}).get(side, "") for side, key in VIEWS.items()}
            for year in sorted({*points, *perceptions, *judged})
        ],
    }


def tell_year(
    year: int,
    each: Indicator,
    points: Points,
    values: dict[int, Decimal],
    perceptions: dict[int, Perception],
) -> dict[str, str]:
    """Tell a year: the value, how far it is, and how citizens find it; "" where nobody knows."""
    point, progress = points.get(year), measure_progress(each, values, year)
    perceived, reading = perceptions.get(year), point.reading if point else None
    return {
        "year": str(year),
        "value": write(point.value if point else None),
        "before": reading.replaces.value if reading and reading.replaces else "",
        "source": point.source if point else "",
        "progress": write(progress.percent if progress else None),
        "perceived": write(perceived.percent if perceived else None),
        "answers": str(perceived.answers or "") if perceived else "",
        "mean": write(perceived.mean if perceived else None),
        "first": str(perceived.first or "") if perceived else "",
        "told_by": perceived.source if perceived else "",
    }


def name_unit(each: Indicator, units: Names) -> list[str]:
    """Name the unit that answers for an indicator."""
    return units.tell(each.responsible) if each.responsible else ["", ""]


def both(name: Name) -> list[str]:
    """Give a name in both languages."""
    return [name.ko, name.en]


def write(value: Decimal | None) -> str:
    """Write a number as plain digits; nothing where there is none."""
    return "" if value is None else f"{value:f}"
