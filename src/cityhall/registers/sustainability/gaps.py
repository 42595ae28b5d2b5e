"""The statistic and what citizens find, side by side for all indicators of a year."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from django.utils.safestring import SafeString

from cityhall.ground.look.charts import Bar, draw_bars
from cityhall.ground.look.languages import say
from cityhall.registers.cases.procedures import tell
from cityhall.registers.sustainability.grades import GRADES
from cityhall.registers.sustainability.pages import lead_to_indicators, write, write_gap
from cityhall.registers.sustainability.progress import (
    HUNDRED,
    NOUGHT,
    Perception,
    find_gap,
    measure_progress,
)
from cityhall.registers.sustainability.queries import load_grades
from cityhall.registers.sustainability.series import (
    Points,
    load_perceptions,
    load_points,
    values_of,
)
from cityhall.registers.sustainability.shapes import Framework, Indicator, Version
from cityhall.registers.sustainability.versions import list_in

Grades = Mapping[str, Mapping[str, str]]  # indicator → side → grade


def describe_gaps(one: Framework, version: Version, asked: str, *, public: bool) -> dict[str, Any]:
    """Give the indicators of a version in a year, the widest gap first."""
    points = load_points(one, list_in(one, one.indicator, version), public=public)
    perceptions = load_perceptions(one)

    def grade(year: int) -> Grades:
        return load_grades(one.key, year)

    return lay_gaps(one, version, asked, points, perceptions, grade) | {
        "at": lead_to_indicators(one)
    }


def lay_gaps(
    one: Framework,
    version: Version,
    asked: str,
    points: Mapping[str, Points],
    perceptions: Mapping[str, Mapping[int, Perception]],
    grade: Callable[[int], Grades],
) -> dict[str, Any]:
    """Lay out the gaps of a year from what was measured and judged, wherever that was read."""
    years = list_years(points, perceptions)
    told = {year for many in perceptions.values() for year in many}
    year = int(asked) if asked in map(str, years) else max(told, default=max(years, default=0))
    grades = grade(year)
    rows = [
        describe_gap(
            each,
            points.get(each.code, {}),
            perceptions.get(each.code, {}).get(year),
            grades.get(each.code, {}),
            year,
        )
        for each in list_in(one, one.indicator, version)
    ]
    rows.sort(key=lambda row: (row["gap"] is None, -abs(row["gap"] or NOUGHT)))
    return {
        "framework": one,
        "name": tell(one.name),
        "version": version,
        "year": year,
        "years": years,
        "rows": rows,
        "drawn": draw_gaps(rows, year),
    }


def list_years(
    points: Mapping[str, Points], perceptions: Mapping[str, Mapping[int, Perception]]
) -> list[int]:
    """List the years of which anything is known, the last first."""
    known = {year for many in points.values() for year in many}
    known |= {year for many in perceptions.values() for year in many}
    return sorted(known, reverse=True)


def describe_gap(
    one: Indicator,
    points: Points,
    perceived: Perception | None,
    grades: Mapping[str, str],
    year: int,
) -> dict[str, Any]:
    """Give the line of an indicator."""
    values = values_of(points)
    progress = measure_progress(one, values, year)
    gap = find_gap(progress, perceived)
    return {
        "code": one.code,
        "name": tell(one.name),
        "unit": tell(one.unit),
        "value": write(values.get(year)),
        "progress": progress,
        "progress_shown": write(progress.percent if progress else None),
        "perceived": perceived,
        "perception_shown": write(perceived.percent if perceived else None),
        "gap": gap,
        "gap_shown": write_gap(gap),
        "first": perceived.first if perceived else 0,
        "grades": {side: say(*GRADES[grade]) for side, grade in grades.items()},
    }


def draw_gaps(rows: Sequence[Mapping[str, Any]], year: int) -> SafeString | None:
    """Draw what citizens find as bars, with a mark where the statistic stands."""
    bars = [
        Bar(
            row["name"],
            row["perceived"].percent,
            f"{row['perception_shown']} ({row['gap_shown']})",
            HUNDRED,
            row["progress"].percent,
        )
        for row in rows
        if row["gap"] is not None
    ]
    if not bars:
        return None
    title = say(
        "{y}년 시민 체감(막대)과 목표까지(표시)",
        "Perception (bars) and progress (marks), {y}",
        y=year,
    )
    names = (say("지표", "Indicator"), say("체감(차이)", "Perception (gap)"), say("만점", "Most"))
    return draw_bars(title, bars, names)
