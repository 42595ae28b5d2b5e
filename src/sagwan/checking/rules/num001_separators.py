"""NUM001: thousands separators that are missing or stand where none can."""

import re
from collections.abc import Iterator

from sagwan.checking.evidence import Evidence
from sagwan.checking.rule import Finding, Rule
from sagwan.facts import Figure, Fix, Message
from sagwan.facts.patterns import KOREAN

TITLE = Message("빠지거나 잘못 찍은 천 단위 쉼표", "A thousands separator missing or misplaced")

_BARE = re.compile(r"(?<![\d.,])\d{4,}(?![\d,])")
_SEPARATED = re.compile(r"\d,\d{3}(?!\d)")
# Both open with their sign, which is found fastest; the digits before it are looked up.
_GROUPS = re.compile(r",\d+(?:,\d+)*(?![\d.]\d)")
_DOTTED = re.compile(r"\.\d{3}(?:,\d{3})+(?!\d)")
_TANGLED = re.compile(r"\d천\s?\d{2,}[백십]")
_GOOD = re.compile(r"(?:,\d{3})+")
_DIGITS_BEFORE = re.compile(r"(?<![\d.,])\d+\Z")
_NUMBER = re.compile(r"(?<![\d,])\d{1,3}(?:,\d{3})+(?![\d,])")
_COUNTED = re.compile(rf" ?(?:[조억만천백]{{0,2}}원|명|건|개|㎡|톤|%|가구|세대|주(?!{KOREAN}))")
_YEAR = re.compile(r"(?:19|20)\d\d\Z")
_USUAL = 5  # separated numbers in a report before its style is plain
_SHARE = 4  # of them for each number without
_LONGEST = 16
_LONGEST_LINE = 2000


def find(evidence: Evidence) -> Iterator[Finding]:
    """Test every written number of four digits or more, and every comma between digits."""
    yield from _missing(evidence)
    for figure in evidence.report.figures:
        if _TANGLED.search(figure.text):
            yield _tangled(figure)
    for match in evidence.text.find(_GROUPS):
        yield from _misplaced(evidence, match)
    for match in evidence.text.find(_DOTTED):
        head = _head(evidence, match)
        if head and len(head) <= 3:
            yield _impossible(evidence, (match.start() - len(head), match.end()))


def _missing(evidence: Evidence) -> Iterator[Finding]:
    figures = evidence.report.figures
    separated = [figure for figure in figures if _SEPARATED.search(figure.text)]
    bare = [figure for figure in figures if _BARE.search(figure.text)]
    if len(separated) < _USUAL or len(separated) < _SHARE * len(bare):
        return
    rows = {(f.place.table, f.place.row) for f in separated}
    columns = {(f.place.table, f.place.column) for f in separated}
    for figure in bare:
        place = figure.place
        beside = (place.table, place.row) in rows or (place.table, place.column) in columns
        if (beside or not place.table) and not _may_be_a_year(figure):
            yield _without(figure)


def _tangled(figure: Figure) -> Finding:
    """4천800백만원 is written with one scale too many."""
    scale = "" if figure.unit is None else figure.unit.text
    right = f"{figure.value:,f}{scale}"
    return Finding(
        "style",
        figure.place,
        holds=False,
        message=Message(
            f"‘{figure.text}’: 천과 백의 자리가 겹쳐 얼마인지 알 수 없습니다. {right}(으)로 읽었으니 "
            "원자료를 확인하여 고치십시오.",
            f"“{figure.text}” has one scale too many; it was read as {right}. Check the source.",
        ),
        found=figure.text,
        expected=right,
    )


def _may_be_a_year(figure: Figure) -> bool:
    """A bare 2019 in a table may head a row although it was read as a figure."""
    return bool(_YEAR.match(figure.text)) and not (figure.unit and figure.unit.is_money)


