"""The charts of a board: series over days, measures on the line of time, districts as tiles."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal

from django.utils.safestring import SafeString

from cityhall.ground.look.charts import Bar, Series, draw_bars, draw_lines, draw_multiples
from cityhall.ground.look.dates import write_short_day
from cityhall.ground.look.languages import say, say_message
from cityhall.ground.look.outlines import draw_map
from cityhall.ground.look.tiles import Told, load_tiles
from cityhall.ground.look.timelines import Stretch, draw_stretches
from cityhall.registers.cases.procedures import tell
from cityhall.registers.epidemics.counting import Inspected
from cityhall.registers.epidemics.ledger import NOUGHT, Figure, Ledger
from cityhall.registers.epidemics.models import Response
from cityhall.registers.epidemics.naming import name_place, write_number
from cityhall.registers.epidemics.records import DAY, Spot, Stood, last_day, moment
from cityhall.registers.epidemics.shapes import CHANGE, FLOW, LEVEL, Chart, Epidemic, Spread

BACK = timedelta(days=120)  # of measures on the line of time


def list_charts(epidemic: Epidemic, ledger: Ledger) -> Iterator[SafeString]:
    """List the charts of series, those of which at least two days are known."""
    for one in epidemic.chart:
        drawn = draw_chart(epidemic, ledger, one)
        if drawn:
            yield drawn


def draw_chart(epidemic: Epidemic, ledger: Ledger, chart: Chart) -> SafeString | None:
    """Draw the lines of a chart over its days."""
    spots = [
        Spot(series, place) for place in chart.places or (epidemic.home,) for series in chart.series
    ]
    told = {spot: dict(list_points(ledger, spot, chart)) for spot in spots}
    days = sorted({day for points in told.values() for day in points})
    if not days:
        return None
    days = [day for day in days if day > days[-1] - timedelta(days=chart.days)]
    if len(days) < 2:
        return None
    unit = epidemic.find_series(chart.series[0])
    title = f"{tell(chart.name)} ({tell(unit.unit) if unit else ''})"
    lines = [
        Series(name_line(epidemic, chart, spot), tuple(write(told[spot].get(day)) for day in days))
        for spot in spots
        if told[spot]
    ]
    labels, head = [write_short_day(day) for day in days], say("날짜", "Day")
    if len(chart.places) < 2:
        return draw_lines(title, labels, lines, head)
    small = [draw_lines(f"{one.name} · {title}", labels, [one], head, small=True) for one in lines]
    return draw_multiples(small)


def list_points(ledger: Ledger, spot: Spot, chart: Chart) -> Iterator[tuple[date, Figure]]:
    """List the points of a line by day."""
    if chart.what == CHANGE:
        for one in ledger.list_changes(spot):
            yield day_of(one.at, CHANGE), one
        return
    for at in sorted(ledger.levels.get(spot, {})):
        level = ledger.level(spot, at)
        if level:
            yield day_of(at, LEVEL), level


def day_of(at: datetime, what: str) -> date:
    """Give the day of which a number at a moment tells."""
    return last_day(Stood(0, Spot("", ""), what, at, at, NOUGHT))


def write(figure: Figure | None) -> tuple[Decimal | None, str]:
    """Write a point."""
    return (figure.value, write_number(figure.value)) if figure else (None, "–")


def name_line(epidemic: Epidemic, chart: Chart, spot: Spot) -> str:
    """Name a line by what tells it from the others."""
    if len(chart.series) > 1 or not chart.places:
        return tell(epidemic.name_series(spot.series))
    return tell(name_place(epidemic, spot.place))


def draw_responses(epidemic: Epidemic, responses: list[Response], on: date) -> SafeString | None:
    """Draw the measures of the last months on the line of time."""
    first = on - BACK
    kinds = {one.key: tell(one.name) for one in epidemic.kind}
    shown = [one for one in responses if (one.until or one.since) >= first]
    if not shown:
        return None
    first = max(first, min(one.since for one in shown))
    stretches = [
        Stretch(say_name(one), one.since, one.until, kinds.get(one.kind, one.kind)) for one in shown
    ]
    heads = [say("조치", "Measure"), say("종류", "Kind"), say("시작", "From"), say("끝", "To")]
    return draw_stretches(say("조치 시간표", "Measures in time"), stretches, first, on, heads)


def say_name(one: Response) -> str:
    """Name a measure in the language of the page."""
    return say_message({"ko": one.name_ko, "en": one.name_en})


def list_spreads(epidemic: Epidemic, ledger: Ledger, on: date) -> Iterator[SafeString]:
    """List the maps of which anything is known."""
    for one in epidemic.spread:
        drawn = draw_spread(epidemic, ledger, one, on)
        if drawn:
            yield drawn


def draw_spread(epidemic: Epidemic, ledger: Ledger, spread: Spread, on: date) -> SafeString | None:
    """Draw a series over the districts."""
    tiles = load_tiles(epidemic.map)
    told = {}
    for one in tiles:
        value = find_value(epidemic, ledger, spread, Spot(spread.series, one.key), on)
        if value is not None:
            told[one.key] = Told(value, write_number(value))
    if not told:
        return None
    series = epidemic.find_series(spread.series)
    unit = tell(series.unit) if series else ""
    heads = (say("자치구", "District"), unit)
    title = f"{tell(spread.name)} ({unit})"
    if sources := list_sources(ledger, spread.series):
        title += f" · {', '.join(sources)}"
    return draw_map(epidemic.map, title, tiles, told, heads)


def list_sources(ledger: Ledger, series: str) -> list[str]:
    """List where the numbers of a series are from."""
    levels = (one for one in ledger.told.values() if one.spot.series == series)
    flows = (one for spot, many in ledger.changes.items() if spot.series == series for one in many)
    return sorted({one.source for one in (*levels, *flows) if one.source})


def find_value(
    epidemic: Epidemic, ledger: Ledger, spread: Spread, spot: Spot, on: date
) -> Decimal | None:
    """Give what a district shows: its level, or what came over the last days."""
    series = epidemic.find_series(spread.series)
    if series and series.time == FLOW:
        end = moment(on) + DAY
        return ledger.sum_between(spot, end - spread.days * DAY, end)
    level = ledger.level(spot)
    return level.value if level and not ledger.is_old(level.at) else None


def draw_inspected(title: str, many: list[Inspected], unit: str) -> SafeString:
    """Draw what was inspected by kind of place."""
    bars = [Bar(one.name, one.value, f"{one.shown} {unit}") for one in many]
    names = (say("시설", "Premises"), say("점검", "Inspected"), "")
    return draw_bars(title, bars, names)
