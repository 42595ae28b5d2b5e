"""What the pages of sustainable development show."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django.urls import reverse
from django.utils.safestring import SafeString

from cityhall.ground.access.actors import Actor
from cityhall.ground.look.charts import Series, draw_lines
from cityhall.ground.look.languages import say
from cityhall.ground.organisation.queries import load_tree
from cityhall.registers.cases.procedures import tell
from cityhall.registers.sustainability import queries, versions
from cityhall.registers.sustainability.grades import GRADES, SIDES
from cityhall.registers.sustainability.models import Judgement
from cityhall.registers.sustainability.progress import (
    Perception,
    Progress,
    find_base,
    find_gap,
    measure_progress,
)
from cityhall.registers.sustainability.rules import may_measure
from cityhall.registers.sustainability.series import (
    Points,
    load_perceptions,
    load_points,
    values_of,
)
from cityhall.registers.sustainability.shapes import Framework, Indicator, Version

LEVELS = {
    "goals": ("목표", "Goals"),
    "targets": ("세부목표", "Targets"),
    "indicators": ("지표", "Indicators"),
    "projects": ("시정사업", "City projects"),
}


def write(value: Decimal | None) -> str:
    """Write a number with a true minus; a dash where there is none."""
    return "–" if value is None else f"{value:,f}".replace("-", "−")


def write_gap(gap: Decimal | None) -> str:
    """Write a gap in points, with its sign."""
    if gap is None:
        return "–"
    return f"+{write(gap)}" if gap > 0 else write(gap)


def name_unit(key: str, on: date) -> str:
    """Name a unit as it was called on a day; by its key where there is none."""
    return name_units([key], on)[key]


def name_units(keys: Iterable[str], on: date) -> dict[str, str]:
    """Name units as they were called on a day, by their keys where there is none."""
    nodes = load_tree(on).nodes
    return {key: nodes[key].name if key in nodes else key for key in keys}


def describe_tree(one: Framework, version: Version, *, public: bool) -> dict[str, Any]:
    """Give the tree of a version with what was last measured of each indicator."""
    indicators = versions.list_in(one, one.indicator, version)
    points = load_points(one, indicators, public=public)
    return lay_tree(one, version, points, load_perceptions(one)) | {
        "at": lead_to_indicators(one),
    }


def lay_tree(
    one: Framework,
    version: Version,
    points: Mapping[str, Points],
    perceptions: Mapping[str, Mapping[int, Perception]],
) -> dict[str, Any]:
    """Lay out the tree of a version from what was measured, wherever that was read."""
    return {
        "framework": one,
        "name": tell(one.name),
        "about": tell(one.about),
        "version": version,
        "versions": [(each, tell(each.name)) for each in one.version],
        "counts": list_counts(one, version),
        "changes": [describe_change(each) for each in versions.list_changes(one)],
        "branches": [
            {
                "goal": branch.goal,
                "name": tell(branch.goal.name),
                "targets": [
                    {
                        "target": target,
                        "name": tell(target.name),
                        "indicators": [
                            describe_last(
                                each, points.get(each.code, {}), perceptions.get(each.code, {})
                            )
                            for each in many
                        ],
                    }
                    for target, many in branch.targets
                ],
            }
            for branch in versions.grow_tree(one, version)
        ],
    }


def lead_to_indicators(one: Framework) -> str:
    """Give the address before the codes of indicators."""
    return f"{reverse('sustainability:tree', args=[one.key])}indicators/"


def list_surveys(one: Framework, on: date) -> list[dict[str, Any]]:
    """List the surveys of citizens, and which of them take answers on a day."""
    return [
        {"survey": each, "name": tell(each.name), "open": each.since <= on <= each.until}
        for each in one.survey
    ]


def list_counts(one: Framework, version: Version) -> list[dict[str, Any]]:
    """Give the counts of a version, and how many are reported as a number only."""
    return [
        {"key": key, "name": say(*LEVELS[key]), "count": count}
        for key, count in versions.count_parts(one, version).items()
        if count.told
    ]


def describe_change(one: versions.Change) -> dict[str, Any]:
    """Give a change between versions."""
    return {
        "change": one,
        "what": say(*LEVELS[one.what]),
        "before": tell(one.before.name),
        "after": tell(one.after.name),
        "difference": write_gap(Decimal(one.difference)),
        "unnamed": abs(one.unnamed),
        "added": [f"{part.code} {tell(part.name)}" for part in one.added],
        "left": [f"{part.code} {tell(part.name)}" for part in one.left],
    }


def describe_last(
    one: Indicator, points: Points, perceptions: Mapping[int, Perception]
) -> dict[str, Any]:
    """Give an indicator with its last value, its progress, and the last gap that is known."""
    year, values = max(points, default=0), values_of(points)
    progress = measure_progress(one, values, year)
    gaps = {
        each: gap
        for each, perceived in perceptions.items()
        if (gap := find_gap(measure_progress(one, values, each), perceived)) is not None
    }
    return {
        "indicator": one,
        "name": tell(one.name),
        "unit": tell(one.unit),
        "year": year,
        "value": write(values.get(year)),
        "progress": progress,
        "percent": f"{progress.percent:f}" if progress else "",
        "gap": write_gap(gaps[max(gaps)]) if gaps else "",
        "gap_year": max(gaps, default=0),
    }


def describe_indicator(one: Framework, indicator: Indicator, actor: Actor | None) -> dict[str, Any]:
    """Give the page of an indicator: series, progress, perception and gap, views of each side."""
    points = load_points(one, [indicator], public=actor is None).get(indicator.code, {})
    perceptions = load_perceptions(one).get(indicator.code, {})
    judged = queries.load_judgements(one.key, indicator.code)
    return lay_indicator(one, indicator, points, perceptions, judged) | {
        "responsible": name_unit(indicator.responsible, queries.today()),
        "hidden": actor is None and bool(indicator.measure) and not indicator.public,
        "may_measure": actor is not None and may_measure(actor, one, indicator),
    }


def lay_indicator(
    one: Framework,
    indicator: Indicator,
    points: Points,
    perceptions: Mapping[int, Perception],
    judged: Mapping[int, Mapping[str, Judgement]],
) -> dict[str, Any]:
    """Lay out an indicator from what was measured and judged, wherever that was read."""
    years = sorted({*points, *perceptions, *judged}, reverse=True)
    rows = [
        describe_year(indicator, year, points, perceptions, judged.get(year, {})) for year in years
    ]
    return {
        "framework": one,
        "framework_name": tell(one.name),
        "indicator": indicator,
        "name": tell(indicator.name),
        "unit": tell(indicator.unit),
        "above": [
            (part.code, tell(part.name))
            for part in (*one.goal, *one.target)
            if f"{indicator.code}-".startswith(f"{part.code}-")
        ],
        "base": write(find_base(indicator, values_of(points))),
        "target": write(indicator.value),
        "chart": draw_series(indicator, points),
        "rows": rows,
        "views": [(row["year"], view) for row in rows for view in row["views"]],
        "working": find_working(indicator, points, perceptions),
    }


def describe_year(
    indicator: Indicator,
    year: int,
    points: Points,
    perceptions: Mapping[int, Perception],
    judged: Mapping[str, Judgement],
) -> dict[str, Any]:
    """Give the line of a year."""
    point, perceived = points.get(year), perceptions.get(year)
    progress = measure_progress(indicator, values_of(points), year)
    reading = point.reading if point else None
    return {
        "year": year,
        "value": write(point.value) if point else "–",
        "source": point.source if point else "",
        "before": write(reading.replaces.number) if reading and reading.replaces else "",
        "reason": reading.reason if reading else "",
        "progress": write(progress.percent) if progress else "–",
        "reached": bool(progress and progress.is_reached),
        "back": bool(progress and progress.is_back),
        "perceived": perceived,
        "perception": write(perceived.percent) if perceived else "–",
        "gap": write_gap(find_gap(progress, perceived)),
        "views": [
            {"side": say(*SIDES[side]), "grade": say(*GRADES[row.grade]), "text": row.text}
            for side, row in sorted(judged.items(), reverse=True)
        ],
    }


def find_working(
    indicator: Indicator, points: Points, perceptions: Mapping[int, Perception]
) -> dict[str, Any] | None:
    """Give the working of the last year of which progress is known, perceived where it can be."""
    values = values_of(points)
    known = [year for year in values if measure_progress(indicator, values, year)]
    both = [year for year in known if year in perceptions]
    if not known:
        return None
    year = max(both or known)
    progress = measure_progress(indicator, values, year)
    assert progress is not None, "only years with progress are known"
    return {"year": year, **write_working(progress, perceptions.get(year))}


def write_working(progress: Progress, perceived: Perception | None) -> dict[str, str]:
    """Write how progress, perception and the gap are reckoned, with their numbers."""
    value, base, target = map(write, (progress.value, progress.base, progress.target))
    way = f"({value} − {base}) ÷ ({target} − {base}) × 100 = {write(round(progress.exact, 1))}"
    if perceived is None:
        return {"way": way, "feel": "", "gap": ""}
    percent = write(perceived.percent)
    feel = f"({perceived.mean} − 1) ÷ 4 × 100 = {percent}" if perceived.answers else percent
    gap = write_gap(find_gap(progress, perceived))
    return {"way": way, "feel": feel, "gap": f"{percent} − {write(progress.percent)} = {gap}"}


def draw_series(indicator: Indicator, points: Points) -> SafeString | None:
    """Draw the values by year with the target beside them; nothing where there are no two."""
    if len(points) < 2:
        return None
    years = list(range(min(points), max(points) + 1))
    told = tuple(
        (points[year].value, write(points[year].value)) if year in points else (None, "–")
        for year in years
    )
    lines = [Series(say("값", "Value"), told)]
    if indicator.value is not None:
        ends = {0, len(years) - 1}
        goal = write(indicator.value)
        wanted = tuple((indicator.value, goal if at in ends else "") for at in range(len(years)))
        lines.append(Series(say("목표({y}년)", "Target ({y})", y=indicator.year), wanted))
    title = f"{tell(indicator.name)} ({tell(indicator.unit)})"
    return draw_lines(title, [str(year) for year in years], lines, say("연도", "Year"))
