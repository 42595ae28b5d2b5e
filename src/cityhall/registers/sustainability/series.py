"""The values of indicators by year: as they were entered, or taken from declared figures."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from cityhall.registers.figures.ledger import Found
from cityhall.registers.figures.measures import find_measure, load_catalogue
from cityhall.registers.figures.queries import list_days, load_days, load_ledger
from cityhall.registers.sustainability.models import PERCEPTION, STATISTIC, Reading, Tally
from cityhall.registers.sustainability.progress import Perception, find_perception
from cityhall.registers.sustainability.shapes import Framework, Indicator


@dataclass(frozen=True, slots=True)
class Point:
    """A value of a year, with where it comes from."""

    value: Decimal
    source: str = ""
    reading: Reading | None = None  # None where it is taken from a figure
    as_of: date | None = None


Points = dict[int, Point]


def values_of(points: Points) -> dict[int, Decimal]:
    """Give the bare values of points."""
    return {year: point.value for year, point in points.items()}


def load_points(
    one: Framework, indicators: Iterable[Indicator], *, public: bool
) -> dict[str, Points]:
    """Load the values of indicators: entered ones, and figures that may be seen."""
    wanted = list(indicators)
    found: defaultdict[str, Points] = defaultdict(dict)
    codes = [each.code for each in wanted if not each.measure]
    rows = Reading.objects.filter(
        framework=one.key, indicator__in=codes, what=STATISTIC, is_current=True
    ).select_related("replaces")
    for row in rows:
        found[row.indicator][row.year] = Point(row.number, row.source, row)
    taken = [each for each in wanted if each.measure and (each.public or not public)]
    for code, points in take_figures(taken).items():
        found[code] = points
    return {code: dict(sorted(points.items())) for code, points in found.items()}


def take_figures(indicators: Iterable[Indicator]) -> dict[str, Points]:
    """Take the value that stood at the end of each year in which one was told."""
    wanted = list(indicators)
    if not wanted:
        return {}
    measures = sorted({one.measure for one in wanted})
    days = load_days(load_catalogue().typed_parts(measures))
    ends = [date(year, 12, 31) for year in sorted({day.year for day in list_days(days)})]
    ledger = load_ledger(measures, ends, days=days)
    found: dict[str, Points] = {}
    for one in wanted:
        told = {end.year: ledger.find(one.measure, one.subject, end) for end in ends}
        found[one.code] = {
            year: make_point(one, each)
            for year, each in told.items()
            if each.value is not None and each.as_of is not None and each.as_of.year == year
        }
    return found


def make_point(one: Indicator, found: Found) -> Point:
    """Make a point of a figure, rounded as the figure is shown."""
    assert found.value is not None, "only figures with a value are taken"
    places = Decimal(1).scaleb(-find_measure(one.measure).digits)
    sources = ", ".join(dict.fromkeys(row.source for row in found.rows if row.source))
    return Point(found.value.quantize(places), sources[:200], None, found.as_of)


def load_perceptions(one: Framework) -> dict[str, dict[int, Perception]]:
    """Load how citizens found each indicator by year: by our own survey, else as it was told."""
    found: defaultdict[str, dict[int, Perception]] = defaultdict(dict)
    told = Reading.objects.filter(framework=one.key, what=PERCEPTION, is_current=True)
    for row in told:
        found[row.indicator][row.year] = Perception(row.number, source=row.source)
    tallies = load_tallies(one)
    for survey in one.survey:
        for code in survey.indicators:
            perceived = find_perception(tallies.get((survey.key, code), {}))
            if perceived is not None:
                found[code][survey.year] = perceived
    return found


def load_tallies(one: Framework) -> dict[tuple[str, str], dict[int, int]]:
    """Load how many gave each answer: (survey, indicator) → score → number."""
    found: defaultdict[tuple[str, str], dict[int, int]] = defaultdict(dict)
    for row in Tally.objects.filter(framework=one.key):
        found[row.survey, row.indicator][row.score] = row.number
    return found