def _without(figure: Figure) -> Finding:
    written = _BARE.search(figure.text)
    found = written[0] if written else figure.text
    right = f"{int(found):,}"
    whole = figure.text.replace(found, right)
    return Finding(
        "style",
        figure.place,
        holds=False,
        message=Message(
            f"‘{figure.text}’에 천 단위 쉼표가 없습니다. 이 보고서의 다른 수처럼 {whole}(으)로 적으십시오.",
            f"“{figure.text}” lacks its thousands separator; other numbers here have one: {whole}.",
        ),
        found=figure.text,
        expected=whole,
        fix=Fix(found, right),
    )


def _misplaced(evidence: Evidence, match: re.Match[str]) -> Iterator[Finding]:
    if _GOOD.fullmatch(match[0]):
        head = evidence.text.plain[match.start() - 4 : match.start()]
        if not head.isdigit():
            return
    head = _head(evidence, match)
    if not head:
        return
    groups = [head, *match[0].strip(",").split(",")]
    counted = _COUNTED.match(evidence.text.plain, match.end()) is not None
    if _cannot_be_a_list(groups, counted):
        yield _impossible(evidence, (match.start() - len(head), match.end()))


def _head(evidence: Evidence, match: re.Match[str]) -> str:
    """Give the digits before a sign, nothing where they go on with another sign."""
    before = evidence.text.plain[max(0, match.start() - _LONGEST) : match.start()]
    head = _DIGITS_BEFORE.search(before)
    return head[0] if head else ""


def _cannot_be_a_list(groups: list[str], counted: bool) -> bool:
    """3,5,7 and 2019,2020 are lists; a group of three digits beside another one is a number."""
    if any(_YEAR.match(group) for group in groups):
        return False
    if len(groups) == 2:
        head, tail = map(len, groups)
        return (head > 3 and tail == 3) or (counted and head <= 3 and tail > 3)
    lengths = {len(group) for group in groups[1:]}
    return 3 in lengths and (len(groups[0]) > 3 or max(lengths) > 3 or counted)


def _impossible(evidence: Evidence, span: tuple[int, int]) -> Finding:
    written = evidence.text.written[slice(*span)]
    digits = re.sub(r"\D", "", written)
    whole, shorter = f"{int(digits):,}", f"{int(digits[:-1]):,}"
    right = _beside(evidence, span, digits) or whole
    other = right if right != whole else shorter
    return Finding(
        "style",
        evidence.text.place(*span),
        holds=False,
        message=Message(
            f"‘{written}’: 쉼표가 세 자리마다 있지 않습니다. {whole}인지, 숫자가 하나 더 들어간 "
            f"{other}인지 원자료를 확인하십시오.",
            f"“{written}”: its separators do not stand every three digits. Is it {whole} or, with "
            f"a digit too many, {other}? Check the source.",
        ),
        found=written,
        expected=right,
    )


def _beside(evidence: Evidence, span: tuple[int, int], digits: str) -> str | None:
    """Give a number of the same line that is this one without one digit."""
    number = evidence.text.line_of(span[0])
    line = evidence.text.line(number) if evidence.text.length(number) < _LONGEST_LINE else ""
    shorter = {f"{int(digits[:i] + digits[i + 1 :]):,}" for i in range(len(digits))}
    return next((number for number in _NUMBER.findall(line) if number in shorter), None)


RULE = Rule(
    code="NUM001",
    severity="warning",
    title=TITLE,
    reason=Message(
        "쉼표가 없거나 자리가 틀린 수는 잘못 읽히고, 옮길 때 자리가 틀립니다.",
        "Numbers without separators, or with odd ones, are misread and miscopied.",
    ),
    example=Message(
        "3,477 | 3153 | 2,972 → 3,153;  35,498,8000 → 354,988,000 또는 35,498,800",
        "3,477 | 3153 | 2,972 → 3,153;  35,498,8000 → 354,988,000 or 35,498,800",
    ),
    find=find,
    group="wording",
    certainty="likely",
)
