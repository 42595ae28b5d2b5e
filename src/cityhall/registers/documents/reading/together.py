"""What several reports of one owner tell differently, found as the command line finds it.

No Django here: it runs in the confined child, as every reading does.
"""

from dataclasses import replace
from itertools import combinations
from typing import Any

from sagwan.checking import Settings
from sagwan.checking.waivers import left_standing
from sagwan.comparing import compare_offices
from sagwan.comparing.offices import are_of_one_time
from sagwan.facts import Discrepancy, Report


def check_together(reports: dict[str, Report], settings: Settings) -> dict[str, Any]:
    """Give what reports tell differently, two by two; they are known by the keys of their files.

    `pairs` counts the pairs that could be compared: of two offices, and of about one time.
    """
    pairs = [
        (one, two)
        for one, two in combinations(reports, 2)
        if are_of_one_time(reports[one], reports[two])
    ]
    told = [
        {"old": one, "new": two, **found.as_dict()}
        for one, two in pairs
        for found in tell_differently(reports[one], reports[two], settings)
    ]
    return {"pairs": len(pairs), "found": told}


def tell_differently(one: Report, two: Report, settings: Settings) -> list[Discrepancy]:
    """Find what two reports tell differently; in what is said of them they are called 1 and 2."""
    pair = [replace(r, document=replace(r.document, name=n)) for r, n in ((one, "1"), (two, "2"))]
    found = compare_offices(pair, settings)
    return list(left_standing(found, one.document, settings))
