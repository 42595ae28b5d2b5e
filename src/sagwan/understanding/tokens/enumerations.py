"""Bare numbers that prose makes figures: (신규 13, 계속 51), "합계 : 37" at the end of a line,
담당부서(12), a head count glued to its title, minutes (70'), open counters in a list (120가정).
"""

import re
from collections.abc import Sequence

from sagwan.understanding.tokens.chains import worth_of
from sagwan.understanding.tokens.claims import Claim
from sagwan.understanding.tokens.groups import Group
from sagwan.understanding.tokens.signs import LETTER
from sagwan.understanding.tokens.units import unit_of

_LABEL = re.compile(rf"(?:{LETTER}|\))(?:{LETTER}|[ ()·])*:?\s?\Z")
_SEPARATED = re.compile(r"\s?[,/;·]\s?[^()]*\Z")
_ENDS_LAST = re.compile(r"\s*(?:[,/;·)\]]|\Z)|\s|\(")
_ENDS_ITEM = re.compile(r"\s*(?:[,/;·)\]]|\Z)")
_SERIES = frozenset("구간 공구 단계 권역 구역 지구 블록 그룹 회차 차수 팀 반".split())
_LONGEST_LABEL = 24
_LONGEST_GAP = 30

_LABEL_COLON = re.compile(rf"(?:{LETTER}|\))\s?:\s?\Z")
_INDEX = re.compile(r"(?:B/C|AHP|PI|(?:지수|계수|배율|점수|평점))\s?[=:]?\s?\Z")
_COMPANION = re.compile(rf"{LETTER}\s?\(\Z")
_NOT_COUNTED = re.compile(r"(?:붙임|별지|참고|별첨|첨부|표|그림|사진|서식|제|안|주|예|공개)\s?\(\Z")
_WHOLE = re.compile(rf"\({LETTER}{{2,6}}\Z")
_LABELLED_ALONE = re.compile(rf"\((?!연번|번호|문항|안건|페이지|의안){LETTER}{{2,8}}\s\Z")
_TITLE = re.compile(rf"{LETTER}[장원관자인사수남여성생감표직]\Z")
_AFTER_TITLE = re.compile(r"[,);/]")
_RATE = re.compile(r"\((?:연|월|분기별?|반기별?)\s?\Z")
_AFTER_RATE = re.compile(r"\s?\)")
_FLOORS = re.compile(r"지[하상]\s?\Z")
_AFTER_FLOORS = re.compile(r"\s?[/·,)]")


def find_enumerations(text: str, claims: Sequence[Claim], groups: Sequence[Group]) -> list[Claim]:
    """Make figures of labelled bare numbers in lists, then of lone labelled ones."""
    found = [_floors(text, claim) for claim in claims]
    run: list[int] = []
    for place, claim in enumerate(found):
        if claim.kind not in {"bare", "number"} and claim.why != "open":
            continue
        if run and not _follows(text, found[run[-1]], claim):
            _settle(found, run, groups)
            run = []
        if _is_item(text, found, place, is_later=bool(run)):
            run.append(place)
        elif run:
            _settle(found, run, groups)
            run = []
    _settle(found, run, groups)
    return [_lone(text, claim) for claim in _without_numbering(text, found)]


def _without_numbering(text: str, found: list[Claim]) -> list[Claim]:
    """1구간 7.2㎞, 2구간 11.2㎞: numbers that count up before other numbers are names."""
    names = [
        place
        for place, claim in enumerate(found[:-1])
        if claim.kind == "number"
        and claim.unit is not None
        and claim.unit.text in _SERIES
        and not text[claim.end : found[place + 1].start].strip(" :(")
    ]
    if len(names) < 2 or [found[n].value for n in names] != list(range(1, len(names) + 1)):
        return found
    ordinal = {place: found[place]._replace(kind="not", why="ordinal") for place in names}
    return [ordinal.get(place, claim) for place, claim in enumerate(found)]


def _floors(text: str, claim: Claim) -> Claim:
    """지하1/지상3 are floors without their counter."""
    if claim.kind != "bare" or not _AFTER_FLOORS.match(text, claim.end):
        return claim
    if _FLOORS.search(text, max(0, claim.start - 4), claim.start) is None:
        return claim
    return claim._replace(kind="number", why="floors", unit=unit_of("", "층"))


def _follows(text: str, before: Claim, claim: Claim) -> bool:
    if claim.start - before.end > _LONGEST_GAP:
        return False
    return _SEPARATED.fullmatch(text, before.end, claim.start) is not None


