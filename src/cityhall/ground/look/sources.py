"""Where something stands: the sample names its reports by number and line, 004:888-898."""

import re

from cityhall.ground.look.languages import say

PLACE = re.compile(r"(\d{3}):(\d+)(?:-(\d+))?")


def tell_source(source: str) -> str:
    """Tell where something stands in words; what is no such place stays as it is."""
    places = [PLACE.fullmatch(one) for one in source.split(", ")]
    found = [one for one in places if one]
    return "; ".join(map(tell_place, found)) if len(found) == len(places) else source


def tell_place(place: re.Match[str]) -> str:
    """Tell a report of the sample and its line, or its lines from one to another."""
    report, first, last = place.groups()
    if last:
        return say(
            "견본 보고서 {r}, {a}–{b}행",
            "sample report {r}, lines {a}–{b}",
            r=report,
            a=first,
            b=last,
        )
    return say("견본 보고서 {r}, {a}행", "sample report {r}, line {a}", r=report, a=first)
