"""What the map of engagements shows: districts as tiles, and the counts beside them."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any
from urllib.parse import urlencode

from django.utils.safestring import SafeString

from cityhall.ground.access.actors import Actor
from cityhall.ground.access.roles import STAFF
from cityhall.ground.look.dates import read_day
from cityhall.ground.look.languages import say
from cityhall.ground.look.outlines import draw_map, find_fault
from cityhall.ground.look.tiles import Told, load_tiles
from cityhall.ground.organisation.queries import load_tree
from cityhall.registers.engagements import kinds, mapping, planning
from cityhall.registers.engagements.mapping import Chosen, Yearly
from cityhall.registers.engagements.models import Engagement, Kind
from cityhall.registers.engagements.named import MAP, PREFIX
from cityhall.registers.engagements.pages import show_day, show_row
from cityhall.registers.engagements.rules import may_plan

ALL = "all"
Lines = list[tuple[str, list[int], int]]


def read_chosen(given: Mapping[str, str], years: list[int]) -> Chosen:
    """Read what a map is asked for: the visits of the last year in which anything took place."""
    asked, kind = given.get("year", ""), given.get("kind", Kind.VISIT)
    latest = years[0] if years else None
    year = next((one for one in years if str(one) == asked), None if asked == ALL else latest)
    theme, district = given.get("theme", ""), given.get("district", "")
    season = given.get("season", "")
    return Chosen(
        year,
        kind if kind in Kind.values else "",
        theme if theme in kinds.THEMES else "",
        district if any(one.key == district for one in load_tiles(MAP)) else "",
        season if season in kinds.SEASONS else "",
    )


def describe_map(actor: Actor, given: Mapping[str, str]) -> dict[str, Any]:
    """Give the map, and the counts by kind, theme, district and year."""
    whole = mapping.count_all()
    years = sorted({key[-1] for key in whole}, reverse=True)
    chosen = read_chosen(given, years)
    columns = years[::-1]
    everywhere = Chosen(None, chosen.kind, chosen.theme, season=chosen.season)
    by_district = mapping.count_districts(everywhere)
    counted = mapping.count_all(Chosen(season=chosen.season)) if chosen.season else whole
    return {
        "chosen": chosen,
        "years": years,
        "columns": columns,
        "map": draw(by_district, chosen),
        "kinds": kinds.list_kinds(),
        "themes": kinds.list_themes(),
        "tallied": [
            (say(*one.names), [found[year] for year in columns], found.total())
            for one, found in mapping.tally(whole)
        ],
        "bindings": list_bindings(chosen.year) if actor.has(*STAFF) else [],
        "seasons": kinds.list_seasons(),
        "season_name": dict(kinds.list_seasons()).get(chosen.season, ""),
        "by_season": list_lines(
            mapping.count_seasons(Chosen(None, chosen.kind, chosen.theme)),
            kinds.list_seasons(),
            columns,
        ),
        "by_kind": list_lines(
            mapping.count_by(counted, "kind", Chosen()), kinds.list_kinds(), columns
        ),
        "by_theme": list_lines(
            mapping.count_by(counted, "theme", everywhere), kinds.list_themes(), columns
        ),
        "by_district": list_lines(
            by_district, [(one.key, one.name) for one in load_tiles(MAP)], columns
        ),
        "kind_name": kinds.name_kind(chosen.kind) if chosen.kind else say("모든 일정", "All"),
        "theme_name": kinds.name_theme(chosen.theme) if chosen.theme else "",
        "is_staff": actor.has(*STAFF),
        "map_fault": find_fault(MAP) if actor.has(*STAFF) else "",
        **describe_district(actor, chosen),
    }


def list_bindings(year: int | None) -> list[tuple[str, str]]:
    """List by which name a draft holds each of the numbers that reports count together."""
    cell = f" year={year}" if year else ""
    return [(say(*one.names), f"{{{PREFIX}{one.key}{cell}}}") for one in kinds.TALLIED]


def list_lines(counted: Yearly, names: Iterable[tuple[str, str]], columns: list[int]) -> Lines:
    """List counts by year and in all, line by line; what never took place is left out."""
    lines = [(name, [counted[(key, year)] for year in columns]) for key, name in names]
    return [(name, found, sum(found)) for name, found in lines if sum(found)]


def draw(counted: Yearly, chosen: Chosen) -> SafeString:
    """Draw how many there were in each district; a tile leads to them."""
    numbers = {
        one.key: sum(
            n
            for (key, year), n in counted.items()
            if key == one.key and (not chosen.year or year == chosen.year)
        )
        for one in load_tiles(MAP)
    }
    told = {
        key: Told(Decimal(n), str(n), link_to(chosen, key) if n else "")
        for key, n in numbers.items()
    }
    heads = (say("자치구", "District"), say("횟수", "How many"))
    year = str(chosen.year) if chosen.year else say("모든 해", "all years")
    name = kinds.name_kind(chosen.kind) if chosen.kind else say("모든 일정", "All engagements")
    title = say("{year} 자치구별 {name}", "{name} by district, {year}", year=year, name=name)
    return draw_map(MAP, title, load_tiles(MAP), told, heads)


def link_to(chosen: Chosen, district: str) -> str:
    """Write the address of what took place in a district."""
    asked = {
        "year": str(chosen.year or ALL),
        "kind": chosen.kind,
        "theme": chosen.theme,
        "season": chosen.season,
        "district": district,
    }
    return f"?{urlencode(asked)}#held"


def describe_district(actor: Actor, chosen: Chosen) -> dict[str, Any]:
    """Give what took place in a district, if one is chosen."""
    if not chosen.district:
        return {}
    found = mapping.list_held(actor, chosen)
    name = next(one.name for one in load_tiles(MAP) if one.key == chosen.district)
    return {"district_name": name, "held": show_held(found), "is_cut": len(found) == mapping.MOST}


def show_held(found: list[Engagement]) -> list[tuple[str, Any]]:
    """Give engagements with their days, named as on the day of the latest."""
    if not found:
        return []
    tree = load_tree(found[0].on)
    return [(show_day(one.on), show_row(one, tree)) for one in found]


def describe_planning(actor: Actor, given: Mapping[str, str], today: date) -> dict[str, Any]:
    """Give districts and themes, those left out longest first, as seen from a day."""
    on = read_day(given.get("on", "")) or today
    kind, days = given.get("kind", Kind.VISIT), given.get("days", "")
    kind = kind if kind in Kind.values else ""
    limit = int(days) if days.isascii() and days.isdecimal() and len(days) < 5 else planning.LONG
    places = [(one.key, one.name) for one in load_tiles(MAP)]
    gaps = planning.list_gaps("district", places, kind, on)
    return {
        "on": on,
        "kind": kind,
        "days": limit,
        "kinds": kinds.list_kinds(),
        "map": draw_gaps(gaps),
        "map_fault": find_fault(MAP),
        "districts": [(one, one.is_long(limit)) for one in gaps],
        "themes": [
            (one, one.is_long(limit))
            for one in planning.list_gaps("theme", kinds.list_themes(), kind, on)
        ],
        "left": sum(one.is_long(limit) for one in gaps),
        "may_plan": may_plan(actor),
    }


def draw_gaps(gaps: Iterable[planning.Gap]) -> SafeString:
    """Draw how many days ago there was one in each district."""
    told = {
        one.key: Told(Decimal(one.since), str(one.since)) for one in gaps if one.since is not None
    }
    heads = (say("자치구", "District"), say("지난 날", "Days since"))
    title = say("자치구별 마지막 일정부터 지난 날", "Days since the last one, by district")
    return draw_map(MAP, title, load_tiles(MAP), told, heads)
