"""What a row as a whole says of its cells: a header of years or days, and dashes that stand for
empty cells.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from sagwan.understanding.tokens.calendar import Point, stretch
from sagwan.understanding.tokens.claims import Claim
from sagwan.understanding.tokens.context import Context

_DASH = re.compile(r"(?<![^\s(/\t])[-－–—―−](?![^\s)/\t])")
_YEAR = re.compile(r"(?<![\d.,\-~A-Za-z가-힣)])((?:19|20)\d\d)(?![\d,]|\.\d|[가-힣A-Za-z])")
_DAY = re.compile(
    r"(?<![\d.,\-~A-Za-z가-힣)])(1[0-2]|0?[1-9])\.\s?(3[01]|[12]\d|0?[1-9])(?![\d,]|\.\d)(\.|\s?이전|\s?이후)?"
)
_NUMBER = re.compile(r"\d[\d,.]*")


def read_header_dates(text: str, context: Context) -> Iterator[Claim]:
    """Claim the years or days of a header row, where nearly all its numbers are such."""
    if len(text) > 600:
        return
    numbers = len(_NUMBER.findall(text))
    years = list(_YEAR.finditer(text))
    if (
        years
        and len(years) >= 0.8 * numbers
        and _in_order([int(m[1]) for m in years])
        and len(years) > 1
    ):
        for match in years:
            year = int(match[1])
            yield Claim(
                match.start(1),
                match.end(1),
                "date",
                "date",
                period=stretch(Point(year), Point(year), year),
            )
        return
    days = list(_DAY.finditer(text))
    if len(days) > 1 and len(days) >= 0.8 * numbers and _are_days(days):
        for match in days:
            point = Point(None, int(match[1]), int(match[2]))
            end = match.end(2) + (match[3] == ".")
            yield Claim(
                match.start(),
                end,
                "date",
                "date:year-of-report",
                period=stretch(point, point, context.year),
            )


def _in_order(values: list[int]) -> bool:
    rising = [one < other for one, other in pairwise(values)]
    return all(rising) or not any(rising)


def _are_days(days: list[re.Match[str]]) -> bool:
    order = [int(m[1]) * 31 + int(m[2]) for m in days]
    if not _in_order(order):
        return False
    return any(m[3] for m in days) or all(abs(a - b) <= 3 for a, b in pairwise(order))


def read_dashes(text: str, claims: list[Claim], context: Context) -> list[Claim]:
    """Claim lone dashes that stand for empty cells."""
    if context.is_cell and re.fullmatch(r"\s*[-－–—―−]\s*", text):
        start = len(text) - len(text.lstrip())
        return [Claim(start, start + 1, "dash", "dash")]
    if not context.is_cell and re.fullmatch(r"\s*[-－–—―−]\s*", text):
        start = len(text) - len(text.lstrip())
        return [Claim(start, start + 1, "dash", "dash")]
    cells = [c for c in claims if c.kind in {"bare", "number"}]
    if not cells:
        return []
    found = []
    for match in _DASH.finditer(text):
        if text[: match.start()].strip() and _beside_cells(text, match):
            found.append(Claim(match.start(), match.end(), "dash", "dash"))
    return found


def _beside_cells(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - 40) : match.start()].rstrip()[-1:]
    after = text[match.end() : match.end() + 40].lstrip()[:1]
    left = bool(before) and (before.isdigit() or before in ")%(-－/")
    right = not after or after.isdigit() or after in "(-－)/"
    return (
        (left
        and right)
        or (
            text[match.start() - 1 : match.start()] == "\t"
            or text[match.end() : match.end() + 1] == "\t"
        )
    )
