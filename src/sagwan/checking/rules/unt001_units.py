"""UNT001: units that clash, are missing, or are a thousand times too large."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from sagwan.checking.evidence import Evidence
from sagwan.checking.rule import Finding, Rule
from sagwan.checking.wording.money import thousandfold
from sagwan.facts import Cell, Figure, Fix, Message, Place, Row, Table
from sagwan.facts.patterns import KOREAN, Late
from sagwan.relations.words import bare_label

TITLE = Message("어긋난 단위", "Units that clash")

_DOUBLED = Late(
    rf"(?:원원|명명|건건|만만|억억|천천|%%)(?!{KOREAN})", "원원 명명 건건 만만 억억 천천 %%"
)
_MONEY = re.compile(
    r"(?:예산|집행|결산|지출|편성|배정|교부)액$|^(?:잔액|금액|사업비|예산현액|세입|세출)$"
)
_UNIT_NEARBY = Late(r"단위|천원|백만|억|만원|원\)|\(원|달러")
_TIMES = frozenset({"년", "개월", "주", "일", "시간", "분", "초", "월", "세", "회"})
_LINES_ABOVE = 4
_MANY = 1000
_GAP = 4


def find(evidence: Evidence) -> Iterator[Finding]:
    """Test the units of cells, ranges and amounts."""
    for table in evidence.report.tables:
        if table.copy_of is None:
            yield from _odd_cells(evidence, table)
            yield from _bare_money(evidence, table)
    for low, high in thousandfold(evidence.report.figures):
        yield _thousand_times(low, high)
    for figures in evidence.figures_by_line.values():
        yield from _mixed_ranges(evidence, figures)
    for match in evidence.text.find(_DOUBLED):
        if evidence.text.plain[match.start() - 1 : match.start()].isdigit():
            yield _doubled(evidence, match)


def _odd_cells(evidence: Evidence, table: Table) -> Iterator[Finding]:
    """One cell of a column with another kind of unit than all others print."""
    for column in range(len(table.columns)):
        cells = ((row, _printed(evidence, row.cells[column])) for row in table.rows)
        printed = [(row, figure) for row, figure in cells if figure is not None]
        bases = Counter(figure.base_unit for _, figure in printed)
        if len(bases) != 2 or len(printed) < 4:
            continue
        (usual, _), (odd, times) = bases.most_common(2)
        row, figure = next(pair for pair in printed if pair[1].base_unit == odd)
        if times == 1 and not _is_of_its_row(evidence, row, figure):
            yield _odd(figure, usual or "")


def _printed(evidence: Evidence, cell: Cell | None) -> Figure | None:
    """Give the figure of a cell that is a number with its own unit and nothing else."""
    if cell is None or len(cell.figures) != 1:
        return None
    figure = evidence.figure(cell.figures[0])
    own = figure.unit is not None and figure.text.endswith(figure.unit.text)
    return figure if own and cell.text.strip() == figure.text.strip() else None


def _is_of_its_row(evidence: Evidence, row: Row, figure: Figure) -> bool:
    """Tell whether another cell of the row prints the same kind of unit."""
    others = (_printed(evidence, cell) for cell in row.cells)
    return any(
        other is not None and other.id != figure.id and other.base_unit == figure.base_unit
        for other in others
    )


def _odd(figure: Figure, usual: str) -> Finding:
    return _question(
        figure.place,
        figure.text,
        f"‘{figure.text}’: 같은 열의 다른 칸은 모두 ‘{usual}’ 단위입니다. 단위를 확인하십시오.",
        f"“{figure.text}”: all other cells of its column count in {usual}. Check the unit.",
    )


def _bare_money(evidence: Evidence, table: Table) -> Iterator[Finding]:
    """Columns of money without a unit in caption, head, cell or nearby lines."""
    columns = [
        i for i, path in enumerate(table.columns) if path and _MONEY.search(bare_label(path[-1]))
    ]
    figures = [
        evidence.figure(cell.figures[0])
        for row in table.rows
        for i in columns
        if (cell := row.cells[i]) is not None and cell.figures
    ]
    large = [figure for figure in figures if abs(figure.value) >= _MANY]
    if len(large) < 2 or any(figure.unit is not None for figure in figures):
        return
    above = range(max(1, table.place.line - _LINES_ABOVE), table.last_line + 1)
    if not any(_UNIT_NEARBY.search(evidence.text.line(number)) for number in above):
        head = "·".join(table.columns[i][-1] for i in columns)
        yield _question(
            table.place,
            head,
            f"금액 열({head})의 단위가 어디에도 없습니다. 표 위에 (단위 : 천원)처럼 적으십시오.",
            f"Nothing says the unit of the amounts ({head}). Write it above the table.",
        )


def _thousand_times(low: Figure, high: Figure) -> Finding:
    one, other = (high, low) if low.place.table else (low, high)
    line = other.place.line
    return Finding(
        "unit",
        one.place,
        holds=False,
        message=Message(
            f"{_shown(one)}과(와) {line}줄의 {_shown(other)}은(는) 숫자가 같고 값은 천 배 차이입니다. "
            "천원·백만원 등 단위를 확인하십시오.",
            f"{_shown(one)} and {_shown(other)} on line {line} have the same digits and differ a "
            "thousandfold. Check their units.",
        ),
        found=one.text,
        certainty="likely",
    )


def _shown(figure: Figure) -> str:
    return f"{figure.text}({figure.unit.text if figure.unit else ''})"


def _mixed_ranges(evidence: Evidence, figures: Sequence[Figure]) -> Iterator[Finding]:
    """A range whose ends count different things (30명 ~ 50건)."""
    number = figures[0].place.line
    for one, other in pairwise(figures):
        gap = other.place.start - one.place.end
        between = evidence.text.piece(number, one.place.end, one.place.end + min(gap, _GAP)).strip()
        bases = {one.base_unit, other.base_unit}
        if gap <= _GAP and between == "~" and len(bases) == 2 and all(bases) and not bases & _TIMES:
            text = evidence.text.piece(number, one.place.start, other.place.end)
            yield _question(
                one.place,
                text,
                f"‘{text}’: 범위의 두 끝이 서로 다른 단위입니다. 단위를 확인하십시오.",
                f"“{text}”: the two ends of the range have different units. Check them.",
            )


def _doubled(evidence: Evidence, match: re.Match[str]) -> Finding:
    single = match[0][: len(match[0]) // 2]
    return Finding(
        "unit",
        evidence.text.place(*match.span()),
        holds=False,
        message=Message(
            f"단위 ‘{single}’이(가) 두 번 적혔습니다.", f"The unit {single} is written twice."
        ),
        found=match[0],
        expected=single,
        certainty="likely",
        fix=Fix(match[0], single),
    )


def _question(place: Place, found: str, ko: str, en: str) -> Finding:
    return Finding("unit", place, holds=False, message=Message(ko, en), found=found)


RULE = Rule(
    code="UNT001",
    severity="warning",
    title=TITLE,
    reason=Message(
        "단위가 어긋나면 수는 맞아도 값이 천 배까지 틀립니다.",
        "With the wrong unit a right number can be a thousand times off.",
    ),
    example=Message(
        "본문 ‘홍보비 357,200백만원’, 표 ‘홍보비 357,200 (단위 : 천원)’ → 천 배",
        "Text: 357,200백만원, table: 357,200 (단위 : 천원) → a thousandfold",
    ),
    find=find,
    group="wording",
    certainty="question",
)
