"""Figures of the text right before or after a table, called just what one of its cells is called:
the total row by its column (집행액 612백만원), another by row and column (나과 예산액 816백만원)."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from sagwan.checking.prose.amounts import amount_of, prints_unit
from sagwan.checking.prose.cells import NamedCell, agrees, is_alike
from sagwan.checking.prose.passages import FIGURE, RATE, Passage
from sagwan.checking.prose.tabled import (
    ENOUGH_DIGITS,
    REACH,
    Said,
    Told,
    before_table,
    digits_of,
    is_slip_of,
)
from sagwan.checking.prose.telling import SURE
from sagwan.facts import Figure, Table
from sagwan.facts.patterns import Late
from sagwan.relations.words import bare_label, is_total

_WORD = re.compile(r"[가-힣A-Za-z]+")
_PARTICLE = re.compile(r"(?<=[가-힣]{2})[은는의]$")
_IDLE = frozenset("총 전체 올해 금년 총액 이며 이고 으로 및".split())
_OTHERWISE = Late(
    r"전년|지난해|작년|전월|전기|당초|변경|추경|목표|대비|증|감|포함|제외|별도|누적|누계|예상|추정",
    "전년 지난해 작년 전월 전기 당초 변경 추경 목표 대비 증 감 포함 제외 별도 누적 누계 예상 추정",
)
_SHORTER = ("액", "수")


def beside_tables(
    passages: Sequence[Passage], tables: Sequence[Table], cells: Sequence[NamedCell]
) -> Iterator[Told]:
    """Test figures beside a table against the cell that they name in full."""
    by_table: dict[str, list[NamedCell]] = {}
    for cell in cells:
        by_table.setdefault(cell.table.id, []).append(cell)
    placed = sorted((t for t in tables if t.id in by_table), key=lambda t: t.place.line)
    ends = [0, *(table.last_line for table in placed)]
    starts = [*(table.place.line for table in placed[1:]), None]
    for table, previous, following in zip(placed, ends, starts, strict=False):
        near = before_table(passages, table, previous) + _after(passages, table, following)
        for passage in near:
            yield from _told(passage, by_table[table.id])


def _after(passages: Sequence[Passage], table: Table, following: int | None) -> list[Passage]:
    start = bisect_left(passages, table.last_line + 1, key=lambda passage: passage.line)
    near = passages[start : start + REACH]
    return [p for p in near if following is None or p.line < following]


def _told(passage: Passage, cells: Sequence[NamedCell]) -> Iterator[Told]:
    pairs = [
        Said(amount_of(figure), cell.amount)
        for at, figure in passage.in_order
        if passage.shape[at] in FIGURE + RATE and prints_unit(figure)
        for cell in _named(passage, at, figure, cells)
    ]
    if not pairs:
        return
    trusted = any(agrees(pair.said, pair.cell) for pair in pairs)
    values = {cell.figure.value for cell in cells}
    for pair in pairs:
        enough = ENOUGH_DIGITS - 1 if trusted else ENOUGH_DIGITS
        if agrees(pair.said, pair.cell):
            yield pair, None
        elif pair.said.value in values or digits_of(pair.said) < enough:
            continue
        elif is_slip_of(pair.said, pair.cell) and _OTHERWISE.search(passage.text) is None:
            yield pair, SURE


def _named(
    passage: Passage, at: int, figure: Figure, cells: Sequence[NamedCell]
) -> Iterator[NamedCell]:
    """Give the one cell that the words right before a figure name, if it is one."""
    front = _close(passage.words_before(at))
    if not front:
        return
    said = amount_of(figure)
    named = [c for c in cells if is_alike(said, c.amount) and _is_called(c, front)]
    if len(named) == 1 and not _tells_another_year(figure, named[0].figure):
        yield named[0]


def _is_called(cell: NamedCell, front: str) -> bool:
    column, label = bare_label(cell.column), cell.row.label
    if is_total(column):
        row = bare_label(label[-1]) if label else ""
        return len(row) > 1 and not cell.total and front.endswith(row)
    for name in (column, *(column.removesuffix(end) for end in _SHORTER if column.endswith(end))):
        if len(name) > 1 and front.endswith(name):
            rest, row = front.removesuffix(name), bare_label(label[-1]) if label else ""
            return (cell.total and not rest) or (len(row) > 1 and rest.endswith(row))
    return False


def _close(text: str) -> str:
    """Leave out what stands between names and numbers: blanks, signs, particles, 총."""
    return "".join(_PARTICLE.sub("", word) for word in _WORD.findall(text) if word not in _IDLE)


def _tells_another_year(said: Figure, cell: Figure) -> bool:
    return bool(said.as_of and cell.as_of and said.as_of[:4] != cell.as_of[:4])