def _is_item(text: str, found: list[Claim], place: int, *, is_later: bool) -> bool:
    claim = found[place]
    if claim.why == "open":
        return True
    since = max(found[place - 1].end if place else 0, claim.start - _LONGEST_LABEL)
    if (_ENDS_LAST if is_later else _ENDS_ITEM).match(text, claim.end) is None:
        return False
    if _LABEL.search(text, since, claim.start) is not None:
        return True
    return _is_labelled_by_claim(text, found, place)


def _is_labelled_by_claim(text: str, found: list[Claim], place: int) -> bool:
    """4급 1, 5급 5: the grade before a number is its label, and so is the year in 2019년 3,115."""
    before = found[place - 1] if place else None
    if before is None:
        return False
    dated = before.kind == "date" and "," in text[found[place].start : found[place].end]
    if before.why != "grade" and not dated:
        return False
    return text[before.end : found[place].start].strip() == "" and before.end < found[place].start


def _settle(found: list[Claim], run: list[int], groups: Sequence[Group]) -> None:
    """Accept a run of two items or more; bare ones take the unit of the figure they divide."""
    if len(run) < 2:
        return
    whole = _divided_figure(found, run[0], groups)
    for place in run:
        claim = found[place]
        if claim.why == "open":
            found[place] = claim._replace(kind="number", why="open")
        elif claim.kind == "bare":
            unit = whole.unit if whole else None
            found[place] = claim._replace(kind="number", why="enumeration", unit=unit)
        elif claim.tail and whole and whole.unit and worth_of("억") == whole.unit.scale:
            found[place] = claim._replace(tail=False, unit=whole.unit)


def _divided_figure(found: list[Claim], first: int, groups: Sequence[Group]) -> Claim | None:
    """Find the figure that stands right before the parentheses of an enumeration."""
    group = groups[first]
    if not group.number or not first:
        return None
    before = next((claim for claim in found[first - 1 :: -1] if claim.end <= group.start), None)
    if before is None:
        return None
    if before.kind == "number" and 0 <= group.start - before.end <= 8:
        return before
    return None


def _lone(text: str, claim: Claim) -> Claim:
    if claim.why == "open" and claim.kind == "not":
        return _lone_open(text, claim)
    if claim.kind != "bare" or claim.value is None:
        return claim
    start, end = claim.start, claim.end
    back = max(0, start - 12)
    if _is_labelled(text, start, end, back):
        return claim._replace(kind="number", why="label")
    if text[end : end + 2] == "')" and text[start - 1 : start] == "(":
        return claim._replace(kind="number", why="minutes", unit=unit_of("", "분"), end=end + 1)
    if _RATE.search(text, back, start) and _AFTER_RATE.match(text, end) and end - start < 3:
        return claim._replace(kind="number", why="rate", unit=unit_of("", "회"))
    return _companion(text, claim, back)


def _is_labelled(text: str, start: int, end: int, back: int) -> bool:
    if _LABEL_COLON.search(text, back, start) and not text[end : end + 8].strip():
        return True
    return _INDEX.search(text, back, start) is not None and "." in text[start:end]


def _companion(text: str, claim: Claim, back: int) -> Claim:
    start, end = claim.start, claim.end
    if _COMPANION.search(text, back, start) and text[end : end + 1] == ")":
        if _NOT_COUNTED.search(text, back, start) or (claim.value or 0) > 999:
            return claim
        return claim._replace(kind="number", why="change" if claim.sign else "companion")
    if text[end : end + 1] == ")" and (
        _LABELLED_ALONE.search(text, back, start)
        or (_WHOLE.search(text, back, start) and (claim.value or 0) < 100)
    ):
        return claim._replace(kind="number", why="companion")
    is_title = (claim.value or 10) < 10 and _TITLE.search(text, back, start)
    if is_title and _AFTER_TITLE.match(text, end):
        return claim._replace(kind="number", why="head-count", unit=unit_of("", "명"))
    return claim


def _lone_open(text: str, claim: Claim) -> Claim:
    """A counter that no list knows counts where parentheses hold nothing else: (120가정)."""
    alone = text[claim.start - 1 : claim.start] == "(" and text[claim.end : claim.end + 1] == ")"
    if alone:
        return claim._replace(kind="number", why="open")
    return claim._replace(
        end=claim.end - len(claim.unit.text if claim.unit else ""), why="name", unit=None
    )
