"""Bare numbers that prose makes figures: (광역 13, 기초 51), "합계 : 37", 소관부서(34), a head
count glued to its title, ratios 7:3, and members of stretches that share the unit of the last.
"""

import re

from sagwan.understanding.tokens import signs
from sagwan.understanding.tokens.claims import Claim
from sagwan.understanding.tokens.units import unit_of

_SHARES_UNIT = re.compile(rf"\s?(?:{signs.TILDE}|{signs.ARROW}|[-–/]|->)\s?")
_ARROWS = "→⇒➡➜➔⇨▶►>"
_LABEL = re.compile(r"[가-힣A-Za-z)][가-힣A-Za-z ()·]*\s?:?\s?\Z")
_SEPARATOR = re.compile(r"\s?[,/;·]\s?")
_ENDS_ITEM = re.compile(r"\s*(?:[,/;·)\]]|\Z)")
_NOT_COUNTED = re.compile(r"(?:붙임|별지|참고|별첨|첨부|표|그림|사진|서식|제|안|주|예)\s?\(\Z")
_RATIO = re.compile(r"\s?:\s?")


def share_units(text: str, claims: list[Claim]) -> list[Claim]:
    """Give the left member of a stretch, arrow or pair the unit of the right one (30~50만원)."""
    shared = list(claims)
    for place in range(len(shared) - 2, -1, -1):
        left, right = shared[place], shared[place + 1]
        if left.kind != "bare" or right.kind != "number" or right.unit is None:
            continue
        between = text[left.end : right.start]
        if _SHARES_UNIT.fullmatch(between) and right.why not in {"ratio"}:
            why = "arrow" if between.strip() and between.strip()[-1] in _ARROWS else "range"
            shared[place] = left._replace(kind="number", why=why, unit=right.unit)
    return shared


def read_ratios(text: str, claims: list[Claim]) -> list[Claim]:
    """Make figures of two bare numbers a:b that share out 10 or 100."""
    found = list(claims)
    for place in range(len(found) - 1):
        left, right = found[place], found[place + 1]
        if left.kind != "bare" or right.kind != "bare" or left.value is None or right.value is None:
            continue
        if _RATIO.fullmatch(text, left.end, right.start) and left.value + right.value in {10, 100}:
            for at in (place, place + 1):
                found[at] = found[at]._replace(kind="number", why="ratio", unit=unit_of("", ":"))
    return found


def read_enumerations(text: str, claims: list[Claim], groups: list[int]) -> list[Claim]:
    """Make figures of labelled bare numbers in lists and of lone labelled ones."""
    found = list(claims)
    run: list[int] = []
    for place, claim in enumerate(found):
        if claim.kind not in {"bare", "number"}:
            continue
        if run and not _follows(text, found[run[-1]], claim):
            _settle(text, found, run, groups)
            run = []
        if _is_item(text, found, place, groups):
            run.append(place)
        elif run:
            _settle(text, found, run, groups)
            run = []
    _settle(text, found, run, groups)
    for place, claim in enumerate(found):
        if claim.kind == "bare" and (why := _lone(text, found, place)):
            found[place] = claim._replace(kind="number", why=why)
    return found


def _follows(text: str, before: Claim, claim: Claim) -> bool:
    between = text[before.end : claim.start]
    return (
        len(between) < 30
        and _SEPARATOR.match(between) is not None
        and not re.search("[()]", between)
    )


def _is_item(text: str, found: list[Claim], place: int, groups: list[int]) -> bool:
    claim = found[place]
    from_ = found[place - 1].end if place else 0
    label = _LABEL.search(text, max(from_, claim.start - 24), claim.start)
    return label is not None and _ENDS_ITEM.match(text, claim.end) is not None


def _settle(text: str, found: list[Claim], run: list[int], groups: list[int]) -> None:
    bare = [place for place in run if found[place].kind == "bare"]
    if len(run) < 2 or not bare:
        return
    unit = None
    opened = text.rfind("(", 0, found[run[0]].start)
    if (
        groups[run[0]]
        and run[0]
        and found[run[0] - 1].kind == "number"
        and found[run[0] - 1].end <= opened <= found[run[0] - 1].end + 8
    ):
        unit = found[run[0] - 1].unit
    for place in bare:
        found[place] = found[place]._replace(kind="number", why="enumeration", unit=unit)


def _lone(text: str, found: list[Claim], place: int) -> str:
    claim = found[place]
    before = text[max(0, claim.start - 12) : claim.start]
    after = text[claim.end : claim.end + 2]
    if re.search(r"[가-힣)]\s?[:：]\s?\Z", before) and not after.strip():
        return "label"
    if re.search(r"[가-힣]\s?\(\Z", before) and after[:1] == ")":
        if _NOT_COUNTED.search(before) or (claim.value is not None and claim.value > 999):
            return ""
        return "change" if claim.sign else "companion"
    if re.search(r"[가-힣]{2}\Z", before) and claim.value is not None and claim.value < 10:
        if re.match(r"[,);/]", after):
            return "head-count"
    if (
        after[:1]
        and after[0] in "'’′"
        and before.endswith("(")
        and text[claim.end + 1 : claim.end + 2] == ")"
    ):
        return "minutes"
    return ""
