"""Clauses outside the plans that still promise: 하겠음, 예정, or a date to come."""

import re
from collections.abc import Iterator

from sagwan.facts.patterns import KOREAN, Late
from sagwan.understanding.promises.due import Calendar
from sagwan.understanding.promises.points import Point
from sagwan.understanding.promises.stretch import Dated, Stretch

_MARK = re.compile(
    r"하겠음|하겠습니다|[하되토]록\s?하겠|겠음|예정(?!에|인|지|일|자|된|되|대로|가격|보다|금액|이었|이던|였)|[할될]\s?계획(?:임|이며|이다|입니다)?"
    r"|^향후.*계획$|계획임|계획이며|고자\s?함|노력하[고겠]"
)
_CONDITION = re.compile(
    r"^.{2,24}(?:종식|진정|안정화|해제|정상화|재개)\s?(?:이후|후)(?:에는?)?.*"
    r"(?:확대|추진|실시|시행|개최|운영|재개|체결|전환)$"
)
_CLAUSE = re.compile(rf"(?<={KOREAN}|\))\.\s+|(?<=[으이하되]며),?\s+")
_ITEM = re.compile(r"(?<=\)),\s*")
_SET_TIME = Late(
    rf"\(?\s*(?!사업|공사|용역|계약|집계|조사|분석){KOREAN}{{2,4}}\s?(?:시기|일정|기간|일시|예정일)\s*[):]",
    ") :",
    "시기 일정 기간 일시 예정일",
)
_LONGEST = 4000  # letters of a text that is worth cutting
_SILENT = frozenset({"background", "directions"})


def find_clauses(point: Point, calendar: Calendar) -> list[Stretch]:
    """Find the clauses of a point that promise something."""
    if point.part in _SILENT:
        return []
    marked = []
    if _MARK.search(point.stretch.plain):
        marked = [clause for clause in _clauses(point.stretch) if _MARK.search(clause.plain)]
    if marked or point.kind in {"paragraph", "cell"}:
        return marked
    if _CONDITION.search(point.stretch.plain):
        return [point.stretch]
    return [] if point.part == "box" else _with_coming_dates(point, calendar)


def _clauses(stretch: Stretch) -> Iterator[Stretch]:
    """Cut a text into clauses; (예정) speaks only of its own item."""
    if len(stretch.plain) > _LONGEST:
        yield stretch
        return
    for clause in _cut(stretch, _CLAUSE):
        yield from _cut(clause, _ITEM) if "(예정)" in clause.plain else (clause,)


def _cut(stretch: Stretch, between: re.Pattern[str]) -> Iterator[Stretch]:
    start = 0
    for found in between.finditer(stretch.plain):
        yield stretch.part(start, found.start())
        start = found.end()
    yield stretch.part(start, len(stretch.plain))


def _with_coming_dates(point: Point, calendar: Calendar) -> list[Stretch]:
    """A point with one date to come promises as a whole, an enumeration item by item."""
    coming = _coming(point, calendar)
    if len(coming) < 2 or len(point.stretch.plain) > _LONGEST:
        return [point.stretch] if coming else []
    items = list(_cut(point.stretch, _ITEM))
    holding = [item for item in items if any(_holds(item, dated.text) for dated in coming)]
    return holding if len(holding) == len(coming) else [point.stretch]


def _coming(point: Point, calendar: Calendar) -> list[Dated]:
    """Find the dates to come; one of the report's own month is, beside such or as a set time."""
    done = point.part == "results"
    dates = [dated for dated in point.stretch.dates if dated.has_year or not done]
    coming = [dated for dated in dates if calendar.is_coming(dated.period)]
    if not done and (coming or _SET_TIME.match(point.stretch.plain)):
        return [dated for dated in dates if dated in coming or calendar.is_current(dated.period)]
    return coming


def _holds(item: Stretch, text: str) -> bool:
    return any(dated.text == text for dated in item.dates)
