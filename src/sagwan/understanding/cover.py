"""The cover of a report: which office reports what, and of when.

A report without a cover has no organisation and no title. Its period is then given only where its
newest as-of date and its earliest plan agree: figures of 31 March with plans from April on are of
April; where they do not agree it stays unknown.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from sagwan.facts import Document, Period
from sagwan.facts.patterns import Late
from sagwan.understanding.outline import Outline
from sagwan.understanding.roles import Role
from sagwan.understanding.roles.titles import close_up
from sagwan.understanding.tokens.token import Token

_SIGN = r"[^\WA-z\u2150-\u24ff]|·"  # what the name of an office is written with
_DEPTH = 20  # segments among which a cover stands
_OFFICE = re.compile(
    rf"^(?:(?:{_SIGN})+\s)*(?:{_SIGN}){{1,14}}"
    r"(?:[실국관원청단팀처]|(?<![결성효경])과|본부|센터|위원회|사업소|보건소|소방서|의회|공사|공단|재단|[시군구]청|특별시|광역시)$"
)
_BEFORE_TITLE = Late(
    r"^(?P<name>(?:[가-힣0-9·]+\s)*[가-힣0-9·]{2,14}(?:[실국과관원청단처]|본부|센터|위원회|공사|공단|재단))\s+"
    r"(?=(?:20\d\d년도?\s*)?(?:주요|현안|당면|역점|업무|행정사무감사))",
    "주요 현안 당면 역점 업무 행정사무감사",
    "실 국 과 관 원 청 단 처 본부 센터 위원회 공사 공단 재단",
)
_COMMITTEE = re.compile(r"위원회$|의회$")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)\s?(?:년|학년도|회계)")
_SPACED_DATE = re.compile(r"(?P<year>20\d\d)\s?[.년]\s?(?P<month>1[0-2]|0?[1-9])\s?[.월].{0,14}")
_FEW_LETTERS = 4  # beside the date: a weekday, 기준
_AS_OF = re.compile(
    r"\s?(?:\([월화수목금토일]\))?\s?(?:\d{1,2}\s?시\s?)?(?:말\s?)?(?:기준|현재)|\s?/"
)


class Cover(NamedTuple):
    """What the cover says: None where it is not printed. `month` is the first day of the month
    that the report is of as far as it can be told, for judging what is still to come."""

    organisation: str | None
    title: str | None
    period: str | None
    month: date | None


def find_cover(
    document: Document,
    tokens: Sequence[Sequence[Token]],
    roles: Sequence[Role],
    outline: Outline,
) -> Cover:
    """Read the cover of a report, or infer its period where there is none."""
    indices = list(_cover_segments(roles))
    title = next((s.title for s in outline.sections if s.role == "cover"), None)
    title = None if title is None else " ".join(title.replace("-", " ").split())
    organisation = _find_organisation(document, roles, indices, title)
    printed = _printed_period(document, tokens, indices, title)
    if printed is None or len(printed) == 4:
        inferred = _infer_month(document, tokens, outline)
        if printed is None and inferred is not None:
            printed = f"{inferred:%Y-%m}"
    return Cover(organisation, title, printed, _month(printed, document, tokens))


def _cover_segments(roles: Sequence[Role]) -> Iterator[int]:
    """The lines before the first heading that is not the title."""
    for index, role in enumerate(roles[:_DEPTH]):
        if role.kind == "heading" and role.level > 0:
            return
        if role.kind != "contents":
            yield index


def _find_organisation(
    document: Document, roles: Sequence[Role], indices: Sequence[int], title: str | None
) -> str | None:
    """The office stands below the title, or above it where that is not the council's committee."""
    place = next((index for index in indices if roles[index].kind == "heading"), None)
    if place is None:
        return None
    after: list[str] = []
    before: list[str] = []
    for index in indices:
        text = close_up(document.text_of(document.segments[index]).strip(" ()[]〔〕"))
        found = _OFFICE.match(text)
        if found is not None and index != place:
            (after if index > place else before).append(text)
    after.sort(key=lambda name: bool(_COMMITTEE.search(name)))
    named = after or [name for name in before if not _COMMITTEE.search(name)]
    prefixed = _BEFORE_TITLE.match(title or "")
    if named or prefixed is None:
        return named[0] if named else None
    return str(prefixed["name"])


def _printed_period(
    document: Document,
    tokens: Sequence[Sequence[Token]],
    indices: Sequence[int],
    title: str | None,
) -> str | None:
    """A date alone on its line says the month; else the title may say the year."""
    for index in indices:
        text = document.text_of(document.segments[index])
        spaced = _SPACED_DATE.fullmatch(re.sub(r"(?<=\d) (?=\d)", "", text.strip()))
        if spaced is not None:
            return f"{spaced['year']}-{int(spaced['month']):02}"
        month = _month_alone(text, tokens[index] if index < len(tokens) else ())
        if month is not None:
            return month
    year = _YEAR.search(title or "")
    return None if year is None else str(year[1])


def _month_alone(text: str, tokens: Sequence[Token]) -> str | None:
    written = _count_syllables(text)
    for token in tokens:
        if token.kind != "date" or token.period is None or token.period.first is None:
            continue
        letters = written - _count_syllables(token.text)
        if token.period.precision != "year" and letters < _FEW_LETTERS:
            return f"{token.period.first:%Y-%m}"
    return None


def _count_syllables(text: str) -> int:
    return sum("가" <= char <= "힣" for char in text)


def _infer_month(
    document: Document, tokens: Sequence[Sequence[Token]], outline: Outline
) -> date | None:
    newest = _newest_as_of(document, tokens)
    planned = _earliest_plan(tokens, outline, newest)
    if newest is None or planned is None:
        return None
    same = (newest.year, newest.month) == (planned.year, planned.month)
    following = (newest + timedelta(days=1)).replace(day=1)
    ends = (following.year, following.month) == (planned.year, planned.month)
    return planned.replace(day=1) if same or ends else None


def _newest_as_of(document: Document, tokens: Sequence[Sequence[Token]]) -> date | None:
    days = [
        token.period.last
        for segment, found in zip(document.segments, tokens, strict=False)
        for token in found
        if token.kind == "date" and token.period is not None and token.period.last is not None
        if token.period.precision != "year"
        and _AS_OF.match(document.lines[segment.line - 1].plain, token.end)
    ]
    return max(days, default=None)


def _earliest_plan(
    tokens: Sequence[Sequence[Token]], outline: Outline, newest: date | None
) -> date | None:
    """The earliest month that the plans name, leaving out what was over at the as-of date."""
    if newest is None:
        return None
    plans = (block for block in outline.blocks if outline.parts[block.section] == "plan")
    indices = (i for block in plans if not block.table for i in outline.indices[block.id])
    months = (
        token.period.first
        for index in indices
        for token in (tokens[index] if index < len(tokens) else ())
        if token.kind == "date" and token.period and _is_still_open(token.period, newest)
    )
    return min((month for month in months if month is not None), default=None)


def _is_still_open(period: Period, newest: date) -> bool:
    if period.first is None or period.precision == "year":
        return False
    return period.first >= newest.replace(day=1)


def _month(
    period: str | None, document: Document, tokens: Sequence[Sequence[Token]]
) -> date | None:
    """The month from which a plan looks ahead: a yearly report looks ahead from January."""
    if period is not None:
        year, _, month = period.partition("-")
        return date(int(year), int(month or 1), 1)
    newest = _newest_as_of(document, tokens)
    return None if newest is None else newest.replace(day=1)
